"""What can go and what says so: the blobs an entry names, and the purge that an entry declares. Pure.

Of a body, every 64 hex digits under one of the keys `document`, `pages`, `reading`, `listing` or `rows` name a blob, however
deep; so do the hashes of the sources. An entry needs the blobs it names until a purge names the entry or one of its parts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from inspectorate.core.canonical import JSON
from inspectorate.core.entries import PUBLIC, Entry
from inspectorate.core.sources import DocumentSource, Sha256

BLOB_KEYS: Final = frozenset({"document", "pages", "reading", "listing", "rows"})

PURGED: Final = "journal.purged"
"""The kind of entry by which the office lets parts and blobs of `office` go."""

PURGING: Final = {PUBLIC: frozenset({"report.withdrawn", "report.corrected"})}
"""Which kinds may let something go, by log; in every other log `journal.purged` alone."""

_HASH = re.compile(r"[0-9a-f]{64}")
_WRITTEN = re.compile(r'"[0-9a-f]{64}"')
_BYTES = re.compile(rb'"[0-9a-f]{64}"')


def is_hash(value: object) -> bool:
    """Whether a value has the shape of a SHA-256 in hex."""
    return isinstance(value, str) and bool(_HASH.fullmatch(value))


def blobs_of(entry: Entry) -> frozenset[Sha256]:
    """The blobs that an entry names."""
    found = set(_named(entry.body))
    for source in entry.sources:
        found |= {source.document, source.pages} if isinstance(source, DocumentSource) else {source.rows}
    return frozenset(found)


def may_name_blobs(written: str | bytes) -> bool:
    """Whether an entry, or its body, written down holds anything of the shape of a blob's hash; where not, `blobs_of` finds none."""
    return (_WRITTEN.search(written) if isinstance(written, str) else _BYTES.search(written)) is not None


def _named(body: Mapping[str, Any]) -> Iterator[Sha256]:
    left: list[Any] = [body]
    while left:
        item = left.pop()
        if isinstance(item, Mapping):
            yield from (value for key, value in item.items() if key in BLOB_KEYS and is_hash(value))
            left += [value for value in item.values() if not isinstance(value, str)]
        elif isinstance(item, list | tuple):
            left += [value for value in item if not isinstance(value, str)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """What goes: parts as (position, name), blobs by hash, all of the log in which the purge is written.

    `entries` are positions that need their blobs no longer although none of their parts goes.
    """

    parts: tuple[tuple[int, str], ...] = ()
    blobs: tuple[Sha256, ...] = ()
    entries: tuple[int, ...] = ()

    def released(self) -> frozenset[int]:
        """The entries that need their blobs no longer."""
        return frozenset(self.entries) | {position for position, _ in self.parts}

    def as_json(self, log: str) -> dict[str, JSON]:
        """The field `purges` of a body."""
        return {
            "parts": [{"entry": f"{log}:{position}", "name": name} for position, name in self.parts],
            "blobs": list(self.blobs),
            "entries": [f"{log}:{position}" for position in self.entries],
        }


NOTHING: Final = Purge()


def purge_of(entry: Entry) -> Purge:
    """What an entry lets go; nothing where its kind may not. Raises ValueError for a `purges` field that names another log."""
    declared: Mapping[str, Any] | None = entry.body.get("purges")
    if not declared or entry.kind not in PURGING.get(entry.log, {PURGED}):
        return NOTHING
    return Purge(
        parts=tuple((_position(entry.log, part["entry"]), part["name"]) for part in declared.get("parts", ())),
        blobs=tuple(declared.get("blobs", ())),
        entries=tuple(_position(entry.log, one) for one in declared.get("entries", ())),
    )


def _position(log: str, entry_id: str) -> int:
    name, _, position = entry_id.rpartition(":")
    if name != log or not position.isdecimal():
        raise ValueError(f"{entry_id!r} is not an entry of {log}")
    return int(position)
