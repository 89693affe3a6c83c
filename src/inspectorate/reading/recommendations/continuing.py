"""Where a list of recommendations goes on in the document and was not read on. Pure."""

from collections.abc import Collection, Sequence

from inspectorate.reading.recommendations.names import openers
from inspectorate.reading.text.markers import Kind, above, marker, ordinal
from inspectorate.reading.text.units import Unit

GAP = 3
"""Numbers that may be missing between the last item read and one that goes on."""
PASSED = {"nothing", "prose"}
"""Steps of the walk that take no item."""


def goes_on(units: Sequence[Unit], took: Sequence[tuple[str, str]], numbers: Collection[str]) -> Unit | None:
    """The first passed-over item whose number comes right after those of `numbers` ("4.13" after "4.12") and which begins with a verb."""
    last: dict[str, int] = {}
    for number in numbers:
        mark = marker(f"{number}. ")
        if mark is not None and mark.kind is Kind.NUMBER and "." in mark.value:
            last[above(mark)] = max(last.get(above(mark), 0), ordinal(mark) or 0)
    for unit, (step, _region) in zip(units, took, strict=False):
        mark = unit.marker
        if step not in PASSED or mark is None or mark.kind is not Kind.NUMBER or above(mark) not in last:
            continue
        further = (ordinal(mark) or 0) - last[above(mark)]
        if 0 < further <= GAP and unit.text.split(" ", 1)[0].lower() in openers():
            return unit
    return None
