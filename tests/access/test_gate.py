"""The one gate."""

import itertools

import pytest

from inspectorate.access import gate
from inspectorate.access.errors import NotAllowed
from inspectorate.access.models import Person
from inspectorate.access.permissions import ALLOWED, ROLE_NAMES, VISITOR, Permission, Role
from inspectorate.core.actor import Actor
from inspectorate.core.ids import new_id
from inspectorate.journal.models import Entry

MAY = {
    Role.VISITOR: {"read public"},
    Role.LIBRARIAN: {"read public", "read office", "ingest", "publish", "withdraw"},
    Role.ADMINISTRATOR: {"read public", "read office", "ingest", "publish", "withdraw", "export", "purge"},
}


@pytest.mark.parametrize(("role", "permission"), list(itertools.product(Role, Permission)))
def test_each_role_may_what_the_table_says_and_nothing_else(role, permission):
    actor = Actor(new_id(), role)
    if permission in MAY[role]:
        gate.require(actor, permission)
    else:
        with pytest.raises(NotAllowed, match=f"{role} may not {permission}.*Nothing was done"):
            gate.require(actor, permission)


def test_a_role_that_no_table_knows_may_nothing():
    with pytest.raises(NotAllowed):
        gate.require(Actor(new_id(), "king"), Permission.READ_PUBLIC)


def test_every_role_has_a_row_and_a_word():
    assert set(ALLOWED) == set(ROLE_NAMES) == set(Role)


def test_a_visitor_does_not_see_who_works_in_the_office(office_data):
    Person.objects.create(id=new_id(), name="Jane Mallory")
    assert gate.visible(Actor(new_id(), Role.LIBRARIAN), Person).count() == 1
    with pytest.raises(NotAllowed):
        gate.visible(VISITOR, Person)


def test_a_table_that_does_not_say_who_may_read_it_is_read_by_nobody(office_data):
    with pytest.raises(TypeError, match="read_permission"):
        gate.visible(Actor(new_id(), Role.ADMINISTRATOR), Entry)
