"""Whether a document or a listing's row is about a report that is here: by number, link, or title with date. Pure.

One to one only: two reports that may be it, or one that may and may not, are a question to a person and make a report of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from inspectorate.core.dates import PartialDate
from inspectorate.core.ids import StreamId
from inspectorate.library.rules.likeness import OTHER_TITLE, SAME_TITLE, alike

UNSPECIFIC = {"report.pdf", "document.pdf", "download", "download.pdf", "file.pdf", "view.pdf", "index.pdf", "final.pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a report, document or row is known by.

    `files` is a document's own name, `links` what a row's links end in; `listings` are those that named it.
    """

    issuer: str = ""
    numbers: frozenset[str] = frozenset()
    title: str = ""
    issued_on: PartialDate | None = None
    fiscal_year: int | None = None
    files: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    listings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The one report (None: it is new), how it was found, and the reports that it may be instead: a question."""

    report: StreamId | None = None
    how: str = "new"
    maybe: tuple[StreamId, ...] = ()


def link_key(address: str) -> str:
    """The last part of an address or path in lower case; "" where it could be anything (`report.pdf`)."""
    last = unquote(urlsplit(address).path.replace("\\", "/")).rstrip("/").rsplit("/", 1)[-1].strip().lower()
    return "" if last in UNSPECIFIC or len(last) < 6 else last


def match(new: Marks, known: Sequence[tuple[StreamId, Marks]]) -> Match:
    """Find the report that `new` is about among those known (several marks a report: one for each thing accepted)."""
    for how, meets in (("number", _same_number), ("link", _same_link), ("title", _same_title)):
        met = [(report, marks) for report, marks in known if meets(new, marks)]
        if not met:
            continue
        free = _distinct(report for report, marks in met if not _contradicts(new, marks) and not _row_taken(new, marks))
        doubtful = _distinct(report for report, marks in met if _contradicts(new, marks) or _row_taken(new, marks))
        if len(free) == 1 and not set(doubtful) - set(free):
            return Match(report=free[0], how=how)
        if free or any(not _plainly_another(new, marks) for _report, marks in met):
            return Match(maybe=(*free, *(report for report in doubtful if report not in free)))
    return Match()


def _distinct(reports: Iterable[StreamId]) -> tuple[StreamId, ...]:
    return tuple(dict.fromkeys(reports))


def _same_number(new: Marks, old: Marks) -> bool:
    return bool(new.issuer and new.issuer == old.issuer and new.numbers & old.numbers)


def _same_link(new: Marks, old: Marks) -> bool:
    met = (new.links & old.links) | (new.files & old.links) | (new.links & old.files)  # two files of one name are no link
    return bool(met) and (not new.issuer or not old.issuer or new.issuer == old.issuer)


def _same_title(new: Marks, old: Marks) -> bool:
    if not (new.title and old.title and new.issuer and new.issuer == old.issuer) or _numbers_differ(new, old):
        return False
    return alike(new.title, old.title) >= SAME_TITLE and _same_time(new, old)


def _same_time(new: Marks, old: Marks) -> bool:
    if new.issued_on and old.issued_on:
        return _agree(new.issued_on, old.issued_on)
    return new.fiscal_year is not None and new.fiscal_year == old.fiscal_year


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates can be the same day as far as they are known."""
    return str(one).startswith(str(other)) or str(other).startswith(str(one))


def _numbers_differ(new: Marks, old: Marks) -> bool:
    return bool(new.numbers and old.numbers and not new.numbers & old.numbers)


def _contradicts(new: Marks, old: Marks) -> bool:
    """Whether what is known of both speaks against one report: other numbers, or wholly other titles."""
    return _numbers_differ(new, old) or bool(new.title and old.title and alike(new.title, old.title) < OTHER_TITLE)


def _plainly_another(new: Marks, old: Marks) -> bool:
    """Numbers are not unique: another title and another date under one number are another report, and no question."""
    dated = new.issued_on and old.issued_on and not _agree(new.issued_on, old.issued_on)
    return bool(dated and new.title and old.title and alike(new.title, old.title) < OTHER_TITLE)


def _row_taken(new: Marks, old: Marks) -> bool:
    """A listing names a report once: a second row of the same listing is another report, or a question."""
    return bool(new.listings & old.listings)
