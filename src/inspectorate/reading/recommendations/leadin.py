"""The words that a list hangs on: "We recommend that the Commissioner:", "The hospital should ensure that:". Pure."""

import re
from dataclasses import dataclass

from inspectorate.reading.document import Passage
from inspectorate.reading.layouts import Layout
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit, piece_of

LONGEST = 700
UNENDED = re.compile(r"[\w)]$")
"""Words of which the list is the end: "We recommend that the Board"."""
NOTED = re.compile(r"(?<=:)\d{1,2}$")
"""The figure of a footnote at the end of the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A lead-in: its last sentence, and whether it says by itself that recommendations follow."""

    passage: Passage
    strong: bool


def lead_in(unit: Unit, layout: Layout, *, listed: bool, inside: bool) -> Lead | None:
    """The lead-in that a paragraph is or ends with. `listed`: a list follows; `inside`: it stands under a heading "Recommendations"."""
    spans = sentences(unit.text)
    if not spans or not listed:
        return None
    start, end = spans[-1]
    last = unit.text[start:end]
    before = unit.text[:end][-LONGEST:]
    colon = NOTED.sub("", last.rstrip()).endswith((":", ":-", ": -"))
    said = layout.cue("recommends").search(last)
    argued = bool(layout.cue("leadin_argued").search(last))
    asks = said or layout.cue("should").search(last)
    told = not asks and layout.cue("leadin_told").search(last)
    other = argued or bool(told or layout.cue("leadin_not").search(last))
    strong = bool(layout.cue("leadin_strong").search(before) or (said and not layout.cue("recommends_not").search(last))) and not other
    should = bool(layout.cue("leadin_should").search(NOTED.sub("", last).rstrip(" :-"))) and (bool(said) or not argued)
    inside = inside and (bool(said) or should or not other)
    if colon and (strong or should or inside):
        return Lead(passage=piece_of(unit.whole, start + unit.offset, end + unit.offset), strong=strong or inside)
    if strong and layout.cue("leadin_following").search(last) and not colon:
        return Lead(passage=piece_of(unit.whole, start + unit.offset, end + unit.offset), strong=True)
    if strong and UNENDED.search(last) and layout.cue("recommends").search(last):
        return Lead(passage=piece_of(unit.whole, start + unit.offset, end + unit.offset), strong=True)
    return None
