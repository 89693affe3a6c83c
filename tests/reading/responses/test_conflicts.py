"""Where report and letter say different things, both places are kept and a person is asked; words that leave a way out weigh less."""

from tests.reading.recommendations.paper import read

LIST = "# Recommendations\nWe recommend that the Harbor Agency:\n    1. Keep a list of all berths.\n    2. Close the old pier.\n"
LETTER = "=====\n# Appendix: Agency Response\nMay 3, 2024\nDear Auditor:\nThank you for the opportunity to respond to the draft report.\n"


def test_a_letter_that_takes_back_what_the_report_says_is_kept_beside_it_and_asked_about() -> None:
    items = read(
        f"{LIST}# Agency Comments\nThe Harbor Agency agreed with our recommendations.\n{LETTER}Recommendation 1:\nWe concur.\n"
        "Recommendation 2:\nWe do not concur.\nSincerely,"
    )
    responses = [item.response for item in items if item.response]
    assert [(one.position, one.withheld) for one in responses] == [("concur", False), ("non-concur", True)]
    assert {span.page for span in responses[1].spans} == {1, 2}


def test_a_count_that_names_none_of_them_is_a_position_on_none() -> None:
    items = read(f"{LIST}# Agency Comments\nThe Harbor Agency agreed with one of the two recommendations and will review the other.")
    assert [(one.response.position, one.response.doubt) for one in items if one.response] == [("neither", "counted")] * 2


def test_words_that_leave_a_way_out_are_less_sure() -> None:
    plain, hedged = (
        read(f"# Recommendations\nRecommendation 1: We recommend that the Agency keep a list.\nAgency Response: We agree{more}.")[
            0
        ].response
        for more in ("", " and will do so as appropriate")
    )
    assert plain is not None
    assert hedged is not None
    assert plain.position == hedged.position == "concur"
    assert hedged.confidence < plain.confidence


def test_an_answer_that_nothing_ties_to_a_recommendation_is_not_silence() -> None:
    items = read(f"{LIST}# Discussion\nThe Harbor Agency’s position: it thinks little of this.")
    assert [(one.response.position, one.response.doubt) for one in items if one.response] == [("neither", "unplaced")] * 2
