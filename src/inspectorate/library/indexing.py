"""The public index follows the public log: it holds the current version of every published report, and can be made anew at any time.

A failure never fails a publication: what is missing is caught up with at the next commit, at the start of `serve`, or on demand.
"""

import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import PUBLIC
from inspectorate.journal import blobs, followers
from inspectorate.journal import services as journal
from inspectorate.library import record as records
from inspectorate.library.models import PublicReport, PublicVersion
from inspectorate.library.record import Record
from inspectorate.reading.stored import load_pages
from inspectorate.search.engine import Engine
from inspectorate.search.errors import IndexBusy, IndexDamaged
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.search.values import NO, YES, PageText, Report

FORM = 1
"""Raise it whenever what goes into the index changes: the index is then made anew in a folder of its own."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _State:
    engine: TantivyEngine | None = None
    folder: str = ""
    deferred: int = 0


_state = _State()


def engine() -> Engine:
    """The public index of this installation, opened once a process."""
    folder = settings.DATA / f"index-public-{FORM}"
    if _state.engine is None or _state.folder != str(folder):
        if _state.engine is not None:
            _state.engine.close()
        _state.engine, _state.folder = _opened(folder), str(folder)
    return _state.engine


def _opened(folder: Path) -> TantivyEngine:
    """The engine on its folder; a damaged index is made anew, since all of it comes from the public log."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return TantivyEngine(folder)
    except IndexDamaged:
        log.warning("the search index in %s cannot be read and is made anew", folder)
        shutil.rmtree(folder)
        folder.mkdir()
        return TantivyEngine(folder)


def catch_up() -> int:
    """Bring the index to the head of the public log; the position it has now. Raises search.IndexBusy."""
    index = engine()
    head = journal.head(PUBLIC)
    index.reload()
    if index.position() == head:
        return head
    reached = index.begin()
    try:
        if reached > head:  # the log was replaced by an older one
            index.clear()
            reached = 0
        changed = {entry.stream for entry in journal.entries(PUBLIC, after=reached, until=head)}
        for report in sorted(changed):
            _put(index, report)
        index.commit(head)
    except BaseException:
        index.abandon()
        raise
    return head


def follow(_head: int) -> None:
    """After a commit: catch up, or leave it to whoever writes now; what went wrong is logged."""
    if _state.deferred:
        return
    try:
        catch_up()
    except IndexBusy:
        log.info("the search index is being written by another process, which will catch up")
    except Exception:
        log.exception("the search index could not follow the public log; the publication stands, and the index catches up later")


@contextmanager
def deferred() -> Iterator[None]:
    """Within it the index waits, and catches up once at the end: for a batch, where a commit a report would cost most of the time."""
    _state.deferred += 1
    try:
        yield
    finally:
        _state.deferred -= 1
        follow(0)


def register() -> None:
    """Follow the public log from now on."""
    followers.register("library.index", PUBLIC, follow)


def _put(index: Engine, report: str) -> None:
    row = PublicReport.objects.filter(id=report).first()
    version = PublicVersion.objects.filter(report=report, number=row.version, withdrawn_at="").first() if row and row.version else None
    if version is None or not version.record:
        index.remove(report)
    else:
        index.add(indexed(report, records.of_json(json.loads(version.record))))


def indexed(report: str, record: Record) -> Report:
    """What the index holds of a report: the words of its record and of its main document's pages, and what it is counted by."""
    issued_on = record.fact("issued_on").text
    return Report(
        id=report, title=record.fact("title").text, numbers=tuple(value.text for value in record.fact("number").values),
        summary="\n\n".join(value.text for value in record.fact("summary").values),
        recommendations=tuple(item.text for item in record.recommendations), pages=_pages(record),
        language=(record.main.language if record.main else "") or "en", dated=PartialDate.parse(issued_on) if issued_on else None,
        facets={
            "issuer": (record.issuer.code,), "agency": tuple(body.code for body in record.agencies),
            "area": tuple(body.code for body in record.areas),
            "fiscal_year": (str(record.fiscal_year.year),) if record.fiscal_year else (), "kind": (record.kind,) if record.kind else (),
            "response": tuple(sorted({item.response.position for item in record.recommendations if item.response})),
            "has_recommendations": _has(record),
        },
    )  # fmt: skip


def _has(record: Record) -> tuple[str, ...]:
    """Yes or no; neither where no document was read and no listing says how many there are."""
    if record.recommendations or record.recommendations_listed:
        return (YES,)
    return (NO,) if record.editions or record.recommendations_listed == 0 else ()


def _pages(record: Record) -> tuple[PageText, ...]:
    """The words of the main document's pages; none where its public copy is gone."""
    if record.main is None or not blobs.exists(record.main.pages, public=True):
        return ()
    return tuple(PageText(page.number, page.text) for page in load_pages(blobs.read(record.main.pages, public=True)))
