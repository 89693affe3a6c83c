"""The row of a listing as it was received. Pure."""

from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.library.values.pages import ResultPlace
from inspectorate.library.values.recommendations import ReportRef
from inspectorate.library.values.sourced import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLabel:
    """A label of a listing with the words as given. `anchor` names the row, `chosen` the one asked for; `key` what we take it for.

    `pieces` are its words where a search lights some of them; `best`: it has most of them.
    """

    anchor: str
    label: str
    words: str
    key: str = "other"
    links: tuple[str, ...] = ()
    chosen: bool = False
    pieces: tuple[Piece, ...] = ()
    best: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingEntry:
    """What one listing says: its name, address and date, its heading's labels, the row's, those of its recommendations."""

    name: str
    address: str = ""
    dated: PartialDate | None = None
    scope: tuple[ListedLabel, ...] = ()
    fields: tuple[ListedLabel, ...] = ()
    items: tuple[tuple[ListedLabel, ...], ...] = ()

    @property
    def labels(self) -> tuple[ListedLabel, ...]:
        """All of them, in the order of the page."""
        return (*self.scope, *self.fields, *(label for item in self.items for label in item))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """`…/v2/listing`: every listing that names this report, label by label.

    `query` are the words of a search, lit at `places` places; `result` leads back to the result that one came from.
    """

    report: ReportRef
    version: int
    version_url: str
    listings: tuple[ListingEntry, ...]
    query: str = ""
    places: int = 0
    result: ResultPlace | None = None
