"""Words of a page with their places in; words in reading order, lines and blocks out. Pure."""

from collections.abc import Sequence

from inspectorate.reading.blocks import blocks
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.lines import segments
from inspectorate.reading.order import flows
from inspectorate.reading.values import Block, Line, Word

Arranged = tuple[tuple[Word, ...], tuple[Line, ...], tuple[Block, ...]]


def arrange(glyphs: Sequence[Glyphs]) -> Arranged:
    """The words in reading order with the lines and blocks that cut them up."""
    words: list[Word] = []
    lines: list[Line] = []
    cut: list[Block] = []
    for flow in flows(segments(glyphs)):
        for block in blocks(flow):
            start = len(lines)
            for line in block:
                first = len(words)
                words += [word(glyph) for glyph in line.words]
                lines.append(Line(first, len(words)))
            cut.append(Block(start, len(lines)))
    return tuple(words), tuple(lines), tuple(cut)


def word(glyph: Glyphs) -> Word:
    """The word in whole hundredths of a point."""
    box = (round(100 * glyph.left), round(100 * glyph.top), round(100 * glyph.right), round(100 * glyph.bottom))
    return Word(glyph.text, box, round(100 * glyph.size), glyph.bold, glyph.italic)
