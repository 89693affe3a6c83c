"""Words as they are compared: letters and digits only, in small. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from inspectorate.reading.gate.data import codes
from inspectorate.reading.values import Page

LEAST = 2
"""Letters: a single one tells nothing."""
HYPHENS = ("-", "\u2010", "\u00ad")
_TOKEN = re.compile(r"\w+")


def tokens(text: str) -> list[str]:
    """The words of a text in order, single letters too."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold().replace("_", " "))


def seen(pages: Iterable[Page]) -> frozenset[str]:
    """All words that the pages show, and each run of word parts at a hyphen or an apostrophe joined as well."""
    found: set[str] = set()
    every = [[word.text for word in page.words] for page in pages]
    for text in {text for texts in every for text in texts}:
        if text.isascii() and text.isalnum():
            found.add(text.lower())
        else:
            parts = tokens(text)
            found.update(parts, ("".join(parts),))
    found.update(word for texts in every for word in _broken(texts))
    return frozenset(found)


def _broken(texts: Sequence[str]) -> Iterable[str]:
    """Words that run over the end of a line."""
    for before, after in pairwise(texts):
        if before.endswith(HYPHENS):
            yield "".join(tokens(before + after))


def unseen(text: str, known: frozenset[str]) -> list[str]:
    """The words of a text that no page shows, without single letters."""
    return [token for token in tokens(text) if len(token) >= LEAST and token not in known]


def length(words: Iterable[str]) -> int:
    """Letters and digits."""
    return sum(letter.isalnum() for word in words for letter in word)


def is_label(text: str) -> bool:
    """Whether covered words are only what a redactor printed: an exemption code, `REDACTED`, `SEALED`."""
    rest = codes().pattern.sub(" ", text)
    found = re.findall(r"[\w-]+", rest.casefold())
    return bool(text.strip()) and all(word in codes().labels for word in found)
