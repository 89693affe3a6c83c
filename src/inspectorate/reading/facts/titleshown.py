"""The runs of the first pages that may be the title, each with a weight: size against the text, length, place, what says it again. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.core.text import normalise
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.labels import label_of
from inspectorate.reading.facts.parts import EVENT_DATE, Part
from inspectorate.reading.facts.printed import FURNITURE, Row, Sheet
from inspectorate.reading.facts.titlejoined import LONGEST, TITLE_WORDS, continued, is_loose
from inspectorate.reading.facts.titlesaid import Sayings, key
from inspectorate.reading.facts.titlewords import SAYS_SO, cleaned, echoed, is_sentence
from inspectorate.reading.values import Role

PAGES = 4
PAGE_WEIGHT = (1.0, 0.85, 0.7, 0.6)
LONGEST_TEXT = 700  # letters
LABEL_WEIGHT = {
    None: 1.0,
    "kind": 0.3,
    "agency": 0.2,
    "parent": 0.2,
    "body": 0.15,
    "section": 0.02,
    "period": 0.05,
    "date": 0.0,
    EVENT_DATE: 0.0,
    "number": 0.0,
    "web": 0.0,
    "place": 0.0,
    "field": 0.0,
    "address": 0.0,
}
SHORT = {1: 0.35, 2: 0.6, 3: 0.9}
UPPER_PART = 0.6  # of a page of text: a title below is a heading
NAMES = {"agency", "parent", "body"}
CALLED = 1.6  # the weight of a cover's lines that the report is called by in exactly these words
SAID = 1.25  # the weight of what the document says elsewhere in exactly these words
LARGER = 1.12  # of the text's size
HEAD = 0.2  # of a page's height
SUBJECT = 0.7  # the weight of a body's name that is all the cover has for a title
QUOTED = 1.5  # the weight of what a cover sets in quotation marks
_QUOTED = re.compile(r"[“\"«].{12,}[”\"»]")
_LISTED = re.compile(r"[•●▪■◦‣] ?\w")
CHAPTER = 0.25  # what a heading that the contents page lists is worth
BEHIND_COVER = 0.5  # what a heading on a page of text is worth behind a cover that has words of its own


@dataclass(frozen=True)
class Candidate:
    """Lines that may be the title, with a weight that orders them.

    `said`: the document says exactly this elsewhere; `loose`: what stands close to it might belong to it;
    `heads`: it stands at the head of a page of text.
    """

    rows: tuple[Row, ...]
    weight: float
    text: str
    said: bool = False
    loose: bool = False
    heads: bool = False

    @property
    def page(self) -> int:
        """The page it stands on."""
        return self.rows[0].page


def shown(front: Front) -> Iterator[Candidate]:
    """The runs that may be the title, each with the neighbours that continue it."""
    sayings = Sayings(front)
    for index, sheet in enumerate(front.sheets[:PAGES]):
        if sheet.page.number not in front.contents:
            found = [*_on_sheet(front, sheet, sayings, PAGE_WEIGHT[index])]
            whole = [key(one.text) for one in found]
            yield from found
            yield from (
                one for one in _called(front, sheet, sayings, PAGE_WEIGHT[index]) if not any(key(one.text) in other for other in whole)
            )


def _on_sheet(front: Front, sheet: Sheet, sayings: Sayings, page_weight: float) -> Iterator[Candidate]:
    number = sheet.page.number
    parts = [part for part in front.on(number) if not part.run.furniture]
    for at, part in enumerate(parts):
        weight = _weight(front, part) * page_weight
        if weight <= 0:
            continue
        first, last, rows = continued(parts, at)
        text = cleaned(" ".join(row.text for row in rows)[:LONGEST_TEXT])
        reach, said = sayings.reach(parts, at), sayings.tell(text, number)
        if reach and reach[0] <= first and reach[1] >= last and not said:
            first, last = reach
            rows = tuple(row for one in parts[first : last + 1] for row in one.run.rows)
            text, said = cleaned(" ".join(row.text for row in rows)[:LONGEST_TEXT]), True
        if 0 < len(text.split()) <= LONGEST:
            length = SHORT.get(len(text.split()), 1.0)
            weight *= length * _place_weight(front, part, text) * _echo_weight(front, text, number) * (SAID if said else 1.0)
            heads = not sheet.is_cover and _heads(parts[first])
            yield Candidate(rows, weight, text, said, is_loose(parts, first, last, rows), heads)


def _called(front: Front, sheet: Sheet, sayings: Sayings, weight: float) -> Iterator[Candidate]:
    """The lines of a cover that the file itself, a quotation or a subject calls the report by."""
    if sheet.is_cover or sheet is front.sheets[0]:
        rows = sayings.lines([row for row in sheet.rows if row.role not in FURNITURE])
        text = " ".join(row.text for row in rows)
        if rows and label_of(text) is None:
            size = min(3.0, max(row.size for row in rows) / max(1, sheet.body_size))
            yield Candidate(rows, CALLED * size * weight, cleaned(text[:LONGEST_TEXT]), said=True)


def _place_weight(front: Front, part: Part, text: str) -> float:
    """Less for what a later page prints large: a chapter that the contents list, a heading behind a cover with a title."""
    cover = front.sheets[0]
    if part.sheet is cover or (part.sheet.is_cover and not cover.is_cover):
        return 1.0
    if not part.sheet.is_cover and normalise(text) in front.listed:
        return CHAPTER
    titled = any(
        one.label is None and one.run.words >= TITLE_WORDS and not one.run.furniture and (cover.is_cover or _heads(one))
        for one in front.on(cover.page.number)
    )
    return BEHIND_COVER if titled and not part.sheet.is_cover else 1.0


def _heads(part: Part) -> bool:
    """Whether a run stands bold or large at the head of a page of text, as the title of a paper without a cover does."""
    strong = part.run.size > LARGER * part.sheet.body_size or (part.run.bold and not part.sheet.mostly_bold)
    return strong and part.top < HEAD and part.run.words <= LONGEST


def _weight(front: Front, part: Part) -> float:
    """How much a run looks like a title: its size against the text, its length, its place and its first words."""
    run, sheet = part.run, part.sheet
    text = run.text
    if run.words > LONGEST or len(text) > LONGEST_TEXT or not any(c.isalpha() for c in text):
        return 0
    prominent = run.size > LARGER * sheet.body_size or (run.bold and not sheet.mostly_bold) or text.isupper()
    if not sheet.is_cover and run.rows[0].role is Role.CELL:
        return 0
    if not sheet.is_cover and (not prominent or part.top > UPPER_PART or text.rstrip().endswith((".", ";"))):
        return 0
    size = min(3.0, run.size / max(1, sheet.body_size))
    weight = size * (SUBJECT if _is_subject(front, part) else LABEL_WEIGHT.get(part.label, 0.05))
    weight *= 1.1 if run.bold and not sheet.mostly_bold else 1.0
    weight *= 1.3 if SAYS_SO.match(text) else 1.0
    weight *= 0.6 if part.top > 0.8 else 1.0
    weight *= 0.2 if is_sentence(text) or _LISTED.match(text) else 1.0
    weight *= QUOTED if sheet.is_cover and _QUOTED.fullmatch(text) else 1.0
    return weight * (0.5 if _after_hand(front, part) else 1.0)


def _is_subject(front: Front, part: Part) -> bool:
    """Whether it names who was looked at and is the largest print of a cover that has an office and no other title."""
    if part.label not in NAMES or not part.sheet.is_cover or part.run.furniture:
        return False
    others = [one for one in front.on(part.run.page) if one.run is not part.run and not one.run.furniture]
    issued = any(one.label in {"office", "unit"} for one in others)
    titled = any(one.label is None and one.run.words >= TITLE_WORDS and one.run.size > 1.1 * part.sheet.body_size for one in others)
    return issued and not titled and all(one.run.size < part.run.size or one.label == "kind" for one in others)


def _after_hand(front: Front, part: Part) -> bool:
    """Whether "Prepared by:" or its like stands right above: what follows is a name."""
    before = None
    for other in front.on(part.run.page):
        if other.run is part.run:
            return before is not None and before.label == "hand"
        before = other
    return False


def _echo_weight(front: Front, text: str, page: int) -> float:
    """More for what the document prints again on other pages."""
    wanted = normalise(text)
    if len(wanted) < 12:
        return 1.0
    again = sum(echoed(wanted, echo) for echo in echoes(front, page))
    return 1.0 + min(0.5, 0.15 * again)


def echoes(front: Front, page: int) -> list[str]:
    """What other pages and the running heads print."""
    return [text for other, text in front.echoes if other != page]
