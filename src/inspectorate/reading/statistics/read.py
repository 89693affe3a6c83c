"""Every table of figures in a document, as captions, columns and rows of cells with their places. Pure."""

import re
from collections.abc import Sequence
from itertools import groupby

from inspectorate.core.spans import Span
from inspectorate.reading.document import Document, Place
from inspectorate.reading.statistics import balances
from inspectorate.reading.statistics.cells import gathered, head
from inspectorate.reading.statistics.columns import Column, cut
from inspectorate.reading.statistics.kinds import kind
from inspectorate.reading.statistics.pieces import FIGURE, Row, rows
from inspectorate.reading.statistics.regions import Region, regions
from inspectorate.reading.values import Cell, Facts, Page, Table, TableRow

SEMIANNUAL = "semiannual report"
PURE = 0.8
"""Of the cells of a column of figures: as many are figures at least."""
ROWS = 2
FILLED = 0.4
"""Of the rows: as many hold a figure at least."""
PAGES = re.compile(r"pages?", re.IGNORECASE)


def statistics(document: Document, facts: Facts) -> tuple[Table, ...]:
    """The tables of figures of a semiannual report in reading order, with what must add up in them and between them."""
    if facts.type is None or facts.type.value != SEMIANNUAL:
        return ()
    return balances.checked([table for page in document.pages for table in _on(page, len(document.pages))])


def _on(page: Page, pages: int) -> list[Table]:
    place = Place(page)
    found = (_table(place, region, pages) for region in regions(place))
    return [table for table in found if table is not None]


def _table(place: Place, region: Region, pages: int) -> Table | None:
    lines = rows(place, region.words)
    columns, heads = cut(lines)
    above = _above(lines[: max(heads - 1, 0)])
    if above:
        columns, heads = cut(lines[above:])
    if len(columns) < 2:
        return None
    words = (*region.caption, *(number for line in lines[:above] for piece in line for number in range(piece.first, piece.last)))
    caption = " ".join(place.page.words[number].text for number in words)
    titles = head(columns)
    body = gathered(lines[above + heads :], columns)
    if not _figures(body, columns) or _contents(titles, body, pages):
        return None
    return Table(
        kind=kind(caption, titles),
        caption=caption,
        columns=titles,
        rows=body,
        spans=_spans(place, words),
        page=place.page.number,
    )


def _above(head: Sequence[Row]) -> int:
    """How many lines at the top of a head are the end of the caption: words in one piece, with the columns' heads below them."""
    return next((at for at, line in enumerate(head) if len(line) > 1), len(head))


def _figures(body: Sequence[TableRow], columns: Sequence[Column]) -> bool:
    """Whether the columns of figures hold hardly anything else: the labels of a chart do not stand in columns."""
    for at, column in enumerate(columns):
        cells = [row.cells[at].text for row in body if row.cells[at].text]
        if column.figures and cells and sum(bool(FIGURE.fullmatch(text)) for text in cells) < PURE * len(cells):
            return False
    filled = sum(any(FIGURE.fullmatch(cell.text) for cell in row.cells[1:]) for row in body)
    return filled >= max(ROWS, FILLED * len(body))


def _contents(titles: Sequence[Cell], body: Sequence[TableRow], pages: int) -> bool:
    """Whether the figures are pages: a contents list or an index by its head, or numbers of pages in their order."""
    if any(PAGES.fullmatch(title.text) for title in titles):
        return True
    numbers = [row.cells[-1].text for row in body if row.cells[-1].text]
    rising = all(text.isdigit() and int(text) <= pages for text in numbers) and sorted(numbers, key=int) == numbers
    return rising and not any(title.text for title in titles) and len(body[0].cells) == 2


def _spans(place: Place, numbers: Sequence[int]) -> tuple[Span, ...]:
    """The words as runs that stand together in the page's order."""
    runs = [[number for _at, number in run] for _key, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return tuple(place.span(run[0], run[-1] + 1) for run in runs)
