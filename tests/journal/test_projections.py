"""Tables are rebuilt from entries."""

import threading
from dataclasses import replace
from unittest.mock import patch

from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspectorate.access.models import Person
from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import models, projections, services
from tests.journal.acts import NOW, PUBLISHED, THINGS, note, publication, record, stream, things, withdrawal

OF_PEOPLE = replace(THINGS, models=(Person,))


def test_a_projection_that_was_never_built_or_by_another_version_is_stale(each_office):
    assert projections.stale() == (THINGS, PUBLISHED)
    assert projections.rebuild() == ("tests.things", "tests.published")
    assert projections.stale() == projections.rebuild() == ()
    newer = replace(THINGS, version=2)
    with patch.dict(projections._REGISTERED, {"tests.things": newer}):
        assert projections.stale() == (newer,)
        assert projections.rebuild() == ("tests.things",)
        assert projections.stale() == ()


def test_a_rebuild_makes_the_tables_anew_from_the_entries(each_office):
    record(note(1, "first"), note(2, "second"), note(1, "third"))
    before = things()
    Person.objects.all().delete()
    Person.objects.create(id="nobody", name="made up")
    projections.rebuild([OF_PEOPLE])
    assert things() == before == [(stream(1), "3 third"), (stream(2), "2 second")]
    assert models.ProjectionState.objects.get(name="tests.things").position == 3


def test_a_rebuild_that_fails_leaves_the_old_tables(each_office):
    record(note(1, "first"))
    broken = replace(OF_PEOPLE, apply=lambda entry: 1 / 0)
    try:
        projections.rebuild([broken])
    except ZeroDivisionError:
        assert things() == [(stream(1), "1 first")]
    else:
        raise AssertionError("it should have failed")


def test_readers_keep_the_old_tables_while_a_rebuild_runs_and_writers_wait_for_its_end(each_office):
    record(note(1, "first"))
    seen, wrote, rebuilding, looked = [], threading.Event(), threading.Event(), threading.Event()

    def slow(entry):
        rebuilding.set()
        assert looked.wait(20)
        seen.append(("still waiting", wrote.is_set()))
        THINGS.apply(entry)

    def read_and_write():
        assert rebuilding.wait(20)
        seen.append(("read", things()))
        looked.set()
        record(note(2, "second"))
        wrote.set()
        connection.close()

    other = threading.Thread(target=read_and_write)
    other.start()
    projections.rebuild([replace(OF_PEOPLE, apply=slow)])
    other.join(30)
    assert seen == [("read", [(stream(1), "1 first")]), ("still waiting", False)]
    assert things() == [(stream(1), "1 first"), (stream(2), "2 second")]


ACTS = st.lists(st.tuples(st.sampled_from(["note", "publish", "purge", "withdraw"]), st.integers(1, 4)), max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_whatever_happened_a_rebuild_gives_the_tables_that_are_there(office_data, acts):
    with transaction.atomic():
        for act, n in acts:
            happen(act, n)
        before = things()
        projections.rebuild([replace(OF_PEOPLE, models=(Person,)), PUBLISHED])
        assert things() == before
        assert services.verify().intact
        transaction.set_rollback(True)


def happen(act, n):
    """One act about thing `n`; a purge or a withdrawal takes the words of its last entry that has any."""
    if act == "note":
        record(note(n, f"words {n}"))
    elif act == "publish":
        record(publication(n), log=PUBLIC)
    else:
        log, name = (OFFICE, "words") if act == "purge" else (PUBLIC, "record")
        held = [entry for entry in services.entries(log, stream=stream(n)) if services.part(entry, name) is not None]
        if held and act == "purge":
            services.purge([(entry.id, name) for entry in held], [], "GRS 5.2", held[0].actor, now=NOW)
        elif held:
            record(withdrawal(n, parts=[{"entry": entry.id, "name": name} for entry in held]), log=PUBLIC)
