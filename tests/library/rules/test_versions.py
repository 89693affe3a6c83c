"""A revised text is a new version, another file of the same text an edition; recommendations keep their ids by their words."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.library.rules.identity import carry
from inspectorate.library.rules.likeness import pairs
from inspectorate.library.rules.places import Held, place

ORIGINAL = Held(document="1", place="text", edition="original", language="en", words="w1")
REDACTED = Held(document="1", place="text", edition="redacted", language="en", words="w0")


@pytest.mark.parametrize(
    ("suffix", "language", "words", "held", "expected"),
    [
        ("", "en", "w1", [], ("text", "original")),
        ("redacted", "en", "w1", [], ("text", "redacted")),
        ("", "en", "w2", [ORIGINAL], ("text", "revised")),
        ("revised", "en", "w2", [ORIGINAL], ("text", "revised")),
        ("redacted", "en", "w2", [ORIGINAL], ("edition", "redacted")),
        ("erratum", "en", "w2", [ORIGINAL], ("edition", "erratum")),
        ("", "en", "w1", [ORIGINAL], ("edition", "remediated")),
        ("", "es", "w2", [ORIGINAL], ("edition", "translation")),
        ("", "", "w2", [ORIGINAL], ("text", "revised")),
        ("", "en", "w2", [REDACTED], ("edition", "original")),
        ("revised", "en", "w2", [REDACTED], ("text", "revised")),
        ("", "en", "", [Held(document="1", place="text", edition="original", words="")], ("text", "revised")),
    ],
)
def test_where_a_document_goes(suffix, language, words, held, expected):
    found = place(suffix, language, words, held)
    assert (found.place, found.edition) == expected


def ids():
    numbers = count(1)
    return lambda: f"new{next(numbers)}"


def test_first_recommendations_get_ids_of_their_own_and_nothing_is_asked():
    carried = carry([], ["Train all staff.", "Write a policy."], ids())
    assert (carried.ids, carried.unpaired, carried.lost) == (("new1", "new2"), (), ())


def test_recommendations_keep_their_ids_when_order_and_numbers_change():
    earlier = [("r1", "Train all recruits every year."), ("r2", "Write a policy on social media.")]
    carried = carry(earlier, ["Write a policy on the social media.", "Train all recruits each year."], ids())
    assert (carried.ids, carried.unpaired, carried.lost) == (("r2", "r1"), (), ())


def test_what_pairs_with_nothing_is_a_question_not_a_new_numbering():
    carried = carry(
        [("r1", "Train all recruits every year."), ("r2", "Publish the results.")],
        ["Train all recruits every year.", "Hire an auditor."],
        ids(),
    )
    assert (carried.ids, carried.unpaired, carried.lost) == (("r1", "new1"), (1,), ("r2",))


@given(st.lists(st.text(max_size=8), max_size=6), st.lists(st.text(max_size=8), max_size=6))
def test_texts_pair_one_to_one(old, new):
    paired = pairs(old, new)
    assert len(set(paired.values())) == len(paired)
    assert set(paired) <= set(range(len(new)))


@given(st.lists(st.text(min_size=1, max_size=8), max_size=6))
def test_every_text_pairs_with_its_equal(texts):
    assert len(pairs(texts, list(reversed(texts)))) == len(texts)
