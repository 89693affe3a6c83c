"""Which bytes stand for an entry."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from inspectorate.core.actor import Actor
from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import Effective, Entry, NotAnEntry, parse
from inspectorate.core.going import Purge, blobs_of, purge_of
from inspectorate.core.sources import DocumentSource, RowSource

DOCUMENT, PAGES, ROWS = "d" * 64, "e" * 64, "f" * 64

ENTRY = Entry(
    log="office",
    position=12,
    stream="1" * 32,
    seq=3,
    kind="report.accepted",
    kind_version=1,
    effective=Effective(PartialDate(2021, 4), "America/New_York"),
    recorded_at=datetime(2026, 5, 4, 16, 30, 0, 5, tzinfo=UTC),
    actor=Actor("2" * 32, "librarian"),
    cause="ingest",
    body={"document": DOCUMENT, "pages": 40},
    sources=(
        DocumentSource(document=DOCUMENT, pages=PAGES, page=3, boxes=((100, 200, 300, 400),), start=10, end=25),
        RowSource(rows=ROWS, row=4, label="Report Number"),
    ),
    parts={"match": "a" * 64},
)

WRITTEN = (
    '{"actor":{"id":"22222222222222222222222222222222","role":"librarian"},'
    '"body":{"document":"dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd","pages":40},'
    '"cause":"ingest","effective":{"on":"2021-04","precision":"month","zone":"America/New_York"},'
    '"kind":"report.accepted","kind_version":1,"log":"office",'
    '"parts":{"match":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},'
    '"position":12,"recorded_at":"2026-05-04T16:30:00.000005Z","seq":3,"sources":['
    '{"boxes":[[100,200,300,400]],"document":"dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd","end":25,"page":3,'
    '"pages":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee","start":10},'
    '{"label":"Report Number","row":4,"rows":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}],'
    '"stream":"11111111111111111111111111111111","v":1}'
)


def test_the_bytes_of_an_entry_are_these_for_ever():
    assert ENTRY.encode().decode() == WRITTEN


def test_an_entry_is_read_back_as_it_was():
    assert parse(ENTRY.encode()) == ENTRY
    assert parse(replace(ENTRY, cause=None).encode()).cause is None


def test_an_instant_is_written_in_utc_and_says_the_office_zone():
    noon = datetime(2026, 5, 4, 12, tzinfo=timezone(timedelta(hours=-4)))
    assert Effective(noon, "America/New_York").as_json() == {
        "at": "2026-05-04T16:00:00.000000Z",
        "precision": "instant",
        "zone": "America/New_York",
    }
    with pytest.raises(ValueError, match="no time zone"):
        Effective(datetime(2026, 5, 4)).as_json()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"v":1', '"v":2'),
        ('"seq":3', '"seq":true'),
        ('"seq":3', '"seq":0'),
        ('"seq":3', '"seq":"3"'),
        ('"log":"office"', '"log":"kitchen"'),
        ('"kind":"report.accepted"', '"kind":"Report accepted"'),
        ('"cause":"ingest"', '"cause":null'),
        ('"cause":"ingest"', '"cause":3'),
        ('"cause":"ingest",', '"cause":"ingest","colour":"red",'),
        ('"stream":"1', '"stream":"x'),
        ('"role":"librarian"', '"role":"a b"'),
        ('"on":"2021-04"', '"on":"2021-13"'),
        ('"precision":"month"', '"precision":"day"'),
        ("16:30:00.000005Z", "16:30:00.5Z"),
        ("16:30:00.000005Z", "16:30:00.000005+00:00"),
        ('"label":"Report Number",', ""),
        ('"boxes":[[100,200,300,400]]', '"boxes":[[100,200,300]]'),
        ('"match":"a', '"match":"A'),
        ('"body":{', '"body": {'),
    ],
)
def test_bytes_that_the_journal_would_not_write_are_no_entry(old, new):
    assert old in WRITTEN
    with pytest.raises(NotAnEntry):
        parse(WRITTEN.replace(old, new, 1).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"1", b"null", b"\xff"])
def test_what_is_no_object_is_no_entry(data):
    with pytest.raises(NotAnEntry):
        parse(data)


def test_blobs_are_named_by_their_keys_however_deep_and_by_sources():
    editions = [{"kind": "original", "document": "1" * 64, "pages": "2" * 64}, {"document": "3" * 64}]
    named = replace(ENTRY, body={"editions": editions, "page_count": 7, "pages": 40, "head": "9" * 64}, sources=ENTRY.sources[1:])
    assert blobs_of(named) == {"1" * 64, "2" * 64, "3" * 64, ROWS}
    assert blobs_of(ENTRY) == {DOCUMENT, PAGES, ROWS}


def test_only_kinds_that_may_let_something_go_do():
    purge = Purge(parts=((3, "name"),), blobs=(DOCUMENT,), entries=(4,))
    body = {"purges": purge.as_json("office")}
    assert purge_of(replace(ENTRY, kind="journal.purged", body=body)) == purge
    assert purge_of(replace(ENTRY, kind="report.accepted", body=body)) == Purge()
    assert purge.released() == {3, 4}
    withdrawn = replace(ENTRY, log="public", kind="report.withdrawn", body={"purges": purge.as_json("public")})
    assert purge_of(withdrawn) == purge
    with pytest.raises(ValueError, match="not an entry of public"):
        purge_of(replace(withdrawn, body=body))
