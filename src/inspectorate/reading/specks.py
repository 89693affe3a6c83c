"""A scanned page without its dirt: dots that touch no letter go, whatever is near a letter stays. Pure."""

from typing import Any

import numpy as np
from PIL import Image, ImageFilter

BLUR, FAINT = 2, 205
"""Pixels at 300 dpi by which ink is spread before it is judged, so that broken letters hang together; what is lighter is paper."""
SHRINK = 3
"""Pixels that become one: the darkest counts."""
SMALL, LARGEST = (2, 3, 4, 5, 6), 20
"""Shrunk pixels: the sides of a square that holds all of a speck, and how many of them it may fill."""
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Sums = np.ndarray[Any, np.dtype[np.int32]]


def cleaned(picture: Image.Image) -> Image.Image:
    """The picture with every speck painted white; letters keep their own pixels."""
    spread = np.asarray(picture.filter(ImageFilter.GaussianBlur(BLUR)))
    height, width = (side // SHRINK * SHRINK for side in spread.shape)
    ink: Mask = spread[:height, :width].reshape(height // SHRINK, SHRINK, width // SHRINK, SHRINK).min(axis=(1, 3)) < FAINT
    kept = _wider(ink & ~specks(ink))
    pixels = np.array(picture)
    pixels[:height, :width][~np.repeat(np.repeat(kept, SHRINK, 0), SHRINK, 1)] = 255
    return Image.fromarray(pixels)


def specks(ink: Mask) -> Mask:
    """Where ink stands alone: in a small square with nothing but paper round it."""
    edge = max(SMALL) + 2
    height, width = ink.shape
    sums = np.zeros((height + 2 * edge + 1, width + 2 * edge + 1), np.int32)
    sums[edge + 1 : edge + 1 + height, edge + 1 : edge + 1 + width] = ink
    sums = sums.cumsum(0, dtype=np.int32).cumsum(1, dtype=np.int32)
    found = np.zeros((height + 2 * edge, width + 2 * edge), bool)
    for side in SMALL:
        outer = _squares(sums, side + 2)
        inner = _squares(sums, side)[1 : 1 + outer.shape[0], 1 : 1 + outer.shape[1]]
        rows, columns = np.nonzero((inner == outer) & (inner > 0) & (inner <= LARGEST))
        for down in range(side):
            for across in range(side):
                found[rows + 1 + down, columns + 1 + across] = True
    return found[edge : edge + height, edge : edge + width]


def _squares(sums: Sums, side: int) -> Sums:
    """How much ink each square of that side holds, by its upper left corner."""
    return sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]


def _wider(ink: Mask) -> Mask:
    """One pixel more on every side."""
    wide = ink.copy()
    wide[1:] |= ink[:-1]
    wide[:-1] |= ink[1:]
    high = wide.copy()
    wide[:, 1:] |= high[:, :-1]
    wide[:, :-1] |= high[:, 1:]
    return wide
