"""Which blocks are footnotes: smaller than the text, at the foot of the page, opened by a mark or under a short rule. Pure."""

import re
from collections import Counter
from collections.abc import Sequence

from inspectorate.reading.lines import RAISED
from inspectorate.reading.parts import Part
from inspectorate.reading.ruling import Rule
from inspectorate.reading.values import Role

SMALLER = 0.94
"""Of the size of most letters on the page."""
FROM = 0.35
"""Of the page's height: no footnote stands higher."""
UPPER = 0.6
"""Of the page's height: what stands there is text, also on a page with more footnotes than text."""
_MARK = re.compile(r"\(?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[.)]?")


def mark(parts: Sequence[Part], rules: Sequence[Rule], height: float) -> None:
    """Give footnotes their role, from the lowest block of the text upwards as far as they go."""
    text = [part for part in parts if part.role is Role.BODY]
    body = usual_size([part for part in text if part.top < UPPER * height] or text or parts)
    shelves = [rule for rule in rules if rule.level and 30 < rule.end - rule.start < 260]
    below: list[Part] = []
    for part in reversed(parts):
        if part.role is not Role.BODY:
            continue
        if part.top < FROM * height or (part.lines[0].size > SMALLER * body and not (_raised(part) and part.lines[0].size < body)):
            return
        below.append(part)
        if _opens(part) or any(0 <= part.top - rule.at < 20 and rule.start < part.lines[0].right for rule in shelves):
            for note in below:
                note.role = Role.FOOTNOTE
            below = []


def usual_size(parts: Sequence[Part]) -> float:
    """The font size of most letters, to the half point."""
    letters: Counter[float] = Counter()
    for part in parts:
        for line in part.lines:
            letters[round(2 * line.size) / 2] += sum([len(word.text) for word in line.words])
    return letters.most_common(1)[0][0] if letters else 10.0


def _opens(part: Part) -> bool:
    return bool(_MARK.fullmatch(part.lines[0].words[0].text)) or _raised(part)


def _raised(part: Part) -> bool:
    first = part.lines[0].words[0]
    return first.text[0].isdigit() and first.size < RAISED * part.lines[0].size
