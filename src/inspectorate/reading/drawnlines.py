"""Ruled lines on the picture of a scanned page, so that its tables have cells too. Pure."""

from inspectorate.reading.drawings import Drawing, Kind
from inspectorate.reading.picture import Pixels
from inspectorate.reading.shrinking import Mask, darkest, runs

SHRINK = 3
"""Pixels of the picture that become one: the darkest counts, so thin lines stay whole."""
DARK = 140
SHORTEST = 45.0
"""Points: letters and their serifs are shorter."""
CLEAR = 4
"""Shrunk pixels to both sides of a line where there must be white, or it is the foot of letters."""
WHITE = 0.35
"""The share of a line's sides that may be dark: other lines end there."""


def drawn_lines(grey: Pixels, dpi: int) -> list[Drawing]:
    """Level and upright lines, as thin fills in points of the page as displayed."""
    dark: Mask = darkest(grey, SHRINK) < DARK
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
    starts, ends = runs(thick)
    long = ends - starts >= shortest
    wide = thick.shape[1] + 1
    found = [
        (start // wide, start % wide, end - start // wide * wide)
        for start, end in zip(starts[long].tolist(), ends[long].tolist(), strict=True)
    ]
    return [run for run in found if _thin(dark, *run)]


def _thin(dark: Mask, row: int, start: int, end: int) -> bool:
    sides = [dark[at, start:end].mean() for at in (row - CLEAR, row + CLEAR) if 0 <= at < dark.shape[0]]
    return all(side < WHITE for side in sides)
