"""The title: the largest coherent run of lines on the first pages that is nothing else. Pure.

A memorandum says it itself ("SUBJECT:"). A cover shows it by size and place; the pages after it (memorandum, letter,
first page of text, running heads) say it again, and their agreement is what makes it sure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.number import is_number
from inspectorate.reading.facts.parts import EVENT_DATE, Part
from inspectorate.reading.facts.printed import Row, spans_of
from inspectorate.reading.facts.titlesaid import Sayings
from inspectorate.reading.values import Fact, Role, State

PAGES = 4
PAGE_WEIGHT = (1.0, 0.85, 0.7, 0.6)
LONGEST = 60  # words
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
ENDS = {"kind", "agency", "body", "parent"}
"""What a title may end with after a word that cannot end it: "Security Weaknesses at the" / "Northmere Health Authority"."""
UPPER_PART = 0.6  # of a page of text: a title below is a heading
LEAST = 0.2
NAMES = {"agency", "parent", "body"}
SAID = 1.25  # the weight of what the document says elsewhere in exactly these words
LARGER = 1.12  # of the text's size
HEAD = 0.2  # of a page's height
CLOSE_SIZE = 0.6  # of the title's: smaller letters beside it are something else
SUBJECT = 0.7  # the weight of a body's name that is all the cover has for a title
CHAPTER = 0.25  # what a heading that the contents page lists is worth
BEHIND_COVER = 0.5  # what a heading on a page of text is worth behind a cover that has words of its own
TITLE_WORDS = 3
RIVAL = 0.65  # of the best one's weight: another that may be the title as well
SMALLER = 0.9  # of the title's size
MAIN_WORDS = 4  # a title of no more is looked at for its subtitle
LEAST_IN_LETTER, LEAST_ABOVE_GREETING = 1.5, 1.05
TOPIC = 2.4  # the gap under a line of few words, which is the topic of what follows
CONTINUES = 1.6  # of a line's height: a gap that a title may have between its topic line and the rest
_SAYS_SO = re.compile(
    r"((final|follow-?up|special|performance|interim|semi-?annual|government) )*"
    r"(audit|review|evaluation|inspection|investigation|inquiry|report|assessment|examination|study|survey|response|summary)s? "
    r"(report )?(of|on|into|to|for)\b",
    re.IGNORECASE,
)
_TALKS = re.compile(r"\b((is|are) available|click|website|you|your|please|we are|we have|we found|hereby|sincerely)\b", re.IGNORECASE)
_JOINS = re.compile(r"(of|on|for|and|at|in|by|to|from|the|with|:|–|-|&|of the|on the|for the)", re.IGNORECASE)
_AFTERTHOUGHT = re.compile(
    r"response to|prepared|presented|submitted|volume|part \d|fiscal year|for the |as of|copyright|by |a report (to|by)", re.IGNORECASE
)
_DANGLING = re.compile(r"\b(of|on|for|and|at|in|by|to|from|the|with|into|over|regarding|concerning|about)$|[:–—-]$", re.IGNORECASE)
_BEGINS_NAME = re.compile(r"\b(of|at|by|for|the|and|from|with)$", re.IGNORECASE)
_TRAILING = re.compile(
    r"[\s,;:–—-]*\(?(dated|as of|issued|published|updated)?\s*$|[\s,;:–—(-]*(final |audit )*(report|audit) (no\.?|number|#).*$",
    re.IGNORECASE,
)
_CODE = re.compile(r"\s*[(\[](?=[^)]*\d[^)]*\d)((?:[A-Z]{1,8}[-–])?[A-Z\d]{1,8}(?:[-–/_.][A-Z\d]{1,8}){1,4})[)\]]$")
_ENUMERATION = re.compile(r"(subject|re)\s*:\s*", re.IGNORECASE)


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


def title(front: Front) -> Fact | None:
    """The title, or None where the document has none."""
    subject = _subject(front)
    shown = sorted(_shown(front), key=lambda c: -c.weight)
    if subject and (not shown or subject.page <= shown[0].page):
        return _fact(front, subject, shown, told=True)
    if subject and shown and _same(subject.text, shown[0].text):
        return _fact(front, shown[0], [*shown[1:], subject], told=True)
    least = (LEAST_ABOVE_GREETING if shown and _above_greeting(front, shown[0]) else LEAST_IN_LETTER) if _is_letter(front) else LEAST
    if not shown or shown[0].weight < least:
        return None
    return _fact(front, shown[0], [*shown[1:], *([subject] if subject else [])], told=False)


def _is_letter(front: Front) -> bool:
    """Whether the first page greets somebody: a letter has no title unless something is set large."""
    first = front.sheets[0].page.number
    return any(part.label == "furniture" and part.run.text.lower().startswith("dear ") for part in front.on(first))


def _above_greeting(front: Front, candidate: Candidate) -> bool:
    """Whether it stands on the letter's first page before its greeting, where letters put what they are about."""
    first = front.sheets[0]
    greeting = next((row for row in first.rows if row.text.lower().startswith("dear ")), None)
    return greeting is not None and candidate.page == first.page.number and candidate.rows[-1].box[3] <= greeting.box[1]


def _subject(front: Front) -> Candidate | None:
    field = front.memorandum.get("subject")
    text = _cleaned(field.text[:LONGEST_TEXT]) if field else ""
    return Candidate(field.rows, 1.0, text) if field and text else None


def _shown(front: Front) -> Iterator[Candidate]:
    """The runs that may be the title, each with the neighbours that continue it."""
    sayings = Sayings(front)
    for index, sheet in enumerate(front.sheets[:PAGES]):
        number = sheet.page.number
        if number in front.contents:
            continue
        parts = [part for part in front.on(number) if not part.run.furniture]
        for at, part in enumerate(parts):
            weight = _weight(front, part) * PAGE_WEIGHT[index]
            if weight <= 0:
                continue
            first, last, rows = _continued(parts, at)
            text = _cleaned(" ".join(row.text for row in rows)[:LONGEST_TEXT])
            reach = sayings.reach(parts, at)
            said = sayings.tell(text, number)
            if reach and reach[0] <= first and reach[1] >= last and not said:
                first, last = reach
                rows = tuple(row for one in parts[first : last + 1] for row in one.run.rows)
                text, said = _cleaned(" ".join(row.text for row in rows)[:LONGEST_TEXT]), True
            if 0 < len(text.split()) <= LONGEST:
                length = SHORT.get(len(text.split()), 1.0)
                weight *= length * _place_weight(front, part, text) * _echo_weight(front, text, number) * (SAID if said else 1.0)
                heads = not sheet.is_cover and _heads(parts[first])
                yield Candidate(rows, weight, text, said, _is_loose(parts, first, last, rows), heads)


def _is_loose(parts: Sequence[Part], first: int, last: int, rows: Sequence[Row]) -> bool:
    """Whether a line of some words stands close above or below that might be its topic or its second half."""
    taken = {id(row) for row in rows}
    size = max(row.size for row in rows)
    for other in (*parts[max(0, first - 1) : first], *parts[last + 1 : last + 2]):
        run = other.run
        gap = max(run.box[1] - rows[-1].box[3], rows[0].box[1] - run.box[3])
        alike = CLOSE_SIZE * size <= run.size and TITLE_WORDS <= run.words <= LONGEST
        if other.label is None and alike and gap < TOPIC * size and id(run.rows[0]) not in taken and not _is_sentence(run.text):
            return parts[first].sheet.is_cover
    return False


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
    weight *= 1.3 if _SAYS_SO.match(text) else 1.0
    weight *= 0.6 if part.top > 0.8 else 1.0
    weight *= 0.2 if _is_sentence(text) else 1.0
    return weight * (0.5 if _after_hand(front, part) else 1.0)


def _is_subject(front: Front, part: Part) -> bool:
    """Whether it names who was looked at and is the largest print of a cover that has an office and no other title."""
    if part.label not in NAMES or not part.sheet.is_cover or part.run.furniture:
        return False
    others = [one for one in front.on(part.run.page) if one.run is not part.run and not one.run.furniture]
    issued = any(one.label in {"office", "unit"} for one in others)
    titled = any(one.label is None and one.run.words >= TITLE_WORDS and one.run.size > 1.1 * part.sheet.body_size for one in others)
    return issued and not titled and all(one.run.size < part.run.size or one.label == "kind" for one in others)


def _is_sentence(text: str) -> bool:
    """Whether it ends like a sentence or talks to a reader; "Inc." ends a title, "attached." does not."""
    last = text.split()[-1]
    return bool(_TALKS.search(text)) or (last.endswith(".") and last[0].islower() and len(last) > 4)


def _after_hand(front: Front, part: Part) -> bool:
    """Whether "Prepared by:" or its like stands right above: what follows is a name."""
    before = None
    for other in front.on(part.run.page):
        if other.run is part.run:
            return before is not None and before.label == "hand"
        before = other
    return False


def _continued(parts: Sequence[Part], at: int) -> tuple[int, int, tuple[Row, ...]]:
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
    return first, last, ((*rows, *_subtitle(parts, last)) if few else rows)


def _subtitle(parts: Sequence[Part], at: int) -> tuple[Row, ...]:
    """Smaller lines right under a title of few words, without which it would say little: "Personal Care" / "Trends and Gaps"."""
    above, below = parts[at], parts[at + 1] if at + 1 < len(parts) else None
    if (
        below is None
        or below.label is not None
        or not above.sheet.is_cover
        or _is_sentence(below.run.text)
        or _AFTERTHOUGHT.match(below.run.text)
    ):
        return ()
    a, b = above.run, below.run
    fits = 0.45 * a.size <= b.size < a.size and MAIN_WORDS < b.words <= 4 * MAIN_WORDS + 9
    beside = min(a.box[2], b.box[2]) > max(a.box[0], b.box[0])
    return b.rows if fits and beside and -0.3 * a.size < b.box[1] - a.box[3] < CONTINUES * a.size else ()


def _continues(above: Part, below: Part) -> bool:
    joined = _joining(above) or _joining(below)
    begun = bool(_DANGLING.search(above.run.text))
    free = {None, "kind", "agency", "body", "parent"} if joined or (begun and _SAYS_SO.search(above.run.text)) else {None}
    free = {*free, *ENDS} if _BEGINS_NAME.search(above.run.text) else free
    joined = joined or begun
    if above.label not in free or below.label not in free | {EVENT_DATE}:
        return False
    a, b = above.run, below.run
    gap = b.box[1] - a.box[3]
    if joined:
        return -0.5 * b.size < gap < 3 * max(a.size, b.size)
    alike = max(a.size, b.size) <= 1.07 * min(a.size, b.size) and (above.sheet.is_cover or a.bold == b.bold)
    beside = min(a.box[2], b.box[2]) > max(a.box[0], b.box[0])
    near = (TOPIC if a.words <= MAIN_WORDS and above.sheet.is_cover else CONTINUES) * a.size
    return alike and beside and -0.7 * b.size < gap < near and a.words + b.words <= LONGEST


def _joining(part: Part) -> bool:
    return part.label is None and bool(_JOINS.fullmatch(part.run.text.strip()))


def _echo_weight(front: Front, text: str, page: int) -> float:
    """More for what the document prints again on other pages."""
    wanted = normalise(text)
    if len(wanted) < 12:
        return 1.0
    again = sum(_echoed(wanted, echo) for echo in _echoes(front, page))
    return 1.0 + min(0.5, 0.15 * again)


def _echoes(front: Front, page: int) -> list[str]:
    """What other pages and the running heads print."""
    return [text for other, text in front.echoes if other != page]


def _echoed(wanted: str, echo: str) -> bool:
    """Whether the echo says the title again, in whole, in a part of its own, or in nearly the same words."""
    if len(echo) < 8:
        return False
    mine, theirs = set(wanted.split()), set(echo.split())
    return wanted in echo or echo in wanted or (len(theirs) <= 2 * len(mine) and len(mine & theirs) >= 0.75 * max(len(mine), 3))


def _same(a: str, b: str) -> bool:
    x, y = normalise(a), normalise(b)
    return x == y or x in y or y in x


def _cleaned(text: str) -> str:
    """Without a date or a report number at its end, and without marks around."""
    text = _ENUMERATION.sub("", text, count=1) if _ENUMERATION.match(text) else text
    for found in reversed(list(printed_dates(text))):
        before = text[: found.start]
        if found.end >= len(text.rstrip(" .)")) and re.search(r"(dated|issued|published|updated)\s*$|[–—(]\s*$", before, re.IGNORECASE):
            text = before
    code = _CODE.search(text)
    text = text[: code.start()] if code and is_number(code[1]) else text
    previous = None
    while previous != text:
        previous, text = text, _TRAILING.sub("", text)
    return text.strip(" *|•·_")


def _heads_what_follows(title: Candidate, other: Candidate) -> bool:
    """Whether it stands below the title in smaller letters, or below a title that heads a page of text, as a first heading does."""
    below = other.rows[0].box[1] > title.rows[-1].box[3]
    return below and (title.heads or other.rows[0].size < SMALLER * title.rows[0].size)


def _fact(front: Front, best: Candidate, others: Sequence[Candidate], told: bool) -> Fact:
    rest = [other for other in others if not _same(other.text, best.text)]
    again = sum(_echoed(normalise(best.text), echo) for echo in _echoes(front, best.page))
    rivals = (other.weight for other in rest if other.page == best.page and not _heads_what_follows(best, other))
    rival = max(rivals, default=0.0) / max(best.weight, 0.01)
    confidence = 940 if told else 800
    confidence += min(150, 60 * again)
    confidence += 100 if best.said else 0
    confidence -= 120 if best.loose and not best.said and not told else 0
    confidence -= 150 if rival > RIVAL and not told else 0
    confidence -= 100 if best.page > front.sheets[0].page.number and not told and not again else 0
    confidence -= 250 if best.weight < 0.6 and not told else 0
    confidence -= 150 if len(best.text.split()) < 2 else 0
    confidence -= 250 if _DANGLING.search(best.text) else 0
    confidence -= 100 if any(row.place.page.state is not State.TEXT for row in best.rows) else 0
    confidence = max(100, min(990, confidence))
    return Fact(value=best.text, spans=_spans(best), confidence=confidence, withheld=confidence < 500)


def _spans(best: Candidate) -> tuple[Span, ...]:
    """The words of the value only: a label before and a date after are left out."""
    rows = best.rows
    joined = " ".join(row.text for row in rows)
    start = joined.find(best.text)
    if (
        start < 0
        or len({row.place.page.number for row in rows}) > 1
        or rows[-1].last - rows[0].first != sum(r.last - r.first for r in rows)
    ):
        return spans_of(rows)
    end, at, inside = start + len(best.text), 0, []
    place = rows[0].place
    for number in range(rows[0].first, rows[-1].last):
        after = at + len(place.page.words[number].text)
        if at < end and after > start:
            inside.append(number)
        at = after + 1
    return (place.span(inside[0], inside[-1] + 1),) if inside else spans_of(rows)
