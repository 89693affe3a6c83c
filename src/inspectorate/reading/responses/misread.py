"""Names of months that OCR spelt with a letter or two wrong, put right where only one month is that near. Pure."""

import re

from rapidfuzz.distance import Levenshtein

from inspectorate.reading.document import Passage

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
BEFORE_YEAR = re.compile(r"(?P<word>[A-Za-z’']{3,12})(?=[.,;:]{0,2}\s+(?:\S{1,3}[.,;:]{0,2}\s+)?(?:19|20)\d{2}\b)")
OF_LETTERS = 4
"""A name of so many letters may have one wrong; of twice as many, two."""


def mended(passage: Passage) -> str:
    """The passage's text with such names put right; words of other passages are not touched."""
    return BEFORE_YEAR.sub(lambda found: month(found["word"]) or found["word"], passage.text)


def month(word: str) -> str | None:
    """The only month that a word may be; None where there is none, or more than one."""
    near = [(Levenshtein.distance(word.lower(), name.lower()), name) for name in MONTHS]
    best, name = min(near)
    if best == 0 or best > len(name) // OF_LETTERS or [distance for distance, _name in near].count(best) > 1:
        return None
    return name
