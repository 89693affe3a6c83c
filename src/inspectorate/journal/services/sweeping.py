"""Bytes that nothing names any more: purged blobs, and those that a crash left without an entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction

from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import blobs, locks
from inspectorate.journal.models import BlobUse, LogHead

GRACE = timedelta(days=1)
"""How long bytes may wait for their entry; a batch is stored long before."""


@dataclass(frozen=True, slots=True)
class Swept:
    """How many files went: purged ones, orphans, and half-written ones."""

    purged: int
    orphans: int
    unfinished: int


def sweep(*, now: datetime, grace: timedelta = GRACE) -> Swept:
    """Remove what nothing names. Safe at any time, also beside writers: each blob is judged under the log's lock."""
    orphans = unfinished = 0
    purged = finish_purges()
    for public in (True, False):
        orphans += sum(_delete_unless_named(digest, public=public) for digest in list(_old(now - grace, public)))
        unfinished += _sweep_aside(now - grace, public)
    return Swept(purged, orphans, unfinished)


def finish_purges() -> int:
    """Remove the bytes of purged blobs that a crash left after the commit; how many there were. Done at every start."""
    gone = {
        public: BlobUse.objects.filter(log__in=_logs(public)).exclude(purged_by=None).values_list("sha256", flat=True)
        for public in (True, False)
    }
    swept = sum(sweep_purged(sorted(set(digests)), public=public) for public, digests in gone.items())
    if swept:
        forget_log()
    return swept


def forget_log() -> None:
    """Empty SQLite's log of pages, where words that were deleted would stand until it is written over; readers may make it wait."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def sweep_purged(digests: Iterable[str], *, public: bool) -> int:
    """Remove the bytes of purged blobs, unless an entry named them anew since."""
    return sum(_delete_unless_named(digest, public=public) for digest in digests)


def _delete_unless_named(digest: str, *, public: bool) -> bool:
    """Under the lock, so that no append finds a blob stored which goes a moment later."""
    if not blobs.exists(digest, public=public):
        return False
    with transaction.atomic():
        logs = _logs(public)
        locks.hold(logs)
        if BlobUse.objects.filter(log__in=logs, sha256=digest, purged_by=None).exists() or not blobs.exists(digest, public=public):
            return False
        blobs.delete(digest, public=public)
        return True


def _old(before: datetime, public: bool) -> Iterator[str]:
    for digest in blobs.stored(public=public):
        if blobs.changed(digest, public=public) < before and not BlobUse.objects.filter(log__in=_logs(public), sha256=digest).exists():
            yield digest


def _sweep_aside(before: datetime, public: bool) -> int:
    left = [file for file in blobs.store(public=public).aside() if file.stat().st_mtime < before.timestamp()]
    for file in left:
        file.unlink(missing_ok=True)
    return len(left)


def _logs(public: bool) -> list[str]:
    """The logs whose entries name blobs of this store."""
    if public:
        return [PUBLIC]
    return [OFFICE, *LogHead.objects.exclude(log__in=[OFFICE, PUBLIC]).values_list("log", flat=True)]
