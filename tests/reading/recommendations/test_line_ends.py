"""Lists whose marks are drawn, not set: an item ends where its author ended the line; and what explains a recommendation."""

from dataclasses import replace
from itertools import pairwise

import pytest

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import shipped
from inspectorate.reading.recommendations import recommendations
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import read as reading
from inspectorate.reading.values import Page, Word
from tests.reading.recommendations.paper import FILLER, read, report, texts


def test_items_without_marks_or_stops_end_where_their_author_ended_the_line() -> None:
    found = texts(
        "# Recommendations\nThe Ferry Board should:\n"
        "        within six months, set out how the terms of the old leases will apply where no crew can be found\n"
        "        by March 2026, collect the fees of every pier each year\n"
        "The Harbour Office should:\n        agree a plan for the boats that it runs by itself in winter\n"
    )
    assert found == [
        "within six months, set out how the terms of the old leases will apply where no crew can be found",
        "by March 2026, collect the fees of every pier each year",
        "agree a plan for the boats that it runs by itself in winter",
    ]


def test_items_in_one_block_part_where_a_sentence_ends_with_room_left_on_its_line() -> None:
    found = texts(
        f"# Findings\n{FILLER}\n# Recommendations\nRECOMMENDATION 1\nTo have its boats in order, we recommend that the Ferry Board:\n"
        "    count its boats;\n    mark its piers; and keep the lists of both for ten years.\nMINISTRY RESPONSE: The Ministry agrees."
    )
    assert found == [
        "To have its boats in order, we recommend that the Ferry Board: count its boats; mark its piers; "
        "and keep the lists of both for ten years."
    ]


def test_a_number_that_stands_alone_beside_a_paragraph_counts_it() -> None:
    pages = report(
        "# Recommendations and Management Response\n1\n    To find boats, the Ferry Board should count them.\n"
        "Management Response: Agree\n2\n    The Ferry Board should keep lists.\nManagement Response: Disagree\n"
    ).pages
    items = recommendations(Document.of(beside(page) for page in pages), layout=shipped()[0])
    assert [(item.number, item.text) for item in items] == [
        ("1", "To find boats, the Ferry Board should count them."),
        ("2", "The Ferry Board should keep lists."),
    ]


def beside(page: Page) -> Page:
    """The page with each figure that stands alone raised to the height of the paragraph below it."""
    words = list(page.words)
    for at, (word, after) in enumerate(pairwise(page.words)):
        if word.text.isdigit():
            words[at] = Word(word.text, (word.box[0], after.box[1], word.box[2], after.box[3]), word.size)
    return replace(page, words=tuple(words))


def test_a_final_report_tells_under_its_heading_what_it_recommended() -> None:
    items = read(
        f"# Results\n{FILLER}\n# RECOMMENDATIONS, MANAGEMENT'S RESPONSE, AND OUR EVALUATION\n"
        "To improve the ferries, we recommended that the Director:\n    1. Count the boats.\n    2. Keep the lists."
    )
    assert [(item.number, item.origin, item.addressees) for item in items] == [
        ("1", "this report", ("Director",)),
        ("2", "this report", ("Director",)),
    ]


@pytest.mark.parametrize("year", ["In 2018, we", "In our previous report, we"])
def test_what_was_recommended_before_is_an_earlier_report_s_under_any_heading(year: str) -> None:
    items = read(f"# Recommendations\n{year} recommended that the Director:\n    1. Count the boats.\n    2. Keep the lists.")
    assert {item.origin for item in items} == {"earlier report"}


def test_remarks_under_the_number_of_a_recommendation_are_no_second_one() -> None:
    found = texts(
        "# Jury recommendations\nTo the Harbour Office:\n    1. Count the boats.\n    2. Mark the piers by night.\n"
        f"# Explanation\n{FILLER}\n## Recommendation 2\nThe jury saw the piers twice, at its own request. It heard that most are dark."
    )
    assert found == ["Count the boats.", "Mark the piers by night."]


def test_one_heading_one_recommendation_and_what_follows_argues_for_it() -> None:
    found = texts(
        f"# Findings\n{FILLER}\n## RECOMMENDATION\nThe Legislature should say in law what the fees are for.\n"
        "In particular, legislators should decide whether lights are a proper use. There are arguments for both sides.\n"
        f"{FILLER}\n## RECOMMENDATION\nThe Board should publish the fees."
    )
    assert found == ["The Legislature should say in law what the fees are for.", "The Board should publish the fees."]


def test_what_is_said_of_all_recommendations_ends_the_last() -> None:
    found = texts(
        "# Recommendations\n## Recommendation 1\nThat the Board counts the boats.\n## Recommendation 2\nThat the Board keeps the lists.\n"
        "These recommendations are made under section 13 of the Act and will be sent to the Minister."
    )
    assert found == ["That the Board counts the boats.", "That the Board keeps the lists."]


def test_who_has_not_done_so_yet_and_in_what_capacity_is_no_part_of_a_name() -> None:
    items = read(
        "# Recommendations\n## Recommendation 1\nThe legislative organs of the organizations of the Harbour system that have not yet "
        "done so should adopt a policy.\n"
        "## Recommendation 2\nThe Secretary-General, in his capacity as Chair of the Board, should open talks with the crews."
    )
    assert [item.addressees for item in items] == [
        ("legislative organs of the organizations of the Harbour system",),
        ("Secretary-General",),
    ]


def test_words_over_labels_say_whom_these_are_for() -> None:
    items = read(
        f"# Results\n{FILLER}\n## The Director, Collection Policy, should:\nRecommendation 1: Count the boats.\n"
        "Management’s Response: The Director agreed.\nRecommendation 2: Mark the piers.\nManagement’s Response: The Director agreed.\n"
        "Recommendation 3: The Chief Information Officer should keep the lists.\n"
    )
    assert [item.addressees for item in items] == [
        ("Director, Collection Policy",),
        ("Director, Collection Policy",),
        ("Chief Information Officer",),
    ]


def test_two_kinds_of_bodies_are_two_addressees() -> None:
    items = read("# Recommendations\nHealth boards and district councils should:\n    • count the boats; and\n    • keep the lists.")
    assert [item.addressees for item in items] == [("Health boards", "district councils")] * 2


def test_a_system_that_is_a_body_is_addressed_and_one_that_is_a_thing_is_not() -> None:
    told = "# Recommendations\n## Recommendation 1\nThe State College System should count its boats.\n"
    items = read(told + "## Recommendation 2\nThe case management system should hold their names.")
    assert [item.addressees for item in items] == [("State College System",), ()]


def test_what_is_done_to_things_is_addressed_to_nobody() -> None:
    items = read(
        "# Recommendations\n## Recommendation 1\nDips of the tanks be made every week.\n## Recommendation 2\nThe Board keep lists."
    )
    assert [item.addressees for item in items] == [(), ("Board",)]


def test_lists_to_two_bodies_may_both_count_from_one() -> None:
    document = report(
        "# Recommendations\nWe recommend that the Ferry Board:\n    1. Count the boats.\n    2. Mark the piers.\n"
        "We recommend that the Harbour Office:\n    1. Keep the lists.\n    2. Train its crews.\n"
    )
    found = reading(document, layout=shipped()[0])
    assert [item.number for item in found.items] == ["1", "2", "1", "2"]
    assert "number twice" not in {flag.kind for flag in flags(found, ())}


def test_the_last_item_stands_apart_from_the_one_that_ends_in_and() -> None:
    found = texts(
        "# Recommendations\nThe Council should:\n        say that it is sorry to all whom it left at the pier in the rain;\n"
        "        pay for the journeys; and\n        hear the appeal again before other people.\n"
    )
    assert found[1:] == ["pay for the journeys", "hear the appeal again before other people."]


def test_of_sentences_only_those_count_that_no_later_one_tells_again() -> None:
    found = texts(
        f"# Summary\n{FILLER}\n## Key Recommendations:\nThe Board should offer crews data on boats for use in planning.\n"
        f"=====\n# Findings\n{FILLER}\n=====\n"
        "# More findings\n## RECOMMENDATION\nThe Board should provide crews with data on boats for use in planning.\n"
    )
    assert found == ["The Board should provide crews with data on boats for use in planning."]


def test_what_is_set_in_from_the_items_is_a_part_of_the_last() -> None:
    found = texts(
        "# Recommendations\nThe Ferry Board should:\n        support other piers to adopt the rota:\n"
        "            starting with the islands, and\n"
        "            then with the lake\n        keep the lists of all its boats.\n"
    )
    assert found == [
        "support other piers to adopt the rota: starting with the islands, and then with the lake",
        "keep the lists of all its boats.",
    ]
