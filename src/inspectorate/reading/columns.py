"""The columns of a table without upright rules: white between them in all rows but a few, over which a note or a heading runs. Pure."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from inspectorate.reading.lines import Segment, in_rows
from inspectorate.reading.runs import Stripe

FEWEST = 4
"""Rows: what so few have in common may be chance."""
CROSSED = 0.15
"""Of the rows: so many may run over the white between two columns."""
WHITE = 6
"""Points: the narrowest white."""
HELD = 2
"""Pieces that a column holds whole."""


def columns(pieces: Sequence[Segment], stripes: Sequence[Stripe]) -> list[Stripe]:
    """The stripes cut where all rows but a few leave white; as they are where no such cut is found."""
    rows = in_rows(pieces)
    if len(rows) < FEWEST:
        return list(stripes)
    return [column for stripe in stripes for column in _cut(stripe, rows)]


def _cut(stripe: Stripe, rows: Sequence[Sequence[Segment]]) -> list[Stripe]:
    left, right = stripe
    inside = [[piece for piece in row if piece.left >= left - 1 and piece.right <= right + 1] for row in rows]
    inside = [row for row in inside if row]
    if len(inside) < FEWEST:
        return [stripe]
    covered = np.zeros((len(inside), int(right - left) + 2), dtype=np.bool_)
    for number, row in enumerate(inside):
        for piece in row:
            covered[number, int(piece.left - left) : int(piece.right - left) + 1] = True
    dense = np.flatnonzero(covered.sum(axis=0) > max(1.0, CROSSED * len(inside)))
    if not dense.size:
        return [stripe]
    ends = np.flatnonzero(np.diff(dense) > WHITE)
    found = [
        (left + float(part[0]), left + float(part[-1]) + 1)
        for part in np.split(dense, ends + 1)
        if _held([piece for row in inside for piece in row], left + part[0], left + part[-1] + 1)
    ]
    if len(found) < 2:
        return [stripe]
    middles = [(one[1] + other[0]) / 2 for one, other in pairwise(found)]
    return list(zip([left, *middles], [*middles, right], strict=True))


def _held(pieces: Sequence[Segment], left: float, right: float) -> bool:
    return sum(left - 2 <= piece.left and piece.right <= right + 2 for piece in pieces) >= HELD
