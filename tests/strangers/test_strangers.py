"""Reports by strangers stay read as well as they were: a ratchet, raised when the reading gets better."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from evaluation.cases import Case, judge, scorer
from inspectorate.reading.pool import Pool
from tests.strangers.paper import HERE, Paper, paper

LEAST = {"hit/gold": 0.85, "hit/read": 0.94, "position/position_n": 0.86, "date/date_n": 0.92}
"""Shares of all reports together, both halves."""
MOST = {"silent_set": 6, "silent_value": 45}
"""Of what is wrong and not said to be doubtful."""


@pytest.fixture(scope="module")
def counts(chromium: Browser, real: Path, tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """What score.py counts of all reports by strangers together."""
    assert real
    folder, score, total = tmp_path_factory.mktemp("strangers"), scorer(), Counter[str]()
    with Pool() as pool:
        for file in sorted(HERE.glob("*.html")):
            case = _case(paper(file, chromium), folder)
            judge(case, pool, score)
            total += case.counts
    return total


def _case(made: Paper, folder: Path) -> Case:
    case = Case(made.name, made.name, made.gold, folder)
    case.path.parent.mkdir(parents=True)
    case.path.write_bytes(made.pdf)
    return case


@pytest.mark.browser
@pytest.mark.real
def test_reports_of_offices_never_seen_are_read_or_doubted(counts: Counter[str]) -> None:
    shares = {name: counts[name.split("/")[0]] / counts[name.split("/")[1]] for name in LEAST}
    assert {name: share for name, share in shares.items() if share < LEAST[name]} == {}
    silent = {name: counts[name] for name in MOST}
    assert {name: count for name, count in silent.items() if count > MOST[name]} == {}
