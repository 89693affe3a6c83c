"""A number printed, listed or typed in any form leads to one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.library.rules import numbers


@pytest.mark.parametrize(
    ("printed", "key", "edition"),
    [
        ("OIG-21-34", "oig-21-34", ""),
        ("OIG 21–34", "oig-21-34", ""),
        ("OIG-16-01-D", "oig-16-01-d", ""),
        ("OIG-19-10 (REDACTED)", "oig-19-10", "redacted"),
        ("OIG-19-10 - Redacted", "oig-19-10", "redacted"),
        ("OIG-19-10 (Revised)", "oig-19-10", "revised"),
        ("19-025, Errata", "19-025", "erratum"),
        ("OIG-19-10 (Redacted) (Revised)", "oig-19-10", "redacted"),
        ("HC 381", "hc-381", ""),
        ("FM08-080A", "fm08-080a", ""),
        ("Redacted", "redacted", ""),
        ("№ 7/Ä", "no-7-a", ""),
        ("第七号", "", ""),
        ("—", "", ""),
        ("Semirevised", "semirevised", ""),
    ],
)
def test_a_printed_number_has_one_key_and_its_ending_says_what_the_file_is(printed, key, edition):
    number = numbers.parse(printed)
    assert (number.key, number.edition) == (key, edition)


def test_the_mark_of_a_disaster_grant_may_be_left_out_when_looking():
    assert numbers.parse("OIG-16-01-D").keys == {"oig-16-01-d", "oig-16-01"}


def test_two_numbers_in_one_are_each_looked_up():
    number = numbers.parse("RO-2013-103 and RO-2014-103")
    assert number.keys == {"ro-2013-103-and-ro-2014-103", "ro-2013-103", "ro-2014-103"}


@pytest.mark.parametrize("typed", ["oig 21 34", "OIG-21-34", "oig2134", " OIG/21/34 "])
def test_a_number_typed_in_any_form_is_the_same_number(typed):
    assert numbers.squeezed(typed) == numbers.squeezed("OIG-21-34")


@given(st.text(max_size=400))
def test_a_key_is_lower_case_letters_and_digits_with_single_dashes(text):
    key = numbers.path_key(text)
    assert key == numbers.path_key(key)
    assert all(part and all(char.isalnum() for char in part) for part in key.split("-")) or key == ""
    assert numbers.parse(text).keys <= {k for k in numbers.parse(text).keys if k}
