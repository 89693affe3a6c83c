"""The record is written and read back without loss, and refuses what it does not know."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.library.record import Body, Edition, Fact, Recommendation, Record, Source, Value, of_json, to_json
from inspectorate.reading.plain import NotPlain

words = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
sources = st.builds(
    Source, kind=st.sampled_from(["document", "listing", "rule", "person"]), quote=words, page=st.integers(0, 900),
    boxes=st.lists(st.tuples(*[st.integers(-(10**6), 10**6)] * 4), max_size=2).map(tuple), listing=st.none() | st.integers(0, 5),
)  # fmt: skip
values = st.builds(Value, text=words, sources=st.lists(sources, max_size=2).map(tuple), precision=st.none() | st.just("month"))
bodies = st.builds(Body, printed=values, code=words, name=words)
recommendations = st.builds(
    Recommendation, id=words, n=st.integers(1, 99), text=words, number=st.none() | words, lead_in=st.none() | values
)
editions = st.builds(
    Edition, kind=words, document=words, pages=words, page_count=st.integers(0, 9), bytes=st.integers(0, 9), text=words
)  # fmt: skip
records = st.builds(
    Record, issuer=bodies, agencies=st.lists(bodies, max_size=2).map(tuple),
    facts=st.lists(st.builds(Fact, name=words, values=st.lists(values, max_size=2).map(tuple)), max_size=2).map(tuple),
    recommendations=st.lists(recommendations, max_size=2).map(tuple), editions=st.lists(editions, max_size=2).map(tuple),
    withheld=st.lists(st.tuples(words, st.integers(1, 9)), max_size=2).map(tuple), recommendations_listed=st.none() | st.integers(0, 9),
)  # fmt: skip


@given(records)
def test_a_record_comes_back_as_it_was_written(record):
    assert of_json(json.loads(json.dumps(to_json(record)))) == record


def test_a_record_names_its_schema_and_leaves_out_what_says_nothing():
    record = Record(issuer=Body(printed=Value(text="Office"), code="office", name="Office"))
    assert to_json(record) == {
        "schema": "inspectorate.record/1", "issuer": {"printed": {"text": "Office"}, "code": "office", "name": "Office"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"issuer": {"printed": {"text": 5}, "code": "", "name": ""}}, "record.issuer.printed.text"),
        ({"issuer": {"printed": {"text": ""}, "code": "", "name": ""}, "secret": 1}, "fields of Record"),
        ({}, "misses a field of Record"),
        ([], "record"),
    ],
)
def test_what_is_no_record_is_refused_with_its_place(data, words):
    with pytest.raises(NotPlain, match=words):
        of_json(data)
