"""Taking a document or a listing's row to be about a report: decided by rule, recorded in one append."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId, new_id
from inspectorate.journal import blobs, locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, Effective
from inspectorate.library import entries
from inspectorate.library.assemble.marks import match_of
from inspectorate.library.assemble.material import Document, Listed, Material
from inspectorate.library.models import HeldDocument
from inspectorate.library.profile import Profile, load, standard
from inspectorate.library.rules.issuers import Issuer
from inspectorate.library.rules.matching import Match
from inspectorate.library.rules.places import TEXT
from inspectorate.library.services.drafts import Given, came_in, document_drafts, report_drafts
from inspectorate.library.services.shelf import Known, Shelf
from inspectorate.library.services.stored import Kept, in_hand, put_reading
from inspectorate.reading.listings.values import Listing, Row
from inspectorate.reading.values import Reading, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What became of a document or row. `became`: report (new) | document (first of its report) | version | edition | row | same."""

    report: StreamId
    became: str
    how: str
    maybe: tuple[StreamId, ...] = ()
    edition: str = ""


def profile() -> Profile:
    """The offices and agencies of this installation (INSPECTORATE_DATA/profile adds to those of the house)."""
    own = settings.DATA / "profile"
    return _profile(own, tuple(sorted((file.name, file.stat().st_mtime_ns) for file in own.glob("*.toml")))) if own.is_dir() else standard()


@lru_cache(maxsize=4)
def _profile(own: Path, _files: tuple[tuple[str, int], ...]) -> Profile:
    return load(own)


def accept_document(
    actor: Actor,
    path: Path,
    reading: Reading,
    given: Given,
    shelf: Shelf,
    *,
    now: datetime,
    report: StreamId | None = None,
    dry: bool = False,
    kept: Kept | None = None,
) -> Accepted:
    """Take a document that was read into the report it is about, or open one. `report`: the folder that it lies in says which.

    `kept`: what `keep_document` stored of it already.
    Raises access.NotAllowed. A dry run records nothing and tells `shelf` what it would have.
    """
    gate.require(actor, Permission.INGEST)
    material = Material(
        documents=(Document(reading=reading, pages="", bytes=0, edition=""),),
        issuer=given.issuer,
        given_on=_today(now),
        folders=given.folders,
    )
    match, issuer = match_of(material, profile(), file=given.name)
    if not dry:
        kept = kept or keep_document(actor, path, reading)
        in_hand(kept)
    with _decided(dry):
        if same := shelf.has_document(reading.sha256):
            return Accepted(report=same, became="same", how="document")
        found = Match(report=report, how="link") if report else shelf.find(match)
        accepted, body = _placed(reading, match, issuer, found, shelf)
        if dry or kept is None:
            shelf.pretended.append(Known(report=accepted.report, match=match, body=entries.body_of(body)))
            return accepted
        body = replace(body, pages=kept.pages, reading=kept.digest)
        drafts = [
            *document_drafts(path, reading, kept.pages, kept.digest, given, now),
            *report_drafts(accepted.report, found, "document", body, match, given, now),
        ]
        journal.append({OFFICE: drafts}, actor, now=now)
    return accepted


def accept_row(
    actor: Actor, listing: Listing, row: Row, rows: str, given: Given, shelf: Shelf, *, now: datetime, report: StreamId | None = None,
    dry: bool = False,
) -> Accepted:  # fmt: skip
    """Take a row of a listing into the report it is about, or open one. `rows` is the hash of the stored listing.

    `report`: the document that lies beside the row is held by it. Raises access.NotAllowed.
    """
    gate.require(actor, Permission.INGEST)
    material = Material(rows=(Listed(listing=listing, row=row),), issuer=given.issuer, given_on=_today(now), folders=given.folders)
    match, issuer = match_of(material, profile())
    with _decided(dry):
        if not dry and (same := shelf.has_row(rows, row.number)):
            return Accepted(report=same, became="same", how="row")
        found = Match(report=report, how="link") if report else shelf.find(match, rows)
        target = found.report or new_id()
        body = entries.ReportAccepted(
            what="row", how=found.how, issuer=issuer.office.code if issuer.office else None, listing=listing.sha256 or rows, rows=rows,
            row=row.number, maybe=found.maybe, recommendations=shelf.listed_ids(target, row),
        )  # fmt: skip
        if dry:
            shelf.pretended.append(Known(report=target, match=match, body=entries.body_of(body)))
        else:
            drafts = report_drafts(target, found, "row", body, match, given, now)
            journal.append({OFFICE: drafts}, actor, now=now)
    return Accepted(report=target, became="row" if found.report else "report", how=found.how, maybe=found.maybe)


@contextmanager
def _decided(dry: bool) -> Iterator[None]:
    """One decision at a time in all processes: what it rests on stands until its entries do. A dry run holds nobody up."""
    if dry:
        yield
        return
    with transaction.atomic():
        locks.lock({OFFICE})
        yield


def keep_document(actor: Actor, path: Path, reading: Reading) -> Kept:
    """Store its bytes, its pages and its reading, which no entry names yet; in any thread, beside other documents.

    Raises access.NotAllowed.
    """
    gate.require(actor, Permission.INGEST)
    blobs.put(path, public=False)
    return put_reading(reading)


def _placed(
    reading: Reading, match: Mapping[str, Any], issuer: Issuer, found: Match, shelf: Shelf
) -> tuple[Accepted, entries.ReportAccepted]:  # fmt: skip
    """Where the document goes in its report, as what the caller hears and as what the entry says."""
    target = found.report or new_id()
    language = _language(reading)
    place, carried = shelf.place(target, reading, match["words"], language)
    first = found.report is not None and not shelf.has_text(target)
    body = entries.ReportAccepted(
        what="document", how=found.how, issuer=issuer.office.code if issuer.office else None, document=reading.sha256,
        place=place.place, edition=place.edition, language=language, recommendations=carried.ids, unpaired=carried.unpaired,
        lost=carried.lost, maybe=found.maybe,
    )  # fmt: skip
    became = "report" if found.report is None else "edition" if place.place != TEXT else "document" if first else "version"
    return Accepted(report=target, became=became, how=found.how, maybe=found.maybe, edition=place.edition), body


def refuse(actor: Actor, path: Path, unreadable: Unreadable, given: Given, *, now: datetime) -> bool:
    """Record that a file could not be read; its bytes stay, private. False where it was refused before."""
    gate.require(actor, Permission.INGEST)
    sha256 = blobs.put(path, public=False)
    stream, effective = new_id(), Effective(now)
    refusal = {"reason": unreadable.reason, "advice": unreadable.advice}
    drafts = [
        came_in(path, sha256, given, stream, now),
        entries.DocumentRefused(document=sha256).draft(stream, effective, {"refusal": refusal}),
    ]
    with _decided(dry=False):
        if HeldDocument.objects.filter(sha256=sha256).exists():
            return False
        journal.append({OFFICE: drafts}, actor, now=now)
    return True


def _language(reading: Reading) -> str:
    fact = reading.facts.language
    return fact.value if fact and not fact.withheld else ""


def _today(now: datetime) -> date:
    return timezone.localtime(now).date()
