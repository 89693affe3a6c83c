"""A report as a scanner would have it: each page a grey picture, a little askew, with specks, and no text in the file."""

import io
import time
from datetime import date
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image

PAPER = 244
"""Of 255: how light the scanned paper is."""
QUALITY = 62
"""JPEG; office scanners save about so much."""


def scanned(pdf: bytes, *, dpi: int, skew: float, specks: int, seed: int, made: date) -> bytes:
    """The pages of a PDF as pictures in a PDF. `skew` is the most that a page is turned, in degrees; `specks` are dots a page.

    The same arguments give the same bytes.
    """
    chance = np.random.default_rng(seed)
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [_page(page.render(scale=dpi / 72, grayscale=True).to_pil(), skew, specks, chance) for page in document]
    finally:
        document.close()
    out = io.BytesIO()
    when = time.struct_time((made.year, made.month, made.day, 12, 0, 0, 0, 0, 0))
    options: dict[str, Any] = {"creationDate": when, "modDate": when, "producer": "Estmere Office Copier 40", "quality": QUALITY}
    pages[0].save(out, "PDF", resolution=dpi, save_all=True, append_images=pages[1:], **options)
    return out.getvalue()


def _page(picture: Image.Image, skew: float, specks: int, chance: np.random.Generator) -> Image.Image:
    turned = picture.rotate(float(chance.uniform(-skew, skew)), resample=Image.Resampling.BICUBIC, fillcolor=255)
    ink = np.asarray(turned, dtype=np.float32) * (PAPER / 255)
    ink += chance.normal(0, 4, ink.shape)
    rows, columns = chance.integers(0, ink.shape[0], specks), chance.integers(0, ink.shape[1], specks)
    ink[rows, columns] = chance.uniform(60, 170, specks)
    return Image.fromarray(np.clip(ink, 0, 255).astype(np.uint8))
