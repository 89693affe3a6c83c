"""What all recommendations of a document share: the letters, what was said of all, tables, when it was written. Pure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.reading.document import Document
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.addressees import addressees
from inspectorate.reading.recommendations.columns import Cell, dates_beside, unread
from inspectorate.reading.recommendations.general import General, in_letter, in_report, told
from inspectorate.reading.recommendations.keyed import keyed, statuses
from inspectorate.reading.recommendations.letters import Letter, add_keyed, add_told, read_letters
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.tables import Row
from inspectorate.reading.recommendations.units import Unit

FRONT, ALONE = 2, 60
"""Pages on which a report says its date, and the letters of a line that says little else."""
PLANNED = re.compile(r"\b(?:completion|target|due|estimated|expected|by|fecha)\b", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:they|it|these agencies|both)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What all entries of a document share."""

    layout: Layout
    letter: Letter
    general: tuple[General, ...]
    text: str
    answered: bool
    written: PartialDate | None
    columns: Mapping[str, Cell]
    unread: bool
    addressees: tuple[tuple[str, ...], ...]
    table: Mapping[int, Row]
    statuses: Mapping[str, tuple[Unit, int, int]]


def context_of(
    document: Document, layout: Layout, body: Sequence[Unit], after: Sequence[Unit], entries: Sequence[Entry], table: Mapping[int, Row]
) -> Context:
    """Read once what every entry needs: the letters after the body, what was said of all, dates and tables."""
    letter = read_letters(after, [entry.text for entry in entries], [entry.best.number for entry in entries])
    places = {id(unit): place for place, unit in enumerate(body)}
    kept = (unit for entry in entries for printing in entry.printings for unit in (*printing.answer, *printing.comment))
    answers = {places[id(unit)] for unit in kept if id(unit) in places}
    add_keyed(letter, keyed(body, answers), [entry.best.number for entry in entries])
    add_told(letter, told(body, answers), [entry.text for entry in entries])
    answered = bool(after) or bool(answers) or bool(letter.topical)
    return Context(
        layout=layout,
        letter=letter,
        general=(*in_report(body, answers), *in_letter(letter.general)),
        text=document.text,
        answered=answered,
        written=max((date for date in (letter.dated, _dated(document, body)) if date), key=lambda date: date.last_day(), default=None),
        columns={cell.number: cell for cell in dates_beside(document.pages)},
        addressees=_addressees(entries, document.text),
        table=table,
        statuses=statuses(body),
        unread=bool(unread(document.pages[body[-1].page :] if body else (), _vocabulary(body))),
    )


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
