"""What speaks against a set of recommendations: items that ask for nothing, a sentence that may only announce a list. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from inspectorate.core.text import normalise
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.demands import DEMAND, english
from inspectorate.reading.recommendations.merge import LABELLED, SECTIONS, Entry
from inspectorate.reading.recommendations.names import OPENING, base, named_first, openers
from inspectorate.reading.text.wording import WORD, clean, likeness
from inspectorate.reading.values import Recommendation

FEW = 3
"""Words by which two printings of one wording may differ in length."""

CARRIES = re.compile(r"\b(?:that|by|of|for|to|on|include|including)(?: \w+){0,2}\s*:?\s*$|:\s*-$", re.IGNORECASE)
"""Lead-ins that carry the verb, or on which nouns and clauses hang as well."""
FORE = re.compile(
    r"^(?:[\"“(]|(?:also|additionally|further|finally|in addition|again|both)\b,?|and\b|then\b|where \w+,|\w+ly\b"
    r"|as (?:appropriate|needed|necessary),?|to [^,]{3,120},|in \w+ with [^,]{2,80},)\s*",
    re.IGNORECASE,
)
THAT = re.compile(r"that (?:the|an?|its|each|every|all)\b", re.IGNORECASE)
BODY = re.compile(r"The [A-Z]")
"""How a clause begins that names who is to do it: "The Department of Ports review its fees"."""
TELLS = re.compile(r"\b(?:was|were|had|has been|have been|did|said|found|found that|reported|told|noted|agreed|concurred)\b", re.IGNORECASE)


ADDS = re.compile(
    r"\b(?:also|further|furthermore|addition|additionally|finally|moreover|likewise|lastly|second|separately)\b|, (?:and )?to\b"
    r"|^(?:to|in order to|for|given|because|since|until|once|while|when|with) ",
    re.IGNORECASE,
)
"""Words by which a further list or sentence says that it adds to what stands before it, or what it is for."""


def unclear(entries: Sequence[Entry]) -> tuple[int, ...]:
    """Places of a sentence that recommends beside a list that does, where the later does not say that it adds to the earlier.

    Such a sentence may announce the list, or sum it up: nobody can tell from the words.
    """
    told = [
        (place, entry.best) for place, entry in enumerate(entries) if entry.best.form in {"list", "sentence"} and not entry.best.advised
    ]
    heads = [(place, one) for n, (place, one) in enumerate(told) if n == 0 or _apart(told[n - 1][1], one)]
    found: list[int] = []
    for (first, one), (second, other) in pairwise(heads):
        said = other.lead.text if other.form == "list" and other.lead else "" if other.form == "list" else other.text
        if one.form != other.form and not ADDS.search(said):
            found += [first, second]
    return tuple(dict.fromkeys(found))


def _apart(one: Candidate, other: Candidate) -> bool:
    return (one.form, one.group) != (other.form, other.group)


PLAN = re.compile(
    r"^(?:(?:[\w’&.-]+ ){1,8}?)(?:will|has|have|had|plans? to|intends? to|is (?:currently )?(?:working|developing|implementing))\b",
    re.IGNORECASE,
)
"""How somebody says what he does or has done."""


def odd(entries: Sequence[Entry]) -> tuple[int, ...]:
    """Places of those that are unlike the others: outside the sections in which most stand, or a plan on which no lead-in hangs."""
    inside = [entry.best.region in SECTIONS for entry in entries]
    most = 2 * sum(inside) > len(entries)
    return tuple(
        place
        for place, entry in enumerate(entries)
        if (most and not inside[place] and entry.best.form not in LABELLED)
        or (entry.best.lead is None and english(entry.text) and _plans(entry.text))
    )


def _plans(text: str) -> bool:
    first = text.split(" ", 1)[0].lower()
    commands = first in openers() or base(first) in openers()
    return PLAN.match(text) is not None and not commands and not DEMAND.search(text)


NEARLY = 0.9
"""Likeness from which two printings are meant to be one wording; below it one tells the other in its own words."""


def differ(first: str, second: str, layout: Layout) -> bool:
    """Whether two printings of one recommendation are meant to be alike and are not, case and punctuation apart."""
    one, other = (WORD.findall(normalise(clean(text, layout)[0])) for text in (first, second))
    return one != other and likeness(" ".join(one), " ".join(other)) >= NEARLY and len(one) > FEW and abs(len(one) - len(other)) <= FEW


def asks(item: Recommendation) -> bool:
    """Whether it asks: by a verb to begin with, by "should", by words that its lead-in carries; and does not only tell what happened."""
    if not english(item.text):
        return True  # the verbs that are known are English
    text = item.text.strip()
    for _turn in range(3):
        text = OPENING.sub("", FORE.sub("", text))
    first = re.split(r"[^\w’'-]", text, maxsplit=1)[0].lower()
    begins = first in openers() or base(first) in openers() or first.endswith("ing")
    carried = item.lead_in is not None and CARRIES.search(item.lead_in.text.rstrip(": "))
    told_to = THAT.match(item.text) or (BODY.match(item.text) and named_first(item.text))
    return bool(begins or told_to or DEMAND.search(item.text[:400]) or (carried and not TELLS.search(item.text[:200])))
