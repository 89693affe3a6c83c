"""Documents, pages, readings, listings and rows: bytes by their hash, stored before the entry that names them.

Two stores that share nothing: `public=True` holds copies of what was published, `public=False` all that the office holds.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO, Any, cast

from django.core.files.base import File
from django.core.files.storage import storages

from inspectorate.core.going import is_hash
from inspectorate.journal.storage import BlobStorage

Sha256 = str


def store(*, public: bool) -> BlobStorage:
    """The storage behind, for those who have to know it."""
    return cast(BlobStorage, storages["public" if public else "private"])


def put(data: bytes | Path, *, public: bool) -> Sha256:
    """Store bytes, or those of a file; durable when it returns. What is there already is left (and counts as new for the sweep)."""
    with _opened(data) as source:
        digest = sha256(data).hexdigest() if isinstance(data, bytes) else file_digest(cast(Any, source), "sha256").hexdigest()
        source.seek(0)
        where, name = store(public=public), name_of(digest)
        if where.exists(name):
            os.utime(where.path(name))
        else:
            where.save(name, File(source))
    return digest


def publish(digest: Sha256) -> Sha256:
    """Copy a private blob to the public store. Raises FileNotFoundError when the office does not hold it."""
    if not exists(digest, public=True):
        with open(digest, public=False) as source:
            store(public=True).save(name_of(digest), source)
    return digest


def open(digest: Sha256, *, public: bool) -> File[Any]:
    """The blob as an open binary file. Raises FileNotFoundError."""
    return store(public=public).open(name_of(digest), "rb")


def read(digest: Sha256, *, public: bool) -> bytes:
    """The blob's bytes. Raises FileNotFoundError."""
    with open(digest, public=public) as source:
        return cast(bytes, source.read())


def path(digest: Sha256, *, public: bool) -> Path:
    """Where the blob lies, for a worker or a range of it. Raises FileNotFoundError."""
    found = Path(store(public=public).path(name_of(digest)))
    if not found.is_file():
        raise FileNotFoundError(found)
    return found


def exists(digest: Sha256, *, public: bool) -> bool:
    """Whether it is stored."""
    return store(public=public).exists(name_of(digest))


def size(digest: Sha256, *, public: bool) -> int:
    """Its length in bytes. Raises FileNotFoundError."""
    return store(public=public).size(name_of(digest))


def stored(*, public: bool) -> Iterator[Sha256]:
    """Every blob of a store, in order."""
    for name in store(public=public).names():
        yield name.rpartition("/")[2]


def changed(digest: Sha256, *, public: bool) -> datetime:
    """When it was last put."""
    return store(public=public).get_modified_time(name_of(digest))


def delete(digest: Sha256, *, public: bool) -> None:
    """Remove the bytes; called by the sweep alone, after a purge or where no entry ever named them."""
    store(public=public).delete(name_of(digest))


def name_of(digest: Sha256) -> str:
    """The name in the storage. Raises ValueError for anything but 64 lower-case hex digits."""
    if not is_hash(digest):
        raise ValueError(f"{digest!r} is not a SHA-256 in hex")
    return f"{digest[:2]}/{digest}"


def _opened(data: bytes | Path) -> AbstractContextManager[IO[bytes]]:
    return io.BytesIO(data) if isinstance(data, bytes) else data.open("rb")
