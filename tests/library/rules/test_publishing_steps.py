"""Which versions are published and corrected, on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.library.rules.publishing import CORRECT, PUBLISH, Public, Step, steps


def public(version, main="", *, withdrawn=False):
    return Public(version=version, main=main, withdrawn=withdrawn)


def step(act, version, main=""):
    return Step(act=act, version=version, main=main)


@pytest.mark.parametrize(
    ("texts", "before", "expected"),
    [
        ([], [], [step(PUBLISH, 1)]),
        (["a"], [], [step(PUBLISH, 1, "a")]),
        (["a", "b"], [], [step(PUBLISH, 1, "a"), step(PUBLISH, 2, "b")]),
        ([], [public(1)], [step(CORRECT, 1)]),
        (["a"], [public(1)], [step(CORRECT, 1, "a")]),
        (["a", "b"], [public(1)], [step(CORRECT, 1, "a"), step(PUBLISH, 2, "b")]),
        (["a"], [public(1, "a")], [step(CORRECT, 1, "a")]),
        (["a", "b"], [public(1, "a")], [step(CORRECT, 1, "a"), step(PUBLISH, 2, "b")]),
        (["a"], [public(1, "a", withdrawn=True)], []),
        ([], [public(1, withdrawn=True)], []),
        (["a", "b"], [public(1, "a", withdrawn=True)], [step(PUBLISH, 2, "b")]),
        (["a", "b"], [public(1, "a"), public(2, "b", withdrawn=True)], []),
    ],
)
def test_what_is_to_be_done(texts, before, expected):
    assert steps(texts, before) == tuple(expected)


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), unique_by=lambda v: v[0]),
)
def test_no_version_number_is_used_twice_and_none_is_left_out(texts, before):
    versions = [public(n, main, withdrawn=gone) for n, (main, gone) in enumerate(before, start=1)]
    made = [s.version for s in steps(texts, versions) if s.act == PUBLISH]
    assert made == list(range(len(versions) + 1, len(versions) + 1 + len(made)))
    assert {s.main for s in steps(texts, versions) if s.act == PUBLISH}.isdisjoint(main for main, _gone in before)
