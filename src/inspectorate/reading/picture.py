"""The picture of a page, as displayed: for OCR, for judging what can be seen, and for readers."""

import ctypes
import io
from typing import Any

import numpy as np
import pypdfium2.raw as c
from PIL import Image

from inspectorate.reading.pdfium import Sheet

WHITE = 255
MOST = 60_000_000
"""Pixels: larger pages are drawn smaller."""
Pixels = np.ndarray[Any, np.dtype[np.uint8]]


def pixels(sheet: Sheet, scale: float, *, grey: bool = False) -> Pixels:
    """The page at `scale` pixels a point: height × width × 4 (blue, green, red, unused), or height × width when grey."""
    scale = min(scale, (MOST / max(1.0, sheet.width * sheet.height)) ** 0.5)
    width, height = max(1, round(sheet.width * scale)), max(1, round(sheet.height * scale))
    return _drawn(sheet, width, height, 0, height, grey=grey)


def band(sheet: Sheet, top: float, bottom: float) -> Pixels:
    """The part of the page between two shares of its height, grey, at one pixel a point: height × width."""
    scale = min(1.0, (MOST / max(1.0, sheet.width * sheet.height)) ** 0.5)
    width, height = max(1, round(sheet.width * scale)), max(1, round(sheet.height * scale))
    first = min(height - 1, int(top * height))
    return _drawn(sheet, width, height, first, max(1, int(bottom * height) - first), grey=True)


def _drawn(sheet: Sheet, width: int, height: int, first: int, rows: int, *, grey: bool) -> Pixels:
    """So many rows from the first on of the page drawn at this size."""
    depth = 1 if grey else 4
    drawn: Pixels = np.full((rows, width, depth), WHITE, dtype=np.uint8)
    form = c.FPDFBitmap_Gray if grey else c.FPDFBitmap_BGRx
    bitmap = c.FPDFBitmap_CreateEx(width, rows, form, ctypes.c_void_p(drawn.ctypes.data), depth * width)
    if not bitmap:
        raise MemoryError("no room for the picture of the page")
    try:
        c.FPDF_RenderPageBitmap(bitmap, sheet.raw, 0, -first, width, height, 0, c.FPDF_ANNOT)
    finally:
        c.FPDFBitmap_Destroy(bitmap)
    return drawn[:, :, 0] if grey else drawn


def png(sheet: Sheet, width: int) -> bytes:
    """The page in colour, `width` pixels wide."""
    drawn = pixels(sheet, width / max(1.0, sheet.width))
    picture = Image.fromarray(np.ascontiguousarray(drawn[:, :, 2::-1]))
    target = io.BytesIO()
    picture.save(target, "PNG", compress_level=6)
    return target.getvalue()
