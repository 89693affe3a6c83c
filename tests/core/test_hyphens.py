"""Words that a line's end cut in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.core.hyphens import dropped, glue, vocabulary


def whole(text, *line_ends, known=""):
    words = text.split(" ")
    for start, end in reversed(dropped(words, line_ends, vocabulary(known.split()))):
        text = text[:start] + text[end:]
    return text


def test_a_word_cut_at_the_end_of_a_line_is_whole_again():
    assert whole("a par- tial answer", 1) == "a partial answer"


def test_a_hyphen_within_a_line_stays():
    assert whole("short- and long-term") == "short- and long-term"


def test_the_documents_own_spelling_decides():
    assert whole("the well- being of", 1, known="well-being, well-being wellbeing") == "the well- being of"
    assert whole("the well- being of", 1, known="wellbeing wellbeing well-being") == "the wellbeing of"


def test_a_soft_hyphen_always_goes():
    assert whole("par\u00ad Tial", 0) == "parTial"


@pytest.mark.parametrize("text", ["OIG-21- 34", "non- American", "– and", "- tial", "1- tial"])
def test_what_is_no_cut_word_stays(text):
    assert whole(text, 0) == text


def test_the_last_word_of_a_page_has_nothing_to_join():
    assert whole("so par-", 1) == "so par-"


def test_after_a_dash_or_a_slash_a_word_goes_on_without_a_space():
    assert glue("income/", "expense", {}) == ""
    assert glue("income", "expense", {}) == " "


@given(st.lists(st.text("ab-\u00ad", min_size=1, max_size=4), max_size=8), st.sets(st.integers(0, 9)))
def test_only_a_hyphen_and_the_space_behind_it_are_ever_left_out(words, ends):
    text = " ".join(words)
    assert all(text[start:end] in ("- ", "\u00ad ") for start, end in dropped(words, ends, {}))
