"""A machine that fails costs what was not told yet, and the command says so in words."""

import resource
import signal
import subprocess
import sys
import time

import pytest

from inspectorate.journal import services as journal
from inspectorate.library.models import PublicReport
from tests.library.papers import papers

AS = ("--as", "Lea Brandt")


FULL = 1_000_000
"""Bytes that a file may have: more than a small document, less than the log of the database after some of them."""


def small_files(most):
    """Let the process write no file beyond so many bytes: to it, the disk is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def test_a_full_disk_is_said_in_words_and_the_run_goes_on_afterwards(office_data, tmp_path):
    papers(tmp_path / "in", 2)
    stopped = office_data.run("ingest", "--publish", "--workers", "1", *AS, str(tmp_path / "in"), preexec_fn=small_files(1000))
    assert stopped.returncode in (1, 2)
    assert "Traceback" not in stopped.stderr
    again = office_data.run("ingest", "--publish", *AS, str(tmp_path / "in"))
    assert (again.returncode, PublicReport.objects.count()) == (0, 2)
    assert journal.verify().intact


def room_for_documents_alone():
    """The disk is full for the database's log, while a small document still finds room; workers may set limits of their own."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (FULL, resource.RLIM_INFINITY))


def test_a_disk_that_is_full_under_the_journal_is_said_and_keeps_what_was_recorded(office_data, tmp_path):
    papers(tmp_path / "in", 5)
    words = ("ingest", "--publish", "--workers", "1", *AS, str(tmp_path / "in"))
    stopped = office_data.run(*words, preexec_fn=room_for_documents_alone)
    assert (stopped.returncode, "Traceback" in stopped.stderr) == (1, False)
    assert "The machine stopped this: " in stopped.stderr
    assert "taken in or published until then is kept, whole" in stopped.stderr
    kept = PublicReport.objects.count()
    assert 0 < kept < 5
    assert journal.verify().intact
    assert (office_data.run(*words).returncode, PublicReport.objects.count()) == (0, 5)
    assert journal.verify().intact


def test_a_folder_that_is_closed_stops_the_run_with_its_reason(office_data, tmp_path):
    papers(tmp_path / "in", 1)
    aside = office_data.data / "private" / ".aside"
    aside.parent.mkdir(exist_ok=True)
    aside.write_text("in the way")
    stopped = office_data.run("ingest", *AS, str(tmp_path / "in"))
    assert stopped.returncode == 1
    assert stopped.stderr.startswith("The machine stopped this: ")
    assert "run the same command again" in stopped.stderr


MANY = 24  # enough that a busy machine interrupts the run before it has ended


@pytest.mark.parametrize("command", ["ingest", "import"])
def test_an_interrupted_run_says_what_was_kept_and_goes_on_when_run_again(office_data, tmp_path, command):
    papers(tmp_path / "in", MANY)
    listing = tmp_path / "in" / "list.csv"
    listing.write_text(
        "Title,Report Number,Document File\n" + "".join(f"Loans {n},OIG-24-{n + 10},report-{n:02}.pdf\n" for n in range(MANY))
    )
    given = (command, "--publish", "--workers", "1", *AS, str(listing if command == "import" else tmp_path / "in"))
    words = [sys.executable, "-m", "inspectorate.cli.main", *given]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # tests run in the background ignore it, and so would what they start
    running = subprocess.Popen(words, env=office_data.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 60
    while PublicReport.objects.count() < 2 and time.monotonic() < until:  # the first of two is counted for certain
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    out, said = running.communicate(timeout=60)
    assert (running.returncode, out) == (130, ""), said
    assert said.startswith("Interrupted. Done until then: ")
    assert said.endswith("is kept, whole; what was under way is as it was before. Run the same command again: it goes on from there.\n")
    assert 0 < PublicReport.objects.count() < MANY
    assert office_data.run(*given).returncode in (0, 1)
    assert PublicReport.objects.count() == MANY
    assert journal.verify().intact
