"""The openings of the second world, in two halves: one to learn from, one that is scored in totals only."""

from collections.abc import Iterator
from random import Random

from tests.reading.generator import covers_abroad, covers_federal, covers_states
from tests.reading.generator.coverparts import Design
from tests.reading.generator.covers import Opening
from tests.reading.generator.coverwords import Said

DESIGNS: dict[str, Design] = {**covers_federal.DESIGNS, **covers_states.DESIGNS, **covers_abroad.DESIGNS}
SEEN = tuple(DESIGNS)[::2]
"""The designs whose misses were looked at; every other one was scored in totals only while rules changed."""
UNSEEN = tuple(DESIGNS)[1::2]


def elsewhere(seed: int, rounds: int, names: tuple[str, ...] = (*SEEN, *UNSEEN)) -> Iterator[Opening]:
    """Each of these designs so many times, always about another report."""
    dice = Random(seed)
    for _round in range(rounds):
        for name in names:
            pages, truth = DESIGNS[name](dice, Said.by(dice))
            yield Opening(name, tuple(pages), truth)
