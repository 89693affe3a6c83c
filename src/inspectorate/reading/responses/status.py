"""The status words that the office prints on a recommendation, and what must happen before it is closed. Pure."""

import re
from collections.abc import Sequence

from inspectorate.reading.document import Passage
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import sought
from inspectorate.reading.values import Fact

WORDS = (
    r"(?:resolved but (?:will )?remains? open|open(?:,? and |[-–/ ])(?:un)?resolved|(?:un)?resolved(?:,? and "
    r"|[-–/, ]+(?:but )?)(?:open|closed)"
    r"|closed(?:[-–, ]+(?:not )?implemented)?"
    r"|resolved|unresolved|open|implemented|not implemented|partially implemented|currently in effect)"
)
SAID = sought(
    rf"\bconsiders? (?:this|the) recommendation (?:to be |as )?(?P<considered>{WORDS})\b"
    rf"|\b(?:recommendations?|it|this)\b[^.]{{0,80}}?\b(?:is|are|be|remains?|as|considered|will remain)\s+"
    rf"(?:now\s+|considered\s+|to be\s+)?(?P<status>{WORDS})\b"
)
UNTIL = sought(
    r"\b(?P<until>until\b[^.]+|(?:(?:can|will|may) be (?:closed|considered closed)|(?:will|can) close (?:the"
    r"|this) recommendation)\b[^.]*\b(?:when|once|upon|after"
    r"|pending)\b[^.]+|pending\b[^.]+)\.?"
)
OPENING = re.compile(rf"^(?P<status>{WORDS})(?: \([A-Z, &and]+\))?\.(?:\s|$)", re.IGNORECASE)
CLOSING = re.compile(r"\b(?:clos\w+|open|resolved|remain\w*)\b", re.IGNORECASE)


def status(printed: str, passages: Sequence[Passage]) -> Fact | None:
    """The status as printed at the item's end, else as a sentence of the office's comment states it."""
    for passage in passages if printed else ():
        at = passage.text.rfind(printed)
        if at >= 0:
            return Fact(value=printed.strip(" ."), spans=passage.spans(at, at + len(printed)), confidence=900)
    for passage in passages[1:]:
        found = OPENING.search(passage.text) or SAID.search(passage.text)
        if found:
            name = "considered" if found.groupdict().get("considered") else "status"
            return Fact(value=found[name].lower(), spans=passage.spans(*found.span(name)), confidence=900)
    return None


def analysed(passages: Sequence[Passage]) -> Fact | None:
    """The status with which the office opens its analysis of an answer, in an appendix: "Resolved (OJP). …"."""
    for passage in passages:
        found = OPENING.search(passage.text)
        if found:
            return Fact(value=found["status"].lower(), spans=passage.spans(*found.span("status")), confidence=850)
    return None


def closure_condition(passages: Sequence[Passage]) -> Fact | None:
    """What the office waits for: "until we receive …", "can be closed when …"."""
    for passage in passages:
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            found = UNTIL.search(sentence)
            if found and CLOSING.search(sentence):
                first, last = found.span("until")
                return Fact(value=found["until"].strip(), spans=passage.spans(start + first, start + last), confidence=900)
    return None
