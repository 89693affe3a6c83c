"""Tables that pages read, built by functions from entries: applied in the append's transaction, rebuilt when their version changes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import models, transaction

from inspectorate.core.entries import Entry
from inspectorate.journal import kinds, locks, reading
from inspectorate.journal.models import ProjectionState


@dataclass(frozen=True)
class Projection:
    """One group of tables of one log. Raise `version` whenever `apply` or a table changes: the tables are then rebuilt.

    `apply(entry)` sees every entry of the log in order, as the newest version of its kind; it writes `models` and nothing else,
    reads nothing but these, the entry, its parts and blobs (both may be gone). Rows take the stream's id or
    `log:position:n` as key.
    """

    name: str
    version: int
    log: str
    models: tuple[type[models.Model], ...]
    apply: Callable[[Entry], None] = field(repr=False)


_REGISTERED: dict[str, Projection] = {}


def register(projection: Projection) -> Projection:
    """Make a projection known, at start, in its app's `ready`."""
    if _REGISTERED.setdefault(projection.name, projection) != projection:
        raise ValueError(f"there are two projections {projection.name}")
    return projection


def registered() -> tuple[Projection, ...]:
    """Every projection, in the order in which they were registered."""
    return tuple(_REGISTERED.values())


def apply(log: str, entries: Iterable[Entry]) -> None:
    """Bring the log's projections up to these entries, within the caller's transaction."""
    followers = [projection for projection in registered() if projection.log == log]
    if not followers:
        return
    last = 0
    for entry in map(kinds.current, entries):
        last = entry.position
        for projection in followers:
            projection.apply(entry)
    if last:
        ProjectionState.objects.filter(name__in=[projection.name for projection in followers]).update(position=last)


def stale() -> tuple[Projection, ...]:
    """Those whose tables were built by another version, or never."""
    versions = dict(ProjectionState.objects.values_list("name", "version"))
    return tuple(projection for projection in registered() if versions.get(projection.name) != projection.version)


def rebuild(which: Iterable[Projection] | None = None) -> tuple[str, ...]:
    """Rebuild projections (the stale ones) in one transaction: readers keep the old tables until it ends, writers wait."""
    from_scratch = stale() if which is None else tuple(which)
    if from_scratch:
        with transaction.atomic():
            locks.hold({projection.log for projection in from_scratch})
            for projection in from_scratch:
                _rebuild(projection)
    return tuple(projection.name for projection in from_scratch)


def _rebuild(projection: Projection) -> None:
    for model in reversed(projection.models):
        model._default_manager.all().delete()
    last = 0
    for entry in reading.entries(projection.log):
        projection.apply(entry)
        last = entry.position
    ProjectionState.objects.update_or_create(name=projection.name, defaults={"version": projection.version, "position": last})
