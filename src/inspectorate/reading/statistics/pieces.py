"""The words of a table as pieces: words that stand together on one line, apart from the next by a wide gap. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspectorate.core.spans import Span
from inspectorate.reading.document import Place

GAP = 0.85
"""Of the font size: a wider gap than between words parts two cells of a line."""
APART = 0.5
"""Of the font size: base lines nearer than this are one line."""
FIGURE = re.compile(r"[-–(]?\$?\s?\(?\d[\d,]*(?:\.\d+)?\)?%?[*†]?|-0-|[-–—]{1,2}|N/?A|None", re.IGNORECASE)
LEADER = re.compile(r"[.…·_]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `first` up to `last` of the page on one line; sides in 1/100 pt."""

    place: Place
    first: int
    last: int
    left: int
    right: int
    text: str

    @property
    def figure(self) -> bool:
        """Whether it is a cell of figures: a count, an amount, a share, a dash for none."""
        return bool(FIGURE.fullmatch(self.text))

    @property
    def middle(self) -> float:
        """Half its height, 1/100 pt from the top of the page."""
        return _middle(self.place, self.first)

    @property
    def size(self) -> int:
        """Its font size in 1/100 pt."""
        return self.place.page.words[self.first].size

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.place.span(self.first, self.last)


Row = tuple[Piece, ...]
"""The pieces of one printed line, from left to right."""


def rows(place: Place, numbers: Iterable[int]) -> list[Row]:
    """The words with these numbers (0-based on the page) as printed lines from top to bottom; dots that lead the eye left out."""
    words = place.page.words
    by_height = sorted(
        (number for number in numbers if not LEADER.fullmatch(words[number].text)), key=lambda number: _middle(place, number)
    )
    lines: list[list[int]] = []
    for number in by_height:
        if lines and _middle(place, number) - _middle(place, lines[-1][0]) < APART * words[number].size:
            lines[-1].append(number)
        else:
            lines.append([number])
    return [_pieces(place, sorted(line, key=lambda number: words[number].box[0])) for line in lines]


def _middle(place: Place, number: int) -> float:
    _left, top, _right, bottom = place.page.words[number].box
    return (top + bottom) / 2


def _pieces(place: Place, line: Sequence[int]) -> Row:
    words, runs = place.page.words, [[line[0]]]
    for number in line[1:]:
        before = runs[-1][-1]
        together = number == before + 1 and words[number].box[0] - words[before].box[2] < GAP * words[number].size
        if together and not _cut(words[before].text, words[number].text):
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(_piece(place, run[0], run[-1] + 1) for run in runs)


def _cut(before: str, word: str) -> bool:
    """Two amounts are two cells however near they stand; a lone currency sign belongs to its figure."""
    return bool(FIGURE.fullmatch(before) and FIGURE.fullmatch(word)) and before != "$"


def _piece(place: Place, first: int, last: int) -> Piece:
    words = place.page.words[first:last]
    text = LEADER.sub(lambda found: "" if len(found[0]) > 2 else found[0], " ".join(word.text for word in words)).strip()
    return Piece(place, first, last, words[0].box[0], words[-1].box[2], text)
