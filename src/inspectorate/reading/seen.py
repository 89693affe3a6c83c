"""One word as tesseract found it on a picture."""

from typing import NamedTuple


class Seen(NamedTuple):
    """In pixels: sides, base line at its middle, slope and height of its line; and confidence, of 100.

    `unsure`: several readings of the same words do not agree on its figures.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    base: float
    slope: float
    height: int
    confidence: float
    unsure: bool = False
