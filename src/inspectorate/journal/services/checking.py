"""Is the journal as it was recorded? The verifier's rules over the database, and the columns against the bytes."""

from collections.abc import Iterator, Sequence
from typing import Any

from inspectorate.core import entries as envelope
from inspectorate.core import moments
from inspectorate.core.words import _
from inspectorate.journal.book import COLUMNS, Stored
from inspectorate.journal.errors import Refused
from inspectorate.journal.models import Checkpoint
from inspectorate.journal.snapshots import snapshot
from inspectorate.proof import judge
from inspectorate.proof.roots import Kept
from inspectorate.proof.verdict import Finding, LogState, Verdict


def _compare(entry: envelope.Entry, row: tuple[Any, ...]) -> list[Finding]:
    """Which columns do not say what the entry's own bytes say."""
    said = (entry.position, entry.stream, entry.seq, entry.kind, moments.written(entry.recorded_at))
    sentence = _("Entry {n} of {log}: its column {name} was changed; the entry itself says {word}.")
    return [
        Finding(entry.log, entry.position, sentence.format(n=entry.position, log=entry.log, name=name, word=word))
        for name, column, word in zip(COLUMNS, row, said, strict=True)
        if column != word
    ]


def verify(*, against: Sequence[Kept] = ()) -> Verdict:
    """Check every log of this installation: bytes, columns, parts, blobs, heads and checkpoints, at one moment."""
    with snapshot():
        book = Stored()
        verdict = judge.verify(book, against=against, watch=_compare)
        for state in verdict.logs:
            verdict.findings += _head_findings(book, state)
    return verdict


def checkpoint(log: str) -> str:
    """The signed checkpoint of the log as it stands: keep it elsewhere. Raises Refused for a log without entries."""
    note = Checkpoint.objects.filter(log=log).order_by("-size").values_list("note", flat=True).first()
    if note is None:
        raise Refused(_("Nothing was recorded in the log {log} yet, so there is nothing to sign.").format(log=log))
    return note


def _head_findings(book: Stored, state: LogState) -> Iterator[Finding]:
    size = book.head(state.log).size
    if size != state.size:
        sentence = _("The head of {log} says {size} entries, and {n} are there.")
        yield Finding(state.log, None, sentence.format(log=state.log, size=size, n=state.size))
