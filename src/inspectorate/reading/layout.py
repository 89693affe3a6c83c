"""Words of a page with their places in; words in reading order, lines and blocks out. Pure."""

from collections import Counter
from collections.abc import Sequence

from inspectorate.reading import footnotes, justified, order, tokens
from inspectorate.reading.blotted import blots, without
from inspectorate.reading.drawings import Drawing
from inspectorate.reading.edges import edges
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.gutters import Barrier
from inspectorate.reading.lines import Segment, in_rows, segments
from inspectorate.reading.parts import Item, Part
from inspectorate.reading.ruling import Grid, grids, merged, rules
from inspectorate.reading.tables import held_by, in_grid, ruled_round
from inspectorate.reading.turns import back, drawing_upright, upright
from inspectorate.reading.values import Block, Line, Role, Word

Arranged = tuple[tuple[Word, ...], tuple[Line, ...], tuple[Block, ...]]


def arrange(glyphs: Sequence[Glyphs], width: float, height: float, drawn: Sequence[Drawing] = ()) -> Arranged:
    """The words in reading order with the lines and blocks that cut them up; `width` and `height` are the page's, in points.

    Words turned another way than most of the page are read after it, as asides.
    """
    letters: Counter[int] = Counter()
    glyphs = tokens.clean(glyphs)
    for glyph in glyphs:
        letters[glyph.turn] += len(glyph.text)
    parts: list[Part] = []
    for place, (turn, _count) in enumerate(letters.most_common()):
        words = [upright(glyph, width, height) if turn else glyph for glyph in glyphs if glyph.turn == turn]
        shapes = [drawing_upright(drawing, turn, width, height) for drawing in drawn] if place == 0 else []
        found = _page(words, shapes, height if turn % 2 == 0 else width)
        parts += found if place == 0 else [Part(part.lines, Role.ASIDE) for part in found]
    return _cut(parts, width, height)


def _page(words: Sequence[Glyphs], shapes: Sequence[Drawing], height: float) -> list[Part]:
    every = rules(shapes)
    blotted = blots(shapes, every, words)
    lines = without(every, blotted) if blotted else every
    walls = [Barrier(rule.at, rule.start, rule.end, drawn=True) for rule in lines if not rule.level]
    whole = [piece for row in justified.joined(in_rows(segments(words, walls)), blotted) for piece in row]
    scanned = not any(word.owner for word in words)
    drawn = grids(lines, scanned=scanned)
    head, pieces, foot = edges(whole, height, lambda piece: ruled_round(piece, drawn))
    items, rest = _framed(pieces, drawn, scanned=scanned)
    parts = order.read([*items, *rest], merged(lines))
    footnotes.mark(parts, lines, height, foot)
    return [*head, *parts, *foot]


def _framed(pieces: Sequence[Segment], found: Sequence[Grid], *, scanned: bool) -> tuple[list[Item], list[Segment]]:
    """What stands in drawn grids as groups, smallest first, and the pieces that stand in none."""
    items: list[Item] = []
    rest = list(pieces)
    for grid in sorted(found, key=lambda grid: (grid.right - grid.left) * (grid.bottom - grid.top)):
        held = held_by(grid, [*rest, *items])
        inside = [item for cell in held for item in cell]
        if not inside or (len(inside) == len(rest) + len(items) and len(grid.cells) == 1):
            continue
        group = in_grid(grid, held, order.read, scanned=scanned)
        items = [item for item in items if item not in inside]
        rest = [piece for piece in rest if piece not in inside]
        items.append(group)
    return items, rest


def _cut(parts: Sequence[Part], width: float, height: float) -> Arranged:
    words: list[Glyphs] = []
    lines: list[Line] = []
    cut: list[Block] = []
    tables: dict[int, int] = {}
    for part in parts:
        start = len(lines)
        for line in part.lines:
            first = len(words)
            words += line.words
            lines.append(Line(first, len(words)))
        if part.table is None:
            cut.append(Block(start, len(lines), part.role))
        else:
            number = tables.setdefault(id(part.table), len(tables))
            cut.append(Block(start, len(lines), part.role, number, part.row, part.column))
    return tuple(back(words, width, height)), tuple(lines), tuple(cut)
