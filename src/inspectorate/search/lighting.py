"""Which words of a text a query lights, and the passage that shows them best. Pure: tokens in, ranges and pieces out."""

from collections.abc import Iterable, Sequence

from inspectorate.search.analysers import Token
from inspectorate.search.numbers import key
from inspectorate.search.values import Piece, Snippet

Range = tuple[int, int]
"""Start and end in code points of the text, half-open."""

_MOST_RUNS = 8


def lit(text: str, words: Sequence[Token], wanted: Iterable[Sequence[Token]], numbers: Iterable[str] = ()) -> tuple[Range, ...]:
    """The places where one of the wanted runs of terms stands, in order and without overlap.

    `words` are the text's own tokens; a run of several terms stands where they follow one another at the same
    distances. `numbers` are keys of report numbers, found however the text spells them.
    """
    places: list[Range] = []
    at: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        at.setdefault(word.term, []).append(place)
    for run in wanted:
        for place in at.get(run[0].term, ()) if run else ():
            if last := _last_of(words, place, run):
                places.append((words[place].start, last.end))
    for number in numbers:
        places += _numbered(text, words, number)
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


def _last_of(words: Sequence[Token], place: int, run: Sequence[Token]) -> Token | None:
    """The token with which the run ends when it begins at that place; None where it does not stand there."""
    for step, wanted in enumerate(run):
        at = place + step
        if at >= len(words) or words[at].term != wanted.term:
            return None
        if words[at].position - words[place].position != wanted.position - run[0].position:
            return None
    return words[place + len(run) - 1]


def _numbered(text: str, words: Sequence[Token], number: str) -> list[Range]:
    """Runs of words which, put together, are that number."""
    spelled = [key(text[word.start : word.end]) for word in words]
    found: list[Range] = []
    for place, first in enumerate(spelled):
        together = first
        for last in range(place, min(place + _MOST_RUNS, len(words))):
            together = together if last == place else together + spelled[last]
            if not first or not number.startswith(together):
                break
            if together == number:
                found.append((words[place].start, words[last].end))
    return found


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
    while 0 < at < len(text) and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
