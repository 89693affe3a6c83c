"""The page of a report: its facts, document, recommendations, checks and versions. Pure."""

from dataclasses import dataclass
from datetime import datetime

from inspectorate.core.dates import PartialDate
from inspectorate.library.values.cited import Cited, Citing, FiguresTable, FileAccess
from inspectorate.library.values.recommendations import Money, Recommendation, ReportRef
from inspectorate.library.values.sourced import Fact, Link, Source, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file: what a press on its button brings. `kind`: original, revised, redacted, erratum, translation, remediated.

    `text`: digital, mixed or ocr. `bytes` is its size, `media` its type, `sha256` its name for ever.
    """

    url: str
    name: str
    sha256: str
    bytes: int
    pages: int
    pages_url: str
    kind: str = "original"
    language: str = ""
    text: str = "digital"
    media: str = "application/pdf"
    access: FileAccess | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many values of one field a reading would rather ask about than assert."""

    what: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line of the document's outline; `url` is empty where its page is not known."""

    level: int
    text: str
    page: int | None = None
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheck:
    """What the report says about its own counts, and whether what was read agrees (None: can't be decided)."""

    statement: str
    holds: bool | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of the report. `published` is when this site made it public, `corrected` when last corrected."""

    number: int
    url: str
    published: datetime
    corrected: tuple[datetime, ...] = ()
    documents: tuple[Document, ...] = ()
    current: bool = False
    shown: bool = False
    withdrawn: str = ""
    """The reason where it was taken down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """`/r/<issuer>/<number>/` and `…/v2/`. `facts` in the order of the table, empty ones included where they matter.

    `url` is the report's address, `version_url` the one that stays this version; `document` None: not held.
    """

    url: str
    version_url: str
    version: int
    title: Statement
    number: str
    facts: tuple[Fact, ...]
    kind: str = ""
    agencies: tuple[Link, ...] = ()
    document: Document | None = None
    documents: tuple[Document, ...] = ()
    summary: Statement | None = None
    recommendations: tuple[Recommendation, ...] = ()
    money: tuple[Money, ...] = ()
    self_checks: tuple[SelfCheck, ...] = ()
    cited: tuple[Cited, ...] = ()
    unnumbered: tuple[Source, ...] = ()
    """Where earlier work is named without a number."""
    cited_by: tuple[Citing, ...] = ()
    cited_by_count: int = 0
    tables: tuple[FiguresTable, ...] = ()
    outline: tuple[Heading, ...] = ()
    versions: tuple[Version, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    listings: tuple[Link, ...] = ()
    same_number: tuple[ReportRef, ...] = ()
    related: tuple[ReportRef, ...] = ()
    issuer: str = ""
    issued: PartialDate | None = None
    backfile: bool = False
    unchecked: int = 0
    """How many values nobody has checked."""

    @property
    def summary_left_out(self) -> bool:
        """Whether a summary was read and is withheld: unlike none found."""
        return any(left.what == "summary" for left in self.left_out)
