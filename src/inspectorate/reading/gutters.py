"""White stripes and drawn lines that part columns even where the gap is no wider than a space between words. Pure."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

import numpy as np

from inspectorate.reading.glyphs import Glyphs

NARROWEST = 3.5
"""Points."""
WIDER = 1.5
"""Than the usual gap of its line."""
LEAST = 0.25
"""Of the usual gap at the stripe: a line with a narrower one is a line above or below the columns."""
WINDOW = 7
"""Lines, one below the other, that must all but one leave the stripe white."""


class Barrier(NamedTuple):
    """A place between `top` and `bottom` that no line of one column crosses: a drawn line, or white of at least that width."""

    x: float
    top: float
    bottom: float
    least: float = 0.0
    drawn: bool = False


def gutters(rows: Sequence[Sequence[Glyphs]]) -> list[Barrier]:
    """The stripes that stay white over several lines of words; rows are sorted from top to bottom, words from left to right."""
    rows = [row for row in rows if len(row) > 1]
    if len(rows) < WINDOW:
        return []
    width = int(max(row[-1].right for row in rows)) + 2
    white = np.zeros((len(rows), width), dtype=np.int16)
    for number, row in enumerate(rows):
        gaps = list(_gaps(row))
        wide = [(start, end) for start, end in gaps if end - start >= NARROWEST]
        usual = median([end - start for start, end in gaps]) if wide and len(gaps) > 3 else 0.0
        for start, end in wide:
            if end - start >= WIDER * usual:
                white[number, int(start) + 1 : int(end)] = 1
    total = np.zeros((len(rows) + 1, width), dtype=np.int16)
    np.cumsum(white, axis=0, out=total[1:])
    stripes = total[WINDOW:] - total[:-WINDOW] >= WINDOW - 1
    return [barrier for first in np.flatnonzero(stripes.any(axis=1)) for barrier in _barriers(stripes[first], rows[first : first + WINDOW])]


def _gaps(row: Sequence[Glyphs]) -> Iterator[tuple[float, float]]:
    end = row[0].right
    for word in row[1:]:
        left, right = word.left, word.right
        if left > end:
            yield end, left
        end = right if right > end else end


def _barriers(stripe: "np.ndarray[tuple[int], np.dtype[np.bool_]]", rows: Sequence[Sequence[Glyphs]]) -> Iterator[Barrier]:
    top, bottom = min(word.top for word in rows[0]), max(word.bottom for word in rows[-1])
    columns = np.flatnonzero(stripe)
    for piece in np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1):
        x = float(piece.mean()) + 0.5
        widths = [end - start for row in rows for start, end in _gaps(row) if start <= x <= end]
        yield Barrier(x, top, bottom, max(NARROWEST, LEAST * median(widths or [0.0])))
