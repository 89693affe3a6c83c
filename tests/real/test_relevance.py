"""The judged queries are sound, and the figure that is made of them is what it says."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("relevance", ROOT / "tools" / "relevance.py")
relevance = importlib.util.module_from_spec(spec)
spec.loader.exec_module(relevance)


def test_sixty_queries_at_least_are_judged_each_once():
    judged = relevance.judged()
    assert len(judged) >= 60
    assert len({one.words for one in judged}) == len(judged)
    assert {grade for one in judged for grade in one.answers.values()} == {1, 2}
    assert [one.words for one in judged if 2 not in one.answers.values()] == []


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (("a", "b"), 1.0),
        (("b", "a"), (1 + 3 / 1.58496) / (3 + 1 / 1.58496)),
        (("x", "a"), (3 / 1.58496) / (3 + 1 / 1.58496)),
        ((), 0.0),
        (("x",) * 10 + ("a", "b"), 0.0),
    ],
)
def test_the_figure_rewards_answers_that_come_early(found, expected):
    assert relevance.ndcg(found, {"a": 2, "b": 1}) == pytest.approx(expected, abs=1e-4)


def test_what_nothing_answers_is_right_when_nothing_is_found():
    assert (relevance.ndcg((), {}), relevance.ndcg(("a",), {})) == (1.0, 0.0)


def test_a_report_is_named_by_its_file_folder_or_number():
    names = [relevance.name_of(Path(path)) for path in ("x/OIG-1.pdf", "x/SAR-33/report.pdf", "x/AUD-2010-001_OWEB_Baker.pdf")]
    assert names == ["OIG-1", "SAR-33", "AUD-2010-001"]


@pytest.mark.real
def test_every_judged_report_is_there(real):
    if not list(relevance.SAMPLE.glob("*.pdf")):
        pytest.skip("the sample office is not rendered (make sample)")
    named = {name for one in relevance.judged() for name in one.answers}
    assert named - set(relevance.documents()) == set()
