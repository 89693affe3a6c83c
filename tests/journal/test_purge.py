"""What must go, goes; the entry stays and says so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import blobs, projections, services
from inspectorate.journal.errors import Needed, Refused
from inspectorate.journal.services.sweeping import Swept
from tests.journal.acts import CLERK, NOW, PUBLISHED, THINGS, note, publication, record, stream, things, withdrawal


def purge(parts=(), blobs=(), entries=(), authority="GRS 5.2 item 020"):
    return services.purge(parts, blobs, authority, CLERK, now=NOW, entries=entries)


def test_purged_words_are_gone_and_an_entry_says_on_what_authority(each_office):
    (entry,) = record(note(1, "Jane Mallory"))
    purged = purge([(entry.id, "words")])
    assert services.part(entry, "words") is None
    assert services.part(services.entry(entry.id), "words") is None
    assert things() == []
    assert (purged.kind, purged.actor, purged.body["authority"]) == ("journal.purged", CLERK, "GRS 5.2 item 020")
    assert purged.body["purges"] == {"parts": [{"entry": "office:1", "name": "words"}], "blobs": [], "entries": []}
    assert services.verify().intact
    assert services.entry(entry.id) == entry


def test_purged_words_leave_the_files_of_the_database_too(office_data):
    (entry,) = record(note(1, "Jane Mallory of Cheap Street"))
    assert on_disk(office_data.data, b"Jane Mallory")
    purge([(entry.id, "words")])
    assert on_disk(office_data.data, b"Jane Mallory") == []
    assert services.verify().intact


def test_a_withdrawn_record_leaves_the_files_of_the_database_too(office_data):
    record(publication(1, "Ferries of Cheap Street"), log=PUBLIC)
    record(withdrawal(1, parts=[{"entry": "public:1", "name": "record"}]), log=PUBLIC)
    assert on_disk(office_data.data, b"Cheap Street") == []


def on_disk(folder, words):
    """The files below the folder that hold the words."""
    return [file.name for file in folder.rglob("*") if file.is_file() and words in file.read_bytes()]


def test_a_purged_file_is_gone_when_nothing_needs_it(each_office):
    document = blobs.put(b"a document", public=False)
    record(note(1, body={"document": document}), note(1, "match", body={"document": document}))
    with pytest.raises(Needed, match="still needed by office:1, office:2") as refused:
        purge(blobs=[document])
    assert refused.value.entries == services.needed(OFFICE, document) == ("office:1", "office:2")
    with pytest.raises(Needed, match="still needed by office:1"):
        purge([("office:2", "words")], [document])
    assert services.part(services.entry("office:2"), "words") == "match", "a refused purge takes nothing"
    assert blobs.exists(document, public=False)
    purge([("office:2", "words")], [document], entries=["office:1"])
    assert not blobs.exists(document, public=False)
    assert services.needed(OFFICE, document) == ()
    assert services.verify().intact


def test_words_can_go_while_the_file_stays(each_office):
    document = blobs.put(b"a document", public=False)
    record(note(1, "a name", body={"document": document}))
    purge([("office:1", "words")])
    assert blobs.exists(document, public=False)
    services.sweep(now=NOW + timedelta(days=9999))
    assert blobs.exists(document, public=False)
    assert services.verify().intact


def test_a_file_that_comes_again_after_a_purge_is_needed_again(each_office):
    document = blobs.put(b"a document", public=False)
    record(note(1, body={"document": document}))
    purge(blobs=[document], entries=["office:1"])
    assert not blobs.exists(document, public=False)
    assert blobs.put(b"a document", public=False) == document
    record(note(2, body={"document": document}))
    services.sweep(now=NOW + timedelta(days=9999))
    assert blobs.read(document, public=False) == b"a document"
    with pytest.raises(Needed, match="office:3"):
        purge(blobs=[document])
    assert services.verify().intact


@pytest.mark.parametrize(
    ("parts", "hashes", "entries", "authority", "why"),
    [
        ([], [], [], "GRS", "Nothing was named"),
        ([], [], ["office:1"], "GRS", "Nothing was named"),
        ([("office:1", "words")], [], [], "  ", "needs the authority"),
        ([("office:1", "colour")], [], [], "GRS", "has no part colour"),
        ([("office:9", "words")], [], [], "GRS", "office:9 has no part"),
        ([("public:1", "record")], [], [], "GRS", "not an entry of the office's log"),
        ([("kitchen", "words")], [], [], "GRS", "not an entry of the office's log"),
        ([], ["0" * 64], [], "GRS", "No entry of office names"),
        ([("office:1", "words")], [], [], "because " * 40, "holds words in its body"),
    ],
)
def test_a_purge_that_names_nothing_that_is_there_is_refused(office_data, parts, hashes, entries, authority, why):
    record(note(1, "words"))
    record(publication(1), log=PUBLIC)
    with pytest.raises(Refused, match=why):
        purge(parts, hashes, entries, authority)
    assert services.head(OFFICE) == 1
    assert services.part(services.entry("office:1"), "words") == "words"


def test_nothing_goes_twice(each_office):
    record(note(1, "words"))
    purge([("office:1", "words")])
    with pytest.raises(Refused, match="gone already"):
        purge([("office:1", "words")])
    assert services.head(OFFICE) == 2


def test_a_withdrawal_takes_the_record_and_the_public_copy_while_the_office_keeps_its_own(each_office):
    document = blobs.put(b"a report", public=False)
    record(note(1, body={"document": document}))
    blobs.publish(document)
    first, second = record(publication(1, body={"document": document}), publication(2, body={"document": document}), log=PUBLIC)
    with pytest.raises(Needed, match="public:2"):
        record(withdrawal(1, parts=[{"entry": first.id, "name": "record"}], blobs=[document]), log=PUBLIC)
    record(withdrawal(1, parts=[{"entry": first.id, "name": "record"}]), log=PUBLIC)
    assert services.part(first, "record") is None
    assert blobs.exists(document, public=True), "another published report needs it"
    record(withdrawal(2, parts=[{"entry": second.id, "name": "record"}], blobs=[document]), log=PUBLIC)
    assert not blobs.exists(document, public=True)
    assert blobs.read(document, public=False) == b"a report"
    assert [name for _id, name in things()] == []
    assert services.verify().intact


@pytest.mark.parametrize("purges", [{"parts": [{"entry": "office:1", "name": "words"}]}, {"parts": ["x"]}, {"blobs": [3]}, "all"])
def test_a_withdrawal_takes_nothing_of_the_office_and_nothing_unsaid(office_data, purges):
    record(note(1, "words"))
    record(publication(1), log=PUBLIC)
    with pytest.raises(Refused):
        record(replace(withdrawal(1), body={"purges": purges}), log=PUBLIC)
    assert services.part(services.entry("office:1"), "words") == "words"
    assert services.head(PUBLIC) == 1


def test_what_was_purged_does_not_come_back_when_tables_are_rebuilt(each_office):
    record(note(1, "Jane"), note(2, "Ron"))
    record(publication(1, "Jane"), log=PUBLIC)
    purge([("office:1", "words")])
    record(withdrawal(1, parts=[{"entry": "public:1", "name": "record"}]), log=PUBLIC)
    before = things()
    projections.rebuild([THINGS, PUBLISHED])
    assert things() == before == [(stream(2), "2 Ron")]


def test_a_sweep_takes_orphans_and_half_written_files_but_nothing_fresh_and_nothing_named(each_office):
    named, orphan = blobs.put(b"named", public=False), blobs.put(b"orphan", public=False)
    record(note(1, body={"document": named}))
    aside = each_office.data / "private" / ".aside" / "half"
    aside.write_bytes(b"ha")
    assert services.sweep(now=NOW.replace(year=2000)) == Swept(0, 0, 0)
    swept = services.sweep(now=NOW + timedelta(days=9999))
    assert swept == Swept(purged=0, orphans=1, unfinished=1)
    assert blobs.exists(named, public=False)
    assert not blobs.exists(orphan, public=False)
    assert not aside.exists()


def test_a_file_whose_purge_was_interrupted_is_taken_by_the_next_sweep(each_office):
    document = blobs.put(b"a document", public=False)
    record(note(1, body={"document": document}))
    purge(blobs=[document], entries=["office:1"])
    blobs.put(b"a document", public=False)  # as if the process had been killed before the bytes went
    assert services.sweep(now=NOW).purged == 1
    assert not blobs.exists(document, public=False)
