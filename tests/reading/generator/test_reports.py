"""Of reports that nobody saw before, what is read wrong is withheld or flagged; next to nothing is wrong in silence."""

from random import Random

import pytest

from tests.reading.generator import (
    kinds_boards,
    kinds_bodies,
    kinds_combined,
    kinds_financial,
    kinds_followups,
    kinds_further,
    kinds_inquiries,
    kinds_more,
    kinds_noise,
    kinds_offices,
    kinds_others,
    kinds_shapes,
    kinds_tables,
    kinds_titled,
    kinds_varied,
    kinds_voices,
    kinds_whole,
    reports,
)

SEEDS = 8
"""Variations of each kind; which kinds there are is said in these modules."""
MODULES = (
    *(kinds_bodies, kinds_boards, kinds_combined, kinds_financial, kinds_followups, kinds_further, kinds_inquiries),
    *(kinds_more, kinds_noise, kinds_offices, kinds_others, kinds_shapes, kinds_tables, kinds_titled, kinds_varied),
    *(kinds_voices, kinds_whole),
)


@pytest.mark.parametrize("name", sorted(reports.KINDS))
def test_what_a_made_report_recommends_is_read_or_asked_about_and_never_silently_wrong(name: str) -> None:
    wrong = {}
    for seed in range(SEEDS):
        outcome = reports.judged(reports.KINDS[name](Random(f"{name}{seed}")))
        if outcome.silent:
            wrong[seed] = outcome.silent
    assert not wrong


def test_nearly_every_made_report_is_read_wholly_right() -> None:
    outcomes = [reports.judged(make(Random(f"{name}{seed}"))) for name, make in reports.KINDS.items() for seed in range(SEEDS, SEEDS + 3)]
    assert sum(outcome.right for outcome in outcomes) >= 0.9 * len(outcomes)


def test_a_kind_and_a_seed_make_the_same_report_for_ever() -> None:
    for name, make in reports.KINDS.items():
        assert make(Random(name)) == make(Random(name))
