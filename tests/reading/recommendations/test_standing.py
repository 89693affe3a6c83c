"""How sure the set of recommendations is follows from what speaks for it and against it; a doubt is told with its place."""

import json

import jsonschema
import pytest

from inspectorate.reading.as_json import SCHEMA_FILE, as_json
from inspectorate.reading.confidence import confidence
from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.read import facts_of
from inspectorate.reading.recommendations import flags
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.recommendations.standing import doubted, standing
from inspectorate.reading.recommendations.sure import sure
from inspectorate.reading.selfchecks import self_checks
from inspectorate.reading.show.items import counted
from inspectorate.reading.values import Flag, Recommendation
from tests.reading.recommendations.paper import report

LIST = "# Recommendations\nThe Board should:\n    • Keep a list of its berths.\n    • Count the berths.\n"
ASKING = "\n".join(f"The {name} of the harbor should say each year what it has spent." for name in ("clerk", "warden", "pilot", "crew"))


def judged(text: str) -> tuple[set[str], tuple[Flag, ...], tuple[Recommendation, ...]]:
    document = report(text)
    found = read(document, layout=choose(document, shipped()))
    checks = self_checks(document, found.items)
    raised = flags(found, checks)
    whole = standing(found, checks, raised, document)
    return set(whole.evidence), (*raised, *doubted(whole, found, document)), sure(found, whole)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (LIST, set()),
        (f"# Summary\nThis audit makes two recommendations.\n{LIST}", {"counted"}),
        (f"# Summary\nThis audit makes three recommendations.\n{LIST}", {"count fails", "doubted"}),
        (LIST.replace("•", "1.", 1).replace("•", "2."), {"numbered"}),
        ("# Findings\nThe gate was open.", {"none"}),
        ("# Findings\nWe recommend that the Board keep a list of its berths.", {"prose"}),
    ],
)
def test_the_evidence_of_a_set_is_named(text: str, names: set[str]) -> None:
    assert judged(text)[0] == names


@pytest.mark.parametrize(
    ("text", "kind", "page"),
    [
        (f"{LIST}=====\n# Other matters\n=====\n# Conclusions and recommendations\n{ASKING}", "asks left", 3),
        (f"# Findings\nWe recommend that the Board keep a list.\n{ASKING}", "no heading", 1),
        (f"{LIST}=====\n# Next\nThe Board wrote that Recommendation 3 costs too much.", "named, not read", 2),
        ("# Cover\n=====\n# Comments\nThe Board agreed with our recommendations.", "none, answered", 2),
    ],
)
def test_what_makes_a_set_doubtful_is_said_with_its_place_and_makes_each_of_it_less_sure(text: str, kind: str, page: int) -> None:
    _names, raised, items = judged(text)
    assert [(flag.kind, flag.about, flag.spans[0].page) for flag in raised] == [(kind, ("recommendations",), page)]
    assert all("set in doubt" in item.evidence for item in items)


def test_a_reading_states_how_sure_it_is_of_the_set_and_of_each() -> None:
    reading = facts_of("one.pdf", "0" * 64, report(LIST).pages)
    stated = as_json(reading)
    jsonschema.validate(stated, json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
    assert stated["recommendations_confidence"] == confidence("set", ()) / 1000
    assert {item["confidence"] for item in stated["recommendations"]} == {confidence("recommendation", ()) / 1000}
    assert f"{confidence('set', ()) // 10} % sure that these are all" in counted(reading)


def test_a_number_that_another_report_gives_is_no_doubt() -> None:
    assert judged(f"{LIST}=====\n# Next\nThe 2019 report had Recommendation 3 on the same matter.")[1] == ()


def test_where_the_report_counts_what_was_read_nothing_else_makes_it_doubtful() -> None:
    names, raised, _items = judged(
        f"# Summary\nThis audit makes two recommendations.\n{LIST}=====\n# Conclusions and recommendations\n{ASKING}"
    )
    assert (names, raised) == ({"counted"}, ())


def test_one_entry_that_tells_a_plan_among_others_is_flagged() -> None:
    _names, raised, _items = judged(
        f"{LIST}\nWe recommend that the Board pay its crew on time.\n# Recommendations for ships\n1. The Board will buy two ships."
    )
    assert "unlike the others" in {flag.kind for flag in raised}
