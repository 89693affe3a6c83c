"""The database as a book: what an export and a verification read, in the order of positions."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import chain, groupby
from typing import IO, Any, cast

from django.db.models import Count, Max, Model, Q

from inspectorate.core.entries import PUBLIC
from inspectorate.journal import blobs, locks
from inspectorate.journal.models import BlobUse, Checkpoint, Entry, LogHead, LogKey, Part, PurgedPart
from inspectorate.proof.book import BlobLine, PartLine, Portion

PORTION = 2000

COLUMNS = ("position", "stream", "seq", "kind", "recorded_at")
"""What is repeated beside the bytes of an entry."""


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

    def portions(self, log: str) -> Iterator[Portion]:
        """Both, with the columns, some at a time."""
        for some in self._portions(Entry, log, (*COLUMNS, "leaf_hash", "leaf")):
            *columns, hashes, leaves = map(list, zip(*some, strict=True))
            yield Portion(_all_bytes(leaves), _all_bytes(hashes), tuple(columns))

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
        return chain.from_iterable(self._portions(model, log, columns, by))

    def _portions(self, model: type[Model], log: str, columns: Sequence[str], by: str = "position") -> Iterator[list[tuple[Any, ...]]]:
        """None is empty."""
        chosen = model._default_manager.filter(log=log).order_by(by).values_list(*columns)
        size = self._end(log)
        ranges = ({"gte": first, "lt": min(first + PORTION, size + 1)} for first in range(0, size + 1, PORTION))
        for bounds in chain([{"lt": 0}], ranges, [{"gt": size}]):  # outside nothing should be; what is, is seen
            if some := list(chosen.filter(**{f"{by}__{how}": bound for how, bound in bounds.items()})):
                yield some

    def _end(self, log: str) -> int:
        """The last position, as the entries have it, whatever a forged head says."""
        last = Entry.objects.filter(log=log).order_by("-position").values_list("position", flat=True).first()
        return last if isinstance(last, int) else self._heads[log].size


def to_bytes(value: object) -> bytes:
    """What a forger wrote as text or number is compared too, not stumbled over."""
    if isinstance(value, bytes):
        return value
    return bytes(value) if isinstance(value, memoryview) else str(value).encode()


def _all_bytes(column: list[Any]) -> list[bytes]:
    """The same list where nothing has to be done, which is nearly always."""
    return column if {bytes}.issuperset(map(type, column)) else [*map(to_bytes, column)]


def _by_name(lines: Iterable[PartLine]) -> Iterator[PartLine]:
    """In the order of code points: databases disagree on how text sorts."""
    for _position, group in groupby(lines, key=lambda line: line.position):
        yield from sorted(group, key=lambda line: line.name)
