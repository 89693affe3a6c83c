"""What no title holds: a reading that has it took in a neighbour or is no title. Pure."""

import re

from inspectorate.reading.facts.labels import label_of

LONGEST, OFFICE_WORDS, LEAST = 40, 12, 4
BEFORE, BEHIND = {"office", "date", "number", "address", "web", "field"}, {"number", "address", "web"}
"""Labels of what stands before and behind a title and is not a part of it; a title may end with a body's name or the day of an event."""
_BULLET = re.compile(r"[•●▪■◦‣]")


def is_odd(text: str) -> bool:
    """Whether it is too long, holds a bullet, or begins or ends with an office, a number or an address."""
    words = text.split()
    if len(words) > LONGEST or _BULLET.search(text):
        return True
    lengths = range(LEAST, min(OFFICE_WORDS, len(words) - 1) + 1)
    return any(label_of(" ".join(words[:n])) in BEFORE or label_of(" ".join(words[-n:])) in BEHIND for n in lengths)
