"""The power may go at any moment: nothing acknowledged is lost, nothing is there twice, everything agrees."""

import random
import signal
import subprocess
import sys
import time
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


def test_a_process_killed_at_random_moments_leaves_everything_in_agreement(each_office):
    chance, acknowledged = random.Random(11), []
    for _round in range(4):
        first = services.head(OFFICE) + 1
        acknowledged += range(len(acknowledged) + 1, first)  # recorded, though the answer did not come through
        process = started(each_office, "publish", str(first))
        acknowledged.append(int(process.stdout.readline()))
        time.sleep(chance.random() / 3)
        process.kill()
        out, _errors = process.communicate(timeout=60)
        acknowledged += [int(line) for line in out.split("\n")[:-1] if line]
        agree(acknowledged, 1)
    assert len(acknowledged) >= 4
    assert stream(1) in dict(things())
