"""Plans that agencies append as scans: whose row is whose, and by when."""

from dataclasses import replace

import pytest

from inspectorate.reading.document import Document
from inspectorate.reading.figures import decided
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.misread import month
from inspectorate.reading.responses.plans import planned
from inspectorate.reading.values import Page, State
from tests.reading.responses.scanning import plan, scanned

TEXTS = (
    "Count the berths in the old harbor once a year.",
    "Keep a list of all mooring lines and their owners.",
    "Inspect the cranes before every winter.",
)


def dates(page: Page) -> list[str | None]:
    document = Document.of([page])
    asked = [Asked(number=str(n), text=text, passage=document.passages[0], pages=(1,)) for n, text in enumerate(TEXTS, start=1)]
    found = planned(document, asked)
    return [str(found[place].date) if place in found and found[place].date else None for place in range(len(TEXTS))]


@pytest.mark.parametrize(("turn", "lean", "specks"), [(0, 0.0, 0), (0, 0.8, 0), (1, -0.6, 0), (3, 0.5, 9000)])
def test_a_ruled_plan_is_read_however_it_was_laid_on_the_scanner(tmp_path, turn: int, lean: float, specks: int) -> None:
    page = scanned(tmp_path, plan(rules=True), turn=turn, lean=lean, specks=specks)
    assert page.state is State.OCR
    assert dates(page) == ["2002-06", "2002-10-15", None]


def test_a_plan_without_rules_is_read_too(tmp_path) -> None:
    assert dates(scanned(tmp_path, plan(rules=False))) == ["2002-06", "2002-10-15", None]


def test_words_of_a_leaning_page_are_placed_where_they_stand(tmp_path) -> None:
    straight = scanned(tmp_path, plan(rules=True))
    leaning = scanned(tmp_path, plan(rules=True), lean=1.2)
    at = {word.text: word.box for word in straight.words}
    box = next(word.box for word in leaning.words if word.text == "AUDIT")
    left, top, _right, _bottom = at["AUDIT"]
    assert box[1] - top == pytest.approx(0.0209 * (39600 - left), abs=250)
    assert box[0] == pytest.approx(left - 0.0209 * (30600 - top), abs=250)


def test_a_slash_that_comes_out_as_another_figure_each_time_is_a_slash() -> None:
    assert decided({"3/1406": 10, "3/1706": 6, "3/1/06": 4, "3/106": 2}) == "3/1/06"


def test_a_figure_on_which_readings_differ_decides_nothing() -> None:
    assert decided({"4/15/06": 10, "4/15/05": 8, "4/1506": 3}) is None


def test_a_misspelt_month_is_put_right_only_where_one_month_is_that_near() -> None:
    assert [month(word) for word in ("Devember", "Avgust", "Jume", "Jare", "May")] == ["December", "August", "June", None, None]


def test_a_date_in_figures_that_readings_dispute_is_asked_about(tmp_path) -> None:
    page = scanned(tmp_path, plan(rules=True))
    doubted = replace(page, words=tuple(word._replace(unsure=word.text == "2002") for word in page.words))
    assert dates(page)[0] == "2002-06"
    assert dates(doubted)[0] is None
