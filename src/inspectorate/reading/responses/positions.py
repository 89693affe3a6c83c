"""What position an answer takes: concur, partially, not, another way, neither; and the sentence it rests on. Pure.

The words and their weights are data (positions.toml).
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import Sought, sought
from inspectorate.reading.text.wording import words

ASKS_TO_CONSIDER = re.compile(
    r"^(?:\W*(?:also|please)?\s*)(?:consider|explore|review|study|examine|evaluate|assess|discuss|look)\w*\b|\b(?:should"
    r"|recommend\w*|to)\b[^.]{0,80}?\bconsider\b",
    re.IGNORECASE,
)
SHARED = 3
"""Telling words that a refusal must share with what was asked to be about it."""
BUT = re.compile(r"^\W*(?:however|with respect to|although|while|but|therefore|nevertheless)\b", re.IGNORECASE)
AGAINST = sought(
    r"\b(?:recommendations?|this|it)\b[^.;]{0,20} (?:is|are|would be|was) (?:un(?:realistic|workable|necessary)|impractical|infeasible"
    r"|not (?:realistic|feasible|practical|practicable|possible|necessary|warranted))\b"
    r"|\bbut not (?:with |to )?(?:that|those|recommendations?|the (?:one|other|first|second|last))\b"
)
ABOUT_FINDINGS = sought(
    r"\b(?:disagree\w*|(?:do|does|did) not (?:agree|concur|accept)|takes? exception|disputes?)\b(?![^.]*\brecommendation)"
    r"[^.]{0,40}\b(?:findings?|conclusions?|figures?|facts?|statements?|characteri[sz]ation|description|describe[sd]?|calculations?|amounts?"
    r"|numbers?|wording|tone|portrayal|depict\w*|portray\w*|presentation|analysis|methodology|criteria)\b"
)
"""Disagreement with what was found or how it is told is none with what is asked."""
SUPPOSED = sought(
    r"\b(?:if|unless|whether|where|when|should) (?:the|an?|any|it|they|you|we|either)\b[^.,;]{0,40}?"
    r"\b(?:(?:do|does|did) not )?(?:agree|disagree|concur|accept|reject|non-concur|support)(?:s|r?ed)?\b"
)
"""What would be if somebody agreed says nothing of whether anybody does."""
UNSAID = re.compile(
    r"\b(?:did|does|do|has|have|had) not (?:\w+ly |yet )?(?:sa(?:y|id)|state|indicate|specif|express|told|tell)\w*\b"
    r"[^.,;]{0,30}?\b(?:if|whether)\b",
    re.IGNORECASE,
)
"""Somebody did not say whether they agree: that is known, not supposed."""
LABEL = sought(r"^[\w.’'&/() -]{0,70}?(?:response|responses|comments?|reply)(?: to recommendations? ?[\w.]*)?\s*:\s*")


PARTY = re.compile(
    r"^(?:In [^,]{3,80}, )?(?:[Tt]he )?(?!We\b|It\b|They\b|This\b|Management\b)(?P<who>[A-Z][\w’&-]*(?: [A-Z][\w’&-]*)*)"
    r"(?: officials| management)? (?:\w+ly )?(?:did not |does not |do not )?(?:agree|concur|accept|disagree|reject|non-?concur)"
)
"""A sentence that says by name who agrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that speak for a position, with their weight."""

    position: str
    weight: int
    pattern: Sought


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A position with the sentence it rests on (offsets into the text judged); `mixed` where other sentences speak against it."""

    position: str
    weight: int
    start: int
    end: int
    mixed: bool = False


@cache
def cues() -> tuple[Cue, ...]:
    """The cues of positions.toml in their order."""
    data = tomllib.loads((files(__package__) / "positions.toml").read_text("utf-8"))
    return tuple(Cue(position=row["position"], weight=row["weight"], pattern=sought(row["pattern"])) for row in data["cue"])


def judge(answer: str, asked: str) -> Judgement | None:
    """The position that an answer to `asked` takes; None where its words say nothing of one."""
    found = [judged for start, end in sentences(answer) for judged in _sentence(answer, start, end)]
    if not found:
        return None
    explicit = [one for one in found if one.weight == 3]
    stated = [one for one in found if one.weight == 2]
    but = next((one for one in stated if one.position == "non-concur" and BUT.match(answer[one.start : one.end])), None)
    if explicit and but and {one.position for one in explicit} == {"concur"}:
        return Judgement(position="partially concur", weight=2, start=but.start, end=but.end)
    other = next((one for one in stated if one.position == "alternative"), None)
    if other and {one.position for one in explicit} == {"neither"}:
        return other
    if explicit and _two_parties(answer, explicit):
        return replace(explicit[0], mixed=True)
    if explicit:
        best = _among(explicit)
        doubt = (one for one in stated if one.position == "non-concur" and _of_it(answer, one, best, asked))
        against = best.position == "concur" and (any(doubt) or _refuses(answer))
        return replace(best, mixed=against)
    if stated:
        return _among(stated)
    return _undertaking(found, answer, asked)


def _two_parties(answer: str, explicit: Sequence[Judgement]) -> bool:
    """Whether two that are named take different positions: of whom one is asked, the other only has its say."""
    said = {(found["who"], one.position) for one in explicit if (found := PARTY.match(answer[one.start : one.end]))}
    return len(said) > 1 and len({who for who, _position in said}) == len(said) and len({position for _who, position in said}) > 1


def _of_it(answer: str, one: Judgement, best: Judgement, asked: str) -> bool:
    """Whether a sentence that refuses something speaks of the recommendation: it follows the agreement, or says so by its words."""
    said = answer[one.start : one.end]
    return answer[best.end : one.start].strip() == "" or "recommendation" in said.lower() or len(words(said) & words(asked)) >= SHARED


def _refuses(text: str) -> bool:
    """Whether it says of the recommendation itself, beside words that agree, that it will not do."""
    return any(AGAINST.search(text[start:end]) for start, end in sentences(text))


def _sentence(text: str, start: int, end: int) -> list[Judgement]:
    sentence = text[start:end]
    skip = LABEL.match(sentence)
    body = sentence[skip.end() :] if skip else sentence
    found: list[Judgement] = []
    if ABOUT_FINDINGS.search(body) or (SUPPOSED.search(body) and not UNSAID.search(body)):
        return []
    for cue in cues():
        if found and found[0].weight == 3 and cue.weight < 3:
            break
        if not cue.pattern.search(body) or any(other.position != cue.position and other.weight >= cue.weight for other in found):
            continue
        found.append(Judgement(position=cue.position, weight=cue.weight, start=start, end=end))
    return found[:1]


def _among(found: Sequence[Judgement]) -> Judgement:
    """Explicit words both for and against are a partial agreement."""
    kinds = {one.position for one in found}
    first = found[0]
    if "partially concur" in kinds or {"concur", "non-concur"} <= kinds:
        partial = next((one for one in found if one.position == "partially concur"), first)
        return Judgement(position="partially concur", weight=first.weight, start=partial.start, end=partial.end)
    return next((one for one in found if one.position in {"non-concur", "alternative", "concur"}), first)


def _nearest(position: str, found: Sequence[Judgement], answer: str, asked: str) -> Judgement | None:
    """Of the sentences that undertake something, the one that shares most telling words with what was asked; the first of equals."""
    bag = words(asked)
    alike = [one for one in found if one.position == position]
    return max(alike, key=lambda one: len(words(answer[one.start : one.end]) & bag), default=None)


def _undertaking(found: Sequence[Judgement], answer: str, asked: str) -> Judgement:
    """Doing what is asked is agreement; only considering it is agreement where considering is what was asked."""
    done = _nearest("undertake", found, answer, asked)
    considered = _nearest("consider", found, answer, asked)
    best = done or considered or found[0]
    only = considered is not None and (done is None or "recommendation" in answer[considered.start : considered.end])
    if only and considered is not None and not ASKS_TO_CONSIDER.search(asked):
        best = considered
        return Judgement(position="neither", weight=1, start=best.start, end=best.end)
    return Judgement(position="concur", weight=1, start=best.start, end=best.end)
