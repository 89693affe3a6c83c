"""The kinds of entry that exist: each room registers its own, once, at start.

A kind means one thing in one log. Its newest version is what is written; older ones pass through pure upcasters when read.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from inspectorate.core.entries import OFFICE, Entry
from inspectorate.core.going import PURGED
from inspectorate.core.words import _
from inspectorate.journal.errors import Damaged, Refused

Body = Mapping[str, Any]
Upcaster = Callable[[Body], Body]


@dataclass(frozen=True, slots=True)
class Kind:
    """One version of a kind. `parts` are the parts it may have, `personal` those of them that may name a person.

    `upcast` makes a body of this version one of the next; the newest version has none.
    """

    name: str
    version: int
    log: str
    parts: frozenset[str]
    personal: frozenset[str]
    upcast: Upcaster | None = None


_KINDS: dict[tuple[str, int], Kind] = {}


def register(
    name: str,
    version: int = 1,
    *,
    log: str = OFFICE,
    parts: tuple[str, ...] = (),
    personal: tuple[str, ...] = (),
    upcast: Upcaster | None = None,
) -> Kind:
    """Make a kind known. Registering the same again is nothing; a different one under the same name is a ValueError."""
    kind = Kind(name, version, log, frozenset(parts) | frozenset(personal), frozenset(personal), upcast)
    if _KINDS.setdefault((name, version), kind) != kind:
        raise ValueError(f"{name} version {version} is already registered, and differently")
    return kind


register(PURGED)  # the one kind that the journal itself writes


def known() -> tuple[Kind, ...]:
    """Every version of every kind, by name and version."""
    return tuple(_KINDS[key] for key in sorted(_KINDS))


def newest(name: str) -> Kind:
    """The version that is written today. Raises Refused for a kind that no room registered."""
    versions = [kind for kind in _KINDS.values() if kind.name == name]
    if not versions:
        raise Refused(_("No room of this installation knows entries of the kind {kind}.").format(kind=name))
    return max(versions, key=lambda kind: kind.version)


def current(entry: Entry) -> Entry:
    """The entry as the newest version of its kind would have said it. Kinds that nobody registered pass as they are."""
    if (entry.kind, entry.kind_version) not in _KINDS:
        if any(name == entry.kind for name, _version in _KINDS):
            raise Damaged(
                _("{entry} is of {kind} version {version}, which this release does not know; use a newer release.").format(
                    entry=entry.id, kind=entry.kind, version=entry.kind_version
                )
            )
        return entry
    while upcast := _KINDS[entry.kind, entry.kind_version].upcast:
        entry = replace(entry, body=upcast(entry.body), kind_version=entry.kind_version + 1)
    return entry
