"""Words that stand on one base line with no wide gap between them are one segment: the smallest piece that layout moves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from inspectorate.reading.glyphs import Glyphs

GAP = 0.95
"""Of the font size: a wider gap cuts a line in two segments. Layout joins again what stands in one column."""
SAME_LINE = 0.3
RAISED = 0.8
"""Of the neighbour's size: smaller words half a line up or down are footnote marks of that line."""
MARKER_GAP = 5.0
MARKER = re.compile(
    r"[•·●○◦▪■□➢➤❖✓✔*–—-]|o|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?:\d{1,2}\.?|[a-z]\.?)?|(?:\d{1,2}\.){1,3}\d{0,2}",
)
"""What opens a list item when it stands alone before a gap."""


@dataclass(slots=True)
class Segment:
    """Words of one base line from left to right, with the box round them."""

    words: list[Glyphs]
    left: float = field(init=False)
    top: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        """Measure the words."""
        words = self.words
        self.left, self.right = words[0].left, max(word.right for word in words)
        self.top, self.bottom = min(word.top for word in words), max(word.bottom for word in words)
        longest = max(words, key=lambda word: (word.size, len(word.text)))
        self.base, self.size = longest.base, longest.size

    @property
    def text(self) -> str:
        """The words with one space between."""
        return " ".join(word.text for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether most letters are bold."""
        heavy = sum(len(word.text) for word in self.words if word.bold)
        return 2 * heavy > sum(len(word.text) for word in self.words)

    @property
    def marker(self) -> bool:
        """Whether it is nothing but a bullet or an item's number."""
        return len(self.words) == 1 and bool(MARKER.fullmatch(self.words[0].text))


def segments(words: Sequence[Glyphs]) -> list[Segment]:
    """The segments of upright words, from top to bottom and left to right; never by the order they come in."""
    found: list[Segment] = []
    for row in _rows(words):
        found += _cut(row)
    return _raised(found)


def join(pieces: Sequence[Segment]) -> Segment:
    """The pieces of one line as one segment."""
    return (
        pieces[0] if len(pieces) == 1 else Segment(sorted((word for piece in pieces for word in piece.words), key=lambda word: word.left))
    )


def _rows(words: Sequence[Glyphs]) -> list[list[Glyphs]]:
    rows: list[list[Glyphs]] = []
    base = -1e9
    for word in sorted(words, key=lambda word: word.base):
        if rows and word.base - base <= SAME_LINE * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
            base = word.base
    return rows


def _cut(row: list[Glyphs]) -> list[Segment]:
    row.sort(key=lambda word: word.left)
    pieces: list[list[Glyphs]] = [[row[0]]]
    end = row[0].right
    for before, word in pairwise(row):
        gap, size = word.left - end, max(word.size, before.size)
        marked = len(pieces[-1]) == 1 and gap < MARKER_GAP * size and MARKER.fullmatch(before.text)
        if gap > GAP * size and not marked:
            pieces.append([])
            end = word.right
        pieces[-1].append(word)
        end = max(end, word.right)
    return [Segment(piece) for piece in pieces]


def _raised(found: list[Segment]) -> list[Segment]:
    """Footnote marks go into the line they are raised from."""
    result: list[Segment] = []
    for index, piece in enumerate(found):
        host = _host(piece, found, index) if len(piece.words) <= 2 else None
        if host is None:
            result.append(piece)
        else:
            host.words = sorted(host.words + piece.words, key=lambda word: word.left)
            host.left, host.right = host.words[0].left, max(host.right, piece.right)
    return result


def _host(piece: Segment, found: list[Segment], index: int) -> Segment | None:
    for step in (1, -1):
        at = index + step
        while 0 <= at < len(found) and abs(found[at].base - piece.base) < 1.2 * found[at].size:
            other = found[at]
            high = min(piece.bottom, other.bottom) - max(piece.top, other.top)
            near = piece.left - other.right < 0.4 * other.size and other.left - piece.right < 0.4 * other.size
            if piece.size < RAISED * other.size and 2 * high > piece.bottom - piece.top and near:
                return other
            at += step
    return None
