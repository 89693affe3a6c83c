"""How many rows of a table are its head: bold over plain, or words over figures. Pure."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

MOST = 3
"""Rows of one head."""
FIGURES = 0.6
"""Of the filled cells of a column below the head: so many are figures where it is a column of figures."""
_FIGURE = re.compile(r"[$£€(−–-]{0,3}\s?\d[\d,.\s]*[%)]{0,2}[*a-z]?|[-–—]|N/?A")


class Filled(NamedTuple):
    """A cell that holds words: its column, what it says, whether it is bold against the document's text."""

    column: int
    text: str
    bold: bool


def heads(rows: Sequence[Sequence[Filled]]) -> int:
    """The number of leading rows that are the head, given the filled cells of each row; 0 where nothing sets a head off.

    A bold cell alone below several opens a part of the table. A table whose every row is bold, or that has one row or one
    column, has none.
    """
    if len(rows) < 2 or len({cell.column for row in rows for cell in row}) < 2:
        return 0
    parts = next((number for number in range(1, len(rows)) if len(rows[number]) == 1 < len(rows[number - 1])), len(rows))
    bold = len(list(takewhile(lambda row: all(cell.bold for cell in row), rows[:parts])))
    if bold:
        return bold if bold <= MOST and bold < len(rows) else 0
    worded = len(list(takewhile(lambda row: not any(_FIGURE.fullmatch(cell.text) for cell in row), rows)))
    return worded if 0 < worded <= MOST and worded < len(rows) and _over_figures(rows[:worded], rows[worded:]) else 0


def _over_figures(head: Sequence[Sequence[Filled]], below: Sequence[Sequence[Filled]]) -> bool:
    """Whether words of the head stand over a column of figures."""
    named = {cell.column for row in head for cell in row}
    columns: dict[int, list[bool]] = {}
    for cell in (cell for row in below for cell in row):
        columns.setdefault(cell.column, []).append(bool(_FIGURE.fullmatch(cell.text)))
    return any(column in named and sum(figures) >= FIGURES * len(figures) for column, figures in columns.items())
