"""How words become terms: English words by their stems, other languages folded only, codes as they are.

An index, its queries and the lit words on a page go through the same analyser, so that what is lit is what was found.
Changing anything here changes every index: raise `SCHEMA` in `tantivy_schema`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, overload

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


class Words(Sequence[Token]):
    """The words of a text in their order; `terms` are their terms alone, and a token is made when it is asked for."""

    def __init__(self, text: str, name: str) -> None:
        self._found = build(name).pre_tokenize(keepable(text)).tokens
        self.terms = [token.text for token in self._found]

    def __len__(self) -> int:
        return len(self.terms)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        if isinstance(place, slice):
            return [_token(found) for found in self._found[place]]
        return _token(self._found[place])


def tokens(text: str, name: str) -> list[Token]:
    """All words of a (short) text."""
    return Words(text, name)[:]


def _token(found: tantivy.Token) -> Token:
    return Token(found.text, found.position, found.char_offset_from, found.char_offset_to)


def keepable(text: str) -> str:
    """The text with half characters replaced one for one, so that offsets stay."""
    return text.translate(_UNKEEPABLE)
