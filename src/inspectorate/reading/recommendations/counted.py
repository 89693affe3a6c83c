"""Which of the entries read the report means where it says how many it makes: the form of which there are as many. Pure."""

from collections.abc import Callable, Sequence

from inspectorate.reading.recommendations.merge import LABELLED, SECTIONS, Entry

FEWEST = 2
"""A count of one is said of many things."""
WAYS: tuple[Callable[[Entry], bool], ...] = (
    lambda entry: entry.best.form in LABELLED,
    lambda entry: entry.best.number is not None,
    lambda entry: entry.best.form == "list",
    lambda entry: entry.best.region in SECTIONS,
    lambda entry: entry.best.form in LABELLED or entry.best.region in SECTIONS,
    lambda entry: entry.best.form != "sentence",
)
"""What sets the recommendations of a report apart from what only looks like them."""


def counted(entries: Sequence[Entry], told: frozenset[int]) -> list[Entry]:
    """All of them; or where the report tells one other count, those of one form, if exactly one choice has as many."""
    if len(told) != 1 or min(told) < FEWEST or _whole(entries) <= min(told):
        return list(entries)
    choices: list[list[Entry]] = []
    for way in WAYS:
        choice = [entry for entry in entries if way(entry)]
        if _whole(choice) == min(told) and choice not in choices:
            choices.append(choice)
    return choices[0] if len(choices) == 1 else list(entries)


def _whole(entries: Sequence[Entry]) -> int:
    """How many are no part of another."""
    return sum(entry.best.parent is None for entry in entries)
