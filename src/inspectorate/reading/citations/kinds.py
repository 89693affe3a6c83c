"""What a sentence says of the report that it names: that it is cited, followed up, or recommended something earlier. Pure."""

import re
from collections.abc import Iterator

from inspectorate.core.text import normalise
from inspectorate.reading.citations.data import words
from inspectorate.reading.document import Document
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.values import Facts, Role

REPORT, FOLLOW_UP, RECOMMENDATION = "report", "follow-up", "earlier recommendation"
FRONT = 5  # pages on which a document says what it follows
_ASIDE = re.compile(r"\(?see\b", re.IGNORECASE)


def kind_of(text: str, start: int, *, role: Role) -> str:
    """The kind of a citation that begins at this offset, by its sentence; "(See report …)" belongs to the one before."""
    said = _sentence(text, start)
    if role is not Role.FOOTNOTE and words().earlier.search(said):
        if words().follows.search(said):
            return FOLLOW_UP
        if words().recommended.search(said):
            return RECOMMENDATION
    return REPORT


def same_sentence(text: str, one: int, other: int) -> bool:
    """Whether two offsets lie in one sentence."""
    return any(start <= one < end and start <= other < end for start, end in sentences(text))


def _sentence(text: str, at: int) -> str:
    found = sentences(text)
    for place, (start, end) in enumerate(found):
        if start <= at < end:
            first = found[place - 1][0] if place and _ASIDE.match(text, start) else start
            return text[first:end]
    return text


def follows_another(document: Document, facts: Facts) -> bool:
    """Whether the title says that the document follows up or answers another."""
    title = facts.title.value if facts.title else ""
    first = " ".join(passage.text for passage in document.on(1) if passage.level is not None)
    return bool(words().title_follows.search(normalise(f"{title} {first}")))


def unnumbered(text: str) -> Iterator[tuple[int, int, str]]:
    """The places that name earlier work of the office without its number, with their kind."""
    if not words().may_name.search(text):
        return
    taken: list[tuple[int, int]] = []
    for pattern, kind in ((words().earlier_recommended, RECOMMENDATION), (words().earlier_report, REPORT)):
        for found in pattern.finditer(text):
            around = text[max(0, found.start() - 20) : found.end() + 20]
            if words().not_unnumbered.search(around) or any(a < found.end() and found.start() < b for a, b in taken):
                continue
            taken.append(found.span())
            yield *found.span(), kind
