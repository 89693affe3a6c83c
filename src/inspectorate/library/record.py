"""What the public side prints about one version of a report, as one frozen value with a canonical JSON form. Pure.

Nothing withheld is in it: only the field and how many. Boxes are 1/100 pt, confidence 0 to 1000, pages 1-based, offsets code
points into the page's text.
"""

from dataclasses import dataclass
from typing import Any

from inspectorate.core.dates import PartialDate
from inspectorate.core.spans import Box
from inspectorate.reading.plain import from_plain, to_plain

SCHEMA = "inspectorate.record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a value comes from. `kind`: document | listing | rule | person.

    document: `document` (hash), `page`, `start`, `end`, `boxes`, `quote`. listing: `listing` (index into the record's
    listings), `field` (index into its fields; into its scope where `scope`; into those of its item `item` where that is an
    index into its items), `label`, `quote` (its words).
    rule: `label` (the rule), `quote` (its authority). person: `on` (the day the office entered it).
    """

    kind: str
    document: str = ""
    page: int = 0
    start: int = 0
    end: int = 0
    boxes: tuple[Box, ...] = ()
    quote: str = ""
    listing: int | None = None
    field: int | None = None
    scope: bool = False
    item: int | None = None
    label: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value with what it rests on. `checked`: person | nobody. `precision` (of a date): day, month, year.

    In a field for a date, a value without precision is words as a listing has them: shown, never sorted or searched by.
    """

    text: str
    sources: tuple[Source, ...] = ()
    precision: str | None = None
    confidence: int = 1000
    checked: str = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known under one name. The first value counts; others differ from it and are shown beside it.

    No value with `asked` sources: a listing has the label and nothing stands there (unknown, not absent).
    """

    name: str
    values: tuple[Value, ...] = ()
    asked: tuple[Source, ...] = ()

    @property
    def text(self) -> str:
        """The value that counts, "" where none is known."""
        return self.values[0].text if self.values else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An office or an agency: as printed, and what the profile makes of it (code, name, the body above it)."""

    printed: Value
    code: str
    name: str
    parent: str = ""
    parent_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalYear:
    """The fiscal year with how it is known: printed, listed, or by `rule` from the issue date."""

    year: int
    sources: tuple[Source, ...] = ()
    others: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What management answered: position as read, its own words, the sentence it rests on."""

    position: str
    text: str = ""
    sources: tuple[Source, ...] = ()
    confidence: int = 1000
    checked: str = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount the report states: kind, decimal string, currency."""

    kind: str
    amount: str
    currency: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a listing says of a recommendation under a label of its own. `name`: significant, details, response …; text for its text."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation as printed. `n` is its place in the path `/rec/n`; `number` is what is printed beside it (or None).

    `left_out` names the fields withheld of it: response, target_date, status, closure_condition. `listed` is what listings
    say besides, or otherwise than the document; `money` their amounts.
    """

    id: str
    n: int
    text: str
    number: str | None = None
    lead_in: Value | None = None
    addressees: tuple[str, ...] = ()
    parent: str | None = None
    origin: str = "this report"
    response: Response | None = None
    target_date: Value | None = None
    status: Value | None = None
    closure_condition: Value | None = None
    left_out: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: int = 1000
    checked: str = "nobody"
    listed: tuple[Stated, ...] = ()
    money: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One line of the document's outline with the page it stands on (0 where that is not known)."""

    level: int
    text: str
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheck:
    """What the report says about itself and whether the reading agrees (None: can't be decided)."""

    statement: str
    holds: bool | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A report that this one names. `kind`: report | follow-up | earlier recommendation.

    `number` as printed, "" where earlier work is named without one; `key` what numbers are compared by.
    """

    kind: str
    number: str = ""
    key: str = ""
    title: str = ""
    sources: tuple[Source, ...] = ()
    confidence: int = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table as printed, with its places."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """A figure that must be what its parts make: `printed` beside `computed`."""

    row: str
    column: str
    parts: tuple[str, ...]
    printed: str
    computed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of figures of the document. `kind` as in `reading.values.Table`; the first cell of a row is its label."""

    kind: str
    caption: str
    page: int
    columns: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    balances: tuple[Balance, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """How well a file serves those who cannot see its pages.

    `checked` is the checker, "" where `failed` (rules of PDF/UA-1) says nothing.
    """

    tagged: bool
    language: str = ""
    title: bool = False
    figures: int = 0
    undescribed: int = 0
    checked: str = ""
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One file of this version. `kind`: original, revised, redacted, erratum, translation, remediated."""

    kind: str
    document: str
    pages: str
    page_count: int
    bytes: int
    text: str
    media: str = "application/pdf"
    language: str = ""
    ocr_pages: int = 0
    unread_pages: int = 0
    accessibility: Accessibility | None = None
    """None: nobody looked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label of a listing and what stood at it, as given. `meaning` is what we take it to stand for, "other" where we do not know."""

    label: str
    words: str
    meaning: str = "other"
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What one listing says about this report, as given.

    `scope` are the labels of its heading, `fields` those of the row, `items` those of its table of recommendations.
    """

    name: str
    address: str = ""
    dated: str = ""
    scope: tuple[Label, ...] = ()
    fields: tuple[Label, ...] = ()
    items: tuple[tuple[Label, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One version of one report, as public. `withheld` counts what was left out, by field; `number_key` is the number in the path."""

    schema: str = SCHEMA
    number_key: str = ""
    issuer: Body
    agencies: tuple[Body, ...] = ()
    areas: tuple[Body, ...] = ()
    facts: tuple[Fact, ...] = ()
    fiscal_year: FiscalYear | None = None
    kind: str = ""
    type: str = ""
    recommendations: tuple[Recommendation, ...] = ()
    recommendations_listed: int | None = None
    money: tuple[Money, ...] = ()
    outline: tuple[Heading, ...] = ()
    self_checks: tuple[SelfCheck, ...] = ()
    citations: tuple[Citation, ...] = ()
    tables: tuple[Table, ...] = ()
    editions: tuple[Edition, ...] = ()
    listings: tuple[Listing, ...] = ()
    withheld: tuple[tuple[str, int], ...] = ()
    layout: str = ""
    reader: str = ""

    def fact(self, name: str) -> Fact:
        """What is known under that name; an empty fact where nothing is."""
        return next((fact for fact in self.facts if fact.name == name), Fact(name=name))

    def dated(self, *names: str) -> PartialDate | None:
        """The first date under these names; words that are no date ("to be announced") are none."""
        value = next((value for name in names for value in self.fact(name).values if value.precision), None)
        return PartialDate.parse(value.text) if value else None

    @property
    def main(self) -> Edition | None:
        """The first edition: the one whose pages `v2/p12` shows; None where no document is held."""
        return self.editions[0] if self.editions else None


def to_json(record: Record) -> dict[str, Any]:
    """The record as JSON values: defaults left out, no floats."""
    data: dict[str, Any] = to_plain(record)
    return {"schema": record.schema, **data}


def of_json(data: object) -> Record:
    """The record that `to_json` wrote. Raises `plain.NotPlain` naming the place."""
    return from_plain(Record, data, "record")
