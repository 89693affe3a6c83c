"""A listing comes in: its bytes and the rows that were read of it are stored and named."""

from datetime import datetime

from django.db import transaction

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.ids import new_id
from inspectorate.journal import blobs, locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, Effective
from inspectorate.library import entries
from inspectorate.library.models import HeldListing
from inspectorate.library.rules.names import storable
from inspectorate.library.services.stored import keep_listing
from inspectorate.reading.listings.values import Listing


def receive_listing(actor: Actor, listing: Listing, data: bytes | None, *, now: datetime) -> str:
    """Record a listing and what was read of it; the hash of its rows. One that came before is only named.

    `data` are its bytes; None for a folder, whose rows stand for it. Raises access.NotAllowed.
    """
    gate.require(actor, Permission.INGEST)
    rows = keep_listing(listing)
    digest = rows if data is None else blobs.put(data, public=False)
    stream, effective = new_id(), Effective(now)
    received = entries.ListingReceived(listing=digest, bytes=len(data or b""), form=listing.kind)
    done = entries.ListingRead(listing=digest, rows=rows, count=len(listing.rows), problems=len(listing.problems))
    words = {"name": storable(listing.name), "folder": ""}
    with transaction.atomic():
        locks.lock({OFFICE})
        held = HeldListing.objects.filter(sha256=digest).values_list("rows", flat=True).first()
        if held:
            return held
        journal.append({OFFICE: [received.draft(stream, effective, {"received": words}), done.draft(stream, effective)]}, actor, now=now)
    return rows
