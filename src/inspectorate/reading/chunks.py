"""The pages of one file shared out among the workers that read it: stretches to take, pages that came, pages that were lost."""

import threading
from collections import deque
from dataclasses import dataclass, field

from inspectorate.reading.process import Process
from inspectorate.reading.values import Page

STRETCH = 16
"""Pages that a worker takes at a time: enough that asking costs nothing, few enough that all end together."""


@dataclass(frozen=True, slots=True)
class Came:
    """A page with its line, and which worker of which process read it."""

    page: Page
    line: bytes
    process: Process
    born: int


@dataclass(slots=True)
class Chunks:
    """What is known of a file while it is read. Used by several threads."""

    count: int = 0
    came: dict[int, Came] = field(default_factory=dict)
    lost: dict[int, str] = field(default_factory=dict)
    """Pages that ended a worker, and how."""
    deaths: int = 0
    repair: bool = False
    over: str = ""
    """Why reading was given up; empty while it goes on."""
    _waiting: deque[tuple[int, int]] = field(default_factory=deque)
    _taken: int = 0
    _idle: threading.Condition = field(default_factory=threading.Condition)

    def opened(self, count: int) -> None:
        """There are so many pages; who opened the file reads the first stretch, the others wait for whoever takes them."""
        with self._idle:
            if not self.count:
                self.count = count
                self._waiting.extend((first, min(count, first + STRETCH - 1)) for first in range(1 + STRETCH, count + 1, STRETCH))

    def take(self) -> tuple[int, int] | None:
        """The next stretch, first and last page; None where all are taken or reading was given up."""
        with self._idle:
            if self.over or not self._waiting:
                return None
            self._taken += 1
            return self._waiting.popleft()

    def give_back(self) -> None:
        """A stretch that was taken is through."""
        with self._idle:
            self._taken -= 1
            self._idle.notify_all()

    def give_up(self, reason: str) -> None:
        """Nobody takes another stretch."""
        with self._idle:
            self.over = self.over or reason

    def wait(self) -> None:
        """Until every stretch that was taken is through."""
        with self._idle:
            self._idle.wait_for(lambda: not self._taken)

    @property
    def left(self) -> int:
        """Stretches that nobody has taken."""
        return len(self._waiting)

    def next_of(self, first: int, last: int) -> int | None:
        """The first page of a stretch that neither came nor was lost."""
        return next((number for number in range(first, last + 1) if number not in self.came and number not in self.lost), None)
