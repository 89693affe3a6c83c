"""Tables of a listing page: a row a report, or a row a recommendation. Pure.

A column's label is what the page gives: the cell's own `data-label`, the header that its `headers` names, the header
above it, or the field's name in the theme's classes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from inspectorate.reading.listings.dom import Element, exact_date, line, links, tag, words
from inspectorate.reading.listings.fields import is_document
from inspectorate.reading.listings.labels import Context, is_label, is_sign, meaning_of
from inspectorate.reading.listings.raw import Pair, RawRow
from inspectorate.reading.listings.values import Meaning

_MACHINE = re.compile(r"(?:views?-field-|field--name-)(?:field-)?(?P<name>[\w-]+?)(?:-table-column)?")
_NAMING = frozenset({Meaning.TITLE, Meaning.NUMBER, Meaning.DOCUMENT})


@dataclass(slots=True)
class Table:
    """One table's columns in rows of pairs; `is_items` when it holds recommendations."""

    element: Element
    rows: list[list[Pair]] = field(default_factory=list)
    is_items: bool = False

    @property
    def context(self) -> Context:
        """Whose labels its columns are."""
        return "item" if self.is_items else "row"


def read_table(element: Element) -> Table | None:
    """The table's rows by label; None where its columns are not those of reports or recommendations."""
    lines = [tr for tr in element.iter("tr") if _table_of(tr) is element]
    header = _header(lines)
    ids = {cell.get("id") or "": words(cell) for cell in element.iter("th") if cell.get("id")}
    bodies = [_cells(tr) for tr in lines if not _is_header(tr) and _cells(tr)]
    if header and bodies and not any(_is_header(tr) for tr in lines):
        bodies = bodies[1:]
    labelled = [[(_label(cell, place, header, ids), cell) for place, cell in enumerate(cells)] for cells in bodies]
    names = {label for cells in labelled for label, _ in cells if label}
    table = Table(element, is_items=any(is_sign(name, "items") for name in names))
    if not _fits(names, table.context):
        return None
    for cells in labelled:
        _add(table, cells)
    return table


def items_of(table: Table, heading: str) -> list[list[Pair]]:
    """The recommendations of an items table; a heading "Open Recommendations" above it is each one's status."""
    status = re.fullmatch(r"(\w[\w ]{1,30}?) recommendations", heading, re.IGNORECASE)
    said = [Pair(label=heading, words=status[1], meaning=Meaning.REC_STATUS)] if status else []
    return [[*pairs, *said] for pairs in table.rows]


def rows_of(table: Table) -> list[RawRow]:
    """The reports of a table."""
    return [RawRow(pairs=pairs, line=_source_line(pairs)) for pairs in table.rows]


def machine_label(element: Element) -> str:
    """The field's name in the theme's classes, as words: `field--name-field-report-number` is "report number"."""
    found = (_MACHINE.fullmatch(name) for name in (element.get("class") or "").lower().split())
    return next((match["name"].replace("-", " ") for match in found if match), "")


def _add(table: Table, cells: list[tuple[str, Element]]) -> None:
    """A row of its own, or (one cell across the table) more of the row above."""
    pairs = [_pair(label, cell, table.context) for label, cell in cells]
    if len(cells) == 1 and cells[0][1].get("colspan") and table.rows:
        table.rows[-1] += [pair for pair in pairs if pair.words or pair.links]
    elif any(pair.words or pair.links for pair in pairs):
        table.rows.append([pair for pair in pairs if pair.label or pair.words or pair.links])


def _pair(label: str, cell: Element, context: Context) -> Pair:
    pair = Pair(label=label, words=words(cell), links=links(cell), exact=exact_date(cell), line=line(cell))
    if not label and context == "item":
        pair.meaning = Meaning.REC_TEXT
    elif meaning_of(label, context) is Meaning.OTHER and pair.links and not is_sign(label, "kept"):
        files = all(is_document(link.address) for link in pair.links)
        pair.meaning = Meaning.DOCUMENT if files else Meaning.PAGE
    return pair


def _fits(names: set[str], context: Context) -> bool:
    if context == "item":
        return True
    meanings = {meaning_of(name) for name in names} - {Meaning.OTHER}
    return len(meanings) > 1 and bool(meanings & _NAMING)


def _label(cell: Element, place: int, header: list[str], ids: dict[str, str]) -> str:
    named = (cell.get("headers") or next((inner.get("headers") for inner in cell.iter() if inner.get("headers")), None) or "").split()
    across = cell.get("colspan") is not None
    above = header[place] if place < len(header) and not across else ""
    return (
        (cell.get("data-label") or "").strip()
        or next((ids[name] for name in named if ids.get(name)), "")
        or above
        or next((machine for name in named if (machine := _machine(name))), "")
        or machine_label(cell)
    )


def _machine(name: str) -> str:
    found = _MACHINE.fullmatch(name) or re.fullmatch(r"view-(?P<name>[\w-]+)-table-column", name)
    return found["name"].replace("-", " ") if found else ""


def _header(lines: list[Element]) -> list[str]:
    """The column headers: the line of `th`, or a first line whose every cell is a known label."""
    for tr in lines:
        if _is_header(tr):
            return list(_spread(tr))
    first = [words(cell) for cell in _cells(lines[0])] if lines else []
    return first if len(first) > 1 and all(is_label(name) for name in first) else []


def _spread(tr: Element) -> Iterator[str]:
    for cell in _cells(tr):
        yield words(cell)
        span = cell.get("colspan") or "1"
        yield from [""] * (min(int(span), 100) - 1 if span.isascii() and span.isdigit() and len(span) < 4 else 0)


def _is_header(tr: Element) -> bool:
    cells = _cells(tr)
    return len(cells) > 1 and all(tag(cell) == "th" for cell in cells)


def _cells(tr: Element) -> list[Element]:
    return [cell for cell in tr if tag(cell) in ("td", "th")]


def _table_of(tr: Element) -> Element | None:
    return next((above for above in tr.iterancestors("table")), None)


def _source_line(pairs: list[Pair]) -> int | None:
    return next((pair.line for pair in pairs if pair.line), None)
