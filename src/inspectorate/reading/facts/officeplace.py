"""Whose office a name is that could be anybody's: the one city, state or university that the cover names. Pure."""

import re

from inspectorate.core.text import normalise
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.names import tidy
from inspectorate.reading.facts.parts import Part

PAGES = 3
LETTERHEAD = 0.2  # of a page's height
_PLACE = re.compile(
    r"(the )?(city|county|state|commonwealth|town|township|village|borough|university|province)( and county)? of .+", re.IGNORECASE
)
_LEVEL = re.compile(r"\b(city|county|state|town|township|university)\b", re.IGNORECASE)

_LEVELS = {"commonwealth": "state", "province": "state", "township": "town", "village": "town", "borough": "town"}


def place_of(front: Front, name: str) -> Part | None:
    """The line that names the place, where the first pages name one only and it is of the office's own level.

    "Office of the City Auditor" is not the county's. None where several are named, or none.
    """
    if _PLACE.fullmatch(name) or re.search(r"\b(of|for) (the )?(city|county|state|commonwealth|university) of\b", name, re.IGNORECASE):
        return None
    found = [part for part in front.parts if part.run.page < front.sheets[0].page.number + PAGES and _names_place(part)]
    if len({normalise(tidy(part.run.text)) for part in found}) != 1:
        return None
    level = _LEVEL.search(name)
    return found[0] if level is None or _LEVELS.get(level[1].lower(), level[1].lower()) in _kind(found[0]) else None


def _kind(part: Part) -> str:
    """The sort of place that the line names, with others of its level as one: a commonwealth is a state."""
    text = part.run.text.lower()
    return " ".join((text, *(level for word, level in _LEVELS.items() if word in text)))


def _names_place(part: Part) -> bool:
    shown = part.sheet.is_cover or part.top < LETTERHEAD
    return part.label == "parent" and shown and bool(_PLACE.fullmatch(tidy(part.run.text)))
