"""From a document to its recommendations: walk, merge, answer."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.core.spans import Span
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.addressees import addressees
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.columns import Cell, dates_beside, unread
from inspectorate.reading.recommendations.general import General, in_letter, in_report, told
from inspectorate.reading.recommendations.keyed import keyed, statuses
from inspectorate.reading.recommendations.letters import Letter, add_keyed, add_told, read_letters
from inspectorate.reading.recommendations.merge import Entry, merged
from inspectorate.reading.recommendations.responses import Evidence, evidence, response
from inspectorate.reading.recommendations.status import analysed, closure_condition, status
from inspectorate.reading.recommendations.tables import Row, as_entries, placed, rows
from inspectorate.reading.recommendations.targetdates import Due, due_dates, promised
from inspectorate.reading.recommendations.units import Unit, units
from inspectorate.reading.recommendations.walk import Walk
from inspectorate.reading.recommendations.zones import letters_from
from inspectorate.reading.values import Fact, LeadIn, Recommendation, State

FRONT, ALONE = 2, 60
"""Pages on which a report says its date, and the letters of a line that says little else."""
PLANNED = re.compile(r"\b(?:completion|target|due|estimated|expected|by)\b", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:they|it|these agencies|both)\b")
LIKELY_YEARS, STATUS_LONG = 5, 60
FORMS = {"label": 960, "typed": 970, "action": 950, "trailing": 960, "list": 940, "sentence": 880, "row": 860}
"""Confidence by form, of 1000."""
FEW_WORDS, LONG, ASSERTED = 3, 4000, 500


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a walk through a document found: its recommendations, and the places that were left over."""

    items: tuple[Recommendation, ...]
    unplaced: tuple[Candidate, ...]


def recommendations(document: Document, *, layout: Layout) -> tuple[Recommendation, ...]:
    """Every recommendation that the document prints, once, in printed order; those of earlier reports last."""
    return read(document, layout=layout).items


def read(document: Document, *, layout: Layout) -> Read:
    """The recommendations with what was left over, which `flags` names."""
    parts = units(document, layout)
    start = letters_from(document, parts, layout) if layout.name != "response" else None
    body = [unit for unit in parts if start is None or unit.page < start]
    found = merged(Walk(body, layout).run(), layout)
    table = rows(document)
    alone = [] if found.entries or found.earlier else [row for row in table if start is None or row.page < start]
    entries = found.entries or as_entries([row for row in alone if not row.prior], layout)
    earlier = found.earlier or as_entries([row for row in alone if row.prior], layout)
    context = _context(document, layout, body, parts[len(body) :], entries, placed(table, entries))
    ours = (_recommendation(place, entry, context) for place, entry in enumerate(entries))
    return Read(items=(*ours, *(_earlier(entry, context) for entry in earlier)), unplaced=tuple(found.unplaced))


def _context(
    document: Document, layout: Layout, body: Sequence[Unit], after: Sequence[Unit], entries: Sequence[Entry], table: Mapping[int, Row]
) -> Context:
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
        if not names and best.form == "list" and (best.lead or best.parent) and found:
            names = found[-1]
        found.append(names)
    return tuple(found)


def _recommendation(place: int, entry: Entry, context: Context) -> Recommendation:
    best = entry.best
    row = context.table.get(place)
    found = evidence(place, entry, context.letter, context.general, row.response if row else None)
    letters = context.letter.answers.get(place, [])
    told = [unit.whole for printing in entry.printings for unit in (*printing.comment, *printing.answer)]
    return Recommendation(
        number=best.number,
        text=entry.text,
        spans=_spans(entry, [*context.letter.printed.get(place, []), *([row.text] if row and row.text else [])]),
        lead_in=LeadIn(text=best.lead.text, spans=best.lead.spans()) if best.lead else None,
        addressees=context.addressees[place],
        parent=best.parent,
        origin="earlier report" if context.layout.name == "response" else "this report",
        response=response(found, entry.text),
        target_date=_target(entry, found, context, row),
        status=status(entry.status, [best.passage, *told]) or _row_status(row) or _named_status(best.number, context) or analysed(letters),
        closure_condition=closure_condition(told) or closure_condition([passage for passage in letters if "can be closed" in passage.text]),
        confidence=_confidence(entry),
        withheld=_confidence(entry) < ASSERTED,
    )


def _earlier(entry: Entry, context: Context) -> Recommendation:
    """What an earlier report recommended, with the status that this one prints."""
    lead = entry.best.lead
    return Recommendation(
        number=entry.best.number,
        text=entry.text,
        spans=_spans(entry, ()),
        lead_in=LeadIn(text=lead.text, spans=lead.spans()) if lead else None,
        addressees=addressees(lead.text if lead else "", entry.text, context.text),
        parent=entry.best.parent,
        origin="earlier report",
        status=status(entry.status, [entry.best.passage]),
        confidence=_confidence(entry),
        withheld=_confidence(entry) < ASSERTED,
    )


def _confidence(entry: Entry) -> int:
    """How sure the reading is of an entry: by the form in which it is printed, by its section, its length, and how the page was read."""
    best = entry.best
    sure = FORMS[best.form] - (0 if best.region in {"recommendations", "conclusions"} or best.form in {"label", "action", "typed"} else 80)
    sure += 30 * (len({printing.page for printing in entry.printings}) > 1)
    sure -= 100 * (best.passage.pieces[0].place.page.state is not State.TEXT)
    sure -= 300 * (len(entry.text.split()) < FEW_WORDS or len(entry.text) > LONG)
    return max(0, min(990, sure))


def _row_status(row: Row | None) -> Fact | None:
    passage = row.status if row else None
    return Fact(value=passage.text, spans=passage.spans(), confidence=850) if passage and len(passage.text) <= STATUS_LONG else None


def _named_status(number: str | None, context: Context) -> Fact | None:
    """What the report says of it by number: "recommendations 1 and 2 open and resolved"."""
    found = context.statuses.get(number or "")
    return Fact(value=found[0].text[found[1] : found[2]].lower(), spans=found[0].spans(*found[1:]), confidence=850) if found else None


def _row_date(row: Row | None) -> Fact | None:
    """The date in a table's column of dates, a past one too; the first of several that are due one after the other."""
    passage = row.date if row else None
    due = next(iter(due_dates(passage.text)), None) if passage else None
    return _fact(due, passage) if due and passage else None


def _target(entry: Entry, found: Evidence, context: Context, row: Row | None) -> Fact | None:
    cell = context.columns.get(entry.best.number or "")
    if cell and (cell.date is None or not _plausible(cell.date, context.written)):
        return Fact(value=cell.text, spans=cell.spans, confidence=0, withheld=True)
    if cell and cell.date:
        return Fact(value=str(cell.date), precision=cell.date.precision, spans=cell.spans, confidence=800)
    dated = _row_date(row)
    if dated and _plausible(PartialDate.parse(dated.value), context.written):
        return dated
    for passage in (*found.own, *found.following):
        due = promised(passage.text, written=context.written)
        if due:
            return _fact(due, passage)
    if context.answered and (context.unread or (context.columns and entry.best.number)):
        return Fact(value="", confidence=0, withheld=True)
    if context.answered:
        return None
    due = promised(entry.best.passage.text, first=True)
    return _fact(due, entry.best.passage) if due else None


def _plausible(date: PartialDate, written: PartialDate | None) -> bool:
    """A misread figure gives a date far from the letter that it stands in."""
    return written is None or abs(date.year - written.year) <= LIKELY_YEARS


def _vocabulary(units: Sequence[Unit]) -> Counter[str]:
    return Counter(word.lower().strip(".,;:()“”") for unit in units for word in unit.whole.text.split())


def _dated(document: Document, units: Sequence[Unit]) -> PartialDate | None:
    """The first day (or month) that the first two pages print by itself: the report is no older than that."""
    lines = [unit.whole.text for unit in units if unit.page <= FRONT and len(unit.whole.text) <= ALONE]
    heads = [passage.text for passage in document.furniture if passage.page <= FRONT]
    found = [printed.date for text in (*lines, *heads) if not PLANNED.search(text) for printed in printed_dates(text)]
    return next((date for date in found if date.day), found[0] if found else None)


def _fact(due: Due, passage: Passage) -> Fact:
    return Fact(value=str(due.date), precision=due.date.precision, spans=passage.spans(due.start, due.end), confidence=850)


def _spans(entry: Entry, quoted: Sequence[Passage]) -> tuple[Span, ...]:
    found: dict[tuple[int, int], Span] = {}
    for passage in (entry.best.passage, *(printing.passage for printing in entry.printings), *quoted):
        for span in passage.spans():
            found.setdefault((span.page, span.start), span)
    return tuple(found.values())
