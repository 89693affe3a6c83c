"""Whether words by themselves ask for something, as far as they are English. Pure."""

import re

from inspectorate.reading.recommendations.names import base, openers
from inspectorate.reading.text.markers import marker

DEMAND = re.compile(
    r"\b(?:should|must|shall|ought|needs? to|recommend\w*|ensur\w+|requir\w+|urge\w*|request\w*|consider\w*)\b", re.IGNORECASE
)
ENGLISH = re.compile(r"\b(?:the|of|and|to|for|in|an?|with|that|its|their|all|by|on)\b", re.IGNORECASE)
FEW_ENGLISH = 16
"""In English at least one word of so many is one of these."""


def english(text: str) -> bool:
    """Whether words are English enough for the verbs that are known."""
    return len(ENGLISH.findall(text)) * FEW_ENGLISH >= len(text.split())


def demands(text: str) -> bool:
    """Whether words by themselves ask for something: "should", or a verb to begin with."""
    mark = marker(text)
    first = re.split(r"[^\w’'-]", text[mark.length if mark else 0 :].strip(), maxsplit=1)[0].lower()
    return bool(DEMAND.search(text) or first in openers() or base(first) in openers())
