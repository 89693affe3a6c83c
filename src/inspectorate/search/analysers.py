"""How words become terms: English words by their stems, other languages folded only, codes as they are.

An index, its queries and the lit words on a page go through the same analyser, so that what is lit is what was found.
Changing anything here changes every index: raise `SCHEMA` in `tantivy_schema`.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

import tantivy

RAW: Final = "raw"
"""tantivy's own analyser that keeps a value as it is."""

STEMMERS: Final = {"en": "english", "plain": None}
"""Each analyser by its name, and the stemmer it uses. A language without one of its own is read by `plain`."""

_LONGEST = 100  # bytes of one word; longer runs are no words
_WORDS = r"[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*"
_UNKEEPABLE: Final = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text as its term; `start` and `end` are offsets in code points, `position` counts words."""

    term: str
    position: int
    start: int
    end: int


def analyser_for(language: str) -> str:
    """The name of the analyser for a language code ("en-US" is English)."""
    base = language.lower().partition("-")[0]
    return base if base in STEMMERS else "plain"


@cache
def build(name: str) -> tantivy.TextAnalyzer:
    """The analyser of that name: words with inner apostrophes, lower case, accents folded, then the stem."""
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.regex(_WORDS))
    builder = builder.filter(tantivy.Filter.remove_long(_LONGEST)).filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
    stemmer = STEMMERS[name]
    return (builder.filter(tantivy.Filter.stemmer(stemmer)) if stemmer else builder).build()


def tokens(text: str, name: str) -> list[Token]:
    """The words of a text in their order."""
    found = build(name).pre_tokenize(keepable(text)).tokens
    return [Token(token.text, token.position, token.char_offset_from, token.char_offset_to) for token in found]


def keepable(text: str) -> str:
    """The text with half characters replaced one for one, so that offsets stay."""
    return text.translate(_UNKEEPABLE)
