"""A machine that fails costs what was not told yet, and the command says so in words."""

import resource

from inspectorate.journal import services as journal
from inspectorate.library.models import PublicReport
from tests.library.papers import papers

AS = ("--as", "Lea Brandt")


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


def test_a_folder_that_is_closed_stops_the_run_with_its_reason(office_data, tmp_path):
    papers(tmp_path / "in", 1)
    aside = office_data.data / "private" / ".aside"
    aside.parent.mkdir(exist_ok=True)
    aside.write_text("in the way")
    stopped = office_data.run("ingest", *AS, str(tmp_path / "in"))
    assert stopped.returncode == 1
    assert stopped.stderr.startswith("The machine stopped this: ")
    assert "run the same command again" in stopped.stderr
