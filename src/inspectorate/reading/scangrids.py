"""Ruled tables on the picture of a scanned page: upright rules, the level rules that cross them all, and the cells between. Pure."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from inspectorate.reading.drawings import Drawing, Kind
from inspectorate.reading.picture import Pixels
from inspectorate.reading.shrinking import Indexes, Mask, darkest, runs

SHRINK, DARK = 3, 140
"""Pixels that become one, the darkest counts; and what is ink."""
GAP = 5
"""Shrunk pixels by which a worn rule may be broken."""
LONG = 55
"""Shrunk pixels (40 pt at 300 dpi): upright strokes of letters are shorter."""
WHOLE, EVERYWHERE, PARTS = 0.93, 0.5, 16
"""Of a level rule from the first upright to the last: how much must be ink, in all and in the emptiest of so many parts."""
WORN, BESIDE, SIDES = 0.75, 0.25, (4, 5)
"""Of an upright rule: how much must be ink, how much to both sides of it may be, and how far off that is."""
STANDS = 0.6
"""Of a row: an upright rule that runs along less of it does not part its cells."""
NEAR, LOW = 4, 12
"""Shrunk pixels: rules so near are one; rows so low hold no words."""


class Upright(NamedTuple):
    """An upright rule in shrunk pixels: where it stands and from where to where it runs."""

    at: float
    top: int
    bottom: int


class CellBox(NamedTuple):
    """A cell in pixels of the picture, inside its rules."""

    left: int
    top: int
    right: int
    bottom: int


class Ruled(NamedTuple):
    """One ruled table: its cells and its outline in pixels, and its rules as drawings in points."""

    cells: tuple[CellBox, ...]
    outline: CellBox
    rules: tuple[Drawing, ...]


def ruled(grey: Pixels, dpi: int) -> list[Ruled]:
    """The tables of at least two rows and two columns on a picture whose lines are level."""
    dark: Mask = darkest(grey, SHRINK) < DARK
    thick = _thick(dark)
    found = [_table(thick, group, dpi) for group in _groups(_uprights(dark))]
    return [table for table in found if table is not None]


def _thick(dark: Mask) -> Mask:
    """One row up or down allowed: scans are seldom straight."""
    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    return thick


def _uprights(dark: Mask) -> list[Upright]:
    """Long runs of ink down the page with paper on both sides, broken ones made whole; neighbours made one."""
    turned = dark.T
    thick = _thick(turned)
    found: list[list[tuple[int, int, int]]] = []
    for at, start, end in _runs(thick):
        sides = [turned[place, start:end].mean() for far in SIDES for place in (at - far, at + far) if 0 <= place < turned.shape[0]]
        if thick[at, start:end].mean() >= WORN and max(sides) < BESIDE:
            if found and at - found[-1][-1][0] <= NEAR:
                found[-1].append((at, start, end))
            else:
                found.append([(at, start, end)])
    return [
        Upright(sum(at for at, _s, _e in group) / len(group), min(start for _a, start, _e in group), max(end for _a, _s, end in group))
        for group in found
    ]


def _runs(thick: Mask) -> list[tuple[int, int, int]]:
    """The long runs of each row, gaps closed: its number, start and end."""
    wide = thick.shape[1] + 1
    starts, ends = _joined(*runs(thick), wide)
    long = ends - starts >= LONG
    return [
        (start // wide, start % wide, end - start // wide * wide)
        for start, end in zip(starts[long].tolist(), ends[long].tolist(), strict=True)
    ]


def _joined(starts: Indexes, ends: Indexes, wide: int) -> tuple[Indexes, Indexes]:
    """Runs of a row with gaps of `GAP` pixels or fewer between them are one."""
    apart = (starts[1:] - ends[:-1] > GAP) | (starts[1:] // wide != ends[:-1] // wide)
    edge = np.ones(min(1, starts.size), dtype=np.bool_)
    return starts[np.concatenate((edge, apart))], ends[np.concatenate((apart, edge))]


def _groups(uprights: Sequence[Upright]) -> list[list[Upright]]:
    """Rules that stand beside one another for most of the shorter one's length."""
    found: list[list[Upright]] = []
    for rule in sorted(uprights, key=lambda rule: rule.top - rule.bottom):
        group = next((group for group in found if _beside(group[0], rule)), None)
        if group is None:
            found.append([rule])
        else:
            group.append(rule)
    return [sorted(group) for group in found if len(group) > 2]


def _beside(first: Upright, second: Upright) -> bool:
    both = min(first.bottom, second.bottom) - max(first.top, second.top)
    return 2 * both > min(first.bottom - first.top, second.bottom - second.top)


def _table(thick: Mask, group: Sequence[Upright], dpi: int) -> Ruled | None:
    left, right = round(group[0].at), round(group[-1].at)
    top, bottom = min(rule.top for rule in group) - NEAR, max(rule.bottom for rule in group) + NEAR
    levels = [row for row in _levels(thick[:, left + 2 : right - 1]) if top <= row <= bottom]
    rows = [(upper, lower) for upper, lower in pairwise(levels) if lower - upper >= LOW]
    if len(rows) < 2:
        return None
    cells = tuple(cell for upper, lower in rows for cell in _cells(group, upper, lower))
    scale = 72 * SHRINK / dpi
    level = [Drawing(Kind.FILL, left * scale, (row - 0.5) * scale, right * scale, (row + 0.5) * scale) for row in levels]
    upright = [
        Drawing(Kind.FILL, (rule.at - 0.5) * scale, upper * scale, (rule.at + 0.5) * scale, lower * scale)
        for upper, lower in rows
        for rule in group
        if _along(rule, upper, lower)
    ]
    outline = CellBox(SHRINK * left, SHRINK * round(levels[0]), SHRINK * right, SHRINK * round(levels[-1]))
    return Ruled(cells, outline, (*level, *upright))


def _levels(thick: Mask) -> list[float]:
    """The rows of level rules that run from the first upright rule to the last; neighbours made one."""
    if thick.shape[1] < PARTS:
        return []
    emptiest = np.min([part.mean(axis=1) for part in np.array_split(thick, PARTS, axis=1)], axis=0)
    found: list[list[int]] = []
    for row in np.flatnonzero((thick.mean(axis=1) >= WHOLE) & (emptiest >= EVERYWHERE)).tolist():
        if found and row - found[-1][-1] <= NEAR:
            found[-1].append(row)
        else:
            found.append([row])
    return [sum(rows) / len(rows) for rows in found]


def _cells(group: Sequence[Upright], upper: float, lower: float) -> list[CellBox]:
    """The cells of a row, between the upright rules that run along it."""
    standing = [rule.at for rule in group if _along(rule, upper, lower)]
    inset = 2 * SHRINK
    return [
        CellBox(
            round(SHRINK * left) + inset,
            round(SHRINK * upper) + inset,
            round(SHRINK * right) - inset + 2,
            round(SHRINK * lower) - inset + 2,
        )
        for left, right in pairwise(standing)
        if right - left >= LOW
    ]


def _along(rule: Upright, upper: float, lower: float) -> bool:
    return min(rule.bottom, lower) - max(rule.top, upper) >= STANDS * (lower - upper)
