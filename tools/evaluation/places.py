"""Whether the words that PDFium finds in a span's boxes are its quote: a check that shares no code with the reader.

Every character of a page whose middle lies in a box counts; both sides go through the one `normalise`. Left aside are
white space and the order within a box, since PDFium keeps the file's; bullets and the like, whose codes are private to
their font; a letter that is drawn twice at one place, as a shadow; and words
that the release gate names as out of sight on this page.
"""

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from string import punctuation
from typing import Any

import pypdfium2.raw as c

from inspectorate.core.spans import Box
from inspectorate.core.text import normalise

HYPHEN = 2
"""What PDFium says for a hyphen at the end of a line."""
SHADOW = 40
"""How far a shadow lies from its letter at most, in 1/100 pt."""
LIGATURE = 3
"""The letters of one ligature share a place; this many letters later it is a shadow."""
Letter = tuple[int, int, str]
"""Middle in 1/100 pt from the top left corner of the page as displayed, and the character."""


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every span anywhere in a reading as JSON."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from part if key == "spans" else spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


def holding(path: Path, reading: dict[str, Any], digital: Mapping[int, Sequence[Box]]) -> tuple[int, int]:
    """(spans whose boxes hold their quote, spans) on the `digital` pages of one document, each with what is out of sight on it."""
    wanted = [span for span in spans(reading) if span["page"] in digital]
    document = c.FPDF_LoadDocument(str(path).encode(), None)
    try:
        letters = {number: _seen(document, number, digital[number]) for number in {span["page"] for span in wanted}}
    finally:
        c.FPDF_CloseDocument(document)
    return sum(_holds(span, letters[span["page"]]) for span in wanted), len(wanted)


def _seen(document: Any, number: int, hidden: Sequence[Box]) -> list[Letter]:
    return [letter for letter in _letters(document, number) if not _inside(letter, hidden)]


def _inside(letter: Letter, boxes: Iterable[Box]) -> bool:
    return any(left <= letter[0] <= right and top <= letter[1] <= bottom for left, top, right, bottom in boxes)


def _holds(span: dict[str, Any], letters: list[Letter]) -> bool:
    boxes: list[Box] = [tuple(round(100 * side) for side in box) for box in span["boxes"]]  # type: ignore[misc]
    return _signs("".join(_once([letter for letter in letters if _inside(letter, boxes)]))) == _signs(span["quote"])


def _once(letters: list[Letter]) -> Iterator[str]:
    drawn: dict[str, list[tuple[int, int, int]]] = {}
    for at, (x, y, sign) in enumerate(letters):
        places = drawn.setdefault(sign, [])
        if not any(at - before >= LIGATURE and abs(x - left) < SHADOW and abs(y - top) < SHADOW for before, left, top in places):
            yield sign
        places.append((at, x, y))


def _signs(text: str) -> Counter[str]:
    return Counter(sign for sign in normalise(text) if sign.isalnum() or sign in punctuation)


def _letters(document: Any, number: int) -> Iterator[Letter]:
    page = c.FPDF_LoadPage(document, number - 1)
    text = c.FPDFText_LoadPage(page)
    wide, high = round(100 * c.FPDF_GetPageWidthF(page)), round(100 * c.FPDF_GetPageHeightF(page))
    sides = [ctypes.c_double() for _ in range(4)]
    x, y = ctypes.c_int(), ctypes.c_int()
    for index in range(c.FPDFText_CountChars(text)):
        code = ord("-") if (code := c.FPDFText_GetUnicode(text, index)) == HYPHEN else code
        c.FPDFText_GetCharBox(text, index, *sides)
        left, right, bottom, top = (side.value for side in sides)
        c.FPDF_PageToDevice(page, 0, 0, wide, high, 0, (left + right) / 2, (bottom + top) / 2, x, y)
        if code > 32 and not c.FPDFText_IsGenerated(text, index):
            yield x.value, y.value, chr(code)
    c.FPDFText_ClosePage(text)
    c.FPDF_ClosePage(page)
