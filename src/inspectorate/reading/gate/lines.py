"""Hidden words side by side become one place: a name of three words is one leak. Pure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inspectorate.core.spans import Box
from inspectorate.reading.gate.values import Leak
from inspectorate.reading.gate.ways import PAGE_LEAKS, PAGE_NOTES
from inspectorate.reading.values import Hidden, Page

FEWEST = 2
"""Letters of one kind on a page: a single one tells nothing."""
NEAR = 2
"""Heights from one word to the next of the same place."""


class Found(NamedTuple):
    """A leak or a note with its words, which stay in the worker unless a person asks for them."""

    leak: Leak
    text: str = ""


def places(page: Page, letters: Mapping[Hidden, str]) -> list[Found]:
    """What nobody can see on a page, a run of words each; kinds with fewer letters than tell anything are left out."""
    kinds = [cause for cause in (*PAGE_LEAKS, *PAGE_NOTES) if sum(one.length for one in page.hidden if one.cause == cause) >= FEWEST]
    return [_found(page.number, run, letters) for cause in kinds for run in _runs([one for one in page.hidden if one.cause == cause])]


def _found(number: int, run: Sequence[Hidden], letters: Mapping[Hidden, str]) -> Found:
    leak = Leak(way=run[0].cause, page=number, box=_around(run), length=sum(one.length for one in run))
    return Found(leak, " ".join(letters.get(one, "") for one in run).strip())


def _runs(hidden: Sequence[Hidden]) -> list[list[Hidden]]:
    runs: list[list[Hidden]] = []
    for one in hidden:
        if runs and _beside(runs[-1][-1].box, one.box):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _beside(before: Box, after: Box) -> bool:
    high = max(1, min(before[3] - before[1], after[3] - after[1]))
    level = min(before[3], after[3]) - max(before[1], after[1]) > high / 2
    return level and -high < after[0] - before[2] < NEAR * high


def _around(run: Sequence[Hidden]) -> Box:
    boxes = [one.box for one in run]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
