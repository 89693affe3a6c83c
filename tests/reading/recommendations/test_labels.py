"""Labels of all makes: titles beside them, numbers before them, codes in them, a list printed twice under them."""

from tests.reading.recommendations.paper import FILLER, read, report, texts

ASKED = ["The Ferry Board should count the boats each year.", "The Ferry Board should keep the lists for ten years."]


def test_commands_beside_labels_are_titles_where_the_words_under_each_say_who_should() -> None:
    items = read(
        f"# Findings\nRecommendations follow each finding.\n## RECOMMENDATION 1 – COUNT THE BOATS\n{ASKED[0]}\n## MANAGEMENT RESPONSE 1\n"
        f"Management agrees with this recommendation.\n## RECOMMENDATION 2 – KEEP THE LISTS\n{ASKED[1]}\n## MANAGEMENT RESPONSE 2\n"
        "Management disagrees with this recommendation."
    )
    assert [(item.number, item.text, item.addressees) for item in items] == [
        ("1", ASKED[0], ("Ferry Board",)),
        ("2", ASKED[1], ("Ferry Board",)),
    ]


def test_a_command_beside_a_label_is_the_recommendation_where_the_words_under_it_argue() -> None:
    found = texts(
        f"# Recommendations\nRecommendation 1: Count the boats each year.\nBoats should be safe, and {FILLER}\n"
        "Recommendation 2: Keep the lists for ten years.\nWhat is kept can be looked at."
    )
    assert found == ["Count the boats each year.", "Keep the lists for ten years."]


def test_a_number_stands_before_the_word_in_capitals() -> None:
    items = read(
        f"# FINDING 1 – BOATS ARE NOT COUNTED\n{FILLER}\n## 1.1 RECOMMENDATION Count the boats\n{ASKED[0]}\n"
        f"## AGENCY RESPONSE – AGREE, IMPLEMENTATION DATE – JUNE 30, 2024\n## 1.2 RECOMMENDATION Keep the lists\n{ASKED[1]}\n"
        "## AGENCY RESPONSE – DISAGREE\n# AGENCY NARRATIVE\n"
        "Recommendation 1.1 – A clerk will start in May. The count should take a month.\n"
        "Recommendation 1.2 – The shelves are full."
    )
    assert [(item.number, item.text) for item in items] == [("1.1", ASKED[0]), ("1.2", ASKED[1])]
    assert [item.response.position if item.response else None for item in items] == ["concur", "non-concur"]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2024-06-30"


def test_the_code_of_a_safety_recommendation_is_its_number_and_a_reply_ends_it() -> None:
    items = read(
        "# Safety recommendations\n## Safety recommendation HB-2021-07\nIt is recommended that Northern Ferries train its crews.\n"
        "In its reply of 3 May 2021 the company stated that it agreed.\n## Safety recommendation HB-2021-08\n"
        "It is recommended that the Harbour Office inspect the pier.\nThe Harbour Office does not intend to act on this recommendation."
    )
    assert [(item.number, item.text) for item in items] == [
        ("HB-2021-07", "It is recommended that Northern Ferries train its crews."),
        ("HB-2021-08", "It is recommended that the Harbour Office inspect the pier."),
    ]
    assert [item.response.position if item.response else None for item in items] == ["concur", "non-concur"]


def test_words_that_a_list_of_labels_prints_alone_end_where_that_list_ends_them() -> None:
    listed = "".join(f"RECOMMENDATION {n}\n{text} (Chapter {n})\n" for n, text in enumerate(ASKED, start=1))
    body = "".join(
        f"## RECOMMENDATION {n}\n{text}\nBoats that nobody counts must be found by others.\n" for n, text in enumerate(ASKED, start=1)
    )
    assert texts(f"# Recommendations: Boats on the Lake\n{listed}=====\n# Findings\n{FILLER}\n{body}") == ASKED


def test_a_memorandum_that_sends_the_report_answers_nothing() -> None:
    front = f"# Boats on the Lake\n{FILLER}\n=====\n# Contents\n{FILLER}\n=====\n"
    memo = (
        "MEMORANDUM FOR: The Director\nFROM: The Inspector General\nSUBJECT: Boats on the Lake\nFor your action is our final report. "
        "It incorporates the formal comments that your office made in response to the draft report. "
        "Please provide our office with a written response.\n=====\n"
    )
    listed = "# Recommendations\nWe recommend that the Director:\nRecommendation 1: Count the boats.\nRecommendation 2: Keep the lists.\n"
    assert texts(front + memo + listed) == ["Count the boats.", "Keep the lists."]


def test_an_answer_told_under_a_label_is_no_letter() -> None:
    told = "# Agency Response\nThe agency agrees with this recommendation.\n# Office Position\nWe accept the decision.\n"
    page = "# Recommendation {0}\n{1}\n" + told
    body = "=====\n".join(
        page.format(n, text) for n, text in enumerate(("Count the boats.", "Keep the lists.", "Mark each boat."), start=1)
    )
    assert texts(f"# Boats on the Lake\n{FILLER}\n=====\n{body}") == ["Count the boats.", "Keep the lists.", "Mark each boat."]


def test_letters_after_a_number_make_a_mark_that_stands_alone() -> None:
    items = read(
        "# Recommendations\nWe recommend that the Director of Ferries require the Board to\n    1A. Repay $2,450 to its fund.\n"
        "    1B. Keep its files."
    )
    assert [item.number for item in items] == ["1A", "1B"]
    assert report("1A.").pages[0].words[0].text == "1A."


def test_what_was_done_after_a_review_is_no_part_of_the_corrective_action() -> None:
    items = read(
        "# Triennial Review\n# Deficiency\nCorrection Actions and Schedule: For the deficiency, No list of boats (SC2-1), "
        "by May 1, 2023, HB must "
        "submit to the regional office evidence that it does, at a minimum:\n"
        "(1) count the boats each year;\n(2) mark them; and (3) keep lists.\n"
        "Subsequent to the site visit, HB provided lists.\nDeficiency Description: No marks.\n"
        "Corrective Actions and Schedule: By June 1, 2023, HB must submit marks to the office (SC2-2).\n"
        "On May 3, 2023, HB submitted marks. This deficiency is closed."
    )
    assert [(item.number, item.addressees) for item in items] == [("SC2-1", ("HB",)), ("SC2-2", ("HB",))]
    assert [item.text.split()[-1] for item in items] == ["lists.", "(SC2-2)."]
