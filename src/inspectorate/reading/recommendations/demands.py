"""Whether words by themselves ask for something, as far as they are English. Pure."""

import re
from itertools import islice
from math import ceil

from inspectorate.reading.recommendations.names import base, openers
from inspectorate.reading.text.markers import marker

DEMAND = re.compile(
    r"\b(?:should|must|shall|ought|needs? to|recommend\w*|ensur\w+|requir\w+|urge\w*|request\w*|consider\w*)\b", re.IGNORECASE
)
TOLD = re.compile(
    r"\b(?:how|what|when|where|whether|which|who|why)(?: [\w’-]+){0,6} (?:should|must|needs? to|ought to)\b"
    r"|\bshould (?:not )?have (?:been|had|done|made|known|seen|taken|given|kept|paid|\w+ed (?:the|an?|its|their|that|to|it|this|these))\b",
    re.IGNORECASE,
)
"""Words in which "should" asks for nothing: a question, or blame for what is past."""
ENGLISH = re.compile(r"\b(?:the|of|and|to|for|in|an?|with|that|its|their|all|by|on)\b", re.IGNORECASE)
FEW_ENGLISH = 16
"""In English at least one word of so many is one of these."""


def english(text: str) -> bool:
    """Whether words are English enough for the verbs that are known."""
    enough = ceil(len(text.split()) / FEW_ENGLISH)
    return sum(1 for _word in islice(ENGLISH.finditer(text), enough)) == enough


def without_telling(text: str) -> str:
    """The words less clauses that only speak of it: "procedures on how crews should land", "which should have been kept"."""
    return TOLD.sub("", text)


def demands(text: str) -> bool:
    """Whether words by themselves ask for something: "should", or a verb to begin with."""
    mark = marker(text)
    first = re.split(r"[^\w’'-]", text[mark.length if mark else 0 :].strip(), maxsplit=1)[0].lower()
    return bool(DEMAND.search(text) or first in openers() or base(first) in openers())
