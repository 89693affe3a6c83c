"""From a document to its recommendations: walk, merge, answer."""

from collections.abc import Sequence

from inspectorate.core.spans import Span
from inspectorate.reading.document import Document
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.merge import Entry, merged
from inspectorate.reading.recommendations.units import units
from inspectorate.reading.recommendations.walk import Walk
from inspectorate.reading.recommendations.zones import letters_from
from inspectorate.reading.values import Flag, LeadIn, Recommendation, SelfCheck


def recommendations(document: Document, *, layout: Layout) -> tuple[Recommendation, ...]:
    """Every recommendation that the document prints, once, in printed order."""
    parts = units(document, layout)
    letters = letters_from(document, parts, layout)
    entries = merged(Walk(parts, layout, letters).run(), layout)
    return tuple(_recommendation(entry, layout) for entry in entries)


def _recommendation(entry: Entry, layout: Layout) -> Recommendation:
    best = entry.best
    origin = "earlier report" if best.prior or layout.name == "response" else "this report"
    return Recommendation(
        number=best.number,
        text=entry.text,
        spans=_spans(entry),
        lead_in=LeadIn(text=best.lead.text, spans=best.lead.spans()) if best.lead else None,
        parent=best.parent,
        origin=origin,
    )


def _spans(entry: Entry) -> tuple[Span, ...]:
    found: dict[tuple[int, int], Span] = {}
    for candidate in (entry.best, *entry.printings):
        for span in candidate.passage.spans():
            found.setdefault((span.page, span.start), span)
    return tuple(found.values())


def flags(document: Document, recommendations: Sequence[Recommendation], checks: Sequence[SelfCheck]) -> tuple[Flag, ...]:
    """What a person should look at."""
    return ()
