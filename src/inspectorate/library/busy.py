"""How many slow answers may be under way in one server process, so that a few slow readers leave the site to everyone else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

THREADS = 64
"""Requests that one process answers at the same time; files and pictures together take fewer, so pages always find one free.

They are started when they are needed. Each may hold a connection to PostgreSQL, of which a server grants a hundred as installed.
"""


class Busy(Exception):
    """Too many slow answers of one kind are under way; this one was not begun."""


class Lane:
    """Answers of one kind that take long. Asked before it is entered, so the limit may be passed by those who ask at one moment."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._under_way = 0
        self._lock = threading.Lock()

    @property
    def full(self) -> bool:
        """Whether one more should be told to come again."""
        return self._under_way >= self.most

    @contextmanager
    def taken(self) -> Iterator[None]:
        """One of them is under way."""
        with self._lock:
            self._under_way += 1
        try:
            yield
        finally:
            with self._lock:
                self._under_way -= 1


files = Lane(40)
"""Documents on their way: each holds a thread, and half a megabyte, for as long as its reader takes."""

pictures = Lane(16)
"""Pictures being drawn, or waiting for the one worker that draws."""
