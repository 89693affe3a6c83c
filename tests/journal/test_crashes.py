"""The power may go at any moment: nothing acknowledged is lost, nothing is there twice, everything agrees."""

import json
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from inspectorate.access.models import Person
from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import blobs, projections, services
from tests.journal.acts import PUBLISHED, THINGS, stream, things

POINTS = (
    "before the blob",
    "within the blob",
    "after the blob",
    "before the entry",
    "between entry and part",
    "between entry and projection",
    "before the checkpoint",
    "before the commit",
    "after the commit",
)


def started(office, *words):
    command = [sys.executable, "-m", "tests.journal.work", *words]
    return subprocess.Popen(command, env=office.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def agree(acknowledged, first):
    """What must hold after any crash. Entries `first` to the last acknowledged one, and perhaps one more, are there, once."""
    for log in (OFFICE, PUBLIC):
        recorded = [int(entry.stream, 16) for entry in services.entries(log)]
        assert recorded == list(range(first, first + len(recorded))), "each once, in order"
        assert len(recorded) - len(acknowledged) in (0, 1)
        assert recorded[: len(acknowledged)] == acknowledged
    assert services.head(OFFICE) == services.head(PUBLIC), "both logs or neither"
    verdict = services.verify()
    assert verdict.intact, verdict.sentences()
    before = things()
    Person.objects.all().delete()
    projections.rebuild([THINGS, PUBLISHED])
    assert things() == before
    assert sum(name.endswith(f" words {n}") for n in acknowledged for _id, name in before) == len(acknowledged)
    services.sweep(now=datetime.now(UTC) + timedelta(days=2))
    assert len(list(blobs.stored(public=False))) == services.head(OFFICE)
    assert services.verify().intact


@pytest.mark.parametrize("point", POINTS)
def test_a_process_killed_at_a_point_leaves_everything_in_agreement(each_office, point):
    process = started(each_office, "die", point, "1")
    out, errors = process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL, errors
    acknowledged = [int(line) for line in out.split()]
    agree(acknowledged, 1)
    assert services.head(OFFICE) == (point == "after the commit")


def kill(office, rounds, seed):
    """Kill so many writers at random moments. Whatever one told is there, and at most one entry more, before the next begins."""
    done = office.python("-m", "tests.journal.work", "kill", str(rounds), str(seed))
    assert (done.returncode, done.stderr) == (0, "")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == rounds
    ends = [first for first, _acknowledged in told[1:]] + [services.head(OFFICE) + 1]
    for (first, acknowledged), end in zip(told, ends, strict=True):
        assert acknowledged == list(range(first, first + len(acknowledged)))
        assert end - first - len(acknowledged) in (0, 1)
    agree(list(range(1, services.head(OFFICE) + 1)), 1)
    return sum(len(acknowledged) for _first, acknowledged in told)


def test_fifty_processes_killed_at_random_moments_leave_everything_in_agreement(each_office):
    assert sum(kill(each_office, 10, seed) for seed in range(5)) > 15
    assert stream(1) in dict(things())


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_a_thousand_processes_killed_at_random_moments_leave_everything_in_agreement(each_office):
    assert sum(kill(each_office, 50, 100 + seed) for seed in range(20)) > 200
