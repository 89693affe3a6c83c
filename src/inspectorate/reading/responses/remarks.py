"""Answers that only remark on something: whether words in which no position was found may be said to take none. Pure."""

import re
from collections.abc import Iterable

from inspectorate.reading.document import Passage
from inspectorate.reading.values import State

MAY_BE = re.compile(
    r"\b(?:agree|concur|accept|support|oppos|object|approv|endors|welcom|adopt|implement|declin|refus|reject|compl(?:y|ied|ies|iance)"
    r"|amenable|willing|happy|glad|unable|cannot|impossible|dispute|unnecessary|not)\w*",
    re.IGNORECASE,
)
"""Words with which a position may be said in a way that nobody has written down yet."""
ENGLISH = re.compile(r"\b(?:the|of|and|is|are|was|were|that|this|for|we|our|from|with|on|at|please|see)\b", re.IGNORECASE)
SPREAD, LEAST = 8, 4
"""In English at least one word of so many is one of these; of fewer words in all nothing can be said."""


def remarks(passages: Iterable[Passage]) -> bool:
    """Whether passages in which no position was found are plain English of digital pages, with no word that may be one."""
    return all(_plain(passage) for passage in passages)


def _plain(passage: Passage) -> bool:
    count = len(passage.text.split())
    english = count >= LEAST and len(ENGLISH.findall(passage.text)) * SPREAD >= count
    return english and not MAY_BE.search(passage.text) and all(piece.place.page.state is State.TEXT for piece in passage.pieces)
