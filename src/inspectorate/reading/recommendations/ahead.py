"""What the next units are, for words that may announce a list: whether items follow them. Pure."""

import re
from collections.abc import Sequence

from inspectorate.reading.recommendations.names import named_first, openers
from inspectorate.reading.text.markers import marker
from inspectorate.reading.text.sought import sought
from inspectorate.reading.text.units import Unit

COMMAND = 3
"""Words of a heading from which it may be something asked for."""
THAT = sought(r"\brecommend(?:s|ed)? that:$")
FOOTNOTE = re.compile(r"\d{1,2}[A-Z][a-z]")
"""A note that stands between words and their list, its figure glued to it."""
UNMARKED = 900
"""1/100 pt by which items without a mark are set in from their lead-in."""
NEAR = 3
"""Units that are looked at."""


def commands(unit: Unit) -> bool:
    """Whether a heading is itself something asked for: "Publish the fees of every pier"."""
    said = unit.whole.text.split()
    return unit.heading and len(said) >= COMMAND and said[0].lower() in openers()


def hangs(units: Sequence[Unit], at: int) -> bool:
    """Whether one plain paragraph is what the words before it end with: "The Board recommends that:" / "the Department require …"."""
    under = next(iter(units[at + 1 : at + 2]), None)
    if under is None or under.heading or under.marker is not None or not THAT.search(units[at].text):
        return False
    return under.text[:1].islower() or bool(named_first(under.text))


def list_follows(units: Sequence[Unit], at: int) -> bool:
    """Whether the units after this one begin a list: marked, set in, or headings that command."""
    near = [unit for unit in units[at + 1 : at + NEAR + 1] if not FOOTNOTE.match(unit.whole.text)][: NEAR - 1]
    following = next((unit for unit in near if not unit.heading or unit.marker or marker(unit.whole.text) or commands(unit)), None)
    if following is None:
        return False
    if following.marker is not None or following.heading or hangs(units, at):
        return True
    return units[at].left + UNMARKED <= following.left < units[at].whole.box[2] and following.page == units[at].page
