"""The office that no line of the front names: the text says who it is, whose it is, or names it most. Pure."""

import re
from collections import Counter
from dataclasses import replace

from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.names import tidy
from inspectorate.reading.facts.parts import Part
from inspectorate.reading.facts.printed import spans_of
from inspectorate.reading.facts.tables import curly
from inspectorate.reading.values import Fact

PAGES = 6
OFTEN = 3
LONGEST = 3000  # letters of a passage in which names are looked for
_CAPITAL = r"[A-Z][\w.'’&-]*"
_BODY = r"(?:Committee|Commission|Inquiry|Board|Panel|Ombudsman|(?:Evaluation|Audit|Accountability|Oversight) Office)"
_SPEAKS = re.compile(
    rf"(?:the )?((?:{_CAPITAL},? (?:(?:and|of|on|for|the|&) )*){{1,9}}{_BODY}(?: (?:on|of)(?: {_CAPITAL},?(?: (?:and|&))?){{1,8}})?)"
)
_INDEPENDENT = re.compile(
    r"(?: \([^)]{2,40}\))? (?:is|was established as|was) (?:an? |the )?(?:\w+ ){0,3}"
    r"(?:independent|statutory|standing|permanent|crown entity|commission)\b"
)
_MENTIONED = re.compile(
    rf"(?:{_CAPITAL} (?:(?:and|of|the|&) )*){{0,6}}"
    r"(?:Office of (?:the )?(?:State )?(?:Inspector General|Auditor General|Auditor|Comptroller|Ombudsman)"
    r"|(?:State|City|County) Auditor’s Office|Auditor General’s Office|Audit Office|Accountability Office|Court of Auditors)(?! for)"
)
_OVERSIGHT = re.compile(
    r"\b(Office of (?:the )?(?:(?:State|City|County|Legislative) )?(?:Inspector General|Auditor General|Auditor|Comptroller))\b"
)
_OF_TITLE = re.compile(
    r"\b(?:of|by) (the )?((?:standing|portfolio|select|joint|ad hoc) committee on .+?)(?:,? dated\b.*|\s*$)", re.IGNORECASE
)

_NO_OWNER = re.compile(
    r"^(the|this|our|your|an?|in|by|from|to|and|for|at|as)$|\b(director|manager|group|chief|auditors?|mr|ms|mrs|dr)\b", re.IGNORECASE
)
"""What stands before an office's name and is no body: an article, or the title of somebody who works there."""
_LISTED = re.compile(r"[a-z.] (?!U\.S|US\b)(?:[A-Z]\.?){3,} ")
"""A short form among the words of a name: a list of abbreviations and not a name."""


_ANSWERS = re.compile(r"(?:The )?((?:HM|[A-Z][\w.]+) Government)(?:’s|'s)? (?:new )?(?:[Rr]esponse|[Rr]eply|[Dd]ecision)\b")
"""A government that answers another body's report in its own name."""


def from_words(front: Front) -> Fact | None:
    """Where no line is a name: the committee in the title, what says of itself that it is independent, who is named most."""
    return _in_title(front) or _says_so(front) or _named_most(front)


def _in_title(front: Front) -> Fact | None:
    """Who the title says it is by: "Report of the Standing Committee on Finance", "Marivan Government Response to …"."""
    for part in front.parts[:6]:
        found = _OF_TITLE.search(part.run.text) if part.run.words < 50 else None
        answers = _ANSWERS.match(part.run.text)
        if answers:
            return Fact(value=answers[1], spans=_within(part, *answers.span(1)), confidence=780, evidence=("by title",))
        if found:
            return Fact(value=found[2].strip(), spans=_within(part, *found.span(2)), confidence=780, evidence=("by title",))
    return None


def _says_so(front: Front) -> Fact | None:
    """What the first pages introduce: "The … Commission is an independent …", "The … Committee, having considered …"."""
    for passage in front.document.passages:
        if passage.page > PAGES:
            break
        text = curly(passage.text[:LONGEST])
        for said in _SPEAKS.finditer(text):
            opens = said.start() == 0 and re.match(r",? (is|was|has|having|\()", text[said.end() :])
            if opens or _INDEPENDENT.match(text, said.end()):
                name = said[1].strip().removeprefix("The ")
                if " " not in name:
                    continue
                return Fact(value=name, spans=passage.spans(said.end(1) - len(name), said.end(1)), confidence=720)
    return None


def _named_most(front: Front) -> Fact | None:
    """An oversight office that the pages name again and again and no other nearly as often."""
    counted: Counter[str] = Counter()
    first: dict[str, Fact] = {}
    for passage in (*front.document.passages, *front.document.furniture):
        for found in _MENTIONED.finditer(curly(passage.text[:LONGEST])):
            name = re.sub(r"^The ", "the ", found[0]).removeprefix("the ")
            key = normalise(name)
            counted[key] += 1
            if key not in first:
                first[key] = Fact(value=name, spans=passage.spans(found.end() - len(name), found.end()), confidence=710)
    (best, times), (_, second) = (*counted.most_common(2), ("", 0), ("", 0))[:2]
    return first[best] if times >= OFTEN and times >= 2 * second else None


def over_unit(front: Front) -> Fact | None:
    """The office whose division stands alone on the cover: the one that the text names, with its agency where that is said."""
    counted: Counter[str] = Counter()
    for passage in (*front.document.passages, *front.document.furniture):
        counted.update(found[1].removeprefix("the ") for found in _OVERSIGHT.finditer(curly(passage.text[:LONGEST])))
    owned = owned_by(front, counted.most_common(1)[0][0]) if counted else None
    return replace(owned, evidence=("words",)) if owned else _named_most(front)


def _within(part: Part, start: int, end: int) -> tuple[Span, ...]:
    at = 0
    rows = []
    for row in part.run.rows:
        if at < end and at + len(row.text) > start:
            rows.append(row)
        at += len(row.text) + 1
    return spans_of(rows)


def owned_by(front: Front, name: str) -> Fact | None:
    """The office with the agency that the text says it belongs to: "the Department's (HHS) Office of Inspector General"."""
    own = re.sub(r"^the ", "", tidy(name), flags=re.IGNORECASE)
    whose = re.compile(
        rf"((?:{_CAPITAL},? (?:(?:and|of|for|the|&) )*){{0,8}}{_CAPITAL})(?: \([\w .]{{2,20}}\))?(?:’s|’|,)? (?i:{re.escape(own)})"
    )
    counted: Counter[str] = Counter()
    places: dict[str, tuple[Span, ...]] = {}
    for passage in (*front.document.passages, *front.document.furniture):
        for found in whose.finditer(curly(passage.text[:LONGEST])):
            owner = found[1].removeprefix("The ").removeprefix("This ")
            if _LISTED.search(owner) or _NO_OWNER.search(owner):
                continue
            counted[owner] += 1
            places.setdefault(owner, passage.spans(*found.span()))
    if not counted:
        return None
    owner = counted.most_common(1)[0][0]
    return Fact(value=f"{owner} {own}", spans=places[owner], confidence=720)
