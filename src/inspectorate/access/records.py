"""What only some may do to the record itself: the journal's verbs behind the gate."""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.journal import services
from inspectorate.journal.services import Entry
from inspectorate.proof.exports import Progress


def purge(
    actor: Actor,
    parts: Collection[tuple[str, str]],
    blobs: Collection[str],
    *,
    entries: Collection[str],
    authority: str,
    now: datetime,
) -> Entry:
    """Let parts and blobs of the office go (`journal.services.purge`). Raises NotAllowed, Refused, Needed."""
    gate.require(actor, Permission.PURGE)
    return services.purge(parts, blobs, authority, actor, now=now, entries=entries)


def export(actor: Actor, file: Path, *, logs: Sequence[str], progress: Progress) -> dict[str, int]:
    """Write logs to a file (`journal.services.export`), unpublished ones included. Raises NotAllowed, Refused, Damaged."""
    gate.require(actor, Permission.EXPORT)
    return services.export(file, logs=logs, progress=progress)
