"""Every form in which offices print their recommendations, and what only looks like one."""

from tests.reading.recommendations.paper import FILLER, read, texts


def test_a_bulleted_list_under_we_recommend_that_is_one_entry_an_item() -> None:
    items = read(
        "# Recommendations\nWe recommend that the Harbor Agency:\n    • inspect every berth once a year; and\n    • keep the reports."
    )
    assert [item.text for item in items] == ["inspect every berth once a year", "keep the reports."]
    assert {item.lead_in.text for item in items if item.lead_in} == {"We recommend that the Harbor Agency:"}
    assert [item.number for item in items] == [None, None]


def test_words_that_lead_with_should_lead_to_a_list_whatever_they_give_as_reason() -> None:
    items = read(
        "# Recommendations\nFor the ports to reach their objectives, the Harbor Chancellor should:\n"
        "    • Review the fees.\n    • Keep the files."
    )
    assert [(item.text, item.addressees) for item in items] == [
        ("Review the fees.", ("Harbor Chancellor",)),
        ("Keep the files.", ("Harbor Chancellor",)),
    ]


def test_a_numbered_list_keeps_its_numbers_and_leaves_them_out_of_the_text() -> None:
    items = read("# RECOMMENDATIONS\nThe Agency should:\n    1. Pay the City $2,450.\n    2. Keep its files.")
    assert [(item.number, item.text) for item in items] == [("1", "Pay the City $2,450."), ("2", "Keep its files.")]


def test_a_label_before_the_text_gives_the_number() -> None:
    items = read(
        "# Recommendations\nRecommendation 1: We recommend the Administrator close the berth.\n"
        "Recommendation 2: We recommend the Administrator open it."
    )
    assert [item.number for item in items] == ["1", "2"]
    assert items[0].text == "We recommend the Administrator close the berth."


def test_a_label_on_a_line_of_its_own_takes_all_that_stands_under_it() -> None:
    items = read(
        "# Recommendations\n# Recommendation 1\nThe Trust should agree on what to measure. This should:\n    consider what is needed\n"
        "# Recommendation 2\nEvery provider should have access.\n# Our vision\nWe hope for the best."
    )
    assert [item.text for item in items] == [
        "The Trust should agree on what to measure. This should: consider what is needed",
        "Every provider should have access.",
    ]


def test_a_number_in_brackets_at_the_end_is_the_number_and_no_part_of_the_text() -> None:
    items = read(f"# Conclusion\n{FILLER}\nThe Secretary of Ports should publish the fees each year. (Recommendation 1)")
    assert [(item.number, item.text) for item in items] == [("1", "The Secretary of Ports should publish the fees each year.")]


def test_a_recommendation_in_running_prose_is_its_whole_sentence() -> None:
    found = texts(f"# Results\n{FILLER} We therefore recommend that the Agency keep a list. {FILLER}")
    assert found == ["We therefore recommend that the Agency keep a list."]


def test_a_committee_that_urges_recommends() -> None:
    found = texts(f"# Observations\n{FILLER} The Committee urges the Minister to fill the posts. {FILLER}")
    assert found == ["The Committee urges the Minister to fill the posts."]


def test_under_the_heading_the_sentences_after_it_belong_to_it() -> None:
    found = texts(
        "# Recommendations\nWe recommend the Agency consider its practices. Possible improvements include policies.\n"
        "We also recommend the Agency keep a list."
    )
    assert found == [
        "We recommend the Agency consider its practices. Possible improvements include policies.",
        "We also recommend the Agency keep a list.",
    ]


def test_a_sentence_with_should_counts_under_the_heading_only() -> None:
    assert texts("# Recommendations\nTo save money, the Agency should continue its efforts.") == [
        "To save money, the Agency should continue its efforts."
    ]
    assert texts(f"# Background\n{FILLER} By law the Agency should keep a list.") == []


def test_items_without_a_mark_are_told_by_where_they_begin() -> None:
    found = texts(
        "# Recommendations\nWe also recommend that the Center:\n        Assign a person to be responsible.\n        Write a plan."
    )
    assert found == ["Assign a person to be responsible.", "Write a plan."]


def test_paragraphs_that_a_committee_types_as_recommendation_count_and_its_conclusions_do_not() -> None:
    items = read(
        "# Conclusions and recommendations\n1. Forces did well. (Conclusion, Paragraph 6)\n"
        "2. The Government should plan ahead. (Recommendation, Paragraph 7)"
    )
    assert [(item.number, item.text) for item in items] == [("2", "The Government should plan ahead.")]


def test_a_corrective_action_is_numbered_by_the_code_of_its_deficiency() -> None:
    items = read(
        "# Triennial Review\n# 8. Maintenance\n"
        "Corrective Actions and Schedule: For the deficiency Late maintenance (M2-2), by October 31, 2023, the "
        "Council must submit procedures.\n# 9. Procurement\nFinding: no deficiencies were found."
    )
    assert [(item.number, item.addressees) for item in items] == [("M2-2", ("Council",))]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2023-10-31"


def test_the_code_of_a_corrective_action_may_stand_in_the_line_that_says_what_is_wrong() -> None:
    items = read(
        "# Triennial Review\n# 8. Maintenance\nDeficiency Description #1: No list of late work (M2-2)\n"
        "Corrective Action(s) and Schedule: By May 4, 2026, the Council must submit to the regional office its list of late work.\n"
        "Corrective Action Follow-up by the Council: On March 2, 2026, the Council sent a list.\n"
        "Deficiency Description #2: The rules on ferries are not kept (FR1-3)\nThe rules say:\n"
        "    1. A ferry is washed.\n    2. It is dry.\n"
        "Corrective Action(s) and Schedule: By May 4, 2026, the Council must submit to the regional office its rules on late work."
    )
    assert [(item.number, item.text[-18:]) for item in items] == [("M2-2", "list of late work."), ("FR1-3", "ules on late work.")]


def test_lettered_parts_are_entries_of_their_own_and_bullets_stay_inside() -> None:
    items = read(
        "# Recommendations\nThe Board should:\n    1. Establish procedures for the following:\n        a. Segregating duties; and\n"
        "        b. Verifying donations.\n    2. Notify employees, who:\n        • work in the office\n        • handle cash."
    )
    assert [(item.number, item.parent) for item in items] == [("1", None), ("1.a", "1"), ("1.b", "1"), ("2", None)]
    assert items[1].text == "Segregating duties"
    assert items[3].text == "Notify employees, who: work in the office handle cash."


def test_examples_after_a_sentence_are_part_of_it() -> None:
    found = texts(
        "# Recommendations\nWe recommend the Division develop better data. These efforts could include:\n"
        "    • comparing data; and\n    • setting targets."
    )
    assert found == ["We recommend the Division develop better data. These efforts could include: comparing data; and setting targets."]


def test_objectives_plans_and_findings_are_no_recommendations() -> None:
    assert (
        texts(
            "# Objectives\nOur objectives were to determine whether:\n    • fees are paid; and\n    • files are kept.\n# Background\n"
            "The stock card should contain the following information:\n    • the unit price,\n    • the location."
        )
        == []
    )


def test_the_table_of_contents_recommends_nothing() -> None:
    assert texts("# Contents\nRecommendations . . . . . . . . 17\nRecommendation: page 3\n# Background\nNothing happened.") == []


def test_an_item_goes_on_over_the_page() -> None:
    found = texts(
        "# Recommendations\nThe Agency should:\n    • keep a list of all the berths in the\n=====\n"
        "    northern ports and of those who use them."
    )
    assert found == ["keep a list of all the berths in the northern ports and of those who use them."]


def test_a_list_that_answers_interrupt_goes_on_by_its_numbers() -> None:
    items = read(
        "# Recommendations\nThe Agency should:\n    1. Keep a list.\n"
        "Agency Response: “We will do so. We have two reasons:\n    1. It is right.\n"
        "Auditor Comment: We are pleased.\n    2. Count the berths."
    )
    assert [item.number for item in items] == ["1", "2"]
    assert [item.text for item in items] == ["Keep a list.", "Count the berths."]
