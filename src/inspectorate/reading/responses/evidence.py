"""All that a document says in answer to one recommendation: beside it, of it by name, in letters, of all. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inspectorate.reading.document import Passage
from inspectorate.reading.responses.answers import Answers
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell
from inspectorate.reading.responses.general import OURS, General
from inspectorate.reading.responses.keyed import names
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit, joined, piece_of
from inspectorate.reading.values import State

OF_ITEMS = re.compile(r"^(?!.*\b(?:generally|largely|mostly|overall)\b).*\brecommendations\b", re.IGNORECASE)
"""A sentence about each recommendation, not about the report on the whole."""
TOOK = re.compile(
    r"\b(?:(?:did|does|do) not (?:agree|concur|accept)|agree[sd]?|concur(?:s|red)?|accept(?:s|ed)?|disagree[sd]?|non-?concur(?:s|red)?)\b"
    r"[^.]{0,40}\brecommendation",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that the document says in answer to one recommendation; `excepted`: a general agreement leaves this one out.

    `plan` is its cell in the column of dates of a plan, `action` the last of those
    of a table of actions below it; `alone` what answers a section in which nothing else is recommended; `named` what dates it by number;
    `below` the date behind a label that stands below it and is read as nothing else; `near` what words below it promise,
    where nothing says that they answer it.
    """

    inline: Passage | None
    told: tuple[Passage, ...]
    letter: Passage | None
    topical: tuple[Passage, ...]
    following: tuple[Passage, ...]
    general: tuple[General, ...]
    excepted: bool = False
    plan: Cell | None = None
    action: Cell | None = None
    alone: tuple[Passage, ...] = ()
    named: tuple[Passage, ...] = ()
    below: Cell | None = None
    near: Cell | None = None

    @property
    def items(self) -> bool:
        """Whether what was said of all was said of the recommendations, not of the report on the whole."""
        return any(OF_ITEMS.search(one.sentence) for one in self.general)

    @property
    def own(self) -> tuple[Passage, ...]:
        """The passages about this recommendation alone, nearest first."""
        return tuple(passage for passage in (self.inline, *self.told, self.letter, *self.topical) if passage is not None)


def evidence(place: int, asked: Asked, answers: Answers, row: Passage | None = None) -> Evidence:
    """What answers the recommendation at this place of the list: `row` is its cell in a table."""
    letter, general = answers.letter, answers.general
    cells = [cell for cell in answers.cells.get(place, ()) if row is None or cell.spans() != row.spans()]
    return Evidence(
        plan=answers.plans.get(place),
        action=answers.actions.get(place),
        below=answers.below.get(place),
        near=answers.near.get(place),
        named=tuple(answers.named.get(asked.number or "", ())),
        alone=(*cells, *(answers.sections.get(place, ()) if place in answers.alone else ())),
        inline=_one([unit.whole for unit in asked.answer] or ([row] if row else [])),
        told=(
            *cells,
            *letter.told.get(place, []),
            *answers.sections.get(place, ()),
            *answers.shared.get(place, ()),
            *(said for unit in asked.comment for said in _reported(unit)),
        ),
        letter=_one(letter.answers.get(place, [])),
        topical=tuple(letter.topical.get(place, [])),
        following=tuple(letter.following.get(place, [])),
        general=tuple(one for one in general if one.covers(f"{asked.lead} {asked.text}") and not one.leaves_out(place, asked.number)),
        excepted=any(one.leaves_out(place, asked.number) for one in general),
    )


def _reported(unit: Unit) -> list[Passage]:
    """Sentences of the office's own comment that report what position the other side took, on this one: none that name others."""
    told = ((a, b, unit.text[a:b]) for a, b in sentences(unit.text))
    said = [(a, b) for a, b, text in told if TOOK.search(text) and not OURS.search(text) and not names(text)]
    return [piece_of(unit.whole, a + unit.offset, b + unit.offset) for a, b in said]


def _one(passages: Sequence[Passage]) -> Passage | None:
    whole: Passage | None = None
    for passage in passages:
        whole = passage if whole is None else joined(whole, passage)
    return whole


def made(passage: Passage) -> bool:
    """Whether its page is the work of OCR."""
    return passage.pieces[0].place.page.state is not State.TEXT
