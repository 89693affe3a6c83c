"""What must hold from one entry to the next, whoever signed them: numbers without a gap, in the log and in each stream, and time."""

from datetime import datetime

from inspectorate.core import moments
from inspectorate.core.entries import Entry
from inspectorate.core.words import _
from inspectorate.proof.glances import Seen
from inspectorate.proof.verdict import Finding


class Order:
    """Follows one log."""

    def __init__(self, log: str) -> None:
        self._log = log
        self._seqs: dict[str, int] = {}
        self._recorded_at: datetime | None = None

    def continues(self, seen: Seen, first: int) -> bool:
        """Whether all of these follow as they must, the first at that position; only then they are taken as followed."""
        if seen.positions != list(range(first, first + len(seen.positions))) or seen.recorded != sorted(seen.recorded):
            return False
        if self._recorded_at and moments.read(seen.recorded[0]) < self._recorded_at:
            return False
        last: dict[str, int] = {}
        for stream, seq in zip(seen.streams, seen.seqs, strict=True):
            if seq != (last.get(stream) or self._seqs.get(stream, 0)) + 1:
                return False
            last[stream] = seq
        self._seqs.update(last)
        self._recorded_at = moments.read(seen.recorded[-1])
        return True

    def findings(self, entry: Entry, position: int) -> list[Finding]:
        """What does not hold for the next entry, which should have this position."""
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
