"""What all recommendations of a document share: the letters, what was said of all, tables, when it was written. Pure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.addressees import addressees
from inspectorate.reading.recommendations.columns import Cell, dates_beside, unread
from inspectorate.reading.recommendations.general import EARLIER, OURS, General, in_letter, in_report, told
from inspectorate.reading.recommendations.keyed import keyed, statuses
from inspectorate.reading.recommendations.letters import Letter, add_keyed, add_told, read_letters
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.sentences import sentences
from inspectorate.reading.recommendations.tables import Row
from inspectorate.reading.recommendations.targetdates import promised
from inspectorate.reading.recommendations.units import Unit

FRONT, ALONE = 2, 60
"""Pages on which a report says its date, and the letters of a line that says little else."""
PLANNED = re.compile(r"\b(?:completion|implementation|implemented|target|due|estimated|expected|by|fecha)\b", re.IGNORECASE)
TAKES = re.compile(
    r"\b(?:agree|concur|non-?concur|accept|disagree|reject|support)\w*\b(?! (?:up)?on\b| government| accounting| practice)"
    r"[^.]{0,60}"
    r"\brecommendations?\b"
    r"|\brecommendations?\b[^.]{0,60}\b(?:is|are|was|were|been) (?:not )?(?:accepted|rejected|agreed)\b",
    re.IGNORECASE,
)
"""Words that take a position on some recommendation."""
PRONOUN = re.compile(r"\b(?:they|it|these agencies|both)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What all entries of a document share; `unplaced`: somebody took a position that belongs to none of them for sure.

    `undated`: somebody promised a date that belongs to none of them for sure.
    """

    layout: Layout
    letter: Letter
    general: tuple[General, ...]
    text: str
    answered: bool
    written: PartialDate | None
    columns: Mapping[str, Cell]
    unread: bool
    unplaced: bool
    undated: bool
    sections: Mapping[int, list[Passage]]
    addressees: tuple[tuple[str, ...], ...]
    table: Mapping[int, Row]
    statuses: Mapping[str, tuple[Unit, int, int]]


def context_of(
    document: Document,
    layout: Layout,
    body: Sequence[Unit],
    after: Sequence[Unit],
    entries: Sequence[Entry],
    table: Mapping[int, Row],
    heard: Sequence[Unit] = (),
) -> Context:
    """Read once what every entry needs: the letters after the body, what was said of all, dates and tables.

    `heard` is what stands under a heading that announces an answer.
    """
    letter = read_letters(after, [entry.text for entry in entries], [entry.best.number for entry in entries])
    places = {id(unit): place for place, unit in enumerate(body)}
    kept = (unit for entry in entries for printing in entry.printings for unit in (*printing.answer, *printing.comment))
    answers = {places[id(unit)] for unit in kept if id(unit) in places}
    apart = answers | {places[one] for one in _sections(entries) if one in places}
    add_keyed(letter, keyed(body, answers), [entry.best.number for entry in entries])
    add_told(letter, told(body, answers), [entry.text for entry in entries])
    general = (*in_report(body, apart), *in_letter(letter.general))
    answered = bool(after) or bool(answers) or bool(letter.topical)
    return Context(
        layout=layout,
        letter=letter,
        general=general,
        text=document.text,
        answered=answered,
        written=max((date for date in (letter.dated, _dated(document, body)) if date), key=lambda date: date.last_day(), default=None),
        columns={cell.number: cell for cell in dates_beside(document.pages)},
        addressees=_addressees(entries, document.text),
        table=table,
        statuses=statuses(body),
        sections=_by_section(entries),
        undated=any(promised(unit.text, written=letter.dated) for unit in letter.general),
        unplaced=not general
        and (
            _answered_after(heard, entries)
            or _spoken([unit for place, unit in enumerate(body) if place not in apart] + letter.general, entries)
        ),
        unread=bool(unread(document.pages[body[-1].page :] if body else (), _vocabulary(body))),
    )


def _answered_after(heard: Sequence[Unit], entries: Sequence[Entry]) -> bool:
    """Whether an answer stands under a heading of its own after the last recommendation; in the summary it says nothing new."""
    last = max((entry.best.page for entry in entries), default=0)
    return any(unit.page >= last for unit in heard)


def _spoken(units: Sequence[Unit], entries: Sequence[Entry]) -> bool:
    """Whether words that nobody could place take a position on recommendations, after the first one is printed."""
    first = min((printing.page for entry in entries for printing in entry.printings), default=0)
    said = (unit.text[start:end] for unit in units if unit.page >= first for start, end in sentences(unit.text))
    return any(TAKES.search(sentence) and not OURS.search(sentence) and not EARLIER.search(sentence) for sentence in said)


def _sections(entries: Sequence[Entry]) -> set[int]:
    """Units that answer one section's recommendations, where several sections are answered each by itself."""
    groups = {tuple(id(unit) for unit in printing.section) for entry in entries for printing in entry.printings if printing.section}
    return {one for group in groups for one in group} if len(groups) > 1 else set()


def _by_section(entries: Sequence[Entry]) -> dict[int, list[Passage]]:
    """What the answer under a section's recommendations says to each: all of it, or its own part where it goes through them one by one."""
    found: dict[int, list[Passage]] = {}
    groups: dict[tuple[int, ...], list[int]] = {}
    units: dict[tuple[int, ...], list[Unit]] = {}
    for place, entry in enumerate(entries):
        for printing in entry.printings:
            key = tuple(id(unit) for unit in printing.section)
            if key:
                groups.setdefault(key, []).append(place)
                units[key] = printing.section
    for key, places in groups.items():
        letter = read_letters(units[key], [entries[place].text for place in places], [entries[place].best.number for place in places])
        for at, place in enumerate(places):
            parts = letter.answers.get(at, []) if letter.answers else [unit.whole for unit in units[key]]
            found.setdefault(place, []).extend(parts)
    return found


def _addressees(entries: Sequence[Entry], known: str) -> tuple[tuple[str, ...], ...]:
    """Each entry's addressees; a list whose lead-in names none is for those whom the list before it is for."""
    found: list[tuple[str, ...]] = []
    for entry in entries:
        best = entry.best
        names = addressees(best.lead.text, "", known) if best.lead else ()
        if best.lead and not names and PRONOUN.search(best.lead.text):
            names = addressees(best.context, "", known)
        names = names or addressees("", entry.text, known)
        if not names and best.form != "list" and best.context:
            names = addressees(best.context, "", known)
        if not names and best.form == "list" and (best.lead or best.parent) and found:
            names = found[-1]
        found.append(names)
    return tuple(found)


def _vocabulary(units: Sequence[Unit]) -> Counter[str]:
    return Counter(word.lower().strip(".,;:()“”") for unit in units for word in unit.whole.text.split())


def _dated(document: Document, units: Sequence[Unit]) -> PartialDate | None:
    """The first day (or month) that the first two pages print by itself: the report is no older than that."""
    lines = [unit.whole.text for unit in units if unit.page <= FRONT and len(unit.whole.text) <= ALONE]
    heads = [passage.text for passage in document.furniture if passage.page <= FRONT]
    found = [printed.date for text in (*lines, *heads) if not PLANNED.search(text) for printed in printed_dates(text)]
    return next((date for date in found if date.day), found[0] if found else None)
