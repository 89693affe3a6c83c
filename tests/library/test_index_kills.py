"""The writer of the index is killed at random moments while it publishes and withdraws: nothing told is lost, nothing is there twice."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.journal import services as journal
from inspectorate.library import indexing, queries
from inspectorate.library.models import PublicReport
from inspectorate.library.question import Question
from tests.library.made import accept

WRITES = """
import sys
from datetime import UTC, datetime
from inspectorate.site.start import prepare
prepare()
from inspectorate.access.people import acting_as
from inspectorate.library.services import publish, withdraw
now = datetime.now(UTC)
person = acting_as("Lea Brandt", now=now)
print("ready", flush=True)
for line in sys.stdin:
    act, report = line.split()
    publish(person, report, now=now) if act == "publish" else withdraw(person, report, "Wrong.", now=now)
    print(act, report, flush=True)
"""
"""A process of its own: it publishes or withdraws one report a line, and says so when that is done."""

ACTS = 4


def accepted(folder: Path, n: int) -> str:
    """A report that is not public yet and like no other."""
    word = "".join("abcdefghij"[int(digit)] * 3 for digit in f"{n:04}")
    return accept(folder, b"%d" % n, number=f"OIG-{n}-7", title=f"Subject {word}", recommendations=(f"Mend {word}.",)).report


def work_until_killed(office, chance: random.Random, acts: list[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Let the writer work on these and kill it amid them; what it had told by then."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITES], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=office.environment
    ) as writer:  # fmt: skip
        assert writer.stdout.readline() == "ready\n"
        writer.stdin.write("".join(f"{act} {report}\n" for act, report in acts))
        writer.stdin.flush()
        told = [writer.stdout.readline() for _ in range(chance.randrange(len(acts)))]
        time.sleep(chance.uniform(0.0, 0.15))
        writer.send_signal(signal.SIGKILL)
        told += [line for line in writer.stdout if line.endswith("\n")]
    return [tuple(line.split()) for line in told]


def found() -> list[str]:
    """The addresses of everything that the search finds."""
    return [line.url for line in queries.result_file(VISITOR, Question(words="subject")).lines]


def kill_so_often(office, folder, times, seed):
    chance, public, cut = random.Random(seed), [], 0
    for kill in range(times):
        acts = [("publish", accepted(folder, kill * ACTS + n)) for n in range(ACTS)] + [("withdraw", one) for one in public[:2]]
        chance.shuffle(acts)
        told = work_until_killed(office, chance, acts)
        cut += len(told) < len(acts)
        assert indexing.catch_up() == journal.head("public"), seed
        rows = {row.id: row.path for row in PublicReport.objects.filter(version__gt=0)}
        assert {one for act, one in told if act == "publish"} <= set(rows), seed
        assert {one for act, one in told if act == "withdraw"} & set(rows) == set(), seed
        assert sorted(found()) == sorted(rows.values()), seed
        public = list(rows)
    assert cut > times / 2


@pytest.mark.timeout(600)
def test_a_writer_killed_at_any_moment_loses_nothing_and_doubles_nothing(office_data, tmp_path):
    kill_so_often(office_data, tmp_path, 20, seed=20261125)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_writer_killed_a_great_many_times_loses_nothing(office_data, tmp_path):
    kill_so_often(office_data, tmp_path, 300, seed=random.SystemRandom().randrange(10**9))
