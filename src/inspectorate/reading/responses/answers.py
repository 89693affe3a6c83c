"""What all recommendations of a document share: the letters, what was said of all, date columns, when it was written. Pure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell, dates_beside, unread
from inspectorate.reading.responses.general import EARLIER, OURS, General, in_letter, in_report, told
from inspectorate.reading.responses.keyed import keyed, statuses
from inspectorate.reading.responses.letters import Letter, add_keyed, add_told, read_letters
from inspectorate.reading.responses.plans import planned
from inspectorate.reading.responses.targetdates import promised
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit

FRONT, ALONE = 2, 60
"""Pages on which a report says its date, and the letters of a line that says little else."""
PLANNED = re.compile(r"\b(?:completion|implementation|implemented|target|due|estimated|expected|by|fecha)\b", re.IGNORECASE)
TAKES = re.compile(
    r"\b(?:agree|concur|non-?concur|accept|disagree|reject|support)\w*\b(?! (?:up)?on\b| government| accounting| practice)"
    r"[^.]{0,60}"
    r"\brecommendations?\b"
    r"|\brecommendations?\b[^.]{0,60}\b(?:is|are|was|were|been) (?:not )?(?:accepted|rejected|agreed)\b",
    re.IGNORECASE,
)
"""Words that take a position on some recommendation."""
ANSWER = re.compile(
    r"^(?:[\w’'&/-]+ ){0,7}(?:response|reply|position|concurrence|réponse|respuesta)\b[^.:]{0,60}[:.]\s",
    re.IGNORECASE,
)
OURS_TOO = re.compile(r"^(?:auditors?|audit|oig|office|our|evaluator|inspector general|committee|we|I)\b", re.IGNORECASE)
"""How a paragraph opens that answers, and one that is the office’s own comment on an answer."""
BARE = re.compile(
    r"^[“\"]?(?-i:(?=[A-Z]))(?:(?:we|management|officials|the [\w’' ]{2,40}?) )?"
    r"(?:(?:partially|partly|fully|generally|respectfully|do(?:es)? not|did not) )*"
    r"(?:agree[sd]?|concur(?:s|red)?|accept(?:s|ed)?|disagree[sd]?|non-?concur(?:s|red)?|reject(?:s|ed)?|not (?:accepted|agreed))"
    r"(?: (?:with|to))?(?: (?:this|the|that|it|these|our|your|all))*(?: recommendations?| suggestion| point)?"
    r"(?: (?:in (?:part|principle|full)|(?:to )?do so|partially|fully))?[.;:,”\"]*$",
    re.IGNORECASE,
)
"""A paragraph that is hardly more than a position."""
STATUS = re.compile(r"^status\b[^.]{0,60}$", re.IGNORECASE)
"""A line between a recommendation and what is told of it."""
DIRECT = re.compile(
    r"^(?-i:(?=[A-Z]))[^.]{2,60}?\b(?:agree|accept|concur|disagree|reject|support|endorse|implement|adopt|declin)\w*\b"
    r"[^.]{0,30}\bth(?:is|e) recommendation\b",
    re.IGNORECASE,
)
"""A sentence that takes a position on the recommendation above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What all recommendations of a document share; `unplaced`: somebody took a position that belongs to none of them for sure.

    `undated`: somebody promised a date that belongs to none of them for sure.
    """

    letter: Letter
    general: tuple[General, ...]
    answered: bool
    written: PartialDate | None
    columns: Mapping[str, Cell]
    plans: Mapping[int, Cell]
    unread: bool
    unplaced: bool
    undated: bool
    sections: Mapping[int, list[Passage]]
    alone: frozenset[int]
    statuses: Mapping[str, tuple[Unit, int, int]]


def answers_of(
    document: Document, body: Sequence[Unit], after: Sequence[Unit], asked: Sequence[Asked], heard: Sequence[Unit] = ()
) -> Answers:
    """Read once what every recommendation needs: the letters after the body, what was said of all, dates.

    `heard` is what stands under a heading that announces an answer.
    """
    letter = read_letters(after, [one.text for one in asked], [one.number for one in asked])
    places = {id(unit): place for place, unit in enumerate(body)}
    kept = (unit for one in asked for unit in (*one.answer, *one.comment))
    answers = {places[id(unit)] for unit in kept if id(unit) in places}
    apart = answers | {places[one] for one in _sections(asked) if one in places}
    beneath = _beneath(body, asked)
    answers |= set(beneath)
    apart |= set(beneath)
    for at, place in beneath.items():
        letter.told.setdefault(place, []).append(body[at].whole)
    add_keyed(letter, keyed(body, answers), [one.number for one in asked])
    add_told(letter, told(body, answers), [one.text for one in asked])
    general = (*in_report(body, apart), *in_letter(letter.general))
    loose = _loose([unit for place, unit in enumerate(body) if place not in answers], asked)
    return Answers(
        letter=letter,
        general=general,
        answered=bool(after) or bool(answers) or bool(letter.topical) or bool(loose),
        written=max((date for date in (letter.dated, _dated(document, body)) if date), key=lambda date: date.last_day(), default=None),
        columns={cell.number: cell for cell in dates_beside(document.pages)},
        plans=planned(document, asked),
        statuses=statuses(body),
        sections=_by_section(asked),
        alone=_alone(asked),
        undated=any(promised(unit.text, written=letter.dated) for unit in (*letter.general, *loose)),
        unplaced=not general
        and (
            bool(loose)
            or _answered_after(heard, asked)
            or _spoken([unit for place, unit in enumerate(body) if place not in apart] + letter.general, asked)
        ),
        unread=bool(unread(document.pages[body[-1].page :] if body else (), _vocabulary(body))),
    )


def _answered_after(heard: Sequence[Unit], asked: Sequence[Asked]) -> bool:
    """Whether an answer stands under a heading of its own after the last recommendation; in the summary it says nothing new."""
    last = max((one.page for one in asked), default=0)
    return any(unit.page >= last for unit in heard)


def _beneath(body: Sequence[Unit], asked: Sequence[Asked]) -> dict[int, int]:
    """Paragraphs right under a recommendation that begin by saying what becomes of it, with its place, by their own places."""
    holds = {(piece.place.page.number, piece.word): at for at, unit in enumerate(body) for piece in unit.whole.pieces}
    found: dict[int, int] = {}
    for place, one in enumerate(asked):
        last = one.passage.pieces[-1]
        at = holds.get((last.place.page.number, last.word))
        if at is not None and at + 1 < len(body) and STATUS.match(body[at + 1].whole.text):
            at += 1
        if at is not None and at + 1 < len(body) and not one.answer and _says_so(body[at + 1]):
            found[at + 1] = place
    return found


def _says_so(unit: Unit) -> bool:
    first = next((unit.text[start:end] for start, end in sentences(unit.text)), "")
    return (
        not unit.heading
        and unit.whole.table is None
        and "recommendations" not in first
        and not OURS_TOO.match(first)
        and (BARE.match(first) is not None or DIRECT.match(first) is not None)
    )


def _loose(units: Sequence[Unit], asked: Sequence[Asked]) -> list[Unit]:
    """Paragraphs that open like an answer, or are hardly more than a position, and that nothing ties to a recommendation."""
    first = min((page for one in asked for page in one.pages), default=0)
    known = {id(unit) for one in asked for section in one.sections for unit in section}
    return [unit for unit in units if unit.page >= first and id(unit) not in known and _like_an_answer(unit)]


def _like_an_answer(unit: Unit) -> bool:
    text = unit.text
    if unit.heading or unit.whole.table is not None or OURS_TOO.search(text):
        return False
    return BARE.match(text) is not None or ANSWER.match(text) is not None


def _spoken(units: Sequence[Unit], asked: Sequence[Asked]) -> bool:
    """Whether words that nobody could place take a position on recommendations, after the first one is printed."""
    first = min((page for one in asked for page in one.pages), default=0)
    said = (unit.text[start:end] for unit in units if unit.page >= first for start, end in sentences(unit.text))
    return any(TAKES.search(sentence) and not OURS.search(sentence) and not EARLIER.search(sentence) for sentence in said)


def _sections(asked: Sequence[Asked]) -> set[int]:
    """Units that answer one section's recommendations, where several sections are answered each by itself."""
    groups = {tuple(id(unit) for unit in section) for one in asked for section in one.sections if section}
    return {one for group in groups for one in group} if len(groups) > 1 else set()


def _alone(asked: Sequence[Asked]) -> frozenset[int]:
    """The recommendations whose section's answer is given to nobody else."""
    keys = [{tuple(id(unit) for unit in section) for section in one.sections if section} for one in asked]
    return frozenset(at for at, mine in enumerate(keys) if mine and not any(mine & other for n, other in enumerate(keys) if n != at))


def _by_section(asked: Sequence[Asked]) -> dict[int, list[Passage]]:
    """What the answer under a section's recommendations says to each: all of it, or its own part where it goes through them one by one."""
    found: dict[int, list[Passage]] = {}
    groups: dict[tuple[int, ...], list[int]] = {}
    units: dict[tuple[int, ...], Sequence[Unit]] = {}
    for place, one in enumerate(asked):
        for section in one.sections:
            key = tuple(id(unit) for unit in section)
            if key:
                groups.setdefault(key, []).append(place)
                units[key] = section
    for key, places in groups.items():
        letter = read_letters(units[key], [asked[place].text for place in places], [asked[place].number for place in places])
        for at, place in enumerate(places):
            parts = letter.answers.get(at, []) if letter.answers else [unit.whole for unit in units[key]]
            found.setdefault(place, []).extend(parts)
    return found


def _vocabulary(units: Sequence[Unit]) -> Counter[str]:
    return Counter(word.lower().strip(".,;:()“”") for unit in units for word in unit.whole.text.split())


def _dated(document: Document, units: Sequence[Unit]) -> PartialDate | None:
    """The first day (or month) that the first two pages print by itself: the report is no older than that."""
    lines = [unit.whole.text for unit in units if unit.page <= FRONT and len(unit.whole.text) <= ALONE]
    heads = [passage.text for passage in document.furniture if passage.page <= FRONT]
    found = [printed.date for text in (*lines, *heads) if not PLANNED.search(text) for printed in printed_dates(text)]
    return next((date for date in found if date.day), found[0] if found else None)
