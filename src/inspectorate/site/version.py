"""The version of all that public pages are made of: one small value, another one whenever a page may have changed.

It is read at every request, so it costs one row and a few file stamps. It depends on nothing that is not public: office entries,
unpublished documents and private files leave it as it is.
"""

import logging
import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from inspectorate.core.entries import PUBLIC
from inspectorate.journal.models import LogHead
from inspectorate.library import indexing, mending, pictures
from inspectorate.search.errors import SearchError

Stamp = tuple[int, int, int]
Version = tuple[object, ...]

HEAD = f"SELECT size, recorded_at, frontier FROM {LogHead._meta.db_table} WHERE log = %s"  # noqa: S608 - the name of our own table
"""Through the model the same row takes fourteen times as long."""

NOTHING: Stamp = (0, 0, 0)

log = logging.getLogger(__name__)


def version() -> Version | None:
    """The head of the public log, the index, the profile and the text for About; None where the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(HEAD, [PUBLIC])
            found = cursor.fetchone()
    except DatabaseError as reason:
        log.warning("the version of the public pages cannot be read: %s", reason)
        connection.close()  # the next request, cached or not, begins with a new one
        return None
    size, recorded_at, frontier = found or (0, "", b"")
    return size, recorded_at, bytes(frontier), *map(stamp, files())


def moved() -> None:
    """Bring what this process holds open or keeps to the new version: before the first page of it is made."""
    try:
        pictures.let_go()
        indexing.whole()
    except SearchError:
        mending.begin()
    except DatabaseError as reason:
        log.warning("pictures of what is no longer public could not be looked for: %s", reason)
        pictures.kept.drop()


def files() -> Iterator[str]:
    """The files that pages depend on beside the log."""
    yield from indexing.files()
    profile = f"{settings.DATA}/profile"
    yield profile
    yield from _within(profile, stamp(profile))
    if settings.OPERATOR_ABOUT:
        yield str(settings.OPERATOR_ABOUT)


@lru_cache(maxsize=8)
def _within(folder: str, _as_it_is: Stamp) -> tuple[str, ...]:
    """The files of a folder; looked up again when one was added or taken away, which its stamp tells."""
    return tuple(sorted(map(str, Path(folder).glob("*"))))


def stamp(file: str) -> Stamp:
    """What tells a file from the one that takes its place."""
    try:
        found = os.stat(file)  # noqa: PTH116 - the quickest way, at every request
    except OSError:
        return NOTHING
    return found.st_mtime_ns, found.st_size, found.st_ino
