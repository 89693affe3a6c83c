"""Which recommendation of an earlier reading is which of a later one: by text, never by number. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspectorate.core.ids import StreamId
from inspectorate.library.rules.likeness import pairs


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
