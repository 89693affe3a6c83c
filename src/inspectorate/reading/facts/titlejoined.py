"""Which runs of a page make one title: alike and close, joined by "of" on a line of its own, a subtitle under few words. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from inspectorate.reading.facts.parts import EVENT_DATE, Part
from inspectorate.reading.facts.printed import Row
from inspectorate.reading.facts.titlewords import DANGLING, SAYS_SO, is_sentence

LONGEST = 60  # words
TITLE_WORDS = 3
ENDS = {"kind", "agency", "body", "parent"}
"""What a title may end with after a word that cannot end it: "Security Weaknesses at the" / "Northmere Health Authority"."""
CLOSE_SIZE = 0.6  # of the title's: smaller letters beside it are something else
MAIN_WORDS = 4  # a title of no more is looked at for its subtitle
PLACE_SIZE = 0.8
TOPIC = 2.4  # the gap under a line of few words, which is the topic of what follows
TOPIC_SIZE = 1.5  # of a title's size: larger words below it are its topic
CONTINUES = 1.6  # of a line's height: a gap that a title may have between its topic line and the rest
_JOINS = re.compile(r"(of|on|for|and|at|in|by|to|from|the|with|:|–|-|&|of the|on the|for the)", re.IGNORECASE)
_AFTERTHOUGHT = re.compile(
    r"response to|prepared|presented|submitted|volume|part \d|fiscal year|for the |as of|copyright|by |a report (to|by)", re.IGNORECASE
)
_LISTED = re.compile(r"[•●▪■◦‣–-] ?\w")
"""How an item of a list begins: what a cover lists under its title."""
_BEGINS_NAME = re.compile(r"\b(of|at|by|for|the|and|from|with)$", re.IGNORECASE)


def continued(parts: Sequence[Part], at: int) -> tuple[int, int, tuple[Row, ...]]:
    """The run and those above and below that belong to one title: alike in size, close; or joined by "of" on a line of its own.

    The first and the last part, and the lines.
    """
    first, last = at, at
    while first > 0 and _continues(parts[first - 1], parts[first]):
        first -= 1
    while last + 1 < len(parts) and _continues(parts[last], parts[last + 1]):
        last += 1
    rows = tuple(row for part in parts[first : last + 1] for row in part.run.rows)
    few = sum(row.last - row.first for row in rows) <= MAIN_WORDS
    return first, last, ((*rows, *(_subtitle(parts, last) or _topic(parts, last))) if few else rows)


def _subtitle(parts: Sequence[Part], at: int) -> tuple[Row, ...]:
    """Smaller lines right under a title of few words, without which it would say little: "Personal Care" / "Trends and Gaps"."""
    above, below = parts[at], parts[at + 1] if at + 1 < len(parts) else None
    if (
        below is None
        or below.label is not None
        or not above.sheet.is_cover
        or is_sentence(below.run.text)
        or _AFTERTHOUGHT.match(below.run.text)
        or _LISTED.match(below.run.text)
    ):
        return ()
    a, b = above.run, below.run
    fits = 0.45 * a.size <= b.size < a.size and MAIN_WORDS < b.words <= 4 * MAIN_WORDS + 9
    beside = min(a.box[2], b.box[2]) > max(a.box[0], b.box[0])
    return b.rows if fits and beside and -0.3 * a.size < b.box[1] - a.box[3] < CONTINUES * a.size else ()


def _topic(parts: Sequence[Part], at: int) -> tuple[Row, ...]:
    """A few larger words right under a title of few words, which say of what: "PROGRAMME EVALUATION" / "NORTHMERE"."""
    above, below = parts[at], parts[at + 1] if at + 1 < len(parts) else None
    if below is None or below.label is not None or not above.sheet.is_cover or above.run.page != below.run.page:
        return ()
    a, b = above.run, below.run
    fits = b.size > TOPIC_SIZE * a.size and b.words <= MAIN_WORDS and a.words > 1 and a.bold == b.bold
    beside = min(a.box[2], b.box[2]) > max(a.box[0], b.box[0])
    return b.rows if fits and beside and -0.7 * a.size < b.box[1] - a.box[3] < CONTINUES * a.size else ()


def _continues(above: Part, below: Part) -> bool:
    joined = _joining(above) or _joining(below)
    begun = bool(DANGLING.search(above.run.text))
    free = {None, "kind", "agency", "body", "parent"} if joined or (begun and SAYS_SO.search(above.run.text)) else {None}
    free = {*free, *ENDS} if _BEGINS_NAME.search(above.run.text) else free
    joined = joined or begun
    if above.label not in free or below.label not in free | {EVENT_DATE}:
        return False
    a, b = above.run, below.run
    if _LISTED.match(b.text):
        return False
    gap = b.box[1] - a.box[3]
    if joined:
        return -0.5 * b.size < gap < 3 * max(a.size, b.size)
    alike = max(a.size, b.size) <= 1.07 * min(a.size, b.size) and (above.sheet.is_cover or a.bold == b.bold)
    beside = min(a.box[2], b.box[2]) > max(a.box[0], b.box[0])
    near = (TOPIC if a.words <= MAIN_WORDS and above.sheet.is_cover else CONTINUES) * a.size
    return alike and beside and -0.7 * b.size < gap < near and a.words + b.words <= LONGEST


def _joining(part: Part) -> bool:
    return part.label is None and bool(_JOINS.fullmatch(part.run.text.strip()))


def is_loose(parts: Sequence[Part], first: int, last: int, rows: Sequence[Row]) -> bool:
    """Whether a line of some words stands close above or below that might be its topic or its second half."""
    taken = {id(row) for row in rows}
    size = max(row.size for row in rows)
    for other in (*parts[max(0, first - 1) : first], *parts[last + 1 : last + 2]):
        run = other.run
        gap = max(run.box[1] - rows[-1].box[3], rows[0].box[1] - run.box[3])
        alike = CLOSE_SIZE * size <= run.size and TITLE_WORDS <= run.words <= LONGEST
        if _where(parts, other, size):
            continue
        if other.label is None and alike and gap < TOPIC * size and id(run.rows[0]) not in taken and not is_sentence(run.text):
            return parts[first].sheet.is_cover
    return False


def _where(parts: Sequence[Part], part: Part, size: int) -> bool:
    """Whether the line says where something happened: smaller than the title, the day of it below."""
    below = next((one for before, one in pairwise(parts) if before is part), None)
    return below is not None and below.label == EVENT_DATE and part.run.size < PLACE_SIZE * size
