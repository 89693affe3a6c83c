"""A set of recommendations that may not be one is flagged: nobody is told in silence what was only guessed."""

from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import read
from tests.reading.recommendations.paper import FILLER, report, texts


def raised(text: str) -> list[str]:
    document = report(text)
    return [flag.kind for flag in flags(read(document, layout=choose(document, shipped())), ())]


def test_a_list_whose_items_ask_for_nothing_is_asked_about() -> None:
    told = "# Recommendations\nWe recommend the following:\n    • The boats were late.\n    • Two lamps had been broken."
    assert raised(told) == ["asks nothing"]
    asked = "# Recommendations\nWe recommend that the Board ensure that:\n    • the boats are on time;\n    • the lamps are mended."
    assert raised(asked) == []


def test_a_sentence_that_may_only_announce_the_list_is_asked_about() -> None:
    unclear = "# Recommendations\nThe Board should keep its fleet.\nWe recommend that the Board:\n    • Mend the lamps.\n    • Count boats."
    assert raised(unclear) == ["sentence beside a list"]
    assert raised(unclear.replace("We recommend", "We also recommend")) == []


def test_a_duty_of_the_same_number_takes_no_recommendation_for_its_answer() -> None:
    found = texts(
        "# Law\nUnder the code, every harbor master must:\n    1. keep a log; and\n    2. post the fees.\n# Recommendations\n"
        "Recommendation 1: The Board should mend the lamps.\nRecommendation 2: The Board should count the boats."
    )
    assert found == ["The Board should mend the lamps.", "The Board should count the boats."]


def test_an_answer_that_tells_items_again_under_numbers_of_its_own_adds_none() -> None:
    found = texts(
        f"# Chapter 1\n{FILLER}\n# Recommendations\nThe Board should:\n    • Mend the lamps.\n    • Count the boats.\n"
        "# Management’s Response\nThe Board agrees.\nRecommendation 1\nThe Board will mend the lamps and should be done by the fall."
    )
    assert found == ["Mend the lamps.", "Count the boats."]


def test_a_report_with_answers_of_its_own_is_no_answer_to_another() -> None:
    text = (
        f"# Audit of the Fleet\n{FILLER}\n# Finding 1\n{FILLER}\n# Recommendation\nWe recommend that the Board mend the lamps.\n"
        "# Agency Response\nThe Board agrees."
    )
    assert choose(report(text), shipped()).name == "generic"
    assert texts(text) == ["We recommend that the Board mend the lamps."]
