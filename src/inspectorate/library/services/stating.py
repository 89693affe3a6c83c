"""A person says what documents and listings left open: which office issued a report that is here, its title, its date."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.canonical import JSON
from inspectorate.core.dates import PartialDate
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.journal import locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, Draft, Effective
from inspectorate.library import entries
from inspectorate.library.assemble.facts import STATABLE
from inspectorate.library.assemble.marks import match_of
from inspectorate.library.assemble.material import Statement
from inspectorate.library.errors import NotHere, Refused
from inspectorate.library.services.accepting import profile
from inspectorate.library.services.loading import Holding, holding
from inspectorate.library.services.shelf import Shelf


def state_issuer(
    actor: Actor, report: StreamId, issuer: str, shelf: Shelf, *, now: datetime, because: str = ""
) -> StreamId | None:  # fmt: skip
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
        given: dict[str, JSON] = {"issuer": issuer, "folders": []}
        given |= {"because": because} if because else {}
        drafts: list[Draft] = [accepted.draft(report, effective, {"match": match, "given": given})]
        if joins:
            drafts.append(entries.ReportJoined(into=joins, how=found.how).draft(report, effective))
        journal.append({OFFICE: drafts}, actor, now=now)
    return joins or report


def state(actor: Actor, report: StreamId, facts: Mapping[str, str], because: str, *, now: datetime) -> None:
    """Record what a person says that facts of a report are (`facts.STATABLE`), with why; it comes before document and listing.

    Publishes nothing by itself. Raises NotHere, Refused (no reason given; no such fact; no date), access.NotAllowed.
    """
    gate.require(actor, Permission.PUBLISH)
    said = {name: _checked(name, value.strip()) for name, value in facts.items()}
    if not because.strip():
        raise Refused(_("A statement needs a reason, which the journal keeps. Nothing was recorded; say --because '…'."))
    with transaction.atomic():
        locks.lock({OFFICE})
        held = holding(report)
        if held is None:
            raise NotHere(report)
        main, today = held.texts[-1] if held.texts else "", timezone.localtime(now).date()
        statements = {name: Statement(value=value, on=today) for name, value in said.items()}
        made = held.material(main)
        match, issuer = match_of(replace(made, stated=made.stated | statements), profile())
        code = issuer.office.code if issuer.office else None
        body = entries.ReportAccepted(what="person", how="person", issuer=code)
        given: dict[str, JSON] = {"issuer": "", "folders": [], "stated": dict(said), "because": because.strip()}
        draft = body.draft(report, Effective(now), {"match": {**match, "files": [], "words": ""}, "given": given})
        journal.append({OFFICE: [draft]}, actor, now=now)


def _checked(name: str, value: str) -> str:
    """The value as it is recorded."""
    if name not in STATABLE:
        names = ", ".join(("office", *STATABLE))
        raise Refused(_("{name} is nothing that can be stated. Nothing was recorded; it can be: {names}.").format(name=name, names=names))
    if not value:
        raise Refused(_("{name} is stated without a value. Nothing was recorded; say --state {name}='…'.").format(name=name))
    try:
        return str(PartialDate.parse(value)) if name == "issued_on" else value
    except ValueError as inner:
        raise Refused(_("{value} is not a date. Nothing was recorded; write 2024-05-03, 2024-05 or 2024.").format(value=value)) from inner


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
