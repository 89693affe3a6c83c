"""Ruled lines on the picture of a scanned page, so that its tables have cells too. Pure."""

from typing import Any

import numpy as np

from inspectorate.reading.drawings import Drawing, Kind
from inspectorate.reading.picture import Pixels

SHRINK = 3
"""Pixels of the picture that become one: the darkest counts, so thin lines stay whole."""
DARK = 140
SHORTEST = 45.0
"""Points: letters and their serifs are shorter."""
CLEAR = 4
"""Shrunk pixels to both sides of a line where there must be white, or it is the foot of letters."""
WHITE = 0.35
"""The share of a line's sides that may be dark: other lines end there."""
Mask = np.ndarray[Any, np.dtype[np.bool_]]


def drawn_lines(grey: Pixels, dpi: int) -> list[Drawing]:
    """Level and upright lines, as thin fills in points of the page as displayed."""
    height, width = (side // SHRINK * SHRINK for side in grey.shape)
    blocks = grey[:height, :width].reshape(height // SHRINK, SHRINK, width // SHRINK, SHRINK)
    dark: Mask = blocks.min(axis=(1, 3)) < DARK
    scale = 72 * SHRINK / dpi
    found = []
    for row, start, end in _lines(dark, SHORTEST / scale):
        found.append(Drawing(Kind.FILL, start * scale, (row - 0.5) * scale, end * scale, (row + 0.5) * scale))
    for column, start, end in _lines(dark.T, SHORTEST / scale):
        found.append(Drawing(Kind.FILL, (column - 0.5) * scale, start * scale, (column + 0.5) * scale, end * scale))
    return found


def _lines(dark: Mask, shortest: float) -> list[tuple[int, int, int]]:
    """Rows with their runs of dark pixels, one row up or down allowed: scans are seldom straight."""
    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    padded = np.zeros((thick.shape[0], thick.shape[1] + 1), dtype=np.int8)
    padded[:, :-1] = thick
    steps = np.diff(padded.ravel(), prepend=0)
    starts, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    long = ends - starts >= shortest
    wide = padded.shape[1]
    runs = [
        (start // wide, start % wide, end - start // wide * wide)
        for start, end in zip(starts[long].tolist(), ends[long].tolist(), strict=True)
    ]
    return [run for run in runs if _thin(dark, *run)]


def _thin(dark: Mask, row: int, start: int, end: int) -> bool:
    sides = [dark[at, start:end].mean() for at in (row - CLEAR, row + CLEAR) if 0 <= at < dark.shape[0]]
    return all(side < WHITE for side in sides)
