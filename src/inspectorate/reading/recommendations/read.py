"""From a document to its recommendations: walk, merge, answer. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inspectorate.core.dates import PartialDate
from inspectorate.core.spans import Span
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.addressees import addressees
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.context import Context, context_of
from inspectorate.reading.recommendations.counted import counted
from inspectorate.reading.recommendations.demands import demands
from inspectorate.reading.recommendations.doubts import unclear
from inspectorate.reading.recommendations.merge import SAME, Entry, merged
from inspectorate.reading.recommendations.past import all_past, audited, parted
from inspectorate.reading.recommendations.tables import Row, addressed, as_entries, counted_in, placed, rows
from inspectorate.reading.recommendations.walk import Walk
from inspectorate.reading.recommendations.zones import letters_from
from inspectorate.reading.responses.answers import Answers
from inspectorate.reading.responses.dues import target_date
from inspectorate.reading.responses.evidence import Evidence, evidence
from inspectorate.reading.responses.leads import by_lead
from inspectorate.reading.responses.response import response
from inspectorate.reading.responses.status import analysed, closure_condition, status
from inspectorate.reading.selfchecks import stated
from inspectorate.reading.text.units import Unit, units
from inspectorate.reading.text.wording import likeness
from inspectorate.reading.values import Fact, LeadIn, Recommendation, Response, State

OF_ALL = {"of all", "unclear", "counted", "unplaced", "on none"}
"""Evidence that is about no single recommendation."""
STATUS_LONG = 60
"""Letters beyond which a cell holds more than a status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """How a reading came about, for whoever asks why: every unit with the step that dealt with it and its section, every candidate.

    `answers` is the page from which on others answer, where nothing was looked for.
    """

    units: tuple[Unit, ...]
    took: tuple[tuple[str, str], ...]
    candidates: tuple[Candidate, ...]
    entries: tuple[Entry, ...]
    earlier: tuple[Entry, ...]
    answers: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a walk through a document found: its recommendations, the places that were left over, headings that announce some.

    `cut` are the places of those whose further paragraphs were taken for reasons, `unclear` those of sentences and lists of
    which one may announce the other.
    """

    items: tuple[Recommendation, ...]
    unplaced: tuple[Candidate, ...]
    opened: tuple[Unit, ...] = ()
    cut: tuple[int, ...] = ()
    unclear: tuple[int, ...] = ()
    trace: Trace | None = None
    layout: Layout = field(default_factory=lambda: Layout(name="none"))


def recommendations(document: Document, *, layout: Layout) -> tuple[Recommendation, ...]:
    """Every recommendation that the document prints, once, in printed order; those of earlier reports last."""
    return read(document, layout=layout).items


def read(document: Document, *, layout: Layout, issued: PartialDate | None = None) -> Read:
    """The recommendations with what was left over, which `flags` names. `issued`: the report's date, where it is known."""
    parts = units(document, layout)
    table = rows(document, layout)
    own = {row.page for row in table if row.text is not None and row.text.pieces[0].place.page.state is State.TEXT}
    start = letters_from(document, parts, layout, own) if layout.name != "response" else None
    body = [unit for unit in parts if start is None or unit.page < start]
    told = audited(document, body, layout)
    if len(told) < len(body):
        table = tuple(row for row in table if told and row.page >= told[0].page)
    listed = {(row.page, row.text.table) for row in table if row.text is not None}
    walked = [unit for unit in told if (unit.page, unit.whole.table) not in listed]
    walk = Walk(walked, layout)
    candidates = tuple(walk.run())
    found = merged(candidates, layout)
    alone = [] if found.entries or found.earlier else [row for row in table if start is None or row.page < start]
    entries = found.entries or as_entries([row for row in alone if not row.prior], layout)
    if found.entries and counted_in(table, found.entries):
        entries = as_entries([row for row in table if not row.prior], layout)
    known = [entry.text for entry in entries]
    past = [
        row
        for row in table
        if row.prior and row.text and demands(row.text.text) and not any(likeness(row.text.text, text) >= SAME for text in known)
    ]
    entries = counted(entries, stated(document))
    entries, followed = parted(entries, document, layout)
    found.earlier = [*followed, *found.earlier]
    past_all = all_past(document, layout)
    alone = [] if past_all else alone
    earlier = found.earlier
    if not earlier and not (past_all and entries):
        earlier = as_entries([row for row in past if start is None or row.page < start], layout)
    followed_up = placed(table, earlier)
    context = context_of(document, layout, body, parts[len(body) :], entries, placed(table, entries), walk.heard, issued)
    cut = () if past_all else tuple(place for place, entry in enumerate(entries) if entry.best.cut and len(entry.printings) == 1)
    ours = [_recommendation(place, entry, context) for place, entry in enumerate(entries)]
    ours = [replace(one, origin="earlier report") for one in ours] if past_all else ours
    return Read(
        items=(*ours, *(_earlier(entry, context, followed_up.get(place)) for place, entry in enumerate(earlier))),
        unplaced=tuple(found.unplaced),
        opened=tuple(walk.opened),
        cut=cut,
        unclear=() if past_all else unclear(entries),
        layout=layout,
        trace=Trace(
            units=tuple(walked), took=tuple(walk.took), candidates=candidates, entries=tuple(entries), earlier=tuple(earlier), answers=start
        ),
    )


def _recommendation(place: int, entry: Entry, context: Context) -> Recommendation:
    best = entry.best
    row = context.table.get(place)
    answers, asked = context.answers, context.asked[place]
    found = evidence(place, asked, answers, row.response if row else None)
    letters = answers.letter.answers.get(place, [])
    told = [unit.whole for printing in entry.printings for unit in (*printing.comment, *printing.answer)]
    answer = _response(entry, found, answers)
    refused = answer is not None and answer.position == "non-concur" and not answer.withheld
    return Recommendation(
        number=best.number,
        text=entry.text,
        spans=_spans(entry, [*answers.letter.printed.get(place, []), *([row.text] if row and row.text else [])]),
        lead_in=_lead_in(entry),
        addressees=context.addressees[place] or (addressed(row) if row else ()),
        parent=best.parent,
        origin="earlier report" if context.layout.name == "response" else "this report",
        response=answer,
        target_date=target_date(asked, found, answers, row.date if row else _dated(entry), refused=refused),
        status=status(entry.status, [best.passage, *told])
        or _row_status(row)
        or _named_status(best.number, answers)
        or analysed(letters)
        or (_outcome(best.became, context) if best.became else None),
        closure_condition=closure_condition(told) or closure_condition([passage for passage in letters if "can be closed" in passage.text]),
    )


def _response(entry: Entry, found: Evidence, answers: Answers) -> Response | None:
    """The answer to one; what the words over its list say of the list goes before what was said of all."""
    answer = response(found, entry.text, unplaced=answers.unplaced, counted=answers.counted, heard=answers.heard)
    led = by_lead(entry.best.lead)
    return led if led and (answer is None or not OF_ALL.isdisjoint(answer.evidence)) else answer


def _of_row(cell: Passage, entry: Entry) -> Response | None:
    """The position that a cell gives."""
    return response(Evidence(inline=cell, told=(), letter=None, topical=(), following=(), general=()), entry.text)


def _dated(entry: Entry) -> Passage | None:
    """What a line of a target date says below the item, wherever it is printed."""
    return next((printing.due for printing in (entry.best, *entry.printings) if printing.due), None)


def _lead_in(entry: Entry) -> LeadIn | None:
    """The words that the item hangs on, where it is printed best or in another place."""
    leads = (printing.lead for printing in (entry.best, *(p for p in entry.printings if entry.best.form == "list")) if printing.lead)
    lead = next(leads, None)
    return LeadIn(text=lead.text, spans=lead.spans()) if lead else None


def _earlier(entry: Entry, context: Context, row: Row | None) -> Recommendation:
    """What an earlier report recommended, with the status that this one prints and the position that its row in a table does."""
    lead, became = entry.best.lead, entry.best.became
    told = [unit.whole for printing in entry.printings for unit in (*printing.comment, *printing.answer)]
    return Recommendation(
        number=entry.best.number,
        text=entry.text,
        spans=_spans(entry, ()),
        lead_in=LeadIn(text=lead.text, spans=lead.spans()) if lead else None,
        addressees=addressees(lead.text if lead else "", entry.text, context.text),
        parent=entry.best.parent,
        origin="earlier report",
        response=_of_row(row.response, entry) if row and row.response else None,
        status=status(entry.status, [entry.best.passage, *told]) or (_outcome(became, context) if became else None),
    )


def _outcome(heading: Passage, context: Context) -> Fact | None:
    """What the heading over it says has become of it."""
    found = context.layout.cue("heading_status").search(heading.text)
    return Fact(value=found["status"], spans=heading.spans(*found.span("status")), confidence=850) if found else None


def _row_status(row: Row | None) -> Fact | None:
    passage = row.status if row else None
    return Fact(value=passage.text, spans=passage.spans(), confidence=850) if passage and len(passage.text) <= STATUS_LONG else None


def _named_status(number: str | None, answers: Answers) -> Fact | None:
    """What the report says of it by number: "recommendations 1 and 2 open and resolved"."""
    found = answers.statuses.get(number or "")
    return Fact(value=found[0].text[found[1] : found[2]].lower(), spans=found[0].spans(*found[1:]), confidence=850) if found else None


def _spans(entry: Entry, quoted: Sequence[Passage]) -> tuple[Span, ...]:
    found: dict[tuple[int, int], Span] = {}
    for passage in (entry.best.passage, *(printing.passage for printing in entry.printings), *quoted):
        for span in passage.spans():
            found.setdefault((span.page, span.start), span)
    return tuple(found.values())
