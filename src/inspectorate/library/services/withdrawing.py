"""Taking versions of a report off the public side: their records and public files go, the reason stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db import transaction

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.going import Purge, blobs_of
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.journal import locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, PUBLIC, Draft, Effective, Entry, Written
from inspectorate.library import entries
from inspectorate.library.errors import NotHere, Refused
from inspectorate.library.models import PublicReport, PublicVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """What goes: path and title, versions, how many records, and the hashes of the files that nothing public holds then."""

    report: StreamId
    path: str
    title: str
    versions: tuple[int, ...]
    records: int
    blobs: tuple[str, ...]


def going(report: StreamId, versions: Sequence[int] = ()) -> Withdrawal:
    """What a withdrawal would take; all public versions where none is named. Raises NotHere, Refused."""
    return _planned(report, versions)[0]


def withdraw(actor: Actor, report: StreamId, reason: str, *, now: datetime, versions: Sequence[int] = ()) -> Withdrawal:
    """Withdraw versions (all that are public where none is named) for a reason that everyone may read.

    The pages answer 410 with the reason from now on. Raises NotHere, Refused, access.NotAllowed.
    """
    gate.require(actor, Permission.WITHDRAW)
    if not reason.strip():
        raise Refused(_("A withdrawal needs a reason, which its page shows. Nothing was withdrawn; say --reason '…'."))
    return take_down(actor, report, reason.strip(), now=now, versions=versions)


def take_down(
    actor: Actor, report: StreamId, reason: str, *, now: datetime, versions: Sequence[int] = (), code: str = "withdrawn",
    successor: str | None = None, more: Sequence[Draft] = (),
) -> Withdrawal:  # fmt: skip
    """The common act of withdrawing and joining; `more` are entries of the office that belong to it. The caller has asked the gate."""
    with transaction.atomic():
        locks.lock({OFFICE, PUBLIC})
        plan, purge = _planned(report, versions)
        body = entries.ReportWithdrawn(
            report=report, path=plan.path, versions=plan.versions, code=code, successor=successor,
            purges=cast(entries.Going, purge.as_json(PUBLIC)),
        )  # fmt: skip

        def acts(written: Mapping[str, Written]) -> list[Draft]:
            head = entries.Head(size=written[PUBLIC].size, root=written[PUBLIC].root.hex())
            position = written[PUBLIC].entries[0].position
            act = entries.PublicationWithdrawn(report=report, versions=plan.versions, code=code, position=position, head=head)
            return [*more, act.draft(report, Effective(now), {"reason": reason})]

        journal.append({OFFICE: acts, PUBLIC: [body.draft(report, Effective(now), {"reason": reason})]}, actor, now=now)
    return plan


def _planned(report: StreamId, versions: Sequence[int]) -> tuple[Withdrawal, Purge]:
    row = PublicReport.objects.filter(id=report).first()
    if row is None:
        raise NotHere(report)
    live = list(PublicVersion.objects.filter(report=report, withdrawn_at="").order_by("number").values_list("number", flat=True))
    chosen = tuple(versions) or tuple(live)
    if missing := sorted(set(chosen) - set(live)):
        raise Refused(
            _("{path} has no public version {version}. Nothing was withdrawn; public are: {live}.").format(
                path=row.path, version=missing[0], live=", ".join(map(str, live)) or _("none")
            )
        )
    if not chosen:
        raise Refused(_("{path} is withdrawn already. Nothing was done.").format(path=row.path))
    going = [entry for entry in _publications(report) if entry.body["version"] in chosen]
    purge = _purge(going)
    title = row.title
    plan = Withdrawal(report=report, path=row.path, title=title, versions=chosen, records=len(purge.parts), blobs=purge.blobs)
    return plan, purge


def _publications(report: StreamId) -> list[Entry]:
    return list(journal.entries(PUBLIC, stream=report, kinds=[entries.ReportPublished.KIND, entries.ReportCorrected.KIND]))


def _purge(going: Sequence[Entry]) -> Purge:
    """The records of these entries that are still there, and their files unless another entry needs them."""
    positions = {entry.position for entry in going}
    parts = tuple((entry.position, "record") for entry in going if journal.part(entry, "record") is not None)
    named = {digest for entry in going for digest in blobs_of(entry)}
    free = tuple(sorted(digest for digest in named if not journal.needed(PUBLIC, digest, besides=positions)))
    return Purge(parts=parts, blobs=free, entries=tuple(sorted(positions - {position for position, _name in parts})))
