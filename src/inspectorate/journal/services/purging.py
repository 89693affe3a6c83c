"""What must go, goes: the office lets words and bytes go, by an entry that names each of them and says on what authority."""

from collections.abc import Collection
from datetime import datetime

from inspectorate.core.actor import Actor
from inspectorate.core.entries import OFFICE, Draft, Effective, Entry
from inspectorate.core.going import PURGED, Purge
from inspectorate.core.ids import new_id
from inspectorate.core.words import _
from inspectorate.journal.errors import Refused
from inspectorate.journal.services.appending import append


def purge(
    parts: Collection[tuple[str, str]],
    blobs: Collection[str],
    authority: str,
    actor: Actor,
    *,
    now: datetime,
    entries: Collection[str] = (),
) -> Entry:
    """Let parts (entry id, name) and private blobs (hash) of `office` go, for good.

    `authority` is the rule or order it rests on, as a citation (`GRS 5.2 item 020`), kept in the entry: no names.
    `entries` are ids of entries that need their blobs no longer although none of their parts goes. Raises Refused (nothing is
    named, or a part that is not there) and Needed (another entry still needs a blob); then nothing went.
    """
    if not (parts or blobs):
        raise Refused(_("Nothing was named that should go. Nothing was purged."))
    if not authority.strip():
        raise Refused(_("A purge needs the authority it rests on. Nothing was purged; name the rule or the order."))
    what = Purge(
        parts=tuple(sorted((_position(entry), name) for entry, name in set(parts))),
        blobs=tuple(sorted(set(blobs))),
        entries=tuple(sorted(map(_position, set(entries)))),
    )
    body = {"purges": what.as_json(OFFICE), "authority": authority.strip()}
    draft = Draft(stream=new_id(), kind=PURGED, effective=Effective(now), body=body)
    return append({OFFICE: [draft]}, actor, now=now)[OFFICE][0]


def _position(entry_id: str) -> int:
    log, _colon, position = entry_id.rpartition(":")
    if log != OFFICE or not position.isdecimal():
        raise Refused(
            _(
                "{entry!r} is not an entry of the office's log (office:12). Nothing was purged; "
                "what is public goes by `inspectorate withdraw`."
            ).format(entry=entry_id)
        )
    return int(position)
