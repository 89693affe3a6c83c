"""How entries become rows: many at a time, in SQL that both databases read the same way."""

from collections.abc import Collection, Iterator, Sequence

from django.db import connection
from django.db.models import Max

from inspectorate.core import moments
from inspectorate.core.entries import Entry
from inspectorate.journal import models

PartRow = tuple[int, str, bytes, bytes]
"""Position, name, salt, canonical value."""

ENTRY = """INSERT INTO journal_entry (log, position, stream, seq, kind, recorded_at, leaf_hash, leaf)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"""
PART = "INSERT INTO journal_part (log, position, name, salt, value) VALUES (%s, %s, %s, %s, %s)"
CHECKPOINT = "INSERT INTO journal_checkpoint (log, size, note) VALUES (%s, %s, %s)"

MOST = 500
"""Values asked for in one query; SQLite allows some hundreds of parameters."""


def insert_entries(entries: Sequence[Entry], leaves: Sequence[bytes], hashes: Sequence[bytes]) -> None:
    """Store entries with their canonical bytes and leaf hashes."""
    many(
        ENTRY,
        [
            (e.log, e.position, e.stream, e.seq, e.kind, moments.written(e.recorded_at), leaf_hash, leaf)
            for e, leaf, leaf_hash in zip(entries, leaves, hashes, strict=True)
        ],
    )


def insert_parts(log: str, parts: Sequence[PartRow]) -> None:
    """Store the words of entries."""
    many(PART, [(log, *part) for part in parts])


def insert_checkpoints(log: str, notes: Sequence[tuple[int, str]]) -> None:
    """Store signed checkpoints, each with the size that it signs."""
    many(CHECKPOINT, [(log, size, note) for size, note in notes])


def last_seqs(log: str, streams: Collection[str]) -> dict[str, int]:
    """The last `seq` of each stream that has one."""
    found: dict[str, int] = {}
    for some in portions(sorted(streams)):
        chosen = models.Entry.objects.filter(log=log, stream__in=some)
        found |= dict(chosen.values_list("stream").annotate(last=Max("seq")).values_list("stream", "last"))
    return found


def portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """The values in portions that fit one query."""
    for at in range(0, len(values), MOST):
        yield values[at : at + MOST]


def many(sql: str, rows: Sequence[tuple[str | int | bytes, ...]]) -> None:
    """Run one statement for all rows."""
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(sql, rows)
