"""Each kind of entry that the journal and access write, as it is written for ever: a sample of every version is read and understood."""

from pathlib import Path

import pytest

from inspectorate.access import people
from inspectorate.access.models import Person
from inspectorate.core.entries import parse
from inspectorate.core.going import Purge, purge_of
from inspectorate.journal import kinds, models
from tests.journal.acts import KINDS

DECISIONS = Path(__file__).resolve().parent.parent.parent / "docs" / "decisions"

NAMED = (
    b'{"actor":{"id":"5ac1c4a3c1a64c41a1d5e3ab6c7d7a10","role":"administrator"},"body":{},"cause":"first use",'
    b'"effective":{"at":"2026-11-25T01:53:51.080563Z","precision":"instant","zone":"America/New_York"},"kind":"actor.named","kind_version":1,'
    b'"log":"office","parts":{"name":"50329f82ced9cc4f67be543a74405e571e0bd9845e5d97b0778604bf0fb8a2db"},"position":1,'
    b'"recorded_at":"2026-11-25T01:53:51.080563Z","seq":1,"sources":[],"stream":"5ac1c4a3c1a64c41a1d5e3ab6c7d7a10","v":1}'
)
PURGED = (
    b'{"actor":{"id":"5ac1c4a3c1a64c41a1d5e3ab6c7d7a10","role":"administrator"},"body":{"authority":"GRS 5.2 item 020","purges":{'
    b'"blobs":["dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"],"entries":["office:2"],'
    b'"parts":[{"entry":"office:1","name":"name"}]}},'
    b'"effective":{"at":"2026-11-25T02:00:00.000000Z","precision":"instant","zone":"America/New_York"},"kind":"journal.purged","kind_version":1,'
    b'"log":"office","parts":{},"position":3,'
    b'"recorded_at":"2026-11-25T02:00:00.000000Z","seq":1,"sources":[],"stream":"e0d5b4c9a5d04b4f8a2c1f3e4d5c6b7a","v":1}'
)
SAMPLES = {("actor.named", 1): NAMED, ("journal.purged", 1): PURGED}


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_of_every_version_is_read_as_the_newest(sample):
    entry = parse(SAMPLES[sample])
    assert (entry.kind, entry.kind_version) == sample
    assert kinds.current(entry).kind_version == 1
    assert entry.encode() == SAMPLES[sample]


def test_a_name_and_its_purge_are_understood(office_data):
    named = parse(NAMED)
    models.Part.objects.create(log="office", position=1, name="name", salt=bytes(32), value=b'"Jane Mallory"')
    models.Entry.objects.create(
        log="office", position=1, stream=named.stream, seq=1, kind=named.kind, recorded_at="", leaf_hash=b"", leaf=NAMED
    )
    people.PROJECTION.apply(named)
    assert list(Person.objects.values_list("id", "name")) == [(named.stream, "Jane Mallory")]
    assert purge_of(parse(PURGED)) == Purge(parts=((1, "name"),), blobs=("d" * 64,), entries=(2,))
    people.PROJECTION.apply(parse(PURGED))
    assert not Person.objects.exists()


def test_every_kind_that_any_room_registers_is_settled_in_a_decision():
    from unittest.mock import patch

    from inspectorate.library import entries

    settled = "".join(path.read_text() for path in DECISIONS.glob("*.md"))
    with patch.object(kinds, "_KINDS", {}):
        entries.register()
        registered = {kind.name for kind in kinds.known()} | {name for name, _version in SAMPLES}
    assert len(registered) > len(KINDS)
    assert [name for name in sorted(registered) if f"`{name}`" not in settled] == []
