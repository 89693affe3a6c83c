"""Rows of a drawn table between which no line is drawn: where two columns at least begin their paragraphs at the same heights. Pure."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from inspectorate.reading import blocks
from inspectorate.reading.lines import Segment
from inspectorate.reading.parts import Part

FEWEST = 3
"""Rows: that two paragraphs of two cells begin at one height may be chance."""
SHORT = 2
"""Lines of a cell of such a row: what is longer is a paragraph below headings."""
NEAR = 2.0
"""Points between base lines of one row."""
Cells = dict[int, list[Part]]
"""The parts of a row by column."""


def split(row: Cells) -> list[Cells]:
    """The row cut into those that it holds; the row itself where nothing shows more than one."""
    starts = _starts(row)
    if not starts or any(part.table is not None for parts in row.values() for part in parts):
        return [row]
    bounds = [*(start - NEAR for start in starts[1:]), float("inf")]
    found: list[Cells] = []
    for top, end in pairwise([float("-inf"), *bounds]):
        cells = {column: _between([line for part in parts for line in part.lines], top, end) for column, parts in row.items()}
        found.append({column: [Part(block) for block in blocks.split(lines)] for column, lines in cells.items() if lines})
    return found


def _starts(row: Cells) -> tuple[float, ...]:
    """The base lines on which two columns at least begin all their paragraphs; empty where there are none."""
    short = [parts for parts in row.values() if len(parts) >= FEWEST and all(len(part.lines) <= SHORT for part in parts)]
    begins = [tuple(part.lines[0].base for part in parts) for parts in short]
    alike = Counter({one: sum(_same(one, other) for other in begins) for one in begins})
    starts, count = alike.most_common(1)[0] if alike else ((), 0)
    return starts if count > 1 else ()


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def _between(lines: Sequence[Segment], top: float, end: float) -> list[Segment]:
    return [line for line in lines if top <= line.base < end]
