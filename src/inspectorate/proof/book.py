"""What can be verified: a set of logs as an export or a database shows it, one shape for both."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, Protocol

from inspectorate.core.sources import Sha256

BROKEN = (OSError, EOFError, zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, ValueError, OverflowError)
"""How reading a damaged ZIP file may end."""


class Unreadable(Exception):
    """What was given is no export, or is damaged beyond reading; the text says where and what to do."""


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of one entry: its salt and canonical value, or the position of the entry that purged it."""

    position: int
    name: str
    salt: bytes = b""
    value: bytes = b""
    purged_by: int | None = None


@dataclass(frozen=True, slots=True)
class BlobLine:
    """One blob that entries of a log name: there, or purged by the entry at that position."""

    sha256: Sha256
    purged_by: int | None = None


@dataclass(frozen=True, slots=True)
class Portion:
    """Some entries in order: their bytes, the leaf hashes that are listed for them, and columns where a database repeats fields in such.

    `columns` are lists of position, stream, seq, kind and recorded_at.
    """

    leaves: list[bytes]
    listed: list[bytes]
    columns: tuple[list[Any], ...] | None = None

    def row(self, n: int) -> tuple[Any, ...] | None:
        """The columns of one entry, by its place in the portion (from 0)."""
        return None if self.columns is None else tuple(column[n] for column in self.columns)


MOST_ENTRIES, MOST_BYTES = 2000, 4_000_000
"""What a portion of an export holds at most, so that a stranger's long lines do not fill the memory; one entry in any case."""


def portions(leaves: Iterator[bytes], listed: Iterator[bytes]) -> Iterator[Portion]:
    """Portions of two lists that belong together, whichever is longer."""
    some: list[bytes] = []
    size = 0
    for leaf in leaves:
        some.append(leaf)
        size += len(leaf)
        if len(some) == MOST_ENTRIES or size > MOST_BYTES:
            yield Portion(some, list(islice(listed, len(some))))
            some, size = [], 0
    if some:
        yield Portion(some, list(islice(listed, len(some))))
    if (more := next(listed, None)) is not None:
        yield Portion([], [more])  # whatever else is listed, nothing stands behind it


class Book(Protocol):
    """Some logs. Everything comes in order; nothing is checked yet."""

    def logs(self) -> tuple[str, ...]:
        """The names of the logs, `public` first."""

    def origin(self, log: str) -> str:
        """The name of the log's key."""

    def keys(self, log: str) -> tuple[str, ...]:
        """The public keys that signed its checkpoints, as text."""

    def leaf_hashes(self, log: str) -> Iterator[bytes]:
        """The list of leaf hashes that is kept beside the entries."""

    def leaves(self, log: str) -> Iterator[bytes]:
        """The canonical bytes of each entry."""

    def portions(self, log: str) -> Iterator[Portion]:
        """Both, some at a time."""

    def parts(self, log: str) -> Iterator[PartLine]:
        """All parts, by position and name."""

    def blobs(self, log: str) -> Iterator[BlobLine]:
        """All blobs, by hash."""

    def blob(self, log: str, digest: Sha256) -> IO[bytes]:
        """The bytes of one. Raises FileNotFoundError."""

    def checkpoints(self, log: str) -> Iterator[str]:
        """The signed notes, by size."""
