"""Stretches of a page through which the same white gutters run, from top to bottom. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspectorate.reading.lines import MARKER, Segment
from inspectorate.reading.parts import Group, Item

GUTTER = 3.0
"""Points: stripes closer than that are one column."""
LINES, ALIKE, FILLED = 8, 0.7, 0.85
"""Of each of two columns of text at least; the narrower's share of the wider's width; and of its column's, a full line's share."""
FEWEST, LEVEL = 2, 1.5
"""Lines of a right column that ends early, and of its first line's height how far it begins from where the left one does."""
SIGNS = "$£€"
"""Stand apart before their figure."""
WIDER, LEAST = 1.5, 0.25
"""Than the other gaps of a line, and of the font size at least: white that parts the line where a gutter runs."""
Stripe = tuple[float, float]
"""Left and right."""


@dataclass(slots=True)
class Run:
    """Items from top to bottom, and the stripes in which they stand side by side; between stripes the page is white."""

    items: list[Item]
    stripes: list[Stripe]


def runs(items: Sequence[Item]) -> list[Run]:
    """The runs of items that are sorted from top to bottom."""
    found: list[Run] = []
    for whole in items:
        for item in _parted(whole, found[-1]) if found and len(found[-1].stripes) > 1 else (whole,):
            stripes = _add(found[-1].stripes, item.left, item.right) if found else []
            if len(stripes) > 1:
                found[-1].items.append(item)
                found[-1].stripes = stripes
            else:
                found.append(Run([item], [(item.left, item.right)]))
    return [piece for run in _gathered(found) for piece in _trimmed(run)]


def _parted(item: Item, run: Run) -> list[Item]:
    """The line cut where it leaves white in a gutter of the run that it stands in."""
    if isinstance(item, Group):
        return [item]
    gutters = [(left[1], right[0]) for left, right in pairwise(run.stripes) if item.left < left[1] and right[0] < item.right]
    cut = next((cut for gutter in gutters if (cut := _cut(item, *gutter))), 0)
    return [Segment(item.words[:cut]), *_parted(Segment(item.words[cut:]), run)] if cut else [item]


def _cut(line: Segment, end: float, start: float) -> int:
    """Before which word a line leaves all of a gutter white, wider than between its other words; 0 where it does not."""
    gaps = [after.left - word.right for word, after in pairwise(line.words)]
    for number, (word, after) in enumerate(pairwise(line.words)):
        mark = word.text in SIGNS or (number == 0 and MARKER.fullmatch(word.text))
        if not mark and word.right <= end + GUTTER and start - GUTTER <= after.left:
            usual = max([*gaps[:number], *gaps[number + 1 :], LEAST * line.size])
            return number + 1 if gaps[number] >= WIDER * usual else 0
    return 0


def _gathered(all_runs: Sequence[Run]) -> list[Run]:
    """Lines just above a box's upper edge belong to the column beside it, so that the box cuts no paragraph."""
    found: list[Run] = []
    for run in all_runs:
        while len(run.stripes) > 1 and any(isinstance(item, Group) for item in run.items) and found and _goes_on(found[-1], run):
            above = found.pop()
            run = Run(above.items + run.items, run.stripes)
        found.append(run)
    return found


def _goes_on(above: Run, run: Run) -> bool:
    line = above.items[-1]
    if len(above.stripes) > 1 or isinstance(line, Group):
        return False
    stripe = [stripe for stripe in run.stripes if stripe[0] - GUTTER <= line.left and line.right <= stripe[1] + GUTTER]
    column = [item for item in run.items if stripe and item.left < stripe[0][1] and item.right > stripe[0][0]]
    return bool(column) and isinstance(column[0], Segment) and column[0].base - line.base < 2.2 * line.size


def _add(stripes: list[Stripe], left: float, right: float) -> list[Stripe]:
    apart = [stripe for stripe in stripes if stripe[1] + GUTTER < left or right + GUTTER < stripe[0]]
    if len(apart) < len(stripes):
        touching = [stripe for stripe in stripes if not (stripe[1] + GUTTER < left or right + GUTTER < stripe[0])]
        left, right = min(left, touching[0][0]), max(right, touching[-1][1])
    return sorted([*apart, (left, right)])


def _trimmed(run: Run) -> list[Run]:
    """Lines of one stripe alone, before the first and after the last of the others and well apart from their own, are no columns."""
    if len(run.stripes) < 2:
        return [run]
    columns = [_of(run.items, stripe) for stripe in run.stripes]
    second_top = sorted(min(item.top for item in column) for column in columns)[1]
    second_bottom = sorted(max(item.bottom for item in column) for column in columns)[-2]
    before = _well_apart([item for item in run.items if item.bottom < second_top - 2], run.items)
    after = _well_apart([item for item in run.items if item.top > second_bottom + 2], run.items)
    if after and _column_goes_on(after, run, columns):
        after = []
    if not before and not after:
        return [run]
    middle = [item for item in run.items if item not in before and item not in after]
    return [*runs(before), *_trimmed(Run(middle, _stripes(middle))), *runs(after)]


def _column_goes_on(after: Sequence[Item], run: Run, columns: Sequence[Sequence[Item]]) -> bool:
    """Whether what stands alone in the left one of two columns of text fills its width, as the rest of that column does.

    The right one may end early: it begins as high up.
    """
    if len(columns) != 2 or any(item not in columns[0] for item in after) or len(after) < 2:
        return False
    if len(columns[1]) < (FEWEST if len(after) >= LINES and _level(*columns) else LINES) or len(columns[0]) < LINES:
        return False
    (left, end), (start, right) = run.stripes
    widths = sorted((end - left, right - start))
    return widths[0] > ALIKE * widths[1] and max(item.right for item in after) - left > FILLED * (end - left)


def _level(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether both begin at one height."""
    return abs(left[0].top - right[0].top) <= LEVEL * (right[0].bottom - right[0].top)


def _well_apart(some: list[Item], items: Sequence[Item]) -> list[Item]:
    """Some items at one end of a run, if white parts them from the others of their stripe; else none."""
    if not some:
        return []
    left, right = min(item.left for item in some), max(item.right for item in some)
    top, bottom = min(item.top for item in some), max(item.bottom for item in some)
    others = [item for item in items if item not in some and item.left < right and item.right > left]
    gaps = [max(item.top - bottom, top - item.bottom) for item in others]
    return some if not gaps or min(gaps) > 1.1 * min(item.bottom - item.top for item in some) else []


def _stripes(items: Sequence[Item]) -> list[Stripe]:
    stripes: list[Stripe] = []
    for item in items:
        stripes = _add(stripes, item.left, item.right)
    return stripes


def _of(items: Sequence[Item], stripe: Stripe) -> list[Item]:
    return [item for item in items if stripe[0] <= item.left and item.right <= stripe[1]]
