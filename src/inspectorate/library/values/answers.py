"""What is answered instead of a page: a choice, a tombstone, another address, the bytes of a file or picture. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inspectorate.library.values.results import ReportLine
from inspectorate.library.values.sourced import Link


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
