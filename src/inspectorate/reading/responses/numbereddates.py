"""What a report or a letter says by number of until when: "we will complete recommendations 1 and 4 by June 2025". Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence

from inspectorate.reading.document import Passage
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.keyed import LIST, NAMED, numbers
from inspectorate.reading.responses.targetdates import due_dates
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit, piece_of

HEADED = re.compile(rf"^\W*recommendations? (?:nos?\.? ?|numbers? |#)?(?P<list>{LIST})\W*$", re.IGNORECASE)
"""A line that holds nothing but numbers of recommendations: what follows is about them."""
REACH = 30
"""Letters before a date in which the word that makes it a deadline stands."""


def dated_by_number(units: Sequence[Unit], asked: Sequence[Asked]) -> Mapping[str, tuple[Passage, ...]]:
    """By number of the recommendation, the words about it under its number or in running text that names it, where they hold a date."""
    found: dict[str, tuple[Passage, ...]] = {}
    own = {(piece.place.page.number, piece.word) for one in asked for piece in one.passage.pieces}
    for number, passage in (*_under_numbers(units), *_in_sentences(units)):
        if (passage.page, passage.pieces[0].word) not in own:
            found[number] = (*found.get(number, ()), passage)
    return found


def _under_numbers(units: Sequence[Unit]) -> Iterator[tuple[str, Passage]]:
    """Every dated paragraph under a line of numbers, up to the next heading."""
    current: tuple[str, ...] = ()
    for unit in units:
        headed = HEADED.match(unit.text)
        if headed or unit.whole.level is not None:
            current = numbers(headed["list"]) if headed else ()
        elif current and not NAMED.search(unit.text) and due_dates(unit.text):
            yield from ((number, unit.whole) for number in current)


def _in_sentences(units: Sequence[Unit]) -> Iterator[tuple[str, Passage]]:
    """Every stretch of running text that names a recommendation and holds a date."""
    for unit in units:
        for number, start, end in _stretches(unit.text):
            yield number, piece_of(unit.whole, start + unit.offset, end + unit.offset)


def _stretches(text: str) -> Iterator[tuple[str, int, int]]:
    """Each number with the stretch of text about it: from the sentence that names it to the next that names any."""
    naming = [(start, end) for start, end in sentences(text) if NAMED.search(text, start, end)] if NAMED.search(text) else []
    dates = [due.start for due in due_dates(text)] if naming else []
    if not dates:
        return
    for at, (start, end) in enumerate(naming):
        stop = naming[at + 1][0] if at + 1 < len(naming) else len(text)
        names = [*NAMED.finditer(text, start, end)]
        inside = [date for date in dates if start <= date < end]
        if len(names) == 1 or len(inside) < 2:
            yield from ((number, start, stop) for name in names for number in numbers(name["list"]))
            continue
        for name, first, last in _each(start, end, [name.start() for name in names], inside):
            yield from ((number, first, last) for number in numbers(names[name]["list"]))


def _each(start: int, end: int, names: Sequence[int], dates: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """In a sentence of several names and dates, the clause of each name: to the date after it, or from the one before it."""
    before = dates[0] < names[0]
    for at, name in enumerate(names):
        if before:
            first = max(date for date in dates if date < name)
            yield at, max(start, first - REACH), name
        else:
            following = next((date for date in dates if date > name), None)
            if following is not None:
                yield at, start if at == 0 else name, next((other for other in names if other > following), end)
