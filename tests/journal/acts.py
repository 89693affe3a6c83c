"""Kinds and a projection for the journal's own tests; also imported by processes that tests start."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

from inspectorate.access.models import Person
from inspectorate.core.actor import Actor
from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.core.going import PURGED, purge_of
from inspectorate.journal import kinds, projections, services
from inspectorate.journal.kinds import Kind
from inspectorate.journal.projections import Projection
from inspectorate.journal.services import Draft, Effective

CLERK = Actor("c" * 32, "librarian")
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
DAY = Effective(PartialDate(2026, 5, 4))


def stream(n):
    return f"{n:032x}"


def note(n, words=None, **more):
    """A draft for `office` about thing `n`."""
    return Draft(stream=stream(n), kind="thing.noted", effective=DAY, parts={"words": words} if words else {}, **more)


def publication(n, words="A title", **more):
    """A draft for `public` about thing `n`."""
    return Draft(stream=stream(n), kind="report.published", effective=DAY, parts={"record": {"title": words}}, **more)


def withdrawal(n, **purges):
    """A draft for `public` that lets something of thing `n` go."""
    return Draft(stream=stream(n), kind="report.withdrawn", effective=DAY, body={"purges": purges})


def record(*drafts, log=OFFICE, minutes=0, actor=CLERK, **more):
    """Append to one log; the entries."""
    return services.append({log: drafts}, actor, now=NOW + timedelta(minutes=minutes), **more)[log]


def _apply(entry):
    """The last words of each thing; rows go when their words do."""
    if entry.kind == PURGED:
        for position, _name in purge_of(entry).parts:
            Person.objects.filter(id=services.entry(f"{entry.log}:{position}").stream).delete()
    elif words := services.part(entry, "words"):
        Person.objects.update_or_create(id=entry.stream, defaults={"name": f"{entry.position} {words}"})


def _apply_public(entry):
    if entry.kind == "report.withdrawn":
        Person.objects.filter(id="f" + entry.stream[1:]).delete()
    elif record := services.part(entry, "record"):
        Person.objects.update_or_create(id="f" + entry.stream[1:], defaults={"name": f"{entry.id} {record['title']}"})


THINGS = Projection("tests.things", 1, OFFICE, (), _apply)
PUBLISHED = Projection("tests.published", 1, PUBLIC, (), _apply_public)

KINDS = [
    Kind("thing.noted", 1, OFFICE, frozenset({"words", "name"}), frozenset({"name"})),
    Kind("publication.made", 1, OFFICE, frozenset(), frozenset()),
    Kind("report.published", 1, PUBLIC, frozenset({"record"}), frozenset({"record"})),
    Kind("report.corrected", 1, PUBLIC, frozenset({"record"}), frozenset({"record"})),
    Kind("report.withdrawn", 1, PUBLIC, frozenset({"reason"}), frozenset({"reason"})),
    Kind(PURGED, 1, OFFICE, frozenset(), frozenset()),
]


@contextmanager
def alone(*others):
    """The journal with these kinds and projections only, whatever other rooms register."""
    known = {(kind.name, kind.version): kind for kind in [*KINDS, *others]}
    with (
        patch.object(kinds, "_KINDS", known),
        patch.object(projections, "_REGISTERED", {projection.name: projection for projection in (THINGS, PUBLISHED)}),
    ):
        yield


def things():
    """The projected rows."""
    return sorted(Person.objects.values_list("id", "name"))
