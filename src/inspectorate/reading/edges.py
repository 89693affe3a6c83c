"""What stands apart at the upper and lower edge of a page, where running heads and page numbers stand. Pure."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from inspectorate.reading.lines import RAISED, Segment, in_rows
from inspectorate.reading.parts import Part
from inspectorate.reading.runningheads import is_page_number
from inspectorate.reading.values import Role

ZONE = 0.125
"""Of the page's height."""
MOST = 4
"""Rows at one edge."""
APART = 1.3
"""Of the font size: the white below a running head, from its lowest to the text's highest point."""

SENTENCE = 24
"""Words."""
LONG = 10
"""Words: a row of so many with another flush below it is a paragraph."""
SPREAD, WIDE = 0.5, 8
"""Of the font size: enough white above a row whose pieces are so far apart, below a line of text."""
BY_NUMBER = 0.4
"""Of the font size: enough where the row is nothing but a page number."""


def edges(
    pieces: Sequence[Segment], height: float, table_of: Callable[[Segment], object] = lambda piece: None
) -> tuple[list[Part], list[Segment], list[Part]]:
    """The parts at the upper edge, the pieces between, the parts at the lower edge.

    `table_of` gives the drawn table that a piece stands in: a row of one that goes on towards the middle stands at no edge.
    """
    rows = in_rows(pieces)
    head = _free(rows, _upper(rows, height), table_of)
    foot = _free(rows[::-1], _lower(rows[head:], height), table_of)
    middle = rows[head : len(rows) - foot]
    return (
        [_part(piece, Role.HEAD) for row in rows[:head] for piece in row],
        [piece for row in middle for piece in row],
        [_part(piece, Role.FOOT) for row in rows[len(rows) - foot :] for piece in row],
    )


def _free(rows: Sequence[Sequence[Segment]], count: int, table_of: Callable[[Segment], object]) -> int:
    """How many of the first so many rows belong to no table that goes on behind them."""
    if not count:
        return 0
    behind = [table_of(row[0]) for row in rows[count : count + MOST]]
    held = ([table_of(piece) for piece in row] for row in rows[:count])
    return next(
        (number for number, tables in enumerate(held) if tables[0] is not None and set(tables) == {tables[0]} and tables[0] in behind),
        count,
    )


def _part(piece: Segment, role: Role) -> Part:
    return Part([piece], role if is_page_number(piece.text) else Role.BODY)


def _upper(rows: Sequence[Sequence[Segment]], height: float) -> int:
    """How many rows from the top stand in the zone with white below them."""
    for count in range(1, min(MOST, len(rows) - 1) + 1):
        bottom = max(piece.bottom for piece in rows[count - 1])
        if bottom > ZONE * height:
            break
        if min(piece.top for piece in rows[count]) - bottom > _apart(rows[count - 1]):
            return 0 if _is_text(rows[:count]) else count
    return 0


def _lower(rows: Sequence[Sequence[Segment]], height: float) -> int:
    for count in range(1, min(MOST, len(rows) - 1) + 1):
        row, above = rows[-count], rows[-count - 1]
        top = min(piece.top for piece in row)
        if top < (1 - ZONE) * height:
            break
        if top - max(piece.bottom for piece in above) > (SPREAD * row[0].size if _spread(row, above) else _apart(row)):
            return 0 if _is_text(rows[-count:]) else count
    return 0


def _spread(row: Sequence[Segment], above: Sequence[Segment]) -> bool:
    """Whether the row is pieces far apart below a line of text, as a foot with a number at its right end is."""
    far = max((after.left - piece.right for piece, after in pairwise(row)), default=0.0)
    return far > WIDE * row[0].size and len(above) == 1 and len(above[0].words) >= LONG // 2


def _is_text(rows: Sequence[Sequence[Segment]]) -> bool:
    """Whether the rows are sentences, as the end of a paragraph or a footnote is, or open with a raised mark."""
    first = rows[0][0]
    if sum(len(piece.words) for row in rows for piece in row) > SENTENCE or first.words[0].size < RAISED * first.size:
        return True
    if first.words[0].text.isalpha() and first.words[0].text[0].islower() and not is_page_number(first.text):
        return True
    return len(rows) > 1 and len(first.words) >= LONG and abs(first.left - rows[1][0].left) < 2


def _apart(row: Sequence[Segment]) -> float:
    """The white that must part the row from the text."""
    return (BY_NUMBER if len(row) == 1 and is_page_number(row[0].text) else APART) * row[0].size
