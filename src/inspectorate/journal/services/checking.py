"""Is the journal as it was recorded? The verifier's rules over the database, and the columns against the bytes."""

from collections.abc import Iterator, Sequence

from inspectorate.core import moments
from inspectorate.core.entries import NotAnEntry, parse
from inspectorate.core.merkle import leaf_hash
from inspectorate.core.words import _
from inspectorate.journal.book import Stored, to_bytes
from inspectorate.journal.errors import Refused
from inspectorate.journal.models import Checkpoint, Entry
from inspectorate.journal.snapshots import snapshot
from inspectorate.proof import judge
from inspectorate.proof.roots import Kept
from inspectorate.proof.verdict import Finding, LogState, Verdict

COLUMNS = ("position", "stream", "seq", "kind", "recorded_at", "leaf_hash", "leaf")


def verify(*, against: Sequence[Kept] = ()) -> Verdict:
    """Check every log of this installation: bytes, columns, parts, blobs, heads and checkpoints, at one moment."""
    with snapshot():
        book = Stored()
        verdict = judge.verify(book, against=against)
        for state in verdict.logs:
            verdict.findings += _column_findings(book, state.log)
            verdict.findings += _head_findings(book, state)
    return verdict


def checkpoint(log: str) -> str:
    """The signed checkpoint of the log as it stands: keep it elsewhere. Raises Refused for a log without entries."""
    note = Checkpoint.objects.filter(log=log).order_by("-size").values_list("note", flat=True).first()
    if note is None:
        raise Refused(_("Nothing was recorded in the log {log} yet, so there is nothing to sign.").format(log=log))
    return note


def _column_findings(book: Stored, log: str) -> Iterator[Finding]:
    for position, stream, seq, kind, recorded_at, kept_hash, leaf in book.rows(Entry, log, *COLUMNS):
        try:
            entry = parse(to_bytes(leaf))
        except NotAnEntry:
            continue  # the verifier has told
        there = (position, stream, seq, kind, recorded_at, to_bytes(kept_hash))
        said = (entry.position, entry.stream, entry.seq, entry.kind, moments.written(entry.recorded_at), leaf_hash(to_bytes(leaf)))
        for name, column, word in zip(COLUMNS, there, said, strict=False):
            if column != word and name != "leaf_hash":
                sentence = _("Entry {n} of {log}: its column {name} was changed; the entry itself says {word}.")
                yield Finding(log, position, sentence.format(n=position, log=log, name=name, word=word))


def _head_findings(book: Stored, state: LogState) -> Iterator[Finding]:
    size = book.head(state.log).size
    if size != state.size:
        sentence = _("The head of {log} says {size} entries, and {n} are there.")
        yield Finding(state.log, None, sentence.format(log=state.log, size=size, n=state.size))
