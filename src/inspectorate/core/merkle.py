"""A tree of hashes over a growing list (RFC 6962, section 2.1): one root stands for every entry and its place.

The frontier is all that has to be kept to go on: the roots of the complete subtrees, largest first, as many as `size` has ones
in binary.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256

LENGTH = 32
EMPTY = sha256().digest()
"""The root of nothing."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of one entry's bytes."""
    return sha256(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two neighbouring subtrees."""
    return sha256(b"\1" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """What is kept of a tree of `size` leaves."""

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a frontier that no tree of this size has."""
        if self.size < 0 or len(self.hashes) != self.size.bit_count() or any(len(one) != LENGTH for one in self.hashes):
            raise ValueError(f"{len(self.hashes)} hashes are not the frontier of {self.size} leaves")

    def extended(self, leaves: Iterable[bytes]) -> "Frontier":
        """The frontier after these leaf hashes were added in order."""
        growing = Growing(self)
        growing.extend(leaves)
        return growing.frontier

    @property
    def root(self) -> bytes:
        """The root of the tree."""
        if not self.hashes:
            return EMPTY
        return reduce(lambda right, left: node_hash(left, right), reversed(self.hashes))

    def to_bytes(self) -> bytes:
        """The hashes one after the other; the size is kept beside them."""
        return b"".join(self.hashes)

    @classmethod
    def from_bytes(cls, size: int, data: bytes) -> "Frontier":
        """Read what `to_bytes` wrote. Raises ValueError where the length does not fit the size."""
        return cls(size, tuple(data[at : at + LENGTH] for at in range(0, len(data), LENGTH)))


class Growing:
    """A frontier that takes many leaves at once, without a value made for each."""

    __slots__ = ("_stack", "size")

    def __init__(self, begun: Frontier | None = None) -> None:
        self.size, self._stack = (begun.size, list(begun.hashes)) if begun else (0, [])

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Go on by these leaf hashes: one level of the tree after the other, each in pairs; what is left over waits for its neighbour."""
        level, complete, left = list(leaves), self.size, []
        self.size += len(level)
        while level:
            if complete & 1:
                level.insert(0, self._stack.pop())
            if len(level) & 1:
                left.append(level[-1])
            level = [sha256(b"\1" + one + other).digest() for one, other in zip(level[::2], level[1::2], strict=False)]
            complete >>= 1
        self._stack += reversed(left)

    @property
    def frontier(self) -> Frontier:
        """Where it stands."""
        return Frontier(self.size, tuple(self._stack))
