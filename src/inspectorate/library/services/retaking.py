"""A newer reading of a document that is here is taken over: a person's act, with who and why, that publishes nothing by itself."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId, new_id
from inspectorate.core.words import _
from inspectorate.journal import locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, Effective
from inspectorate.library import entries
from inspectorate.library.assemble.marks import match_of
from inspectorate.library.assemble.material import Document, Material
from inspectorate.library.errors import Refused
from inspectorate.library.models import Acceptance, HeldDocument, PublicReport
from inspectorate.library.rereading.pairing import paired
from inspectorate.library.services.accepting import profile
from inspectorate.library.services.stored import reading_of
from inspectorate.reading.values import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Newer:
    """A reading that waits: of which document, beside which stored one it was shown, and the hashes of itself and its pages."""

    document: str
    before: str
    pages: str
    reading: str


def take_over(actor: Actor, newer: Newer, because: str, *, now: datetime) -> bool:
    """Make the newer reading the one that counts; False where another stands there by now than it was compared with.

    Recommendations keep their ids. Where the report is public, one that is new or gone is a question to a person before the next
    publication. What a person stated or answered stays. Raises Refused (no reason given), access.NotAllowed.
    """
    gate.require(actor, Permission.INGEST)
    if not because.strip():
        raise Refused(_("Taking a reading over needs a reason, which the journal keeps. Nothing was recorded; say --because '…'."))
    with transaction.atomic():
        locks.lock({OFFICE})
        held = Acceptance.objects.filter(document=newer.document, what="document").order_by("position").first()
        stream = HeldDocument.objects.filter(sha256=newer.document).values_list("id", flat=True).first()
        if held is None or stream is None or held.body["reading"] != newer.before:
            return False
        read, effective = reading_of(newer.reading), Effective(now)
        match, accepted = _accepted(held, newer, read)
        done = entries.DocumentRead(
            document=newer.document, pages=newer.pages, reading=newer.reading, reader=read.reader, page_count=len(read.pages),
            text=read.text, flags=len(read.flags),
        )  # fmt: skip
        given = {**held.given, "because": because.strip()}
        drafts = [done.draft(stream, effective), accepted.draft(held.report, effective, {"match": match, "given": given})]
        journal.append({OFFICE: drafts}, actor, now=now)
    return True


def _accepted(held: Acceptance, newer: Newer, read: Reading) -> tuple[dict[str, Any], entries.ReportAccepted]:
    """What the report is known by now, and the entry: the document's place in its report stays as it was."""
    body = held.body
    document = Document(reading=read, pages=newer.pages, bytes=0, edition=body["edition"])
    day = date.fromisoformat(held.accepted_on)
    given = held.given
    material = Material(
        documents=(document,), issuer=given.get("issuer", ""), given_on=day, folders=tuple(given.get("folders", ()))
    )  # fmt: skip
    match, issuer = match_of(material, profile())
    match["files"] = held.match.get("files", [])
    ids, unpaired, lost = _ids(held.report, tuple(body["recommendations"]), reading_of(newer.before), read)
    stays = {name: body[name] for name in ("place", "edition", "language")}
    accepted = entries.ReportAccepted(
        what="document", how=entries.REREAD, issuer=issuer.office.code if issuer.office else None, document=newer.document,
        pages=newer.pages, reading=newer.reading, recommendations=ids, unpaired=unpaired, lost=lost, maybe=tuple(body["maybe"]), **stays,
    )  # fmt: skip
    return match, accepted


def _ids(
    report: StreamId, earlier: tuple[StreamId, ...], old: Reading, new: Reading
) -> tuple[tuple[StreamId, ...], tuple[int, ...], tuple[StreamId, ...]]:
    """The ids in the order of the new reading; places without a pair and ids without a place, where addresses hang on them."""
    found = paired(old.recommendations, new.recommendations)
    ids = tuple(earlier[found[n]] if n in found else new_id() for n in range(len(new.recommendations)))
    if not PublicReport.objects.filter(id=report).exists():
        return ids, (), ()
    unpaired = tuple(n for n, item in enumerate(new.recommendations) if n not in found and not item.withheld)
    kept = set(found.values())
    lost = tuple(id_ for o, id_ in enumerate(earlier) if o not in kept and not old.recommendations[o].withheld)
    return ids, unpaired, lost
