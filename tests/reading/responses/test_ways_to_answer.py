"""However an office answers, what is read of it is right or withheld: seventy ways, with phrases that nobody looked at too."""

import pytest

from tests.reading.generator import (
    answers_after,
    answers_beside,
    answers_elsewhere,
    answers_letters,
    answers_parties,
    answers_replies,
    answers_sections,
    answers_tabled,
    answers_told,
)
from tests.reading.generator.answers import HELD, OPEN, WAYS, Deal, judged

MODULES = (
    answers_after,
    answers_beside,
    answers_elsewhere,
    answers_letters,
    answers_parties,
    answers_replies,
    answers_sections,
    answers_tabled,
    answers_told,
)
SEEDS = 4
LEAST, SILENT = 0.92, 0.005
"""Of all values: how many are read right at least, and how many of the half never looked at may be wrong in silence."""


@pytest.mark.parametrize("name", sorted(WAYS))
def test_no_answer_is_read_wrong_in_silence(name: str) -> None:
    wrong = [line for seed in range(SEEDS) for line in judged(WAYS[name](Deal(f"{name}{seed}", OPEN))).silent]
    assert not wrong


def test_phrases_that_were_never_looked_at_are_read_nearly_as_well() -> None:
    outcomes = [judged(make(Deal(f"{name}{seed}", HELD))) for name, make in WAYS.items() for seed in range(SEEDS)]
    right, silent = sum(one.right for one in outcomes), sum(len(one.silent) for one in outcomes)
    total = right + silent + sum(len(one.asked) for one in outcomes)
    assert right >= LEAST * total
    assert silent <= SILENT * total


def test_a_way_and_a_seed_make_the_same_report_for_ever() -> None:
    assert all(make(Deal(name, OPEN)) == make(Deal(name, OPEN)) for name, make in WAYS.items())
