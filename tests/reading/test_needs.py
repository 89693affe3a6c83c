"""Expressions are looked for only where a text has what they need; nothing that they would have found is lost by it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.reading.layouts import Layout, shipped
from inspectorate.reading.layouts.values import REACH
from inspectorate.reading.responses.positions import cues
from inspectorate.reading.text.needs import begins, folded, needs
from inspectorate.reading.text.sought import sought

CUES = sorted(
    {*(one for layout in shipped() for cue in layout.cues.values() for one in cue), *(cue.pattern.expression.pattern for cue in cues())}
)
MADE = (
    r"(?:keys?|lock)s of(?! it)\b", r"(?:ab|cd)+ef?", r"(?P<a>pier)(?(a)ing|ed) now", r"(?i:Harbor)-?master", r"(?=.*tide)high",
    r"(?<=the )quay", r"(?>dry )dock", r"mo{2,}ring", r"x|yz", r"[k]ey", r"b(?:ere|ea(?:ch|con))\w* (?:one|two)?", r"(?m:^log)|book",
    r"[([]\d{1,3}[)\]]\.?$", r"[$£€] ?\d+", r"(?<=\bno )entry",
)  # fmt: skip


def reads(pattern: str, text: str) -> tuple[object, ...]:
    """What an expression finds, by each way of asking."""
    one = re.compile(pattern, re.IGNORECASE)
    return (
        tuple(found and found.span() for found in (one.search(text), one.match(text))),
        [m.span() for m in one.finditer(text)],
        one.sub("#", text),
    )


def looks(pattern: str, text: str) -> tuple[object, ...]:
    """The same by way of what it needs."""
    one = sought(pattern)
    return (
        tuple(found and found.span() for found in (one.search(text), one.match(text))),
        [m.span() for m in one.finditer(text)],
        one.sub("#", text),
    )


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_no_words_that_a_cue_finds_are_passed_over(data):
    pattern = data.draw(st.sampled_from([*CUES, *MADE]))
    text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE), alphabet=st.characters(codec="utf-8"))) + data.draw(
        st.sampled_from(["", " the keys"])
    )
    assert looks(pattern, text) == reads(pattern, text)
    assert looks(pattern, text.upper()) == reads(pattern, text.upper())


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_the_end_of_a_text_is_looked_at_as_an_expression_would(data):
    name = data.draw(st.sampled_from(sorted(shipped()[0].cues)))
    patterns = shipped()[0].cues[name] or ("keys$",)
    text = data.draw(st.from_regex(re.compile(data.draw(st.sampled_from(patterns)), re.IGNORECASE), alphabet=st.characters(codec="utf-8")))
    text = data.draw(st.sampled_from(["", "the keys " * 30])) + text
    found = any(re.compile(one, re.IGNORECASE).search(text, max(0, len(text) - REACH) if one.endswith("$") else 0) for one in patterns)
    assert Layout(name="x", cues={name: patterns}).cue(name).ends(text) is found


@settings(deadline=None)
@given(st.sampled_from(MADE), st.text(alphabet="keylockspi erngbdxh\n-tua\u0130\u0131\u017f\u212a"))
def test_what_is_found_in_any_text_is_what_the_expression_finds(pattern, text):
    assert looks(pattern, text) == reads(pattern, text)


def test_every_letter_that_matches_a_plain_one_is_folded_to_it():
    every = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    for found in re.finditer("[a-z]", every, re.IGNORECASE):
        plain = next(letter for letter in "abcdefghijklmnopqrstuvwxyz" if re.match(letter, found[0], re.IGNORECASE))
        assert folded(found[0]) == plain


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"\brecommend(?:s|ed)? that:$", ("recommend",)),
        (r"\b(?:we|I) (?:recommend|are recommending|urge)\b", ("urge", "recommend")),
        (r"^(?:the )?harbor\w* (?:log|book)?", ("harbor",)),
        (r"(?:key)?s?|\d+", ()),
        (r"(?:pier|\d+) or", (" or",)),
        (r"(?<=the )quay|\bkeys?\b", ("key", "quay")),
        (r"[([]\d{1,3}|[$£€]\d", ("$", "(", "[", "£", "€")),
        (r"[a-z]\d|é", ()),
    ],
)
def test_an_expression_tells_which_words_a_text_must_have(pattern, wanted):
    assert needs(re.compile(pattern)) == wanted


@pytest.mark.parametrize(
    ("pattern", "flags", "only_there"),
    [
        (r"^a|^b", 0, True),
        (r"(?:^(?:the )?pier)", 0, True),
        (r"\Aa", 0, True),
        (r"^a|b", 0, False),
        (r"a^", 0, False),
        (r"^a", re.MULTILINE, False),
        (r"(?m:^a)", 0, False),
        (r"(?:x)?^a", 0, False),
    ],
)
def test_an_expression_that_opens_a_text_is_not_looked_for_further_on(pattern, flags, only_there):
    assert begins(re.compile(pattern, flags)) is only_there
