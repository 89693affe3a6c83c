"""Empty boxes in the midst of a line, as redaction leaves them: words before and after them are one line. Pure."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from inspectorate.reading.drawings import Drawing, Kind
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.ruling import Rule

LOWEST, HIGHEST = 6.0, 26.0
"""Points: how high a box is that takes the place of words of one line."""
NARROWEST = 5.0
DARK = 90
"""Of 255: a fill that is lighter is a background."""
SAME = 4.0
"""Points by which the ends of a box's upper and lower side may differ."""
TOUCH = 2.0
BESIDE = 14.0
"""Points from a box to the next word of its line."""


class Blot(NamedTuple):
    """Where words were, in points."""

    left: float
    top: float
    right: float
    bottom: float


def blots(drawn: Sequence[Drawing], lines: Sequence[Rule], words: Sequence[Glyphs]) -> list[Blot]:
    """Boxes about as high as a line, black, framed or shown by two level rules, that stand alone, hold no word and are beside one."""
    found = [Blot(*drawing[1:5]) for drawing in drawn if drawing.kind is Kind.STROKE or (drawing.kind is Kind.FILL and _dark(drawing))]
    level = sorted((rule for rule in lines if rule.level), key=lambda rule: (rule.start, rule.at))
    found += [Blot(upper.start, upper.at, upper.end, lower.at) for upper, lower in pairwise(level) if _sides(upper, lower)]
    found = [blot for blot in found if LOWEST <= blot.bottom - blot.top <= HIGHEST and blot.right - blot.left >= NARROWEST]
    return [blot for blot in found if _blotted(blot, words) and not _touched(blot, lines)]


def _dark(drawing: Drawing) -> bool:
    red, green, blue, opacity = drawing.colour
    return max(red, green, blue) < DARK and opacity > 255 - DARK


def without(lines: Sequence[Rule], found: Sequence[Blot]) -> list[Rule]:
    """The rules that are no side of such a box."""
    return [rule for rule in lines if not any(_side(rule, blot) for blot in found)]


def bridged(gap: tuple[float, float], base: float, found: Sequence[Blot]) -> float:
    """How much of the gap in a line is taken by such boxes."""
    left, right = gap
    return sum(
        blot.right - blot.left
        for blot in found
        if blot.top <= base - 2 <= blot.bottom and left - 4 <= blot.left and blot.right <= right + 4
    )


def _sides(upper: Rule, lower: Rule) -> bool:
    return abs(upper.start - lower.start) <= SAME and abs(upper.end - lower.end) <= SAME


def _blotted(blot: Blot, words: Sequence[Glyphs]) -> bool:
    near = False
    for word in words:
        if blot.top < (word.top + word.bottom) / 2 < blot.bottom:
            if blot.left < (word.left + word.right) / 2 < blot.right:
                return False
            if blot.top <= word.base - 2 <= blot.bottom:
                near = near or 0 < word.left - blot.right + TOUCH < BESIDE or 0 < blot.left - word.right + TOUCH < BESIDE
    return near


def _side(rule: Rule, blot: Blot) -> bool:
    if rule.level:
        return (
            min(abs(rule.at - blot.top), abs(rule.at - blot.bottom)) <= TOUCH
            and abs(rule.start - blot.left) + abs(rule.end - blot.right) <= 2 * SAME
        )
    return (
        min(abs(rule.at - blot.left), abs(rule.at - blot.right)) <= TOUCH
        and rule.start >= blot.top - SAME
        and rule.end <= blot.bottom + SAME
    )


def _touched(blot: Blot, lines: Sequence[Rule]) -> bool:
    """Whether any other rule meets the box, as the rules of a table do."""
    for rule in lines:
        if _side(rule, blot):
            continue
        box = ((blot.left, blot.right), (blot.top, blot.bottom))
        (start, end), (low, high) = box if rule.level else (box[1], box[0])
        if low - TOUCH <= rule.at <= high + TOUCH and rule.start <= end + TOUCH and start - TOUCH <= rule.end:
            return True
    return False
