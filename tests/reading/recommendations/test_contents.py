"""The contents page is held against the body, numbers against each other, lists against lists."""

from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations.printings import printed_again
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.selfchecks.contents import contents
from inspectorate.reading.selfchecks.numbering import numbering
from inspectorate.reading.values import Recommendation, SelfCheck
from tests.reading.recommendations.paper import report

APPENDICES = "# Appendix A: Scope\nWe went there.\n# Appendix B: Response of the Port\nThe port wrote to us.\n"


def listed(contents_page: str, body: str) -> list[SelfCheck]:
    document = report(f"# Contents\n{contents_page}\n=====\n{body}")
    return list(contents(document, read(document, layout=choose(document, shipped())).items))


def test_entries_that_stand_in_the_body_as_headings_hold_and_show_both_places() -> None:
    (check,) = listed("Appendix A: Scope ........ 2\nAppendix B: Response of the Port ........ 2", APPENDICES)
    assert (check.expects, check.scope, check.holds) == ({"headings": 2}, {"kind": "appendix"}, True)
    assert [span.page for span in check.spans] == [1, 1, 2, 2]


def test_an_entry_that_the_body_does_not_print_fails() -> None:
    (check,) = listed("Appendix A: Scope ........ 2\nAppendix B: Maps ........ 2", APPENDICES)
    assert check.holds is False


def test_a_heading_that_the_contents_page_skips_fails_too() -> None:
    skipped = f"{APPENDICES}# Appendix C: Maps\nHere they are.\n"
    (check,) = listed("Appendix A: Scope ........ 2\nAppendix B: Response of the Port ........ 2", skipped)
    assert check.holds is False


def test_appendices_stands_over_any_of_them() -> None:
    (check,) = listed("Appendices ........ 2", APPENDICES)
    assert check.holds is True


def test_numbered_recommendations_are_held_against_those_read() -> None:
    entries = "Recommendation 1 on lists ........ 2\nRecommendation 2 on berths ........ 2"
    body = "# Recommendations\nRecommendation 1: The Board should keep a list of its berths.\n"
    (check,) = listed(entries, f"{body}Recommendation 2: The Board should count its berths each year.\n")
    assert (check.expects, check.holds) == ({"recommendations": 2}, True)
    (check,) = listed(entries, body)
    assert check.holds is False


def series(*numbers: str) -> list[bool | None]:
    parents = {number: number.rpartition(".")[0] or None for number in numbers}
    items = [Recommendation(number=number, text="Keep a list.", parent=parents[number]) for number in numbers]
    return [check.holds for check in numbering(items)]


def test_numbers_run_from_one_to_n_and_so_do_the_parts_of_each() -> None:
    assert series("1", "2", "2.a", "2.b", "3") == [True, True]
    assert series("1", "2", "4", "5") == [False]
    assert series("1", "2", "2", "3") == [False]
    assert series("1", "1.a", "1.c", "1.d", "2") == [True, False]


def test_numbers_that_count_conclusions_too_and_codes_decide_nothing() -> None:
    assert series("3", "8", "12") == [None]
    assert series("A-10-1", "A-10-2") == []


SUMMARY = "# Summary\nWe recommend that the Board:\n    • keep a list of all its berths\n    • count the berths of the inner harbor"
BODY = (
    "\n=====\n=====\n# Recommendations\nWe recommend that the Board:\n    1. Keep a list of all its berths.\n"
    "    2. Count the berths of the inner harbor.\n"
)


def again(text: str) -> list[bool | None]:
    document = report(text)
    return [check.holds for check in printed_again(read(document, layout=choose(document, shipped())))]


def test_a_summary_with_the_same_items_as_the_body_holds() -> None:
    assert again(SUMMARY + BODY) == [True]


def test_a_summary_with_an_item_that_the_body_lacks_fails() -> None:
    assert again(f"{SUMMARY}\n    • paint every buoy of the outer channel in red{BODY}") == [False]


def test_a_summary_that_gives_some_of_the_items_decides_nothing() -> None:
    assert again(f"{SUMMARY}{BODY}    3. Paint every buoy of the outer channel in red.\n") == [None]
