"""Which words of a text a query lights, and the passage that shows them best. Pure: tokens in, ranges and pieces out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache

from inspectorate.search.analysers import Token, Words
from inspectorate.search.flowing import Range
from inspectorate.search.runs import Run
from inspectorate.search.values import Piece, Snippet

_NEAR = 40  # letters that a passage may grow at either end to reach the end of a word


def lit(text: str, wanted: Iterable[Run], numbers: Iterable[str] = ()) -> tuple[Range, ...]:
    """The places where one of the wanted runs of terms stands, in order and without overlap.

    A run of several terms stands where they follow one another at the same distances. `numbers` are keys of report
    numbers, found however the text spells them.
    """
    places: list[Range] = []
    read: dict[str, Words] = {}
    for run in wanted:
        if run.analyser not in read:
            read[run.analyser] = Words(text, run.analyser)
        words = read[run.analyser]
        places += _near(words, run) if run.within else _in_a_row(words, run)
    for number in numbers:
        places += (found.span() for found in _spelled(number).finditer(text))
    return _merged(places)


def passage(text: str, places: Sequence[Range], width: int) -> Snippet:
    """Some `width` letters of the text around the lit places that stand closest together, cut between words."""
    start = _best_start(places, width)
    begin = _word_start(text, max(0, min(start - width // 4, len(text) - width)))
    end = _word_end(text, min(len(text), max(begin + width, _end_at(places, start))))
    return Snippet(pieces=pieces(text, places, begin, end), begins=begin == 0, ends=end == len(text))


def pieces(text: str, places: Sequence[Range], begin: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """The text from `begin` to `end` as runs that are lit or not; together they are that text."""
    end = len(text) if end is None else end
    made: list[Piece] = []
    at = begin
    for start, stop in places:
        start, stop = max(start, at), min(stop, end)
        if start >= stop:
            continue
        made += [Piece(text[at:start])] if at < start else []
        made.append(Piece(text[start:stop], lit=True))
        at = stop
    return (*made, Piece(text[at:end])) if at < end else tuple(made)


def _in_a_row(words: Words, run: Run) -> Iterator[Range]:
    """Each place where the run stands, from its first word to its last."""
    for place in _places(words.terms, run.tokens[0].term, prefix=run.prefix and len(run.tokens) == 1):
        if last := _last_of(words, place, run):
            yield words[place].start, last.end


def _near(words: Words, run: Run) -> list[Range]:
    """Each word of the run that stands near enough to another one, where every pair of them does so somewhere."""
    lit: set[int] = set()
    for first, second in run.pairs:
        found = {place for pair in _pairs(words, first, second, run.apart) for place in pair}
        if not found:
            return []
        lit |= found
    return [(words[place].start, words[place].end) for place in sorted(lit)]


def _pairs(words: Words, first: str, second: str, apart: int) -> Iterator[Range]:
    """The places of two terms with at most so many words between them."""
    others = list(_places(words.terms, second))
    for place in _places(words.terms, first):
        low, high = bisect_left(others, place - apart - 1), bisect_right(others, place + apart + 1)
        for other in others[low:high]:
            if 0 < abs(words[other].position - words[place].position) <= apart + 1:
                yield place, other


def _places(terms: list[str], term: str, *, prefix: bool = False) -> Iterator[int]:
    if prefix:
        yield from (place for place, other in enumerate(terms) if other.startswith(term))
        return
    place = -1
    with suppress(ValueError):
        while True:
            place = terms.index(term, place + 1)
            yield place


def _last_of(words: Words, place: int, run: Run) -> Token | None:
    """The token with which the run ends when it begins at that place; None where it does not stand there."""
    first, count = run.tokens[0], len(run.tokens)
    for step, wanted in enumerate(run.tokens):
        at = place + step
        if at >= len(words):
            return None
        begins = run.prefix and step == count - 1 and words.terms[at].startswith(wanted.term)
        if words.terms[at] != wanted.term and not begins:
            return None
        if step and words[at].position - words[place].position != wanted.position - first.position:
            return None
    return words[place + count - 1]


@lru_cache(maxsize=256)
def _spelled(number: str) -> re.Pattern[str]:
    """Every way to spell a number's key: its letters and digits with up to three other signs between them."""
    return re.compile(r"(?<!\w)" + r"[\W_]{0,3}".join(map(re.escape, number)) + r"(?!\w)", re.IGNORECASE)


def _merged(places: list[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _best_start(places: Sequence[Range], width: int) -> int:
    """Where the window with most lit places begins; the first of equals."""
    best, most, last = 0, 0, 0
    for first, (start, _) in enumerate(places):
        last = max(last, first)
        while last < len(places) and places[last][1] <= start + width * 3 // 4:
            last += 1
        if last - first > most:
            best, most = start, last - first
    return best if most else (places[0][0] if places else 0)


def _end_at(places: Sequence[Range], start: int) -> int:
    return next((end for begin, end in places if begin == start), start)


def _word_start(text: str, at: int) -> int:
    """The beginning of the word around a place, if it is near."""
    near = next((place for place in range(at, max(at - _NEAR, 0), -1) if text[place - 1].isspace()), 0 if at <= _NEAR else at)
    return near if at else 0


def _word_end(text: str, at: int) -> int:
    """The end of the word around a place, if it is near."""
    return next((place for place in range(at, min(at + _NEAR, len(text))) if text[place].isspace()), min(at + _NEAR, len(text)))
