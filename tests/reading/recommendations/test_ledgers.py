"""Tables that are paragraphs: a label or a number in a column of its own beside the words."""

from inspectorate.reading.layouts import shipped
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import read as reading
from tests.reading.recommendations.paper import FILLER, read, report, texts

ASKED = "It is recommended that the Ferry Board count the boats each year."


def test_a_row_that_is_a_label_beside_words_is_a_labelled_paragraph() -> None:
    items = read(
        f"# Observations\n| 1. Boats are not counted\n| Condition | {FILLER}\n| Recommendation | {ASKED}\n"
        "| Management’s response | Agree. A clerk will count them.\n| Due date | August 31, 2024\n\n"
        f"# Lists\n| 2. Lists are not kept\n| Condition | {FILLER}\n"
        "| Recommendation | It is recommended that the Harbour Office keep the lists.\n| Management’s response | Disagree.\n"
    )
    assert [item.text for item in items] == [ASKED, "It is recommended that the Harbour Office keep the lists."]
    assert [item.response.position if item.response else None for item in items] == ["concur", "non-concur"]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2024-08-31"


def test_a_numbered_label_beside_words_gives_the_number() -> None:
    items = read(
        "# Recommendations and management response\n| Recommendation 1. | The Fund should help the boats that it has.\n"
        "| Management Response: Accepted\n\n# More\n| Recommendation 2. | The Fund should buy no more of them.\n"
        "| Management Response: Not accepted\n"
    )
    assert [(item.number, item.text) for item in items] == [
        ("1", "The Fund should help the boats that it has."),
        ("2", "The Fund should buy no more of them."),
    ]


def test_a_number_in_a_column_of_its_own_stands_before_the_label_beside_it() -> None:
    items = read(
        "# Main concerns and recommendations\n| S5 | Concern: Bells were not answered.\n"
        "| S6 | Recommendation: Managers should answer every bell. (To the governor.)\n| S7 | Concern: Cells were full.\n"
        "| S8 | Recommendation: Cells should not be used to hold two. (To the Prison Service.)\n"
    )
    assert [(item.number, item.text, item.addressees) for item in items] == [
        ("S6", "Managers should answer every bell.", ("governor",)),
        ("S8", "Cells should not be used to hold two.", ("Prison Service",)),
    ]


def test_letters_without_a_point_beside_words_count_a_list() -> None:
    items = read(
        f"# Recommendations\n{FILLER}\n13 The Department should:\n| a | agree a plan for the boats by the end of March.\n"
        "| b | keep a register of the plans that were agreed.\n\n14 The Agency should:\n| c | draw together what others have learned.\n"
        "| d | tell them what came of it in the end.\n"
    )
    assert [(item.number, item.addressees) for item in items] == [
        ("a", ("Department",)),
        ("b", ("Department",)),
        ("c", ("Agency",)),
        ("d", ("Agency",)),
    ]


def test_the_head_of_a_table_of_answers_and_a_table_of_figures_are_no_paragraphs() -> None:
    assert texts("# Summary\n| Recommendation | Response\n| 1 | Agree\n| 2 | Disagree\n") == []
    assert texts("# Figures\n| a | 1,490 acres of parks\n| b | 1,640 acres of parks\n") == []


def test_paragraphs_that_are_counted_through_go_by_their_number_under_the_heading() -> None:
    body = (
        f"# Section 1. Safety\n1.1 {FILLER}\n1.2 {FILLER}\n## Recommendations\n1.3 All boats should be counted on arrival.\n"
        f"1.4 Lists should be kept for ten years.\n## Good practice\n1.5 {FILLER}\n=====\n"
    )
    end = (
        "# Section 2. Summary of recommendations\n## Recommendations – to the harbour master\n"
        "2.1 All boats should be counted on arrival. (1.3)\n2.2 Lists should be kept for ten years. (1.4)\n"
    )
    items = read(body + end)
    assert [(item.number, item.text, item.addressees) for item in items] == [
        ("1.3", "All boats should be counted on arrival.", ("harbour master",)),
        ("1.4", "Lists should be kept for ten years.", ("harbour master",)),
    ]
    assert [{span.page for span in item.spans} for item in items] == [{1, 2}, {1, 2}]


def test_an_appendix_on_progress_tells_what_was_recommended_before() -> None:
    now = f"# Section 1. Safety\n1.1 {FILLER}\n## Recommendation\n1.2 All boats should be counted on arrival.\n=====\n"
    then = (
        "# Appendix I: Progress on recommendations from the last report\n## Safety\n"
        "## Main recommendations\nA plan for the pier should be drawn up with the crews. (S3)\n## Achieved\n"
        "Crews should be trained every year. (S4)\n## Not achieved\n## Recommendation\nPiers should be lit at night. (1.12)\n## Achieved\n"
    )
    items = read(now + then)
    assert [(item.text, item.origin) for item in items] == [
        ("All boats should be counted on arrival.", "this report"),
        ("A plan for the pier should be drawn up with the crews.", "earlier report"),
        ("Crews should be trained every year.", "earlier report"),
        ("Piers should be lit at night.", "earlier report"),
    ]
    assert [item.status.value for item in items if item.status] == ["Achieved", "Not achieved", "Achieved"]


def test_labels_without_a_number_before_those_that_count_sum_them_up() -> None:
    found = texts(
        f"# Letter\nRecommendations: The Board should have its boats and its lists in order.\n=====\n# Findings\n{FILLER}\n"
        "Recommendation #1: The Board should count the boats.\nRecommendation #2: The Board should mark the boats.\n"
        "Recommendation #3: The Board should keep the lists.\n"
    )
    assert found == ["The Board should count the boats.", "The Board should mark the boats.", "The Board should keep the lists."]


def test_parts_that_a_list_prints_in_one_paragraph_are_counted_once() -> None:
    found = read(
        f"# Finding 1\n{FILLER}\nRecommendation #1: The Board should make a plan that:\n"
        "    a. Counts the boats; and\n    b. Keeps the lists.\n"
        "=====\n# RECOMMENDATIONS\nRecommendation #1: The Board should make a plan that: a. Counts the boats; and b. Keeps the lists.\n"
    )
    assert [item.number for item in found] == ["1", "1.a", "1.b"]
    assert found[0].text == "The Board should make a plan that:"


def test_the_next_paragraph_of_a_numbered_report_ends_a_list_without_marks() -> None:
    found = texts(
        "# Recommendations\n20. To put things right, the Council should:\n        say that it is sorry;\n        pay for the journeys.\n"
        "21. We recommend that the Council reviews its policy on boats.\n"
    )
    assert found == ["say that it is sorry", "pay for the journeys.", "We recommend that the Council reviews its policy on boats."]


def test_parts_that_a_cell_counts_by_letters_are_a_doubt() -> None:
    table = (
        "# Our recommendations\n| No. | Recommendation | Agency response\n"
        "| 1 | The Board should keep its piers by: a. counting boats b. marking piers | Accepted\n"
        "| 2 | The Board should publish the fees of every pier. | Accepted\n"
    )
    found = reading(report(table), layout=shipped()[0])
    assert [flag.about[-1] for flag in flags(found, ()) if flag.kind == "parts in a cell"] == ["recommendations/0"]
