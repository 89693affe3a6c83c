"""Made-up openings of reports with their truth, in the designs that offices of the world use.

`covers(seed, count)` yields the same openings for the same seed: every design in turn, each time about another report.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from inspectorate.reading.values import Page
from tests.reading.generator import covers_openings, covers_titles, covers_world
from tests.reading.generator.coverparts import Truth
from tests.reading.generator.coverwords import Said

DESIGNS = {**covers_titles.DESIGNS, **covers_openings.DESIGNS, **covers_world.DESIGNS}


@dataclass(frozen=True)
class Opening:
    """The first pages of a made-up report; `truth` has for each fact the values that are right (None: not stated)."""

    design: str
    pages: tuple[Page, ...]
    truth: Truth


def covers(seed: int, count: int) -> Iterator[Opening]:
    """`count` openings, the designs in turn."""
    dice = Random(seed)
    names = list(DESIGNS)
    for number in range(count):
        name = names[number % len(names)]
        pages, truth = DESIGNS[name](dice, Said.by(dice))
        yield Opening(name, tuple(pages), truth)
