"""PDFium's C calls, as few as will do: an open document, its pages, their words as they are drawn.

PDFium is not thread-safe and may die of a hostile file: only a worker imports this. Lengths are floats in points from
the top left corner of the page as displayed (after rotation and crop).
"""

import ctypes
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

ENGINE = f"pdfium {pypdfium2.PYPDFIUM_INFO.version}"
BOLD = 600
HIGHEST, DEEPEST = 1.0, 0.3
"""Of the font size: how far letters reach over and under the base line."""
Numbers = np.ndarray[Any, np.dtype[np.float64]]
Sides = tuple[Numbers, Numbers, Numbers, Numbers]
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


def colour(handle: Any, read: Any = c.FPDFPageObj_GetFillColor) -> Colour:
    """The colour in which an object is filled (or, with the other call, stroked); black when it does not say."""
    parts = [ctypes.c_uint() for _part in range(4)]
    if not read(handle, *parts):
        return BLACK
    red, green, blue, opacity = (part.value for part in parts)
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
        self._scratch = (ctypes.c_float * 6)()
        self._colour = (ctypes.c_uint * 4)()

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
        corners, origins, owners = self._measured(runs)
        begins = dict(zip(reversed(owners), (first for _run, first, _last in reversed(runs)), strict=True))
        styles = {owner: self._style(owner, first, fonts) for owner, first in begins.items()}
        x, y = self._placed(corners[:, (0, 2, 4, 6)], corners[:, (1, 3, 5, 7)])
        across, down = self._placed(origins[:, 0], origins[:, 1])
        looks = [styles[owner] for owner in owners]
        sizes, bolds, italics, turns, modes, inks = zip(*looks, strict=True)
        turned = np.array(turns)
        bases = np.where(turned % 2, across, down)
        sides = _trimmed((x.min(axis=1), y.min(axis=1), x.max(axis=1), y.max(axis=1)), bases, np.array(sizes), turned)
        texts, firsts, lasts = zip(*runs, strict=True)
        places = (column.tolist() for column in (*sides, bases))
        return list(map(Glyphs._make, zip(texts, *places, sizes, bolds, italics, turns, modes, firsts, lasts, owners, inks, strict=True)))

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

    def _measured(self, runs: list[tuple[str, int, int]]) -> tuple[Numbers, Numbers, list[int]]:
        """Boxes of the first and last character of each run, origin of the first, address of the text object."""
        text = self._address
        sides = np.zeros((len(runs), 8), dtype=np.float32)
        origins = np.zeros((len(runs), 2), dtype=np.float64)
        at, begin = sides.ctypes.data, origins.ctypes.data
        owners = []
        for _run, first, last in runs:
            quick.loose(text, first, at)
            if last != first:
                quick.loose(text, last, at + 16)
            quick.origin(text, first, begin, begin + 8)
            owners.append(quick.owner(text, first) or 0)
            at += 32
            begin += 16
        alone = np.array([first == last for _run, first, last in runs])
        sides[alone, 4:] = sides[alone, :4]
        return sides.astype(np.float64), origins, owners

    def _placed(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Many points of the page's own space, as displayed."""
        left, bottom, right, top = self.box
        across, down = ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[self.rotation]
        return across, down

    def _style(self, owner: int, index: int, fonts: dict[int, tuple[bool, bool]]) -> Style:
        text = self._address
        scratch = self._scratch
        if not owner:
            return Style(c.FPDFText_GetFontSize(self.text, index), False, False, 0, 0, BLACK)
        quick.matrix(text, index, ctypes.addressof(scratch))
        a, b, cc, d = scratch[0], scratch[1], scratch[2], scratch[3]
        size = quick.size(text, index) * (cc**2 + d**2) ** 0.5
        level = abs(a) >= abs(b)
        turn = (0 if a >= 0 else 2) if level else (3 if b > 0 else 1)
        font = quick.font(owner) or 0
        if font not in fonts:
            fonts[font] = _weight(ctypes.cast(font, c.FPDF_FONT))
        return Style(size, *fonts[font], (turn + self.rotation) % 4, quick.mode(owner), self._ink(owner))

    def _ink(self, owner: int) -> Colour:
        at = ctypes.addressof(self._colour)
        red, green, blue, opacity = self._colour if quick.fill(owner, at, at + 4, at + 8, at + 12) else BLACK
        return red, green, blue, opacity


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
    return (
        np.select([turn == 1, turn == 3], [np.maximum(left, base - down), np.maximum(left, base - up)], left),
        np.select([turn == 0, turn == 2], [np.maximum(top, base - up), np.maximum(top, base - down)], top),
        np.select([turn == 1, turn == 3], [np.minimum(right, base + up), np.minimum(right, base + down)], right),
        np.select([turn == 0, turn == 2], [np.minimum(bottom, base + down), np.minimum(bottom, base + up)], bottom),
    )


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
