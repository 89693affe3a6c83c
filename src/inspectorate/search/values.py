"""What goes into an index and what comes out of it. Frozen, plain, without any engine's types."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from inspectorate.core.dates import PartialDate
from inspectorate.core.ids import is_id
from inspectorate.search.asked import Query as Query
from inspectorate.search.flowing import Range

FACETS: Final = ("issuer", "agency", "area", "fiscal_year", "kind", "response", "has_recommendations", "language")
"""What reports are counted and filtered by; each may have several values."""

NAMED: Final = ("issuer", "agency", "area")
"""Facets whose codes have names in words."""

UNSTATED: Final = ""
"""The value of a facet under which a report stands that states none: it can be counted and chosen like any other."""

YES: Final = "yes"
NO: Final = "no"

TIE_BITS: Final = 40


class Sort(StrEnum):
    """The order of hits. Undated reports come last by date, either way; equals are ordered by `tie_of`."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class PageText:
    """The visible words of one page, one space between: what spans point into. `number` is 1-based in the file.

    `dropped` are the hyphens (with the space behind) that a line's end put into a word (`core.hyphens`): the words are
    found whole, and what is lit are the words as they are printed.
    """

    number: int
    text: str
    dropped: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report as it is to be found: the words of its current version and the values it is counted by.

    `facets` maps names of `FACETS` to values; a name that is absent or empty is counted under `UNSTATED`. `language` is a
    code ("en", "es"); it chooses how words are reduced to their stems. `names` are the words for the codes of `NAMED`
    facets, by which a query may name them, too.
    """

    id: str
    title: str
    numbers: tuple[str, ...] = ()
    summary: str = ""
    recommendations: tuple[str, ...] = ()
    pages: tuple[PageText, ...] = ()
    language: str = "en"
    dated: PartialDate | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def searchable(self) -> bool:
        """Whether any page has words."""
        return any(page.text.strip() for page in self.pages)


@dataclass(frozen=True, slots=True)
class Filters:
    """Chosen values by facet: one of a facet's values must hold, for every facet chosen."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a facet that no report has, with a ValueError that names it."""
        unknown = sorted(set(self.chosen) - set(FACETS))
        if unknown:
            raise ValueError(f"{unknown[0]!r} is not a facet: choose of {', '.join(FACETS)}")

    def without(self, facet: str) -> "Filters":
        """The same choice without that facet."""
        return Filters({name: values for name, values in self.chosen.items() if name != facet})


@dataclass(frozen=True, slots=True)
class Hit:
    """One report found. Scores compare hits of one search and mean nothing else."""

    id: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and how many of the reports would be shown if it alone were chosen of its facet."""

    value: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet's values, most frequent first; the chosen ones are there even with a count of 0.

    Counts leave out the facet's own choice and keep all others, so that choosing a second value can only add reports.
    Values beyond the engine's limit are summed up in `others`.
    """

    name: str
    values: tuple[FacetValue, ...]
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One page of hits, with the total and the facets of all of them.

    `notes` are sentences for the reader; `loosened` when no report had all words and those with some are shown;
    `partial` when words were left out. `unsearchable` counts the reports in scope (the filters and what the query wants
    stated) that have no page with words: none of these words can be found in them. `meant` is the query with words spelled
    as (more) reports spell them, None where nothing better is known; `instead`: nothing fits the words as typed, and the
    hits are those of `meant`; else it is only worth asking. `position` is the log's position that the index had reached.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: tuple[Facet, ...] = ()
    notes: tuple[str, ...] = ()
    loosened: bool = False
    partial: bool = False
    unsearchable: int = 0
    meant: Query | None = None
    instead: bool = False
    position: int = 0

    def facet(self, name: str) -> Facet:
        """The facet of that name; KeyError where it was not asked for."""
        return {facet.name: facet for facet in self.facets}[name]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, lit where the query's words stand."""

    text: str
    lit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A passage around lit words; `begins` and `ends` say whether it reaches the text's own beginning and end."""

    pieces: tuple[Piece, ...] = ()
    begins: bool = True
    ends: bool = True

    @property
    def text(self) -> str:
        """The passage's words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHit:
    """A page of a report on which words of the query stand: the places that are lit, and a passage."""

    number: int
    places: tuple[Range, ...]
    snippet: Snippet

    @property
    def count(self) -> int:
        """How many places are lit."""
        return len(self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHits:
    """The pages of one report that have the query's words, in the order of the pages; `total` counts all such pages.

    `whole` when each of them satisfies the query by itself; else they have some of its words. `hits` counts the lit places
    of all these pages, None where there are too many pages to count on. `best` is the number of the page that answers best,
    0 where there is none.
    """

    pages: tuple[PageHit, ...] = ()
    total: int = 0
    whole: bool = True
    hits: int | None = 0
    best: int = 0

    @property
    def first(self) -> PageHit | None:
        """The page to open: the best of those that are here."""
        return next((page for page in self.pages if page.number == self.best), self.pages[0] if self.pages else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationHit:
    """A recommendation that has the query's words: its `place` among `Report.recommendations` (from 1), and a passage of it."""

    place: int
    snippet: Snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationHits:
    """The recommendations of one report that answer best, in their order; `total` counts all that have the words.

    `whole` as in `PageHits`.
    """

    items: tuple[RecommendationHit, ...] = ()
    total: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What a person may be about to type: whole queries that find something, and reports by their ids."""

    queries: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


def tie_of(report: str) -> int:
    """The number by which equal hits are ordered: the first 40 bits of the id, or of its hash where it is no `core.ids` id."""
    digits = report if is_id(report) else hashlib.sha256(report.encode("utf-8", errors="replace")).hexdigest()
    return int(digits[: TIE_BITS // 4], 16)
