"""CSV by column names: any common delimiter, cells with line breaks, rows that are too short or too long. Pure."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from inspectorate.core.dates import PartialDate
from inspectorate.core.words import _
from inspectorate.reading.listings import flat
from inspectorate.reading.listings.assemble import Found
from inspectorate.reading.listings.dates import parse_date
from inspectorate.reading.listings.fields import is_document
from inspectorate.reading.listings.labels import is_label, meaning_of
from inspectorate.reading.listings.raw import Pair, RawRow
from inspectorate.reading.listings.values import Meaning, Problem

DELIMITERS = ",;\t|"
MAX_COLUMNS = 500
MAX_PREAMBLE = 20
"""Lines within which the columns are named."""

MAX_HEADER = 20_000
_LEAST_KNOWN = 2  # names that we know, in a line that is not the first: prose has commas too
_AS_OF = re.compile(r"\bas of (?P<date>[A-Za-z]{3,12}\.? \d{1,2}, \d{4}|\d{1,2} [A-Za-z]{3,12} \d{4}|\d{4}-\d{2}-\d{2})", re.IGNORECASE)


class _Lines(Protocol):
    """What `csv.reader` gives: rows of cells, and the number of the line just read."""

    @property
    def line_num(self) -> int: ...

    def __next__(self) -> list[str]: ...

    def __iter__(self) -> Iterator[list[str]]: ...


@dataclass(frozen=True, slots=True)
class Columns:
    """How a table is written: its delimiter, its column names, and the date that the lines above them say it is of."""

    delimiter: str
    names: tuple[str, ...]
    dated: PartialDate | None = None


def columns(text: str) -> Columns | None:
    """The columns named in one of the first lines (an export may have a title above them); None where none names two."""
    lines = [line[:MAX_HEADER] for line in text.split("\n", MAX_PREAMBLE)[:MAX_PREAMBLE]]
    tried = [
        (place, delimiter, names) for delimiter in DELIMITERS for place, line in enumerate(lines) if (names := _names(line, delimiter))
    ]
    fitting = [found for found in tried if _known(found[2]) >= _LEAST_KNOWN or (found[0] == 0 and _known(found[2]))]
    if not fitting:
        return None
    place, delimiter, names = max(fitting, key=lambda found: (_known(found[2]), -found[0]))
    return Columns(delimiter, names, _dated(lines[:place]))


def read_csv(text: str) -> Found | None:
    """The rows of a table with named columns; None where its first line names none that we know."""
    found = columns(text)
    if found is None:
        return None
    problems: list[Problem] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=found.delimiter)
    rows = flat.grouped(list(_rows(reader, found.names, problems)))
    return Found(kind="csv", rows=rows, problems=problems, dated=found.dated)


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    """The cells of a line that may name columns; none where there is but one."""
    try:
        names = tuple(name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])[:MAX_COLUMNS])
    except csv.Error:
        return ()
    return names if len(names) > 1 else ()


def _known(names: tuple[str, ...]) -> int:
    return sum(map(is_label, names))


def _dated(lines: list[str]) -> PartialDate | None:
    """The date in words like "status as of Sep 28, 2026" above the columns."""
    found = (_AS_OF.search(line) for line in lines)
    return next((date for match in found if match and (date := parse_date(match["date"]).date)), None)


def _rows(reader: _Lines, names: tuple[str, ...], problems: list[Problem]) -> Iterator[RawRow]:
    begun, number, ended = False, 0, 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            problems.append(_broken(error, number + 1, ended + 1))
            return
        if cells is None:
            return
        began, ended = ended + 1, reader.line_num
        if begun and any(cell.strip() for cell in cells):
            number += 1
            problems += _uneven(len(cells), len(names), number, began)
            yield RawRow(pairs=_pairs(names, cells, began), line=began)
        begun = begun or tuple(cell.strip() for cell in cells[:MAX_COLUMNS]) == names


def _pairs(names: tuple[str, ...], cells: list[str], line: int) -> list[Pair]:
    padded = [*cells, *[""] * (len(names) - len(cells))]
    beyond = [("", cell) for cell in padded[len(names) : MAX_COLUMNS] if cell.strip()]
    named = list(zip(names, padded, strict=False))
    return [pair(name, cell, line) for name, cell in (*named, *beyond) if name or cell.strip()]


def pair(label: str, words: str, line: int | None = None) -> Pair:
    """One named value; under a page's label an address that ends like a file is the document's."""
    made = Pair(label=label, words=words, line=line)
    if meaning_of(label) is Meaning.PAGE and is_document(words.strip()):
        made.meaning = Meaning.DOCUMENT
    return made


def _uneven(cells: int, names: int, row: int, line: int) -> list[Problem]:
    if cells == names:
        return []
    reason = _("The row has {cells} cells; the first line names {names} columns.").format(cells=cells, names=names)
    advice = _("Cells beyond the last name were kept without a label, missing ones are unknown. Look for a delimiter inside a cell.")
    return [Problem(reason=reason, advice=advice, row=row, line=line)]


def _broken(error: csv.Error, row: int, line: int) -> Problem:
    reason = _("The table breaks off here ({error}).").format(error=error)
    advice = _("The rows before it were read. Look for a quotation mark that is not closed.")
    return Problem(reason=reason, advice=advice, row=row, line=line)
