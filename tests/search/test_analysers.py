"""The words that are lit are cut and reduced exactly as the index cuts and reduces them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inspectorate.search import analysers
from inspectorate.search.analysers import STEMMERS, Token, build, respelled, tokens

EUROPEAN = st.text(st.one_of(st.characters(max_codepoint=0x24F), st.sampled_from("’“”–—…‘ '-\n²½ªº_")), max_size=60)


def by_the_index(text, name):
    found = build(name).pre_tokenize(respelled(text, name)).tokens
    return [Token(token.text, token.position, token.char_offset_from, token.char_offset_to) for token in found]


@pytest.mark.parametrize("name", STEMMERS)
@given(text=st.one_of(EUROPEAN, st.text(max_size=40)))
@example(text="The agency’s on-site recomendación, l'agence; Straße 1º ½ a_b")
@example(text="x" * 120 + " after a run that is no word")
@example(text="a\u0301 combining, 漢字 and \U0001d400")
def test_a_text_has_the_words_that_the_index_finds_in_it(name, text):
    assert tokens(text, name) == by_the_index(text, name)


def test_what_is_known_of_words_does_not_grow_without_end(monkeypatch):
    monkeypatch.setattr(analysers, "_MOST_KNOWN", 3)
    analysers._terms.cache_clear()
    assert [token.term for token in tokens("boats cars trams boats ferries cars", "en")] == ["boat", "car", "tram", "boat", "ferri", "car"]
    assert len(analysers._terms("en")) <= 3
