"""The frozen value of each public page: what its template needs and nothing else. Pure.

`queries` fills them, templates print them. Words of a document or a listing are kept as given; labels are codes that
templates put into words. Every `url` is a path of this site, ready to print. Counts are of published things only.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHit:
    """A page of a report that holds the words asked for, with the words around them; `count` places are lit on it."""

    page: int
    url: str
    snippet: tuple[Piece, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A report in a list. `recommendations` None: not known (no document read); `more_pages`: pages with hits beyond `hits`.

    `places` counts the words' places on all pages, None where there are too many pages to count; `some` when no page has all words.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What the library holds, in numbers."""

    reports: int
    documents: int
    pages: int
    recommendations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The front page: what was published last, and the ways in."""

    holdings: Holdings
    latest: tuple[ReportLine, ...] = ()
    agencies: tuple[Link, ...] = ()
    years: tuple[Link, ...] = ()
    kinds: tuple[Link, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AgenciesPage:
    """Every agency that a published report is about; `count` reports each."""

    agencies: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report as the listing of an agency has it: `title` and seven more, always all of them, empty ones unknown.

    `fields` in this order: summary, number, issued_on, document, agency, area, fiscal_year.
    """

    url: str
    title: Fact
    fields: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyPage:
    """`/agencies/<code>/`: the agency and its reports, newest first."""

    code: str
    name: str
    reports: tuple[Listed, ...]
    pager: Pager
    parent: Link | None = None
    parts: tuple[Link, ...] = ()
    search_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRef:
    """The report that a page belongs to."""

    url: str
    title: str
    number: str = ""
    issuer: str = ""
    issued: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What management answered: `position` a code, `text` its own words."""

    position: str
    text: str = ""
    sources: tuple[Source, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount the report states. `kind`: questioned, unsupported, better use, disallowed, recovered, other. `amount` is decimal."""

    kind: str
    amount: str
    currency: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPart:
    """What a listing says of a recommendation. `name`: text, number, status, target_date, significant, details, response, addressee."""

    name: str
    value: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation as printed. `n` is its name in the path, `number` what is printed beside it (None: nothing).

    `left_out` are the fields withheld of it: response, target_date, status, closure_condition.
    """

    n: int
    url: str
    text: str
    number: str | None = None
    sources: tuple[Source, ...] = ()
    checked: bool = False
    lead_in: Statement | None = None
    addressees: tuple[str, ...] = ()
    parent: str | None = None
    origin: str = "this report"
    response: Response | None = None
    target_date: Statement | None = None
    status: Statement | None = None
    closure_condition: Statement | None = None
    left_out: tuple[str, ...] = ()
    listed: tuple[ListedPart, ...] = ()
    money: tuple[Money, ...] = ()

    @property
    def only_listed(self) -> bool:
        """Whether no document has it."""
        return bool(self.sources) and all(source.kind == "listing" for source in self.sources)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationPage:
    """`…/rec/3`: the recommendation with all its places; `of` how many the report prints."""

    report: ReportRef
    recommendation: Recommendation
    of: int
    parts: tuple[Recommendation, ...] = ()
    previous_url: str = ""
    next_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LitBox:
    """A lit rectangle on the picture, in 1/100 pt from the page's top left corner as displayed."""

    left: int
    top: int
    width: int
    height: int
    hit: bool = False
    """Of a search, not of a fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A block of the page's text. `role` as in `reading.values.Role`; a table has `rows` of cells and no pieces."""

    role: str
    pieces: tuple[Piece, ...] = ()
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadHere:
    """Something that was read on this page: pressing it lights it. `key` as in `Fact`, or recommendation, response, money."""

    key: str
    text: str
    url: str
    label: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHits:
    """The words asked for in this document: every page that has them, and the neighbours of this one.

    The places on this page are number `first` to `first + here - 1` of `places` in the document. `result` leads back to
    the result that one came from, and to its reports before and after this one.
    """

    query: str
    here: int
    pages: tuple[Link, ...]
    """One a page with hits: text is the page's number, count its hits."""
    previous_url: str = ""
    next_url: str = ""
    clear_url: str = ""
    first: int = 0
    places: int = 0
    result: "ResultPlace | None" = None

    @property
    def last(self) -> int:
        """The number of the last place on this page."""
        return self.first + self.here - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPlace:
    """Where a report stands in a result: number `rank` of `of`; the ways back to the result and to its neighbours there."""

    rank: int
    of: int
    sentence: str
    url: str
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The page as a picture: `url` plain, `sources` (url, pixels wide) for sharper screens; size in 1/100 pt as displayed."""

    url: str
    width: int
    height: int
    sources: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """`…/v2/p12`, and `/d/<sha256>/p12`: the picture with the words lit, what was read on it, its text.

    `state` as in `reading.values.State` with its `reason`; `lit` says what is lit ("issued_on"), "" for nothing or hits.
    """

    report: ReportRef
    version: int
    version_url: str
    page: int
    of: int
    picture: Picture
    document: Document
    state: str = "text"
    reason: str = ""
    boxes: tuple[LitBox, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    read_here: tuple[ReadHere, ...] = ()
    lit: ReadHere | None = None
    hits: PageHits | None = None
    previous_url: str = ""
    next_url: str = ""
    newer_url: str = ""
    """The current version, where this is not it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLabel:
    """A label of a listing with the words as given. `anchor` names the row, `chosen` the one asked for; `key` what we take it for."""

    anchor: str
    label: str
    words: str
    key: str = "other"
    links: tuple[str, ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingEntry:
    """What one listing says: its name, address and date, its heading's labels, the row's, those of its recommendations."""

    name: str
    address: str = ""
    dated: PartialDate | None = None
    scope: tuple[ListedLabel, ...] = ()
    fields: tuple[ListedLabel, ...] = ()
    items: tuple[tuple[ListedLabel, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """`…/v2/listing`: every listing that names this report, label by label."""

    report: ReportRef
    version: int
    version_url: str
    listings: tuple[ListingEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooserPage:
    """`/n/<number>` where several reports bear it, or none does."""

    number: str
    reports: tuple[ReportLine, ...]
    search_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GonePage:
    """What stood here was taken down. `what`: report, version, document. `code`: withdrawn, joined."""

    what: str
    reason: str = ""
    on: datetime | None = None
    successor: Link | None = None
    report: Link | None = None
    code: str = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """What this library holds, how it was read, and the state of its public record."""

    holdings: Holdings
    issuers: tuple[Link, ...] = ()
    without_document: int = 0
    without_text: int = 0
    """Pages that no word could be read on."""
    ocr_pages: int = 0
    position: int = 0
    head: str = ""
    """The last position of the public log and its tree hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The thing has another address; `for_ever` where that will not change again."""

    url: str
    for_ever: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFile:
    """The bytes of a published document: `open` gives a binary file at its start, `name` is what a reader saves them as."""

    name: str
    sha256: str
    bytes: int
    open: Callable[[], Any]
    media: str = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """The picture of a page of a published document, as PNG; `document` and `width` (pixels) name it for ever."""

    png: bytes
    document: str
    page: int
    width: int
