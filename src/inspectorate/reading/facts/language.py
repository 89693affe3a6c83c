"""The language of the text, by its most common words. Pure; the words are `languages.toml`."""

import re
from collections import Counter
from functools import cache

from inspectorate.core.spans import Span
from inspectorate.reading.document import Document
from inspectorate.reading.facts.tables import table
from inspectorate.reading.values import Fact

SAMPLE = 4000  # words, taken from the whole document at even distances
LEAST = 40
LOOKED_AT, LONGEST = 400, 2000  # passages, and letters of each
PARAGRAPH, SHARE = 12, 0.15
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(row["common"].split()) for code, row in table("languages").items()}


def language(document: Document) -> Fact | None:
    """The two-letter code; None for a document with too few words to tell."""
    words = [word.text for page in document.pages for word in page.words]
    step = max(1, len(words) // SAMPLE)
    counted = Counter(map(str.lower, _WORD.findall(" ".join(words[::step]))))
    total = sum(counted.values())
    if total < LEAST:
        return None
    shares = sorted(((sum(counted[word] for word in common) / total, code) for code, common in _common().items()), reverse=True)
    (best, code), (second, _other) = shares[0], shares[1]
    if best < 0.08:
        return None
    confidence = 980 if best > 1.5 * second else 600
    return Fact(value=code, spans=_shown(document, code), confidence=confidence, withheld=confidence < 700)


def _shown(document: Document, code: str) -> tuple[Span, ...]:
    """The first paragraph in that language, by which a reader sees it."""
    common = _common()[code]
    for passage in document.passages[:LOOKED_AT]:
        words = [match.lower() for match in _WORD.findall(passage.text[:LONGEST])]
        if len(words) >= PARAGRAPH and sum(word in common for word in words) >= SHARE * len(words):
            return passage.spans()[:1]
    return ()
