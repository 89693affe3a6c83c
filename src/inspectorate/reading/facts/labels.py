"""What a line on a cover is: a date, a number, an office, an address, a kind of paper; None is what may be a title. Pure."""

import re
from functools import cache, lru_cache

from inspectorate.reading.facts.dates import Order, printed_dates
from inspectorate.reading.facts.names import Sort, is_parent, is_unit, sort_of
from inspectorate.reading.facts.offices import is_known
from inspectorate.reading.facts.tables import curly, table, whole
from inspectorate.reading.text.sought import Sought, sought

PARENT_WORDS = 6
PAPER_WORDS = 7
LONGEST_LABEL = 300  # letters
_CODE = re.compile(r" [#(]?[A-Z]{0,8}-?\d{1,5}(?:[-–_./][A-Z\d]{1,8}){1,3}\)?$| [A-Z]{1,6}\d{2,6}(?:[A-Z]\d{2,5})?(?:[-–_][A-Z\d]{1,6})*$")
_DATE_WORDS = re.compile(
    r"\b(final|report|date[d]?|issued?|of|on|the|published|publication|updated|filed|released?|revised|through|to|and|until)\b", re.I
)


@cache
def _labels() -> tuple[tuple[str, Sought], ...]:
    return tuple((row["name"], whole(row["patterns"])) for row in table("labels")["label"])


@lru_cache(maxsize=2048)
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
    numbered = _CODE.search(line)
    if numbered and (_names_paper(line[: numbered.start()]) or _is_kind(line[: numbered.start()])):
        return "number"
    if _names_paper(line):
        return "kind"
    if re.fullmatch(r"[A-Z]{0,6}[- ]?(?:[A-Z]{1,5}-)?\d{2,4}[-–/ ][A-Z\d][A-Z\d./–-]*", line):
        return "number"
    if is_unit(line):
        return "unit"
    sort = Sort.OVERSIGHT if is_known(line) else sort_of(line)
    if sort:
        return {Sort.OVERSIGHT: "office", Sort.BODY: "body", Sort.AGENCY: "agency"}[sort]
    return "parent" if len(line.split()) <= PARENT_WORDS and is_parent(line) else None


@cache
def _paper() -> frozenset[str]:
    return frozenset(table("labels")["paper"].split())


def _names_paper(line: str) -> bool:
    """Whether every word is one that names a sort of paper or its part: "Independent Auditor’s Report", "Volume 2 of 3"."""
    words = [word.strip(".,:;()–-").lower() for word in line.split()]
    return 0 < len(words) <= PAPER_WORDS and any(len(word) > 3 for word in words) and all(word in _paper() for word in words if word)


def _is_kind(line: str) -> bool:
    return any(name == "kind" and pattern.match(line) for name, pattern in _labels())


@cache
def _investigations() -> Sought:
    return sought(table("issued")["investigations"])


def investigates(text: str) -> bool:
    """Whether the text names the kind of paper in which accidents are looked into: "Aviation Investigation Report"."""
    return bool(_investigations().search(text[:LONGEST_LABEL]))


@cache
def _events() -> Sought:
    return sought(table("issued")["events"])


def is_event(text: str) -> bool:
    """Whether the text names something that happened: the date that hangs on it is that of the event."""
    return bool(_events().search(text[:LONGEST_LABEL]))


def _is_date(line: str) -> bool:
    """Whether the line is a date, or two of them, with little around: "Date: May 2011", "April 1 – September 30, 2006"."""
    rest, dates = line, list(printed_dates(line, Order.MONTH_FIRST))
    for found in reversed(dates):
        rest = rest[: found.start] + rest[found.end :]
    return bool(dates) and sum(c.isalnum() for c in _DATE_WORDS.sub("", rest)) <= 2
