"""Who someone is: a name gets an opaque id on its first use, in an entry whose only words are the name, as a part that can go."""

from datetime import datetime

from inspectorate.access.models import Person
from inspectorate.access.permissions import Role
from inspectorate.core.actor import Actor
from inspectorate.core.entries import OFFICE, Draft, Effective, Entry
from inspectorate.core.going import PURGED, purge_of
from inspectorate.core.ids import new_id
from inspectorate.core.words import _
from inspectorate.journal import kinds, locks, projections, reading
from inspectorate.journal.projections import Projection
from inspectorate.journal.services import append

NAMED = "actor.named"
LONGEST = 200

kinds.register(NAMED, personal=("name",))


class Unnamed(ValueError):
    """A name that cannot be one."""


def acting_as(name: str, now: datetime, role: Role = Role.ADMINISTRATOR) -> Actor:
    """The actor of that name, recorded on first use; two commands that start at once agree on one id.

    Whoever can write the data folder can do everything, so the command line acts as administrator. Raises Unnamed.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST or not name.isprintable():
        raise Unnamed(_("{name!r} is not a name. Say who you are: --as 'First Last'.").format(name=name[:LONGEST]))
    known = Person.objects.filter(name=name).first()
    return Actor(known.id if known else _named(name, now, role), role)


def _named(name: str, now: datetime, role: Role) -> str:
    with locks.writing({OFFICE}):
        known = Person.objects.filter(name=name).first()
        if known:
            return known.id
        person = Actor(new_id(), role)
        draft = Draft(stream=person.id, kind=NAMED, effective=Effective(now), parts={"name": name}, cause="first use")
        append({OFFICE: [draft]}, person, now=now)
        return person.id


def name_of(actor_id: str) -> str | None:
    """The name behind an id; None where nobody was named or the name is gone."""
    return Person.objects.filter(id=actor_id).values_list("name", flat=True).first()


def _apply(entry: Entry) -> None:
    if entry.kind == NAMED and (name := reading.part(entry, "name")):
        Person.objects.update_or_create(id=entry.stream, defaults={"name": name})
    elif entry.kind == PURGED:
        _forget(entry)


def _forget(entry: Entry) -> None:
    """A purge of a name takes the row as well; on a rebuild the part is gone already, so no row was made."""
    for position, name in purge_of(entry).parts:
        named = reading.entry(f"{entry.log}:{position}")
        if name == "name" and named and named.kind == NAMED:
            Person.objects.filter(id=named.stream).delete()


PROJECTION = projections.register(Projection("access.people", 1, OFFICE, (Person,), _apply))
