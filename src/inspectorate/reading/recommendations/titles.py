"""Labels whose line is a title, "Recommendation 3: A register of boats", with the recommendation itself under it. Pure."""

import re
from collections.abc import Sequence

from inspectorate.reading.document import END_OF_SENTENCE
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.addressees import addressees
from inspectorate.reading.recommendations.names import openers
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit

LONGEST = 160
"""Letters of a title at most."""
SEVERAL = 2
"""So many labels of one make are how a report titles its recommendations."""
CLAUSE = re.compile(r"(?:that|to)\b", re.IGNORECASE)
"""What hangs on "we recommend" is no title."""
MOST = 0.5
"""Share of a document's labels that have to be plain titles before those that begin with a verb are taken for titles too."""
WORD = re.compile(r"[^\w’'-]")


def titles(units: Sequence[Unit], layout: Layout) -> frozenset[int]:
    """The places of the labels that are titles: they ask for nothing, what stands under them does.

    Where most are, all are: "Review the law" is a title then, as "A register of boats" is; so are commands that are all headings
    over words that say who should.
    """
    headed = [at for at in range(len(units)) if _headed(units, at, layout)]
    plain = [at for at in headed if not _commands(_rest(units[at], layout))]
    every = len(plain) > MOST * len(headed) or (len(headed) >= SEVERAL and all(_says_who(units, at, layout) for at in headed))
    return frozenset(headed if every else plain)


def _rest(unit: Unit, layout: Layout) -> str:
    """What a numbered label says on its line; empty where there is none."""
    found = layout.cue("label_recommendation").match(unit.whole.text)
    return unit.whole.text[found.end() :].strip() if found and found.groupdict().get("number") else ""


def _headed(units: Sequence[Unit], at: int, layout: Layout) -> bool:
    """Whether a label is short, is no sentence, says nothing of "should", and words that do come straight after it."""
    rest, under = _rest(units[at], layout), next(iter(units[at + 1 : at + 2]), None)
    if under is None or not rest or len(rest) > LONGEST or END_OF_SENTENCE.search(rest) or rest.endswith(":"):
        return False
    if CLAUSE.match(rest) or layout.cue("should").search(rest) or layout.cue("trailing_reference").search(rest):
        return False
    return not under.heading and not _rest(under, layout) and layout.cue("should").search(under.text) is not None


def _says_who(units: Sequence[Unit], at: int, layout: Layout) -> bool:
    """Whether a label is set like a heading and the first sentence under it says who should do what: then that is what is asked."""
    spans = sentences(units[at + 1].text)
    first = units[at + 1].text[slice(*spans[0])] if spans else ""
    return units[at].heading and layout.cue("should").search(first) is not None and bool(addressees("", first))


def _commands(rest: str) -> bool:
    return WORD.split(rest, maxsplit=1)[0].lower() in openers()
