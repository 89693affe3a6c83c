"""Many writers at once."""

import subprocess
import sys
from collections import Counter
from itertools import pairwise

import pytest

from inspectorate.core.entries import OFFICE
from inspectorate.core.merkle import Frontier, leaf_hash
from inspectorate.journal import models, services
from inspectorate.proof.checkpoints import Checkpoint
from inspectorate.proof.notes import Note

WRITERS = 8


def write_at_once(office, count, batch):
    """Eight processes, each appending `count` entries to three streams of its own and to one that all share."""
    command = [sys.executable, "-m", "tests.journal.work", "write"]
    started = [
        subprocess.Popen([*command, str(worker), str(count), str(batch)], env=office.environment, stderr=subprocess.PIPE, text=True)
        for worker in range(WRITERS)
    ]
    ended = [(process.communicate(timeout=900)[1], process.returncode) for process in started]
    assert [(errors, code) for errors, code in ended if code] == []


def all_is_there(count):
    entries = list(services.entries(OFFICE))
    assert [entry.position for entry in entries] == list(range(1, WRITERS * count + 1))
    assert Counter((entry.body["worker"], entry.body["n"]) for entry in entries) == Counter(
        (worker, n) for worker in range(WRITERS) for n in range(count)
    )
    places = Counter(entry.stream for entry in entries)
    assert len(places) == 3 * WRITERS + 1
    for stream, many in places.items():
        assert [entry.seq for entry in entries if entry.stream == stream] == list(range(1, many + 1))
    assert all(one.recorded_at <= next_one.recorded_at for one, next_one in pairwise(entries))
    consistent(entries)


def consistent(entries):
    """Each checkpoint is the root of that many first entries: all of them tell one history."""
    hashes = [leaf_hash(entry.encode()) for entry in entries]
    frontier = Frontier()
    for size, note in models.Checkpoint.objects.filter(log=OFFICE).order_by("size").values_list("size", "note"):
        frontier = frontier.extended(hashes[frontier.size : size])
        assert Checkpoint.of(Note.parse(note)).root == frontier.root
    assert frontier.size == len(entries)


def test_eight_writers_at_once_leave_no_gap_and_one_history(each_office):
    write_at_once(each_office, 200, 5)
    all_is_there(200)
    assert services.verify().intact


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_eight_writers_of_two_thousand_entries_each(each_office):
    write_at_once(each_office, 2000, 2)
    all_is_there(2000)
    assert services.verify().intact
