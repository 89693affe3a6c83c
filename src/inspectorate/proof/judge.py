"""Is everything as it was recorded? One pass over each log of a book, then the parts, the blobs and the checkpoints."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from inspectorate.core.entries import Entry, NotAnEntry, parse
from inspectorate.core.merkle import Frontier, Growing, leaf_hash
from inspectorate.core.words import _
from inspectorate.proof import leaving, roots
from inspectorate.proof.book import Book, Portion
from inspectorate.proof.diagnosis import Line, differences
from inspectorate.proof.glances import Glances, Held
from inspectorate.proof.order import Order
from inspectorate.proof.roots import Kept, Signed
from inspectorate.proof.verdict import Finding, LogState, Verdict

Watch = Callable[[Entry, tuple[Any, ...]], Sequence[Finding]]
"""Called with an entry and the columns that a database has beside it: which of them do not fit it."""


def verify(book: Book, *, against: Sequence[Kept] = (), watch: Watch = lambda entry, row: ()) -> Verdict:
    """Check all logs of a book, and that they continue what the kept checkpoints say.

    Without a kept checkpoint nobody can see that the end of a log was cut off together with all that signed it.
    """
    verdict = Verdict()
    for log in book.logs():
        state, findings = _Log(book, log, [kept for kept in against if kept.checkpoint.origin == book.origin(log)], watch).judged()
        verdict.logs.append(state)
        verdict.findings += findings
    origins = {book.origin(log) for log in book.logs()}
    for kept in against:
        if kept.checkpoint.origin not in origins:
            sentence = _("The kept checkpoint is of {origin}, and nothing here is.").format(origin=kept.checkpoint.origin)
            verdict.findings.append(Finding("", None, sentence))
    return verdict


@dataclass
class _Log:
    """The verification of one log."""

    book: Book
    log: str
    against: Sequence[Kept]
    watch: Watch
    findings: list[Finding] = field(default_factory=list)
    frontier: Frontier = field(default_factory=Frontier)

    def judged(self) -> tuple[LogState, list[Finding]]:
        signed = roots.signed(self.book, self.log, self.against)
        going = leaving.Going(self.book, self.log)
        same = self._walk(signed, going)
        self.findings += going.findings()
        explained = [] if same and not signed.differing else self._where(signed)
        self.findings[:0] = explained
        self.findings += roots.compared(self.log, signed, self.frontier, explained=bool(explained))
        self.findings += going.blob_findings()
        state = LogState(
            log=self.log,
            origin=self.book.origin(self.log),
            size=self.frontier.size,
            root=self.frontier.root.hex(),
            purged=going.purged,
        )
        return state, self.findings

    def _walk(self, signed: Signed, going: leaving.Going) -> bool:
        """Read every entry once; whether the entries are those of the list of leaf hashes."""
        same, growing, order, glances = True, Growing(), Order(self.log), Glances(self.log)
        for portion in self.book.portions(self.log):
            hashes = [sha256(b"\0" + leaf).digest() for leaf in portion.leaves]
            same &= hashes == portion.listed
            first = growing.size + 1
            self._grow(growing, hashes, signed)
            seen = glances.seen(portion.leaves)
            if seen and portion.columns in (None, seen.columns) and order.continues(seen, first):
                for n, held in seen.held.items():
                    going.passed(first + n, held)
            else:
                same &= self._read(portion, first, order, going)
        self.frontier = growing.frontier
        return same

    def _grow(self, growing: Growing, hashes: Sequence[bytes], signed: Signed) -> None:
        """Add these to the tree, with a look at each size that is signed."""
        begun, done = growing.size, 0
        for size in (size for size in range(begun + 1, begun + len(hashes) + 1) if size in signed.roots):
            growing.extend(hashes[done : size - begun])
            done = size - begun
            signed.passed(growing.frontier)
        growing.extend(hashes[done:])

    def _read(self, portion: Portion, first: int, order: Order, going: leaving.Going) -> bool:
        """Read each entry of a portion whole and say what is wrong; whether all can be read."""
        same = True
        for n, leaf in enumerate(portion.leaves):
            try:
                entry = parse(leaf)
            except NotAnEntry as inner:
                sentence = _("Entry {n} of {log} cannot be read: {why}.").format(n=first + n, log=self.log, why=inner)
                self.findings.append(Finding(self.log, first + n, sentence))
                same = False
                continue
            self.findings += order.findings(entry, first + n)
            if row := portion.row(n):
                self.findings += self.watch(entry, row)
            going.passed(entry.position, Held.of(entry))
        return same

    def _where(self, signed: Signed) -> list[Finding]:
        """Which entries differ, as far as what is signed allows to say."""
        listed = list(self.book.leaf_hashes(self.log))
        if roots.covers(signed, listed):
            return differences(self.log, self._lines(), listed)
        if signed.whole(self.frontier):
            return [
                Finding(self.log, None, _("The list of hashes of {log} was changed; the entries themselves were not.").format(log=self.log))
            ]
        return roots.narrowed(self.log, signed, self.frontier.size)

    def _lines(self) -> Iterator[Line]:
        for leaf in self.book.leaves(self.log):
            try:
                entry = parse(leaf)
            except NotAnEntry:
                yield Line(leaf_hash(leaf), None, "")
            else:
                yield Line(leaf_hash(leaf), entry.position, f"{entry.kind}, {entry.recorded_at:%Y-%m-%d}")
