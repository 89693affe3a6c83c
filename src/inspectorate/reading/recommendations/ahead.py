"""What the next units are, for words that may announce a list: whether items follow them. Pure."""

from collections.abc import Sequence

from inspectorate.reading.recommendations.names import openers
from inspectorate.reading.text.markers import marker
from inspectorate.reading.text.units import Unit

COMMAND = 4
"""Words of a heading from which it may be something asked for."""
UNMARKED = 900
"""1/100 pt by which items without a mark are set in from their lead-in."""
NEAR = 3
"""Units that are looked at."""


def commands(unit: Unit) -> bool:
    """Whether a heading is itself something asked for: "Publish the fees of every pier"."""
    said = unit.whole.text.split()
    return unit.heading and len(said) >= COMMAND and said[0].lower() in openers()


def list_follows(units: Sequence[Unit], at: int) -> bool:
    """Whether the units after this one begin a list: marked, set in, or headings that command."""
    near = units[at + 1 : at + NEAR]
    following = next((unit for unit in near if not unit.heading or unit.marker or marker(unit.whole.text) or commands(unit)), None)
    if following is None:
        return False
    if following.marker is not None or following.heading:
        return True
    return following.left - units[at].left >= UNMARKED and following.page == units[at].page
