"""The letters at a document's end: which passage answers which recommendation, by label, by quotation or by shared words. Pure."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from inspectorate.core.dates import PartialDate
from inspectorate.reading.document import Passage
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.responses.countedoff import counted_off
from inspectorate.reading.responses.general import Told
from inspectorate.reading.responses.keyed import LAST, Keyed
from inspectorate.reading.responses.positions import judge
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import sought
from inspectorate.reading.text.units import Unit, piece_of
from inspectorate.reading.text.wording import contained, likeness, words

NUMBERED = re.compile(
    r"^\W{0,3}(?:[\w’' ]{0,30}\b(?:response|reply|comments?|answer) (?:to|on) (?:the )?)?"
    r"(?:(?:OIG |audit )?rec(?:ommendation|\.)?s?\s*(?:no\.?|number|#)*\s*#?\s*|#\s*)"
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?(?:\.?[a-z])?|l)\b[\s:.)-]*",
    re.IGNORECASE,
)
ORDINAL = sought(r"\b(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) recommendation\b")
FINDING = re.compile(r"^(?:audit )?finding\s*(?:no\.?|number|#)?\s*(?P<number>\d{1,2})\b\s*[:.–—-]", re.IGNORECASE)
TAKES = r"(?:agrees?|concurs?|disagrees?|accepts?|rejects?|does not|do not)"
PART = re.compile(
    rf"^\W*(?:[A-Z]\.\s+)?recommendations? (?:with|to) which\b[^.]{{0,60}}\b{TAKES}\b[^.]{{0,60}}$"
    r"|^\W*recommendations? (?:not )?(?:partially |partly |fully )?(?:agreed|accepted|rejected|disputed)\b[^.]{0,60}$",
    re.IGNORECASE,
)
"""The head of a part of a plan: what the agency agrees with, agrees with in part, disagrees with."""
REFERENCE = re.compile(r"^\W*(?:please )?(?:see|same as|refer to)\b[^.]{0,40}?#? ?(?P<number>\d{1,2})\b[^.]{0,20}\.?$", re.IGNORECASE)
TELLS = re.compile(
    r"^\W*(?:we|management|the [\w’' ]{2,40}?)\s*(?:\w+ly |do(?:es)? not |can ?not )*(?:agree|concur|accept|disagree|support)\w* (?:with )?"
    r"(?:the|this|your)(?: auditors?['’]?s?)? recommendations? (?:that|to|for|of|on|regarding|concerning)\b",
    re.IGNORECASE,
)
HEAD = re.compile(r"^(?=.{0,90}$)[^.]*\b(?:19|20)\d\d,?\s+page \d{1,2}(?: of \d{1,2})?$|^page \d{1,2}(?: of \d{1,2})?$", re.IGNORECASE)
"""The head of a letter's further pages: to whom, its date, "Page 2"."""
SCRAP, SHORT, EXPLICIT = 4, 8, 3
ENDS = " .”\"')"
NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
QUOTED, FRAGMENT = 0.72, 0.9
STEM, SURE_STEM = 60, 0.85
"""A recommendation with parts may be quoted down to its colon only; so many letters it must have."""
TOPICAL, CLEAR = 0.34, 1.25
CLOSING = re.compile(
    r"^(?:sincerely|very truly yours|respectfully|cc?:|enclosures?\b|in conclusion\b|in closing\b|finally, (?:i"
    r"|we) (?:would|want)|(?:again, )?thank"
    r"|(?:we|i|the \w+|[A-Z]{2,6}) (?:will keep (?:you|your)|looks? forward|appreciates? (?:the|your)|(?:am|are|is) grateful)"
    r"|(?:if|should) you have (?:any )?questions|\(?original signed\b|/s/|appendix [A-Z0-9]{1,3}\b[^.]{0,60}$|report distribution\b)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Letter:
    """What the letters say: to all in general, and to each recommendation (by its place in the list)."""

    general: list[Unit] = field(default_factory=list)
    answers: dict[int, list[Passage]] = field(default_factory=dict)
    topical: dict[int, list[Passage]] = field(default_factory=dict)
    following: dict[int, list[Passage]] = field(default_factory=dict)
    told: dict[int, list[Passage]] = field(default_factory=dict)
    together: dict[int, list[Passage]] = field(default_factory=dict)
    printed: dict[int, list[Passage]] = field(default_factory=dict)
    dated: PartialDate | None = None


def read_letters(units: Sequence[Unit], texts: Sequence[str], numbers: Sequence[str | None]) -> Letter:
    """The letters' passages by the recommendation they answer."""
    letter = Letter(dated=next((date.date for unit in units[:25] for date in printed_dates(unit.whole.text)), None))
    current: int | None = None
    last = -1
    waiting: list[int] = []
    part: Passage | None = None
    findings = {numbered["number"] for unit in units if (numbered := FINDING.match(unit.whole.text))}
    by_finding = findings == {str(place) for place in range(1, len(texts) + 1)}
    marks = counted_off(units, numbers)
    for unit in units:
        if HEAD.match(unit.whole.text):
            continue
        part, current = (unit.whole, None) if PART.search(unit.whole.text) else (part, current)
        if part is unit.whole:
            continue
        found = _counted(unit, marks) or _opens(unit, texts, numbers, last) or (_finding(unit) if by_finding else None)
        if found is not None:
            waiting = waiting if current is not None and current not in letter.answers else []
            places, rest = _all_quoted(*found, texts)
            current = last = places[-1]
            waiting += places
            if part is not None:
                letter.told.setdefault(current, []).append(part)
            if rest is not None:
                letter.answers.setdefault(current, []).append(rest)
            for place in places:
                letter.printed.setdefault(place, []).append(unit.whole)
            if rest is not None and len(places) > 1:
                letter.together.update({place: [rest] for place in places[:-1]})
            continue
        if current is None or CLOSING.search(unit.whole.text) or unit.whole.text.lower().startswith("dear "):
            current = None if CLOSING.search(unit.whole.text) else current
            letter.general.append(unit)
            continue
        letter.answers.setdefault(current, []).append(unit.whole)
        for place in waiting[:-1]:
            letter.together.setdefault(place, []).append(unit.whole)
    for place, passages in letter.together.items():
        letter.answers.setdefault(place, passages)
    _drop_scraps(letter)
    _follow_references(letter)
    _topics(letter, [unit for unit in units if not letter.answers], texts)
    return letter


def _drop_scraps(letter: Letter) -> None:
    """A stray letter that OCR made of a bullet answers nothing."""
    for place, passages in letter.answers.items():
        letter.answers[place] = [passage for passage in passages if len(passage.text) >= SCRAP]


def _follow_references(letter: Letter) -> None:
    """An answer that says only "See #1" is the answer given there."""
    for place, passages in letter.answers.items():
        found = REFERENCE.match(" ".join(passage.text for passage in passages))
        if found and int(found["number"]) - 1 != place:
            letter.answers[place] = letter.answers.get(int(found["number"]) - 1, passages)


def add_told(letter: Letter, said: Iterable[Told], texts: Sequence[str]) -> None:
    """Give each sentence of the report about one recommendation to the one whose words it shares most."""
    for one in said:
        place = _nearest(one.sentence, [words(text) for text in texts])
        if place is not None:
            letter.told.setdefault(place, []).append(piece_of(one.unit.whole, one.start + one.unit.offset, one.end + one.unit.offset))


def add_keyed(letter: Letter, said: Iterable[Keyed], numbers: Sequence[str | None]) -> None:
    """Give what the report says by number to the recommendation of that number."""
    for one in said:
        place = _place(one.number, numbers) if list(numbers).count(one.number) < 2 else None
        if place is not None:
            letter.told.setdefault(place, []).append(one.passage)


def _opens(unit: Unit, texts: Sequence[str], numbers: Sequence[str | None], last: int) -> tuple[int, Passage | None] | None:
    """The recommendation that a unit begins to answer, and what the unit itself answers."""
    whole = unit.whole.text
    named = NUMBERED.match(whole)
    if named:
        place = _place(named["number"].replace("l", "1"), numbers, last)
        if place is not None:
            body = whole[named.end() :]
            return place, _after(unit.whole, named.end() + _quoted(body, texts[place]))
    for place, text in enumerate(texts):
        start = unit.offset
        length = _quoted(whole[start:], text)
        if length:
            return place, _after(unit.whole, start + length)
    told = _told(unit, texts)
    if told is not None:
        return told, unit.whole
    nth = ORDINAL.search(whole)
    if nth and len(texts) >= 2 and NTH.index(nth["nth"].lower()) < len(texts):
        return NTH.index(nth["nth"].lower()), unit.whole
    return None


def _counted(unit: Unit, marks: Mapping[int, int]) -> tuple[int, Passage | None] | None:
    """The recommendation whose number a unit begins with, where the answers are counted like the recommendations."""
    place = marks.get(id(unit))
    return None if place is None else (place, piece_of(unit.whole, unit.offset))


def _all_quoted(first: int, rest: Passage | None, texts: Sequence[str]) -> tuple[list[int], Passage | None]:
    """The recommendations that a unit quotes one after the other, and what it says after the last of them."""
    places = [first]
    while rest is not None:
        following = ((place, _quoted(rest.text, text)) for place, text in enumerate(texts) if place not in places)
        place, length = next((one for one in following if one[1]), (None, 0))
        if place is None:
            break
        places, rest = [*places, place], _after(rest, length)
    return places, rest


def _told(unit: Unit, texts: Sequence[str]) -> int | None:
    """The recommendation that a unit tells in words of its own before it goes on: "We concur with the recommendation that …"."""
    if not TELLS.match(unit.text):
        return None
    first = next((unit.text[start:end] for start, end in sentences(unit.text)), "")
    return _nearest(first, [words(text) for text in texts])


def _finding(unit: Unit) -> tuple[int, Passage | None] | None:
    """The recommendation of the finding that a heading numbers, in a letter that answers as many findings as there are recommendations."""
    found = FINDING.match(unit.whole.text)
    return (int(found["number"]) - 1, None) if found else None


def _place(number: str, numbers: Sequence[str | None], after: int = -1) -> int | None:
    """The recommendation of a number; where the numbers begin anew with each finding, the next one `after` a place."""
    if number == LAST:
        return len(numbers) - 1 if all(one is None or one.isdigit() for one in numbers) and len(numbers) > 1 else None
    plain = [one.replace(".", "") if one else None for one in numbers]
    if number.replace(".", "") in plain:
        places = [place for place, one in enumerate(plain) if one == number.replace(".", "")]
        return next((place for place in places if place > after), places[0])
    if all(one is None for one in numbers) and number.isdigit() and 0 < int(number) <= len(numbers):
        return int(number) - 1
    return None


def _quoted(body: str, text: str) -> int:
    """How many letters of `body` repeat the recommendation at its beginning; 0 where they do not."""
    if len(text) < 20 or not body.strip():
        return 0
    stem = text.split(": ", 1)[0] + ":" if ": " in text and text.find(": ") >= STEM else ""
    if stem and likeness(body[: len(stem) + 4], stem) >= SURE_STEM:
        return len(body) if len(body) <= len(stem) + 8 else len(stem)
    head = body[: int(len(text) * 1.25) + 12]
    if likeness(head[: len(text) + 4], text) < QUOTED and contained(head, text) < FRAGMENT:
        return 0
    ends = [end for _start, end in sentences(head)]
    near = min(ends, key=lambda end: abs(end - len(text))) if ends else len(head)
    cut = near if abs(near - len(text)) < len(text) * 0.25 else min(len(head), len(text) + 2)
    return len(body) if len(body) <= cut + 5 else cut


def _after(passage: Passage, start: int) -> Passage | None:
    """What follows, unless it is a scrap: a word or two that take no position."""
    rest = passage.text[start:]
    judged = judge(rest, "") if 0 < len(rest.strip(ENDS)) <= SHORT else None
    said = len(rest.strip(ENDS)) > SHORT or (judged is not None and judged.weight == EXPLICIT)
    return piece_of(passage, start) if said else None


def _topics(letter: Letter, units: Sequence[Unit], texts: Sequence[str]) -> None:
    """Sentences of a letter without an order of its own that share so many telling words with one recommendation that they speak of it."""
    bags = [words(text) for text in texts]
    for unit in units:
        places = [(start, end, _nearest(unit.text[start:end], bags)) for start, end in sentences(unit.text)]
        for at, (start, end, place) in enumerate(places):
            if place is None:
                continue
            stop = next((begin for begin, _end, other in places[at + 1 :] if other not in {None, place}), len(unit.text))
            letter.topical.setdefault(place, []).append(piece_of(unit.whole, start + unit.offset, end + unit.offset))
            letter.following.setdefault(place, []).append(piece_of(unit.whole, start + unit.offset, stop + unit.offset))


def _nearest(sentence: str, bags: Sequence[frozenset[str]]) -> int | None:
    said = words(sentence)
    spread = Counter(word for bag in bags for word in bag)
    scores = sorted(((_overlap(bag, said, spread, len(bags)), -place) for place, bag in enumerate(bags)), reverse=True)
    if not scores or scores[0][0] < TOPICAL or (len(scores) > 1 and scores[0][0] < CLEAR * scores[1][0]):
        return None
    return -scores[0][1]


def _overlap(bag: frozenset[str], said: frozenset[str], spread: Counter[str], total: int) -> float:
    weight = {word: math.log((total + 1) / spread[word]) + 0.3 for word in bag}
    whole = sum(weight.values())
    return sum(weight[word] for word in bag & said) / whole if whole else 0.0
