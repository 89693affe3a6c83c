"""Lines of one flow cut into blocks: a paragraph, a heading, a list item each."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from inspectorate.reading.lines import MARKER, Segment
from inspectorate.reading.order import Flow

LOOSE = 1.25
"""Of the usual distance between base lines: a wider one parts two paragraphs."""
_END = re.compile(r"[.!?:;][\"'”’)\]]*\d{0,3}$")


def blocks(flow: Flow) -> list[list[Segment]]:
    """The blocks of a flow, each a list of lines."""
    lines = flow.lines
    steps = [after.base - line.base for line, after in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    found: list[list[Segment]] = [[lines[0]]]
    for line, after in pairwise(lines):
        if _parted(line, after, found[-1], flow, usual):
            found.append([])
        found[-1].append(after)
    return found


def _parted(line: Segment, after: Segment, block: Sequence[Segment], flow: Flow, usual: float) -> bool:
    size = max(line.size, after.size)
    step = after.base - line.base
    inner = block[-1].base - block[-2].base if len(block) > 1 else min(usual, 1.3 * size)
    if step > max(LOOSE * inner, 1.05 * size) or step > 2.2 * size:
        return True
    if abs(line.size - after.size) > 0.12 * size or line.bold != after.bold:
        return True
    if len(after.words) > 1 and MARKER.fullmatch(after.words[0].text) and not after.words[0].text[-1].isalnum():
        return True
    short = line.right < flow.right - 0.15 * (flow.right - flow.left)
    return bool(short and _END.search(line.words[-1].text) and after.left <= block[0].left + 0.5 * size)
