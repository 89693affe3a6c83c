"""Making a report public: what is clean is published or corrected, what is not waits with its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core import canonical
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId
from inspectorate.journal import blobs, locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, PUBLIC, Draft, Effective, Written
from inspectorate.library import entries
from inspectorate.library.assemble.version import Assembly, assemble
from inspectorate.library.errors import NotHere
from inspectorate.library.models import PublicReport, PublicVersion
from inspectorate.library.record import Record, to_json
from inspectorate.library.rules.publishing import CORRECT, Step, steps
from inspectorate.library.rules.release import Wait, backfile
from inspectorate.library.services.accepting import profile
from inspectorate.library.services.kinds import kinds
from inspectorate.library.services.loading import Holding, holding


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became public: the version and the act (published, corrected)."""

    version: int
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """What came of publishing a report. Neither `made` nor `waits`: it was public as it stands."""

    report: StreamId
    path: str = ""
    title: str = ""
    made: tuple[Made, ...] = ()
    waits: tuple[Wait, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ready:
    step: Step
    record: Record


def publish(actor: Actor, report: StreamId, *, now: datetime) -> Publishing:
    """Publish what is clean of a report: new versions, and a correction where what is known of the last one has grown.

    `now` (aware) is when it takes effect. Nothing is published where anything of it waits for a person.
    Raises NotHere, access.NotAllowed.
    """
    gate.require(actor, Permission.PUBLISH)
    with transaction.atomic():
        locks.lock({OFFICE, PUBLIC})
        held = holding(report)
        if held is None:
            raise NotHere(report)
        made = [(step, _assembled(held, step)) for step in _steps(held)]
        waits = _open(held, [assembly for _step, assembly in made])
        path, title = _path_of(held), _title(made)
        if waits:
            return Publishing(report=report, path=path, title=title, waits=waits)
        ready = [_Ready(step=step, record=assembly.record) for step, assembly in made if assembly.record]
        ready = [item for item in ready if _changes(report, item)]
        if not ready:
            return Publishing(report=report, path=path, title=title)
        path = path or free_path(ready[0].record, report)
        _append(actor, held, path, ready, now)
    return Publishing(report=report, path=path, title=title, made=tuple(Made(version=r.step.version, act=r.step.act) for r in ready))


def waiting(report: StreamId) -> tuple[Wait, ...]:
    """Why a report would not be published now; nothing for one that is clean."""
    held = holding(report)
    if held is None:
        raise NotHere(report)
    return _open(held, [_assembled(held, step) for step in _steps(held)])


def _open(held: Holding, made: Sequence[Assembly]) -> tuple[Wait, ...]:
    """What nobody answered yet; a report that was withdrawn asks first whether it may come back."""
    if not made and held.withdrawn:
        return (held.withdrawn,)
    asked = dict.fromkeys((*held.questions, *(wait for assembly in made for wait in assembly.waits)))
    return tuple(wait for wait in asked if wait.key not in held.answered)


def free_path(record: Record, report: StreamId) -> str:
    """The path of a first publication: number or `x-` and the id's beginning, `~2` and so on where that is taken. Never reused."""
    base = f"/r/{record.issuer.code}/{record.number_key or 'x-' + report[:8]}"
    taken = set(PublicReport.objects.filter(path__startswith=base).values_list("path", flat=True))
    n = 1
    while f"{base}{'' if n == 1 else f'~{n}'}/" in taken:
        n += 1
    return f"{base}{'' if n == 1 else f'~{n}'}/"


def _steps(held: Holding) -> tuple[Step, ...]:
    """What there is to do; nothing while only an erratum of the report is here, which says too little of it."""
    again = held.withdrawn is not None and held.withdrawn.key in held.answered
    return () if held.erratum_alone else steps(held.texts, held.public, again=again)


def _assembled(held: Holding, step: Step) -> Assembly:
    return assemble(held.material(step.main), profile(), kinds(), unchecked=settings.UNCHECKED)


def _path_of(held: Holding) -> str:
    return PublicReport.objects.filter(id=held.report).values_list("path", flat=True).first() or ""


def _title(made: Sequence[tuple[Step, Assembly]]) -> str:
    records = [assembly.record for _step, assembly in made if assembly.record]
    return records[-1].fact("title").text if records else ""


def _changes(report: StreamId, item: _Ready) -> bool:
    """Whether the step says anything new; the same record again is no correction."""
    if item.step.act != CORRECT:
        return True
    stands = PublicVersion.objects.filter(report=report, number=item.step.version).values_list("record", flat=True).first()
    return stands != canonical.encode(to_json(item.record)).decode()


def _append(actor: Actor, held: Holding, path: str, ready: Sequence[_Ready], now: datetime) -> None:
    for edition in (edition for item in ready for edition in item.record.editions):
        blobs.publish(edition.document)
        blobs.publish(edition.pages)
    drafts = [_public_draft(held.report, path, item, now) for item in ready]

    def acts(written: Mapping[str, Written]) -> list[Draft]:
        head = entries.Head(size=written[PUBLIC].size, root=written[PUBLIC].root.hex())
        return [
            _office_draft(held, item, entry.position, head, now) for item, entry in zip(ready, written[PUBLIC].entries, strict=True)
        ]  # fmt: skip

    journal.append({OFFICE: acts, PUBLIC: drafts}, actor, now=now)


def _public_draft(report: StreamId, path: str, item: _Ready, now: datetime) -> Draft:
    kind = entries.ReportCorrected if item.step.act == CORRECT else entries.ReportPublished
    editions = tuple(
        entries.Edition(kind=edition.kind, language=edition.language, document=edition.document, pages=edition.pages)
        for edition in item.record.editions
    )
    body = kind(report=report, path=path, version=item.step.version, backfile=_backfile(item.record, now), editions=editions)
    return body.draft(report, Effective(now), {"record": to_json(item.record)})


def _office_draft(held: Holding, item: _Ready, position: int, head: entries.Head, now: datetime) -> Draft:
    placed = tuple(entries.Placed(id=r.id, n=r.n) for r in item.record.recommendations)
    body = entries.PublicationMade(
        report=held.report, version=item.step.version, act=item.step.act, through=held.seq, position=position, head=head,
        recommendations=placed,
    )  # fmt: skip
    return body.draft(held.report, Effective(now))


def _backfile(record: Record, now: datetime) -> bool:
    year = record.fiscal_year.year if record.fiscal_year else None
    return backfile(record.dated("issued_on", "posted_on"), year, timezone.localtime(now).date(), settings.BACKFILE_AFTER)
