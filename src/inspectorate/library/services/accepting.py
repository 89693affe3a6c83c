"""Taking a document or a listing's row to be about a report: decided by rule, recorded in one append."""

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId, new_id
from inspectorate.journal import blobs
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, Draft, Effective
from inspectorate.library import entries
from inspectorate.library.assemble.marks import match_of
from inspectorate.library.assemble.material import Document, Listed, Material
from inspectorate.library.models import HeldDocument
from inspectorate.library.profile import Profile, load
from inspectorate.library.rules.matching import Match
from inspectorate.library.rules.places import TEXT
from inspectorate.library.services.shelf import Known, Shelf
from inspectorate.library.services.stored import keep_reading
from inspectorate.reading.listings.values import Listing, Row
from inspectorate.reading.values import Reading, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came with a file: the issuer that a person named, names of the folders it lay in (nearest first), its own name."""

    issuer: str = ""
    folders: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What became of a document or row. `became`: report (new) | document (first of its report) | version | edition | row."""

    report: StreamId
    became: str
    how: str
    maybe: tuple[StreamId, ...] = ()
    edition: str = ""


def profile() -> Profile:
    """The offices and agencies of this installation (INSPECTORATE_DATA/profile adds to those of the house)."""
    own = settings.DATA / "profile"
    return load(own if own.is_dir() else None)


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
) -> Accepted:
    """Take a document that was read into the report it is about, or open one. `report`: the folder that it lies in says which.

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
    found = Match(report=report, how="link") if report else shelf.find(match)
    target = found.report or new_id()
    language = _language(reading)
    place, carried = shelf.place(target, reading, match["words"], language)
    first = found.report is not None and not shelf.documents_of(target)
    body = entries.ReportAccepted(
        what="document", how=found.how, issuer=issuer.office.code if issuer.office else None, document=reading.sha256,
        place=place.place, edition=place.edition, language=language, recommendations=carried.ids, unpaired=carried.unpaired,
        lost=carried.lost, maybe=found.maybe,
    )  # fmt: skip
    became = "report" if found.report is None else "document" if first else "version" if place.place == TEXT else "edition"
    accepted = Accepted(report=target, became=became, how=found.how, maybe=found.maybe, edition=place.edition)
    if dry:
        shelf.pretended.append(Known(report=target, match=match, body=entries.body_of(body)))
        return accepted
    blobs.put(path, public=False)
    pages, read = keep_reading(reading)
    body = replace(body, pages=pages, reading=read)
    drafts = [
        *_document_drafts(path, reading, pages, read, given, now),
        *_report_drafts(target, found, "document", body, {"match": match, "given": _given(given)}, now),
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
    found = Match(report=report, how="link") if report else shelf.find(match, rows)
    target = found.report or new_id()
    body = entries.ReportAccepted(
        what="row", how=found.how, issuer=issuer.office.code if issuer.office else None, listing=listing.sha256 or rows, rows=rows,
        row=row.number, maybe=found.maybe,
    )  # fmt: skip
    accepted = Accepted(report=target, became="row" if found.report else "report", how=found.how, maybe=found.maybe)
    if dry:
        shelf.pretended.append(Known(report=target, match=match, body=entries.body_of(body)))
        return accepted
    drafts = _report_drafts(target, found, "row", body, {"match": match, "given": _given(given)}, now)
    journal.append({OFFICE: drafts}, actor, now=now)
    return accepted


def refuse(actor: Actor, path: Path, unreadable: Unreadable, given: Given, *, now: datetime) -> bool:
    """Record that a file could not be read; its bytes stay, private. False where it was refused before."""
    gate.require(actor, Permission.INGEST)
    sha256 = blobs.put(path, public=False)
    if HeldDocument.objects.filter(sha256=sha256).exists():
        return False
    stream, effective = new_id(), Effective(now)
    refusal = {"reason": unreadable.reason, "advice": unreadable.advice}
    drafts = [
        _received(path, sha256, given).draft(stream, effective, {"received": _received_words(given)}),
        entries.DocumentRefused(document=sha256).draft(stream, effective, {"refusal": refusal}),
    ]
    journal.append({OFFICE: drafts}, actor, now=now)
    return True


def _document_drafts(path: Path, reading: Reading, pages: str, read: str, given: Given, now: datetime) -> list[Draft]:
    """The entries of the document itself; one that was refused before needs no second `received`."""
    held = HeldDocument.objects.filter(sha256=reading.sha256).values_list("id", flat=True).first()
    stream, effective = held or new_id(), Effective(now)
    done = entries.DocumentRead(
        document=reading.sha256, pages=pages, reading=read, reader=reading.reader, page_count=len(reading.pages), text=reading.text,
        flags=len(reading.flags),
    )  # fmt: skip
    received = [] if held else [_received(path, reading.sha256, given).draft(stream, effective, {"received": _received_words(given)})]
    return [*received, done.draft(stream, effective)]


def _report_drafts(
    target: StreamId, found: Match, by: str, body: entries.ReportAccepted, parts: Mapping[str, Any], now: datetime
) -> list[Draft]:  # fmt: skip
    effective = Effective(now)
    opened = [] if found.report else [entries.ReportOpened(by=by).draft(target, effective)]
    return [*opened, body.draft(target, effective, parts)]


def _received(path: Path, sha256: str, given: Given) -> entries.DocumentReceived:
    media = mimetypes.guess_type(given.name or path.name)[0] or "application/octet-stream"
    return entries.DocumentReceived(document=sha256, bytes=path.stat().st_size, media=media)


def _received_words(given: Given) -> dict[str, Any]:
    return {"name": storable(given.name), "folder": storable("/".join(reversed(given.folders)))}


def _given(given: Given) -> dict[str, Any]:
    return {"issuer": given.issuer, "folders": [storable(name) for name in given.folders]}


def storable(name: str) -> str:
    """A file's name as text: bytes that are no UTF-8 become replacement characters, U+0000 goes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\0", "")


def _language(reading: Reading) -> str:
    fact = reading.facts.language
    return fact.value if fact and not fact.withheld else ""


def _today(now: datetime) -> date:
    return timezone.localtime(now).date()
