"""A page that was laid askew on the scanner, set straight; and words found on the straight page put back where they are. Pure."""

import math
from collections.abc import Sequence

import numpy as np
from PIL import Image

from inspectorate.reading.picture import Pixels
from inspectorate.reading.shrinking import darkest
from inspectorate.reading.values import Word

SHRINK, DARK = 4, 140
MOST, STEP = 2.5, 0.1
"""Degrees: a page further askew was laid so on purpose."""
LITTLE = 0.15


def lean(grey: Pixels) -> float:
    """By how many degrees a page must be turned, counter-clockwise, so that its lines are level; 0 where it hardly matters."""
    rows, columns = np.nonzero(darkest(grey, SHRINK) < DARK)
    if not rows.size:
        return 0.0
    angles = [round(STEP * n, 1) for n in range(-round(MOST / STEP), round(MOST / STEP) + 1)]
    best = max(angles, key=lambda angle: (_sharpness(rows - columns * math.tan(math.radians(angle))), -abs(angle)))
    return best if LITTLE <= abs(best) < MOST else 0.0


def _sharpness(heights: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    """How unevenly the ink is spread over the lines: most unevenly where lines are level."""
    counts = np.bincount((heights - heights.min()).astype(int)).astype(float)
    return float((counts**2).sum())


def straightened(picture: Image.Image, degrees: float) -> Image.Image:
    """The picture turned by so many degrees counter-clockwise round its middle."""
    return picture.rotate(degrees, resample=Image.Resampling.BILINEAR, fillcolor=255) if degrees else picture


def leaning(words: Sequence[Word], degrees: float, width: float, height: float) -> tuple[Word, ...]:
    """Words of the straightened page where they stand on the page as displayed, whose sides are in points."""
    if not degrees:
        return tuple(words)
    return tuple(_put_back(word, degrees, round(100 * width), round(100 * height)) for word in words)


def _put_back(word: Word, degrees: float, width: int, height: int) -> Word:
    left, top, right, bottom = word.box
    across, down = moved((left + right) / 2, (top + bottom) / 2, degrees, width, height)
    return word._replace(box=(left + across, top + down, right + across, bottom + down))


def moved(x: float, y: float, degrees: float, width: int, height: int) -> tuple[int, int]:
    """How far a point moves when a page of that size is turned clockwise round its middle, in its own units."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = x - width / 2, y - height / 2
    return round(x * cos - y * sin - x), round(x * sin + y * cos - y)
