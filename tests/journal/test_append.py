"""The one way in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import connection, transaction

from inspectorate.core.actor import Actor
from inspectorate.core.canonical import NotCanonical
from inspectorate.core.entries import OFFICE, OPERATOR, PUBLIC, parse
from inspectorate.core.merkle import Frontier, leaf_hash
from inspectorate.core.sources import DocumentSource, RowSource
from inspectorate.journal import blobs, followers, kinds, models, services
from inspectorate.journal.errors import Damaged, Moved, Refused, Unstored
from inspectorate.journal.kinds import Kind
from inspectorate.journal.services import Draft, Effective
from tests.journal.acts import CLERK, DAY, NOW, alone, note, publication, record, stream, things


def test_entries_get_positions_without_gaps_and_places_in_their_streams(each_office):
    record(note(1), note(2), note(1))
    record(note(2), note(1))
    placed = [(e.position, e.stream, e.seq) for e in services.entries(OFFICE)]
    assert placed == [(1, stream(1), 1), (2, stream(2), 1), (3, stream(1), 2), (4, stream(2), 2), (5, stream(1), 3)]
    assert services.head(OFFICE) == 5
    assert services.seq(OFFICE, stream(1)) == 3
    assert services.seq(OFFICE, stream(9)) == services.head(PUBLIC) == 0


def test_streams_are_counted_apart_in_each_log(each_office):
    record(note(1), note(1))
    (published,) = record(publication(1), log=PUBLIC)
    assert (published.position, published.seq) == (1, 1)


def test_what_is_stored_is_the_entry_byte_for_byte(each_office):
    (entry,) = record(note(1, "some words", body={"n": 1, "codes": ["a", "b"]}, cause="ingest"))
    row = models.Entry.objects.get(log=OFFICE, position=1)
    assert bytes(row.leaf) == entry.encode()
    assert bytes(row.leaf_hash) == leaf_hash(entry.encode())
    assert parse(bytes(row.leaf)) == entry == next(services.entries(OFFICE))
    assert (entry.actor, entry.cause, entry.effective.zone) == (CLERK, "ingest", "UTC")
    assert services.root(OFFICE) == Frontier().extended([leaf_hash(entry.encode())]).root


def test_words_lie_beside_the_entry_and_only_their_salted_hash_in_it(each_office):
    first, second = record(note(1, "Jane Mallory"), note(2, "Jane Mallory"))
    assert services.part(first, "words") == "Jane Mallory"
    assert services.part(first, "other") is None
    assert "Mallory" not in first.encode().decode()
    assert first.parts != second.parts, "equal words must not show as equal"


def test_in_public_the_operator_acts_and_no_cause_is_kept(each_office):
    (entry,) = record(publication(1, cause="office:7"), log=PUBLIC)
    assert (entry.actor, entry.cause) == (OPERATOR, None)
    assert CLERK.id not in entry.encode().decode()


def test_the_office_commits_to_what_became_public_in_the_same_transaction(each_office):
    record(publication(1), log=PUBLIC)

    def commitment(written):
        public = written[PUBLIC]
        return [Draft(stream=stream(2), kind="publication.made", effective=DAY, body={"position": public.size, "head": public.root.hex()})]

    done = services.append({OFFICE: commitment, PUBLIC: [publication(2)]}, CLERK, now=NOW)
    assert done[OFFICE][0].body == {"position": done[PUBLIC][0].position, "head": services.root(PUBLIC).hex()}
    with pytest.raises(Refused):
        services.append({PUBLIC: [publication(3)], OFFICE: lambda written: [note(1, kind_version=9)]}, CLERK, now=NOW)
    assert services.head(PUBLIC) == 2, "what the office does not record is not published either"


def test_time_never_runs_backwards_in_a_log(each_office):
    record(note(1), minutes=10)
    record(note(2), minutes=-60)
    record(note(3), minutes=11)
    times = [entry.recorded_at for entry in services.entries(OFFICE)]
    assert times == [NOW + timedelta(minutes=minutes) for minutes in (10, 10, 11)]
    (entry,) = services.append({OFFICE: [note(4)]}, CLERK, now=datetime(2026, 5, 4, 23, tzinfo=timezone(timedelta(hours=-4))))[OFFICE]
    assert entry.recorded_at == datetime(2026, 5, 5, 3, tzinfo=UTC)


def test_a_writer_who_looked_before_somebody_else_wrote_is_told(each_office):
    record(note(1))
    record(note(1, after=1), after={OFFICE: 1})
    with pytest.raises(Moved, match=r"at 1 when you looked and is at 2 now\. Nothing was recorded"):
        record(note(1, after=1))
    with pytest.raises(Moved, match="The log office was at 1"):
        record(note(2, after=0), after={OFFICE: 1})
    with pytest.raises(Moved):
        record(note(1, after=0))
    assert services.head(OFFICE) == 2


def test_each_append_is_signed(each_office):
    record(note(1))
    record(note(2), note(3))
    assert list(models.Checkpoint.objects.values_list("size", flat=True)) == [1, 3]
    assert services.verify().intact


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (note(1, kind_version=2), "is written in version 1 now"),
        (Draft(stream=stream(1), kind="thing.unheard", effective=DAY), "No room of this installation knows"),
        (publication(1), "belongs to public, not to office"),
        (Draft(stream=stream(1), kind="thing.noted", effective=DAY, parts={"colour": 1}), "has no part colour"),
        (note(1, body={"x": {"y": ["word " * 50]}}), "holds words in its body"),
        (note(1, body={"x": "two\nlines"}), "holds words in its body"),
        (note(1, body={"purges": {"parts": []}, "more": 1, "n": 2} | {"purges": {"blobs": ["a"]}}), "may not let anything go"),
        (Draft(stream="number 7", kind="thing.noted", effective=DAY), "is not a stream"),
    ],
)
def test_what_a_log_or_a_kind_does_not_allow_is_refused_and_nothing_is_recorded(office_data, draft, why):
    record(note(5))
    with pytest.raises(Refused, match=why) as refused:
        record(note(6), draft)
    assert "Nothing was recorded" in str(refused.value) or "No room" in str(refused.value)
    assert services.head(OFFICE) == 1


@pytest.mark.parametrize("value", [0.5, 2**53 + 1, "\ud800", "a\0b"])
def test_what_has_no_canonical_form_is_refused_in_bodies_and_in_words(office_data, value):
    for draft in (note(1, body={"x": value}), note(1, [value])):
        with pytest.raises((NotCanonical, Refused)):
            record(draft)
    assert services.head(OFFICE) == 0


def test_an_actor_without_an_id_writes_nothing(office_data):
    with pytest.raises(Refused, match="Jane Mallory"):
        record(note(1), actor=Actor("Jane Mallory", "librarian"))


def test_an_entry_names_no_file_that_is_not_stored(each_office):
    document = blobs.put(b"a document", public=False)
    pages = "1" * 64
    record(note(1, body={"document": document}))
    for draft in (
        note(2, body={"editions": [{"document": document, "pages": pages}]}),
        note(2, sources=(DocumentSource(document=document, pages=pages, page=1, boxes=(), start=0, end=4),)),
        note(2, sources=(RowSource(rows=pages, row=1, label="Title"),)),
    ):
        with pytest.raises(Unstored, match=pages):
            record(draft)
    with pytest.raises(Unstored, match=document):
        record(publication(1, body={"document": document}), log=PUBLIC)
    assert services.head(OFFICE) == 1


def test_a_row_of_a_listing_is_no_source_in_public(each_office):
    rows = blobs.put(b"rows", public=True)
    with pytest.raises(Refused, match="row of a listing"):
        record(publication(1, sources=(RowSource(rows=rows, row=1, label="Title"),)), log=PUBLIC)


def test_entries_are_found_by_stream_and_by_kind(each_office):
    record(*(note(n % 3) for n in range(10)))
    assert [entry.position for entry in services.entries(OFFICE, stream=stream(1))] == [2, 5, 8]
    assert [entry.position for entry in services.entries(OFFICE, after=7, until=9)] == [8, 9]
    assert list(services.entries(OFFICE, kinds=["thing.unheard"])) == []
    assert services.entry("office:4").position == 4
    assert services.entry("office:11") is services.entry("nothing") is None


def test_a_log_longer_than_one_portion_is_read_whole(office_data):
    record(*(note(n) for n in range(4500)))
    assert [entry.position for entry in services.entries(OFFICE)] == list(range(1, 4501))
    assert services.verify().intact


def test_tables_are_up_to_date_when_the_append_returns_and_not_when_it_failed(each_office):
    record(note(1, "first"), note(1, "second"))
    assert things() == [(stream(1), "2 second")]
    with pytest.raises(Refused):
        record(note(1, "third"), note(2, kind_version=7))
    assert things() == [(stream(1), "2 second")]


def test_followers_are_called_after_the_commit_and_their_failure_is_nobodys(each_office, monkeypatch, caplog):
    monkeypatch.setattr(followers, "_FOLLOWERS", {})
    seen = []
    followers.register("broken", OFFICE, lambda head: 1 / 0)
    followers.register("index", OFFICE, lambda head: seen.append((head, connection.in_atomic_block)))
    followers.register("other", PUBLIC, lambda head: seen.append("never"))
    record(note(1), note(2))
    assert seen == [(2, False)]
    assert "ZeroDivisionError" in caplog.text
    with transaction.atomic():
        record(note(3))
        transaction.set_rollback(True)  # the caller thought better of it
    assert seen == [(2, False)]
    assert services.head(OFFICE) == 2


def test_an_older_version_of_a_kind_is_read_as_the_newest(each_office):
    record(note(1, body={"colour": "red"}))
    first = Kind("thing.noted", 1, OFFICE, frozenset(), frozenset(), upcast=lambda body: {"colours": [body["colour"]]})
    second = Kind("thing.noted", 2, OFFICE, frozenset({"words"}), frozenset())
    with alone(first, second):
        record(note(2, kind_version=2, body={"colours": []}))
        with pytest.raises(Refused, match="is written in version 2 now"):
            record(note(2))
        old, new = services.entries(OFFICE)
        assert (old.body, old.kind_version) == ({"colours": ["red"]}, 2)
        assert new.body == {"colours": []}
    with pytest.raises(Damaged, match="use a newer release"):
        list(services.entries(OFFICE))


def test_a_kind_means_one_thing():
    kinds.register("thing.noted", parts=("words", "name"), personal=("name",))
    with pytest.raises(ValueError, match="already registered, and differently"):
        kinds.register("thing.noted", log=PUBLIC)


def test_an_instant_without_a_zone_is_refused(office_data):
    with pytest.raises(ValueError, match="no time zone"):
        record(Draft(stream=stream(1), kind="thing.noted", effective=Effective(datetime(2026, 5, 4))))
