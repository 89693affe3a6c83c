"""What the report says of recommendations by number: "agreed with Recommendation 1", "recommendations 1 and 2 are resolved". Pure."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from inspectorate.reading.document import Passage
from inspectorate.reading.responses.positions import judge
from inspectorate.reading.responses.status import WORDS
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import sought
from inspectorate.reading.text.units import Unit, piece_of

NUMBER = r"\d{1,3}(?:\.\d{1,2})?(?:\.?[a-z])?"
LIST = rf"{NUMBER}(?:(?:, and |, | and | & |, or | through |[-–]){NUMBER})*"
NAMED = sought(rf"\brecommendations? (?:nos?\.? ?|numbers? |#)?(?P<list>{LIST})(?![\w%.]*\d)")
STATUS = sought(
    rf"\brecommendations? (?:nos?\.? ?|#)?(?P<list>{LIST}) (?:(?:is|are|be|as|to be|remains?|were"
    rf"|was) )*(?P<status>{WORDS})\b"
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NTH = "|".join(ORDINALS)
PLACE = rf"(?:(?:{NTH})(?! (?:two|three|four|five)\b)|first (?:two|three|four|five)|last|final)"
BY_PLACE = sought(rf"\b(?:our|the|its|your) (?P<list>{PLACE}(?:(?:, and |, | and (?:the |our )?){PLACE})*) recommendations?\b")
FIRST = re.compile(r"\bfirst (two|three|four|five)\b", re.IGNORECASE)
MANY = ("two", "three", "four", "five")
LAST = "last"
"""What stands for the number of the last recommendation."""
VERB = re.compile(
    r"\b(?:(?:did|does|do) not (?:\w+ly )?(?:indicate|state|say|specify|express)\b[^.]{0,30}?\b(?:agree|concur)\w*"
    r"(?: or (?:disagree|non-?concur)\w*)?|(?:did|does|do) not (?:\w+ly )?(?:agree|concur|accept)(?: n?or (?:disagree|non-?concur|reject))?"
    r"|neither (?:agreed|concurred) nor (?:disagreed|non-?concurred)"
    r"|(?:partially |partly |generally |fully )?(?:agree[sd]?|concur(?:s|red)?|accept(?:s|ed)?)(?: (?:in part|in principle))?"
    r"|disagree[sd]?|non-?concur(?:s|red)?|reject(?:s|ed)?|will consider)\b",
    re.IGNORECASE,
)
REGARDING = re.compile(
    r"^(?:for|on|as to|as for|regarding|concerning|with (?:regard|respect) to|in (?:response|regard) to)"
    rf" recommendations? (?P<list>{LIST}),"
    r"(?! (?:we|our|the (?:oig|auditors?))\b)",
    re.IGNORECASE,
)
"""How a sentence begins that tells what the other side says of one."""
EXCEPT = re.compile(r"\b(?:except(?:ing)?|all but|but not|other than|with the exception of|excluding|apart from)\b", re.IGNORECASE)
"""What is named after it is left out of what was said before it."""
WHICH = re.compile(r",? (?:with |to )?which\b", re.IGNORECASE)
RANGE = re.compile(r"(?<![\d.])(\d+)\s*(?:[-–]|through)\s*(\d+)(?!\.?\d)")
ONE = re.compile(NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """Words about the recommendation of a number: the clause with the verb, and the passage up to the next that is named."""

    number: str
    clause: Passage
    passage: Passage


def keyed(units: Sequence[Unit], skip: Collection[int]) -> Iterator[Keyed]:
    """Every sentence of the report that says by number who agreed or did not; units at the places `skip` are read elsewhere."""
    for place, unit in enumerate(units):
        if place not in skip:
            yield from _of(unit)


def statuses(units: Sequence[Unit]) -> dict[str, tuple[Unit, int, int]]:
    """By number, where the report says of a recommendation that it is open, resolved or closed; the last place counts."""
    found: dict[str, tuple[Unit, int, int]] = {}
    for unit in units:
        for said in STATUS.finditer(unit.text):
            found |= {number: (unit, *said.span("status")) for number in numbers(said["list"])}
    return found


def numbers(printed: str) -> tuple[str, ...]:
    """`1, 2, and 4` → 1, 2, 4; `3 through 5` → 3, 4, 5."""
    found: list[str] = []
    for first, last in RANGE.findall(printed):
        found += [str(number) for number in range(int(first), min(int(last), int(first) + 60) + 1)]
    rest = RANGE.sub(" ", printed)
    many = [MANY.index(found[1].lower()) + 2 for found in FIRST.finditer(printed)]
    places = [str(number) for count in many for number in range(1, count + 1)]
    places += [str(ORDINALS.index(word) + 1) for word in re.findall(rf"\b(?:{NTH})\b", FIRST.sub(" ", printed.lower()))]
    places += [LAST] * bool(re.search(r"\b(?:last|final)\b", printed, re.IGNORECASE))
    return tuple(dict.fromkeys([*found, *ONE.findall(rest), *places]))


def _of(unit: Unit) -> Iterator[Keyed]:
    """Clauses of a unit: from each verb to the recommendations named after it, before the next verb."""
    text = unit.text
    named = [(start, end) for start, end in sentences(text) if names(text[start:end])]
    for start, end in named:
        stop = next((begin for begin, _end in named if begin > start), len(text))
        if not VERB.search(text, start, end):
            yield from _of_one(unit, start, end, stop)
            continue
        verbs = [*VERB.finditer(text, start, end)]
        if len(verbs) == 1 and not names(text[verbs[0].end() : end]):
            yield from _named_before(unit, start, end, stop, verbs[0])
        yield from _excepted_first(unit, start, verbs, end)
        for n, verb in enumerate(verbs):
            last = verbs[n + 1].start() if n + 1 < len(verbs) else end
            for name in (*NAMED.finditer(text, verb.end(), last), *BY_PLACE.finditer(text, verb.end(), last)):
                if EXCEPT.search(text, verb.end(), name.start()):
                    yield from _left_out(unit, name, verbs[n + 1 :], end)
                    continue
                first = start if len(verbs) == 1 else verb.start()
                clause = piece_of(unit.whole, first + unit.offset, (end if len(verbs) == 1 else name.end()) + unit.offset)
                whole = piece_of(unit.whole, start + unit.offset, stop + unit.offset) if len(verbs) == 1 else clause
                for number in numbers(name["list"]):
                    yield Keyed(number=number, clause=clause, passage=whole)


def _of_one(unit: Unit, start: int, end: int, stop: int) -> Iterator[Keyed]:
    """What is told of one without a verb that agrees: "For Recommendation 4, the agency stated that, instead, it would …"."""
    said, found = REGARDING.match(unit.text[start:end]), judge(unit.text[start:stop], "")
    if said and found is not None and found.weight > 1:
        for number in numbers(said["list"]):
            clause = piece_of(unit.whole, start + unit.offset, end + unit.offset)
            yield Keyed(number=number, clause=clause, passage=piece_of(unit.whole, start + unit.offset, stop + unit.offset))


def _named_before(unit: Unit, start: int, end: int, stop: int, verb: re.Match[str]) -> Iterator[Keyed]:
    """Those that a sentence names before it says who agreed: "Regarding recommendation 1, the agency agreed"."""
    text = unit.text
    for name in (*NAMED.finditer(text, start, verb.start()), *BY_PLACE.finditer(text, start, verb.start())):
        if not EXCEPT.search(text, start, name.start()):
            clause = piece_of(unit.whole, start + unit.offset, end + unit.offset)
            whole = piece_of(unit.whole, start + unit.offset, stop + unit.offset)
            for number in numbers(name["list"]):
                yield Keyed(number=number, clause=clause, passage=whole)


def _excepted_first(unit: Unit, start: int, verbs: Sequence[re.Match[str]], end: int) -> Iterator[Keyed]:
    """What an exception in front says of those it names: "With the exception of recommendation 2, which it did not accept, …"."""
    text = unit.text
    but = EXCEPT.search(text, start, verbs[0].start())
    if but is None or not WHICH.search(text, but.end(), verbs[0].start()):
        return
    stop = verbs[1].start() if len(verbs) > 1 else end
    clause = piece_of(unit.whole, verbs[0].start() + unit.offset, stop + unit.offset)
    for name in (*NAMED.finditer(text, but.end(), verbs[0].start()), *BY_PLACE.finditer(text, but.end(), verbs[0].start())):
        for number in numbers(name["list"]):
            yield Keyed(number=number, clause=clause, passage=clause)


def _left_out(unit: Unit, name: re.Match[str], after: Sequence[re.Match[str]], end: int) -> Iterator[Keyed]:
    """What is said of a recommendation that a general agreement leaves out, where anything is."""
    if after:
        clause = piece_of(unit.whole, after[0].start() + unit.offset, end + unit.offset)
        for number in numbers(name["list"]):
            yield Keyed(number=number, clause=clause, passage=clause)


def names(sentence: str) -> bool:
    """Whether a sentence names recommendations by number or by their place in the list."""
    return bool(NAMED.search(sentence) or BY_PLACE.search(sentence))
