"""Files that wait to be read: in the order given, and once no more come the largest first, so that all workers end together."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Waiting(Generic[T]):
    """A queue whose order changes when its end is known. Used by several threads; who takes knows that something waits."""

    def __init__(self) -> None:
        self._files: list[tuple[int, T]] = []
        self._ends = False
        self._lock = threading.Lock()

    def put(self, size: int, file: T) -> None:
        """One more, of so many bytes."""
        with self._lock:
            self._files.append((size, file))

    def no_more(self) -> None:
        """All are here. Before that the first must not wait for larger ones behind it: whoever told of it in its turn would wait too."""
        with self._lock:
            self._ends = True

    def take(self) -> T:
        """The next one."""
        with self._lock:
            sizes = [size for size, _file in self._files]
            return self._files.pop(sizes.index(max(sizes)) if self._ends else 0)[1]
