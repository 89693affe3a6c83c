"""Python's search for rings of dead values, made rare while millions of values are made that form none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (100_000, 20, 20)
"""Values more than before until it looks; in a batch of pages with the usual numbers it takes up to half of the time."""


@contextmanager
def seldom() -> Iterator[None]:
    """Within it the search is rare; rings that nobody holds still go."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
