"""A page's picture small enough to stand in a file."""

from io import BytesIO

from PIL import Image

WIDTH = 1100
"""Pixels: sharp at the width at which the page shows it."""
LARGE = 400_000
"""Bytes from which a picture is mostly a photograph or a scan, which JPEG holds better than PNG."""
QUALITY = 70


def compact(png: bytes) -> tuple[str, bytes]:
    """The kind (`image/png` or `image/jpeg`) and the bytes of whichever is smaller."""
    if len(png) <= LARGE:
        return "image/png", png
    out = BytesIO()
    with Image.open(BytesIO(png), formats=["PNG"]) as image:
        image.convert("RGB").save(out, "JPEG", quality=QUALITY, optimize=True)
    return ("image/jpeg", out.getvalue()) if out.tell() < len(png) else ("image/png", png)
