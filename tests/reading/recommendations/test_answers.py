"""What management answered: the position, the sentence it rests on, the date, the status, what closes it."""

import pytest

from inspectorate.reading.responses.positions import judge
from inspectorate.reading.responses.targetdates import promised
from tests.reading.recommendations.paper import FILLER, read

POSITIONS = [
    ("We concur with the recommendation.", "concur"),
    ("Concur. The office will issue the notice.", "concur"),
    ("HHC agreed with this recommendation.", "concur"),
    ("The Department does not concur.", "non-concur"),
    ("Non-concur. Vessel traffic remains the best measure.", "non-concur"),
    ("The Department disagrees with this recommendation.", "non-concur"),
    ("We agree in principle with the recommendation.", "partially concur"),
    ("The Patrol agreed in part with the recommendation.", "partially concur"),
    ("Partially concur. We will review the 802 claims.", "partially concur"),
    ("The agency neither agreed nor disagreed.", "neither"),
    ("Instead of changing it, we propose to have another office take over.", "alternative"),
    ("Maintaining stock cards will not be required.", "non-concur"),
    ("All files are now kept on a computer and reviewed, which has been done since May.", "concur"),
    ("The Department will consider this recommendation next year.", "neither"),
]


@pytest.mark.parametrize(("answer", "position"), POSITIONS)
def test_the_words_of_an_answer_give_its_position(answer: str, position: str) -> None:
    judged = judge(answer, "Keep a list of all berths.")
    assert judged is not None
    assert judged.position == position


def test_considering_is_agreement_where_considering_was_asked() -> None:
    judged = judge("OVRS will explore options for a fee schedule.", "Consider using a fee schedule.")
    assert judged is not None
    assert judged.position == "concur"


def test_agreement_with_a_but_is_partial() -> None:
    judged = judge(
        "HHC concurs with the finding on rent. However, HHC believes that the bank charges are appropriate.", "Pay the City $2,450,578."
    )
    assert judged is not None
    assert judged.position == "partially concur"


def test_words_that_say_nothing_of_a_position_give_none() -> None:
    assert judge("The harbor lies in the north.", "Keep a list.") is None


DATES = [
    ("Estimated Completion Date: June 28, 2024.", "2024-06-28"),
    ("This will be complete by the end of 2023.", "2023"),
    ("We will finish no later than March 1, 2011.", "2011-03-01"),
    ("A first step follows by May 2024; all will be in place by October 2024.", "2024-10"),
    ("By early 2024 we will agree on what to measure.", "2024"),
    ("The form was changed in January 2010.", None),
    ("It will take six months.", None),
]


@pytest.mark.parametrize(("answer", "date"), DATES)
def test_a_date_counts_where_it_promises_an_end(answer: str, date: str | None) -> None:
    due = promised(answer)
    assert (str(due.date) if due else None) == date


def test_answers_beside_the_items_are_theirs_and_the_auditors_comments_are_not() -> None:
    items = read(
        "# Recommendations\nThe Agency should:\n    1. Keep a list.\nAgency Response: “We agree. The list will be ready by May 1, 2022.”\n"
        "Auditor Comment: We disagree with the agency’s delay until June 30, 2023.\n    2. Count the berths.\n"
        "Agency Response: “We disagree.”"
    )
    assert [item.response.position for item in items if item.response] == ["concur", "non-concur"]
    assert [item.target_date.value if item.target_date else None for item in items] == ["2022-05-01", None]
    assert items[0].response is not None
    assert "We agree." in items[0].response.spans[0].quote


def test_answers_are_paired_by_number_wherever_they_stand() -> None:
    items = read(
        "# Recommendations\nRecommendation 1: We recommend the Administrator close the berth.\n"
        "Recommendation 2: We recommend the Administrator open it.\n"
        "# Management Comments and OIG Analysis\nHSA Comments to Recommendation 2: Non-concur. It is open.\n"
        "HSA Comments to Recommendation 1: Concur. The berth will be closed.\nEstimated Completion Date: May 2024.\n"
        "OIG Analysis: We consider this recommendation open and resolved. It will remain open until HSA provides the order."
    )
    assert [item.response.position for item in items if item.response] == ["concur", "non-concur"]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2024-05"
    assert items[0].status is not None
    assert items[0].status.value == "open and resolved"
    assert items[0].closure_condition is not None
    assert items[0].closure_condition.value == "until HSA provides the order"


def test_a_sentence_that_names_numbers_answers_each_of_them() -> None:
    items = read(
        "# Recommendations\nThe Agency should:\n    1. Keep a list.\n    2. Count the berths.\n    3. Close the port.\n# Agency Comments\n"
        "The Agency concurred with recommendations 1 and 2 and did not concur with recommendation 3."
    )
    assert [item.response.position for item in items if item.response] == ["concur", "concur", "non-concur"]


def test_general_agreement_covers_what_nothing_else_is_said_of() -> None:
    items = read(
        "# Recommendations\nThe Agency should:\n    1. Keep a list.\n    2. Count the berths.\nAgency Response: “We disagree with this.”\n"
        "# Discussion of Audit Results\nAgency officials generally agreed with the recommendations."
    )
    assert [item.response.position for item in items if item.response] == ["concur", "non-concur"]


def test_where_the_report_says_that_no_position_was_taken_there_is_none() -> None:
    items = read(
        "# Recommendations\nThe Agency should:\n    1. Keep a list.\nAgency Response: “We will keep a list.”\n# Agency Response\n"
        "The Agency did not clearly state whether it agreed or disagreed."
    )
    assert [item.response.position for item in items if item.response] == ["neither"]


def test_no_word_on_a_recommendation_is_no_response() -> None:
    items = read("# Recommendations\nThe Agency should:\n    1. Keep a list.")
    assert items[0].response is None


def test_letters_answer_by_the_words_they_quote_even_unnumbered() -> None:
    items = read(
        "# Recommendations\nWe recommend the Service:\n"
        "    • Calculate the cost of each kind of test once a year.\n    • Stop accepting samples from importers.\n"
        "=====\nMay 3, 2021\nDear Auditor:\nThank you for the opportunity to respond to the draft audit report.\n"
        "Calculate the cost of each kind of test once a year.\n"
        "We partially agree with this recommendation. New fees will be published by October 1, 2023.\n"
        "Stop accepting samples from importers.\nWe do not agree with this recommendation.\nSincerely,"
    )
    assert [item.response.position for item in items if item.response] == ["partially concur", "non-concur"]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2023-10-01"


def test_a_deadline_inside_a_recommendation_counts_where_nobody_answered() -> None:
    items = read("# Recommendations\nRecommendation 1: The Trust should report to the Minister by the end of December 2023.")
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2023-12"
    assert items[0].target_date.precision == "month"


def test_an_answer_whose_position_is_not_understood_is_withheld_rather_than_guessed() -> None:
    items = read("# Recommendations\nThe Agency should:\n    1. Keep a list.\nAgency Response: “The agency is not averse to a list.”")
    assert items[0].response is not None
    assert items[0].response.withheld


def test_managements_response_under_a_sections_list_answers_all_its_items() -> None:
    items = read(
        "# Cover\n=====\n# A\n=====\n# B\n=====\n# Recommendations\nThe Commission should:\n"
        "    • Keep a list of contracts.\n    • Count the deliverables.\n"
        "# Management’s Response\nManagement concurs with the recommendations. Implementation Date: August 2019."
    )
    assert [item.response.position for item in items if item.response] == ["concur", "concur"]
    assert [item.target_date.value for item in items if item.target_date] == ["2019-08", "2019-08"]


def test_a_status_said_of_numbers_is_each_ones() -> None:
    items = read(
        "We consider recommendations 1 and 2 open and resolved, and recommendation 3 resolved and closed.\n"
        "# Recommendations\nThe Agency should:\n"
        "    1. Keep a list.\n    2. Count the berths.\n    3. Close the port."
    )
    assert [item.status.value for item in items if item.status] == ["open and resolved", "open and resolved", "resolved and closed"]


def test_ordinals_name_recommendations_that_have_no_number() -> None:
    items = read(
        "# Recommendations\nWe recommend that the State agency:\n    • refund $2,000 to the Government;\n"
        "    • keep better files; and\n    • train its staff.\n"
        "# State Agency Comments\n"
        "The State agency concurred with our first and third recommendations and did not concur with our second recommendation."
    )
    assert [item.response.position for item in items if item.response] == ["concur", "non-concur", "concur"]


def test_one_answer_after_several_quotations_answers_them_all() -> None:
    items = read(
        "# Recommendations\nWe recommend the Agency:\n    • Keep a list of all the contracts.\n"
        "    • Count the deliverables each year.\n=====\nMay 3, 2021\n"
        "Dear Auditor:\nThank you for the opportunity to respond to the draft audit report.\nKeep a list of all the contracts.\n"
        "Count the deliverables each year.\nWe concur with both recommendations and will do so by May 2022.\nSincerely,"
    )
    assert [item.response.position for item in items if item.response] == ["concur", "concur"]
    assert [item.target_date.value for item in items if item.target_date] == ["2022-05", "2022-05"]


def test_a_letter_that_goes_by_findings_answers_each_ones_recommendation() -> None:
    items = read(
        "# Recommendations\nWe recommend that management:\n    1. Stop duplicate payments.\n    2. Restrict access.\n"
        "=====\nMay 3, 2021\nDear Auditor:\n"
        "This is in response to the draft audit report.\nFinding 1: Payments were made twice\nThe Department agrees.\n"
        "Finding No. 2: Access is too wide\nThe Department disagrees.\nSincerely,"
    )
    assert [item.response.position for item in items if item.response] == ["concur", "non-concur"]


def test_words_of_agreement_that_cannot_be_placed_are_no_agreement_with_any() -> None:
    items = read(
        f"# Findings\n{FILLER}\n# Recommendations\nWe recommend that the Agency:\n    1. Keep a list.\n    2. Count the berths.\n"
        "# Agency Comments\nThe Agency concurred with one of our two recommendations."
    )
    assert [item.response.position for item in items if item.response] == ["neither", "neither"]


def test_a_section_s_answer_is_given_to_that_section_s_recommendations_only() -> None:
    chapter = "# Chapter {n} Boats\n{text}\n# Recommendations\nThe Agency should:\n    • {ask}\n# Management’s Response\n{answer}\n"
    items = read(
        chapter.format(n=1, text=FILLER, ask="Keep a list.", answer="Management agrees with the recommendation.")
        + chapter.format(n=2, text=FILLER, ask="Count the berths.", answer="Management disagrees with the recommendation.")
    )
    assert [item.response.position for item in items if item.response] == ["concur", "non-concur"]


def test_a_safety_recommendation_in_reported_speech_has_its_number_addressee_and_reply() -> None:
    (item,) = read(
        f"# Findings\n{FILLER}\n# Safety Recommendations\nOn 30 June 2004 the Commission recommended to the Chief Executive of Ferry Lines "
        "that he keep a list of the boats. (012/04)\nOn 16 July 2004, the Chief Executive replied:\n    We accept this recommendation."
    )
    assert (item.number, item.addressees) == ("012/04", ("Chief Executive of Ferry Lines",))
    assert item.response is not None
    assert item.response.position == "concur"
