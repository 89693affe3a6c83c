"""Whether a document is a new text of its report, or an edition of a text that is there. Pure.

A revised text is a new version; errata, redacted, translated and remediated files are editions of the version they belong to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

EDITIONS = {"redacted", "erratum", "translation", "remediated"}
TEXT, EDITION = "text", "edition"
ERRATUM = "erratum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A document that a report holds: where it was put, its edition, its language, the hash of its normalised words."""

    document: str
    place: str
    edition: str
    language: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a document goes: `place` is text or edition, `edition` its kind."""

    place: str
    edition: str


def place(suffix: str, language: str, words: str, held: Sequence[Held]) -> Place:
    """Place a document by what its number's ending says (`suffix`), its language and its words.

    The first document of a report is its text, whatever it is, but for an erratum: that waits for the report it corrects, as
    an edition of the first text. The same words in other bytes are a remediated file.
    """
    main = next((item for item in reversed(held) if item.place == TEXT), None)
    if suffix == ERRATUM or (main and suffix in EDITIONS):
        return Place(place=EDITION, edition=suffix)
    if main is None:
        return Place(place=TEXT, edition=suffix or "original")
    if words and any(words == item.words for item in held):
        return Place(place=EDITION, edition="remediated")
    if language and main.language and language != main.language:
        return Place(place=EDITION, edition="translation")
    if suffix != "revised" and main.edition in EDITIONS:
        return Place(place=EDITION, edition="original")
    return Place(place=TEXT, edition="revised")
