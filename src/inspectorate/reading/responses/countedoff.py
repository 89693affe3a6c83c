"""Answers that are counted like the recommendations, without the word: "3. Agreed. A clerk was named". Pure."""

from collections.abc import Mapping, Sequence

from inspectorate.reading.responses.positions import judge
from inspectorate.reading.text.markers import Kind
from inspectorate.reading.text.units import Unit

EXPLICIT = 3
"""The weight of words that say a position outright."""


def counted_off(units: Sequence[Unit], numbers: Sequence[str | None]) -> Mapping[int, int]:
    """By the unit's id, the place of the recommendation whose number it begins with.

    Empty where the numbers are not those of all the recommendations, once each and in order, or where fewer than half of what they
    count says outright who agrees: then something else is counted, steps or annexes.
    """
    marked = [unit for unit in units if unit.marker is not None and unit.marker.kind is Kind.NUMBER]
    values = [unit.marker.value for unit in marked if unit.marker is not None]
    if not values or values != list(numbers):
        return {}
    outright = sum((judged := judge(unit.text, "")) is not None and judged.weight == EXPLICIT for unit in marked)
    return {id(unit): place for place, unit in enumerate(marked)} if 2 * outright >= len(marked) else {}
