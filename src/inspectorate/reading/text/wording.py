"""The words of an item as the record keeps them: without closing "; and", references and trailing numbers; and how alike two are. Pure."""

import re
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from inspectorate.core.text import normalise
from inspectorate.reading.layouts import Layout

CLOSING = re.compile(r"(?:\s*[;,]\s*(?:and|or)|\s*;)\s*$", re.IGNORECASE)
NOTE_MARK = re.compile(r"(?<=[A-Za-z”\"’)][.,;:])\d{1,2}(?=\s|$)")
"""The figure of a footnote, glued to a full stop or comma."""
WORD = re.compile(r"[a-z0-9]+(?:[.,]\d+)*")
WEAK = frozenset(
    (
        "a an the of to and or in on for by with that this its it is are be as at from "
        + "should must shall will we recommend ensure their all"
    ).split()
)


_plain = lru_cache(maxsize=1024)(normalise)
"""Each item is compared with every other and with every answer."""


def clean(text: str, layout: Layout) -> tuple[str, str]:
    """The item's own words, and the status printed at its end ("" where there is none)."""
    text = NOTE_MARK.sub("", " ".join(text.split()))
    for name in ("trailing_number", "trailing_reference"):
        text = layout.cue(name).removed(text).rstrip()
    status = ""
    found = layout.cue("status_trailing").search(text)
    if found and found.start() > 20 and found[0].isupper():
        text, status = text[: found.start()].rstrip(), found[0]
    return CLOSING.sub("", text).strip(), status


def likeness(first: str, second: str) -> float:
    """F1 of the longest common subsequence of letters, 0 to 1; what the score of readings uses."""
    a, b = _plain(first), _plain(second)
    return 2 * LCSseq.similarity(a, b) / (len(a) + len(b)) if a and b else 0.0


def contained(first: str, second: str) -> float:
    """How much of the shorter one's letters stand in the longer in order, 0 to 1, where the lengths are within a factor of two."""
    a, b = sorted((_plain(first), _plain(second)), key=len)
    if not a or len(a) < 25 or len(b) > 2.2 * len(a):
        return 0.0
    return LCSseq.similarity(a, b) / len(a)


def words(text: str) -> frozenset[str]:
    """The words that carry meaning."""
    return frozenset(word for word in WORD.findall(normalise(text)) if word not in WEAK)


def shared(first: str, second: str) -> float:
    """How many of the shorter text's meaningful words the longer has, 0 to 1."""
    a, b = sorted((words(first), words(second)), key=len)
    return len(a & b) / len(a) if a else 0.0
