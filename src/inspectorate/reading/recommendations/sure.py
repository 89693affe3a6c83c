"""How sure each recommendation is: the share of right ones among annotated ones that rest on the same evidence. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from inspectorate.reading.confidence import confidence, is_doubtful, is_withheld
from inspectorate.reading.recommendations.doubts import asks
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.read import Read
from inspectorate.reading.recommendations.standing import SET, by_ocr, printed_again
from inspectorate.reading.values import Recommendation, Standing

MEASURE = "recommendation"
FEW_WORDS, LONG = 3, 4000
"""So few words or so many letters speak against an entry."""
SHARED = {"counted", "numbered"}
"""Evidence of the set that speaks for each of it."""


def sure(found: Read, whole: Standing) -> tuple[Recommendation, ...]:
    """The recommendations with their confidence and the names of the evidence it rests on; what is withheld stays so."""
    entries = (*found.trace.entries, *found.trace.earlier) if found.trace else ()
    return tuple(_settled(item, entry, whole) for item, entry in zip(found.items, entries, strict=True))


def _settled(item: Recommendation, entry: Entry, whole: Standing) -> Recommendation:
    names = tuple(_names(item, entry, whole))
    stated = confidence(MEASURE, names)
    return replace(item, confidence=stated, withheld=item.withheld or is_withheld(MEASURE, stated), evidence=names)


def _names(item: Recommendation, entry: Entry, whole: Standing) -> Iterator[str]:
    if item.origin != "this report":
        yield "earlier"
    if len(entry.text.split()) < FEW_WORDS or len(entry.text) > LONG:
        yield "odd length"
    if not asks(item):
        yield "asks nothing"
    if is_doubtful(SET, whole.confidence) or "doubted" in whole.evidence:
        yield "set in doubt"
    yield from (name for name in whole.evidence if name in SHARED)
    if printed_again(entry):
        yield "again"
    if entry.best.form == "sentence":
        yield "sentence"
    if by_ocr(entry):
        yield "ocr"
