"""The office's tables, an entry at a time."""

from collections.abc import Callable, Iterator
from typing import Any

from inspectorate.core.entries import Entry
from inspectorate.journal import reading as journal
from inspectorate.library import entries as kinds
from inspectorate.library.models import Acceptance, Answer, HeldDocument, HeldListing, Mark, OfficeReport, Publication


def apply(entry: Entry) -> None:
    """Write what the entry changes; kinds of other rooms change nothing here."""
    if step := STEPS.get(entry.kind):
        step(entry)


def _document_received(entry: Entry) -> None:
    body = kinds.DocumentReceived.of(entry)
    HeldDocument.objects.create(id=entry.stream, sha256=body.document, bytes=body.bytes, media=body.media)


def _document_read(entry: Entry) -> None:
    body = kinds.DocumentRead.of(entry)
    HeldDocument.objects.filter(id=entry.stream).update(
        state="read", pages=body.pages, reading=body.reading, page_count=body.page_count
    )  # fmt: skip


def _document_refused(entry: Entry) -> None:
    HeldDocument.objects.filter(id=entry.stream).update(state="refused")


def _listing_received(entry: Entry) -> None:
    HeldListing.objects.create(id=entry.stream, sha256=kinds.ListingReceived.of(entry).listing)


def _listing_read(entry: Entry) -> None:
    body = kinds.ListingRead.of(entry)
    HeldListing.objects.filter(id=entry.stream).update(rows=body.rows, count=body.count)


def _report_opened(entry: Entry) -> None:
    OfficeReport.objects.create(id=entry.stream, seq=entry.seq)


def _report_accepted(entry: Entry) -> None:
    body = kinds.ReportAccepted.of(entry)
    match: dict[str, Any] = journal.part(entry, "match") or {}
    if body.how == kinds.REREAD:
        _reread(entry, body, match)
        return
    Acceptance.objects.create(
        id=entry.id, position=entry.position, report=entry.stream, what=body.what, document=body.document, rows=body.rows, row=body.row,
        body=kinds.body_of(body), match=match, given=journal.part(entry, "given") or {}, accepted_on=entry.recorded_at.date().isoformat(),
    )  # fmt: skip
    Mark.objects.bulk_create(_marks(entry.id, entry.stream, match))
    _touch(entry)


def _reread(entry: Entry, body: kinds.ReportAccepted, match: dict[str, Any]) -> None:
    """A newer reading counts in the place of the one before; what was asked of either stays asked until it is answered."""
    held = Acceptance.objects.filter(report=entry.stream, document=body.document, what="document").order_by("position").first()
    if held is None:
        return
    asked = [*_asked(held), *([f"{body.document} {body.reading}"] if body.unpaired or body.lost else [])]
    Acceptance.objects.filter(id=held.id).update(body={**kinds.body_of(body), "asked": asked}, match=match)
    Mark.objects.filter(id__startswith=f"{held.id}:").delete()
    Mark.objects.bulk_create(_marks(held.id, entry.stream, match))
    _touch(entry)


def _asked(held: Acceptance) -> list[str]:
    """What questions about unpaired recommendations are named by: the document, then each newer reading that brought some."""
    plain = [held.document] if held.body["unpaired"] or held.body["lost"] else []
    return list(held.body.get("asked", plain))


def _marks(id_: str, report: str, match: dict[str, Any]) -> Iterator[Mark]:
    """One row a thing that the report can be found by (`services.shelf` asks for them)."""
    wanted = [(kind, key) for kind in ("numbers", "files", "links") for key in match.get(kind, ())]
    wanted += [("when", when) for when in whens(match.get("issued_on") or "", match.get("fiscal_year"))]
    for place, (kind, value) in enumerate(wanted):
        yield Mark(id=f"{id_}:{place}", report=report, issuer=match.get("issuer", ""), kind=kind, value=value[:200])


def whens(issued_on: str, fiscal_year: int | None) -> tuple[str, ...]:
    """The years under which a report is looked for by title: `y2021` of its date, `fy2021`."""
    return (*([f"y{issued_on[:4]}"] if issued_on else []), *([f"fy{fiscal_year}"] if fiscal_year else []))


def _report_joined(entry: Entry) -> None:
    into = kinds.ReportJoined.of(entry).into
    OfficeReport.objects.filter(id=entry.stream).update(into=into, seq=entry.seq)
    Acceptance.objects.filter(report=entry.stream).update(report=into)
    Mark.objects.filter(report=entry.stream).update(report=into)
    Answer.objects.filter(report=entry.stream).update(report=into)


def _question_answered(entry: Entry) -> None:
    Answer.objects.create(id=entry.id, report=entry.stream, key=kinds.QuestionAnswered.of(entry).key)
    _touch(entry)


def _publication_made(entry: Entry) -> None:
    body = kinds.PublicationMade.of(entry)
    Publication.objects.create(
        id=entry.id, position=entry.position, report=body.report, version=body.version, act=body.act, through=body.through,
        numbers={placed.id: placed.n for placed in body.recommendations},
    )  # fmt: skip
    _touch(entry)


def _publication_withdrawn(entry: Entry) -> None:
    body = kinds.PublicationWithdrawn.of(entry)
    for version in body.versions:
        Publication.objects.create(
            id=f"{entry.id}:{version}", position=entry.position, report=body.report, version=version, act=body.code,
            through=entry.seq, numbers={},
        )  # fmt: skip
    _touch(entry)


def _touch(entry: Entry) -> None:
    OfficeReport.objects.filter(id=entry.stream).update(seq=entry.seq)


STEPS: dict[str, Callable[[Entry], None]] = {
    kinds.DocumentReceived.KIND: _document_received,
    kinds.DocumentRead.KIND: _document_read,
    kinds.DocumentRefused.KIND: _document_refused,
    kinds.ListingReceived.KIND: _listing_received,
    kinds.ListingRead.KIND: _listing_read,
    kinds.ReportOpened.KIND: _report_opened,
    kinds.ReportAccepted.KIND: _report_accepted,
    kinds.ReportJoined.KIND: _report_joined,
    kinds.QuestionAnswered.KIND: _question_answered,
    kinds.PublicationMade.KIND: _publication_made,
    kinds.PublicationWithdrawn.KIND: _publication_withdrawn,
}
"""What each kind of entry does to the tables."""
