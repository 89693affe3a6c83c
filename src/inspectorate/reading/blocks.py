"""Lines of one column cut into blocks: a paragraph, a heading, a list item each. Pure."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.lines import BULLET, MARKER, NUMBER, RAISED, Segment

LOOSE = 1.22
"""Of the distance between base lines inside the paragraph: a wider one parts two paragraphs."""
INDENT = 0.9
"""Of the font size: a line that begins further right opens a paragraph."""
ENOUGH = 5
"""Pairs of lines that show how far apart lines of one size stand."""
SET_OFF = 0.7
"""Of the font size: a bare number so far before the words is an item's."""
SIZES = 0.07
"""Of the font size: lines that differ more are not one paragraph."""
_END = re.compile(r"[.!?:;][\"'”’)\]]*\d{0,3}$")
_LEADER = re.compile(r"(?:\.{3,}|(?:\. ){3,}|…|_{4,}).*\b(?:\d{1,4}|[ivxlc]+)$")


def split(lines: Sequence[Segment]) -> list[list[Segment]]:
    """The blocks of a column's lines, in order; every line lands in one."""
    if not lines:
        return []
    usual = _leadings(lines)
    found: list[list[Segment]] = [[lines[0]]]
    for index, (line, after) in enumerate(pairwise(lines)):
        edge = max(one.right for one in lines[max(0, index - 4) : index + 6])
        if _parted(line, after, found[-1], usual[round(after.size)], edge):
            found.append([])
        found[-1].append(after)
    return found


def _parted(line: Segment, after: Segment, block: Sequence[Segment], usual: float, edge: float) -> bool:
    size = max(line.size, after.size)
    if _apart(line, after, block, usual, size) or _other_look(line, after, size, edge):
        return True
    if _LEADER.search(line.text) or (opens_item(after) and _item_may_open(line, after, block[0], edge)):
        return True
    return _begins(line, after, block, size, edge)


def _leadings(lines: Sequence[Segment]) -> dict[int, float]:
    """The usual distance between base lines by font size: what the column shows where it shows enough of it."""
    steps: dict[int, list[float]] = defaultdict(list)
    for line, after in pairwise(lines):
        step = after.base - line.base
        if abs(line.size - after.size) <= SIZES * line.size and 0 < step < 2.6 * line.size:
            steps[round(after.size)].append(step)
    found = {}
    for size in {round(line.size) for line in lines}:
        seen = sorted(steps[size])
        third = seen[len(seen) // 3] if seen else 0.0
        found[size] = third if len(seen) >= ENOUGH else min(max(third, 1.2 * size), 1.4 * size)
    return found


def _apart(line: Segment, after: Segment, block: Sequence[Segment], usual: float, size: float) -> bool:
    """Whether the gap between the lines is wider than inside the paragraph."""
    step = after.base - line.base
    if step <= 0:
        return True
    inner = [second.base - first.base for first, second in pairwise(block)]
    leading = median(inner) if inner else usual
    return step > max(LOOSE * leading, leading + 0.12 * size, 1.05 * size)


def _other_look(line: Segment, after: Segment, size: float, edge: float) -> bool:
    """Whether the lines differ in size or in weight where one line ends and the next begins."""
    if abs(line.size - after.size) > SIZES * size and abs(_plain(line.words[::-1], line) - _plain(after.words, after)) > SIZES * size:
        goes_on = after.words[0].text[0] in "(," and not _end(line) and line.bold == after.bold
        return not goes_on
    if line.words[-1].bold == after.words[0].bold:
        return False
    if line.bold and all(word.bold for word in line.words):
        return not after.bold or line.right < edge - 3 * size
    return all(word.bold for word in after.words) and (_end(line) or _room(line, after, edge))


def _plain(words: Sequence[Glyphs], line: Segment) -> float:
    """The size of the first of the words that is no raised mark."""
    return next((word.size for word in words if word.size >= RAISED * line.size), line.size)


def opens_item(line: Segment) -> bool:
    """Whether the line begins with a bullet or an item's number, followed by words."""
    first = line.words[0]
    if len(line.words) > 1 and NUMBER.fullmatch(first.text):
        return first.size < RAISED * line.words[1].size or line.words[1].left - first.right > SET_OFF * line.size
    if len(line.words) < 2 or not MARKER.fullmatch(first.text):
        return False
    if first.text in "-–—*o" or first.text in {"I.", "A.", "a.", "i."}:
        return line.words[1].left - first.right > 0.3 * line.size
    return bool(BULLET.fullmatch(first.text)) or line.words[1].left - first.right > 0.12 * line.size


def _item_may_open(line: Segment, after: Segment, first: Segment, edge: float) -> bool:
    """A number may stand at the start of a line by chance, in the midst of a sentence that fills the line before."""
    if BULLET.fullmatch(after.words[0].text) or after.left < line.left - INDENT * line.size:
        return True
    alike = (
        opens_item(first)
        and abs(first.left - after.left) < 0.3 * line.size
        and first.words[0].text.isalnum() == after.words[0].text.isalnum()
    )
    return alike or _end(line) or _room(line, after, edge) or line.words[-1].text.lower() in {"and", "or"}


def _begins(line: Segment, after: Segment, block: Sequence[Segment], size: float, edge: float) -> bool:
    """Whether the next line opens a paragraph by its indent, or because the last one ended before it had to."""
    shift = after.left - line.left
    if len(block) > 1 and abs(shift) > INDENT * size and not _centred(line, after):
        return shift > 0 or not opens_item(block[0]) or _end(line)
    if len(block) == 1 and shift > INDENT * size and not _centred(line, after) and not opens_item(line):
        return _end(line) and _room(line, after, edge)
    return _end(line) and _room(line, after, edge)


def _end(line: Segment) -> bool:
    return bool(_END.search(line.words[-1].text))


def _room(line: Segment, after: Segment, edge: float) -> bool:
    """Whether the next line's first word would have fitted on this one: the break was meant."""
    first = after.words[0]
    return line.right + (first.right - first.left) + 0.45 * line.size < edge


def _centred(line: Segment, after: Segment) -> bool:
    middle = (line.left + line.right) / 2 - (after.left + after.right) / 2
    return abs(middle) < 0.35 * line.size and abs(line.right - after.right) > 0.3 * line.size
