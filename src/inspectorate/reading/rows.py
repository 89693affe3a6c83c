"""Many named tuples of one kind at once. Pure."""

from collections.abc import Iterable
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T", bound=tuple[Any, ...])


def named(kind: type[T], rows: Iterable[tuple[Any, ...]]) -> list[T]:
    """Each row, which has a value for every field, as a tuple of that kind; `kind(*row)` runs Python code for each of thousands."""
    return list(map(partial(tuple.__new__, kind), rows))
