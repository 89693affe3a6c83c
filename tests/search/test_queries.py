"""What a person typed, read as a query."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.search.numbers import key, may_be_number
from inspectorate.search.queries import MAX_CLAUSES, MAX_TEXT, OPERATORS, read

MISFIT = "The quotation marks or the words AND, OR, NOT do not fit together, so all of it was read as plain words."


def shape(typed):
    return [
        [("-" if clause.negated else "") + (f'"{clause.text}"' if clause.phrase else clause.text) for clause in part]
        for part in read(typed).alternatives
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", []),
        ("buoy", [["buoy"]]),
        ("  buoy   crane ", [["buoy", "crane"]]),
        ('"red buoy" crane', [['"red buoy"', "crane"]]),
        ("“red buoy”", [['"red buoy"']]),
        ("buoy AND crane", [["buoy", "crane"]]),
        ("buoy OR crane wharf", [["buoy"], ["crane", "wharf"]]),
        ("buoy NOT crane", [["buoy", "-crane"]]),
        ("buoy AND NOT crane", [["buoy", "-crane"]]),
        ('NOT "red buoy"', [['-"red buoy"']]),
        ("buoy and crane or not", [["buoy", "and", "crane", "or", "not"]]),
        ('"AND"', [['"AND"']]),
        ("OIG-21-34 -D", [["OIG-21-34", "-D"]]),
        ("buoy (crane)", [["buoy", "(crane)"]]),
        ("buoy ... -- crane", [["buoy", "crane"]]),
    ],
)
def test_words_phrases_and_operators_are_read(typed, expected):
    assert shape(typed) == expected
    assert read(typed).notes == ()


@pytest.mark.parametrize(
    "typed",
    ['"red buoy', "AND", "AND buoy", "buoy OR", "buoy OR OR crane", "NOT NOT buoy", "buoy AND", "buoy NOT", "(buoy OR crane) AND wharf"],
)
def test_what_does_not_fit_is_read_as_plain_words_and_says_so(typed):
    found = read(typed)
    assert found.notes[0] == MISFIT
    assert all(not clause.phrase and not clause.negated for clause in found.wanted)
    assert len(found.alternatives) <= 1


def test_operators_that_do_not_fit_are_no_words_unless_nothing_else_is_there():
    assert shape("(buoy OR crane) AND wharf") == [["buoy", "crane", "wharf"]]
    assert shape("AND") == [["AND"]]


def test_signs_alone_are_no_query_and_say_so():
    assert read("-- ...").notes == ("There is no word in it to search for.",)
    assert read("-- ...").alternatives == ()


def test_control_signs_are_spaces():
    assert read("buoy\x00crane\n\x1b").text == "buoy crane"


def test_a_text_beyond_the_limit_is_cut_and_says_so():
    found = read("x" * (MAX_TEXT + 1))
    assert (len(found.text), found.partial) == (MAX_TEXT, True)
    assert found.notes == (f"Only the first {MAX_TEXT} letters were read.",)


def test_words_beyond_the_limit_are_left_out_and_it_says_so():
    found = read(" ".join(f"w{number}" for number in range(200)))
    assert (len(found.wanted), found.partial) == (MAX_CLAUSES, True)
    assert found.notes == (f"Only the first {MAX_CLAUSES} words were searched for.",)
    assert read(" OR ".join(["w"] * 200)).partial


typed = st.lists(
    st.sampled_from([*OPERATORS, "buoy", '"', "(", ")", "red buoy", "-", "“", "\x00", "OIG-21-34", " "]) | st.text(max_size=6), max_size=30
)


@settings(deadline=None)  # the machine may be busy
@given(typed.map(" ".join))
def test_every_text_is_a_query_within_its_limits(text):
    found = read(text)
    assert sum(map(len, found.alternatives)) <= MAX_CLAUSES
    assert all(any(letter.isalnum() for letter in clause.text) for part in found.alternatives for clause in part)
    assert all(found.alternatives)


@pytest.mark.parametrize("number", ["OIG-21-34", "oig 21 34", "OIG2134", "oig–21–34", "ＯＩＧ-21-34", "O.I.G. 21/34"])
def test_a_number_is_one_however_it_is_typed(number):
    assert key(number) == "oig2134"


def test_a_number_is_short_and_has_a_digit():
    assert may_be_number("DCOIG-15-Announcement-Improper-Payment-Review")
    assert may_be_number("OIG-21-34 (REDACTED)")
    assert not may_be_number("social media")
    assert not may_be_number("what was found in the year 2021 about the buoys of the harbor")
    assert not may_be_number("1" * 61)


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=100))
def test_a_key_is_its_own_key(text):
    assert key(key(text)) == key(text)
