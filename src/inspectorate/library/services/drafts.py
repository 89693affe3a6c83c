"""The entries that taking something in writes, before they have a place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from inspectorate.core.ids import StreamId, new_id
from inspectorate.journal.services import Draft, Effective
from inspectorate.library import entries
from inspectorate.library.models import HeldDocument
from inspectorate.library.rules.matching import Match
from inspectorate.library.rules.names import storable
from inspectorate.reading.values import Reading

SIGN_WITHIN = 1024
"""Bytes within which a PDF says what it is; some have a few lines of something else before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came with a file: the issuer that a person named, names of the folders it lay in (nearest first), its own name."""

    issuer: str = ""
    folders: tuple[str, ...] = ()
    name: str = ""


def document_drafts(path: Path, reading: Reading, pages: str, read: str, given: Given, now: datetime) -> list[Draft]:
    """The entries of the document itself; one that was refused before needs no second `received`."""
    held = HeldDocument.objects.filter(sha256=reading.sha256).values_list("id", flat=True).first()
    stream, effective = held or new_id(), Effective(now)
    done = entries.DocumentRead(
        document=reading.sha256, pages=pages, reading=read, reader=reading.reader, page_count=len(reading.pages), text=reading.text,
        flags=len(reading.flags),
    )  # fmt: skip
    came = [] if held else [came_in(path, reading.sha256, given, stream, now)]
    return [*came, done.draft(stream, effective)]


def came_in(path: Path, sha256: str, given: Given, stream: StreamId, now: datetime) -> Draft:
    """The entry that a file came in, with its names as the part that can go."""
    words = {"name": storable(given.name), "folder": storable("/".join(reversed(given.folders)))}
    body = entries.DocumentReceived(document=sha256, bytes=path.stat().st_size, media=media_of(path))
    return body.draft(stream, Effective(now), {"received": words})


def media_of(path: Path) -> str:
    """What the bytes are, whatever the file is called: a name decides what a browser makes of a file, so no name is believed."""
    with path.open("rb") as file:
        return "application/pdf" if b"%PDF-" in file.read(SIGN_WITHIN) else "application/octet-stream"


def report_drafts(
    target: StreamId, found: Match, by: str, body: entries.ReportAccepted, match: Mapping[str, Any], given: Given, now: datetime
) -> list[Draft]:
    """The entries of the report: opened where it is new, and accepted with what it was matched by and what came with it."""
    effective = Effective(now)
    opened = [] if found.report else [entries.ReportOpened(by=by).draft(target, effective)]
    words = {"issuer": given.issuer, "folders": [storable(name) for name in given.folders]}
    return [*opened, body.draft(target, effective, {"match": match, "given": words})]
