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
    return tuple(check for check in checks if "numbers" not in check.expects), flags(found, checks)


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


def test_counts_by_addressee_after_a_total_are_each_held_against_its_share() -> None:
    checks, raised = checked(
        "# Summary\nThis audit makes three recommendations, two to the Board and one to the Clerk.\n# Recommendations\n"
        "The Board should:\n    1. Keep a list.\n    2. Count the berths.\nThe Clerk should:\n    3. File the list."
    )
    assert [(check.scope.get("addressee"), check.expects["recommendations"], check.holds) for check in checks] == [
        (None, 3, True), ("the Board", 2, True), ("the Clerk", 1, True),
    ]  # fmt: skip
    assert raised == ()


def test_a_second_addressee_in_the_same_sentence_is_held_too() -> None:
    checks, _raised = checked(
        "# Summary\nThe audit makes 2 recommendations to the Board and 1 recommendation to the Clerk.\n# Recommendations\n"
        "The Board should:\n    1. Keep a list.\n    2. Count the berths.\nThe Clerk should:\n    3. File the list."
    )
    assert [(check.scope.get("addressee"), check.holds) for check in checks] == [("the Board", True), ("the Clerk", True)]


def test_counts_of_an_earlier_report_and_of_other_bodies_are_not_taken_for_its_own() -> None:
    told = (
        "In our 2015 report we made twelve recommendations. The task force issued 32 recommendations. "
        "The OIG previously issued nine recommendations."
    )
    checks, raised = checked(f"# Background\n{told}\n{LIST}")
    assert checks == ()
    assert raised == ()


def test_would_not_implement_the_two_recommendations_counts_them() -> None:
    checks, _raised = checked(f"# Summary\nThe Agency said that it would not implement the two recommendations.\n{LIST}")
    assert [check.expects for check in checks] == [{"non-concur": 2}]


def test_a_count_that_fails_shows_its_own_place_and_those_of_what_was_read() -> None:
    _checks, raised = checked(f"# Summary\nThis audit makes six recommendations.\n=====\n{LIST}")
    assert [span.page for span in raised[0].spans] == [1, 2, 2]


def test_wording_that_differs_between_two_printings_is_told_and_keeps_nothing_from_being_right() -> None:
    _checks, raised = checked(
        "# What We Recommend\nThe Agency should:\n    1. Keep a signed list of all its berths at all times.\n"
        "    2. Count the berths.\n=====\n=====\n# Recommendations\nThe Agency should:\n"
        "    1. Keep a signed list of all the berths at all times.\n    2. Count the berths."
    )
    assert [(flag.kind, flag.about, {span.page for span in flag.spans}) for flag in raised] == [("wording differs", (), {1, 3})]
