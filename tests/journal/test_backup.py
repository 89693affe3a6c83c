"""A backup taken while others write is the office at one moment, whole."""

import signal
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

from inspectorate.cli import backup as command
from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import blobs, services
from inspectorate.journal.services import backing
from tests.databases import Office, at

PATIENCE_SECONDS = 60


@pytest.fixture
def busy(office_data):
    """Somebody else's process, which stores, records and publishes without a pause."""
    words = [sys.executable, "-m", "tests.journal.work", "publish", "1"]
    other = subprocess.Popen(words, env=office_data.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    written(5)
    yield other
    other.send_signal(signal.SIGKILL)
    other.communicate(timeout=PATIENCE_SECONDS)


def written(count):
    """Wait until so many entries are there."""
    until = time.monotonic() + PATIENCE_SECONDS
    while services.head(OFFICE) < count and time.monotonic() < until:
        time.sleep(0.01)
    assert services.head(OFFICE) >= count


def test_a_backup_taken_while_another_process_publishes_is_whole(busy, office_data, tmp_path):
    for n in range(3):
        before = services.head(OFFICE)
        sizes = backing.backup(tmp_path / f"kept{n}", now=datetime.now(UTC), told={})
        assert busy.poll() is None, "it was still publishing"
        assert before <= sizes[OFFICE] == sizes[PUBLIC] <= services.head(OFFICE)
        with at(Office("sqlite", tmp_path / f"elsewhere{n}")):
            backing.lay_out(tmp_path / f"kept{n}")
            verdict = services.verify()
            assert verdict.intact, verdict.sentences()
            assert backing.recorded() == sizes
            assert len(list(blobs.stored(public=True))) == sizes[PUBLIC]
            mine = [entry.encode() for entry in services.entries(PUBLIC)]
        written(sizes[OFFICE] + 1)
        assert [entry.encode() for entry in services.entries(PUBLIC, until=sizes[PUBLIC])] == mine


def test_files_outside_the_data_folder_are_named_and_not_copied(office_data, tmp_path, monkeypatch):
    seal = tmp_path / "seal.svg"
    monkeypatch.setenv("INSPECTORATE_SEAL", str(seal))
    monkeypatch.setenv("INSPECTORATE_ABOUT", str(office_data.data / "about.txt"))
    assert command.outside(office_data.data) == {"INSPECTORATE_SEAL": str(seal)}
