"""Tables of the actions by which one recommendation is carried out: the last of their dates is its own. Pure.

Such a table stands below the recommendation or its answer and repeats none of the recommendations (that is a plan, plans.py).
"""

from collections.abc import Iterator, Sequence

from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.dates import Order
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell
from inspectorate.reading.responses.datefields import HEAD
from inspectorate.reading.responses.targetdates import all_dates
from inspectorate.reading.values import State

Spot = tuple[int, int]
"""A page and the place of a word on it."""


def acted(document: Document, asked: Sequence[Asked], order: Order = Order.UNKNOWN) -> dict[int, Cell]:
    """By place of the recommendation, the cell with the last date of the tables below it."""
    begun = starts(asked)
    found: dict[int, Cell] = {}
    for first, cells in _columns(document):
        place = next((at for spot, at in reversed(begun) if spot < first), None)
        last = _last([cell for cell in cells if cell.pieces[0].place.page.state is State.TEXT], order)
        if place is not None and last is not None:
            found[place] = max((one for one in (found.get(place), last) if one), key=lambda cell: cell.date.last_day() if cell.date else 0)
    return found


def starts(asked: Sequence[Asked]) -> list[tuple[Spot, int]]:
    """Where each recommendation and its answers begin, in printed order, with its place in the list."""
    return sorted((spot, place) for place, one in enumerate(asked) for spot in _spots(one))


def _spots(one: Asked) -> Iterator[Spot]:
    """Where a recommendation and its answer begin."""
    for passage in (one.passage, *(unit.whole for unit in one.answer)):
        piece = passage.pieces[0]
        yield piece.place.page.number, piece.word


def _columns(document: Document) -> Iterator[tuple[Spot, list[Passage]]]:
    """Where each table with a column of dates begins, and the cells under its head."""
    tables: dict[tuple[int, int], list[Passage]] = {}
    for passage in document.passages:
        if passage.table is not None:
            tables.setdefault((passage.page, passage.table), []).append(passage)
    for (page, _table), cells in tables.items():
        head = next((cell for cell in cells if cell.row in {0, 1} and HEAD.search(cell.text)), None)
        if head is not None and head.row is not None:
            below = [cell for cell in cells if cell.column == head.column and (cell.row or 0) > head.row]
            yield (page, min(cell.pieces[0].word for cell in cells)), below


def _last(cells: Sequence[Passage], order: Order) -> Cell | None:
    dated = [(due.date, cell) for cell in cells for due in all_dates(cell.text, order)]
    if not dated:
        return None
    date, cell = max(dated, key=lambda one: one[0].last_day())
    return Cell(number="", text=cell.text, date=date, spans=cell.spans())
