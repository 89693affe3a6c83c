"""Management's answer to each recommendation: from beside it, from the letters, or from what was said of all. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inspectorate.core.spans import Span
from inspectorate.reading.document import Passage
from inspectorate.reading.responses.answers import Answers
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell
from inspectorate.reading.responses.general import OURS, General
from inspectorate.reading.responses.positions import Judgement, judge
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit, joined, piece_of
from inspectorate.reading.text.wording import words
from inspectorate.reading.values import Response, State

OF_ITEMS = re.compile(r"^(?!.*\b(?:generally|largely|mostly|overall)\b).*\brecommendations\b", re.IGNORECASE)
"""A sentence about each recommendation, not about the report on the whole."""
SURE, LIKELY, GUESS = 950, 850, 700
HEDGED = re.compile(
    r"\b(?:as|where|when|if) (?:appropriate|necessary|needed|feasible|practicable|possible|resources (?:allow|permit))\b"
    r"|\bin principle\b|\bto the extent (?:practicable|possible|feasible)\b|\bsubject to\b|\bwith the intent\b|\bin (?:spirit|concept)\b"
    r"|\b(?:but|although|though)\b[^.]{0,50}\b(?:unable|cannot|not (?:be )?(?:able|possible|feasible|practical))\b"
    r"|\b(?:en principe|en principio|dans la mesure du possible|en la medida de lo posible|au besoin|le cas échéant|si procede)\b",
    re.IGNORECASE,
)
"""Words that leave a way out: the position stands, with less confidence."""
TOOK = re.compile(
    r"\b(?:(?:did|does|do) not (?:agree|concur|accept)|agree[sd]?|concur(?:s|red)?|accept(?:s|ed)?|disagree[sd]?|non-?concur(?:s|red)?)\b"
    r"[^.]{0,40}\brecommendation",
    re.IGNORECASE,
)
EXPLICIT = 3
"""The weight of the word itself; what only amounts to it must be tied to the recommendation to stand against what was said of all."""
HEDGEABLE = frozenset({"concur", "partially concur"})
SHARED = 2
"""Telling words that an undertaking must share with what was asked, where nothing else ties them together."""
BY_WEIGHT = {3: SURE, 2: LIKELY, 1: GUESS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that the document says in answer to one recommendation; `excepted`: a general agreement leaves this one out.

    `plan` is its cell in the column of dates of a plan; `alone` what answers a section in which nothing else is recommended.
    """

    inline: Passage | None
    told: tuple[Passage, ...]
    letter: Passage | None
    topical: tuple[Passage, ...]
    following: tuple[Passage, ...]
    general: tuple[General, ...]
    excepted: bool = False
    plan: Cell | None = None
    alone: tuple[Passage, ...] = ()

    @property
    def sure(self) -> tuple[Passage, ...]:
        """The passages that a label, a number or a quotation ties to this recommendation alone, on pages that OCR did not make."""
        return tuple(one for one in (*self.alone, *((self.letter,) if self.letter else ())) if not _made(one))

    @property
    def own(self) -> tuple[Passage, ...]:
        """The passages about this recommendation alone, nearest first."""
        return tuple(passage for passage in (self.inline, *self.told, self.letter, *self.topical) if passage is not None)


def evidence(place: int, asked: Asked, answers: Answers, row: Passage | None = None) -> Evidence:
    """What answers the recommendation at this place of the list: `row` is its cell in a table."""
    letter, general = answers.letter, answers.general
    return Evidence(
        plan=answers.plans.get(place),
        alone=tuple(answers.sections.get(place, ())) if place in answers.alone else (),
        inline=_one([unit.whole for unit in asked.answer] or ([row] if row else [])),
        told=(
            *letter.told.get(place, []),
            *answers.sections.get(place, ()),
            *answers.shared.get(place, ()),
            *(said for unit in asked.comment for said in _reported(unit)),
        ),
        letter=_one(letter.answers.get(place, [])),
        topical=tuple(letter.topical.get(place, [])),
        following=tuple(letter.following.get(place, [])),
        general=tuple(one for one in general if not (asked.number and asked.number in one.excepted)),
        excepted=any(asked.number and asked.number in one.excepted for one in general),
    )


def _reported(unit: Unit) -> list[Passage]:
    """Sentences of the office's own comment that report what position the other side took."""
    said = ((a, b) for a, b in sentences(unit.text) if TOOK.search(unit.text[a:b]) and not OURS.search(unit.text[a:b]))
    return [piece_of(unit.whole, a + unit.offset, b + unit.offset) for a, b in said]


def _one(passages: Sequence[Passage]) -> Passage | None:
    whole: Passage | None = None
    for passage in passages:
        whole = passage if whole is None else joined(whole, passage)
    return whole


def response(
    found: Evidence, asked: str, *, unplaced: bool = False, counted: Sequence[Span] = (), heard: Sequence[Span] = ()
) -> Response | None:
    """The position with the sentence it rests on; None where the document has no word on it.

    Withheld where report and letter differ, or where `unplaced` words may be about this one. `counted` is where they say of how
    many, but not of which; `heard` where somebody comments without a position and without naming any. What is likely but not
    certain is said, with a `doubt` that a flag puts in words.
    """
    unclear = next((one for one in found.general if one.unclear), None)
    if unclear:
        return Response(position="neither", text=_text(found) or unclear.sentence, spans=unclear.spans, confidence=SURE)
    judged = _judged(found, asked)
    if judged is None and (unplaced or found.excepted):
        return _unknown(counted)
    if judged is None and heard:
        return Response(position="neither", spans=tuple(heard), confidence=GUESS, doubt="on none")
    return judged


def _unknown(counted: Sequence[Span]) -> Response:
    """Somebody took a position that nothing ties to one recommendation: which one is asked."""
    return Response(position="neither", spans=tuple(counted), confidence=0, withheld=True, doubt="counted" if counted else "")


def _judged(found: Evidence, asked: str) -> Response | None:
    """The position of its own words or of words about all; None where nothing answers it."""
    judged = _own(found, asked)
    general = _agreed(found.general)
    if judged and (judged[1].weight == EXPLICIT or general is None or (judged[1].position != general.position and judged[1].weight == 2)):
        return _by_own_words(found, asked, *judged)
    if general:
        return _by_general_words(found, general, judged)
    if found.own:
        passage = found.own[0]
        return Response(position="neither", text=_text(found), spans=passage.spans(), confidence=0, withheld=True)
    return None


def _by_own_words(found: Evidence, asked: str, passage: Passage, one: Judgement) -> Response:
    """The position of words about this recommendation alone; where the report says otherwise of all, both places are kept."""
    said = passage.text[one.start : one.end]
    spans = passage.spans(one.start, one.end)
    against = [other for other in found.general if passage is found.letter and _contradicts(one, other, made=_made(passage))]
    thin = _thin(found, asked, passage, one)
    held = bool(against) or (thin and (one.weight > 1 or passage in found.topical))
    hedge = HEDGED.search(said)
    sure = 0 if held else min(BY_WEIGHT[one.weight], GUESS if hedge or thin or one.mixed else SURE)
    spans = (*spans, *(span for other in against for span in other.spans))
    return Response(
        position=one.position,
        text=_text(found),
        spans=spans,
        confidence=sure,
        withheld=held,
        hedge=hedge[0] if hedge and one.position in HEDGEABLE else "",
        doubt="conflict" if against else "mixed" if one.mixed else "thin" if thin and not held else "",
    )


def _thin(found: Evidence, asked: str, passage: Passage, one: Judgement) -> bool:
    """Whether words that only amount to a position are not tied to the recommendation, or stand against what was said of all."""
    said = passage.text[one.start : one.end]
    tied = (
        passage in {found.inline, found.letter}
        or passage in found.sure
        or "recommendation" in said
        or len(words(said) & words(asked)) >= SHARED
    )
    items = any(OF_ITEMS.search(other.sentence) for other in found.general)
    loose = bool(found.general) and (passage in found.topical or (passage is found.letter and items))
    return (one.weight == 1 and not tied) or (one.weight < EXPLICIT and loose)


def _by_general_words(found: Evidence, general: General, judged: tuple[Passage, Judgement] | None) -> Response:
    """The position of a sentence about all recommendations."""
    spans = general.spans
    if judged:
        spans = (*judged[0].spans(judged[1].start, judged[1].end), *spans)
    hedge = HEDGED.search(general.sentence)
    return Response(
        position=general.position,
        text=_text(found) or general.sentence,
        spans=spans,
        confidence=GUESS if hedge or general.mixed else LIKELY,
        hedge=hedge[0] if hedge and general.position in HEDGEABLE else "",
        doubt="mixed" if general.mixed else "",
    )


def _own(found: Evidence, asked: str) -> tuple[Passage, Judgement] | None:
    """The weightiest judgement of the passages about this one; what stands beside it before what OCR made of the letters.

    Of undertakings in the answer to a whole section it is the one that shares most telling words with what was asked.
    """
    best: tuple[Passage, Judgement] | None = None
    for passage in found.own:
        judged = judge(passage.text, asked)
        if judged and (best is None or (judged.weight > best[1].weight and not _made(passage)) or _closer((passage, judged), best, asked)):
            best = (passage, judged)
    return best


def _closer(one: tuple[Passage, Judgement], best: tuple[Passage, Judgement], asked: str) -> bool:
    """Whether of two undertakings, both nowhere beside the recommendation, this one speaks of it more."""
    return one[1].weight == best[1].weight == 1 and _shared(*one, asked) > _shared(*best, asked)


def _shared(passage: Passage, one: Judgement, asked: str) -> int:
    return len(words(passage.text[one.start : one.end]) & words(asked))


def _contradicts(one: Judgement, other: General, *, made: bool) -> bool:
    """Whether the report says of all what the letter takes back for this one, or the other way round.

    Where OCR made the letter, agreement with the findings stands against it too: the sentence may answer something else.
    """
    opposite = {"concur": "non-concur", "non-concur": "concur"}.get(one.position)
    return other.position == opposite and not other.own_words and (made or OF_ITEMS.search(other.sentence) is not None)


def _made(passage: Passage) -> bool:
    return passage.pieces[0].place.page.state is not State.TEXT


def _agreed(general: Sequence[General]) -> General | None:
    """The position that the general sentences share; where they differ, the more reserved one, "no comments" last."""
    spoken = [one for one in general if one.position != "neither"] or list(general)
    return next((one for one in spoken if one.position != "concur"), spoken[0] if spoken else None)


def _text(found: Evidence) -> str:
    return next((passage.text for passage in (found.inline, *found.told[:1], found.letter) if passage is not None), "")
