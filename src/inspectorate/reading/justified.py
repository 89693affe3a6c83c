"""Lines in pieces made one again: pulled apart by justification (gaps all alike, flush with the line beside), or by a blot. Pure."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from inspectorate.reading.blotted import Blot, bridged
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.lines import MARKER, Segment, join

LEAST = 2
GAPS = 3
"""Between the words of a line: fewer show nothing."""
WIDEST, FURTHEST, LINES = 2.4, 5.0, 3
"""Of the font size: how far a line is pulled apart at most, and one that goes on below; the lines of the page that end where it ends."""
ALIKE, AFTER_STOP = 1.35, 2.7
"""The widest gap over the narrowest; and over the widest, where a sentence ends before it."""
FLUSH = 1.5
"""Points between the ends of two lines of one column."""
NEAR = 2.4
"""Of the font size: how far off the next line of the column is at most."""
STOPS = '.?!:;”"'
FEW = 4
"""Words of an item's line, its mark among them, between which the spaces show nothing."""
PROSE = 5
"""Words of a line that shows where its column ends."""


class _Around(NamedTuple):
    """What shows that pieces are a line: prose just above and below, lines below that go on with a sentence, where prose ends."""

    prose: Sequence[Segment]
    below: Sequence[Segment]
    ends: Sequence[float]


def joined(rows: Sequence[Sequence[Segment]], blotted: Sequence[Blot] = ()) -> list[list[Segment]]:
    """Rows of pieces, each from left to right, with the pieces of lines pulled apart, or parted by a blot, as one."""
    rows = [_bridged(row, blotted) for row in rows] if blotted else rows
    ends = [piece.right for row in rows for piece in row if len(piece.words) >= PROSE]
    whole = [_row(row, _around(rows, number, ends)) if len(row) >= LEAST else list(row) for number, row in enumerate(rows)]
    return [_item(row, after) for row, after in pairwise(whole)] + whole[-1:]


def _item(row: list[Segment], after: Sequence[Segment]) -> list[Segment]:
    """The line of an item as one, though it holds too few words to show it: the next line is flush with it at both ends."""
    first, last = row[0], row[-1]
    if len(row) < LEAST or len(first.words) < LEAST or not MARKER.fullmatch(first.words[0].text) or sum(len(p.words) for p in row) > FEW:
        return row
    below = next((line for line in after if abs(line.left - first.words[1].left) <= FLUSH and len(line.words) >= GAPS), None)
    flush = below is not None and abs(below.right - last.right) <= FLUSH and below.base - first.base <= NEAR * first.size
    return [join(row)] if flush else row


def _bridged(row: Sequence[Segment], blotted: Sequence[Blot]) -> list[Segment]:
    found = [row[0]]
    for piece in row[1:]:
        taken = bridged((found[-1].right, piece.left), piece.base, blotted)
        if taken and piece.left - found[-1].right - taken <= WIDEST * piece.size:
            found[-1] = join([found[-1], piece])
        else:
            found.append(piece)
    return found


def _around(rows: Sequence[Sequence[Segment]], number: int, ends: Sequence[float]) -> _Around:
    row = rows[number]
    reach = NEAR * row[0].size
    near = [piece for other in rows[max(0, number - 3) : number + 4] for piece in other if 0 < abs(piece.base - row[0].base) <= reach]
    prose = [piece for piece in near if len(piece.words) >= PROSE]
    return _Around(prose, [piece for piece in near if piece.base > row[0].base and piece.words[0].text.islower()], ends)


def _row(row: Sequence[Segment], beside: _Around) -> list[Segment]:
    found: list[Segment] = []
    start = 0
    while start < len(row):
        end = next((end for end in range(len(row), start + LEAST - 1, -1) if _pulled(row[start:end], beside)), start + 1)
        found.append(join(row[start:end]))
        start = end
    return found


def _pulled(pieces: Sequence[Segment], beside: _Around) -> bool:
    """Whether the pieces are one line, by the lines beside it or, however far it is pulled, by the words with which it goes on."""
    words = [word for piece in pieces for word in piece.words]
    if MARKER.fullmatch(words[0].text):
        words = words[1:]
    if 2 * sum(word.text[0].isalpha() for word in words) <= len(words):
        return False
    left, right, size = pieces[0].left, pieces[-1].right, pieces[0].size
    spans = (abs(line.right - right) <= FLUSH and line.left <= left + WIDEST * size and line.right > left for line in beside.prose)
    if any(spans) and _alike(words, WIDEST * size):
        return True
    below = any(abs(line.left - words[0].left) <= FLUSH for line in beside.below)
    return below and sum(abs(end - right) <= FLUSH for end in beside.ends) >= LINES and _alike(words, FURTHEST * size)


def _alike(words: Sequence[Glyphs], widest: float) -> bool:
    """Whether the spaces between the words are those of one line: all alike, wider after a full stop."""
    gaps = [(after.left - word.right, word.text[-1] in STOPS) for word, after in pairwise(words)]
    inner = [gap for gap, stop in gaps if not stop]
    if len(inner) < GAPS or min(inner) <= 0 or max(inner) > ALIKE * min(inner):
        return False
    return max(gap for gap, _stop in gaps) <= min(widest, AFTER_STOP * max(inner))
