"""Words of a page with their places in; words in reading order, lines and blocks out. Pure."""

from collections import Counter
from collections.abc import Sequence

from inspectorate.reading.blocks import blocks
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.lines import segments
from inspectorate.reading.order import flows
from inspectorate.reading.values import Block, Line, Role, Word

Arranged = tuple[tuple[Word, ...], tuple[Line, ...], tuple[Block, ...]]


def arrange(glyphs: Sequence[Glyphs], width: float, height: float) -> Arranged:
    """The words in reading order with the lines and blocks that cut them up; `width` and `height` are the page's, in points.

    Words turned another way than most of the page are read after it, each direction as asides of its own.
    """
    words: list[Word] = []
    lines: list[Line] = []
    cut: list[Block] = []
    letters = Counter[int]()
    for glyph in glyphs:
        letters[glyph.turn] += len(glyph.text)
    for turn, _count in letters.most_common():
        upright = [_upright(glyph, width, height) for glyph in glyphs if glyph.turn == turn]
        for flow in flows(segments(upright)):
            for block in blocks(flow):
                start = len(lines)
                for line in block:
                    first = len(words)
                    words += [_word(glyph, width, height) for glyph in line.words]
                    lines.append(Line(first, len(words)))
                cut.append(Block(start, len(lines), Role.BODY if turn == letters.most_common(1)[0][0] else Role.ASIDE))
    return tuple(words), tuple(lines), tuple(cut)


def _upright(glyph: Glyphs, width: float, height: float) -> Glyphs:
    """The word on a page that is turned until the word stands upright; `turn` remains, so that it can be turned back."""
    left, top, right, bottom, base = glyph.left, glyph.top, glyph.right, glyph.bottom, glyph.base
    match glyph.turn:
        case 1:
            return glyph._replace(left=top, top=width - right, right=bottom, bottom=width - left, base=width - base)
        case 2:
            return glyph._replace(left=width - right, top=height - bottom, right=width - left, bottom=height - top, base=height - base)
        case 3:
            return glyph._replace(left=height - bottom, top=left, right=height - top, bottom=right)
        case _:
            return glyph


def _word(glyph: Glyphs, width: float, height: float) -> Word:
    """The word as displayed, in whole hundredths of a point."""
    left, top, right, bottom = glyph.left, glyph.top, glyph.right, glyph.bottom
    match glyph.turn:
        case 1:
            left, top, right, bottom = width - bottom, left, width - top, right
        case 2:
            left, top, right, bottom = width - right, height - bottom, width - left, height - top
        case 3:
            left, top, right, bottom = top, height - right, bottom, height - left
    box = (round(100 * left), round(100 * top), round(100 * right), round(100 * bottom))
    return Word(glyph.text, box, round(100 * glyph.size), glyph.bold, glyph.italic)
