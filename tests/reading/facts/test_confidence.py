"""How sure a fact is comes from counted evidence: agreement makes surer, doubts make it ask."""

import pytest

from inspectorate.reading.confidence import Row, confidence, is_doubtful, is_withheld, row_of, rows
from inspectorate.reading.facts.settled import again, settled
from inspectorate.reading.values import Fact

MEASURES = ("title", "number", "issued_on", "office", "summary", "position", "target date")


@pytest.mark.parametrize("measure", MEASURES)
def test_the_last_row_of_a_measure_takes_whatever_evidence_nobody_named(measure: str) -> None:
    assert rows(measure)[-1].evidence == frozenset()
    assert row_of(measure, ("never heard of",)) is not None


@pytest.mark.parametrize("measure", MEASURES)
def test_no_row_hides_behind_one_that_asks_for_less(measure: str) -> None:
    seen: list[Row] = []
    for row in rows(measure):
        assert not any(before.evidence <= row.evidence for before in seen), row
        assert 0 <= row.right <= row.of
        seen.append(row)


def test_a_row_without_cases_is_worth_a_coin_and_is_asked_about() -> None:
    assert Row(frozenset(), 0, 0).confidence == 500
    assert is_withheld("office", 500)


def test_a_title_that_other_pages_repeat_is_surer_than_one_with_a_bullet_in_it() -> None:
    assert confidence("title", ("cover", *again(3))) >= 900
    assert is_withheld("title", confidence("title", ("cover", *again(3), "odd")))


def test_a_value_between_the_limits_is_asserted_with_a_flag() -> None:
    sure = confidence("title", ("head", "+0"))
    assert not is_withheld("title", sure)
    assert is_doubtful("title", sure)


def test_what_the_extractor_withholds_no_table_asserts() -> None:
    fact = settled("title", Fact(value="Lights", confidence=430, withheld=True), ("cover", *again(2)))
    assert fact.withheld
    assert fact.confidence == 430
    assert "held" in fact.evidence
