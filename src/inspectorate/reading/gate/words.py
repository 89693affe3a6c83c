"""Words as they are compared: letters and digits only, in small. Pure."""

import re
import unicodedata
from collections.abc import Iterable

from inspectorate.reading.gate.data import codes
from inspectorate.reading.values import Page

LEAST = 2
"""Letters: a single one tells nothing."""
_TOKEN = re.compile(r"\w+")


def tokens(text: str) -> list[str]:
    """The words of a text in order, single letters too."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold().replace("_", " "))


def seen(pages: Iterable[Page]) -> frozenset[str]:
    """All words that the pages show, and each run of word parts at a hyphen or an apostrophe joined as well."""
    every = list(pages)
    found: set[str] = set()
    for text in {word.text for page in every for word in page.words}:
        parts = tokens(text)
        found.update(parts, ("".join(parts),))
    found.update(word for page in every for word in _broken(page))
    return frozenset(found)


def _broken(page: Page) -> Iterable[str]:
    """Words that run over the end of a line."""
    for before, after in zip(page.words, page.words[1:], strict=False):
        if before.text.endswith(("-", "\u2010", "\u00ad")):
            yield "".join(tokens(before.text + after.text))


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
