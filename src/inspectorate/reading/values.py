"""What a reading is made of: pages of words with their places, and facts with spans.

Everything is frozen; lengths are 1/100 pt, confidence is 0 to 1000, indexes are 0-based and half-open.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from inspectorate.core.spans import Box, Span
from inspectorate.reading.gate.values import Release

SURE = 1000


class State(StrEnum):
    """How a page came to its words; every page ends in exactly one state, with its reason."""

    TEXT = "text"
    OCR = "ocr"
    OCR_IN_FILE = "ocr in file"
    BLANK = "blank"
    NO_TEXT = "no text"


class Role(StrEnum):
    """What a block is on its page."""

    BODY = "body"
    HEADING = "heading"
    HEAD = "running head"
    FOOT = "running foot"
    FOOTNOTE = "footnote"
    CELL = "cell"
    ASIDE = "aside"  # a text box, a margin note or a figure's label: beside the flow of the text


class Word(NamedTuple):
    """One visible word. `size` is the font size as displayed; `bold` is as the font says, not yet relative.

    A tuple, since a long report has half a million. `unsure`: OCR read its figures in several ways; nothing may rest on it alone.
    """

    text: str
    box: Box
    size: int
    bold: bool = False
    italic: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Words `first` up to `last` of the page, on one base line of one column."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `first` up to `last` of the page: a paragraph, a heading, a list item, a table cell.

    Cells say their table, row and column (0-based on the page); other blocks have none.
    """

    first: int
    last: int
    role: Role = Role.BODY
    table: int | None = None
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words that nobody can see: where, why and how many letters; never which."""

    box: Box
    cause: str  # "covered", "outside the page", "no ink" and others: `gate.ways` has the leaks among them
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as displayed. `words` are the visible ones in reading order; lines and blocks cut them up in that order."""

    number: int
    width: int
    height: int
    rotation: int = 0
    state: State
    reason: str = ""
    engine: str = ""  # "pdfium 5.15.2", "tesseract 5.5.0 eng"
    words: tuple[Word, ...] = ()
    lines: tuple[Line, ...] = ()
    blocks: tuple[Block, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    line: bytes = field(default=b"", init=False, compare=False, repr=False)
    """The stored line that the page came in, where it came in one: `stored.sent` alone sets it, and a changed page has none."""

    @property
    def text(self) -> str:
        """The page's text, into which spans point: the visible words with one space between."""
        return " ".join([word.text for word in self.words])


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value that the document states. Withheld: we would rather ask than assert it."""

    value: str
    spans: tuple[Span, ...] = ()
    confidence: int = SURE
    precision: str | None = None  # of a date: day, month, year
    withheld: bool = False
    evidence: tuple[str, ...] = ()  # the names of `confidence.toml` by which its confidence was looked up


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One line of the outline: from the document's bookmarks or its printed headings."""

    level: int
    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the document says of itself. None: it does not state it. `kind` is a code of `kinds.toml`, `type` the format's word."""

    title: Fact | None = None
    number: Fact | None = None
    issued_on: Fact | None = None
    fiscal_year: Fact | None = None
    office: Fact | None = None
    agencies: tuple[Fact, ...] = ()
    kind: Fact | None = None
    type: Fact | None = None
    language: Fact | None = None
    summary: Fact | None = None
    outline: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What management answered, with the sentence it rests on.

    `position`: concur | partially concur | non-concur | alternative | neither | not stated. `hedge` are the words with which the
    sentence leaves a way out ("as appropriate"); `doubt` names why a person should look (responses/doubts.py says it in words).
    """

    position: str
    text: str = ""
    spans: tuple[Span, ...] = ()
    confidence: int = SURE
    withheld: bool = False
    hedge: str = ""
    doubt: str = ""
    evidence: tuple[str, ...] = ()  # the names of `confidence.toml` by which its confidence was looked up


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadIn:
    """The words that a list item hangs on: "The Commissioner should ensure that:"."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation as printed. `origin`: "this report" or "earlier report"; `parent` is the number it is a part of."""

    number: str | None
    text: str
    spans: tuple[Span, ...] = ()
    lead_in: LeadIn | None = None
    addressees: tuple[str, ...] = ()
    parent: str | None = None
    origin: str = "this report"
    response: Response | None = None
    target_date: Fact | None = None
    status: Fact | None = None
    closure_condition: Fact | None = None
    confidence: int = SURE
    withheld: bool = False
    evidence: tuple[str, ...] = ()  # as of a `Fact`


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How sure the reading is that these are all of a document's recommendations, and no others; evidence as of a `Fact`."""

    confidence: int
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount the report states. `kind`: questioned | unsupported | better use | disallowed | recovered | other."""

    kind: str
    amount: str  # "1234567.00"
    currency: str
    spans: tuple[Span, ...] = ()
    confidence: int = SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheck:
    """What a report says about itself, compared with what was read. `holds` None: can't be decided."""

    statement: str
    expects: dict[str, int | str]
    scope: dict[str, str] = field(default_factory=dict)
    holds: bool | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table as printed, with its places."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A cell for each column of its table; the first is its label."""

    cells: tuple[Cell, ...]

    @property
    def label(self) -> str:
        """What the row is about."""
        return self.cells[0].text


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What must add up in a table: the figure `printed` at a row and column beside the one `computed` from its `parts`."""

    row: str
    column: str
    parts: tuple[str, ...]
    printed: str
    computed: str
    spans: tuple[Span, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it adds up."""
        return self.printed == self.computed


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of figures. `kind`: questioned costs | better use | reports issued | other; `page` is 1-based in the file."""

    kind: str
    caption: str
    page: int
    columns: tuple[Cell, ...]
    rows: tuple[TableRow, ...]
    spans: tuple[Span, ...] = ()
    balances: tuple[Balance, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An earlier report that the document names. `kind`: report | follow-up | earlier recommendation.

    `number` as printed (None: "our prior report"), `key` what numbers are compared by; the spans hold number and title, a place each.
    """

    kind: str
    number: str | None
    key: str = ""
    title: str = ""
    spans: tuple[Span, ...] = ()
    confidence: int = SURE
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something a person should look at. `about` names places: "facts/title", "recommendations/3", "recommendations"."""

    kind: str
    message: str
    about: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read of one document. `text` is digital, mixed or ocr."""

    file: str
    sha256: str
    pages: tuple[Page, ...]
    text: str
    facts: Facts
    recommendations: tuple[Recommendation, ...] = ()
    money: tuple[Money, ...] = ()
    self_checks: tuple[SelfCheck, ...] = ()
    flags: tuple[Flag, ...] = ()
    tables: tuple[Table, ...] = ()
    layout: str = "generic"
    reader: str = ""
    citations: tuple[Citation, ...] = ()
    release: Release | None = None  # None: the file was not looked into (an older reading)
    standing: Standing | None = None  # of the recommendations as a set; None: an older reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A file that gave no reading: why, and what its owner can do."""

    file: str
    sha256: str | None
    reason: str
    advice: str
