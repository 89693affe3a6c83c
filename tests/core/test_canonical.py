"""Equal values have equal bytes."""

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.core.canonical import DEPTH, LARGEST, NotCanonical, decode, encode

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_is_read_back_and_written_the_same_again(value):
    assert decode(encode(value)) == value
    assert encode(decode(encode(value))) == encode(value)


@given(st.dictionaries(TEXTS, st.integers(0, 9), min_size=2), st.randoms())
def test_the_order_in_which_keys_came_does_not_show(value, random):
    shuffled = list(value.items())
    random.shuffle(shuffled)
    assert encode(dict(shuffled)) == encode(value)


@given(VALUES)
def test_the_short_way_and_the_long_way_write_the_same(value):
    assert encode({"value": value}) == encode(MappingProxyType({"value": value}))


def test_keys_are_in_the_order_of_utf_16_which_is_not_that_of_code_points():
    assert encode({"\ufb33": 1, "\U0001f600": 2, "b": 3, "a": 4}).decode() == '{"a":4,"b":3,"\U0001f600":2,"\ufb33":1}'


def test_strings_are_kept_as_received_and_escaped_in_one_way():
    assert encode('caf\u0065\u0301 "\\/\b\f\n\r\t\x1f\x7f').decode() == '"cafe\u0301 \\"\\\\/\\b\\f\\n\\r\\t\\u001f\x7f"'


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (1.0, "float has no canonical form"),
        ({"amount": [1, {"x": 0.5}]}, "amount.x: float"),
        (LARGEST + 1, r"beyond 2\^53"),
        (-LARGEST - 1, r"beyond 2\^53"),
        ("\ud800", "surrogate"),
        ({"\udfff": 1}, "surrogate"),
        ("a\0b", "U\\+0000"),
        ({"a\0": 1}, "key"),
        ({1: 2}, "key"),
        (b"bytes", "bytes has no canonical form"),
        ({1, 2}, "set has no canonical form"),
    ],
)
def test_what_programs_disagree_on_is_refused_naming_the_place(value, why):
    with pytest.raises(NotCanonical, match=why):
        encode(value)


def test_the_largest_integers_pass():
    assert decode(encode([LARGEST, -LARGEST])) == [LARGEST, -LARGEST]


def test_nesting_has_an_end_in_both_directions():
    value = []
    for _level in range(DEPTH):
        value = [value]
    with pytest.raises(NotCanonical, match="nested"):
        encode(value)
    with pytest.raises(NotCanonical):
        decode(b"[" * 100_000 + b"]" * 100_000)


@pytest.mark.parametrize(
    "data",
    [
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b"1.0",
        b"1e3",
        b"NaN",
        b"-Infinity",
        b'"\\u0041"',
        b"\xff",
        b"",
        b"[1,]",
        b"-0",
        b"9" * 5000,
    ],
)
def test_other_ways_to_write_a_value_are_refused(data):
    with pytest.raises(NotCanonical):
        decode(data)


@given(VALUES)
def test_any_other_json_reader_understands_it(value):
    assert json.loads(encode(value)) == value
