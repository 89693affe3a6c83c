"""One writer a log: the head row is locked for an append, `office` before `public`, then others by name."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import keys
from inspectorate.journal.models import LogHead, LogKey
from inspectorate.journal.turns import turn

FIRST = (OFFICE, PUBLIC)

BEGINNING = "0001-01-01T00:00:00.000000Z"


def in_order(logs: Collection[str]) -> list[str]:
    """The logs in the order in which everybody locks them."""
    return [log for log in FIRST if log in logs] + sorted(set(logs) - set(FIRST))


@contextmanager
def writing(logs: Collection[str]) -> Iterator[dict[str, LogHead]]:
    """A transaction that begins with these logs locked: for a verb that reads before it appends."""
    with turn(), transaction.atomic():
        yield lock(logs)


def lock(logs: Collection[str]) -> dict[str, LogHead]:
    """The heads, locked until the caller's transaction ends; a log that has none yet begins here.

    On SQLite the transaction itself is the lock (BEGIN IMMEDIATE); on PostgreSQL the row is (SELECT … FOR UPDATE).
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a log is locked within a transaction")
    return {log: _locked(log) for log in in_order(logs)}


def hold(logs: Collection[str]) -> None:
    """Keep writers of these logs waiting until the caller's transaction ends; a log without entries is not begun by it."""
    for log in in_order(logs):
        LogHead.objects.select_for_update().filter(log=log).first()


def _locked(log: str) -> LogHead:
    heads = LogHead.objects.select_for_update()
    found = heads.filter(log=log).first()
    if found is None:
        begin(log)
        found = heads.get(log=log)
    return found


def begin(log: str, origin: str = "") -> None:
    """Give a log its head and its key, unless another writer just did. `origin` is given where the log comes from an export."""
    key = keys.signing(log, origin)
    fresh = LogHead(log=log, origin=key.name, size=0, recorded_at=BEGINNING, frontier=b"")
    LogHead.objects.bulk_create([fresh], ignore_conflicts=True)
    LogKey.objects.bulk_create([LogKey(log=log, key=key.public.text)], ignore_conflicts=True)
