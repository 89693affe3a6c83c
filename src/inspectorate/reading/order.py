"""The order in which a reader takes what stands on a page: by geometry alone, never by the file's text order. Pure."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean, median

from inspectorate.reading import blocks, numbered, tables
from inspectorate.reading.lines import Segment, in_rows, join
from inspectorate.reading.parts import Group, Item, Part
from inspectorate.reading.ruling import Rule
from inspectorate.reading.runs import Run, runs
from inspectorate.reading.values import Role

PROSE_WORDS = 3.2
PROSE_FILL = 0.58
HEADING = 4
"""Lines."""
SPACE = 3
"""Of the font size: the widest space within a line."""
BACK, EDGE = 12, 6
"""Parts back from a seam of two stretches, where the paragraph ends that may go on; and its lines that show how wide it is."""
CLOSE = 1.6
"""Of the font size between base lines: no paragraph goes on further off."""
ENOUGH, TOGETHER = 3, 0.5
"""Blocks of a side that show whether it stands in rows with the other, and the share of them that do."""
LONG, LEVEL, ALIKE = 8, 1.5, 0.5
"""Lines of a column; of the font size, how far from it a short one beside it begins; and the least share of its width."""
SIDE = 0.55
"""Of the wider column: a narrower and much emptier one holds notes beside the text."""


def read(items: Sequence[Item], rules: Sequence[Rule] = ()) -> list[Part]:
    """The parts in reading order."""
    found: list[Part] = []
    single: list[Segment] = []
    for run in runs(sorted(items, key=lambda item: (item.top, item.left))):
        pieces = [item for item in run.items if isinstance(item, Segment)]
        if len(pieces) == len(run.items) and (len(run.stripes) == 1 or _line(pieces)):
            single += pieces
            continue
        found = _seam(_seam(found, _column(single)), _beside(run, rules))
        single = []
    return _seam(found, _column(single))


def _seam(before: list[Part], after: list[Part]) -> list[Part]:
    """The parts of two stretches of the page; a paragraph that goes on over the seam, past notes or a box beside it, is one."""
    for second in after[:BACK]:
        first = next((part for part in before[: -BACK - 1 : -1] if _goes_on(part, second)), None)
        if first is not None:
            first.lines = first.lines + second.lines
            return before + [part for part in after if part is not second]
    return before + after


def _goes_on(first: Part, second: Part) -> bool:
    line, after = first.lines[-1], second.lines[0]
    close = 0 < after.base - line.base < CLOSE * line.size and abs(after.left - line.left) < line.size
    if not close or any(part.table is not None or part.role is not Role.BODY for part in (first, second)):
        return False
    edge = max(one.right for one in (first.lines[-EDGE:] if len(first.lines) > 1 else [line, *second.lines[:EDGE]]))
    return blocks.full(line, after, edge) and len(blocks.split([*first.lines, *second.lines])) == 1


def _line(pieces: Sequence[Segment]) -> bool:
    """Whether the pieces are one line with wider spaces in it, as after a label."""
    line = sorted(pieces, key=lambda piece: piece.left)
    gaps = [after.left - piece.right for piece, after in pairwise(line)]
    return len(in_rows(pieces)) == 1 and max(gaps) <= SPACE * line[0].size and sum(len(piece.words) for piece in line) >= 2 * len(line)


def _column(pieces: Sequence[Segment]) -> list[Part]:
    return [Part(block) for block in blocks.split([join(row) for row in in_rows(pieces)])]


def _beside(run: Run, rules: Sequence[Rule]) -> list[Part]:
    """What stands side by side: columns one after the other, notes beside the text they stand by, tables row by row."""
    if len(run.stripes) == 1:
        return [part for item in run.items for part in _one(item)]
    pieces = [item for item in run.items if isinstance(item, Segment)]
    if len(pieces) == len(run.items) and (listed := numbered.items(pieces, run.stripes)) and not _ruled(pieces, rules):
        return [Part(block) for block in listed]
    for left, right in _halves(run):
        if _independent(left, right, rules, two=len(run.stripes) == 2) or _heads(left, right):
            return _sequence(left, right, rules)
    if len(pieces) < len(run.items):
        return [part for item in sorted(run.items, key=lambda item: (item.top, item.left)) for part in _one(item)]
    return tables.aligned(pieces, run.stripes, rules)


def _one(item: Item) -> list[Part]:
    return item.parts if isinstance(item, Group) else [Part([item])]


def _halves(run: Run) -> list[tuple[list[Item], list[Item]]]:
    """What stands left and right of each gutter, the widest gutter first."""
    gaps = sorted(((right[0] - left[1], left[1]) for left, right in pairwise(run.stripes)), reverse=True)
    return [([item for item in run.items if item.right <= at], [item for item in run.items if item.left > at]) for _wide, at in gaps]


def _independent(left: Sequence[Item], right: Sequence[Item], rules: Sequence[Rule], *, two: bool) -> bool:
    """Whether each side can be read without the other."""
    rows = [in_rows([item for item in side if isinstance(item, Segment)]) for side in (left, right)]
    groups = [any(isinstance(item, Group) for item in side) for side in (left, right)]
    if any(len(row) < 2 and not group for row, group in zip(rows, groups, strict=True)) or not _overlap(left, right):
        return False
    if any(groups):
        return True
    if _crossed(left, right, rules) or 2 * sum(tables.dotted(row) for row in rows[0]) > len(rows[0]):
        return False
    prose = [len(side) > 2 and _prose(side) for side in rows]
    if all(prose):
        return not _gaps_agree(*rows)
    worded = min(mean(sum(len(piece.words) for piece in row) for row in side) for side in rows) >= PROSE_WORDS
    if two and prose[0] and worded and _ends_early(*rows):
        return True
    return _meeting(*rows) < 0.5 or (two and any(prose) and worded and not _begin_together(*rows))


def _ends_early(left: Sequence[Sequence[Segment]], right: Sequence[Sequence[Segment]]) -> bool:
    """Whether the right side is the short last column of a page: one paragraph or two, as wide as the left, from the same height on."""
    if len(left) < LONG or len(right) >= LONG or abs(left[0][0].base - right[0][0].base) > LEVEL * right[0][0].size:
        return False
    widths = sorted(max(row[-1].right for row in side) - min(row[0].left for row in side) for side in (left, right))
    starts, others = ([block[0].base for block in blocks.split([join(row) for row in side])] for side in (right, left))
    together = sum(any(abs(base - other) <= 2.5 for other in others) for base in starts[1:])
    return widths[0] >= ALIKE * widths[1] and 2 * together < max(1, len(starts) - 1)


def _heads(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether a heading of a line or two, unlike the text, stands in the margin left of it."""
    heading, text = (in_rows([item for item in side if isinstance(item, Segment)]) for side in (left, right))
    if not 1 <= len(heading) <= HEADING or len(text) < 2 or not _prose(text) or any(blocks.is_contents(row[-1]) for row in text):
        return False
    body = text[min(1, len(text) - 1)][0]
    return all(row[0].size > 1.06 * body.size for row in heading) or (all(row[0].bold for row in heading) and not body.bold)


def _overlap(left: Sequence[Item], right: Sequence[Item]) -> bool:
    tops, bottoms = [
        [min(item.top for item in side) for side in (left, right)],
        [max(item.bottom for item in side) for side in (left, right)],
    ]
    shared = min(bottoms) - max(tops)
    return shared > 0.3 * min(bottoms[0] - tops[0], bottoms[1] - tops[1])


def _crossed(left: Sequence[Item], right: Sequence[Item], rules: Sequence[Rule]) -> bool:
    """Whether at least two level rules run through both sides between their first and last lines."""
    end, start = max(item.right for item in left), min(item.left for item in right)
    top, bottom = (
        max(min(item.top for item in side) for side in (left, right)),
        min(max(item.bottom for item in side) for side in (left, right)),
    )
    through = [rule for rule in rules if rule.level and top < rule.at < bottom and rule.start < end - 20 and rule.end > start + 20]
    return len({round(rule.at / 4) for rule in through}) >= 2


def _ruled(pieces: Sequence[Segment], rules: Sequence[Rule]) -> bool:
    """Whether a level rule runs between lines of the pieces."""
    top, bottom = min(piece.top for piece in pieces), max(piece.bottom for piece in pieces)
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    return any(rule.level and top < rule.at < bottom and rule.start < right - 20 and rule.end > left + 20 for rule in rules)


def _prose(rows: Sequence[Sequence[Segment]]) -> bool:
    lines = [join(row) for row in rows]
    wide = max(line.right for line in lines) - min(line.left for line in lines)
    words = mean(len(line.words) for line in lines)
    fill = median((line.right - line.left) / wide for line in lines) if wide else 0.0
    return len(lines) >= 2 and words >= PROSE_WORDS and fill >= PROSE_FILL


def _gaps_agree(left: Sequence[Sequence[Segment]], right: Sequence[Sequence[Segment]]) -> bool:
    """Whether paragraphs begin at the same heights on both sides, as the cells of a table's rows do."""
    begins = [
        {round(after[0].base) for row, after in pairwise(side) if after[0].base - row[0].base > 1.35 * _leading(side)}
        for side in (left, right)
    ]
    fewer, more = sorted(begins, key=len)
    met = sum(any(abs(at - other) <= 2 for other in more) for at in fewer)
    return met >= 2 and met >= 0.7 * len(more)


def _begin_together(left: Sequence[Sequence[Segment]], right: Sequence[Sequence[Segment]]) -> bool:
    """Whether the blocks of the side with fewer begin where blocks of the other do, as cells of one row."""
    begins = [[block[0].base for block in blocks.split([join(row) for row in side])] for side in (left, right)]
    fewer, more = sorted(begins, key=len)
    return len(fewer) < ENOUGH or mean(any(abs(base - other) <= 2.5 for other in more) for base in fewer) >= TOGETHER


def _leading(rows: Sequence[Sequence[Segment]]) -> float:
    return median([after[0].base - row[0].base for row, after in pairwise(rows)] or [12.0])


def _meeting(left: Sequence[Sequence[Segment]], right: Sequence[Sequence[Segment]]) -> float:
    """The share of the emptier side's lines that stand on a line of the other side."""
    fewer, more = sorted((left, right), key=len)
    bases = [row[0].base for row in more]
    return mean(any(abs(row[0].base - base) <= 1.5 for base in bases) for row in fewer)


def _sequence(left: list[Item], right: list[Item], rules: Sequence[Rule]) -> list[Part]:
    """Two columns one after the other, or notes in between the paragraphs of the text beside which they begin."""
    for side, text in ((left, right), (right, left)):
        if _is_side(side, text):
            return _interleaved(read(side, rules), read(text, rules), aside=any(isinstance(item, Group) for item in side))
    return read(left, rules) + read(right, rules)


def _is_side(side: Sequence[Item], text: Sequence[Item]) -> bool:
    widths = [max(item.right for item in part) - min(item.left for item in part) for part in (side, text)]
    areas = [sum((item.right - item.left) * (item.bottom - item.top) for item in part) for part in (side, text)]
    return widths[0] < SIDE * widths[1] and areas[0] < 0.4 * areas[1]


def _interleaved(notes: list[Part], text: list[Part], *, aside: bool) -> list[Part]:
    found = list(text)
    for note in reversed(notes):
        role = Role.ASIDE if aside and note.role is Role.BODY else note.role
        at = next((index for index, part in enumerate(found) if part.top >= note.top - 0.7 * note.lines[0].size), len(found))
        found.insert(at, Part(note.lines, role, note.table, note.row, note.column))
    return found
