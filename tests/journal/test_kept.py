"""The database itself keeps what is recorded."""

import pytest
from django.db import DatabaseError, connection, transaction

from inspectorate.core.entries import OFFICE
from inspectorate.journal import services
from tests.journal.acts import note, record

KEPT = ("journal_entry", "journal_checkpoint", "journal_logkey", "journal_purgedpart")
COLUMN = {
    "journal_entry": "kind",
    "journal_checkpoint": "note",
    "journal_logkey": "key",
    "journal_purgedpart": "name",
    "journal_part": "value",
}


def refused(statement, *values):
    with pytest.raises(DatabaseError, match=r"never|only when an entry says so"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.fixture
def recorded(each_office):
    record(note(1, "some words"), note(2, "other words"))
    services.purge([("office:2", "words")], [], "GRS 5.2", record(note(3))[0].actor, now=services.entry("office:1").recorded_at)
    return each_office


@pytest.mark.parametrize("table", [*KEPT, "journal_part"])
def test_no_row_of_the_record_can_be_changed(recorded, table):
    refused(f"UPDATE {table} SET {COLUMN[table]} = {COLUMN[table]}")


@pytest.mark.parametrize("table", [*KEPT, "journal_part"])
def test_no_row_of_the_record_can_be_deleted(recorded, table):
    refused(f"DELETE FROM {table}")


@pytest.mark.parametrize("table", [*KEPT, "journal_part"])
def test_no_table_of_the_record_can_be_emptied_at_once(recorded, table):
    if recorded.engine == "sqlite":
        refused(f"DELETE FROM {table} WHERE 1")
    else:
        refused(f"TRUNCATE {table}")


def test_an_entry_cannot_be_replaced_by_another_in_its_place(recorded):
    columns = "log, position, stream, seq, kind, recorded_at, leaf_hash, leaf"
    copy = "SELECT log, position, stream, seq, 'thing.forged', recorded_at, leaf_hash, leaf FROM journal_entry WHERE position = 1"
    if recorded.engine == "sqlite":
        refused(f"INSERT OR REPLACE INTO journal_entry ({columns}) {copy}")
        refused(f"INSERT OR REPLACE INTO journal_entry ({columns}) {copy.replace('log, position', 'log, 99', 1)}")
        refused("INSERT OR REPLACE INTO journal_part SELECT log, position, name, salt, x'00' FROM journal_part")
    else:
        refused(f"INSERT INTO journal_entry ({columns}) {copy} ON CONFLICT (log, position) DO UPDATE SET kind = 'thing.forged'")


def test_a_part_goes_only_when_an_entry_says_so(recorded):
    assert services.part(services.entry("office:1"), "words") == "some words"
    assert services.part(services.entry("office:2"), "words") is None
    assert services.verify().intact
    assert [entry.kind for entry in services.entries(OFFICE)] == ["thing.noted", "thing.noted", "thing.noted", "journal.purged"]
