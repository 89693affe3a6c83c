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
LOWEST = 3
"""Of the text's size: how far above the lowest line of the page the notes of a column end at most."""
NOTED = "0123456789*†‡§"
"""What a note at the lower edge begins with."""
_MARK = re.compile(r"\(?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[.)]?")


def mark(parts: Sequence[Part], rules: Sequence[Rule], height: float, foot: Sequence[Part] = ()) -> None:
    """Give footnotes their role, in each column from the lowest block of the text upwards as far as they go.

    `foot` is what stands apart at the lower edge: a note with a raised number or under a short rule is one there too.
    """
    text = [part for part in parts if part.role is Role.BODY]
    body = usual_size([part for part in text if part.top < UPPER * height] or text or parts)
    shelves = [rule for rule in rules if rule.level and 30 < rule.end - rule.start < 260]
    lowest = max((part.lines[-1].bottom for part in text), default=0.0)
    for shelf in shelves:
        _under(shelf, text, height)
    rest = [part for part in text if part.role is Role.BODY]
    for column in _columns(rest):
        if column[-1] is rest[-1] or column[-1].lines[-1].bottom > lowest - LOWEST * body:
            _mark(column, shelves, body, height)
    for part in foot:
        noted = _raised(part) or (part.lines[0].words[0].text[0] in NOTED and _shelved(part, shelves))
        if part.role is Role.BODY and noted and part.lines[0].size <= SMALLER * body:
            part.role = Role.FOOTNOTE


def _under(shelf: Rule, text: Sequence[Part], height: float) -> None:
    """All that stands below a short rule are notes, whatever their size, if each opens with a raised number."""
    notes = [part for part in text if part.top > shelf.at]
    if shelf.at > FROM * height and notes and all(_raised(part) for part in notes):
        for part in notes:
            part.role = Role.FOOTNOTE


def _columns(text: Sequence[Part]) -> list[list[Part]]:
    """The blocks cut where one stands right of and higher up than the one read before it."""
    found: list[list[Part]] = []
    for part in text:
        last = found[-1][-1].lines[-1] if found else None
        if last is None or (part.lines[0].left > last.right and part.lines[0].bottom < last.top):
            found.append([])
        found[-1].append(part)
    return found


def _mark(column: Sequence[Part], shelves: Sequence[Rule], body: float, height: float) -> None:
    below: list[Part] = []
    for part in reversed(column):
        if part.top < FROM * height or (part.lines[0].size > SMALLER * body and not (_raised(part) and part.lines[0].size < body)):
            return
        below.append(part)
        if _opens(part) or _shelved(part, shelves):
            for note in below:
                note.role = Role.FOOTNOTE
            below = []


def _shelved(part: Part, shelves: Sequence[Rule]) -> bool:
    """Whether a short rule is drawn right above."""
    return any(0 <= part.top - rule.at < 20 and rule.start < part.lines[0].right for rule in shelves)


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
