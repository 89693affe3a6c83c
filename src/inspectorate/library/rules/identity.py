"""Which recommendation of an earlier reading is which of a later one: by text, never by number. Pure.

Between a listing and a document the printed number counts too, where the text pairs with nothing: both speak of one report.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspectorate.core.ids import StreamId
from inspectorate.library.rules.likeness import pairs
from inspectorate.library.rules.numbers import squeezed


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The ids in the order of the new reading, the places that pair with nothing earlier, and earlier ids that found no place."""

    ids: tuple[StreamId, ...]
    unpaired: tuple[int, ...] = ()
    lost: tuple[StreamId, ...] = ()


def carry(earlier: Sequence[tuple[StreamId, str]], texts: Sequence[str], new_id: Callable[[], StreamId]) -> Carried:
    """Give each text its id: that of the earlier recommendation it pairs with (F1 of .8 or more), else a new one.

    Where there is nothing earlier every id is new and nothing is in question.
    """
    paired = pairs([text for _id, text in earlier], texts)
    ids = tuple(earlier[paired[n]][0] if n in paired else new_id() for n in range(len(texts)))
    if not earlier:
        return Carried(ids=ids)
    kept = {earlier[o][0] for o in paired.values()}
    return Carried(
        ids=ids,
        unpaired=tuple(n for n in range(len(texts)) if n not in paired),
        lost=tuple(old for old, _text in earlier if old not in kept),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A recommendation as it stands somewhere: its id ("" where it has none yet), the number printed beside it, its text."""

    id: StreamId = ""
    number: str = ""
    text: str = ""


def met(earlier: Sequence[Printed], later: Sequence[Printed]) -> dict[int, int]:
    """Which of `later` is which of `earlier`, as index to index: by text, then what is left by a number that stands once in each."""
    found = pairs([item.text for item in earlier], [item.text for item in later])
    left = [n for n in range(len(later)) if n not in found]
    free = [o for o in range(len(earlier)) if o not in found.values()]
    for n in left:
        key = squeezed(later[n].number)
        here = [o for o in free if squeezed(earlier[o].number) == key]
        if key and len(here) == 1 and sum(squeezed(later[other].number) == key for other in left) == 1:
            found[n] = here[0]
    return found


def listed_ids(earlier: Sequence[Printed], later: Sequence[Printed], new_id: Callable[[], StreamId]) -> tuple[StreamId, ...]:
    """The id of each of `later`: that of the earlier one it meets, else a new one. Nothing is in question: a listing may say less."""
    found = met(earlier, later)
    return tuple(earlier[found[n]].id if n in found else new_id() for n in range(len(later)))
