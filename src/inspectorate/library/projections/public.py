"""The public tables, an entry of the public log at a time. A record that is gone leaves blanks."""

from collections.abc import Callable, Iterator

from inspectorate.core import canonical, moments
from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import Entry
from inspectorate.journal import reading as journal
from inspectorate.library import entries as kinds
from inspectorate.library import record as records
from inspectorate.library.models import (
    PublicBody,
    PublicCitation,
    PublicDocument,
    PublicNumber,
    PublicRecommendation,
    PublicReport,
    PublicVersion,
)
from inspectorate.library.record import Record
from inspectorate.library.rules import numbers


def apply(entry: Entry) -> None:
    """Write what the entry changes; kinds of other rooms change nothing here."""
    if step := STEPS.get(entry.kind):
        step(entry)


def _published(entry: Entry) -> None:
    body = kinds.ReportPublished.of(entry)
    at = moments.written(entry.recorded_at)
    PublicReport.objects.get_or_create(
        id=entry.stream, defaults={"path": body.path, "version": 0, "published_at": at, "changed_at": at}
    )  # fmt: skip
    PublicVersion.objects.create(
        id=entry.id, position=entry.position, report=entry.stream, number=body.version, record=_record(entry), backfile=body.backfile,
        published_at=at, corrected=[],
    )  # fmt: skip
    _hold(entry, body)
    _refresh(entry)


def _corrected(entry: Entry) -> None:
    body = kinds.ReportCorrected.of(entry)
    row = PublicVersion.objects.get(report=entry.stream, number=body.version)
    row.record, row.backfile = _record(entry), body.backfile
    row.corrected = [*row.corrected, moments.written(entry.recorded_at)]
    row.save(update_fields=["record", "backfile", "corrected"])
    _hold(entry, body)
    _refresh(entry)


def _withdrawn(entry: Entry) -> None:
    body = kinds.ReportWithdrawn.of(entry)
    reason, at = str(journal.part(entry, "reason") or ""), moments.written(entry.recorded_at)
    chosen = PublicVersion.objects.filter(report=entry.stream, number__in=body.versions)
    chosen.update(record="", withdrawn_at=at, reason=reason)
    PublicDocument.objects.filter(report=entry.stream, version__in=body.versions).update(gone=True)
    PublicRecommendation.objects.filter(report=entry.stream, version__in=body.versions).delete()
    PublicReport.objects.filter(id=entry.stream).update(code=body.code, reason=reason, successor=body.successor or "")
    _refresh(entry)


def _record(entry: Entry) -> str:
    value = journal.part(entry, "record")
    return "" if value is None else canonical.encode(value).decode()


def _hold(entry: Entry, body: kinds.ReportPublished | kinds.ReportCorrected) -> None:
    """The files and recommendations of the version as this entry has them."""
    PublicDocument.objects.filter(report=entry.stream, version=body.version).delete()
    PublicRecommendation.objects.filter(report=entry.stream, version=body.version).delete()
    PublicDocument.objects.bulk_create(
        PublicDocument(
            id=f"{entry.id}:{place}", report=entry.stream, version=body.version, place=place, sha256=edition.document,
            pages=edition.pages, kind=edition.kind,
        )
        for place, edition in enumerate(body.editions)
    )  # fmt: skip
    value = journal.part(entry, "record")
    if value is not None:
        PublicRecommendation.objects.bulk_create(
            PublicRecommendation(id=f"{entry.id}:{item.n}", report=entry.stream, version=body.version, n=item.n)
            for item in records.of_json(value).recommendations
        )


def _refresh(entry: Entry) -> None:
    """The report's row as its newest version that is public has it; blank where there is none."""
    row = PublicReport.objects.get(id=entry.stream)
    newest = PublicVersion.objects.filter(report=entry.stream, withdrawn_at="").order_by("-number").first()
    record = records.of_json(canonical.decode(newest.record.encode())) if newest and newest.record else None
    row.version = newest.number if newest else 0
    row.backfile = bool(newest and newest.backfile)
    row.changed_at = moments.written(entry.recorded_at)
    if newest:
        row.code = row.reason = row.successor = ""
    for name, value in _columns(record).items():
        setattr(row, name, value)
    row.save()
    PublicBody.objects.filter(report=entry.stream).delete()
    PublicBody.objects.bulk_create(_bodies(entry, record))
    PublicNumber.objects.filter(report=entry.stream).delete()
    PublicNumber.objects.bulk_create(_numbers(entry, record))
    PublicCitation.objects.filter(report=entry.stream).delete()
    PublicCitation.objects.bulk_create(_citations(entry, record))


def _columns(record: Record | None) -> dict[str, object]:
    if record is None:
        return {
            "issuer": "", "number": "", "title": "", "issued_on": "", "order": "", "fiscal_year": None, "kind": "", "pages": 0,
            "documents": 0, "ocr_pages": 0, "unread_pages": 0, "recommendations": 0,
        }  # fmt: skip
    issued = record.dated("issued_on")
    year = record.fiscal_year.year if record.fiscal_year else None
    return {
        "issuer": record.issuer.code, "number": record.fact("number").text[:200], "title": record.fact("title").text,
        "issued_on": str(issued or ""), "order": _order(record.dated("issued_on", "posted_on"), year),
        "fiscal_year": year, "kind": record.kind,
        "pages": sum(edition.page_count for edition in record.editions), "documents": len(record.editions),
        "ocr_pages": sum(edition.ocr_pages for edition in record.editions),
        "unread_pages": sum(edition.unread_pages for edition in record.editions), "recommendations": len(record.recommendations),
    }  # fmt: skip


def _order(on: PartialDate | None, year: int | None) -> str:
    """Sorts by the last day that the date may mean; a fiscal year alone stands before all dates of that year."""
    if on:
        return on.last_day().isoformat()
    return f"{year:04}" if year else ""


def _bodies(entry: Entry, record: Record | None) -> Iterator[PublicBody]:
    if record is None:
        return
    named = [("issuer", record.issuer), *(("agency", body) for body in record.agencies), *(("area", body) for body in record.areas)]
    for place, (role, body) in enumerate(named):
        yield PublicBody(
            id=f"{entry.id}:{place}", report=entry.stream, role=role, code=body.code, name=body.name, parent=body.parent,
            parent_name=body.parent_name,
        )  # fmt: skip


def _numbers(entry: Entry, record: Record | None) -> Iterator[PublicNumber]:
    if record is None:
        return
    keys = {key for value in record.fact("number").values for key in numbers.parse(value.text).keys}
    for place, key in enumerate(sorted(keys)):
        yield PublicNumber(
            id=f"{entry.id}:{place}", report=entry.stream, issuer=record.issuer.code, key=key, squeezed=numbers.squeezed(key)
        )  # fmt: skip


def _citations(entry: Entry, record: Record | None) -> Iterator[PublicCitation]:
    """A row for each form of each number, so that what cites a report is found by its number and nothing is walked through."""
    for place, cited in enumerate(record.citations if record else (), start=1):
        forms = sorted({numbers.squeezed(key) for key in numbers.parse(cited.number).keys} - {""})
        for n, form in enumerate(forms):
            yield PublicCitation(
                id=f"{entry.id}:{place}:{n}", report=entry.stream, issuer=record.issuer.code if record else "", squeezed=form, place=place,
                page=min((source.page for source in cited.sources), default=0), kind=cited.kind,
            )  # fmt: skip


STEPS: dict[str, Callable[[Entry], None]] = {
    kinds.ReportPublished.KIND: _published,
    kinds.ReportCorrected.KIND: _corrected,
    kinds.ReportWithdrawn.KIND: _withdrawn,
}
"""What each kind of entry does to the tables."""
