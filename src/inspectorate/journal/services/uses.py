"""Which entry needs which blob, and what goes when a purge says so: within the append's transaction."""

from collections.abc import Collection, Sequence

from django.db import transaction

from inspectorate.core.entries import PUBLIC, Entry
from inspectorate.core.going import Purge, blobs_of, may_name_blobs, purge_of
from inspectorate.core.words import _
from inspectorate.journal import blobs
from inspectorate.journal.errors import Needed, Refused, Unstored
from inspectorate.journal.models import BlobUse, Part, PurgedPart
from inspectorate.journal.services import rows
from inspectorate.journal.services.sweeping import forget_log, sweep_purged

USE = "INSERT INTO journal_blobuse (log, position, sha256) VALUES (%s, %s, %s)"


def note(log: str, entries: Sequence[Entry], leaves: Sequence[bytes]) -> None:
    """Keep which blobs the entries (and their bytes) name. Raises Unstored for one whose bytes are not there."""
    public = log == PUBLIC
    naming = (entry for entry, leaf in zip(entries, leaves, strict=True) if may_name_blobs(leaf))
    uses = [(entry, digest) for entry in naming for digest in sorted(blobs_of(entry))]
    missing = {digest for digest in {digest for _entry, digest in uses} if not blobs.exists(digest, public=public)}
    for entry, digest in uses:
        if digest in missing:
            raise Unstored(f"{entry.kind} {entry.stream}", digest)
    insert(log, [(entry.position, digest) for entry, digest in uses])


def insert(log: str, uses: Sequence[tuple[int, str]]) -> None:
    """Store which entry names which blob."""
    rows.many(USE, [(log, position, digest) for position, digest in uses])


def let_go(log: str, entries: Sequence[Entry]) -> None:
    """Delete the parts and release the blobs that these entries purge; the blobs' bytes go after the commit."""
    for entry in [entry for entry in entries if "purges" in entry.body]:
        try:
            purge = purge_of(entry)
        except (ValueError, KeyError, TypeError, AttributeError) as inner:
            raise Refused(_("{entry} does not say properly what goes: {reason}").format(entry=entry.kind, reason=inner)) from inner
        if purge != Purge():
            _let_go(entry, purge)
            _sweep_once_committed(log, purge)


def _sweep_once_committed(log: str, purge: Purge) -> None:
    """Bytes cannot be rolled back; what a crash leaves here, the sweep at the next start takes."""

    def swept() -> None:
        sweep_purged(purge.blobs, public=log == PUBLIC)
        forget_log()

    transaction.on_commit(swept, robust=True)


def _let_go(entry: Entry, purge: Purge) -> None:
    chosen = [Part.objects.filter(log=entry.log, position=position, name=name) for position, name in purge.parts]
    for (position, name), part in zip(purge.parts, chosen, strict=True):
        if not part.exists():
            raise Refused(
                _("{log}:{position} has no part {name}, or it is gone already. Nothing was purged.").format(
                    log=entry.log, position=position, name=name
                )
            )
    record(entry.log, entry.position, purge)
    for part in chosen:
        part.delete()
    for digest in purge.blobs:
        if still := needed(entry.log, digest):
            raise Needed(digest, still)


def record(log: str, by: int, purge: Purge) -> None:
    """Write down that entry `by` of the log let this go: the rows without which the database keeps a part."""
    PurgedPart.objects.bulk_create([PurgedPart(log=log, position=position, name=name, by=by) for position, name in purge.parts])
    uses = BlobUse.objects.filter(log=log, position__lte=by)
    uses.filter(position__in=purge.released(), released_by=None).update(released_by=by)
    for digest in purge.blobs:
        if not uses.filter(sha256=digest, purged_by=None).update(purged_by=by):
            raise Refused(
                _("No entry of {log} names the file {sha256}, or it is gone already. Nothing was purged.").format(log=log, sha256=digest)
            )


def needed(log: str, digest: str, *, besides: Collection[int] = ()) -> tuple[str, ...]:
    """The entries of a log that need a blob still, leaving out some positions: who stands in the way of a purge."""
    found = BlobUse.objects.filter(log=log, sha256=digest, released_by=None).exclude(position__in=besides)
    return tuple(f"{log}:{position}" for position in found.order_by("position").values_list("position", flat=True))
