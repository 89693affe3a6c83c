"""Words that stand on one base line with no wide gap between them are one segment: the smallest piece that layout moves."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress, pairwise
from operator import attrgetter

from inspectorate.reading import tokens
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.gutters import Barrier, gutters

BASE = attrgetter("base")
GAP = 0.95
"""Of the font size: a wider gap cuts a line in two segments. Layout joins again what stands in one column."""
SAME_LINE = 0.3
RAISED = 0.81
"""Of the neighbour's size: smaller words half a line up or down are footnote marks of that line."""
BESIDE, BEFORE = 0.4, 3.0
"""Of the neighbour's size: how far off its mark is at most, and a note's number before the note."""
MARKER_GAP = 5.0
BULLET = re.compile(r"[•·●○◦▪■□➢➤❖✓✔*–—→»-]")
MARKER = re.compile(
    r"[•·●○◦▪■□➢➤❖✓✔*–—→»-]|o|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\((?:\d{1,2}|[a-z])\)"
    r"|(?:\d{1,2}\.){1,3}\d{0,2}[.)]?|(?:\d{1,3}\.){1,3}\d{1,3}[.)]"
)
"""What opens a list item when it stands alone before a gap."""
NUMBER = re.compile(r"\d{1,3}")
"""Opens a note or an item only where what follows is set off from it."""


class Segment:
    """Words of one base line from left to right, with the box round them; size, weight and base line are those of most letters."""

    __slots__ = ("base", "bold", "bottom", "left", "right", "size", "top", "words")
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float

    def __init__(self, words: list[Glyphs]) -> None:
        self.words = words
        texts: tuple[str, ...]
        bolds: tuple[bool, ...]
        texts, lefts, tops, rights, bottoms, bases, sizes, bolds, *_rest = zip(*words, strict=True)
        self.left, self.right = lefts[0], max(rights)
        self.top, self.bottom = min(tops), max(bottoms)
        if sizes.count(sizes[0]) == len(sizes):
            self.size, self.base = sizes[0], bases[0]
        else:
            letters: Counter[float] = Counter()
            for size, text in zip(sizes, texts, strict=True):
                letters[size] += len(text)
            self.size = letters.most_common(1)[0][0]
            self.base = bases[sizes.index(self.size)]
        self.bold = True in bolds and 2 * len("".join(compress(texts, bolds))) > len("".join(texts))

    @property
    def text(self) -> str:
        """The words with one space between."""
        return " ".join([word.text for word in self.words])


def segments(words: Sequence[Glyphs], barriers: Sequence[Barrier] = ()) -> list[Segment]:
    """The segments of upright words, from top to bottom and left to right; never by the order they come in."""
    rows = [tokens.row(row) for row in _rows(words)]
    walls = [*barriers, *gutters(rows)]
    return _raised([segment for row in rows for segment in _cut(row, _beside(walls, row))])


def join(pieces: Iterable[Segment]) -> Segment:
    """The pieces of one line as one segment."""
    found = list(pieces)
    return found[0] if len(found) == 1 else Segment(sorted([word for piece in found for word in piece.words], key=lambda word: word.left))


def in_rows(pieces: Iterable[Segment]) -> list[list[Segment]]:
    """Segments that share a base line together, from top to bottom, each from left to right."""
    rows: list[list[Segment]] = []
    for piece in sorted(pieces, key=BASE):
        if rows and piece.base - rows[-1][0].base <= SAME_LINE * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=tokens.LEFT) if len(row) > 1 else row for row in rows]


def _rows(words: Sequence[Glyphs]) -> list[list[Glyphs]]:
    rows: list[list[Glyphs]] = []
    base = size = -1e9
    for word in sorted(words, key=BASE):
        if rows and word.base - base <= SAME_LINE * (word.size if word.size < size else size):
            rows[-1].append(word)
        else:
            rows.append([word])
            base, size = word.base, word.size
    return rows


def _beside(walls: Sequence[Barrier], row: Sequence[Glyphs]) -> list[Barrier]:
    base = row[0].base - 0.3 * row[0].size
    return [wall for wall in walls if wall.top <= base <= wall.bottom]


def _cut(row: list[Glyphs], walls: Sequence[Barrier]) -> list[Segment]:
    pieces: list[list[Glyphs]] = [[row[0]]]
    end = row[0].right
    for before, word in pairwise(row):
        gap = word.left - end
        if gap > 0 and (walls or gap > GAP * word.size or gap > GAP * before.size):
            small, large = sorted((word.size, before.size))
            size = large if large < 1.5 * small else 1.2 * small
            if (gap > GAP * size or walls) and _parts(pieces[-1], gap, size, end, word, walls):
                pieces.append([])
                end = word.right
        pieces[-1].append(word)
        end = word.right if word.right > end else end
    return [Segment(piece) for piece in pieces]


def _parts(piece: list[Glyphs], gap: float, size: float, end: float, word: Glyphs, walls: Sequence[Barrier]) -> bool:
    if any(end - 1 <= wall.x <= word.left + 1 and gap >= wall.least for wall in walls if wall.drawn):
        return True
    if len(piece) == 1 and gap < MARKER_GAP * size and (MARKER.fullmatch(piece[0].text) or NUMBER.fullmatch(piece[0].text)):
        return False
    return gap > GAP * size or any(end - 1 <= wall.x <= word.left + 1 and gap >= wall.least for wall in walls)


def _raised(found: list[Segment]) -> list[Segment]:
    """Footnote marks go into the line they are raised from."""
    result: list[Segment] = []
    for index, piece in enumerate(found):
        host = _host(piece, found, index) if len(piece.words) <= 2 else None
        if host is None:
            result.append(piece)
        else:
            host.words = sorted(host.words + piece.words, key=lambda word: word.left)
            host.left, host.right = min(host.left, piece.left), max(host.right, piece.right)
    return result


def _host(piece: Segment, found: list[Segment], index: int) -> Segment | None:
    for step in (1, -1):
        at = index + step
        while 0 <= at < len(found) and abs(found[at].base - piece.base) < 1.2 * found[at].size:
            other = found[at]
            high = min(piece.bottom, other.bottom) - max(piece.top, other.top)
            before = BEFORE if NUMBER.fullmatch(piece.text) else BESIDE
            near = piece.left - other.right < BESIDE * other.size and other.left - piece.right < before * other.size
            if piece.size < RAISED * other.size and 2 * high > piece.bottom - piece.top and near:
                return other
            at += step
    return None
