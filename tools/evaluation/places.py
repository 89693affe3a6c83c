"""Whether the words that PDFium finds in a span's boxes are its quote: a check that shares no code with the reader.

Every character of a page whose middle lies in a box counts; both sides go through the one `normalise`. Left aside are
white space and the order within a box, since PDFium keeps the file's; bullets and the like, whose codes are private to
their font; a letter that is drawn twice at one place, as a shadow; and letters that lie wholly in a place which the release
gate names as out of sight on this page: a large heading reaches over the small words that it covers.
"""

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from string import punctuation
from typing import Any, NamedTuple

import pypdfium2.raw as c

from inspectorate.core.spans import Box
from inspectorate.core.text import normalise

HYPHEN = 2
"""What PDFium says for a hyphen at the end of a line."""
SHADOW = 40
"""How far a shadow lies from its letter at most, in 1/100 pt."""
LIGATURE = 3
"""The letters of one ligature share a place; this many letters later it is a shadow."""
BEYOND = 25
"""How far a letter may reach out of the place of its word, in 1/100 pt."""


class Letter(NamedTuple):
    """A character with its box in 1/100 pt from the top left corner of the page as displayed."""

    sign: str
    box: Box

    @property
    def middle(self) -> tuple[int, int]:
        """Across and down."""
        left, top, right, bottom = self.box
        return round((left + right) / 2), round((top + bottom) / 2)


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
    return [letter for letter in _letters(document, number) if not any(_wholly(letter.box, box) for box in hidden)]


def _wholly(inner: Box, outer: Box) -> bool:
    lower = all(one >= other - BEYOND for one, other in zip(inner[:2], outer[:2], strict=True))
    return lower and all(one <= other + BEYOND for one, other in zip(inner[2:], outer[2:], strict=True))


def _inside(letter: Letter, boxes: Iterable[Box]) -> bool:
    across, down = letter.middle
    return any(left <= across <= right and top <= down <= bottom for left, top, right, bottom in boxes)


def _holds(span: dict[str, Any], letters: list[Letter]) -> bool:
    boxes: list[Box] = [tuple(round(100 * side) for side in box) for box in span["boxes"]]  # type: ignore[misc]
    return _signs("".join(_once([letter for letter in letters if _inside(letter, boxes)]))) == _signs(span["quote"])


def _once(letters: list[Letter]) -> Iterator[str]:
    drawn: dict[str, list[tuple[int, int, int]]] = {}
    for at, letter in enumerate(letters):
        (x, y), sign = letter.middle, letter.sign
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
        corners = []
        for across, down in ((left, bottom), (right, top)):
            c.FPDF_PageToDevice(page, 0, 0, wide, high, 0, across, down, x, y)
            corners.append((x.value, y.value))
        if code > 32 and not c.FPDFText_IsGenerated(text, index):
            (x1, y1), (x2, y2) = corners
            yield Letter(chr(code), (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
    c.FPDFText_ClosePage(text)
    c.FPDF_ClosePage(page)
