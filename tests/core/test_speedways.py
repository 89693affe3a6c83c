"""What is written the short way is what the long way would have written."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.core import canonical
from inspectorate.core.actor import Actor
from inspectorate.core.canonical import DEPTH, LARGEST, NotCanonical
from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import Effective, Entry, NotAnEntry, check, parse
from inspectorate.core.going import blobs_of, may_name_blobs
from tests.core.test_canonical import VALUES

TEXTS = st.text(max_size=20)
ENTRY = Entry(
    log="office", position=1, stream="0" * 32, seq=1, kind="thing.noted", kind_version=1, effective=Effective(PartialDate(2026, 5), "UTC"),
    recorded_at=datetime(2026, 5, 4, tzinfo=UTC), actor=Actor("c" * 32, "librarian"), cause=None, body={}, sources=(), parts={},
)  # fmt: skip


def written(entry):
    """The bytes by the definition; None where there are none."""
    try:
        return canonical.encode(entry.as_json())
    except NotCanonical:
        return None


def encoded(entry):
    try:
        return entry.encode()
    except NotCanonical:
        return None


@given(st.dictionaries(TEXTS, VALUES, max_size=4), st.none() | TEXTS, TEXTS)
def test_an_envelope_put_together_is_the_envelope_encoded(body, cause, zone):
    entry = replace(ENTRY, body=body, cause=cause, effective=Effective(PartialDate(2026), zone))
    assert encoded(entry) == written(entry)


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), LARGEST + 1, 10**400, {1: 2}, {None: 1}, {"a": {True: 1}}, [{"a": [0.5]}], "\0", {"\0": 1}, [10**16], b"x"],
)
def test_what_has_no_canonical_form_is_refused_wherever_it_stands(value):
    for wrapped in (value, [value], {"a": {"b": [value]}}):
        with pytest.raises(NotCanonical):
            canonical.encode(wrapped)


def test_values_nest_as_deep_as_allowed_and_no_deeper():
    deep = []
    for _level in range(DEPTH - 1):
        deep = [deep]
    assert canonical.decode(canonical.encode(deep)) == deep
    with pytest.raises(NotCanonical, match="nested deeper"):
        canonical.encode([deep])


@pytest.mark.parametrize(
    "change", [{"position": LARGEST + 1}, {"seq": 0}, {"position": True}, {"kind_version": 1.0}, {"stream": 12}, {"cause": 3}]
)
def test_an_entry_of_a_wrong_shape_is_refused_at_a_glance_too(change):
    with pytest.raises(NotAnEntry):
        check(replace(ENTRY, **change))


@given(st.dictionaries(st.sampled_from(["document", "pages", "other"]), st.sampled_from(["a" * 64, "a" * 63, "A" * 64, "x" * 64])))
def test_an_entry_that_names_a_blob_is_always_looked_at(body):
    entry = replace(ENTRY, body={"inner": [body]})
    assert may_name_blobs(entry.encode()) or not blobs_of(entry)
    assert parse(entry.encode()) == entry
