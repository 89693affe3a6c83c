"""Writers on SQLite take turns."""

import threading
import time

from django.db import connection

from inspectorate.core.entries import OFFICE
from inspectorate.journal import services, turns
from tests.journal.acts import note, record


def test_a_writer_waits_until_the_one_before_is_done(office_data):
    order, begun = [], threading.Event()

    def second():
        assert begun.wait(10)
        record(note(2))
        order.append("second")
        connection.close()

    other = threading.Thread(target=second)
    other.start()
    with turns.turn():
        begun.set()
        time.sleep(0.2)
        record(note(1))  # a turn within a turn is the same turn
        order.append("first")
    other.join(20)
    assert order == ["first", "second"]
    assert services.head(OFFICE) == 2


def test_a_writer_that_hangs_does_not_stop_the_others_for_ever(office_data, monkeypatch):
    monkeypatch.setattr(turns, "PATIENCE_SECONDS", 0.1)
    hanging, done = threading.Event(), threading.Event()

    def hang():
        with turns.turn():
            hanging.set()
            assert done.wait(20)
        connection.close()

    other = threading.Thread(target=hang)
    other.start()
    assert hanging.wait(10)
    record(note(1))
    done.set()
    other.join(20)
    assert services.head(OFFICE) == 1


def test_postgresql_queues_its_writers_itself(new_office):
    with new_office("postgresql") as office:
        record(note(1))
        assert not (office.data / ".writers").exists()
