"""One answer under a recommendation with lettered parts answers it and all its parts. Pure."""

from collections.abc import Mapping, Sequence

from inspectorate.reading.document import Passage
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.letters import Letter
from inspectorate.reading.responses.positions import judge


def families(asked: Sequence[Asked]) -> tuple[tuple[int, ...], ...]:
    """The places of each recommendation that is followed by its parts ("4", "4.a", "4.b"), with theirs."""
    found: list[tuple[int, ...]] = []
    for place, one in enumerate(asked):
        parts = [at for at in range(place + 1, len(asked)) if one.number and (asked[at].number or "").startswith(f"{one.number}.")]
        if parts and parts == list(range(place + 1, place + 1 + len(parts))):
            found.append((place, *parts))
    return tuple(found)


def shared_answers(asked: Sequence[Asked], letter: Letter) -> Mapping[int, tuple[Passage, ...]]:
    """What the only answer in a family says to those in it that have none: it stands after the last part, or at the whole."""
    found: dict[int, tuple[Passage, ...]] = {}
    for family in families(asked):
        own = {at: said for at in family if (said := _own(at, asked, letter))}
        if len(own) == 1 and set(own) <= {family[0], family[-1]}:
            (said,) = own.values()
            found |= {at: said for at in family if at not in own and not asked[at].sections}
    return found


def _own(at: int, asked: Sequence[Asked], letter: Letter) -> tuple[Passage, ...]:
    """Its answer, where words of it take a position: a part that a letter quotes under the whole is none."""
    said = (*(unit.whole for unit in asked[at].answer), *letter.told.get(at, ()), *letter.answers.get(at, ()))
    return said if any(judge(passage.text, asked[at].text) for passage in said) else ()
