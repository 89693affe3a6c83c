"""Which recommendation of a newer reading is which of the stored one: by text, then by place. Pure.

Both readings are of the same bytes, so what stands at the same place is the same recommendation, however much of its text either
of them took; a number alone says nothing, since one of them may have taken another list.
"""

from collections.abc import Sequence

from inspectorate.core.spans import Box, Span
from inspectorate.library.rules.likeness import pairs
from inspectorate.reading.values import Recommendation


def paired(old: Sequence[Recommendation], new: Sequence[Recommendation]) -> dict[int, int]:
    """Index in `new` to index in `old`; one to one."""
    found = pairs([item.text for item in old], [item.text for item in new])
    for n, item in enumerate(new):
        free = [o for o in range(len(old)) if o not in found.values()]
        here = [o for o in free if _overlap(old[o].spans, item.spans)]
        if n not in found and len(here) == 1:
            found[n] = here[0]
    return found


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether the first places of both share ground: a list printed again elsewhere says nothing."""
    return bool(one and other) and one[0].page == other[0].page and any(_meet(a, b) for a in one[0].boxes for b in other[0].boxes)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
