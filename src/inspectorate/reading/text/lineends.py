"""Line ends that an author made: the next word would have fitted on the line, and yet it stands on the next. Pure."""

from inspectorate.reading.document import Passage, Piece
from inspectorate.reading.values import State, Word

SPACE = 0.5
"""Of a letter's size: white space that is left over at least, beyond the word, where a line was ended on purpose."""


def ended_before(before: Passage, after: Passage) -> bool:
    """Whether a passage of set type ends on purpose where one under it begins: its first word had room on the line above."""
    last, first = before.pieces[-1], after.pieces[0]
    under = last.place is first.place and _word(first).box[1] >= _word(last).box[3] - before.size // 2
    edge = max(_right(before, last), _right(after, first))
    return under and _roomy(last, first, edge)


def breaks(passage: Passage) -> list[int]:
    """The offsets of the lines of a passage before which the author ended a line."""
    pairs = zip(passage.pieces, passage.pieces[1:], strict=False)
    edges: dict[int, int] = {}
    for piece in passage.pieces:
        page = piece.place.page.number
        edges[page] = max(edges.get(page, 0), _word(piece).box[2])
    turned = [(one, two) for one, two in pairs if one.place is two.place and _line(one) != _line(two)]
    return [two.start for one, two in turned if _roomy(one, two, edges[one.place.page.number])]


def _roomy(last: Piece, first: Piece, edge: int) -> bool:
    """Whether the first word of a line and a space were narrower than what the line above left empty."""
    if first.place.page.state is not State.TEXT:
        return False
    word = _word(first)
    return _word(last).box[2] + (word.box[2] - word.box[0]) + SPACE * word.size < edge


def _right(passage: Passage, piece: Piece) -> int:
    """How far the lines of a passage reach on the page of one of its words."""
    return max(_word(one).box[2] for one in passage.pieces if one.place is piece.place)


def _line(piece: Piece) -> int:
    return piece.place.line_of[piece.word]


def _word(piece: Piece) -> Word:
    return piece.place.page.words[piece.word]
