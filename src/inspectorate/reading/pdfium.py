"""PDFium's C calls, as few as will do: an open document, its pages, their words as they are drawn.

PDFium is not thread-safe and may die of a hostile file: only a worker imports this. Lengths are floats in points from
the top left corner of the page as displayed (after rotation and crop).
"""

import ctypes
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw as c

from inspectorate.core.words import _
from inspectorate.reading import characters, quick
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.repair import BEYOND_REPAIR, LOCKED, NO_PAGE
from inspectorate.reading.rows import named

ENGINE = f"pdfium {pypdfium2.PYPDFIUM_INFO.version}"
BOLD = 600
HIGHEST, DEEPEST = 1.0, 0.3
"""Of the font size: how far letters reach over and under the base line."""
MARKS = "0123456789*†‡§"
"""What a note opens with: small and raised, it is drawn without a space before the note's first word, whose height is its own."""
Numbers = np.ndarray[Any, np.dtype[np.float64]]
Sides = tuple[Numbers, Numbers, Numbers, Numbers]
Looks = tuple[tuple[Any, ...], ...]
"""Sizes, weights, slants, quarter turns, modes and colours, one a run."""
Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0 to 255."""


BLACK: Colour = (0, 0, 0, 255)


class Style(NamedTuple):
    """How one text object draws: font size as displayed, weight, slant, quarter turns, render mode, colour."""

    size: float
    bold: bool
    italic: bool
    turn: int
    mode: int
    ink: Colour


def afresh() -> None:
    """Have PDFium start anew, without the fonts that it has loaded. Nothing of it may be open."""
    c.FPDF_DestroyLibrary()
    c.FPDF_InitLibraryWithConfig(c.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=None, m_pIsolate=None, m_v8EmbedderSlot=0))


_INK = (ctypes.c_uint * 4)()
_INK_AT = ctypes.addressof(_INK)


def colour(address: int | None, read: Any = quick.fill) -> Colour:
    """The colour in which the object at an address is filled (or, with the other call, stroked); black when it does not say."""
    if not read(address, _INK_AT, _INK_AT + 4, _INK_AT + 8, _INK_AT + 12):
        return BLACK
    red, green, blue, opacity = _INK
    return red, green, blue, opacity


class Sheet:
    """One loaded page. Close it, or use it as a context manager."""

    def __init__(self, document: Any, index: int) -> None:
        self.raw = c.FPDF_LoadPage(document, index)
        if not self.raw:
            raise CannotOpen(_("PDFium cannot load it"), "")
        self.width: float = c.FPDF_GetPageWidthF(self.raw)
        self.height: float = c.FPDF_GetPageHeightF(self.raw)
        self.rotation: int = c.FPDFPage_GetRotation(self.raw) % 4
        box = c.FS_RECTF()
        c.FPDF_GetPageBoundingBox(self.raw, box)
        self.box = (box.left, box.bottom, box.right, box.top)
        self._text: Any = None
        self._address = 0

    def __enter__(self) -> "Sheet":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the page back."""
        if self._text:
            c.FPDFText_ClosePage(self._text)
        c.FPDF_ClosePage(self.raw)
        self._text = self.raw = None

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space, as displayed."""
        left, bottom, right, top = self.box
        match self.rotation:
            case 0:
                return x - left, top - y
            case 1:
                return y - bottom, x - left
            case 2:
                return right - x, y - bottom
            case _:
                return top - y, right - x

    @property
    def text(self) -> Any:
        """PDFium's text page."""
        if not self._text:
            self._text = c.FPDFText_LoadPage(self.raw)
            self._address = ctypes.cast(self._text, ctypes.c_void_p).value or 0
        return self._text

    def reread(self) -> None:
        """Have the text page made anew, after something was changed that it depends on; indexes of characters change."""
        if self._text:
            c.FPDFText_ClosePage(self._text)
        self._text = None

    def characters(self) -> str:
        """One character for each of PDFium's, so that offsets are its indexes."""
        count = c.FPDFText_CountChars(self.text)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        written = c.FPDFText_GetText(self.text, 0, count, buffer)
        text = bytes(buffer)[: 2 * (written - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        return "".join(_character(c.FPDFText_GetUnicode(self.text, index)) for index in range(count))

    def glyphs(self, fonts: dict[int, tuple[bool, bool]]) -> list[Glyphs]:
        """The runs of the page in the file's order, which says nothing about the reading order."""
        runs = characters.runs(self.characters())
        if not runs:
            return []
        texts, firsts, lasts = zip(*runs, strict=True)
        sides, bases, owners, looks = self._drawn(firsts, lasts, fonts)
        noted = [number for number, text in enumerate(texts) if text[0] in MARKS and text.upper() != text.lower()]
        if noted:
            final = [lasts[number] for number in noted]
            _reach(sides, noted, self._drawn(final, final, fonts)[0])
        places = (column.tolist() for column in (*sides, bases))
        return named(Glyphs, zip(texts, *places, *looks[:-1], firsts, lasts, owners, looks[-1], strict=True))

    def _drawn(
        self, firsts: Sequence[int], lasts: Sequence[int], fonts: dict[int, tuple[bool, bool]]
    ) -> tuple[Sides, Numbers, list[int], Looks]:
        """Sides, base lines, text objects and looks of runs, as their first characters have them."""
        corners, origins, owners = self._measured(firsts, lasts)
        styles = self._styles(dict(zip(reversed(owners), reversed(firsts), strict=True)), fonts)
        x, y = self._placed(corners[:, (0, 2, 4, 6)], corners[:, (1, 3, 5, 7)])
        across, down = self._placed(origins[:, 0], origins[:, 1])
        sizes, bolds, italics, turns, modes, inks = zip(*[styles[owner] for owner in owners], strict=True)
        turned = np.array(turns)
        bases = np.where(turned % 2, across, down)
        sides = _trimmed((x.min(axis=1), y.min(axis=1), x.max(axis=1), y.max(axis=1)), bases, np.array(sizes), turned)
        return sides, bases, owners, (sizes, bolds, italics, turns, modes, inks)

    def boxes(self, first: int, last: int) -> list[tuple[float, float, float, float]]:
        """The tight boxes of characters `first` to `last`: left, top, right, bottom as displayed."""
        left, right, bottom, top = (ctypes.c_double() for _side in range(4))
        found = []
        for index in range(first, last + 1):
            c.FPDFText_GetCharBox(self.text, index, left, right, bottom, top)
            (x1, y1), (x2, y2) = self.place(left.value, top.value), self.place(right.value, bottom.value)
            found.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
        return found

    def owners(self, first: int, last: int) -> set[int]:
        """The addresses of the text objects that draw characters `first` to `last`."""
        text = self._address
        return {quick.owner(text, index) or 0 for index in range(first, last + 1)}

    def _measured(self, firsts: Sequence[int], lasts: Sequence[int]) -> tuple[Numbers, Numbers, list[int]]:
        """Boxes of the first and last character of each run, origin of the first, address of the text object (0: of none)."""
        text, count = repeat(self._address), len(firsts)
        sides, origins = np.zeros((count, 8), dtype=np.float32), np.zeros((count, 2))
        at, begin = sides.ctypes.data, origins.ctypes.data
        _each(quick.loose, text, firsts, range(at, at + 32 * count, 32))
        _each(quick.loose, text, lasts, range(at + 16, at + 32 * count, 32))
        _each(quick.origin, text, firsts, range(begin, begin + 16 * count, 16), range(begin + 8, begin + 16 * count, 16))
        return sides.astype(np.float64), origins, [owner or 0 for owner in map(quick.owner, text, firsts)]

    def _placed(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Many points of the page's own space, as displayed."""
        left, bottom, right, top = self.box
        across, down = ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[self.rotation]
        return across, down

    def _styles(self, begins: dict[int, int], fonts: dict[int, tuple[bool, bool]]) -> dict[int, Style]:
        """How each text object draws, given its address and one of its characters."""
        owners, indexes, count = list(begins), list(begins.values()), len(begins)
        matrices, inks = np.zeros((count, 6), dtype=np.float32), np.tile(np.array(BLACK, dtype=np.uint32), (count, 1))
        at, ink = matrices.ctypes.data, inks.ctypes.data
        _each(quick.matrix, repeat(self._address), indexes, range(at, at + 24 * count, 24))
        _each(quick.fill, owners, *(range(ink + part, ink + 16 * count, 16) for part in (0, 4, 8, 12)))
        sizes = np.array(list(map(quick.size, repeat(self._address), indexes)))
        a, b, cc, d = matrices[:, :4].astype(np.float64).T
        turns = np.where(abs(a) >= abs(b), np.where(a >= 0, 0, 2), np.where(b > 0, 3, 1)) + self.rotation
        bolds, italics = zip(*[self._face(font, fonts) for font in map(quick.font, owners)], strict=True)
        heights = (sizes * np.sqrt(cc**2 + d**2)).tolist()
        columns = heights, bolds, italics, (turns % 4).tolist(), map(quick.mode, owners), map(tuple, inks.tolist())
        looks = named(Style, zip(*columns, strict=True))
        styles = dict(zip(owners, looks, strict=True))
        return styles | {0: self._unowned(begins[0])} if 0 in begins else styles

    def _face(self, font: int | None, fonts: dict[int, tuple[bool, bool]]) -> tuple[bool, bool]:
        known = fonts.get(font or 0)
        if known is None:
            known = fonts[font or 0] = _weight(ctypes.cast(font or 0, c.FPDF_FONT))
        return known

    def _unowned(self, index: int) -> Style:
        return Style(c.FPDFText_GetFontSize(self.text, index), False, False, 0, 0, BLACK)


def _each(call: Any, *columns: Iterable[int]) -> None:
    """Call a function of `quick` with each row of some columns."""
    deque(map(call, *columns), maxlen=0)


class Paper:
    """An open document. Close it, or use it as a context manager."""

    def __init__(self, path: Path) -> None:
        self.raw = c.FPDF_LoadDocument(str(path).encode(), None)
        if not self.raw:
            code = c.FPDF_GetLastError()
            raise CannotOpen(*_FAILURES.get(code, _FAILURES[c.FPDF_ERR_FORMAT]), final=code == c.FPDF_ERR_PASSWORD)
        self.count: int = c.FPDF_GetPageCount(self.raw)
        if self.count < 1:
            self.close()
            raise CannotOpen(*NO_PAGE)
        self.fonts: dict[int, tuple[bool, bool]] = {}

    def __enter__(self) -> "Paper":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the document back."""
        if self.raw:
            c.FPDF_CloseDocument(self.raw)
        self.raw = None

    def sheet(self, number: int) -> Sheet:
        """Page `number`, 1-based."""
        return Sheet(self.raw, number - 1)


def _trimmed(sides: Sides, base: Numbers, size: Numbers, turn: Numbers) -> Sides:
    """Boxes no higher than letters reach (some fonts claim many times their size); left, top, right, bottom, a number a word."""
    left, top, right, bottom = sides
    up, down = HIGHEST * size, DEEPEST * size
    if not turn.any():
        return left, np.maximum(top, base - up), right, np.minimum(bottom, base + down)
    return (
        np.select([turn == 1, turn == 3], [np.maximum(left, base - down), np.maximum(left, base - up)], left),
        np.select([turn == 0, turn == 2], [np.maximum(top, base - up), np.maximum(top, base - down)], top),
        np.select([turn == 1, turn == 3], [np.minimum(right, base + up), np.minimum(right, base + down)], right),
        np.select([turn == 0, turn == 2], [np.minimum(bottom, base + down), np.minimum(bottom, base + up)], bottom),
    )


def _reach(sides: Sides, rows: Sequence[int], others: Sides) -> None:
    """Have some boxes reach round others too."""
    for mine, other, best in zip(sides, others, (np.minimum, np.minimum, np.maximum, np.maximum), strict=True):
        mine[rows] = best(mine[rows], other)


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _weight(font: Any) -> tuple[bool, bool]:
    if not font:
        return False, False
    buffer = ctypes.create_string_buffer(256)
    c.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.lower()
    angle = ctypes.c_int()
    c.FPDFFont_GetItalicAngle(font, angle)
    bold = c.FPDFFont_GetWeight(font) >= BOLD or b"bold" in name or b"black" in name or b"heavy" in name
    return bold, angle.value != 0 or b"italic" in name or b"oblique" in name


_FAILURES = {
    c.FPDF_ERR_PASSWORD: LOCKED,
    c.FPDF_ERR_SECURITY: (
        _("The file is protected in a way that PDFium does not know."),
        _("Ask its owner for a copy without protection."),
    ),
    c.FPDF_ERR_FORMAT: BEYOND_REPAIR,
}
