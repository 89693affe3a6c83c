"""Which role may do what: one table, closed where it says nothing."""

from enum import StrEnum

from inspectorate.core.actor import Actor
from inspectorate.core.words import _


class Permission(StrEnum):
    """What can be allowed; a view and a verb name one each."""

    READ_PUBLIC = "read public"
    READ_OFFICE = "read office"
    INGEST = "ingest"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    EXPORT = "export"
    PURGE = "purge"


class Role(StrEnum):
    """In what capacity someone acts; stored in every entry, so a name is for ever."""

    VISITOR = "visitor"
    LIBRARIAN = "librarian"
    ADMINISTRATOR = "administrator"


ALLOWED: dict[Role, frozenset[Permission]] = {
    Role.VISITOR: frozenset({Permission.READ_PUBLIC}),
    Role.LIBRARIAN: frozenset(Permission) - {Permission.PURGE, Permission.EXPORT},
    Role.ADMINISTRATOR: frozenset(Permission),
}

ROLE_NAMES = {
    Role.VISITOR: _("visitor"),
    Role.LIBRARIAN: _("librarian"),
    Role.ADMINISTRATOR: _("administrator"),
}

VISITOR = Actor("0" * 31 + "1", Role.VISITOR)
"""Anyone on the public side; acts never, so stands in no entry."""


def allows(actor: Actor, permission: Permission) -> bool:
    """Whether the actor's role has the permission; a role that the table does not know has none."""
    return any(role == actor.role and permission in allowed for role, allowed in ALLOWED.items())
