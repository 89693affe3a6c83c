"""Documents into the library: read in parallel, taken in one by one, each in one transaction, so a kill costs nothing that was told.

What is here already (by the hash of its bytes) is named and not read again; a run that was cut short is run again.
"""

import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path

from django.conf import settings

from inspectorate.core import rings
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.library.batch.gather import Item, Passed, gather
from inspectorate.library.batch.outcomes import ADDED, DOCUMENT, EDITION, NAMED, PASSED, REFUSED, UNCHANGED, VERSION, Outcome
from inspectorate.library.batch.zips import ZipLimits
from inspectorate.library.rules.release import of_reading
from inspectorate.library.services import Given, accept_document, publish, refuse, state_issuer, waiting
from inspectorate.library.services.accepting import Accepted, keep_document
from inspectorate.library.services.shelf import Shelf
from inspectorate.library.services.stored import Kept
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Fact, Reading, Unreadable

BECAME = {"same": UNCHANGED, "report": ADDED, "document": DOCUMENT, "version": VERSION, "edition": EDITION}


def clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Ingest:
    """One run. `issuer`: the name that a person gave. `publishes`: what is clean becomes public. `dry`: nothing is recorded.

    `pinned` says which report the document at a path belongs to, where its place in a folder tells.
    """

    actor: Actor
    pool: Pool
    issuer: str = ""
    publishes: bool = False
    dry: bool = False
    clock: Callable[[], datetime] = clock
    pinned: dict[Path, StreamId] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    _items: dict[Path, tuple[Item, str]] = field(default_factory=dict)
    _kept: dict[Path, Kept] = field(default_factory=dict)
    _seen: dict[str, str] = field(default_factory=dict)
    _ready: deque[Outcome] = field(default_factory=deque)

    def run(self, paths: Iterable[Path]) -> Iterator[Outcome]:
        """The outcome of each file under the paths, as soon as it is known."""
        with tempfile.TemporaryDirectory(prefix="inspectorate-") as scratch:
            limits = ZipLimits(one=settings.DOCUMENT_MAX_BYTES)
            with rings.seldom():
                yield from self.take(gather(paths, Path(scratch), limits))

    def take(self, found: Iterable[Item | Passed]) -> Iterator[Outcome]:
        """The outcome of each item. In the order given, so that versions and addresses never depend on which was read faster."""
        for path, read in self.pool.read_all(self._unread(found), ordered=True, then=self._keep):
            yield from self._told()
            item, sha256 = self._items.pop(path)
            yield self._taken(item, sha256, read)
            if item.scratch:
                shutil.rmtree(item.path.parent, ignore_errors=True)
        yield from self._told()

    def _keep(self, path: Path, read: Reading | Unreadable) -> None:
        """Store what was read while others are read: only entries have to wait for their turn."""
        if isinstance(read, Reading) and read.sha256 == self._items[path][1] and not self.dry:
            self._kept[path] = keep_document(self.actor, path, read)

    def _told(self) -> Iterator[Outcome]:
        while self._ready:
            yield self._ready.popleft()

    def _unread(self, found: Iterable[Item | Passed]) -> Iterator[Path]:
        """The files that must be read; what is known of the others is put aside for telling."""
        for item in found:
            outcome = _passed(item) if isinstance(item, Passed) else self._opened(item)
            if outcome is None and isinstance(item, Item):
                yield item.path
            elif outcome is not None:
                self._ready.append(outcome)

    def _opened(self, item: Item) -> Outcome | None:
        """As `_known`; a file that cannot even be opened costs its own entry."""
        try:
            return self._known(item)
        except OSError as error:
            reason = _("it cannot be opened ({error})").format(error=error.strerror)
            return Outcome(
                shown=item.shown, result=REFUSED, reason=reason, advice=_("See that you may read it, and run the command again.")
            )

    def _known(self, item: Item) -> Outcome | None:
        """The outcome of a file that need not be read; None for one that must."""
        if item.path.stat().st_size > settings.DOCUMENT_MAX_BYTES:
            reason = _("it is larger than {most} MB").format(most=settings.DOCUMENT_MAX_BYTES // 1_000_000)
            return Outcome(shown=item.shown, result=REFUSED, reason=reason, advice=_("Raise INSPECTORATE_DOCUMENT_MB, or split it."))
        with item.path.open("rb") as file:
            sha256 = file_digest(file, "sha256").hexdigest()
        if same := self._seen.get(sha256):
            return Outcome(shown=item.shown, result=UNCHANGED, reason=_("the same file as {other}").format(other=same), twin=same)
        self._seen[sha256] = item.shown
        report = self.shelf.has_document(sha256)
        if report:
            return self._again(item, report)
        self._items[item.path] = (item, sha256)
        return None

    def _again(self, item: Item, report: StreamId) -> Outcome:
        """A file that is here; a run before may have ended before it was published."""
        outcome = Outcome(shown=item.shown, result=UNCHANGED, report=report, reason=_("the library holds this file already"))
        if self.issuer and not self.dry and (now := state_issuer(self.actor, report, self.issuer, self.shelf, now=self.clock())):
            outcome = replace(outcome, result=NAMED, report=now, reason=_("the library holds this file; its office is known now"))
        return self._published(outcome)

    def _taken(self, item: Item, sha256: str, read: Reading | Unreadable) -> Outcome:
        given = Given(issuer=self.issuer, folders=item.folders, name=item.name)
        if isinstance(read, Unreadable):
            if not self.dry and item.path.is_file():
                refuse(self.actor, item.path, read, given, now=self.clock())
            return Outcome(shown=item.shown, result=REFUSED, reason=read.reason, advice=read.advice)
        if read.sha256 != sha256:
            return Outcome(shown=item.shown, result=REFUSED, reason=_("it changed while it was read"), advice=_("Run the command again."))
        accepted = accept_document(
            self.actor, item.path, read, given, self.shelf, now=self.clock(), report=self.pinned.get(item.path), dry=self.dry,
            kept=self._kept.pop(item.path, None),
        )  # fmt: skip
        return self._published(self._told_of(item, read, accepted))

    def _told_of(self, item: Item, read: Reading, accepted: Accepted) -> Outcome:
        waits = tuple(wait.sentence for wait in of_reading(read, person_named_issuer=bool(self.issuer))) if self.dry else ()
        return Outcome(
            shown=item.shown, result=BECAME[accepted.became], report=accepted.report, number=_text(read.facts.number),
            title=_text(read.facts.title), waits=waits,
        )  # fmt: skip

    def _published(self, outcome: Outcome) -> Outcome:
        """The outcome with what keeps its report waiting, or with its path where the run publishes and it is clean."""
        return outcome if self.dry else published(self.actor, outcome, publishes=self.publishes, now=self.clock())


def published(actor: Actor, outcome: Outcome, *, publishes: bool, now: datetime) -> Outcome:
    """Publish the outcome's report where the run does; else say what it would wait for."""
    if not publishes:
        held = () if outcome.result == UNCHANGED else waiting(outcome.report)
        return replace(outcome, waits=tuple(wait.sentence for wait in held))
    done = publish(actor, outcome.report, now=now)
    waits = tuple(wait.sentence for wait in done.waits)
    return replace(outcome, waits=waits, published=bool(done.made), path=done.path, title=outcome.title or done.title)


def _passed(item: Passed) -> Outcome:
    return Outcome(shown=item.shown, result=REFUSED if item.missing else PASSED, reason=item.reason, advice=item.advice)


def _text(fact: Fact | None) -> str:
    return fact.value if fact and not fact.withheld else ""
