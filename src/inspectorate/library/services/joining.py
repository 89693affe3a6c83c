"""Two reports found to be one: what one accepted counts for the other, and the later public path leads to the earlier."""

from datetime import datetime

from django.db import transaction

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.journal import locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, PUBLIC, Effective
from inspectorate.library import entries
from inspectorate.library.errors import NotHere, Refused
from inspectorate.library.models import OfficeReport, PublicReport, PublicVersion
from inspectorate.library.services.withdrawing import take_down


def join(actor: Actor, one: StreamId, other: StreamId, *, now: datetime, how: str = "person") -> tuple[StreamId, StreamId]:
    """Make one report of two; returns (the one that stays, the one that goes).

    The one that was public first stays, else `one`. What the other had accepted counts for it from now on; publishing it
    afterwards is an act of its own. Raises NotHere, Refused, access.NotAllowed.
    """
    gate.require(actor, Permission.PUBLISH)
    with transaction.atomic():
        locks.lock({OFFICE, PUBLIC})
        stays, goes = _ordered(one, other)
        drafts = [entries.ReportJoined(into=stays, how=how).draft(goes, Effective(now))]
        path = PublicReport.objects.filter(id=stays).values_list("path", flat=True).first()
        if PublicVersion.objects.filter(report=goes, withdrawn_at="").exists():
            reason = _("This is the same report as another one here.")
            take_down(actor, goes, reason, now=now, code="joined", successor=path, more=drafts)
        else:
            journal.append({OFFICE: drafts}, actor, now=now)
    return stays, goes


def _ordered(one: StreamId, other: StreamId) -> tuple[StreamId, StreamId]:
    rows = {row.id: row for row in OfficeReport.objects.filter(id__in=[one, other])}
    for report in (one, other):
        if report not in rows:
            raise NotHere(report)
        if rows[report].into:
            raise Refused(_("{report} is part of {into} already. Nothing was done.").format(report=report, into=rows[report].into))
    if one == other:
        raise Refused(_("These are one report already. Nothing was done."))
    first = (
        PublicReport.objects.filter(id__in=[one, other], version__gt=0)
        .order_by("published_at", "path")
        .values_list("id", flat=True)
        .first()
    )
    stays = first or one
    return stays, other if stays == one else one
