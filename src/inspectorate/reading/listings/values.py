"""What a listing says: rows of labelled fields, each label and its words as given.

Everything is frozen. Rows and recommendation items are counted from 1; so are lines, where the form has lines.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspectorate.core.dates import PartialDate


class Meaning(StrEnum):
    """What a label stands for, whatever the site calls it; `labels.toml` holds the spellings."""

    TITLE = "title"
    SUMMARY = "summary"
    NUMBER = "number"
    ISSUED_ON = "issued_on"
    POSTED_ON = "posted_on"
    SUBMITTED_ON = "submitted_on"  # to the head of the agency
    SENT_ON = "sent_on"  # to the legislature
    DOCUMENT = "document"  # the file itself: its name, its path or a link to it
    PAGE = "page"  # the report's own page on that site
    AGENCY = "agency"
    AGENCY_CODE = "agency_code"
    AREA = "area"
    FISCAL_YEAR = "fiscal_year"
    YEAR = "year"  # a year, and the listing does not say which kind
    KIND = "kind"
    ISSUER = "issuer"
    STATUS = "status"
    LANGUAGE = "language"
    LOCATION = "location"
    RECOMMENDATION_COUNT = "recommendation_count"
    QUESTIONED_COSTS = "questioned_costs"
    UNSUPPORTED_COSTS = "unsupported_costs"
    BETTER_USE = "better_use"
    REC_NUMBER = "rec_number"
    REC_TEXT = "rec_text"
    REC_ADDRESSEE = "rec_addressee"
    REC_SIGNIFICANT = "rec_significant"
    REC_QUESTIONED_COSTS = "rec_questioned_costs"
    REC_BETTER_USE = "rec_better_use"
    REC_DETAILS = "rec_details"
    REC_STATUS = "rec_status"
    REC_RESPONSE = "rec_response"
    REC_TARGET_DATE = "rec_target_date"
    OTHER = "other"  # a label that we do not know: kept, and named in the listing's problems


@dataclass(frozen=True, slots=True)
class Link:
    """An address in a listing and the words it stands on. `address` is as given: often relative to the listing's own."""

    address: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One label with what stood at it.

    `words` are exactly as given ("" when the label stands alone: unknown, not absent); `text` is the same cleaned: white
    space single, paragraphs parted by one empty line. `date`, `number` and `amount` are what could be parsed of it:
    a date as far as printed, a count or a year, money as "1234.00". `line` is where the label stands in a text form.
    """

    label: str
    words: str
    meaning: Meaning
    text: str = ""
    date: PartialDate | None = None
    number: int | None = None
    amount: str | None = None
    links: tuple[Link, ...] = ()
    line: int | None = None

    @property
    def known(self) -> bool:
        """Whether anything stood at the label."""
        return bool(self.text or self.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One recommendation in a listing's own table; its fields have the meanings that begin with `rec_`."""

    number: int
    fields: tuple[Field, ...]

    def first(self, meaning: Meaning) -> Field | None:
        """The first field of that meaning that has words, else the first that stands empty, else None."""
        return _first(self.fields, meaning)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One report as a listing has it. `number` is the row's place, never the report's number. `line` is where it begins.

    In a folder `place` is the path of the row's own file and `file` that of the document beside it ("" where there is
    none), both relative to the folder, with "/" between.
    """

    number: int
    fields: tuple[Field, ...]
    recommendations: tuple[Item, ...] = ()
    line: int | None = None
    place: str = ""
    file: str = ""

    def all(self, meaning: Meaning) -> tuple[Field, ...]:
        """The fields of that meaning, in the listing's order."""
        return tuple(field for field in self.fields if field.meaning is meaning)

    def first(self, meaning: Meaning) -> Field | None:
        """The first field of that meaning that has words, else the first that stands empty, else None (no such label)."""
        return _first(self.fields, meaning)

    def text(self, meaning: Meaning) -> str:
        """The cleaned words of that meaning, "" where there are none."""
        field = self.first(meaning)
        return field.text if field else ""

    @property
    def documents(self) -> tuple[Link, ...]:
        """The links to the report's own file."""
        return tuple(link for field in self.all(Meaning.DOCUMENT) for link in field.links)

    @property
    def pages(self) -> tuple[Link, ...]:
        """The links to the report's own page on that site."""
        return tuple(link for field in self.all(Meaning.PAGE) for link in field.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What could not be read, where, and what its owner can do; the rest was kept. None: the whole listing, or no lines."""

    reason: str
    advice: str
    row: int | None = None
    line: int | None = None
    label: str | None = None

    def __str__(self) -> str:
        """`row 3, line 41, "Issue Date": … …` in one sentence."""
        return f"{', '.join(self._places())}: {self.reason} {self.advice}" if self._places() else f"{self.reason} {self.advice}"

    def _places(self) -> tuple[str, ...]:
        named = (("row", self.row), ("line", self.line))
        places = tuple(f"{name} {place}" for name, place in named if place is not None)
        return (*places, f'"{self.label}"') if self.label is not None else places


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All that was read of one listing. `kind`: text | html | folder | csv | json | jsonl.

    `scope` is what the listing says of all its rows (its heading, as a field with a meaning). `address` is where it was
    published and `dated` when it was taken, where the file says so. `sha256` is of the bytes received ("" for a folder).
    """

    name: str
    kind: str
    sha256: str = ""
    address: str | None = None
    dated: PartialDate | None = None
    scope: tuple[Field, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()

    def scoped(self, meaning: Meaning) -> Field | None:
        """What the listing's heading says under that meaning."""
        return _first(self.scope, meaning)


def _first(fields: tuple[Field, ...], meaning: Meaning) -> Field | None:
    found: Iterator[Field] = (field for field in fields if field.meaning is meaning)
    return min(found, key=lambda field: not field.known, default=None)
