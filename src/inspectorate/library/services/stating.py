"""A person says which office issued a report that is here: what its documents and listings left open."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId
from inspectorate.journal import locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, Draft, Effective
from inspectorate.library import entries
from inspectorate.library.assemble.marks import match_of
from inspectorate.library.services.accepting import profile
from inspectorate.library.services.loading import Holding, holding
from inspectorate.library.services.shelf import Shelf


def state_issuer(actor: Actor, report: StreamId, issuer: str, shelf: Shelf, *, now: datetime) -> StreamId | None:
    """Record the office of a report that was never public; the report that it belongs to now, None where nothing was to say.

    With the office known it may turn out to be a report that is here: one without a document of its own takes it in, as any
    takes in an erratum; all else is a question. A public report keeps its office, which stands in its address. Raises access.NotAllowed.
    """
    gate.require(actor, Permission.INGEST)
    with transaction.atomic():
        locks.lock({OFFICE})
        held = holding(report)
        if held is None or held.public or _said(held) == issuer:
            return None
        match, body = _statement(held, issuer, timezone.localtime(now).date())
        found = shelf.find(match, besides=report)
        joins = found.report if found.report and (held.erratum_alone or not shelf.has_text(found.report)) else None
        doubtful = (found.report,) if found.report and not joins else found.maybe
        effective = Effective(now)
        accepted = entries.ReportAccepted(what="person", how="person", issuer=body, maybe=doubtful)
        drafts: list[Draft] = [accepted.draft(report, effective, {"match": match, "given": {"issuer": issuer, "folders": []}})]
        if joins:
            drafts.append(entries.ReportJoined(into=joins, how=found.how).draft(report, effective))
        journal.append({OFFICE: drafts}, actor, now=now)
    return joins or report


def _said(held: Holding) -> str:
    """The office that a person named last."""
    named = [str(item["given"]["issuer"]) for item in held.accepted if item["given"].get("issuer")]
    return named[-1] if named else ""


def _statement(held: Holding, issuer: str, today: date) -> tuple[dict[str, Any], str | None]:
    """What the report is known by under this office, and the office's code; files and links are known already."""
    main = held.texts[-1] if held.texts else ""
    match, found = match_of(held.material_with(main, issuer, today), profile())
    code = found.office.code if found.office else None
    return {**match, "files": [], "words": ""}, code
