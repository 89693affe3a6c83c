"""Whether a name on a first page is that of whom the paper is sent to, or of who made it for somebody. Pure."""

import re

from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.parts import Part

MADE = re.compile(r"(prepared|written|performed|submitted|conducted|compiled) by:?", re.IGNORECASE)


def is_addressed(part: Part, front: Front) -> bool:
    """Whether the name stands under a date, a person or a memorandum field: it is the addressee's then."""
    for other in front.on(part.run.page):
        if other.run is part.run:
            return False
        if other.label == "hand" and MADE.fullmatch(other.run.text.strip()):
            return True
        text = other.run.text.lower()
        if (
            not part.sheet.is_cover
            and other.top < part.top
            and (
                (other.label == "person" and text.startswith(("the hon", "hon", "mr", "ms", "mrs", "dr")))
                or text.startswith(("memorandum for", "to:", "from:", "subject:", "dear "))
            )
        ):
            return True
    return False
