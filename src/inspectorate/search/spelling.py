"""Words spelled as reports spell them: for a word that no report has, the nearest one that reports have. Nothing else is ever offered."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from inspectorate.search.analysers import PLAIN, tokens

SHORTEST: Final = 4
"""Letters of the shortest word that is corrected; shorter ones have too many neighbours."""

_TWO_MISTAKES = 7  # letters of a word in which two may be wrong
_TRIED = 20

Counted = tuple[str, int]


def correctable(word: str) -> bool:
    """Whether a word may be misspelled: no number, no code, not too short."""
    return len(word) >= SHORTEST and word.isalpha()


def beginnings(word: str) -> tuple[str, ...]:
    """The first letters that the word meant may have: its own, or the second where two were swapped."""
    return tuple(dict.fromkeys((word[0], word[1])))


def nearest(word: str, known: Iterable[Counted], stands: Callable[[str], bool]) -> str:
    """The known word with fewest differences (of equals the most frequent) that really `stands` in a report; "" for none."""
    most = 2 if len(word) >= _TWO_MISTAKES else 1
    near: list[tuple[int, int, str]] = []
    for other, count in known:
        if abs(len(other) - len(word)) <= most and (distance := DamerauLevenshtein.distance(word, other, score_cutoff=most)) <= most:
            near.append((distance, -count, other))
    return next((other for _, _, other in sorted(near)[:_TRIED] if stands(other)), "")


def respelt(text: str, better: Mapping[str, str]) -> str:
    """The typed text with some words replaced; all else stays as typed."""
    for token in reversed(tokens(text, PLAIN)):
        if token.term in better:
            text = text[: token.start] + better[token.term] + text[token.end :]
    return text
