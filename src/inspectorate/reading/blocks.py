"""Lines of one column cut into blocks: a paragraph, a heading, a list item each. Pure."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.lines import BULLET, MARKER, NUMBER, RAISED, Segment

LOOSE = 1.22
"""Of the distance between base lines inside the paragraph: a wider one parts two paragraphs."""
INDENT = 0.9
"""Of the font size: a line that begins further right opens a paragraph."""
ENOUGH, MANY = 3, 5
"""Pairs of lines that show how far apart lines of one size stand: of full lines, and of any."""
MEANT, FULL, OPEN = 1.2, 1.4, 1.75
"""Of the font size: the most that is taken for the distance of lines where too few show it: after a short, a full line, in a sentence."""
CLOSER = 1.15
"""How much closer than other lines of that size stand lines of one sentence that are set so wide."""
FURTHEST = 2.6
"""Of the font size: lines further apart are not of one paragraph."""
SET_OFF = 0.7
"""Of the font size: a bare number so far before the words is an item's."""
SIZES = 0.07
"""Of the font size: lines that differ more are not one paragraph."""
_END = re.compile(r"[.!?:;][\"'”’)\]]*\d{0,3}$")
_GLUED = re.compile(r"(?:\d{1,2}\.){2,3}[A-Z]\w*")
"""A number of several parts that is drawn without a space before its paragraph's first word."""
_HYPHEN = re.compile(r"\w[-\u2010\u00ad]$")
_BRACED = re.compile(r"\(?(\w{1,4})\)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
BEFORE = dict(pairwise(reversed(_ROMAN))) | dict(pairwise(reversed("abcdefgh"))) | {str(one + 1): str(one) for one in range(1, 30)}
"""What counts one less, by number, letter or small Roman number."""
_INITIAL = re.compile(r"[A-Z]\.")
INITIAL = 0.4
"""Of the font size: how close such a letter is to its word."""
_LEADER = re.compile(r"(?:\.{3,}|(?:\. ){3,}|…|_{4,}).*\b(?:\d{1,4}|[ivxlc]+)$")


class _Leading(NamedTuple):
    """How far apart base lines of one size stand inside a paragraph: as full lines show it (0: too few do), and at a guess."""

    shown: float
    guess: float


def split(lines: Sequence[Segment]) -> list[list[Segment]]:
    """The blocks of a column's lines, in order; every line lands in one."""
    if not lines:
        return []
    rights = [one.right for one in lines]
    edges = [max(rights[max(0, index - 4) : index + 6]) for index in range(len(lines))]
    usual = _leadings(lines, edges)
    found: list[list[Segment]] = [[lines[0]]]
    for (line, after), edge in zip(pairwise(lines), edges, strict=False):
        if _parted(line, after, found[-1], usual[round(after.size)], edge):
            found.append([])
        found[-1].append(after)
    return found


def _parted(line: Segment, after: Segment, block: Sequence[Segment], usual: _Leading, edge: float) -> bool:
    size = max(line.size, after.size)
    if _hyphenated(line, after):
        return False
    if _apart(line, after, block, usual, size, edge) or _other_look(line, after, size, edge):
        return True
    if is_contents(line) or (opens_item(after) and _item_may_open(line, after, block, edge)):
        return True
    return _begins(line, after, block, size, edge)


def _hyphenated(line: Segment, after: Segment) -> bool:
    """Whether a word goes on in the next line."""
    near = 0 < after.base - line.base < FURTHEST * line.size and abs(line.size - after.size) <= SIZES * line.size
    return near and _HYPHEN.search(line.words[-1].text) is not None and after.words[0].text[0].islower()


def _leadings(lines: Sequence[Segment], edges: Sequence[float]) -> dict[int, _Leading]:
    """By font size. What shows it is a line so full that the next one had to begin, in the midst of a sentence."""
    steps: dict[int, list[float]] = defaultdict(list)
    forced: dict[int, list[float]] = defaultdict(list)
    for (line, after), edge in zip(pairwise(lines), edges, strict=False):
        step = after.base - line.base
        if abs(line.size - after.size) <= SIZES * line.size and 0 < step < FURTHEST * line.size:
            steps[round(after.size)].append(step)
            if not _end(line) and full(line, after, edge):
                forced[round(after.size)].append(step)
    return {size: _Leading(_third(forced[size], ENOUGH), _third(steps[size], MANY)) for size in {round(line.size) for line in lines}}


def _third(steps: Sequence[float], enough: int) -> float:
    """A close step among the steps: one in three is closer; 0 where there are too few."""
    return sorted(steps)[len(steps) // 3] if len(steps) >= enough else 0.0


def _apart(line: Segment, after: Segment, block: Sequence[Segment], usual: _Leading, size: float, edge: float) -> bool:
    """Whether the gap between the lines is wider than inside the paragraph."""
    step = after.base - line.base
    if step <= 0:
        return True
    inner = [second.base - first.base for first, second in pairwise(block)]
    closer = step * CLOSER < usual.guess if usual.guess else len(line.words) > 1
    most = (OPEN if closer and _goes_on(line, after, edge) else FULL if full(line, after, edge) else MEANT) * size
    leading = median(inner) if inner else usual.shown or min(max(usual.guess, MEANT * size) if usual.guess else most, most)
    return step > max(LOOSE * leading, leading + 0.12 * size, 1.05 * size)


def _goes_on(line: Segment, after: Segment, edge: float) -> bool:
    """Whether a sentence goes on below: it is not at its end, and its next word, in small letters, found no room."""
    return not _end(line) and after.words[0].text.islower() and abs(after.left - line.left) < line.size and not _room(line, after, edge)


def _other_look(line: Segment, after: Segment, size: float, edge: float) -> bool:
    """Whether the lines differ in size or in weight where one line ends and the next begins."""
    if abs(line.size - after.size) > SIZES * size and abs(_plain(line.words[::-1], line) - _plain(after.words, after)) > SIZES * size:
        goes_on = after.words[0].text[0] in "(," and not _end(line) and line.bold == after.bold
        return not goes_on
    if line.words[-1].bold == after.words[0].bold:
        return False
    first = after.words[0].text[0]
    if not _end(line) and (first.islower() or first in "(,") and not _room(line, after, edge):
        return False
    if line.bold and all(word.bold for word in line.words):
        return not after.bold or line.right < edge - 3 * size
    return all(word.bold for word in after.words) and (_end(line) or _room(line, after, edge))


def _plain(words: Sequence[Glyphs], line: Segment) -> float:
    """The size of the first of the words that is no raised mark."""
    return next((word.size for word in words if word.size >= RAISED * line.size), line.size)


def is_contents(line: Segment) -> bool:
    """Whether the line ends in dots and a page number."""
    last = line.words[-1].text[-1]
    return (last.isdecimal() or last in "ivxlc") and bool(_LEADER.search(line.text))


def opens_item(line: Segment) -> bool:
    """Whether the line begins with a bullet or an item's number, followed by words."""
    first = line.words[0]
    if len(line.words) > 1 and NUMBER.fullmatch(first.text):
        return first.size < RAISED * line.words[1].size or line.words[1].left - first.right > SET_OFF * line.size
    if len(line.words) < 2 or not MARKER.fullmatch(first.text):
        return len(line.words) > 1 and bool(_GLUED.fullmatch(first.text))
    if first.text in "-–—*o" or first.text in {"I.", "A.", "a.", "i."}:
        return line.words[1].left - first.right > 0.3 * line.size
    return bool(BULLET.fullmatch(first.text)) or line.words[1].left - first.right > 0.12 * line.size


def _item_may_open(line: Segment, after: Segment, block: Sequence[Segment], edge: float) -> bool:
    """A number may stand at the start of a line by chance, in the midst of a sentence that fills the line before."""
    first = block[0]
    if _counted(after, block) and not _room(line, after, edge, words=2):
        return False
    if BULLET.fullmatch(after.words[0].text) or after.left < line.left - INDENT * line.size:
        return True
    if _initial(after) and not _initial(line) and full(line, after, edge):
        return False
    alike = (
        opens_item(first)
        and abs(first.left - after.left) < 0.3 * line.size
        and first.words[0].text.isalnum() == after.words[0].text.isalnum()
    )
    return alike or _end(line) or _room(line, after, edge) or line.words[-1].text.lower() in {"and", "or"}


def _counted(after: Segment, block: Sequence[Segment]) -> bool:
    """Whether the mark of a line goes on counting within a paragraph: the one before it stands in the midst of a line above."""
    found = _BRACED.fullmatch(after.words[0].text)
    before = BEFORE.get(found[1].lower()) if found else None
    return before is not None and any(word.text.lower().strip("(") == f"{before})" for line in block for word in line.words[1:])


def _initial(line: Segment) -> bool:
    """Whether the line begins with a capital letter and a stop that belong to the next word."""
    first, *rest = line.words
    return bool(rest) and _INITIAL.fullmatch(first.text) is not None and rest[0].left - first.right < INITIAL * line.size


def _begins(line: Segment, after: Segment, block: Sequence[Segment], size: float, edge: float) -> bool:
    """Whether the next line opens a paragraph by its indent, or because the last one ended before it had to."""
    shift = after.left - line.left
    if len(block) > 1 and abs(shift) > INDENT * size and not _centred(line, after):
        return shift > 0 or not opens_item(block[0]) or _end(line)
    if len(block) == 1 and shift > INDENT * size and not _centred(line, after) and not opens_item(line):
        return _end(line) and _room(line, after, edge, words=2)
    return _end(line) and _room(line, after, edge, words=2)


def _end(line: Segment) -> bool:
    return bool(_END.search(line.words[-1].text))


def _room(line: Segment, after: Segment, edge: float, words: int = 1) -> bool:
    """Whether the next line's first words would have fitted on this one: the break was meant.

    Typesetting that looks at the whole paragraph leaves a short word to the next line now and then, seldom two.
    """
    last = after.words[min(words, len(after.words)) - 1]
    return line.right + (last.right - after.left) + 0.45 * line.size < edge


def full(line: Segment, after: Segment, edge: float) -> bool:
    """Whether words had to go on to the next line: a figure or a single word fills none."""
    return len(line.words) > 1 and not _room(line, after, edge) and any(letter.isalpha() for word in line.words for letter in word.text)


def _centred(line: Segment, after: Segment) -> bool:
    middle = (line.left + line.right) / 2 - (after.left + after.right) / 2
    return abs(middle) < 0.35 * line.size and abs(line.right - after.right) > 0.3 * line.size
