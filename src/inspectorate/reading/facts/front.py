"""The front of a document: its first pages and its last as labelled runs of lines, and its memorandum head. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.facts.names import Sort, is_parent, is_unit, sort_of
from inspectorate.reading.facts.offices import is_known
from inspectorate.reading.facts.printed import FURNITURE, Row, Run, Sheet, sheets
from inspectorate.reading.facts.tables import curly, table, whole

FRONT = 10
"""Pages from the first on which a document says what it is: cover, letter, contents, highlights, memorandum."""
BACK = 2
PARENT_WORDS = 6
LONGEST_ECHO = 60
LONGEST_LABEL = 300  # letters
HEAD_SHARE = 0.6  # of a page's height: a memorandum's head begins above
MEMORANDUM_PAGES = 5
_FIELD = re.compile(r"(memorandum\s+for|to|from|through|thru|via|subject|re|date|cc)\s*:\s*(.*)", re.IGNORECASE)
_LOOSE = re.compile(r"(memorandum\s+for|subject|from)\s{1,}(?=\S)(.+)", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.’'-]*( [A-Z][\w.’'-]*){1,3}(,? Jr\.?)?(, [A-Z]{2,4})*")
_DATE_WORDS = re.compile(
    r"\b(final|report|date[d]?|issued?|of|on|the|published|publication|updated|filed|released?|revised|through|to|and|until)\b", re.I
)
_CONTENTS = re.compile(r"(table of )?contents|índice|table des matières|sommaire|inhaltsverzeichnis", re.IGNORECASE)
_LEADER = re.compile(r"(\.\s?){4,}\s*[ivxlc\d]+$|\s\d{1,3}$")


@dataclass(frozen=True)
class Part:
    """A run of lines with its label: None is what may be a title or text."""

    run: Run
    label: str | None
    sheet: Sheet

    @property
    def top(self) -> float:
        """Where it begins on its page, 0 at the top and 1 at the foot."""
        return self.sheet.height_of(self.run)


@dataclass(frozen=True)
class Field:
    """One field of a memorandum's head: "SUBJECT: Need for …", with its lines and where the value begins in the first."""

    name: str
    rows: tuple[Row, ...]
    begins: int

    @property
    def text(self) -> str:
        """The value, its lines joined."""
        return " ".join([self.rows[0].text[self.begins :], *(row.text for row in self.rows[1:])]).strip()


@dataclass(frozen=True)
class Front:
    """What the extractors of facts share: computed once a document."""

    document: Document
    sheets: tuple[Sheet, ...]
    back: tuple[Sheet, ...]

    @classmethod
    def of(cls, document: Document) -> "Front":
        """The front of this document."""
        count = len(document.pages)
        return cls(
            document, sheets(document, range(1, min(FRONT, count) + 1)), sheets(document, range(max(FRONT, count - BACK) + 1, count + 1))
        )

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All labelled runs of the first pages, in order."""
        return _happened(_named(tuple(part for sheet in self.sheets for part in _parts(sheet))))

    def on(self, page: int) -> tuple[Part, ...]:
        """The parts of one page."""
        return self._by_page.get(page, ())

    @cached_property
    def _by_page(self) -> dict[int, tuple[Part, ...]]:
        pages: dict[int, list[Part]] = {}
        for part in self.parts:
            pages.setdefault(part.run.page, []).append(part)
        return {page: tuple(parts) for page, parts in pages.items()}

    @cached_property
    def contents(self) -> frozenset[int]:
        """The pages that are tables of contents."""
        return frozenset(sheet.page.number for sheet in self.sheets if _is_contents(sheet))

    @cached_property
    def memorandum(self) -> dict[str, Field]:
        """The fields of the first memorandum's head by name (subject, from, to, date); empty where there is none."""
        for sheet in self.sheets:
            if sheet.page.number <= MEMORANDUM_PAGES:
                fields = dict(_fields(sheet))
                if "subject" in fields and ("to" in fields or "from" in fields):
                    return fields
        return {}

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The running heads and feet of the whole document, each normalised, as often as printed."""
        return tuple(normalise(passage.text) for passage in self.document.furniture)

    @cached_property
    def echoes(self) -> tuple[tuple[int, str], ...]:
        """What the front pages and the running heads print, normalised, with its page (0 for heads): a title is looked for there again."""
        short = tuple((part.run.page, normalise(part.run.text)) for part in self.parts if part.run.words <= LONGEST_ECHO)
        return (*short, *((0, head) for head in self.heads[:LONGEST_ECHO]))


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["name"], whole(row["patterns"])) for row in table("labels")["label"])


def label_of(text: str) -> str | None:
    """The label of a line or run: date, number, office or one of `labels.toml`; None for anything else."""
    line = curly(text).strip(" *|•·_–—")
    if len(line) > LONGEST_LABEL:
        return None
    if _is_date(line):
        return "date"
    for name, pattern in _labels():
        if pattern.match(line):
            return name
    if re.fullmatch(r"[A-Z]{0,6}[- ]?(?:[A-Z]{1,5}-)?\d{2,4}[-–/ ][A-Z\d][A-Z\d./–-]*", line):
        return "number"
    if is_unit(line):
        return "unit"
    sort = Sort.OVERSIGHT if is_known(line) else sort_of(line)
    if sort:
        return {Sort.OVERSIGHT: "office", Sort.BODY: "body", Sort.AGENCY: "agency"}[sort]
    return "parent" if len(line.split()) <= PARENT_WORDS and is_parent(line) else None


@cache
def _events() -> re.Pattern[str]:
    return re.compile(table("issued")["events"], re.IGNORECASE)


def is_event(text: str) -> bool:
    """Whether the text names something that happened: the date that hangs on it is that of the event."""
    return bool(_events().search(text[:LONGEST_LABEL]))


def _is_date(line: str) -> bool:
    """Whether the line is a date, or two of them, with little around: "Date: May 2011", "April 1 – September 30, 2006"."""
    rest, dates = line, list(printed_dates(line))
    for found in reversed(dates):
        rest = rest[: found.start] + rest[found.end :]
    return bool(dates) and sum(c.isalnum() for c in _DATE_WORDS.sub("", rest)) <= 2


EVENT_DATE = "event date"
WHOLE = {"kind", "section", "office", "body", "agency", "parent", "date"}
"""Labels that a run of several lines may have as a whole; the others are a line's."""
SPLITS = {"body", "place", "date", "number", "web", "address", "person", "office", "hand", "furniture", "unit"}


def _parts(sheet: Sheet) -> Iterator[Part]:
    for run in sheet.runs:
        label = label_of(run.text) if run.words <= 40 else None
        if len(run.rows) == 1 or label in WHOLE or run.words > 60:
            yield Part(run, label if len(run.rows) == 1 or label in WHOLE else None, sheet)
        else:
            yield from (Part(piece, piece_label, sheet) for piece, piece_label in _split(run))


def _happened(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A date in the manner of the lines above it, which tell of an accident, is the day of the accident."""
    done: list[Part] = []
    for part in parts:
        event = part.label == "date" and part.sheet.is_cover and any(is_event(before.run.text) for before in _alike_above(done, part))
        done.append(replace(part, label=EVENT_DATE) if event else part)
    return tuple(done)


def _alike_above(done: list[Part], part: Part) -> Iterator[Part]:
    """The unlabelled parts right above that look like this one, from below."""
    below = part
    for above in reversed(done[-5:]):
        a, b = above.run, below.run
        alike = max(a.size, b.size) <= 1.07 * min(a.size, b.size) and a.bold == b.bold and a.page == b.page
        if above.label is not None or not alike or not 0 <= b.box[1] - a.box[1] < 4 * b.size:
            return
        yield above
        below = above


def _named(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A person's name is known by the office that stands under it."""
    under = (*parts[1:], None)[: len(parts)]
    return tuple(
        replace(part, label="person")
        if part.label is None and _NAME.fullmatch(part.run.text) and below and below.label == "person"
        else part
        for part, below in zip(parts, under, strict=True)
    )


def _split(run: Run) -> Iterator[tuple[Run, str | None]]:
    """A run cut where lines of another nature begin or end it: an office above its title, a date below."""
    labels = [label_of(row.text) for row in run.rows]
    if is_event(run.text):
        labels = [None if label in {"date", "number"} else label for label in labels]
    kept = [label if label in SPLITS or (label == "parent" and _beside(labels, at)) else None for at, label in enumerate(labels)]
    first = next((i for i, label in enumerate(kept) if label is None), len(kept))
    last = len(kept) - next((i for i, label in enumerate(reversed(kept)) if label is None), len(kept))
    yield from ((Run((row,)), label) for row, label in zip(run.rows[:first], labels[:first], strict=True))
    if first < last:
        middle = Run(run.rows[first:last])
        yield middle, label_of(middle.text)
        yield from ((Run((row,)), label) for row, label in zip(run.rows[last:], labels[last:], strict=True))


def _beside(labels: list[str | None], at: int) -> bool:
    """Whether an office's name stands right above or below."""
    return any(0 <= near < len(labels) and labels[near] in {"office", "unit"} for near in (at - 1, at + 1))


def _is_contents(sheet: Sheet) -> bool:
    rows = [row.text for row in sheet.rows if row.role not in FURNITURE]
    named = any(_CONTENTS.fullmatch(text.strip()) for text in rows[:8])
    led = sum(bool(_LEADER.search(text)) for text in rows)
    return (named and led >= 2) or led > max(5, len(rows) // 2)


def _fields(sheet: Sheet) -> Iterator[tuple[str, Field]]:
    """The labelled fields above the text, each with the lines that hang under its value."""
    name, begins = "", 0
    rows: list[Row] = []
    for row in sheet.rows:
        found = _FIELD.match(row.text) or _LOOSE.match(row.text)
        begun = found is not None and sheet.height_of(row) < HEAD_SHARE
        if name and (begun or not _hangs(rows, row, begins)):
            yield name, Field(name, tuple(rows), begins)
            name, rows = "", []
        if found and begun:
            name = (
                re.sub(r"\s+", " ", found[1].lower()).replace("memorandum for", "to").replace("re", "subject")
                if found[1].lower() != "from"
                else "from"
            )
            rows, begins = [row], found.start(2)
        elif name:
            rows.append(row)
    if name:
        yield name, Field(name, tuple(rows), begins)


def _hangs(rows: list[Row], row: Row, begins: int) -> bool:
    """Whether the line continues the value above: close under it and indented to where the value begins."""
    above = rows[-1]
    words = above.place.page.words[rows[0].first : rows[0].last]
    at, left = 0, rows[0].box[0]
    for word in words:
        if at >= begins:
            left = word.box[0]
            break
        at += len(word.text) + 1
    close = row.box[1] - above.box[3] < 0.9 * row.size
    return close and abs(row.box[0] - left) < 1500 and row.box[0] > rows[0].box[0] + 1500 and len(rows) < 6
