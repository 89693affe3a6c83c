"""Paragraphs that a response quotes by number right above "This recommendation is accepted": what was asked, without a label. Pure."""

import re
from collections.abc import Mapping, Sequence

from inspectorate.reading.text.units import Unit

TAKEN = re.compile(
    r"(?:this|these|the above) recommendations? (?:is|are|was|were|has been|have been) (?:\w+ ){0,2}"
    r"(?:accepted|agreed|supported|noted|rejected)\b"
    r"|.{3,160}?\b(?:accepts?|agrees? (?:with|to)|supports?|rejects?|notes?) (?:this|these) recommendations?\b",
    re.IGNORECASE,
)
"""How a position on what stands above begins."""
CODE = re.compile(
    r"(?P<number>\d{1,2}(?:[.(]?[a-z]\)?)?(?:[ .]?\(?[ivx]{1,4}\)?)?)[.):]*\s+(?=[A-Z“])"
    r"|(?P<glued>\d{1,2}[a-z]?\)? ?[ivx]{0,4})[.)](?=[A-Z])"
)
"""A number with its letters, in whatever brackets: "2a.", "4a) iii."."""
FEWEST = 2
"""So many such places make a document that quotes so."""


def quoted(units: Sequence[Unit]) -> Mapping[int, tuple[str, int]]:
    """By place: the number as printed and where the words begin; empty where the document has no more than one."""
    found: dict[int, tuple[str, int]] = {}
    for at, unit in enumerate(units):
        if not TAKEN.match(unit.whole.text):
            continue
        for above in reversed(range(at)):
            code = CODE.match(units[above].whole.text)
            if code is None or units[above].heading:
                break
            found[above] = ((code["number"] or code["glued"]).strip(), code.end())
    return found if len(found) >= FEWEST else {}
