"""What a report counts of its own is held against the reading; a person is told where they differ."""

from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations import flags
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.selfchecks import self_checks
from inspectorate.reading.values import Flag, SelfCheck
from tests.reading.recommendations.paper import report

LIST = "# Recommendations\nThe Agency should:\n    1. Keep a list.\n    2. Count the berths.\n"


def checked(text: str) -> tuple[tuple[SelfCheck, ...], tuple[Flag, ...]]:
    document = report(text)
    found = read(document, layout=choose(document, shipped()))
    checks = self_checks(document, found.items)
    return checks, flags(found, checks)


def test_a_count_that_agrees_holds_and_raises_no_flag() -> None:
    checks, raised = checked(f"# Summary\nThis audit makes two recommendations.\n{LIST}")
    assert [(check.expects, check.holds) for check in checks] == [({"recommendations": 2}, True)]
    assert raised == ()


def test_a_count_that_differs_fails_and_is_flagged() -> None:
    checks, raised = checked(f"# Summary\nThis audit makes six recommendations.\n{LIST}")
    assert [check.holds for check in checks] == [False]
    assert [flag.about for flag in raised] == [("recommendations",)]


def test_a_count_to_one_addressee_is_held_against_that_ones_share() -> None:
    checks, _raised = checked(
        "# Recommendations\nWe make one recommendation to the Corporation that it should:\n    1. Keep a list.\n"
        "We make one recommendation to the Budget Office that it should:\n    2. Count the berths."
    )
    assert [(check.scope["addressee"], check.holds) for check in checks] == [("the Corporation", True), ("the Budget Office", True)]


def test_did_not_concur_with_five_of_the_six_is_arithmetic() -> None:
    checks, _raised = checked(f"# Summary\nThe Agency did not concur with five of the six recommendations.\n{LIST}")
    assert checks[0].expects == {"non-concur": 5, "recommendations": 6}
    assert checks[0].holds is False


def test_positions_are_counted_too() -> None:
    text = (
        "# Summary\nThe Agency agreed with one and disagreed with one recommendation.\n# Recommendations\n"
        "The Agency should:\n    1. Keep a list.\n"
        "Agency Response: “We agree.”\n    2. Count the berths.\nAgency Response: “We disagree.”"
    )
    checks, raised = checked(text)
    assert [(check.expects, check.holds) for check in checks] == [({"concur": 1, "non-concur": 1}, True)]
    assert raised == ()


def test_a_missing_number_is_flagged() -> None:
    _checks, raised = checked(
        "# Recommendations\nRecommendation 1: We recommend the Board keep a list.\nRecommendation 2: We recommend the Board count.\n"
        "Recommendation 4: We recommend the Board rest."
    )
    assert [flag.kind for flag in raised] == ["number missing"]
    assert "3" in raised[0].message


def test_what_the_report_recommends_outside_its_list_is_flagged() -> None:
    _checks, raised = checked(
        "=====\n".join(["# Cover\n", "# A\n", "# B\n", "# Findings\nWe recommend that the Ministry build a new lighthouse.\n", LIST])
    )
    assert [flag.kind for flag in raised] == ["left over"]
    assert raised[0].spans[0].page == 4
