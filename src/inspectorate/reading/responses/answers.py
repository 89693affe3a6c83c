"""What all recommendations of a document share: the letters, what was said of all, date columns, when it was written. Pure."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.core.spans import Span
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.dates import Order, order_of, printed_dates
from inspectorate.reading.responses.actions import acted
from inspectorate.reading.responses.answertables import answered
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell, dates_beside, unread
from inspectorate.reading.responses.families import families, shared_answers
from inspectorate.reading.responses.fieldsbelow import below, near
from inspectorate.reading.responses.general import General, consistent, counted, in_letter, in_report, narrowed, told
from inspectorate.reading.responses.keyed import keyed, statuses
from inspectorate.reading.responses.letters import Letter, add_keyed, add_told, read_letters
from inspectorate.reading.responses.numbereddates import dated_by_number
from inspectorate.reading.responses.plans import in_order, planned
from inspectorate.reading.responses.sections import alone, by_section, sections
from inspectorate.reading.responses.targetdates import promised
from inspectorate.reading.responses.unlabelled import beneath, loose, spoken
from inspectorate.reading.text.units import Unit

FRONT, ALONE = 2, 60
"""Pages on which a report says its date, and the letters of a line that says little else."""
PLANNED = re.compile(r"\b(?:completion|implementation|implemented|target|due|estimated|expected|by|fecha)\b", re.IGNORECASE)


PERIOD = re.compile(r"\b(?:ended|ending|as of|as at|through|fiscal|for the (?:\w+ )?(?:years?|period|biennium|quarter))\b", re.IGNORECASE)
"""What a report is about, not when it was written."""
SILENT = re.compile(
    r"\b(?:did|does|has|had|have) not (?:yet )?(?:provide|submit|offer|respond|comment|reply|return)\w*\b"
    r"|\bdeclined to (?:comment|respond)\b"
    r"|\bno (?:written |formal |official )?(?:response|reply|comments?) (?:was|were|had been|has been) (?:received|provided|submitted)\b",
    re.IGNORECASE,
)
"""Somebody was asked and said nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What all recommendations of a document share; `unplaced`: where somebody took a position that belongs to none of them for sure.

    `undated`: somebody promised a date that belongs to none of them for sure. `counted`: where it is said of how many, not of which.
    `heard`: where an answer begins that takes no position on the whole and speaks of none of them by name. `cells`: what tables of
    answers say to each. `named`: what says by number until when; `order`: which figure of a date is the month.
    `below`: the date behind a label below each; `near`: what words below it promise.
    """

    letter: Letter
    general: tuple[General, ...]
    answered: bool
    written: PartialDate | None
    columns: Mapping[str, Cell]
    plans: Mapping[int, Cell]
    actions: Mapping[int, Cell]
    unread: bool
    unplaced: tuple[Span, ...]
    undated: bool
    counted: tuple[Span, ...]
    heard: tuple[Span, ...]
    cells: Mapping[int, list[Passage]]
    sections: Mapping[int, list[Passage]]
    alone: frozenset[int]
    shared: Mapping[int, tuple[Passage, ...]]
    statuses: Mapping[str, tuple[Unit, int, int]]
    named: Mapping[str, tuple[Passage, ...]]
    order: Order
    below: Mapping[int, Cell]
    near: Mapping[int, Cell]


def answers_of(
    document: Document,
    body: Sequence[Unit],
    after: Sequence[Unit],
    asked: Sequence[Asked],
    heard: Sequence[Unit] = (),
    issued: PartialDate | None = None,
) -> Answers:
    """Read once what every recommendation needs: the letters after the body, what was said of all, dates.

    `issued` is the report's date where it is known; `heard` is what stands under a heading that announces an answer.
    """
    cells = answered(document, asked)
    letter, answers, apart = _gathered(body, after, asked, _spots(cells))
    total = len(asked) - sum(len(family) - 1 for family in families(asked))
    said = consistent([*in_report(body, apart, total), *in_letter(letter.general, total)])
    general = narrowed(said, [f"{one.lead} {one.text}" for one in asked])
    order, _told = order_of(passage.text for passage in document.passages)
    dates = (date for date in (letter.dated, issued or _dated(document, body)) if date)
    written = max(dates, key=lambda date: date.last_day(), default=None)
    plans = planned(document, asked, order, written.year if written else None)
    astray = loose([unit for place, unit in enumerate(body) if place not in answers], asked)
    return Answers(
        letter=letter,
        general=general,
        answered=bool(after) or bool(answers) or bool(letter.topical) or bool(astray),
        written=written,
        columns=in_order({cell.number: cell for cell in dates_beside(document.pages, order)}, plans, asked),
        plans=plans,
        actions={} if plans else acted(document, asked, order),
        statuses=statuses(body),
        cells=cells,
        named=dated_by_number([*body, *letter.general], asked),
        order=order,
        near=near(document, asked, order, until=after[0].page if after else None, written=written),
        below=below(document, asked, order, until=after[0].page if after else None),
        sections=by_section(asked),
        alone=alone(asked),
        shared=shared_answers(asked, letter),
        counted=counted([*(unit for place, unit in enumerate(body) if place not in apart), *letter.general], total),
        undated=any(promised(unit.text, written=letter.dated, order=order) for unit in (*letter.general, *astray)),
        unplaced=()
        if general and len(general) == len(said)
        else _unplaced(astray, [unit for place, unit in enumerate(body) if place not in apart] + letter.general, asked, letter),
        heard=() if general else _answered_after(heard, asked),
        unread=bool(unread(document.pages[body[-1].page :] if body else (), (unit.whole.text for unit in body))),
    )


def _unplaced(astray: Sequence[Unit], units: Sequence[Unit], asked: Sequence[Asked], letter: Letter) -> tuple[Span, ...]:
    """The first words that answer some recommendation, and nobody can tell which."""
    known = (passage for passages in letter.following.values() for passage in passages)
    return astray[0].whole.spans() if astray else spoken(units, asked, known)


def _spots(cells: Mapping[int, list[Passage]]) -> set[tuple[int, int]]:
    """The pages and words at which such cells end."""
    return {(cell.last_page, cell.pieces[-1].word) for found in cells.values() for cell in found}


def _gathered(
    body: Sequence[Unit], after: Sequence[Unit], asked: Sequence[Asked], cells: Collection[tuple[int, int]]
) -> tuple[Letter, set[int], set[int]]:
    """The letters and what the body says of one recommendation; the places of units that answer one, and one or a section.

    `cells` is where the cells end that answer one.
    """
    letter = read_letters(after, [one.text for one in asked], [one.number for one in asked])
    places = {id(unit): place for place, unit in enumerate(body)}
    kept = (unit for one in asked for unit in (*one.answer, *one.comment))
    answers = {places[id(unit)] for unit in kept if id(unit) in places}
    comments = {places[id(unit)] for one in asked for unit in one.comment if id(unit) in places}
    apart = answers | {places[one] for one in sections(asked) if one in places}
    apart |= {place for place, unit in enumerate(body) if (unit.whole.last_page, unit.whole.pieces[-1].word) in cells}
    under = beneath(body, asked)
    answers |= set(under)
    apart |= set(under)
    for at, place in under.items():
        letter.told.setdefault(place, []).append(body[at].whole)
    add_keyed(letter, keyed(body, answers - comments), [one.number for one in asked])
    add_told(letter, told(body, answers), [one.text for one in asked])
    return letter, answers, apart


def _answered_after(heard: Sequence[Unit], asked: Sequence[Asked]) -> tuple[Span, ...]:
    """Where an answer begins under a heading of its own after the last recommendation; in the summary it says nothing new."""
    last = max((one.page for one in asked), default=0)
    return next((unit.whole.spans() for unit in heard if unit.page >= last and not SILENT.search(unit.text)), ())


def _dated(document: Document, units: Sequence[Unit]) -> PartialDate | None:
    """The first day (or month) that the first two pages print by itself: the report is no older than that."""
    lines = [unit.whole.text for unit in units if unit.page <= FRONT and len(unit.whole.text) <= ALONE]
    heads = [passage.text for passage in document.furniture if passage.page <= FRONT]
    found = [
        printed.date for text in (*lines, *heads) if not PLANNED.search(text) and not PERIOD.search(text) for printed in printed_dates(text)
    ]
    return next((date for date in found if date.day), found[0] if found else None)
