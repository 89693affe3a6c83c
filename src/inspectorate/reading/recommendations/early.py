"""Answers that a report prints before its recommendations, as development banks do: each goes to the one of its number. Pure."""

from collections.abc import Sequence

from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.sections import kind_of
from inspectorate.reading.text.units import Unit

ASKING = {"recommendations", "conclusions"}
"""Kinds of section in which the numbers must come again."""
FEWEST = 2
"""So many must: one alone may be a mention."""


def early_answers(units: Sequence[Unit], layout: Layout) -> dict[int, str]:
    """The places of the units that answer, and the numbers of what they answer; empty where a report answers nothing beforehand."""
    kind, answers, asked = "other", dict[int, str](), set[str]()
    for at, unit in enumerate(units):
        if unit.heading:
            kind = kind_of(unit.whole.text, layout)
        number = number_of(unit, layout)
        if number and kind == "response" and not asked:
            answers[at] = number
        elif number and kind in ASKING:
            asked.add(number)
    known = {at: number for at, number in answers.items() if number in asked}
    return known if len(known) >= FEWEST else {}


def number_of(unit: Unit, layout: Layout) -> str | None:
    """The number in the label that a unit begins with, after the number of its paragraph: "2" in "14. Recommendation 2: Publish …"."""
    found = layout.cue("label_recommendation").match(unit.whole.text) or layout.cue("label_paragraph").match(unit.text)
    return found.groupdict().get("number") if found else None
