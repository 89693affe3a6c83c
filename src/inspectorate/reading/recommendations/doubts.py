"""Whether what was read asks for something, as recommendations do: the less of a list does, the less it is one. Pure."""

import re

from inspectorate.reading.recommendations.names import OPENING, base, openers
from inspectorate.reading.values import Recommendation

DEMAND = re.compile(
    r"\b(?:should|must|shall|ought|needs? to|recommend\w*|ensur\w+|requir\w+|urge\w*|request\w*|consider\w*)\b", re.IGNORECASE
)
CARRIES = re.compile(r"\b(?:that|by|of|for|to|on|include|including)(?: \w+){0,2}\s*:?\s*$|:\s*-$", re.IGNORECASE)
"""Lead-ins that carry the verb, or on which nouns and clauses hang as well."""
FORE = re.compile(
    r"^(?:[\"“(]|(?:also|additionally|further|finally|in addition|again|both)\b,?|and\b|then\b|where \w+,|\w+ly\b|as (?:appropriate|needed|necessary),?|to [^,]{3,120},|in \w+ with [^,]{2,80},)\s*",
    re.IGNORECASE,
)
TELLS = re.compile(r"\b(?:was|were|had|has been|have been|did|said|found|found that|reported|told|noted|agreed|concurred)\b", re.IGNORECASE)


def asks(item: Recommendation) -> bool:
    """Whether it asks: by a verb to begin with, by "should", by words that its lead-in carries; and does not only tell what happened."""
    text = item.text.strip()
    for _turn in range(3):
        text = OPENING.sub("", FORE.sub("", text))
    first = re.split(r"[^\w’'-]", text, maxsplit=1)[0].lower()
    begins = first in openers() or base(first) in openers() or first.endswith("ing")
    carried = item.lead_in is not None and CARRIES.search(item.lead_in.text.rstrip(": "))
    return bool(begins or DEMAND.search(item.text[:400]) or (carried and not TELLS.search(item.text[:200])))
