"""What `make evaluate` prints of few, of confidence and of places is what it says."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.places import holding
from evaluation.shares import bounds, share
from evaluation.trust import Claim, calibration, risk
from tests.reading.pages import draw


@given(n=st.integers(1, 5000), data=st.data())
def test_the_bounds_hold_the_share_and_stay_between_nothing_and_all(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    low, high = bounds(k, n)
    assert 0 <= low <= k / n <= high <= 1


def test_a_share_of_few_is_printed_as_counted() -> None:
    assert [share(3, 9), share(9, 10), share(0, 0)] == ["3/9", "0.900", "–"]


def claim(office: str, confidence: float, right: bool) -> Claim:
    return Claim(office, "title", confidence, right, withheld=False, flagged=False)


def test_a_confidence_that_promises_too_much_shows_beside_what_was_observed() -> None:
    printed = calibration([claim("a", 0.96, right=at < 10) for at in range(20)])
    assert "| 0.95 to 1.00 | 20 | 0.960 | 0.500 |" in printed


def test_an_office_is_never_judged_by_its_own_reports() -> None:
    own = [claim("a", 0.95, right=True) for _ in range(50)]
    assert "| ≥ 0.9 | 0 of 50 (95 % bound 0.071) | none |" in risk(own)
    others = [claim("b", 0.95, right=True) for _ in range(50)]
    assert "| ≥ 0.9 | 0 of 100 (95 % bound 0.037) | 0 of 100 (95 % bound 0.037) |" in risk(own + others)


@pytest.mark.parametrize(("quote", "held"), [("The words that stand here", 1), ("The words that stood here", 0)])
def test_a_span_holds_only_where_its_quote_stands_in_its_boxes(tmp_path: Path, quote: str, held: int) -> None:
    path = draw.save(tmp_path / "one.pdf", draw.Sheet().words(72, 100, "The words that stand here"))
    reading = {"facts": {"title": {"spans": [{"page": 1, "quote": quote, "boxes": [[0, 0, 600, 800]]}]}}}
    assert holding(path, reading, {1: []}) == (held, 1)
