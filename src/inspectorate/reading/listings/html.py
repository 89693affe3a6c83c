"""A listing or a report's own page in HTML: rows of tables, labelled fields, tables of recommendations. Pure, no network."""

import re
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.core.words import _
from inspectorate.reading.listings.assemble import Found
from inspectorate.reading.listings.dates import parse_date
from inspectorate.reading.listings.dom import Element, line, links, parse_page, tag, words
from inspectorate.reading.listings.heading import scope_of
from inspectorate.reading.listings.html_labels import HEADINGS, Labels
from inspectorate.reading.listings.html_pairs import read_pairs
from inspectorate.reading.listings.html_records import Record, records_of
from inspectorate.reading.listings.html_tables import Table, items_of, read_table, rows_of
from inspectorate.reading.listings.raw import Pair, RawRow
from inspectorate.reading.listings.text import read_text
from inspectorate.reading.listings.values import Problem

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<address>https?://[^\s>]{1,2000})", re.IGNORECASE)
_DATES = ("date", "dcterms.date", "dcterms.modified", "article:modified_time", "last-modified")


@dataclass(slots=True)
class _Place:
    """A row and the piece of the page that is its own."""

    row: RawRow
    element: Element


def read_html(text: str) -> Found | None:
    """The rows of a page; None where it has no label that we know."""
    root = parse_page(text)
    if root is None:
        return None
    tables = [table for element in root.iter("table") if (table := read_table(element))]
    records = records_of(read_pairs(Labels(root, frozenset(table.element for table in tables))), root)
    places = [_Place(_titled(record, root, alone=len(records) == 1), record.element) for record in records]
    places += [_Place(row, table.element) for table in tables if not table.is_items for row in rows_of(table)]
    if not places:
        return _as_text(root, text)
    headings = _headings(root)
    problems = [problem for table in tables if table.is_items for problem in _give(table, places, headings[table.element])]
    is_list = len(records) != 1
    scope = scope_of((_h1(root), None)) if is_list else []
    rows = [place.row for place in places]
    return Found(kind="html", rows=rows, scope=scope, problems=problems, address=_address(root, text), dated=_dated(root))


def _titled(record: Record, root: Element, *, alone: bool) -> RawRow:
    """The record's row; its title is what is labelled so, else the heading (or first link) above its labels."""
    row = RawRow(pairs=record.pairs, line=record.pairs[0].line)
    heading = record.heading() if not record.has_title else None
    if heading is None and alone and not record.has_title:
        heading = next(iter(root.iter("h1")), None)
    if heading is not None:
        row.pairs.insert(0, Pair(label="title", words=words(heading), links=links(heading), line=line(heading)))
    return row


def _give(table: Table, places: list[_Place], heading: str) -> list[Problem]:
    """Hand a table of recommendations to the report in whose piece of the page it stands."""
    around = set(table.element.iterancestors())
    owners = [place for place in places if place.element in around] or places
    if len(owners) == 1:
        owners[0].row.items += items_of(table, heading)
        return []
    reason = _("A table of {count} recommendations could not be given to one of the {reports} reports on the page.")
    advice = _("Save the report's own page and import that.")
    return [Problem(reason=reason.format(count=len(table.rows), reports=len(places)), advice=advice, line=line(table.element))]


def _headings(root: Element) -> dict[Element, str]:
    """Each table's caption, or the words of the last heading before it."""
    found: dict[Element, str] = {}
    last = ""
    for piece in root.iter():
        if tag(piece) in HEADINGS:
            last = words(piece)
        elif tag(piece) == "table":
            caption = next((inner for inner in piece if tag(inner) == "caption"), None)
            found[piece] = words(caption) if caption is not None else last
    return found


def _as_text(root: Element, text: str) -> Found | None:
    """A page without marks of its own, read as the text that a person sees."""
    found = read_text(words(root))
    if found:
        found.kind, found.address, found.dated = "html", _address(root, text), _dated(root)
    return found


def _h1(root: Element) -> str:
    return next((words(heading) for heading in root.iter("h1")), "")


def _address(root: Element, text: str) -> str | None:
    """Where the page says it was published."""
    links = (link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    metas = (meta.get("content") for meta in root.iter("meta") if meta.get("property") == "og:url")
    saved = _SAVED_FROM.search(text[:4096])
    named = next((found.strip() for found in (*links, *metas) if found and found.strip()), None)
    return named or (saved["address"] if saved else None)


def _dated(root: Element) -> PartialDate | None:
    """When the page says it was made."""
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("http-equiv") or "").lower()
        if name in _DATES and (found := parse_date(meta.get("content") or "").date):
            return found
    return None
