"""Where a page is read aloud otherwise than it is drawn: what is drawn counts, what is only said cannot be seen.

PDFium gives a text object's actual text instead of its letters. An honest one says the same letters (a ligature, a word
whose first letter is an ornament); one that says more tells what the page does not show.
"""

import ctypes
import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import pypdfium2.raw as c

from inspectorate.reading.drawings import Scene
from inspectorate.reading.gate.textobjects import unsay
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.pdfium import Sheet

SAID = "said, not shown"
LEAST = 2
"""Letters: one drawn letter may be a sign of a font of pictures, which its actual text names."""
LONGEST = 1 << 20
"""Bytes of one text object that are compared."""


class Gone(NamedTuple):
    """A piece of a word that cannot be seen, and why; its letters go no further than this room."""

    glyph: Glyphs
    cause: str


def drawn_instead(sheet: Sheet, glyphs: Sequence[Glyphs], scene: Scene) -> tuple[Sequence[Glyphs], list[Gone]]:
    """The words as they are drawn, and those that are only said. Looks again at nothing but pages with actual texts."""
    if not scene.said:
        return glyphs, []
    for address in scene.said:
        unsay(address)
    drawn = _drawn(sheet, scene.said)
    false = {address for group in _groups(scene) for address in group if _differs(scene.said[group[0]], [drawn[one] for one in group])}
    if not false:
        return glyphs, []
    gone = [Gone(glyph, SAID) for glyph in glyphs if glyph.owner in false]
    sheet.reread()
    return sheet.glyphs({}), gone


def _groups(scene: Scene) -> list[list[int]]:
    """Text objects that one actual text stands for, in the order of drawing."""
    ordered = sorted(scene.said, key=lambda address: scene.texts[address])
    return [list(group) for _said, group in groupby(ordered, key=lambda address: scene.said[address])]


def _drawn(sheet: Sheet, addresses: dict[int, str]) -> dict[int, str]:
    page = c.FPDFText_LoadPage(sheet.raw)
    try:
        return {address: _letters_of(address, page) for address in addresses}
    finally:
        c.FPDFText_ClosePage(page)


def _letters_of(address: int, page: c.FPDF_TEXTPAGE) -> str:
    handle = ctypes.cast(address, c.FPDF_PAGEOBJECT)
    size = min(c.FPDFTextObj_GetText(handle, page, None, 0), LONGEST)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    c.FPDFTextObj_GetText(handle, page, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def _differs(said: str, drawn: Sequence[str]) -> bool:
    shown = _plain("".join(drawn))
    return len(shown) >= LEAST and shown != _plain(said)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())
