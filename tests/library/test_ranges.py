"""A reader that asks for a stretch of a document gets that stretch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.library.ranges import Bytes, Unsatisfiable, asked

DATA = bytes(range(200))


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-9", 0, 9),
        ("bytes=190-", 190, 199),
        ("bytes=-5", 195, 199),
        ("bytes=0-999", 0, 199),
        ("Bytes = 3-3", 3, 3),
        ("bytes=-999", 0, 199),
    ],
)
def test_one_range_is_read(header, first, last):
    assert asked(header, len(DATA)) == Bytes(first, last)


@pytest.mark.parametrize(
    "header", ["", "bytes=", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes=1-2 x", "bytes=१-२"]
)
def test_what_is_no_single_range_brings_the_whole(header):
    assert asked(header, len(DATA)) is None


@pytest.mark.parametrize("header", ["bytes=200-", "bytes=500-600", "bytes=-0"])
def test_a_range_beyond_the_end_is_refused(header):
    with pytest.raises(Unsatisfiable):
        asked(header, len(DATA))


@given(st.text(max_size=30), st.integers(0, 10_000))
def test_no_header_names_a_byte_that_is_not_there(header, length):
    try:
        found = asked("bytes=" + header, length)
    except Unsatisfiable:
        return
    assert found is None or 0 <= found.first <= found.last < length
