"""The tables of figures of a report for its page. Pure."""

import re

from inspectorate.library import record as records
from inspectorate.library import values
from inspectorate.library.queries.shown import Shown

_FIGURE = re.compile(r"[-–—(]?\s?[$£€]?\s?\(?[\d,.]*\)?[%*†]?|-0-")


def tables(show: Shown) -> tuple[values.FiguresTable, ...]:
    """All of a version."""
    return tuple(_table(show, n, table) for n, table in enumerate(show.record.tables, start=1))


def _table(show: Shown, n: int, table: records.Table) -> values.FiguresTable:
    url = f"{show.version_url}p{table.page}?at=table.{n}#lit"
    return values.FiguresTable(
        n=n, caption=table.caption,
        csv_url=f"{show.version_url}table/{n}.csv", source=values.Source(kind="page", url=url, page=table.page),
        columns=tuple(_head(table, at) for at in range(len(table.columns))),
        rows=tuple(tuple(_cell(cell) for cell in row) for row in table.rows),
        balances=tuple(
            values.TableBalance(row=one.row, column=one.column, printed=one.printed, computed=one.computed) for one in table.balances
        ),
    )  # fmt: skip


def _head(table: records.Table, at: int) -> values.TableCell:
    """A column's head, set as most of its cells are."""
    under = [_cell(row[at]) for row in table.rows if at < len(row) and row[at].text.strip()]
    return values.TableCell(text=table.columns[at].text.strip(), figure=2 * sum(cell.figure for cell in under) > len(under))


def _cell(cell: records.Cell) -> values.TableCell:
    text = cell.text.strip()
    return values.TableCell(text=text, figure=bool(text) and bool(_FIGURE.fullmatch(text)))
