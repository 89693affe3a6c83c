"""Tables: cells of a drawn grid, or of lines whose pieces stand one below the other. Pure."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from statistics import median

from inspectorate.reading import blocks, subrows
from inspectorate.reading.columns import columns
from inspectorate.reading.lines import Segment, in_rows, join
from inspectorate.reading.parts import Group, Item, Part
from inspectorate.reading.ruling import Cell, Grid, Rule, sides
from inspectorate.reading.runs import Stripe
from inspectorate.reading.values import Role

_NUMBER = re.compile(r"(?:[.… ]*)(?:\d{1,4}|[ivxlcIVXLC]{1,7}|[A-Z]-?\d{1,3})")
_LABEL = re.compile(r".{1,40}:$")
_DOTTED = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,})[. ]*$")
_FIGURE = re.compile(r"[$£€]? ?\(?-?[$£€]?\d(?:[\d,.]*\d)?\.?%?\)?|[-–—]|N/?A")
MANY_COLUMNS = 3
"""Cells that stand side by side in a table whose cells have no columns of their own."""
LOW = 0.6
"""Of an item's height: a cell that is lower does not hold it."""
FEW, SIDES = 3, 3
"""Filled cells of a grid that may be lines drawn for show, and on how many sides lines make sure of one."""
FIGURES = 0.25
"""Of the words of a cell: so many may end in a figure where it is read as words."""
SEVERAL = 4
"""Lines: a row of fewer may be one whose cells are short."""
FURTHER, FAR = 1.3, 2.0
"""Of the widest step between its rows, and of the font size: so far below a table stands what is none of it."""
EDGED, EDGE, WIDER = 3, 1.0, 1.25
"""Pieces that show where a column begins; points from there; and a gap there over the others of the line."""
Placed = dict[int, list[Segment]]
"""The pieces of one line by the number of their column."""
ROW_GAP = 1.32
"""Of the closest lines of a column: lines further apart are of different cells."""


def held_by(grid: Grid, items: Sequence[Item]) -> list[list[Item]]:
    """What stands in each cell of a drawn grid, each item in one.

    Lines are drawn for show too: what is higher than its cell stands in none, nor, where few cells hold anything, what has
    lines on fewer than three sides.
    """
    held: list[list[Item]] = [[] for _cell in grid.cells]
    for item in items:
        across, down = (item.left + item.right) / 2, (item.top + item.bottom) / 2
        if grid.left - 2 <= across <= grid.right + 2 and grid.top - 2 <= down <= grid.bottom + 2:
            number = _nearest(across, down, grid.cells)
            if grid.cells[number].bottom - grid.cells[number].top >= LOW * (item.bottom - item.top):
                held[number].append(item)
    if sum(map(bool, held)) > FEW:
        return held
    return [inside if inside and sides(grid, cell) >= SIDES else [] for cell, inside in zip(grid.cells, held, strict=True)]


def ruled_round(piece: Segment, drawn: Sequence[Grid]) -> Grid | None:
    """The table in a cell of which a piece stands that has lines on three sides at least."""
    across, down = (piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2
    for grid in drawn:
        for cell in grid.cells if grid.columns > 1 else ():
            if cell.left <= across <= cell.right and cell.top <= down <= cell.bottom and sides(grid, cell) >= SIDES:
                return grid
    return None


def _nearest(across: float, down: float, cells: Sequence[Cell]) -> int:
    """The number of the cell that a point lies in, or lies closest to."""
    for number, cell in enumerate(cells):
        if cell.left <= across <= cell.right and cell.top <= down <= cell.bottom:
            return number
    far = [max(cell.left - across, across - cell.right, 0.0) + max(cell.top - down, down - cell.bottom, 0.0) for cell in cells]
    return far.index(min(far))


def in_grid(grid: Grid, held: Sequence[Sequence[Item]], read: Callable[[Sequence[Item]], list[Part]], *, scanned: bool = False) -> Group:
    """The group of a drawn grid's cells, row by row; `read` lays out what is held by one. A single cell is a frame.

    On a scanned page the cells of a table are read line below line: white in them is lost words, not columns.
    """
    filled = [(cell, inside) for cell, inside in zip(grid.cells, held, strict=True) if inside]
    one = len(filled) == 1 or grid.columns == 1
    many = scanned and grid.columns >= MANY_COLUMNS and len(filled) >= 2 * MANY_COLUMNS
    rows: dict[int, subrows.Cells] = {}
    for cell, inside in filled:
        found = _lines(inside) if many and _worded(inside) else read(inside)
        rows.setdefault(cell.row, {}).setdefault(cell.column, []).extend(found)
    parts: list[Part] = []
    more = 0
    for number, cells in rows.items():
        cut = [cells] if one or scanned else subrows.split(cells)
        for below, row in enumerate(cut):
            parts += [
                part if one or part.table else Part(part.lines, Role.CELL, grid, number + more + below, column)
                for column, held_parts in row.items()
                for part in held_parts
            ]
        more += len(cut) - 1
    return Group(parts, grid.left, grid.top, grid.right, grid.bottom, frame=one)


def _worded(inside: Sequence[Item]) -> bool:
    """Whether it is words: columns of figures within one cell are a table whose upright rules were not seen."""
    words = [word.text for item in inside if isinstance(item, Segment) for word in item.words]
    return sum(text[-1].isdigit() for text in words) <= FIGURES * len(words)


def _lines(inside: Sequence[Item]) -> list[Part]:
    """What stands in one cell, line below line."""
    pieces = [item for item in inside if isinstance(item, Segment)]
    parts = [Part(block) for block in blocks.split([join(row) for row in in_rows(pieces)])]
    return sorted([*parts, *(part for item in inside if isinstance(item, Group) for part in item.parts)], key=lambda part: part.top)


def dotted(pieces: Sequence[Segment]) -> bool:
    """Whether a line ends in the dots of a contents list, its page number apart."""
    return _DOTTED.search(pieces[-1].text) is not None


def aligned(pieces: Sequence[Segment], stripes: Sequence[Stripe], rules: Sequence[Rule]) -> list[Part]:
    """The parts of lines whose pieces stand in stripes: a contents list and labelled lines a row each, else cells."""
    stripes = columns(pieces, stripes)
    rows = in_rows(pieces)
    placed = _cut([_placed(row, stripes) for row in rows])
    full = sum(len(row) > 1 for row in placed)
    if full < 2 or _by_row(placed, len(stripes)):
        return [Part(block) for row in _whole(rows, placed) for block in row]
    first, last = _ends(rows, placed, rules, stripes)
    if first or last < len(rows):
        outside = [[Part(block) for block in blocks.split([join(row) for row in some])] for some in (rows[:first], rows[last:])]
        return outside[0] + aligned([piece for row in rows[first:last] for piece in row], stripes, rules) + outside[1]
    table = object()
    parts = []
    for number, (first, last) in enumerate(_row_ranges(rows, placed, rules, stripes)):
        for column in range(len(stripes)):
            lines = [join(placed[line][column]) for line in range(first, last) if column in placed[line]]
            parts += [Part(block, Role.CELL, table, number, column) for block in blocks.split(lines)]
    return parts


def _ends(rows: Sequence[Sequence[Segment]], placed: Sequence[Placed], rules: Sequence[Rule], stripes: Sequence[Stripe]) -> tuple[int, int]:
    """The first row of the table and the one after its last: what stands alone above its first and below its last line is none of it.

    Nor is what stands alone below, further off than its rows are from one another.
    """
    ruled = [index for index, (row, after) in enumerate(pairwise(rows), start=1) if _ruled(row, after, rules, stripes)]
    alone = [list(row) == [0] for row in placed]
    first = ruled[0] if ruled and all(alone[: ruled[0]]) and len(ruled) > 1 else 0
    last = ruled[-1] if ruled and all(alone[ruled[-1] :]) and len(ruled) > 1 else len(rows)
    full = next((index for index in reversed(range(last)) if not alone[index]), last - 1)
    steps = [after[0].base - row[0].base for row, after in pairwise(rows[first:last])]
    widest = max(steps[: full - first], default=0.0)
    off = [
        number for number, step in enumerate(steps, first + 1) if number > full and step > max(FURTHER * widest, FAR * rows[number][0].size)
    ]
    return first, off[0] if off and widest else last


def _cut(placed: Sequence[Placed]) -> list[Placed]:
    """The lines with a piece cut where its words run on into the next column, at the edge on which that column's pieces begin."""
    begins: dict[int, list[float]] = {}
    for row in placed:
        for column, pieces in row.items():
            begins.setdefault(column, []).append(pieces[0].left)
    edges = {column: median(lefts) for column, lefts in begins.items() if column and len(lefts) >= EDGED}
    return [_at_edges(row, edges) for row in placed]


def _at_edges(row: Placed, edges: Mapping[int, float]) -> Placed:
    found = dict(row)
    for column, edge in edges.items():
        last = max((other for other in found if other < column), default=None)
        if column in found or last is None:
            continue
        words = found[last][-1].words
        at = next((number for number, word in enumerate(words) if number and abs(word.left - edge) <= EDGE), 0)
        gaps = [after.left - word.right for word, after in pairwise(words)]
        if at and len(gaps) > 1 and gaps[at - 1] >= WIDER * median(gaps):
            found[last] = [*found[last][:-1], Segment(words[:at])]
            found[column] = [Segment(words[at:])]
    return found


def _placed(row: Sequence[Segment], stripes: Sequence[Stripe]) -> Placed:
    """The row's pieces by the number of the stripe that they begin in."""
    found: Placed = {}
    for piece in row:
        number = next((number for number, (_left, right) in enumerate(stripes) if piece.left < right), len(stripes) - 1)
        found.setdefault(number, []).append(piece)
    return found


def _by_row(placed: Sequence[Placed], stripes: int) -> bool:
    """Whether it is a contents list (titles, then page numbers) or labels with what they label."""
    if stripes != 2:
        return False
    titles = [dotted(row[0]) for row in placed if 0 in row and 1 in row]
    if 2 * sum(titles) > len(titles):
        return True
    last = [piece.text for row in placed for piece in row.get(1, [])]
    first = [join(row[0]).text for row in placed if 0 in row and 1 in row]
    numbers = sum(bool(_NUMBER.fullmatch(text)) for text in last)
    labels = sum(bool(_LABEL.fullmatch(text)) for text in first)
    return numbers > 0.7 * len(last) or labels > 0.6 * len(first)


def _whole(rows: Sequence[Sequence[Segment]], placed: Sequence[Placed]) -> list[list[list[Segment]]]:
    """Each row as a line; rows without a second piece go on with what stands before them."""
    found: list[list[Segment]] = []
    for row, places in zip(rows, placed, strict=True):
        line = join(row)
        again = found and len(places) == 1 and 1 in places and line.base - found[-1][-1].base < 1.6 * line.size
        if again or (found and len(found[-1]) and 1 not in _last(found, rows, placed) and line.base - found[-1][-1].base < 1.6 * line.size):
            found[-1].append(line)
        else:
            found.append([line])
    return [blocks.split(lines) if len(lines) > 6 else [lines] for lines in found]


def _last(found: list[list[Segment]], rows: Sequence[Sequence[Segment]], placed: Sequence[Placed]) -> Placed:
    base = found[-1][-1].base
    return next((places for row, places in zip(rows, placed, strict=True) if any(piece.base == base for piece in row)), {})


def _row_ranges(
    rows: Sequence[Sequence[Segment]], placed: Sequence[Placed], rules: Sequence[Rule], stripes: Sequence[Stripe]
) -> list[tuple[int, int]]:
    starts = [0, *(index + 1 for index, (row, after) in enumerate(pairwise(rows)) if _ruled(row, after, rules, stripes))]
    if len(starts) < 3:
        starts = _spaced(rows, placed, len(stripes)) or _anchored(placed)
    return list(pairwise([*_finer(starts, placed, stripes), len(rows)]))


def _finer(starts: Sequence[int], placed: Sequence[Placed], stripes: Sequence[Stripe]) -> list[int]:
    """More starts of rows: where a figure stands below a figure, and in rows of several lines of which none is full."""
    found = set(starts)
    found.update(index + 1 for index, (line, after) in enumerate(pairwise(placed)) if _figures(line, after) or _label(line, after, stripes))
    for first, last in pairwise([*sorted(found), len(placed)]):
        lines = placed[first:last]
        if len(lines) >= SEVERAL and all(_meant(line, after, stripes) for line, after in pairwise(lines)):
            found.update(range(first, last))
    return sorted(found)


def _figures(line: Placed, after: Placed) -> bool:
    """Whether a column has a figure on both lines: no cell breaks between figures."""
    both = [column for column in after if column in line and len(after) > 1]
    return any(_FIGURE.fullmatch(join(after[column]).text) and _FIGURE.fullmatch(join(line[column]).text) for column in both)


def _label(line: Placed, after: Placed, stripes: Sequence[Stripe]) -> bool:
    """Whether a line of the first column alone, below a row of figures, does not go on with that row's label."""
    figures = any(_FIGURE.fullmatch(join(pieces).text) for column, pieces in line.items() if column)
    return figures and list(after) == [0] and 0 in line and not blocks.full(join(line[0]), join(after[0]), stripes[0][1])


def _meant(line: Placed, after: Placed, stripes: Sequence[Stripe]) -> bool:
    """Whether two columns at least go on, and in none the line was too full for the next word."""
    both = [column for column in after if column in line]
    return len(both) > 1 and not any(blocks.full(join(line[column]), join(after[column]), stripes[column][1]) for column in both)


def _ruled(row: Sequence[Segment], after: Sequence[Segment], rules: Sequence[Rule], stripes: Sequence[Stripe]) -> bool:
    top, bottom = max(piece.base for piece in row) - 1, min(piece.base - 0.5 * piece.size for piece in after)
    wide = stripes[-1][1] - stripes[0][0]
    return any(rule.level and top <= rule.at <= bottom and rule.end - rule.start > 0.5 * wide for rule in rules)


def _spaced(rows: Sequence[Sequence[Segment]], placed: Sequence[Placed], stripes: int) -> list[int]:
    """Where rows start when lines of one cell stand closer than cells: where two columns begin anew; empty when that is nowhere."""
    begins: Counter[int] = Counter()
    for column in range(stripes):
        lines = [(index, rows[index][0].base) for index, row in enumerate(placed) if column in row]
        steps = [after[1] - line[1] for line, after in pairwise(lines)]
        closest = min((step for step in steps if step > 0), default=0.0)
        begins.update(
            [lines[0][0], *(after[0] for (_line, after), step in zip(pairwise(lines), steps, strict=True) if step > ROW_GAP * closest)]
        )
    starts = sorted({0, *(index for index, count in begins.items() if count >= 2)})
    return starts if len(starts) > 1 else []


def _anchored(placed: Sequence[Placed]) -> list[int]:
    """Where rows start when lines are evenly spaced: where the column that is filled least often has something."""
    counts = {column: sum(column in row for row in placed) for row in placed for column in row}
    enough = [column for column, count in counts.items() if count >= 2]
    if not enough or all(len(row) > 1 for row in placed):
        return list(range(len(placed)))
    anchor = min(enough, key=lambda column: (counts[column], column))
    return sorted({0, *(index for index, row in enumerate(placed) if anchor in row)})
