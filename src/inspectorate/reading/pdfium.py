"""PDFium's C calls, as few as will do: an open document, its pages, their words as they are drawn.

PDFium is not thread-safe and may die of a hostile file: only a worker imports this. Lengths are floats in points from
the top left corner of the page as displayed (after rotation and crop).
"""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as c

from inspectorate.core.words import _
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.glyphs import Glyphs

ENGINE = f"pdfium {pypdfium2.PYPDFIUM_INFO.version}"
BOLD = 600
_RUN = re.compile(r"[^\s\x00\x01\u00a0\ufeff\u200b]+")
_BREAK = "\x02\ufffe\u00ad"
"""How PDFium spells a hyphen at which it joined two lines."""


class Style(NamedTuple):
    """How one text object draws: font size as displayed, weight, slant, quarter turns, render mode."""

    size: float
    bold: bool
    italic: bool
    turn: int
    mode: int


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
        return self._text

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
        return list(self._glyphs(fonts))

    def _glyphs(self, fonts: dict[int, tuple[bool, bool]]) -> Iterator[Glyphs]:
        text = self.text
        styles: dict[int | None, Style] = {}
        box, other = c.FS_RECTF(), c.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        loose, origin, owner = c.FPDFText_GetLooseCharBox, c.FPDFText_GetCharOrigin, c.FPDFText_GetTextObject
        for run, first, last in _runs(self.characters()):
            handle = owner(text, first)
            key = ctypes.cast(handle, ctypes.c_void_p).value
            style = styles.get(key)
            if style is None:
                style = styles[key] = self._style(handle, first, fonts)
            loose(text, first, box)
            loose(text, last, other)
            origin(text, first, x, y)
            x1, y1 = self.place(min(box.left, other.left), max(box.top, other.top))
            x2, y2 = self.place(max(box.right, other.right), min(box.bottom, other.bottom))
            across, base = self.place(x.value, y.value)
            if style.turn % 2:
                base = across
            yield Glyphs(run, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2), base, *style, first, last)

    def _style(self, handle: Any, index: int, fonts: dict[int, tuple[bool, bool]]) -> Style:
        if not handle:
            return Style(c.FPDFText_GetFontSize(self.text, index), False, False, 0, 0)
        matrix = c.FS_MATRIX()
        c.FPDFText_GetMatrix(self.text, index, matrix)
        size = c.FPDFText_GetFontSize(self.text, index) * (matrix.c**2 + matrix.d**2) ** 0.5
        turn = 0 if abs(matrix.a) >= abs(matrix.b) and matrix.a >= 0 else 2 if abs(matrix.a) >= abs(matrix.b) else 3 if matrix.b > 0 else 1
        font = c.FPDFTextObj_GetFont(handle)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in fonts:
            fonts[key] = _weight(font)
        mode = c.FPDFTextObj_GetTextRenderMode(handle)
        return Style(size, *fonts[key], (turn + self.rotation) % 4, mode)


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
            raise CannotOpen(_("The file holds no page."), _("Ask its owner for another copy."))
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


def _runs(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _RUN.finditer(text):
        start = match.start()
        run = match.group()
        for index, letter in enumerate(run):
            if letter in _BREAK and index + 1 < len(run):
                yield run[start - match.start() : index] + "-", start, match.start() + index
                start = match.start() + index + 1
        yield run[start - match.start() :].translate(_HYPHENS), start, match.end() - 1


_HYPHENS = {ord(letter): "-" for letter in _BREAK}


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
    c.FPDF_ERR_PASSWORD: (
        _("The file is encrypted and opens only with a password."),
        _("Ask its owner for a copy without a password."),
    ),
    c.FPDF_ERR_SECURITY: (
        _("The file is protected in a way that PDFium does not know."),
        _("Ask its owner for a copy without protection."),
    ),
    c.FPDF_ERR_FORMAT: (
        _("The file is not a PDF, or it is too damaged to be repaired."),
        _("Fetch it again from where it was published, or ask its owner for another copy."),
    ),
}
