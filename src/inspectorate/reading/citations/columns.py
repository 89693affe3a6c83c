"""Lists of reports in tables: the numbers in a column that its head says holds them, with the titles beside. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inspectorate.core.spans import Span
from inspectorate.reading.citations.data import words
from inspectorate.reading.citations.printed import is_code
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.values import Table

Place = tuple[int, int]
"""A page and a table on it."""
Grid = tuple[tuple["Cell", ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One number of a list with its title as printed ("" where no cell has it) and the places of both."""

    number: str
    title: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says and where; `spans_of` gives the places of a stretch of it."""

    text: str
    spans: tuple[Span, ...]
    passage: Passage | None = None

    def spans_of(self, start: int, end: int) -> tuple[Span, ...]:
        """The places of its letters `start` to `end`; of the whole where a cell knows no better."""
        return self.passage.spans(start, end) if self.passage else self.spans


def listed(document: Document, tables: Iterable[Table]) -> tuple[Row, ...]:
    """Every number in such a column, once a place: in the tables of figures as they were read, and in all others."""
    found: dict[tuple[str, int, int], Row] = {}
    for grid in (*map(_of_figures, tables), *_drawn(document)):
        for row in _in_grid(grid):
            found.setdefault((row.number, row.spans[0].page, row.spans[0].start), row)
    return tuple(found.values())


def _of_figures(table: Table) -> Grid:
    rows = [table.columns, *(row.cells for row in table.rows)]
    return tuple(tuple(Cell(cell.text, cell.spans) for cell in row) for row in rows)


def _drawn(document: Document) -> Iterator[Grid]:
    """The grids of the document's tables; a head holds for the rows of its page."""
    tables: defaultdict[Place, list[Passage]] = defaultdict(list)
    for passage in document.passages:
        if passage.table is not None and passage.row is not None and passage.column is not None:
            tables[passage.page, passage.table].append(passage)
    for cells in tables.values():
        if any(words().number_column.fullmatch(cell.text.strip(" :*")) for cell in cells):
            yield _grid(cells)


def _grid(cells: Sequence[Passage]) -> Grid:
    places = {(cell.row or 0, cell.column or 0): Cell(cell.text, cell.spans(), cell) for cell in cells}
    rows, columns = (range(1 + max(place[side] for place in places)) for side in (0, 1))
    return tuple(tuple(places.get((row, column), Cell("", ())) for column in columns) for row in rows)


def _in_grid(grid: Grid) -> Iterator[Row]:
    head = next((at for at, row in enumerate(grid) if _column(row, words().number_column) is not None), None)
    if head is None:
        return
    numbers, titles = _column(grid[head], words().number_column), _column(grid[head], words().title_column)
    if numbers is None or (titles is None and _column(grid[head], words().issued_column) is None):
        return
    for row in grid[head + 1 :]:
        if numbers < len(row):
            yield from _in_row(row[numbers], row[titles] if titles is not None and titles < len(row) else Cell("", ()))


def _in_row(cell: Cell, title: Cell) -> Iterator[Row]:
    """The codes of a cell that holds nothing else; the title is theirs where there is only one."""
    codes = list(re.finditer(r"\S+", cell.text))
    if codes and all(is_code(found[0].strip(".,;*")) for found in codes):
        for found in codes:
            alone = title if len(codes) == 1 else Cell("", ())
            yield Row(found[0].strip(".,;*"), alone.text, (*cell.spans_of(*found.span()), *alone.spans))


def _column(row: Sequence[Cell], pattern: re.Pattern[str]) -> int | None:
    """The first cell of a row that such a head fills."""
    return next((at for at, cell in enumerate(row) if cell.spans and pattern.fullmatch(cell.text.strip(" :*"))), None)
