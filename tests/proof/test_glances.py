"""What is seen at one glance is what reading each entry whole would have found."""

from dataclasses import replace
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.core import moments
from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import Effective, NotAnEntry, parse
from inspectorate.core.sources import RowSource
from inspectorate.proof import judge
from inspectorate.proof.glances import MOST_SHAPES, Glances, Held
from inspectorate.proof.shapes import learned
from tests.core.test_canonical import TEXTS
from tests.proof.logbook import LOG, entry, made
from tests.proof.test_forgeries import WAYS

HASH = "a" * 64
SIMPLE = st.sampled_from(["", "a", "two words", "caf\u00e9", 'a"b', "a\\b", "\x7f", HASH])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | SIMPLE,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "document", "pages", "\u00e9"]), inner, max_size=3)
    ),
    max_leaves=6,
)
BODIES = st.dictionaries(st.sampled_from(["document", "n", "what", "z"]) | TEXTS, VALUES, max_size=4)
ENTRIES = st.builds(
    lambda body, cause, parts, date: replace(entry(1, body=body, parts=parts), cause=cause, effective=date),
    BODIES,
    st.none() | SIMPLE,
    st.sampled_from([{}, {"words": HASH}, {"words": HASH, "name": "b" * 64}]),
    st.sampled_from([Effective(PartialDate(2021), "UTC"), Effective(datetime(2026, 5, 4, tzinfo=UTC), "Europe/Paris")]),
)


def by_reading(leaves):
    """What the glance should see; None where one is no entry of the log."""
    try:
        entries = [parse(leaf) for leaf in leaves]
    except NotAnEntry:
        return None
    if any(one.log != LOG for one in entries):
        return None
    held = {n: Held.of(one) for n, one in enumerate(entries)}
    return [(e.position, e.stream, e.seq, e.kind, moments.written(e.recorded_at)) for e in entries], {
        n: (dict(one.parts), sorted(set(one.blobs)), one.purging) for n, one in held.items() if one != Held({}, ())
    }


def at_a_glance(glances, leaves):
    seen = glances.seen(leaves)
    return seen and (
        list(zip(*seen.columns, strict=True)),
        {n: (dict(one.parts), sorted(set(one.blobs)), one.purging) for n, one in seen.held.items() if one != Held({}, ())},
    )


@settings(max_examples=300, deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=6), st.data())
def test_a_glance_sees_what_reading_sees_and_accepts_nothing_that_reading_refuses(entries, data):
    glances = Glances(LOG)
    leaves = [one.encode() for one in entries]
    assert at_a_glance(glances, leaves) == by_reading(leaves)
    leaf = data.draw(st.sampled_from(leaves))
    for _change in range(data.draw(st.integers(1, 3))):
        at, cut = data.draw(st.integers(0, len(leaf) - 1)), data.draw(st.integers(0, 2))
        put = data.draw(
            st.sampled_from([b"", b"0", b"9", b"-", b'"', b"\\", b",", b" ", b"a", b"}", b"]", b"null", b'"",', b"\xc3\xa9", b"\n"])
        )
        leaf = leaf[:at] + put + leaf[at + cut :]
    assert at_a_glance(glances, [leaf]) == by_reading([leaf])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"n":7', '"n":07'), ('"n":7', '"n":-0'), ('"n":7', '"n":7.0'), ('"n":7', '"n":9007199254740993'), ('"n":7', '"n": 7'),
        ('"n":7', '"n":"\\u0041"'), ('"seq":1', '"seq":0'), ('"seq":1', '"seq":01'), ('"position":1', '"position":-1'),
        ('"on":"2021-04"', '"on":"2021-13"'), ('"on":"2021-04"', '"on":"2021-04-01"'), ('"precision":"month"', '"precision":"year"'),
        ("T00:01:00", "T25:01:00"), ("000000Z", "00000+Z"), ('"log":"office"', '"log":"public"'),
        ('"v":1}', '"v":1}\n'), ('"v":1', '"v":2'),
    ],
)  # fmt: skip
def test_an_altered_entry_of_a_known_shape_is_read_whole(old, new):
    genuine = entry(1, body={"n": 7}).encode()
    glances = Glances(LOG)
    assert glances.seen([genuine])
    assert old.encode() in genuine
    forged = genuine.replace(old.encode(), new.encode(), 1)
    assert glances.seen([forged]) is None is by_reading([forged])


def test_most_entries_are_not_read_whole():
    leaves = [entry(n).encode() for n in range(1, 100)]
    glances = Glances(LOG)
    with patch("inspectorate.proof.glances.parse", wraps=parse) as read:
        assert glances.seen(leaves)
    assert read.call_count == 1


def test_what_names_sources_or_lets_things_go_is_always_read_whole():
    for one in (entry(1, body={"purges": {}}), replace(entry(1), sources=(RowSource(rows=HASH, row=1, label="Title"),))):
        assert learned(one, one.encode().decode()) is None


def test_a_stranger_with_a_thousand_shapes_does_not_make_the_verifier_learn_them_all():
    glances = Glances(LOG)
    assert glances.seen([entry(1, body={f"key{n}": n}).encode() for n in range(200)])
    assert len(glances._shapes) == MOST_SHAPES


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(WAYS, key=lambda way: way.__name__)), st.integers(0, 99)), max_size=3))
def test_a_verdict_is_the_same_whether_entries_were_glanced_at_or_read(steps):
    forged = made(9, sign_every=2)
    for way, at in steps:
        way(forged, at % len(forged.lines))
    glanced = judge.verify(forged).as_json()
    with patch.object(Glances, "seen", lambda self, leaves: None):
        assert judge.verify(forged).as_json() == glanced
