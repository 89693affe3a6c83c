"""A page of a document: its picture, the words on it, what was read there and what is lit. Pure."""

from dataclasses import dataclass

from inspectorate.library.values.recommendations import ReportRef
from inspectorate.library.values.reports import Document
from inspectorate.library.values.sourced import Link, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class LitBox:
    """A lit rectangle on the picture, in 1/100 pt from the page's top left corner as displayed."""

    left: int
    top: int
    width: int
    height: int
    hit: bool = False
    """Of a search, not of a fact."""
    anchor: str = ""
    """The name of the hit that begins here: `hit-4` is the fourth of its document."""


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
class ResultPlace:
    """Where a report stands in a result: number `rank` of `of`; the ways back to the result and to its neighbours there."""

    rank: int
    of: int
    sentence: str
    url: str
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHits:
    """The words asked for in this document: every page that has them, and the neighbours of this one.

    The places on this page are number `first` to `first + here - 1` of `places` in the document; `steps` lead to each of them
    by its number. `lit` places are lit here, also where the page has too few of the words to be one of `pages`. `result` leads
    back to the result that one came from, and to its reports before and after this one.
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
    steps: tuple[Link, ...] = ()
    lit: int = 0
    result: ResultPlace | None = None

    @property
    def last(self) -> int:
        """The number of the last place on this page."""
        return self.first + self.here - 1


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
