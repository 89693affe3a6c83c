"""The rows of a table: printed lines gathered under the label that they go on with, cells put into their columns. Pure."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from inspectorate.reading.statistics.columns import Column
from inspectorate.reading.statistics.pieces import Piece, Row
from inspectorate.reading.text.markers import marker
from inspectorate.reading.values import Cell, TableRow

CLOSE = 1.5
"""Of the font size: lines of one label stand nearer."""
NEARER = 0.94
"""Of the distance of rows: lines of one label stand nearer."""
MARGIN = 250
"""1/100 pt within which a line stands at the table's left edge."""


def gathered(lines: Sequence[Row], columns: Sequence[Column]) -> tuple[TableRow, ...]:
    """The rows below the head, each with a cell a column; a row without figures is a heading within the table."""
    groups: list[list[Row]] = []
    pitch = _pitch(lines)
    for line in lines:
        if groups and (_goes_on(line, groups[-1], columns) or _wraps(line, groups[-1], pitch)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(TableRow(cells=tuple(_cell(column, columns, group) for column in columns)) for group in groups)


def head(columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The head of each column, its words from top to bottom."""
    return tuple(_joined(column.head) for column in columns)


def _goes_on(line: Row, group: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether a line goes on with the row before it: it has no mark, and stands in from the edge or begins in mid-sentence."""
    label, first = columns[0], line[0]
    figures = any(_filled(before) for before in group)
    if marker(first.text) and not first.figure:
        return False
    if first.left > label.left + MARGIN or label.overlap(first) <= 0:
        return not (figures and any(piece.figure for piece in line))
    opened = group[-1][0].text
    return not figures and len(columns) > 1 and first.text[:1].islower() and not opened.isupper()


def _pitch(lines: Sequence[Row]) -> float:
    """How far lines with figures stand apart, as most do; 0 where there are not two."""
    steps = [after[0].middle - line[0].middle for line, after in pairwise(lines) if _filled(line) and _filled(after)]
    return median(steps) if steps else 0


def _wraps(line: Row, group: Sequence[Row], pitch: float) -> bool:
    """Whether a line of words alone is the end of a label: nearer to the line above than rows are to each other."""
    step = line[0].middle - group[-1][0].middle
    return len(line) == 1 and not line[0].figure and not marker(line[0].text) and step < min(CLOSE * line[0].size, NEARER * pitch)


def _filled(line: Row) -> bool:
    return any(piece.figure for piece in line[1:])


def _cell(column: Column, columns: Sequence[Column], group: Sequence[Row]) -> Cell:
    return _joined([piece for line in group for piece in line if column is max(columns, key=lambda other: other.overlap(piece))])


def _joined(pieces: Sequence[Piece]) -> Cell:
    return Cell(text=" ".join(piece.text for piece in pieces), spans=tuple(piece.span for piece in pieces))
