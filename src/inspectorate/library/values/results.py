"""A result of a search: its lines, its controls, its files, and the suggestions before it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.library.values.sourced import Link, Note, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHit:
    """A page of a report that holds the words asked for, with the words around them; `count` places are lit on it."""

    page: int
    url: str
    snippet: tuple[Piece, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationHit:
    """A recommendation that holds the words asked for, and what management answered to it.

    `number` as printed, else its number in addresses. `url` and `answer_url` lead to the page with the recommendation, and
    with the answer, lit; `page` and `answer_page` are these pages' numbers, 0 where nobody holds one.
    """

    number: str
    url: str
    snippet: tuple[Piece, ...]
    page: int = 0
    position: str = "not stated"
    answer_url: str = ""
    answer_page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A report in a list. `recommendations` None: not known (no document read); `more_pages`: pages with hits beyond `hits`.

    `places` counts the words' places on all pages, None where there are too many pages to count; `some` when no page has all
    words. `best` is the page that answers best; `listing_url` leads to what a listing says with the words lit, where no
    document is held. `recommended` are the recommendations that have the words, `more_recommended` how many more do.
    """

    url: str
    title: str
    number: str = ""
    issued: PartialDate | None = None
    fiscal_year: int | None = None
    issuer: str = ""
    agencies: tuple[Link, ...] = ()
    area: str = ""
    kind: str = ""
    backfile: bool = False
    document: bool = True
    recommendations: int | None = None
    responses: tuple[tuple[str, int], ...] = ()
    """(position, how many), as printed."""
    snippet: tuple[Piece, ...] = ()
    hits: tuple[PageHit, ...] = ()
    more_pages: int = 0
    more_url: str = ""
    places: int | None = None
    some: bool = False
    best: int = 0
    listing_url: str = ""
    recommended: tuple[RecommendationHit, ...] = ()
    more_recommended: int = 0

    @property
    def opened(self) -> PageHit | None:
        """The page to open: the one that answers best."""
        return next((hit for hit in self.hits if hit.page == self.best), self.hits[0] if self.hits else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One value of a facet: `value` stands in the URL, `text` is shown, `url` is the search with it (or, chosen, without it)."""

    value: str
    text: str
    count: int
    url: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow a search. `key`: one of `question.FACETS`. `more` values are not shown; `unstated` reports state none."""

    key: str
    options: tuple[Option, ...]
    more: int = 0
    unstated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A narrowing that is in force; `url` is the same search without it, `text` the words of the sentence for it."""

    key: str
    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """An order of the hits: match, newest, oldest."""

    key: str
    url: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where in a list of `of` things this page stands; `pages` holds None for a gap."""

    first: int
    last: int
    of: int
    previous_url: str = ""
    next_url: str = ""
    page: int = 1
    pages: tuple[Link | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """`/reports/?q=…`. `sentence` is the question as one says it; `keep` are the name-value pairs that the search box sends along.

    `ways` lead on where nothing was found: the same search with less asked, each with the number of reports it finds.
    `files` are the whole result as files, `sizes` how many reports a page may show. `unsearched` says how many reports of
    this choice have no page whose words could be searched, "" where all have.
    """

    query: str
    sentence: str
    hits: tuple[ReportLine, ...]
    pager: Pager
    facets: tuple[Facet, ...] = ()
    chips: tuple[Chip, ...] = ()
    sorts: tuple[Sort, ...] = ()
    notes: tuple[Note, ...] = ()
    keep: tuple[tuple[str, str], ...] = ()
    clear_url: str = ""
    ways: tuple[Link, ...] = ()
    files: tuple[Link, ...] = ()
    sizes: tuple[Sort, ...] = ()
    unsearched: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What a reader may be about to type. `kind`: words, agency, report. Choosing it opens `url`."""

    kind: str
    text: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFile:
    """A whole result: `lines` come as they are asked for, in the order of the result; `name` without its ending."""

    sentence: str
    lines: Iterable[ReportLine]
