"""Management's answer to each recommendation: from beside it, from the letters, or from what was said of all. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from inspectorate.core.spans import Span
from inspectorate.reading.confidence import confidence
from inspectorate.reading.document import Passage
from inspectorate.reading.responses.evidence import OF_ITEMS, Evidence, made
from inspectorate.reading.responses.general import General
from inspectorate.reading.responses.positions import Judgement, judge
from inspectorate.reading.responses.remarks import remarks
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.wording import words
from inspectorate.reading.values import Response

HEDGED = re.compile(
    r"\b(?:as|where|when|if) (?:appropriate|necessary|needed|feasible|practicable|possible|resources (?:allow|permit))\b"
    r"|\bin principle\b|\bto the extent (?:practicable|possible|feasible)\b|\bsubject to\b|\bwith the intent\b|\bin (?:spirit|concept)\b"
    r"|\b(?:but|although|though)\b[^.]{0,50}\b(?:unable|cannot|not (?:be )?(?:able|possible|feasible|practical))\b"
    r"|\b(?:en principe|en principio|dans la mesure du possible|en la medida de lo posible|au besoin|le cas échéant|si procede)\b",
    re.IGNORECASE,
)
"""Words that leave a way out: the position stands, with less confidence."""
EXPLICIT = 3
"""The weight of the word itself; what only amounts to it must be tied to the recommendation to stand against what was said of all."""
HEDGEABLE = frozenset({"concur", "partially concur"})
SHARED = 2
"""Telling words that an undertaking must share with what was asked, where nothing else ties them together."""
LITTLE, SHARE = 2, 3
"""So few telling words in common, and less than one in so many of what was asked: an undertaking beside it may be about something else."""
BRIEF = 2
"""Sentences of an answer that is too short to speak of anything else."""
FOR_OTHERS = re.compile(
    r"^\W*(?:(?:this|the|that) (?:recommendation|item) )?(?:(?:is|was) (?:\w+ly )?(?:directed|addressed|made) (?:to|at)"
    r"|(?:does not (?:apply|pertain)|is not (?:applicable|directed|addressed)) to|not applicable to)\b[^.]{2,90}\.?\W*$",
    re.IGNORECASE,
)
"""All that an answer says is that somebody else is asked."""
HELD = "held"
"""The name of evidence that withholds whatever other values with it were worth."""
WEIGHED = {3: "word", 2: "amounts", 1: "undertakes"}


def response(
    found: Evidence, asked: str, *, unplaced: Sequence[Span] = (), counted: Sequence[Span] = (), heard: Sequence[Span] = ()
) -> Response | None:
    """The position with the sentence it rests on; None where the document has no word on it.

    `unplaced` are words that may be about this one, or another; `counted` say of how many, but not of which; `heard` comment
    without a position and without naming any: nothing follows from them for this one, and a flag says so. What is likely but
    not certain is said, with a `doubt` that a flag puts in words; withheld is what OCR may have got wrong.
    """
    unclear = next((one for one in found.general if one.unclear), None)
    if unclear and not _reported_by_name(found, asked):
        text = _text(found) or unclear.sentence
        return _given("neither", unclear.spans, ("unclear",), text=text)
    judged = _judged(found, asked)
    if judged is None and (unplaced or found.excepted):
        return _of_none(counted, "counted") if counted else _of_none(unplaced, "unplaced")
    if judged is None and heard:
        return _of_none(heard, "on none")
    return judged


def _of_none(spans: Sequence[Span], doubt: str) -> Response:
    """Somebody spoke, and nothing ties the words to this one."""
    return _given("neither", spans, (doubt,), doubt=doubt)


def _given(position: str, spans: Sequence[Span], names: tuple[str, ...], *, text: str = "", hedge: str = "", doubt: str = "") -> Response:
    """A position as sure as those with such evidence were; what is HELD is withheld."""
    return Response(
        position=position,
        text=text,
        spans=tuple(spans),
        confidence=0 if HELD in names else confidence("position", names),
        withheld=HELD in names,
        hedge=hedge if position in HEDGEABLE else "",
        doubt=doubt,
        evidence=names,
    )


def _reported_by_name(found: Evidence, asked: str) -> bool:
    """Whether the report says of this one by name who agreed: that goes before its saying of all that nobody did."""
    own = _own(found, asked)
    return own is not None and own[1].weight == EXPLICIT and own[0] in found.told


def _judged(found: Evidence, asked: str) -> Response | None:
    """The position of its own words or of words about all; None where nothing answers it."""
    judged = _own(found, asked)
    general = _agreed(found.general)
    if judged and (judged[1].weight == EXPLICIT or general is None or (judged[1].position != general.position and judged[1].weight == 2)):
        if general and judged[1].weight < EXPLICIT and _thin(found, asked, *judged):
            return _by_general_words(found, replace(general, mixed=True), judged)
        return _by_own_words(found, asked, *judged)
    if general:
        return _by_general_words(found, general, judged)
    said = [passage for passage in found.own if not FOR_OTHERS.match(passage.text)]
    return _without_position(found) if said else None


def _without_position(found: Evidence) -> Response:
    """Words about this one in which no position was found: a comment without one, or one that is not understood."""
    passage = found.own[0]
    source = _source(found, passage)
    if passage not in found.topical and remarks(found.own):
        alone = passage in {found.inline, found.letter} or passage in found.alone
        return _given("neither", passage.spans(), ("remarks", *source), text=_text(found), doubt="" if alone else "on none")
    return _given("neither", passage.spans(), ("without", *source, HELD), text=_text(found))


def _by_own_words(found: Evidence, asked: str, passage: Passage, one: Judgement) -> Response:
    """The position of words about this recommendation alone; where the report says otherwise of all, both places are kept."""
    said = passage.text[one.start : one.end]
    spans = passage.spans(one.start, one.end)
    against = [other for other in found.general if passage is found.letter and _contradicts(one, other, scanned=made(passage))]
    thin = _thin(found, asked, passage, one)
    held = bool(against) or (thin and (one.weight > 1 or passage in found.topical))
    hedge = HEDGED.search(said)
    spans = (*spans, *(span for other in against for span in other.spans))
    doubts = _doubts(conflict=against, thin=thin, mixed=one.mixed, hedge=hedge, held=held)
    return _given(
        one.position,
        spans,
        (*_source(found, passage), WEIGHED[one.weight], *doubts),
        text=_text(found),
        hedge=hedge[0] if hedge else "",
        doubt="conflict" if against else "mixed" if one.mixed else "thin" if thin and not held else "",
    )


def _thin(found: Evidence, asked: str, passage: Passage, one: Judgement) -> bool:
    """Whether words that only amount to a position are not tied to the recommendation, or stand against what was said of all."""
    said = passage.text[one.start : one.end]
    loose = bool(found.general) and (passage in found.topical or (passage is found.letter and found.items))
    return (one.weight == 1 and not _tied(found, asked, passage, said)) or (one.weight < EXPLICIT and loose)


def _tied(found: Evidence, asked: str, passage: Passage, said: str) -> bool:
    """Whether an undertaking is one to do what is asked: it names the recommendation, answers it in a letter, or speaks of the same things.

    What stands beside it at length may tell what is done anyway, unless something was said of all.
    """
    common, wanted = len(words(said) & words(asked)), len(words(asked))
    if "recommendation" in said or passage is found.letter:
        return True
    if passage is found.inline or passage in found.alone:
        brief = sum(1 for _sentence in sentences(passage.text)) <= BRIEF
        return brief or bool(found.general) or common > LITTLE or SHARE * common >= wanted
    return common >= SHARED


def _by_general_words(found: Evidence, general: General, judged: tuple[Passage, Judgement] | None) -> Response:
    """The position of a sentence about all recommendations."""
    spans = general.spans
    if judged:
        spans = (*judged[0].spans(judged[1].start, judged[1].end), *spans)
    hedge = HEDGED.search(general.sentence)
    return _given(
        general.position,
        spans,
        ("of all", *_doubts(own=found.own, letter=general.own_words, mixed=general.mixed, hedge=hedge)),
        text=_text(found) or general.sentence,
        hedge=hedge[0] if hedge else "",
        doubt="mixed" if general.mixed else "",
    )


def _own(found: Evidence, asked: str) -> tuple[Passage, Judgement] | None:
    """The weightiest judgement of the passages about this one; what stands beside it before what OCR made of the letters.

    Of undertakings in the answer to a whole section it is the one that shares most telling words with what was asked.
    """
    best: tuple[Passage, Judgement] | None = None
    for passage in found.own:
        judged = judge(passage.text, asked)
        if judged and (best is None or (judged.weight > best[1].weight and not made(passage)) or _closer((passage, judged), best, asked)):
            best = (passage, judged)
    return best or next((one for passage in found.following if (one := _next_said(passage, asked))), None)


def _next_said(passage: Passage, asked: str) -> tuple[Passage, Judgement] | None:
    """The position in the sentence after one that only tells the recommendation: "Publish the tariffs. We agree with this"."""
    second = [*sentences(passage.text)][1:2]
    judged = judge(passage.text[: second[0][1]], asked) if second else None
    return (passage, judged) if judged is not None and judged.weight == EXPLICIT else None


def _closer(one: tuple[Passage, Judgement], best: tuple[Passage, Judgement], asked: str) -> bool:
    """Whether of two undertakings, both nowhere beside the recommendation, this one speaks of it more."""
    return one[1].weight == best[1].weight == 1 and _shared(*one, asked) > _shared(*best, asked)


def _shared(passage: Passage, one: Judgement, asked: str) -> int:
    return len(words(passage.text[one.start : one.end]) & words(asked))


def _contradicts(one: Judgement, other: General, *, scanned: bool) -> bool:
    """Whether the report says of all what the letter takes back for this one, or the other way round.

    Where OCR made the letter, agreement with the findings stands against it too: the sentence may answer something else.
    """
    opposite = {"concur": "non-concur", "non-concur": "concur"}.get(one.position)
    return other.position == opposite and not other.own_words and (scanned or OF_ITEMS.search(other.sentence) is not None)


def _agreed(general: Sequence[General]) -> General | None:
    """The position that the general sentences share; where they differ, the more reserved one, "no comments" last."""
    spoken = [one for one in general if one.position != "neither"] or list(general)
    return next((one for one in spoken if one.position != "concur"), spoken[0] if spoken else None)


def _source(found: Evidence, passage: Passage) -> tuple[str, ...]:
    """The names of where the words stand, and whether OCR read them."""
    places = {"beside": (found.inline,), "letter": (found.letter,), "section": found.alone, "topical": (*found.topical, *found.following)}
    name = next((name for name, passages in places.items() if any(one is passage for one in passages)), "told")
    return (name, *(("ocr",) if made(passage) else ()))


def _doubts(**given: object) -> tuple[str, ...]:
    """The names of what is so."""
    return tuple(name for name, so in given.items() if so)


def _text(found: Evidence) -> str:
    return next((passage.text for passage in (found.inline, *found.told[:1], found.letter) if passage is not None), "")
