"""A question as a reader would say it."""

import pytest

from inspectorate.library.question import Question
from inspectorate.library.sentence import either, file_name, phrase, sentence

NAMES = {("agency", "cbp"): "CBP", ("agency", "ice"): "ICE", ("issuer", "oig"): "Harbor OIG", ("language", "es"): "Spanish"}


def named(facet, value):
    return NAMES.get((facet, value), value)


def said(*narrowed, words=""):
    question = Question(words=words)
    for facet, value in narrowed:
        question = question.narrow(facet, value)
    return sentence(question, named)


@pytest.mark.parametrize(
    ("narrowed", "words", "expected"),
    [
        ((), "", "All reports"),
        ((), "buoys", "Reports for “buoys”"),
        ((("kind", "audit"), ("agency", "cbp"), ("year", "2021")), "", "Audits about CBP from fiscal year 2021"),
        ((("kind", "audit"), ("kind", "review")), "", "Audits or reviews"),
        ((("agency", "cbp"), ("agency", "ice")), "buoys", "Reports about CBP or ICE for “buoys”"),
        ((("year", "2019"), ("year", "2021"), ("year", "2020")), "", "Reports from fiscal years 2019 to 2021"),
        ((("year", "2019"), ("year", "2021")), "", "Reports from fiscal years 2019 or 2021"),
        (
            (("recommendations", "no"), ("issuer", "oig"), ("language", "es")),
            "",
            "Reports by Harbor OIG without recommendations in Spanish",
        ),
        ((("recommendations", "no"), ("recommendations", "yes")), "", "Reports with or without recommendations"),
        ((("response", "non-concur"), ("area", "Law enforcement")), "", "Reports on Law enforcement with the response “Did not concur”"),
        ((("kind", "log of the wharf"),), "", "log of the wharf"),
    ],
)
def test_a_question_is_one_sentence(narrowed, words, expected):
    assert said(*narrowed, words=words) == expected


def test_a_chip_is_the_part_of_the_sentence_that_it_takes_away():
    assert phrase("agency", ["cbp"], named) == "about CBP"
    assert phrase("year", ["2021"], named) == "from fiscal year 2021"


def test_three_things_are_joined_by_commas_and_or():
    assert either(["a", "b", "c"]) == "a, b or c"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Audits about CBP from fiscal year 2021", "audits-about-cbp-from-fiscal-year-2021.csv"),
        ("Reports for “../../Auditoría\r\n;x”", "reports-for-auditoria-x.csv"),
        ("报告", "reports.csv"),
        ("long " * 40, "-".join(["long"] * 16) + ".csv"),
    ],
)
def test_a_file_is_named_after_the_sentence_in_plain_letters(words, name):
    assert file_name(words, "csv") == name
