"""How words become terms: by the stems of their language, without case and accents; codes stay as they are.

An index, its queries and the lit words on a page go through the same analyser, so that what is lit is what was found.
Changing anything here changes every index: raise `SCHEMA` in `tantivy_schema`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, overload

import tantivy

RAW: Final = "raw"
"""tantivy's own analyser that keeps a value as it is."""

PLAIN: Final = "plain"
"""The analyser of languages without one of their own, and of words as they are spelled: folded, no stems."""

STEMMERS: Final = {"en": "english", "es": "spanish", "fr": "french", "de": "german", PLAIN: None}
"""Each analyser by its name, and the stemmer it uses."""

_LONGEST = 100  # bytes of one word; longer runs are no words
_LETTERS = r"[\p{L}\p{N}\p{M}]+"
_INNER = rf"{_LETTERS}(?:['’]{_LETTERS})*"  # "agency's" is one word
_WORDS: Final = {"fr": _LETTERS}  # but "l'agence" two
_RUN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_RUNS: Final = {"fr": re.compile(r"[^\W_]+")}
"""The same for the letters of `_EUROPEAN`, where Python and the index agree on what a letter is."""
_EUROPEAN: Final = re.compile(r"[\0-\u024f\u2010-\u2027\u2030-\u203a]*")
_MOST_KNOWN = 500_000
_UNKEEPABLE: Final = re.compile("[\ud800-\udfff]")

# Stemmers of Romance languages look at accents, people type without them: all accents go, one letter for one, and come
# back where an ending can't be meant otherwise, so that "recomendacion", "recomendación" and "recomendaciones" have one stem.
_ACCENTS: Final = {
    code: base
    for code in range(0xC0, 0x250)
    if (base := unicodedata.normalize("NFD", chr(code))[0]) != chr(code)
    and unicodedata.combining(unicodedata.normalize("NFD", chr(code))[1])
}
_RESPELLED: Final = {
    "es": (re.compile(r"(?<=[cs])ion\b", re.IGNORECASE), "ión"),
    "fr": (re.compile(r"(?<=\w)ee(?=s?\b)", re.IGNORECASE), "ée"),
}


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
    return base if base in STEMMERS else PLAIN


@cache
def build(name: str) -> tantivy.TextAnalyzer:
    """The analyser of that name, for texts that `respelled` has gone over."""
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.regex(_WORDS.get(name, _INNER)))
    builder = builder.filter(tantivy.Filter.remove_long(_LONGEST)).filter(tantivy.Filter.lowercase())
    stemmer, folded = STEMMERS[name], tantivy.Filter.ascii_fold()
    if stemmer is None:
        return builder.filter(folded).build()
    stems = tantivy.Filter.stemmer(stemmer)
    first, second = (stems, folded) if name in _RESPELLED else (folded, stems)
    return builder.filter(first).filter(second).build()


def respelled(text: str, name: str) -> str:
    """The text as that analyser wants it, letter for letter, so that offsets stay."""
    text = _UNKEEPABLE.sub("\ufffd", text)
    if name not in _RESPELLED:
        return text
    pattern, ending = _RESPELLED[name]
    return pattern.sub(ending, text.translate(_ACCENTS))


class Words(Sequence[Token]):
    """The words of a text in their order; `terms` are their terms alone, and a token is made when it is asked for.

    A word's term is worked out once a process: pages have few words that are new. Texts with signs beyond European letters
    and their punctuation go through the index's own analyser, which alone knows what it takes for a word there.
    """

    def __init__(self, text: str, name: str) -> None:
        spelled = respelled(text, name)
        self._matches: list[re.Match[str]] = []
        self._tokens: list[Token] = []
        if _EUROPEAN.fullmatch(spelled):
            known = _terms(name)
            self._matches = list(_RUNS.get(name, _RUN).finditer(spelled))
            words = [match[0] for match in self._matches]
            self.terms = [known[word] if word in known else _learnt(known, word, name) for word in words]
        else:
            found = build(name).pre_tokenize(spelled).tokens
            self._tokens = [Token(token.text, token.position, token.char_offset_from, token.char_offset_to) for token in found]
            self.terms = [token.term for token in self._tokens]

    def __len__(self) -> int:
        return len(self.terms)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        if isinstance(place, slice):
            return [self[at] for at in range(len(self))[place]]
        return self._tokens[place] if self._tokens else Token(self.terms[place], place, *self._matches[place].span())


@cache
def _terms(_name: str) -> dict[str, str]:
    return {}


def _learnt(known: dict[str, str], word: str, name: str) -> str:
    """The term of a word that was not met yet; "" for a run too long to be one."""
    if len(known) >= _MOST_KNOWN:
        known.clear()
    found = build(name).pre_tokenize(word).tokens
    known[word] = found[0].text if found else ""
    return known[word]


def tokens(text: str, name: str) -> list[Token]:
    """All words of a (short) text."""
    return [token for token in Words(text, name) if token.term]
