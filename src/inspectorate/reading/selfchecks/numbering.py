"""The numbers of the recommendations read: 1 to n without holes and repeats, their parts a to m likewise. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence

from inspectorate.core.words import _
from inspectorate.reading.values import Recommendation, SelfCheck

FEWEST = 2
SPARSE = 3
"""Where more than a third of the numbers is missing, they count other things too."""


def numbering(recommendations: Sequence[Recommendation]) -> Iterator[SelfCheck]:
    """One check of the whole series, and one of each item's parts; none where numbers are not printed or are codes."""
    ours = [item for item in recommendations if item.origin == "this report"]
    top = [item for item in ours if item.parent is None]
    yield from _series(top, [int(item.number) if item.number and item.number.isdigit() else None for item in top])
    for parent in dict.fromkeys(item.parent for item in ours if item.parent is not None):
        parts = [item for item in ours if item.parent == parent]
        yield from _series(parts, [_letter(item.number or "", parent) for item in parts])


def _letter(number: str, parent: str) -> int | None:
    """The place of a part by its letter or number: 2 for "4.b" and for "4.2"."""
    last = number.removeprefix(f"{parent}.")
    if last.isdigit():
        return int(last)
    return ord(last.lower()) - ord("a") + 1 if len(last) == 1 and last.isalpha() and last.isascii() else None


def _series(items: Sequence[Recommendation], places: Sequence[int | None]) -> Iterator[SelfCheck]:
    known = [place for place in places if place is not None]
    if len(known) < FEWEST or len(known) < len(items):
        return
    twice = [place for place, count in Counter(known).items() if count > 1]
    missing = set(range(1, max(known))) - set(known)
    holds = not twice and not missing
    sparse = not twice and len(missing) * SPARSE > len(known)
    odd = [item for item, before, place in zip(items, (0, *known), known, strict=False) if place != before + 1]
    shown = (items[0], *odd, items[-1])
    spans = tuple(dict.fromkeys(span for item in shown for span in item.spans[:1]))
    statement = _("Recommendations {first} … {last}").format(first=items[0].number, last=items[-1].number)
    yield SelfCheck(statement=statement, expects={"numbers": max(known)}, holds=None if sparse and not holds else holds, spans=spans)
