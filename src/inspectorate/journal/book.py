"""The database as a book: what an export and a verification read, in the order of positions."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from typing import IO, Any, cast

from django.db.models import Count, Max, Model, Q

from inspectorate.core.entries import PUBLIC
from inspectorate.journal import blobs, locks
from inspectorate.journal.models import BlobUse, Checkpoint, Entry, LogHead, LogKey, Part, PurgedPart
from inspectorate.proof.book import BlobLine, PartLine

PORTION = 2000


class Stored:
    """Some logs of this installation (all by default) as a `proof.book.Book`; read it within `snapshots.snapshot()`."""

    def __init__(self, logs: Sequence[str] = ()) -> None:
        heads = {head.log: head for head in LogHead.objects.all()}
        self._heads = {
            log: heads[log]
            for log in sorted(heads, key=lambda log: (log != PUBLIC, locks.in_order(heads).index(log)))
            if log in (logs or heads)
        }

    def logs(self) -> tuple[str, ...]:
        """The names, `public` first."""
        return tuple(self._heads)

    def head(self, log: str) -> LogHead:
        """Where the log stands, as its head row says."""
        return self._heads[log]

    def origin(self, log: str) -> str:
        """The name of its key."""
        return self._heads[log].origin

    def keys(self, log: str) -> tuple[str, ...]:
        """The public keys that signed it."""
        return tuple(sorted(LogKey.objects.filter(log=log).values_list("key", flat=True)))

    def leaf_hashes(self, log: str) -> Iterator[bytes]:
        """The list of leaf hashes."""
        for (leaf_hash,) in self.rows(Entry, log, "leaf_hash"):
            yield to_bytes(leaf_hash)

    def leaves(self, log: str) -> Iterator[bytes]:
        """The bytes of each entry."""
        for (leaf,) in self.rows(Entry, log, "leaf"):
            yield to_bytes(leaf)

    def parts(self, log: str) -> Iterator[PartLine]:
        """All parts, also those that are gone."""
        here = (
            PartLine(position, name, to_bytes(salt), to_bytes(value))
            for position, name, salt, value in self.rows(Part, log, "position", "name", "salt", "value")
        )
        gone = (PartLine(position, name, purged_by=by) for position, name, by in self.rows(PurgedPart, log, "position", "name", "by"))
        return _by_name(merge(here, gone, key=lambda line: line.position))

    def blobs(self, log: str) -> Iterator[BlobLine]:
        """All blobs that its entries name, by hash."""
        uses = BlobUse.objects.filter(log=log).values("sha256")
        found = uses.annotate(live=Count("sha256", filter=Q(purged_by=None)), by=Max("purged_by")).values_list("sha256", "live", "by")
        for digest, live, by in sorted(found):
            yield BlobLine(digest, None if live else by)

    def blob(self, log: str, digest: str) -> IO[bytes]:
        """The bytes of one. Raises FileNotFoundError."""
        return cast(IO[bytes], blobs.open(digest, public=log == PUBLIC))

    def checkpoints(self, log: str) -> Iterator[str]:
        """The signed notes."""
        for (note,) in self.rows(Checkpoint, log, "note", by="size"):
            yield note

    def rows(self, model: type[Model], log: str, *columns: str, by: str = "position") -> Iterator[tuple[Any, ...]]:
        """Rows of a log in the order of positions, a portion at a time."""
        chosen = model._default_manager.filter(log=log).order_by(by).values_list(*columns)
        size = self._heads[log].size
        for first in range(0, size + 1, PORTION):
            yield from chosen.filter(**{f"{by}__gte": first, f"{by}__lt": min(first + PORTION, size + 1)})
        yield from chosen.filter(**{f"{by}__gt": size})  # beyond the head nothing should be; what is, is seen


def to_bytes(value: bytes | memoryview | str) -> bytes:
    """What a forger wrote as text is compared too, not stumbled over."""
    return value.encode() if isinstance(value, str) else bytes(value)


def _by_name(lines: Iterable[PartLine]) -> Iterator[PartLine]:
    """In the order of code points: databases disagree on how text sorts."""
    for _position, group in groupby(lines, key=lambda line: line.position):
        yield from sorted(group, key=lambda line: line.name)
