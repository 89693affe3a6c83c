"""One writer after the other on SQLite, so that none starves.

Its own waiting asks ten times a second, and eight busy writers leave few gaps to be met by that.
"""

import fcntl
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection

PATIENCE_SECONDS = 20.0
"""After that SQLite is asked all the same, which waits once more and then says that the database is locked."""

_HELD = threading.local()


@contextmanager
def turn() -> Iterator[None]:
    """Wait for one's turn to write; nothing within a transaction, within a turn, or on PostgreSQL, which queues its writers."""
    if connection.vendor != "sqlite" or connection.in_atomic_block or getattr(_HELD, "turn", False):
        yield
        return
    with (Path(settings.DATA) / ".writers").open("w") as queue:  # the lock goes with the file, however the process ends
        _wait(queue)
        _HELD.turn = True
        try:
            yield
        finally:
            _HELD.turn = False


def _wait(queue: IO[str]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        try:
            fcntl.flock(queue, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(random.uniform(0.001, 0.005))  # noqa: S311 - so that waiters do not ask in step
        else:
            return
