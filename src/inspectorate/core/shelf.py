"""What a server process keeps in memory, bounded in bytes: the longest unasked goes first."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

LARGEST = 4
"""One thing may take this part of the room at most: the fourth."""


class Shelf(Generic[K, V]):
    """Things of known size by key, for many threads. `room` is in bytes; 0 keeps nothing."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.taken = 0
        self._kept: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: K) -> V | None:
        """What is kept under that key, None where nothing is."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def put(self, key: K, value: V, size: int) -> None:
        """Keep it, `size` bytes, unless it is too large; what was asked for longest ago makes room."""
        if size * LARGEST > self.room:
            return
        with self._lock:
            self._forget(key)
            self._kept[key] = value, size
            self.taken += size
            while self.taken > self.room:
                self._forget(next(iter(self._kept)))

    def drop(self, going: Callable[[K], bool] = lambda _key: True) -> None:
        """Let go of the keys for which `going` is true; of everything without it."""
        with self._lock:
            for key in [key for key in self._kept if going(key)]:
                self._forget(key)

    def __iter__(self) -> Iterator[K]:
        """The keys of what is kept, the longest unasked first."""
        with self._lock:
            return iter(tuple(self._kept))

    def _forget(self, key: K) -> None:
        _value, size = self._kept.pop(key, (None, 0))
        self.taken -= size
