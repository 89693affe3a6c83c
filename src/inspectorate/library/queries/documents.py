"""Published files by their hash: bytes, pages, pictures. 410 once nothing published holds them, 404 where nothing ever did."""

import logging
import threading
from collections.abc import Callable
from functools import cache

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.journal import blobs
from inspectorate.library import busy, pictures, values
from inspectorate.library import record as records
from inspectorate.library.busy import Busy
from inspectorate.library.models import PublicDocument, PublicReport, PublicVersion
from inspectorate.library.queries.pages import version_at, view
from inspectorate.library.queries.rows import brief, gone_report, gone_version, shown
from inspectorate.library.queries.shown import Shown, file_name
from inspectorate.library.question import Question
from inspectorate.library.values import DocumentFile, GonePage, Moved, PagePicture
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.pool import Pool

log = logging.getLogger(__name__)

Found = tuple[PublicReport, Shown, records.Edition]


_opening = threading.Lock()


def painters() -> Pool:
    """The workers that draw pages for visitors, one a process; they start when first asked."""
    with _opening:  # two visitors who ask first at one moment get the same
        return _painters()


@cache
def _painters() -> Pool:
    return Pool(1)


def document(actor: Actor, sha256: str) -> DocumentFile | GonePage | None:
    """The bytes of a published document."""
    found = _holder(actor, sha256)
    if not isinstance(found, tuple):
        return found
    _row, show, edition = found
    return DocumentFile(
        name=file_name(show.record, edition), sha256=sha256, bytes=edition.bytes, media=edition.media,
        open=lambda: blobs.open(sha256, public=True),
    )  # fmt: skip


def document_page(actor: Actor, sha256: str, number: int) -> values.PageView | Moved | GonePage | None:
    """A page of any published document; of a main one the address within its version counts."""
    found = _holder(actor, sha256, shown)
    if not isinstance(found, tuple):
        return found
    row, show, edition = found
    if not 0 < number <= edition.page_count:
        return None
    if edition == show.record.main:
        return Moved(url=f"{show.version_url}p{number}")
    return view(show, edition, number, at="", asked=Question(), report=row)


def picture(actor: Actor, path: str, version: int, number: int, width: int) -> PagePicture | Moved | GonePage | None:
    """The picture of a page of a version's main edition, drawn by a worker."""
    found = version_at(actor, path, version)
    if not isinstance(found, tuple):
        return found
    main = brief(*found).record.main
    return drawn(main, number, width) if main else None


def document_picture(actor: Actor, sha256: str, number: int, width: int) -> PagePicture | GonePage | None:
    """The picture of a page of any published document."""
    found = _holder(actor, sha256)
    return drawn(found[2], number, width) if isinstance(found, tuple) else found


def drawn(edition: records.Edition, number: int, width: int) -> PagePicture | None:
    """A page as PNG, `width` pixels wide; None where the document has no such page, or one that cannot be drawn. Raises Busy.

    The caller has made sure that the edition is public: what is kept is asked for only behind that.
    """
    if not 0 < number <= edition.page_count:
        return None
    key = edition.document, number, width
    png = pictures.kept.get(key)
    if png is None:
        png = _painted(*key)
        if png is None:
            return None
        pictures.kept.put(key, png, len(png))
    return PagePicture(png=png, document=edition.document, page=number, width=width)


def _painted(document: str, number: int, width: int) -> bytes | None:
    if busy.pictures.full:
        raise Busy
    try:
        with busy.pictures.taken():
            return painters().picture(blobs.path(document, public=True), number, width)
    except CannotOpen as reason:
        log.warning("page %s of %s has no picture: %s", number, document, reason)
        return None


def _holder(actor: Actor, sha256: str, read: Callable[[PublicReport, PublicVersion], Shown] = brief) -> Found | GonePage | None:
    """The newest public version that holds the document, as its edition; what became of it where none does any more.

    A range of a file is asked for often: to read the whole record each time took more than half of the answer's time.
    """
    held = list(gate.visible(actor, PublicDocument).filter(sha256=sha256).order_by("gone", "-version"))
    if not held:
        return None
    row = gate.visible(actor, PublicReport).get(id=held[0].report)
    version = gate.visible(actor, PublicVersion).get(report=row.id, number=held[0].version)
    if held[0].gone:
        gone = gone_version(row, version) if row.version else gone_report(row)
        return GonePage(what="document", reason=gone.reason, on=gone.on, successor=gone.successor, report=gone.report, code=gone.code)
    show = read(row, version)
    return row, show, next(edition for edition in show.record.editions if edition.document == sha256)
