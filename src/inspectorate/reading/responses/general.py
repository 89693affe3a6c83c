"""What the respondents say of all recommendations at once: "generally agreed with all recommendations". Pure."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from inspectorate.core.spans import Span
from inspectorate.reading.responses.every import PLURAL, VERB, WHICH, speaks_of_all, speaks_of_some
from inspectorate.reading.responses.keyed import BY_PLACE, EXCEPT, NAMED, names, numbers
from inspectorate.reading.responses.positions import BUT, judge
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import sought
from inspectorate.reading.text.units import Unit

SPECIFIC = sought(VERB + WHICH + r"\s+(?:recommendations?|suggestions?)\s+(?:that|to|on|for|of|about|regarding|concerning)\b")
CLAUSE = re.compile(rf"(?:\b(?:did|does|do) )?{VERB}", re.IGNORECASE)
JOINED = re.compile(r",? and (?:to|that)\b|; ", re.IGNORECASE)
"""Where a clause begins that takes a position, and where one goes on to the next thing that was recommended."""
SCOPED = re.compile(
    r"\brecommendations?,? (?:that (?:is|was|are|were) )?(?:directed|addressed|made|relevant|specific) to (?:it|them)\b", re.IGNORECASE
)
"""Only those made to whoever agrees."""
NAME = re.compile(r"\b[A-Z][\w’'&-]*(?: (?:of|the|and|for|on|[A-Z][\w’'&-]*))*")
NAMED_WITHIN = 200
"""Letters within which words say whom they ask."""
FIGURE = re.compile(r"\b(\d{1,3})\b(?! per ?cent|%)(?=(?: of (?:the|our|its|these))?(?: \w+){0,2} recommendations)")
"""How many recommendations, in figures."""
UNNAMED = re.compile(r"\bwith (?:\w+ )?(?:one|two|three|few|some) (?:\w+ )?exceptions?\b|\bwith exceptions\b", re.IGNORECASE)
"""Some are left out, and not named."""
OURS = re.compile(
    r"\b(?:we|I|our office|auditors?|(?:this|the) (?:board|commission|committee|panel)|(?:board |council )?members?)(?: \w+ly)?"
    r" (?:agree|concur|disagree|do not agree|support|accept)|\bagreed[- ]upon\b"
    r"|\bagreed with your office\b|\bwe agreed\b|\b(?:if|either|unless|would have|could have)\b"
)
EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|prior|past)\b[^.]{0,40}\b(?:reports?|audits?|reviews?|recommendations?|evaluations?)\b"
    r"|^In (?:19|20)\d\d\b|\b(?:our|the) (?:19|20)\d\d (?:report|audit|review)\b",
    re.IGNORECASE,
)
"""What was said to an earlier report says nothing of this one."""
USUAL = re.compile(r"\b(?:usually|often|typically|routinely|normally|rarely|seldom|sometimes|in practice)\b", re.IGNORECASE)
"""What somebody does with recommendations as a rule says nothing of these."""
COUNTED = sought(
    VERB + r"[^.]{0,20}\b(?:with|to|of) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|most|many|the majority)"
    r" of (?:the|our|these|its|your)(?: \w+){0,2} recommendations\b"
)
"""How many, and not which."""
THIRD = re.compile(
    r"\b(?:council|advisory|unions?|members|experts?|industry|stakeholders|associations?|consultants?|public|residents|witnesses)\b"
    r"[^.]{0,60}$",
    re.IGNORECASE,
)
"""Somebody else than the one addressed."""
TURN = re.compile(r"\b(?:but|however|whereas|while|although)\b", re.IGNORECASE)
"""Where a sentence turns to those that it speaks of differently."""
UNCLEAR = sought(
    r"\b(?:did|does) not (?:\w+ )?(?:state|indicate|say|specify|express)\b[^.]{0,40}"
    r"(?:\b(?:whether|if)\b[^.]{0,40}\b(?:agree|concur)|\b(?:concurrence|non-?concurrence|agreement|disagreement)\b)"
)


NOTHING = sought(
    r"\b(?:had|has|have|offered|provided|made) no (?:\w+ )?comments? (?:on|about|regarding) (?:the|our|these)(?: \w+){0,2} "
    r"recommendations\b"
    r"|\b(?:took|takes|take) no position on (?:the|our|any of the|any of our) recommendations\b"
)
"""Somebody says that they say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class General:
    """A position on all recommendations but those `excepted`, with its sentence; `unclear`: the report says that none was taken.

    `mixed`: what follows it in the same paragraph speaks against it; `own_words`: the respondent says so, not the report; `single`: it
    says "the recommendation" although there are more. `who` has agreed with those made to it, where the sentence says only these.
    """

    position: str
    sentence: str
    spans: tuple[Span, ...]
    unclear: bool = False
    excepted: tuple[str, ...] = ()
    mixed: bool = False
    own_words: bool = False
    single: bool = False
    who: str = ""

    def leaves_out(self, place: int, number: str | None) -> bool:
        """Whether it excepts the recommendation of this number, or of this place where none has a number."""
        return (number or str(place + 1)) in self.excepted

    def covers(self, text: str) -> bool:
        """Whether it is about a recommendation with these words; one about those made to somebody only where these name them."""
        asked = text[:NAMED_WITHIN]
        return not self.who or self.who in asked or any(initials(name[0]) == self.who for name in NAME.finditer(asked))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of the report about the position on one recommendation that it paraphrases."""

    unit: Unit
    start: int
    end: int
    sentence: str


def initials(name: str) -> str:
    """`Office of Emergency Communications` → OEC."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def _who(sentence: str, end: int) -> str:
    """The last name before the words that say who agrees: "In its comments, the Department"."""
    names = [*NAME.finditer(sentence, 0, end)]
    return names[-1][0].removeprefix("The ") if names else ""


def narrowed(found: Sequence[General], asked: Sequence[str]) -> tuple[General, ...]:
    """What one of several respondents said, kept for the recommendations that name it in words of `asked`.

    Where none names it, which were made to it cannot be known: it is kept for all, as doubtful; that it said nothing is said of all.
    """
    return tuple(
        one if any(one.covers(text) for text in asked) else replace(one, who="", mixed=one.mixed or not one.unclear) for one in found
    )


def in_report(units: Sequence[Unit], answers: Collection[int], total: int) -> tuple[General, ...]:
    """General positions that the report itself reports: in its summary, or where it discusses the comments.

    `answers` are the places of units that answer one recommendation; they say nothing of the others. `total` is how many
    recommendations there are.
    """
    return tuple(found for place, unit in enumerate(units) if place not in answers for found in _of(unit, total, own_words=False))


def in_letter(units: Sequence[Unit], total: int) -> tuple[General, ...]:
    """General positions in the respondent's own words."""
    return tuple(found for unit in units for found in _of(unit, total, own_words=True))


def counted(units: Sequence[Unit], total: int) -> tuple[Span, ...]:
    """Where it is said with how many recommendations somebody agrees, and no number or ordinal says with which.

    More than the `total` of this report are another's.
    """
    return tuple(
        span
        for unit in units
        for start, end in sentences(unit.text)
        if (how_many := COUNTED.search(sentence := unit.text[start:end]))
        and not beyond(how_many[0], total)
        and not (NAMED.search(sentence) or BY_PLACE.search(sentence) or OURS.search(sentence) or EARLIER.search(sentence))
        for span in unit.spans(start, end)
    )


def beyond(sentence: str, total: int) -> bool:
    """Whether it counts more recommendations than there are: 36 accepted of the last inspection's."""
    return any(int(number) > total for number in FIGURE.findall(sentence))


def told(units: Sequence[Unit], answers: Collection[int]) -> Iterator[Told]:
    """Sentences that name the recommendations they agree or disagree with by their words, one for each of them."""
    for place, unit in enumerate(units):
        if place not in answers:
            for start, end in sentences(unit.text):
                if SPECIFIC.search(unit.text, start, end) and not OURS.search(unit.text[start:end]):
                    yield from _told(unit, start, end)


def _told(unit: Unit, start: int, end: int) -> Iterator[Told]:
    """The clauses of a sentence, each from its verb to the next, and in each the recommendations that it joins by "and to"."""
    verbs = [verb.start() for verb in CLAUSE.finditer(unit.text, start, end)]
    bounds = [start, *verbs[1:], end] if verbs else [start, end]
    for first, last in pairwise(bounds):
        for part in JOINED.split(unit.text[first:last]):
            yield Told(unit=unit, start=first, end=last, sentence=part)


def _turned(after: str) -> bool:
    """Whether the very next sentence takes back what was said: "However, they are not feasible"."""
    first = next((after[start:end] for start, end in sentences(after)), "")
    judged = judge(first, "") if BUT.match(first) else None
    return judged is not None and judged.position in {"non-concur", "alternative", "partially concur"} and judged.weight > 1


def _clause(sentence: str, said: re.Match[str]) -> tuple[str, tuple[str, ...]]:
    """The clause about all, and the numbers that an exception before or after it leaves out."""
    but = EXCEPT.search(sentence) or TURN.search(sentence, said.end())
    if but is None:
        return sentence, ()
    first = but.start() < said.start()
    stop = said.start() if first else len(sentence)
    named = (name for pattern in (NAMED, BY_PLACE) for name in pattern.finditer(sentence, but.end(), stop))
    out = tuple(number for name in named for number in numbers(name["list"]))
    return sentence if not out else sentence[said.start() :] if first else sentence[: but.start()], out


def _of(unit: Unit, total: int, *, own_words: bool) -> list[General]:
    found: list[General] = []
    for start, end in sentences(unit.text):
        sentence = unit.text[start:end]
        unclear = None if own_words else UNCLEAR.search(sentence)
        if unclear and not names(sentence):
            who = _who(sentence, unclear.start())
            found.append(General(position="neither", sentence=sentence, spans=unit.spans(start, end), unclear=True, who=who))
        if unclear:
            continue
        if NOTHING.search(sentence) and not EARLIER.search(sentence) and not THIRD.search(sentence[: sentence.find(" no ")]):
            found.append(General(position="neither", sentence=sentence, spans=unit.spans(start, end), own_words=own_words))
            continue
        said = speaks_of_all(sentence, total)
        if said and not own_words and (EARLIER.search(sentence) or USUAL.search(sentence) or THIRD.search(sentence[: said.start()])):
            continue
        clause, out = _clause(sentence, said) if said else ("", ())
        if not said or speaks_of_some(clause, total) or (not own_words and OURS.search(sentence)):
            continue
        judged = judge(clause, "")
        if judged and judged.weight == 3:
            mixed = judged.position == "concur" and not out and (_turned(unit.text[end:]) or UNNAMED.search(sentence) is not None)
            spans = unit.spans(start, end)
            single = total > 1 and PLURAL.search(said[0]) is None
            found.append(
                General(
                    position=judged.position,
                    sentence=sentence,
                    spans=spans,
                    excepted=out,
                    mixed=mixed,
                    own_words=own_words,
                    single=single,
                    who=_who(sentence, said.start()) if SCOPED.search(sentence, said.start()) else "",
                )
            )
    return found


def consistent(found: Sequence[General]) -> tuple[General, ...]:
    """Without those that say "the recommendation" where there are more: each speaks of one, and nobody knows which."""
    return tuple(one for one in found if not one.single or one.who)
