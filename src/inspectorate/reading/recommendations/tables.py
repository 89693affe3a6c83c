"""Tables with a row a recommendation: its number, words, status, date and answer, by what the heads of the columns say. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspectorate.reading.document import Document, Passage
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.demands import demands
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.sections import kind_of
from inspectorate.reading.text.units import joined, piece_of
from inspectorate.reading.text.wording import clean, contained, likeness
from inspectorate.reading.values import Role

HEADS = (
    (
        "date",
        re.compile(
            r"\b(?:target|due|completion|planned|expected|estimated|implementation|response due)\b.{0,20}\bdates?\b"
            r"|^dates?$|^(?:(?:estimated|expected|anticipated|planned|proposed|target|agreed) )?"
            r"(?:completion|time ?scale|time[- ]?frame|time[- ]?line|deadline|ECD|by when)(?: \(.{1,20}\))?$",
            re.IGNORECASE,
        ),
    ),
    ("status", re.compile(r"\bstatus\b|\bopen or closed\b|\bresolved\b|\bopen/closed\b", re.IGNORECASE)),
    (
        "response",
        re.compile(
            r"\b(?:agency|management|auditee|department)\b.{0,15}\b(?:response|comments?|position)\b|^(?:response|concur\w*|agree\w*)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        re.compile(
            r"^(?:rec(?:ommendation|\.)?s?\s*)?(?:no\.?|nos\.?|#|numbers?|id|ref(?:erence)?\.?(?: no\.?)?|code\(?s?\)?)$|\bcode\(?s?\)?$",
            re.IGNORECASE,
        ),
    ),
    ("text", re.compile(r"\brecommendations?\b|\bcorrective actions?\b|\bactions? (?:required|needed)\b", re.IGNORECASE)),
)
"""What a column holds by its head, asked in this order."""
LISTED = (
    *HEADS[:1],
    ("date", re.compile(r"^(?:implementation )?(?:time ?(?:line|frame|table)|by when|deadline|when)\b", re.IGNORECASE)),
    *HEADS[1:],
    ("text", re.compile(r"^(?:\w+ )?(?:measures?|actions?|reforms?|steps?)\b", re.IGNORECASE)),
    (
        "addressee",
        re.compile(r"^(?:authorit(?:y|ies)|responsib\w+|(?:by )?whom?|owners?|lead|agency|agencies|entity|entities)\b", re.IGNORECASE),
    ),
)
"""The same below a caption that says that the table lists recommendations: "Table 4. Recommendations on the Harbour Fees"."""
LISTS = re.compile(
    r"^(?!.*\b(?:status|progress|follow[- ]?up|response)\b)(?:table|annex|exhibit) [\w.]+[.:]? .*\brecommendations?\b", re.IGNORECASE
)
LEADING = re.compile(r"(\d{1,3})[.)]?\s+(?=[A-Z“\"])")
"""A number before the words of a cell."""
FEW, CAPTION = 2, 120
SAME, INSIDE = 0.8, 0.92
NUMBER = re.compile(
    r"^\W*(?:rec(?:ommendation|\.)?\s*)?(?:no\.?\s*"
    r"|#\s*)?(?P<number>[A-Z]{0,4}[A-Z0-9]*(?:[-.]?[A-Z]*\d+)+(?:\.?[a-z])?)\b",
    re.IGNORECASE,
)
PRIOR = re.compile(r"\b(?:unimplemented|outstanding|prior|previous|past|earlier)\b", re.IGNORECASE)
SERIES = 3
"""So many rows that count from 1 on are a list."""
COUNTED = 0.8
"""Of the rows with a number: so many begin with 1 or follow the row before."""
WORDS = 4
"""A row with fewer words in its column of recommendations is a heading or a total."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One recommendation's row. Columns that the table has not are None; `prior`: the table lists earlier reports' recommendations."""

    page: int
    prior: bool = False
    number: Passage | None = None
    text: Passage | None = None
    status: Passage | None = None
    date: Passage | None = None
    addressee: Passage | None = None
    response: Passage | None = None


def rows(document: Document, layout: Layout) -> tuple[Row, ...]:
    """Every row of every such table, in order; a table that goes on over the page keeps its heads.

    A table is about earlier reports where its heads, its caption or the heading over it say so.
    """
    found: list[Row] = []
    heads: dict[int, str] = {}
    before, wide, prior = 0, 0, False
    over = _over(document)
    for page, cells in _tables(document):
        kinds = LISTED if any(LISTS.match(text) for text in over[(page, cells[0].table)]) else HEADS
        own = _heads(cells, kinds)
        columns = 1 + max(cell.column or 0 for cell in cells)
        goes_on = bool(heads) and page == before + 1 and columns == wide
        heads = own or (heads if goes_on else {})
        if own:
            said = over[(page, cells[0].table)]
            prior = any(PRIOR.search(cell.text) for cell in cells if cell.row in {0, 1}) or any(kind_of(t, layout) == "prior" for t in said)
        if heads:
            before, wide = page, columns
            found += _rows(page, cells, heads, prior)
    return tuple(found)


def _over(document: Document) -> dict[tuple[int, int | None], list[str]]:
    """For each table the heading under which it stands, and the short line straight above it."""
    found: dict[tuple[int, int | None], list[str]] = {}
    heading = line = ""
    for passage in document.passages:
        if passage.table is not None:
            found.setdefault((passage.page, passage.table), [heading, line])
        elif passage.level is not None:
            heading, line = passage.text, ""
        elif passage.role is not Role.FOOTNOTE:
            line = passage.text if len(passage.text) <= CAPTION else ""
    return found


def _tables(document: Document) -> Iterator[tuple[int, list[Passage]]]:
    tables: dict[tuple[int, int], list[Passage]] = {}
    for passage in document.passages:
        if passage.table is not None and passage.row is not None and passage.column is not None:
            tables.setdefault((passage.page, passage.table), []).append(passage)
    for (page, _table), cells in sorted(tables.items()):
        yield page, cells


def _heads(cells: Sequence[Passage], kinds: Sequence[tuple[str, re.Pattern[str]]]) -> dict[int, str]:
    """The kind of each column; empty where the first rows do not name what a recommendation needs."""
    named: dict[int, str] = {}
    for cell in cells:
        if cell.row is None or cell.column is None or cell.row > 1 or len(cell.text) > 90:
            continue
        kind = next((kind for kind, pattern in kinds if pattern.search(cell.text.strip())), None)
        if kind and cell.column not in named and kind not in named.values():
            named[cell.column] = kind
    useful = set(named.values())
    return named if len(useful) >= FEW and ("text" in useful or {"number", "status"} <= useful or {"number", "date"} <= useful) else {}


def _rows(page: int, cells: Sequence[Passage], heads: dict[int, str], prior: bool) -> Iterator[Row]:
    lines: dict[int, dict[str, Passage]] = {}
    for cell in cells:
        kind = heads.get(cell.column if cell.column is not None else -1)
        if kind and cell.row is not None:
            row = lines.setdefault(cell.row, {})
            row[kind] = joined(row[kind], cell) if kind in row else cell
    for _number, row in sorted(lines.items()):
        head = all(any(pattern.search(passage.text) for kind, pattern in LISTED if kind == name) for name, passage in row.items())
        if not head and ("text" in row or "number" in row):
            yield Row(page=page, prior=prior, **_numbered(row))


def _numbered(row: dict[str, Passage]) -> dict[str, Passage]:
    """The row with the number that its words begin with, where the table has no column of numbers."""
    begins = LEADING.match(row["text"].text) if "text" in row and "number" not in row else None
    return {**row, "number": row["text"], "text": piece_of(row["text"], begins.end())} if begins else row


def counted_in(found: Sequence[Row], entries: Sequence[Entry]) -> bool:
    """Whether tables count more recommendations, each from 1 on, than were read, most of which they do not hold: they are the list."""
    own = [row for row in found if not row.prior and row.text is not None and number_of(row)]
    numbers = [number_of(row) or "" for row in own]
    begins, steps = numbers.count("1"), sum(after == str(int(number) + 1) for number, after in pairwise(numbers) if number.isdecimal())
    asked = sum(demands(row.text.text) for row in own if row.text is not None)
    whole = begins + steps >= max(SERIES, COUNTED * len(numbers)) and numbers[:1] == ["1"]
    return whole and len(entries) < asked and 2 * len(placed(own, entries)) < len(entries)


def placed(found: Sequence[Row], entries: Sequence[Entry]) -> dict[int, Row]:
    """The row of each entry (by its place), by number where both print one, else by its words."""
    matched: dict[int, Row] = {}
    for row in found:
        place = _place(row, entries)
        if place is not None:
            matched.setdefault(place, row)
    return matched


def _place(row: Row, entries: Sequence[Entry]) -> int | None:
    number = number_of(row)
    if number is not None:
        by_number = [place for place, entry in enumerate(entries) if entry.best.number == number]
        if len(by_number) == 1:
            return by_number[0]
    if row.text is None:
        return None
    text = row.text.text
    scored = [(max(likeness(text, entry.text), contained(text, entry.text)), -place) for place, entry in enumerate(entries)]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] >= INSIDE or (scored and likeness(text, entries[-best[1]].text) >= SAME) else None


def number_of(row: Row) -> str | None:
    """The number that a row prints, without "Rec." and what follows it."""
    found = NUMBER.match(row.number.text) if row.number else None
    return found["number"] if found else None


def addressed(row: Row) -> tuple[str, ...]:
    """Whom its column of authorities names: "Harbour Office; Ministry of Ports"."""
    return tuple(name.strip() for name in row.addressee.text.split(";") if name.strip()) if row.addressee else ()


def _alike(first: str, second: str) -> bool:
    return likeness(first, second) >= SAME


def as_entries(found: Sequence[Row], layout: Layout) -> list[Entry]:
    """The rows as recommendations; one number with the same words in two tables is one."""
    entries: list[Entry] = []
    for at, row in enumerate(found):
        if row.text is None or len(row.text.text.split()) < WORDS:
            continue
        text, status = clean(row.text.text, layout)
        candidate = Candidate(form="row", at=at, passage=row.text, group=0, region="table", strong=True, number=number_of(row))
        twin = next((one for one in entries if candidate.number and one.best.number == candidate.number and _alike(one.text, text)), None)
        if twin is not None:
            twin.printings.append(candidate)
            continue
        entries.append(Entry(best=candidate, text=text, status=status, printings=[candidate]))
    return entries
