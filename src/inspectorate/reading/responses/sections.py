"""The answer to all the recommendations of a section: whose it is, and which part of it is whose. Pure."""

from collections.abc import Sequence

from inspectorate.reading.document import Passage
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.letters import read_letters
from inspectorate.reading.text.units import Unit


def sections(asked: Sequence[Asked]) -> set[int]:
    """Units that answer one section's recommendations, where several sections are answered each by itself."""
    groups = {tuple(id(unit) for unit in section) for one in asked for section in one.sections if section}
    return {one for group in groups for one in group} if len(groups) > 1 else set()


def alone(asked: Sequence[Asked]) -> frozenset[int]:
    """The recommendations whose section's answer is given to nobody else."""
    keys = [{tuple(id(unit) for unit in section) for section in one.sections if section} for one in asked]
    return frozenset(at for at, mine in enumerate(keys) if mine and not any(mine & other for n, other in enumerate(keys) if n != at))


def by_section(asked: Sequence[Asked]) -> dict[int, list[Passage]]:
    """What the answer under a section's recommendations says to each: all of it, or its own part where it goes through them one by one."""
    found: dict[int, list[Passage]] = {}
    groups: dict[tuple[int, ...], list[int]] = {}
    units: dict[tuple[int, ...], Sequence[Unit]] = {}
    for place, one in enumerate(asked):
        for section in one.sections:
            key = tuple(id(unit) for unit in section)
            if key:
                groups.setdefault(key, []).append(place)
                units[key] = section
    for key, places in groups.items():
        letter = read_letters(units[key], [asked[place].text for place in places], [asked[place].number for place in places])
        for at, place in enumerate(places):
            parts = letter.answers.get(at, []) if letter.answers else [unit.whole for unit in units[key]]
            found.setdefault(place, []).extend(parts)
    return found
