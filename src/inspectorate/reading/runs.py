"""Stretches of a page through which the same white gutters run, from top to bottom. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspectorate.reading.lines import Segment
from inspectorate.reading.parts import Group, Item

GUTTER = 3.0
"""Points: stripes closer than that are one column."""
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
    for item in items:
        if found:
            stripes = _add(found[-1].stripes, item.left, item.right)
            if len(stripes) > 1:
                found[-1].items.append(item)
                found[-1].stripes = stripes
                continue
        found.append(Run([item], [(item.left, item.right)]))
    return [piece for run in _gathered(found) for piece in _trimmed(run)]


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
    if not before and not after:
        return [run]
    middle = [item for item in run.items if item not in before and item not in after]
    return [*runs(before), *_trimmed(Run(middle, _stripes(middle))), *runs(after)]


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
