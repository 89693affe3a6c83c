"""The row of a listing as it was received. Pure."""

from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.library.values.recommendations import ReportRef


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
