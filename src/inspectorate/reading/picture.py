"""The picture of a page, as displayed: for OCR, for judging what can be seen, and for readers."""

import io
from typing import Any

import numpy as np
import pypdfium2.raw as c
from PIL import Image

from inspectorate.reading.pdfium import Sheet

WHITE = 0xFFFFFFFF
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
    bitmap = c.FPDFBitmap_CreateEx(width, rows, c.FPDFBitmap_Gray if grey else c.FPDFBitmap_BGRx, None, 0)
    if not bitmap:
        raise MemoryError("no room for the picture of the page")
    try:
        c.FPDFBitmap_FillRect(bitmap, 0, 0, width, rows, WHITE)
        c.FPDF_RenderPageBitmap(bitmap, sheet.raw, 0, -first, width, height, 0, c.FPDF_ANNOT)
        stride = c.FPDFBitmap_GetStride(bitmap)
        address = c.FPDFBitmap_GetBuffer(bitmap)
        lines = np.frombuffer((c.c_ubyte * (stride * rows)).from_address(address), dtype=np.uint8).reshape(rows, stride)
        shaped = lines[:, : width * depth].copy()
    finally:
        c.FPDFBitmap_Destroy(bitmap)
    return shaped if grey else shaped.reshape(rows, width, 4)


def png(sheet: Sheet, width: int) -> bytes:
    """The page in colour, `width` pixels wide."""
    drawn = pixels(sheet, width / max(1.0, sheet.width))
    picture = Image.fromarray(np.ascontiguousarray(drawn[:, :, 2::-1]))
    target = io.BytesIO()
    picture.save(target, "PNG", compress_level=6)
    return target.getvalue()
