"""Where the sentences of a paragraph begin and end. Pure."""

import re
from functools import lru_cache

_END = re.compile(r"[.!?][\"'”’)\]]*\d{0,2}(?=\s+[\"'“‘(\[]?[A-Z0-9•])")
_SHORT = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Ms|Mrs|Dr|St|No|Nos|Inc|Ltd|Co|Corp|vs?|Rec|Recs|Sec|para|paras|pp?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct"
    r"|Nov|Dec|e\.g|i\.e|U\.S|D\.C|Rep|Sen|Gov|Gen|Lt|Col|app|Stat|Fig|Vol|Art|Ch|cf|al)|^\d{1,3})\.$"
)

LONGEST = 8
"""More letters than any abbreviation has."""


@lru_cache(maxsize=8192)  # the paragraphs of a long report: nine rules ask for each
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The offsets of each sentence, white space between left out; abbreviations and initials end none."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        if _SHORT.search(text[max(start, end.start() - LONGEST) : end.start() + 1]):
            continue
        found.append((start, end.end()))
        start = end.end() + len(text[end.end() :]) - len(text[end.end() :].lstrip())
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return tuple(found)
