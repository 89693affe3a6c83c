"""The one way in: entries are appended to one or more logs, with all that rests on them, in one transaction."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256

from django.conf import settings

from inspectorate.core import canonical, merkle, moments
from inspectorate.core.actor import Actor
from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import OPERATOR, PUBLIC, Draft, Effective, Entry, Log
from inspectorate.core.merkle import Frontier
from inspectorate.journal import followers, keys, kinds, locks, projections, rules
from inspectorate.journal.errors import Moved
from inspectorate.journal.models import LogHead
from inspectorate.journal.services import rows, uses
from inspectorate.proof.checkpoints import Checkpoint


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one log in an append: its new entries and where it stands now."""

    entries: tuple[Entry, ...]
    size: int
    root: bytes


Committing = Callable[[Mapping[Log, Written]], Sequence[Draft]]
"""Drafts that name what was just written to `public`: the office commits to the public log, never the reverse."""

Drafts = Mapping[Log, Sequence[Draft] | Committing]


def append(drafts: Drafts, actor: Actor, *, now: datetime, after: Mapping[Log, int] | None = None) -> Mapping[Log, tuple[Entry, ...]]:
    """Record drafts, in order, and return the entries by log. One transaction (or the caller's): all of it or nothing.

    `now` (aware) is when they are recorded; where a log is already later (clocks differ), its own last instant counts.
    Drafts of `office` may be a function of what this append wrote to `public`. In `public` the operator acts and no cause
    is kept. `after` gives the head that the writer saw, by log. Raises Moved, Refused, NotCanonical.
    """
    with locks.writing(drafts.keys()) as heads:
        for log, position in (after or {}).items():
            if heads[log].size != position:
                raise Moved(f"The log {log}", position, heads[log].size)
        written: dict[Log, Written] = {}
        for log in sorted(drafts, key=lambda log: log != PUBLIC):  # public first: the others may name its new head
            given = drafts[log]
            chosen = given(written) if callable(given) else given
            written[log] = _append(heads[log], chosen, actor, now)
    return {log: written[log].entries for log in drafts}


def _append(head: LogHead, drafts: Sequence[Draft], actor: Actor, now: datetime) -> Written:
    frontier = Frontier.from_bytes(head.size, bytes(head.frontier))
    if not drafts:
        return Written((), frontier.size, frontier.root)
    recorded_at = max(now.astimezone(UTC), moments.read(head.recorded_at))
    entries, leaves, parts = _placed(head, drafts, OPERATOR if head.log == PUBLIC else actor, recorded_at)
    frontier = record(head, frontier, entries, leaves, parts)
    projections.apply(head.log, entries)
    followers.after_commit(head.log, frontier.size)
    return Written(tuple(entries), frontier.size, frontier.root)


def record(head: LogHead, frontier: Frontier, entries: Sequence[Entry], leaves: Sequence[bytes], parts: Sequence[rows.PartRow]) -> Frontier:
    """Store entries that have their place and their bytes, under the log's lock, and sign where the log then stands."""
    hashes = [merkle.leaf_hash(leaf) for leaf in leaves]
    rows.insert_entries(entries, leaves, hashes)
    rows.insert_parts(head.log, parts)
    uses.note(head.log, entries, leaves)
    uses.let_go(head.log, entries)
    frontier = frontier.extended(hashes)
    _move(head, frontier, entries[-1].recorded_at)
    return frontier


Placed = tuple[list[Entry], list[bytes], list[rows.PartRow]]
"""Entries, their bytes, and the rows of their parts."""


def _placed(head: LogHead, drafts: Sequence[Draft], actor: Actor, recorded_at: datetime) -> Placed:
    seqs, zone = rows.last_seqs(head.log, {draft.stream for draft in drafts}), settings.TIME_ZONE
    newest = {name: kinds.newest(name) for name in {draft.kind for draft in drafts}}
    entries: list[Entry] = []
    leaves: list[bytes] = []
    parts: list[rows.PartRow] = []
    for position, draft in enumerate(drafts, head.size + 1):
        body = canonical.text(draft.body)
        rules.check(head.log, draft, newest[draft.kind], body)
        seq = seqs.get(draft.stream, 0)
        if draft.after not in (None, seq):
            raise Moved(f"{draft.kind} {draft.stream}", draft.after or 0, seq)
        seqs[draft.stream] = seq + 1
        salted = [(name, secrets.token_bytes(32), canonical.encode(value)) for name, value in sorted(draft.parts.items())]
        parts += [(position, name, salt, value) for name, salt, value in salted]
        entry = _entry(head.log, position, seq + 1, draft, actor, recorded_at, zone, salted)
        entries.append(entry)
        leaves.append(entry.encode(body))
    return entries, leaves, parts


def _entry(
    log: Log, position: int, seq: int, draft: Draft, actor: Actor, recorded_at: datetime, zone: str, salted: list[tuple[str, bytes, bytes]]
) -> Entry:
    entry = Entry(
        log=log,
        position=position,
        stream=draft.stream,
        seq=seq,
        kind=draft.kind,
        kind_version=draft.kind_version,
        effective=draft.effective if draft.effective.zone else _here(draft.effective.moment, zone),
        recorded_at=recorded_at,
        actor=actor,
        cause=None if log == PUBLIC else draft.cause,
        body=draft.body,
        sources=draft.sources,
        parts={name: sha256(salt + value).hexdigest() for name, salt, value in salted},
    )
    rules.check_entry(entry)
    return entry


@lru_cache(1024)  # a batch has few dates
def _here(moment: PartialDate | datetime, zone: str) -> Effective:
    return Effective(moment, zone)


def _move(head: LogHead, frontier: Frontier, recorded_at: datetime) -> None:
    head.size, head.frontier, head.recorded_at = frontier.size, frontier.to_bytes(), moments.written(recorded_at)
    head.save(update_fields=["size", "frontier", "recorded_at"])
    note = Checkpoint(head.origin, frontier.size, frontier.root).signed(keys.signing(head.log, head.origin))
    rows.insert_checkpoints(head.log, [(frontier.size, str(note))])
