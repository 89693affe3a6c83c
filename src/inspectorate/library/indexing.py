"""The public index follows the public log: it holds the current version of every published report, and can be made anew at any time.

A failure never fails a publication: what is missing is caught up with at the next commit, at the start of `serve`, or on demand.
"""

import json
import logging
import shutil
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from inspectorate.core.entries import PUBLIC
from inspectorate.core.words import _
from inspectorate.journal import followers
from inspectorate.journal import services as journal
from inspectorate.library import record as records
from inspectorate.library.indexed import indexed
from inspectorate.library.models import PublicReport, PublicVersion
from inspectorate.search.engine import Engine
from inspectorate.search.errors import IndexBusy, IndexDamaged
from inspectorate.search.generations import POINTER, Generations
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.search.values import Report

FORM = 2
"""Raise it whenever what goes into the index changes, or how the engine keeps it: the index is then made anew."""

FOLDER = "index-public"

STEP = 500
"""Entries that are indexed before they are committed: what a kill costs at most."""

AHEAD = 200
"""Reports of a batch that are made ready for the index before its end: some 30 MB of words."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _State:
    engine: TantivyEngine | None = None
    folder: str = ""
    deferred: int = 0
    ahead: dict[str, tuple[str, Report]] = field(default_factory=dict)
    """Reports as the index will take them, with the record that each was made of."""


_state = _State()


def generations() -> Generations:
    """Where the public index of this installation lies."""
    return Generations(settings.DATA / FOLDER, FORM)


def engine() -> Engine:
    """The public index that is in use; opened once, and again after it was rebuilt."""
    found = generations()
    folder = found.current()
    if _state.engine is None or _state.folder != str(folder):
        if _state.engine is not None:
            _state.engine.close()
        _state.engine, _state.folder = _opened(found, folder)
    return _state.engine


def latest() -> Engine:
    """The public index as it is now, whoever wrote it last. Raises search.IndexDamaged."""
    found = engine()
    try:
        found.reload()
    except IndexDamaged:
        if engine() is found:
            raise
        return engine()  # it was rebuilt and removed since it was asked for
    return found


def whole() -> Engine:
    """The public index for a reader. Raises search.IndexDamaged where it is lost, empty or unreadable.

    One with nothing in it would answer that nothing was found, though something is public.
    """
    try:
        found = latest()
    except OSError as reason:
        raise IndexDamaged(generations().folder, reason) from reason
    if not found.position() and journal.head(PUBLIC):
        raise IndexDamaged(generations().folder, _("it is empty"))
    return found


def files() -> tuple[str, ...]:
    """The files that are written anew whenever the index that is in use becomes another. Asked at every request, so no path is made."""
    pointer = f"{settings.DATA}/{FOLDER}/{POINTER}"
    return (pointer, f"{_state.folder}/{_state.engine.folder.name}/meta.json") if _state.engine is not None else (pointer,)


def _opened(found: Generations, folder: Path) -> tuple[TantivyEngine, str]:
    """The engine on its folder. A damaged index is made anew in the next one, since all of it comes from the public log."""
    try:
        return TantivyEngine(folder), str(folder)
    except IndexDamaged:
        log.warning("the search index in %s cannot be read and is made anew", folder)
        folder = opened_anew(found.next())
        found.swap(folder)
        found.sweep()
        return TantivyEngine(folder), str(folder)


def opened_anew(folder: Path) -> Path:
    """The folder, emptied where the index in it cannot be read."""
    try:
        TantivyEngine(folder).close()
    except IndexDamaged:
        shutil.rmtree(folder)
        folder.mkdir()
    return folder


def catch_up() -> int:
    """Bring the index to the head of the public log; the position it has now. Raises search.IndexBusy."""
    index, head = latest(), journal.head(PUBLIC)
    if not index.position() and head > STEP:
        _filled_aside()
        index = latest()
    if index.position() != head:
        deque(steps(index), maxlen=0)
    return index.position()


def _filled_aside() -> None:
    """Fill an empty index where nobody sees it: in its place each step would be searched as if it were all there is."""
    found = generations()
    folder = opened_anew(found.next())
    beside = TantivyEngine(folder, wait_seconds=2)
    deque(steps(beside), maxlen=0)
    beside.close()
    found.swap(folder)
    found.sweep()


def steps(index: Engine) -> Iterator[int]:
    """Bring any index to the head of the public log, a commit every `STEP` entries; gives each position reached.

    The head is read as the only writer: what was published while another wrote, or while this one did, is not left behind.
    """
    while True:
        reached = index.begin()
        try:
            head = journal.head(PUBLIC)
            if reached == head:
                index.abandon()
                return
            if reached > head:  # the log was replaced by an older one
                index.clear()
                reached = 0
            upto = min(head, reached + STEP)
            for report in sorted({entry.stream for entry in journal.entries(PUBLIC, after=reached, until=upto)}):
                _put(index, report)
            index.commit(upto)
        except BaseException:
            index.abandon()
            raise
        yield upto


def follow(head: int) -> None:
    """After a commit: catch up, or leave it to whoever writes now; what went wrong is logged."""
    try:
        _make_ready(head) if _state.deferred else catch_up()
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
        _state.ahead.clear()


def register() -> None:
    """Follow the public log from now on."""
    followers.register("library.index", PUBLIC, follow)


def _make_ready(head: int) -> None:
    """What the report that was published last will be in the index, made while its pages are in memory and the workers read on."""
    for entry in journal.entries(PUBLIC, after=head - 1, until=head):
        version = _current(entry.stream)
        if version is not None and len(_state.ahead) < AHEAD:
            _state.ahead[entry.stream] = (version.record, _report_of(version))


def _put(index: Engine, report: str) -> None:
    version = _current(report)
    if version is None:
        index.remove(report)
        return
    record, made = _state.ahead.pop(report, ("", None))
    index.add(made if made is not None and record == version.record else _report_of(version))


def _current(report: str) -> PublicVersion | None:
    """The version that is public now; None where none is."""
    row = PublicReport.objects.filter(id=report).first()
    version = PublicVersion.objects.filter(report=report, number=row.version, withdrawn_at="").first() if row and row.version else None
    return version if version is not None and version.record else None


def _report_of(version: PublicVersion) -> Report:
    return indexed(version.report, records.of_json(json.loads(version.record)))
