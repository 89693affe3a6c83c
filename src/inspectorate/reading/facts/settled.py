"""A fact with the confidence that its evidence has earned. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from inspectorate.reading.confidence import confidence, is_withheld
from inspectorate.reading.values import Fact, State

WEAK = 700
"""An extractor's own weighing below this is a doubt."""
MOST = 2


def settled(measure: str, fact: Fact, evidence: Iterable[str], *, by_ocr: bool = False) -> Fact:
    """The fact with the names of its evidence and what values with such evidence were worth so far.

    What the extractor withholds stays withheld; where it was unsure that is evidence too, "weak".
    """
    weak = ("weak",) if not fact.withheld and fact.confidence < WEAK else ()
    names = (*evidence, *weak, *(("ocr",) if by_ocr else ()))
    if fact.withheld:
        return replace(fact, evidence=(*names, "held"))
    sure = confidence(measure, names)
    return replace(fact, confidence=sure, withheld=is_withheld(measure, sure), evidence=names)


def again(count: int) -> tuple[str, ...]:
    """The names for how many independent printings say the same: "+0", or "again" with "+1", or "+2" for two and more."""
    return ("again", f"+{min(MOST, count)}") if count > 0 else ("+0",)


def is_read(state: State) -> bool:
    """Whether a page's words are the work of OCR."""
    return state in {State.OCR, State.OCR_IN_FILE}
