"""Asking the journal: entries in order, their parts, where a log stands."""

from collections.abc import Collection, Iterator
from typing import Any

from inspectorate.core import canonical
from inspectorate.core import entries as envelope
from inspectorate.core.entries import Entry
from inspectorate.core.merkle import Frontier
from inspectorate.journal import kinds as registry
from inspectorate.journal import models

PORTION = 2000
"""Entries fetched at a time, each portion a query of its own: no cursor stays open while the caller works."""


def entries(
    log: str, *, after: int = 0, until: int | None = None, stream: str | None = None, kinds: Collection[str] | None = None
) -> Iterator[Entry]:
    """The entries of a log after a position (and up to one), in order, each as the newest version of its kind."""
    chosen = models.Entry.objects.filter(log=log)
    if stream is not None:
        chosen = chosen.filter(stream=stream)
    if kinds is not None:
        chosen = chosen.filter(kind__in=kinds)
    if until is not None:
        chosen = chosen.filter(position__lte=until)
    while leaves := list(chosen.filter(position__gt=after).order_by("position").values_list("position", "leaf")[:PORTION]):
        for _position, leaf in leaves:
            yield registry.current(envelope.parse(bytes(leaf)))
        after = leaves[-1][0]


def entry(entry_id: str) -> Entry | None:
    """The entry with this id (`office:12`), or None."""
    log, _, position = entry_id.rpartition(":")
    if not position.isdecimal():
        return None
    return next(entries(log, after=int(position) - 1, until=int(position)), None)


def part(of: Entry, name: str) -> Any:
    """The value of a part, or None: it never had one, or it was purged."""
    found = models.Part.objects.filter(log=of.log, position=of.position, name=name).values_list("value", flat=True).first()
    return None if found is None else canonical.decode(bytes(found))


def head(log: str) -> int:
    """The position of the last entry; 0 for an empty log."""
    return models.LogHead.objects.filter(log=log).values_list("size", flat=True).first() or 0


def root(log: str) -> bytes:
    """The Merkle root of the log as it stands."""
    found = models.LogHead.objects.filter(log=log).first()
    return (Frontier.from_bytes(found.size, bytes(found.frontier)) if found else Frontier()).root


def seq(log: str, stream: str) -> int:
    """The last `seq` in a stream; 0 for one without entries."""
    return models.Entry.objects.filter(log=log, stream=stream).order_by("-seq").values_list("seq", flat=True).first() or 0
