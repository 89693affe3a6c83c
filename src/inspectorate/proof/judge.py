"""Is everything as it was recorded? One pass over each log of a book, then the parts, the blobs and the checkpoints."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from inspectorate.core.entries import Entry, NotAnEntry, parse
from inspectorate.core.merkle import Frontier, Growing, leaf_hash
from inspectorate.core.words import _
from inspectorate.proof import leaving, roots
from inspectorate.proof.book import Book
from inspectorate.proof.diagnosis import Line, differences
from inspectorate.proof.roots import Kept, Signed
from inspectorate.proof.verdict import Finding, LogState, Verdict

Watch = Callable[[Entry], Iterable[Finding]]
"""Called with each entry right after its bytes were taken from the book: what else does not fit it."""


def verify(book: Book, *, against: Sequence[Kept] = (), watch: Watch = lambda entry: ()) -> Verdict:
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
        same, listed, growing = True, self.book.leaf_hashes(self.log), Growing()
        order = _Order(self.log)
        for leaf in self.book.leaves(self.log):
            hashed = leaf_hash(leaf)
            same &= next(listed, None) == hashed
            growing.add(hashed)
            if growing.size in signed.roots:
                signed.passed(growing.frontier)
            try:
                entry = parse(leaf)
            except NotAnEntry as inner:
                sentence = _("Entry {n} of {log} cannot be read: {why}.").format(n=growing.size, log=self.log, why=inner)
                self.findings.append(Finding(self.log, growing.size, sentence))
                same = False
                continue
            self.findings += order.findings(entry, growing.size)
            self.findings += self.watch(entry)
            going.passed(entry, leaf)
        self.frontier = growing.frontier
        return same and next(listed, None) is None

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


class _Order:
    """What must hold from one entry to the next, whoever signed them."""

    def __init__(self, log: str) -> None:
        self._log = log
        self._seqs: dict[str, int] = {}
        self._recorded_at: datetime | None = None

    def findings(self, entry: Entry, position: int) -> list[Finding]:
        expected, before = self._seqs.get(entry.stream, 0) + 1, self._recorded_at or entry.recorded_at
        self._seqs[entry.stream], self._recorded_at = entry.seq, entry.recorded_at
        if (entry.log, entry.position, entry.seq) == (self._log, position, expected) and entry.recorded_at >= before:
            return []
        rules = (
            (entry.log == self._log, _("says that it belongs to {other}").format(other=entry.log)),
            (entry.position == position, _("says that it is number {other}").format(other=entry.position)),
            (entry.seq == expected, _("says that it is number {n} of its stream, but {seq} comes next").format(n=entry.seq, seq=expected)),
            (entry.recorded_at >= before, _("was recorded before the entry that precedes it")),
        )
        sentence = _("Entry {n} of {log} {what}.")
        return [Finding(self._log, position, sentence.format(n=position, log=self._log, what=what)) for good, what in rules if not good]
