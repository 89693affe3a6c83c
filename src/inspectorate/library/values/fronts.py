"""The pages that open the library: its front, its agencies, what it is about. Pure."""

from dataclasses import dataclass

from inspectorate.library.values.results import Pager, ReportLine
from inspectorate.library.values.sourced import Fact, Link


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
