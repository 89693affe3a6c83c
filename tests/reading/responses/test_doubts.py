"""What is likely but not certain is said with a flag that names the reason; words that only look like a position are none."""

import pytest

from inspectorate.reading.as_json import as_json
from inspectorate.reading.confidence import confidence
from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import Read
from inspectorate.reading.recommendations.read import read as walked
from inspectorate.reading.responses.positions import judge
from inspectorate.reading.responses.targetdates import promised
from inspectorate.reading.selfchecks import self_checks
from inspectorate.reading.values import Facts, Flag, Reading
from tests.reading.recommendations.paper import read, report

LIST = "# Recommendations\nWe recommend that the Harbor Agency:\n    1. Keep a list of all berths.\n    2. Close the old pier.\n"


def _flagged(text: str) -> tuple[Read, dict[str, Flag]]:
    document = report(text)
    found = walked(document, layout=choose(document, shipped()))
    return found, {flag.kind: flag for flag in flags(found, self_checks(document, found.items))}


@pytest.mark.parametrize(
    "words",
    [
        "The harbor office goes on supporting the work of pilots.",
        "The crew looked at a new crane, but rejected it as too heavy a tool for the quay, and rejected a second crane.",
        "If the harbor master disagrees with the recommendation, the reasons must be published.",
        "The books follow generally accepted accounting principles.",
    ],
)
def test_words_that_only_look_like_a_position_are_none(words: str) -> None:
    judged = judge(words, "Keep a list of all berths.")
    assert judged is None or judged.weight < 3


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("The council supports this recommendation made to the ports.", "concur"),
        ("We reject this proposal.", "non-concur"),
        ("The recommendation was rejected.", "non-concur"),
    ],
)
def test_the_same_words_about_the_recommendation_are_one(words: str, position: str) -> None:
    judged = judge(words, "Keep a list of all berths.")
    assert judged is not None
    assert (judged.position, judged.weight) == (position, 3)


def test_of_several_undertakings_the_one_that_speaks_of_what_was_asked_is_the_answer() -> None:
    words = "The office has hired three clerks. A list of all berths will be kept."
    judged = judge(words, "Keep a list of all berths.")
    assert judged is not None
    assert words[judged.start : judged.end] == "A list of all berths will be kept."


def test_agreement_with_a_count_says_that_it_names_none() -> None:
    found, kinds = _flagged(f"{LIST}# Agency Comments\nThe Harbor Agency agreed with one of the two recommendations.")
    assert all(item.response and item.response.position == "neither" for item in found.items)
    assert set(kinds["names none"].about) == {"recommendations/0", "recommendations/1"}
    assert "one of the two" in kinds["names none"].spans[0].quote


def test_a_letter_that_contradicts_the_report_has_a_flag_of_its_own() -> None:
    letter = "=====\n# Appendix: Agency Response\nMay 3, 2024\nDear Auditor:\nThank you for the draft report.\n"
    _found, kinds = _flagged(
        f"{LIST}# Agency Comments\nThe Harbor Agency agreed with our recommendations.\n{letter}Recommendation 1:\nWe concur.\n"
        "Recommendation 2:\nWe do not concur.\nSincerely,"
    )
    assert kinds["report and letter differ"].about == ("recommendations/1",)


def test_an_answer_that_agrees_and_refuses_is_said_with_a_flag() -> None:
    found, kinds = _flagged(
        "# Recommendations\nRecommendation 1: We recommend that the Agency keep a list of all berths.\n"
        "Agency Response: We agree with the aim of it. A list of all berths is not feasible in winter."
    )
    assert found.items[0].response is not None
    assert not found.items[0].response.withheld
    assert kinds["agrees and refuses"].about == ("recommendations/0",)


def test_words_that_leave_a_way_out_are_kept_with_the_position() -> None:
    item = read("# Recommendations\nRecommendation 1: We recommend that the Agency keep a list.\nAgency Response: We agree in principle.")[
        0
    ]
    assert item.response is not None
    assert item.response.hedge == "in principle"
    told = as_json(Reading(file="a.pdf", sha256="0" * 64, pages=(), text="digital", facts=Facts(), recommendations=(item,)))
    assert told["recommendations"][0]["response"]["hedge"] == "in principle"


def test_one_answer_under_the_last_part_answers_the_whole_and_each_part() -> None:
    items = read(
        "# Recommendations\nRecommendation 1: The Agency should keep a list of berths, including:\n    a) the width of each berth;\n"
        "    b) the owner of each berth.\nAgency Response: We partially agree."
    )
    assert {item.number: item.response.position for item in items if item.response} == dict.fromkeys(
        ("1", "1.a", "1.b"), "partially concur"
    )


@pytest.mark.parametrize("words", ["From summer 2025 we will ask the pilots.", "Interim findings will be published by May 2025."])
def test_where_a_first_step_begins_is_no_target_date(words: str) -> None:
    assert promised(words) is None


def test_answers_in_french_are_read_like_the_others() -> None:
    items = read(
        "# Recommandations\nLes inspecteurs ont visité les quais du port et ont parlé avec les personnes qui y travaillent.\n"
        "Recommandation 1 : Nous recommandons au ministère de tenir un registre des visites.\nRéponse du ministère : D’accord.\n"
        "Recommandation 2 : Nous recommandons au ministère de publier les tarifs des quais.\nRéponse de l’agence : Pas d’accord."
    )
    assert [(one.position, one.withheld) for one in (item.response for item in items) if one] == [("concur", False), ("non-concur", False)]


def test_a_position_and_a_date_are_as_sure_as_those_with_the_same_evidence_were() -> None:
    (item,) = read(
        "# Recommendations\nRecommendation 1: We recommend that the Agency keep a list.\n"
        "Agency Response: We concur. The list will be kept by June 30, 2024."
    )
    assert item.response is not None
    assert item.target_date is not None
    assert (item.response.evidence, item.target_date.evidence) == (("beside", "word"), ("beside",))
    assert item.response.confidence == confidence("position", ("beside", "word")) >= 900
    assert item.target_date.confidence == confidence("target date", ("beside",)) >= 900


def test_two_that_are_named_and_differ_leave_the_position_of_the_first_in_doubt() -> None:
    said = judge("Resolved. HAB agreed with our recommendation. Larkmoor did not concur and stated that the cost would be high.", "")
    assert said is not None
    assert (said.position, said.mixed) == ("concur", True)
    alike = judge("HAB agreed with our recommendation. HAB did not agree with its wording.", "")
    assert alike is not None
    assert not alike.mixed


def test_a_long_answer_that_tells_what_is_done_anyway_is_flagged_and_a_short_one_is_not() -> None:
    asked = "# Recommendations\nRecommendation 1: The Harbor Agency should publish the tariffs of every quay before the winter season.\n"
    long = "Agency response: The agency is committed to service. Its staff have served for years. It continues to support all who sail.\n"
    short = "Agency response: The agency is committed to service.\n"
    doubts = [one.response.doubt for text in (long, short) for one in read(asked + text) if one.response]
    assert doubts == ["thin", ""]
