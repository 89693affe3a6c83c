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
    depth = 1 if grey else 4
    bitmap = c.FPDFBitmap_CreateEx(width, height, c.FPDFBitmap_Gray if grey else c.FPDFBitmap_BGRx, None, 0)
    if not bitmap:
        raise MemoryError("no room for the picture of the page")
    try:
        c.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
        c.FPDF_RenderPageBitmap(bitmap, sheet.raw, 0, 0, width, height, 0, c.FPDF_ANNOT)
        stride = c.FPDFBitmap_GetStride(bitmap)
        address = c.FPDFBitmap_GetBuffer(bitmap)
        rows = np.frombuffer((c.c_ubyte * (stride * height)).from_address(address), dtype=np.uint8).reshape(height, stride)
        shaped = rows[:, : width * depth].copy()
    finally:
        c.FPDFBitmap_Destroy(bitmap)
    return shaped if grey else shaped.reshape(height, width, 4)


def png(sheet: Sheet, width: int) -> bytes:
    """The page in colour, `width` pixels wide."""
    drawn = pixels(sheet, width / max(1.0, sheet.width))
    picture = Image.fromarray(np.ascontiguousarray(drawn[:, :, 2::-1]))
    target = io.BytesIO()
    picture.save(target, "PNG", compress_level=6)
    return target.getvalue()
