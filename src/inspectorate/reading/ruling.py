"""Lines and boxes drawn on a page: grids of cells, and frames round text. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inspectorate.reading.drawings import Drawing, Kind

THIN = 3.5
"""Points: what is thicker is no rule."""
SHORTEST = 9.0
TOUCH = 3.0
"""Points between the ends of two rules that meet."""
OPEN = 18.0
"""Points by which level lines run on past the outermost upright one where a table has no line at its side."""
MOST = 3000
"""Rules of one page: more are a drawing."""


class Rule(NamedTuple):
    """A drawn line: `at` is where it stands (y when level, x when upright), `start` and `end` where it runs."""

    level: bool
    at: float
    start: float
    end: float


class Cell(NamedTuple):
    """One cell of a grid, 0-based, with its box."""

    row: int
    column: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells from top to bottom and left to right; a single one is a frame."""

    cells: tuple[Cell, ...]
    left: float
    top: float
    right: float
    bottom: float
    rules: tuple[Rule, ...] = ()

    @property
    def columns(self) -> int:
        """How many cells stand side by side at most."""
        rows = [cell.row for cell in self.cells]
        return max(rows.count(row) for row in set(rows))


def rules(drawn: Iterable[Drawing]) -> list[Rule]:
    """Level and upright lines: thin fills and strokes, and the sides of drawn boxes."""
    found: list[Rule] = []
    for drawing in drawn:
        if drawing.kind not in {Kind.FILL, Kind.STROKE} or len(found) > MOST:
            continue
        kind, left, top, right, bottom = drawing[:5]
        wide, high = right - left, bottom - top
        if high <= THIN and wide >= SHORTEST:
            found.append(Rule(True, (top + bottom) / 2, left, right))
        elif wide <= THIN and high >= SHORTEST:
            found.append(Rule(False, (left + right) / 2, top, bottom))
        elif kind is Kind.STROKE and wide >= SHORTEST and high >= SHORTEST:
            found += [
                Rule(True, top, left, right),
                Rule(True, bottom, left, right),
                Rule(False, left, top, bottom),
                Rule(False, right, top, bottom),
            ]
    return found


def grids(lines: Sequence[Rule], *, scanned: bool = False) -> list[Grid]:
    """Every group of rules that touch and enclose at least one cell; on a drawn page a table may be open at its sides."""
    return [grid for group in _groups(merged(lines)) if (grid := _grid(group, scanned=scanned))]


def sides(grid: Grid, cell: Cell) -> int:
    """On how many sides of the cell a rule of its grid is drawn, along half of it at least."""
    upright = [_stands(grid.rules, False, at, cell.top, cell.bottom) for at in (cell.left, cell.right)]
    return sum(upright) + sum(_stands(grid.rules, True, at, cell.left, cell.right) for at in (cell.top, cell.bottom))


def merged(lines: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line made one."""
    found: list[Rule] = []
    for rule in sorted(lines, key=lambda rule: (rule.level, round(rule.at), rule.start)):
        last = found[-1] if found else None
        if last and last.level == rule.level and abs(last.at - rule.at) <= 1.5 and rule.start <= last.end + TOUCH:
            found[-1] = last._replace(end=max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _groups(lines: list[Rule]) -> list[list[Rule]]:
    flat, upright = [rule for rule in lines if rule.level], [rule for rule in lines if not rule.level]
    owner: dict[Rule, list[Rule]] = {rule: [rule] for rule in lines}
    for one in flat:
        for other in upright:
            meets = one.start - TOUCH <= other.at <= one.end + TOUCH and other.start - TOUCH <= one.at <= other.end + TOUCH
            if meets and owner[one] is not owner[other]:
                joined = owner[one] + owner[other]
                owner.update(dict.fromkeys(joined, joined))
    seen: dict[int, list[Rule]] = {id(group): group for group in owner.values()}
    return list(seen.values())


def _grid(group: list[Rule], *, scanned: bool) -> Grid | None:
    ys = _places(rule.at for rule in group if rule.level)
    xs = _places(rule.at for rule in group if not rule.level)
    if len(ys) > 1 and xs and not scanned:
        xs = _opened(xs, [rule for rule in group if rule.level])
    if len(ys) < 2 or len(xs) < 2:
        return None
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) not in taken:
                end_row, end_column = _spread(group, xs, ys, row, column, taken)
                taken |= {(r, k) for r in range(row, end_row) for k in range(column, end_column)}
                cells.append(Cell(row, column, xs[column], ys[row], xs[end_column], ys[end_row]))
    return Grid(tuple(cells), xs[0], ys[0], xs[-1], ys[-1], tuple(group))


def _opened(xs: list[float], level: Sequence[Rule]) -> list[float]:
    """The places of upright lines, and the ends of the level ones where most run on and end together: a table open at its sides."""
    left, right = min(rule.start for rule in level), max(rule.end for rule in level)
    starts, ends = sum(rule.start - left <= TOUCH for rule in level), sum(right - rule.end <= TOUCH for rule in level)
    first = [left] if xs[0] - left > OPEN and starts >= 2 and 2 * starts > len(level) else []
    last = [right] if right - xs[-1] > OPEN and ends >= 2 and 2 * ends > len(level) else []
    return [*first, *xs, *last]


def _spread(group: list[Rule], xs: list[float], ys: list[float], row: int, column: int, taken: set[tuple[int, int]]) -> tuple[int, int]:
    """Where the cell that begins here ends: it grows right, then down, until a rule stands in its way."""
    end_column, end_row = column + 1, row + 1
    middle = (ys[row] + ys[row + 1]) / 2
    while end_column < len(xs) - 1 and (row, end_column) not in taken and not _stands(group, False, xs[end_column], middle, middle):
        end_column += 1
    left, right = xs[column] + 1, xs[end_column] - 1
    while end_row < len(ys) - 1 and not _stands(group, True, ys[end_row], left, right):
        end_row += 1
    return end_row, end_column


def _stands(group: Sequence[Rule], level: bool, at: float, start: float, end: float) -> bool:
    """Whether rules of the group cover half of the stretch at that place."""
    covered = 0.0
    for rule in group:
        if rule.level == level and abs(rule.at - at) <= TOUCH:
            if start == end and rule.start - TOUCH <= start <= rule.end + TOUCH:
                return True
            covered += max(0.0, min(rule.end, end) - max(rule.start, start))
    return start != end and 2 * covered > end - start


def _places(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > TOUCH:
            found.append(value)
    return found
