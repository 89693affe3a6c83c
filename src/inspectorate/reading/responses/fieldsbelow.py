"""Dates behind a label of their own that stand below a recommendation, outside anything that was read as its answer. Pure.

"Due date | August 31, 2024" is a row of a box, "Proposed implementation date: March 2024" a line. What stands between a
recommendation and the next belongs to it; where labels there say different things, one of them may be another's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from inspectorate.core.dates import PartialDate
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.dates import Order
from inspectorate.reading.responses.actions import starts
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell
from inspectorate.reading.responses.datefields import field
from inspectorate.reading.responses.targetdates import due_dates, promised
from inspectorate.reading.text.units import joined
from inspectorate.reading.values import State

LINE = 140
"""Letters of a line or row that holds little beside a date."""
OTHER = re.compile(r"^.{0,40}\brecommendations? #?(?P<number>\d{1,3}(?:\.?[a-z])?)\b", re.IGNORECASE)
NEXT = 1
"""Pages after the one on which a recommendation begins that still belong to it."""


def below(document: Document, asked: Sequence[Asked], order: Order, *, until: int | None = None) -> dict[int, Cell]:
    """By place of the recommendation, the date behind a label below it; without the date where the labels differ.

    Letters begin at page `until`.
    """
    found: dict[int, Cell] = {}
    for place, passage in _under(_lines(document), asked, until):
        due = field(passage.text, due_dates(passage.text, order=order)) if len(passage.text) <= LINE else None
        if due is None or due.either or passage.pieces[0].place.page.state is not State.TEXT:
            continue
        other = found.get(place)
        agreed = due.date if other is None or other.date == due.date else None
        spans = (*(other.spans if other else ()), *passage.spans())
        found[place] = Cell(number="", text=passage.text, date=agreed, spans=spans)
    return found


def near(document: Document, asked: Sequence[Asked], order: Order, *, until: int | None, written: PartialDate | None) -> dict[int, Cell]:
    """By place of the recommendation, the last date that words of what is to come below it name."""
    found: dict[int, Cell] = {}
    own = {(piece.place.page.number, piece.word) for one in asked for piece in one.passage.pieces}
    for place, passage in _under(document.passages, asked, until):
        due = promised(passage.text, written=written, order=order)
        if due is None or not due.will or due.either or (passage.page, passage.pieces[0].word) in own:
            continue
        before = found.get(place)
        if before is None or before.date is None or before.date.last_day() < due.date.last_day():
            found[place] = Cell(number="", text=passage.text, date=due.date, spans=passage.spans(due.start, due.end))
    return found


def _under(passages: Iterable[Passage], asked: Sequence[Asked], until: int | None) -> Iterator[tuple[int, Passage]]:
    """The lines and rows below each recommendation, up to the next, or to a line that opens with the number of another."""
    spots = starts(asked)
    left: int | None = None
    for passage in passages:
        here = (passage.page, passage.pieces[0].word)
        at = next(((spot, place) for spot, place in reversed(spots) if spot <= here), None)
        if at is None or passage.page - at[0][0] > NEXT or (until is not None and passage.page >= until):
            continue
        other = OTHER.search(passage.text)
        left = at[1] if other and other["number"] != asked[at[1]].number else left
        if left != at[1]:
            yield at[1], passage


def _lines(document: Document) -> Iterator[Passage]:
    """The passages in printed order, the cells of a row as one."""
    row: Passage | None = None
    for passage in document.passages:
        same = (
            row is not None and passage.table is not None and (row.page, row.table, row.row) == (passage.page, passage.table, passage.row)
        )
        if row is not None and same:
            row = joined(row, passage)
            continue
        if row is not None:
            yield row
        row = passage
    if row is not None:
        yield row
