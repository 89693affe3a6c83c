"""Months and years that OCR misread, put right where only one month is that near, or one year that the letter may mean. Pure."""

import re

from rapidfuzz.distance import Levenshtein

from inspectorate.reading.document import Passage

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
BEFORE_YEAR = re.compile(r"(?P<word>[A-Za-z’']{3,12})(?=[.,;:]{0,2}\s+(?:\S{1,3}[.,;:]{0,2}\s+)?(?:19|20)\d{2}\b)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LIKE = {"0": "689", "1": "7", "3": "8", "5": "6", "6": "058", "7": "1", "8": "0369", "9": "08"}
"""Figures that a poor scan makes of others."""
AROUND = 5
"""Years within which a plan lies."""
OF_LETTERS = 4
"""A name of so many letters may have one wrong; of twice as many, two."""


def mended(passage: Passage, written: int | None = None) -> str:
    """The passage's text with such names put right, and years far from the one in which it was `written`."""
    text = BEFORE_YEAR.sub(lambda found: month(found["word"]) or found["word"], passage.text)
    return text if written is None else YEAR.sub(lambda found: str(year(int(found[0]), written) or found[0]), text)


def year(printed: int, written: int) -> int | None:
    """The only year around that of the letter that differs from the printed one in a figure easily taken for another.

    None where the printed one may stand, or where there is none such, or several.
    """
    if abs(printed - written) <= AROUND:
        return None
    figures = str(printed)
    other = {int(figures[:at] + like + figures[at + 1 :]) for at, figure in enumerate(figures) for like in LIKE.get(figure, "")}
    near = [one for one in other if written - 1 <= one <= written + AROUND]
    return near[0] if len(near) == 1 else None


def month(word: str) -> str | None:
    """The only month that a word may be; None where there is none, or more than one."""
    near = [(Levenshtein.distance(word.lower(), name.lower()), name) for name in MONTHS]
    best, name = min(near)
    if best == 0 or best > len(name) // OF_LETTERS or [distance for distance, _name in near].count(best) > 1:
        return None
    return name
