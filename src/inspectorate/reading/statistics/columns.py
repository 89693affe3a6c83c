"""Which columns a table has, and which of its lines are its head: figures that stand one below the other decide. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from inspectorate.reading.statistics.pieces import Piece, Row

SLACK = 150
"""1/100 pt by which pieces of neighbouring columns may overlap."""
STEP = 100
"""1/100 pt, in which stripes are measured."""
STRAY = 0.08
"""Of the lines: as many may stand out of their column."""


@dataclass(slots=True)
class Column:
    """From left to right in 1/100 pt, with the words of its head; `figures` where it holds figures."""

    left: int
    right: int
    figures: bool = False
    head: list[Piece] = field(default_factory=list)

    def overlap(self, piece: Piece) -> int:
        """How much of a piece stands over the column; negative for the distance."""
        return min(self.right, piece.right) - max(self.left, piece.left)


def cut(lines: Sequence[Row]) -> tuple[list[Column], int]:
    """The columns, and how many lines at the top are their head. No columns where no two lines hold figures below each other."""
    figures = _merged([piece for line in lines for piece in _figures(line)])
    columns = [column for column, count in figures if count >= 2 or len(lines) == 1]
    if not columns:
        return [], 0
    for column in columns:
        column.figures = True
    begin = min(column.left for column in columns)
    head = _head(lines, columns)
    texts = [piece for line in lines[head:] for piece in line if not _placed(piece, columns) and piece.left < begin]
    labels = _covered(texts, len(lines))
    every = sorted(labels + columns, key=lambda column: column.left)
    for line in lines[:head]:
        for piece in line:
            _over(piece, every).head.append(piece)
    return every, head


def _over(piece: Piece, columns: Sequence[Column]) -> Column:
    """The column that words of the head stand over: of those that they touch the one whose middle is nearest."""
    touched = [column for column in columns if column.overlap(piece) > 0] or [max(columns, key=lambda column: column.overlap(piece))]
    return min(touched, key=lambda column: abs(column.left + column.right - piece.left - piece.right))


def _figures(line: Row) -> list[Piece]:
    """The figures of a line; a line of figures alone under nothing is a page number or a row of a chart all the same."""
    return [piece for piece in line[1:] if piece.figure] if len(line) > 1 else []


def _placed(piece: Piece, columns: Sequence[Column]) -> bool:
    return piece.figure and any(column.overlap(piece) > 0 for column in columns)


def _head(lines: Sequence[Row], columns: Sequence[Column]) -> int:
    """Lines up to the last one that has words over a column of figures, before the first that has figures in one."""
    first = next((at for at, line in enumerate(lines) if any(_placed(piece, columns) for piece in line[1:])), 0)
    over = [
        at
        for at, line in enumerate(lines[:first])
        if any(not piece.figure and any(column.overlap(piece) > 0 for column in columns) for piece in line[min(1, len(line) - 1) :])
    ]
    return over[-1] + 1 if over else 0


def _covered(pieces: Sequence[Piece], lines: int) -> list[Column]:
    """The stripes that words stand in, where hardly a line reaches across the gap to the next."""
    most = int(STRAY * lines)
    begin, end = min((piece.left for piece in pieces), default=0), max((piece.right for piece in pieces), default=0)
    count = Counter(at for piece in pieces for at in range(piece.left // STEP, piece.right // STEP + 1))
    found: list[Column] = []
    for at in range(begin // STEP, end // STEP + 1):
        if count[at] <= most:
            continue
        if found and at * STEP <= found[-1].right + STEP:
            found[-1].right = at * STEP + STEP
        else:
            found.append(Column(at * STEP, at * STEP + STEP))
    return found


def _merged(pieces: Sequence[Piece]) -> list[tuple[Column, int]]:
    """Pieces that stand one below the other, as one column each, with how many there are."""
    found: list[tuple[Column, int]] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if found and piece.left < found[-1][0].right - SLACK:
            column, count = found[-1]
            column.right = max(column.right, piece.right)
            found[-1] = (column, count + 1)
        else:
            found.append((Column(piece.left, piece.right), 1))
    return found
