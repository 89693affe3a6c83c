"""Documents that are here, read again by the present reader and compared with what is stored. Records nothing by itself.

What was read waits (`rereading.kept`), so a run that was cut short goes on from there and what is taken over is what was shown.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.journal import blobs
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE
from inspectorate.library import entries
from inspectorate.library.models import Acceptance, PublicReport
from inspectorate.library.rereading import kept
from inspectorate.library.rereading.compare import changes, places_only
from inspectorate.library.rereading.values import DIFFERS, MOVED, SAME, TAKEN, UNREADABLE, Difference
from inspectorate.library.rules.release import of_reading
from inspectorate.library.services import Newer, take_over
from inspectorate.library.services.loading import holding
from inspectorate.library.services.stored import keep_reading, reading_of
from inspectorate.reading.plain import NotPlain
from inspectorate.reading.pool import Pool
from inspectorate.reading.read import READER
from inspectorate.reading.values import Reading, Unreadable

COPY = _("Take in another copy of the file with: inspectorate ingest FILE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A document to be read again: its report, what it is known by, the hash of its stored reading and who made that."""

    report: StreamId
    document: str
    name: str
    before: str
    reader: str


@dataclass
class Rereading:
    """One run over documents whose reading is older (`every`: over all), of these reports (None: of all)."""

    pool: Pool
    reports: Collection[StreamId] | None = None
    every: bool = False
    _waiting: dict[str, Newer] = field(default_factory=dict)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """What is to be read again, in the order in which it came in."""
        readers = _readers()
        rows = Acceptance.objects.filter(what="document").order_by("position")
        rows = rows if self.reports is None else rows.filter(report__in=list(self.reports))
        found = (_target(*row, readers) for row in rows.values_list("report", "body", "match"))
        return tuple(target for target in found if self.every or target.reader != READER)

    def run(self) -> Iterator[Difference]:
        """The difference of each document as soon as it is known: first those that a run before this one read."""
        left: dict[Path, Target] = {}
        for target in self.targets:
            if known := kept.find(target.document):
                yield self._compared(target, known)
            elif path := _bytes(target.document):
                left[path] = target
            else:
                yield _lost(target, _("its bytes are not here any more"))
        for path, read in self.pool.read_all(left):
            yield self._read(left[path], read)

    def take(self, found: Difference, actor: Actor, because: str, *, now: datetime) -> Difference:
        """Take over the reading that was shown; where another counts by now, it says so and nothing is done."""
        newer = self._waiting[found.document]
        if newer.reading == newer.before:
            return found
        for digest in (newer.pages, newer.reading):
            blobs.put(blobs.read(digest, public=False), public=False)  # new again for the sweep, until its entry stands
        if not take_over(actor, newer, because, now=now):
            kept.forget(found.document)
            return replace(found, state=MOVED)
        kept.forget(found.document)
        return replace(found, state=TAKEN)

    def _read(self, target: Target, read: Reading | Unreadable) -> Difference:
        if isinstance(read, Unreadable):
            return _lost(target, read.reason, read.advice)
        if read.sha256 != target.document:
            return _lost(target, _("its stored bytes are not those that came in"), _("Run: inspectorate journal verify"))
        if any(flag.kind == "facts failed" for flag in read.flags):
            return _lost(target, _("its pages were read, but not what they say"), _("Run the command again, with nothing else running."))
        pages, reading = keep_reading(replace(read, file=_file(target)))
        kept.keep(target.document, made := kept.Kept(pages=pages, reading=reading))
        return self._compared(target, made)

    def _compared(self, target: Target, made: kept.Kept) -> Difference:
        """The difference; a stored reading that cannot be read back is told, never replaced unseen."""
        self._waiting[target.document] = Newer(
            document=target.document, before=target.before, pages=made.pages, reading=made.reading
        )  # fmt: skip
        try:
            old, new = reading_of(target.before), reading_of(made.reading)
        except (OSError, NotPlain) as error:
            return _lost(target, _("what is stored of it cannot be read back ({why})").format(why=error))
        found = changes(old, new)
        said = _kept(target.report, new) if found else ()
        return _difference(target, DIFFERS if found else SAME, changes=found, places=places_only(old, new), kept=said)


def _readers() -> dict[str, str]:
    """Who made the reading of each document that counts; one statement."""
    read = journal.entries(OFFICE, kinds=[entries.DocumentRead.KIND])
    return {entry.body["reading"]: entry.body["reader"] for entry in read}


def _target(report: StreamId, body: Mapping[str, Any], match: Mapping[str, Any], readers: Mapping[str, str]) -> Target:
    numbers: Sequence[str] = match.get("numbers") or ()
    name = match.get("title") or (numbers[0] if numbers else body["document"][:12])
    return Target(
        report=report, document=body["document"], name=name, before=body["reading"], reader=readers.get(body["reading"], "")
    )  # fmt: skip


def _bytes(document: str) -> Path | None:
    try:
        return blobs.path(document, public=False)
    except FileNotFoundError:
        return None


def _file(target: Target) -> str:
    """The name that the stored reading has for the file: the blob's own is its hash."""
    try:
        return reading_of(target.before).file
    except (OSError, NotPlain):
        return f"{target.document}.pdf"


def _lost(target: Target, reason: str, advice: str = COPY) -> Difference:
    return _difference(target, UNREADABLE, reason=reason, advice=advice)


def _difference(target: Target, state: str, **more: Any) -> Difference:
    path = PublicReport.objects.filter(id=target.report).values_list("path", flat=True).first() or ""
    return Difference(
        report=target.report, document=target.document, name=target.name, reader=target.reader, state=state, path=path, **more
    )


def _kept(report: StreamId, new: Reading) -> tuple[str, ...]:
    """What persons said of the report, which no reading changes: its office, facts, questions that are the same as before."""
    held = holding(report)
    if held is None:
        return ()
    answered = (wait for wait in of_reading(new) if wait.key and wait.key in held.answered)
    return (*held.said, *(_("answered: {question} [{key}]").format(question=wait.sentence, key=wait.key) for wait in answered))
