"""The reading finds all that the sample office's reports say: every fact, recommendation, response, date and status, each at its place."""

from collections.abc import Callable
from typing import Any

import pytest

from inspectorate.core.text import normalise
from tests.sample.conftest import NUMBERS

Truth = dict[str, Any]


def value(entry: Truth | None, key: str = "value") -> Any:
    """What an entry asserts; None when it is absent or withheld."""
    return None if not entry or entry.get("withheld") else entry.get(key)


def same(text: str | None) -> str:
    """The words without regard to how their quotes, dashes and spaces are written."""
    return normalise(text or "")


def fact(name: str) -> Callable[[Truth], Any]:
    """The value of one fact."""
    return lambda document: same(value(document["facts"][name]))


def each(pick: Callable[[Truth], Any]) -> Callable[[Truth], Any]:
    """The picked value of every recommendation, in order; the text says which is meant."""
    return lambda document: [(same(entry["text"])[:40], pick(entry)) for entry in document["recommendations"] if not entry.get("withheld")]


FACTS = ("title", "number", "issued_on", "fiscal_year", "office", "kind", "type")
FAMILIES: dict[str, Callable[[Truth], Any]] = {
    **{name: fact(name) for name in FACTS},
    "precision of the date": lambda document: document["facts"]["issued_on"]["precision"],
    "language": lambda document: document["document"]["language"],
    "pages": lambda document: (document["document"]["pages"], document["document"]["text"]),
    "recommendations": lambda document: [same(entry["text"]) for entry in document["recommendations"] if not entry.get("withheld")],
    "numbers": each(lambda entry: entry["number"]),
    "parents": each(lambda entry: entry["parent"]),
    "origins": each(lambda entry: entry["origin"]),
    "lead-ins": each(lambda entry: same((entry["lead_in"] or {}).get("text"))),
    "addressees": each(lambda entry: [same(addressee) for addressee in entry["addressees"]]),
    "positions": each(lambda entry: value(entry["response"], "position") or "not stated"),
    "target dates": each(lambda entry: value(entry["target_date"])),
    "precision of target dates": each(lambda entry: value(entry["target_date"], "precision")),
    "status words": each(lambda entry: same(value(entry["status"]))),
    "closure conditions": each(lambda entry: same(value(entry["closure_condition"]))),
}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("family", FAMILIES)
def test_the_report_is_read_as_it_was_written(number: str, family: str, truths: Truth, readings: Truth) -> None:
    pick = FAMILIES[family]
    assert pick(readings[number]) == pick(truths[number])


@pytest.mark.parametrize("number", NUMBERS)
def test_the_summary_begins_with_the_paragraph_that_says_what_was_found(number: str, truths: Truth, readings: Truth) -> None:
    assert same(value(truths[number]["facts"]["summary"])) in same(value(readings[number]["facts"]["summary"]))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_agencies_are_those_the_report_is_about(number: str, truths: Truth, readings: Truth) -> None:
    wanted = {same(agency["value"]) for agency in truths[number]["facts"]["agencies"]}
    also = {same(name) for agency in truths[number]["facts"]["agencies"] for name in agency.get("also", ())}
    found = {same(value(agency)) for agency in readings[number]["facts"]["agencies"]}
    assert wanted <= found <= wanted | also


@pytest.mark.parametrize("number", NUMBERS)
def test_the_money_of_the_report_is_found_with_its_kind(number: str, truths: Truth, readings: Truth) -> None:
    def amounts(document: Truth) -> set[tuple[str, float, str]]:
        return {(row["kind"], float(row["amount"]), row["currency"]) for row in document["money"]}

    assert amounts(truths[number]) <= amounts(readings[number])


@pytest.mark.parametrize("number", NUMBERS)
def test_what_the_report_says_of_itself_is_found_and_holds(number: str, truths: Truth, readings: Truth) -> None:
    def checks(document: Truth) -> dict[str, dict[str, float]]:
        return {
            same(check["statement"]): {key: float(count) for key, count in check["expects"].items()} for check in document["self_checks"]
        }

    found = checks(readings[number])
    missing = {
        statement: expects
        for statement, expects in checks(truths[number]).items()
        if not any(expects.items() <= other.items() and (statement in said or said in statement) for said, other in found.items())
    }
    assert not missing
    assert [check["statement"] for check in readings[number]["self_checks"] if check["holds"] is not True] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_nothing_is_flagged_in_a_report_that_is_in_order(number: str, readings: Truth) -> None:
    assert readings[number]["flags"] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_every_fact_stands_on_the_page_that_it_is_said_to_stand_on(number: str, truths: Truth, readings: Truth) -> None:
    truth, read = truths[number]["facts"], readings[number]["facts"]
    stated = [name for name in ("title", "number", "issued_on", "office", "summary") if truth[name]]
    astray = [name for name in stated if not _meet(truth[name], read[name])]
    assert not astray


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("part", ["spans", "response", "target_date", "status", "closure_condition"])
def test_every_part_of_a_recommendation_stands_on_its_page(number: str, part: str, truths: Truth, readings: Truth) -> None:
    read = {same(entry["text"]): entry for entry in readings[number]["recommendations"]}
    astray = []
    for entry in truths[number]["recommendations"]:
        found = read.get(same(entry["text"]), {})
        met = _meet(entry, found) if part == "spans" else not entry[part] or _meet(entry[part], found.get(part))
        astray += [] if met else [entry["number"] or entry["text"][:40]]
    assert not astray


def _meet(wanted: Truth, found: Truth | None) -> bool:
    """Whether one place of what was read is a page where the truth has it too, and every place quotes words in boxes."""
    spans = (found or {}).get("spans", [])
    return bool({span["page"] for span in spans} & {span["page"] for span in wanted["spans"]}) and all(
        span["quote"] and span["boxes"] for span in spans
    )
