"""The one gate: every verb asks `require`, every read starts at `visible`."""

from typing import TypeVar

from django.db.models import Model, QuerySet

from inspectorate.access.errors import NotAllowed
from inspectorate.access.permissions import Permission, allows
from inspectorate.core.actor import Actor

M = TypeVar("M", bound=Model)


def require(actor: Actor, permission: Permission, thing: object = None) -> None:
    """Let the actor pass or raise NotAllowed. `thing` is what the verb is about; walls will ask it once a room has some."""
    if not allows(actor, permission):
        raise NotAllowed(actor.role, permission)


def visible(actor: Actor, model: type[M]) -> QuerySet[M]:
    """The rows of a projection that the actor may see: all of it or none.

    The model says which permission reading it takes (`read_permission`); one that does not say is a TypeError: closed by default.
    """
    permission = getattr(model, "read_permission", None)
    if not isinstance(permission, Permission):
        raise TypeError(f"{model.__name__} does not say by `read_permission` who may read it")
    require(actor, permission, model)
    return model._default_manager.all()
