"""A value with the door to where it stands, and the small pieces that every page prints. Pure."""

from dataclasses import dataclass
from typing import Literal

from inspectorate.core.dates import PartialDate

SourceKind = Literal["page", "listing", "rule", "typed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The door from a value to where it stands. A value without any has none, and its page says "no source".

    page: `page` of the file (1-based) at `url`, with the words lit; `document` names the file where it is not the main
    edition ("erratum"). listing: its name in `listing`, its date in `on`. rule: its words in `rule`. typed: on that day.
    """

    kind: SourceKind
    url: str = ""
    page: int | None = None
    document: str = ""
    listing: str = ""
    rule: str = ""
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One value as somebody states it. `date` is set for a date (then `text` is it as printed); `url` leads to its subject."""

    text: str
    date: PartialDate | None = None
    url: str = ""
    sources: tuple[Source, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known under one name. `values` count (none: unknown), `others` say otherwise and are shown beside them.

    `key` is the record's: title, number, issued_on, submitted_on, sent_on, posted_on, received_on, recorded_on, issuer, agency,
    area, fiscal_year, kind, type, language, summary, pages, document. `asked` are the listings that have its label with
    nothing behind it. `key` "other": `label` is what the listing calls it.
    """

    key: str
    label: str = ""
    values: tuple[Statement, ...] = ()
    others: tuple[Statement, ...] = ()
    asked: tuple[Source, ...] = ()

    @property
    def first(self) -> Statement | None:
        """The value that counts most, None where nothing is known."""
        return self.values[0] if self.values else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere. `count` is printed behind them where it is set."""

    text: str
    url: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `lit` pieces are printed as `<mark>`."""

    text: str
    lit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a reader must know about the answer, in a sentence or two: "read as plain words", "n have no searchable text"."""

    text: str
    link: Link | None = None
    warning: bool = False
