"""`inspectorate journal …` as someone types it."""

import json
import os
import pty
from pathlib import Path

import pytest

from inspectorate.cli import journal as command
from inspectorate.cli.main import main
from inspectorate.core.actor import Actor
from inspectorate.core.entries import OFFICE
from inspectorate.core.exits import Exit
from inspectorate.journal import blobs, services
from tests.journal.acts import note, record


@pytest.fixture(autouse=True)
def _prepared(monkeypatch, office_data):
    """The installation is ready; preparing it (migrations, other rooms' projections) is tested with the settings."""
    monkeypatch.setattr(command, "prepare", lambda: None)
    record(note(1, "Jane Mallory"), note(2, body={"document": blobs.put(b"a document", public=False)}))


def test_verify_says_that_all_is_well_and_ends_with_0(capsys):
    assert main(["journal", "verify"]) == Exit.FINE
    assert capsys.readouterr().out.splitlines()[-1] == "Everything is as it was recorded."


def test_a_checkpoint_kept_elsewhere_is_a_stronger_check(tmp_path, capsys):
    assert main(["journal", "checkpoint", "--log", "office"]) == Exit.FINE
    kept = tmp_path / "kept.txt"
    kept.write_text(capsys.readouterr().out)
    record(note(3))
    assert main(["journal", "verify", "--against", str(kept), "--json"]) == Exit.FINE
    assert json.loads(capsys.readouterr().out)["intact"]
    kept.write_text(kept.read_text().replace("\n2\n", "\n3\n"))
    assert main(["journal", "verify", "--against", str(kept)]) == Exit.FINDING
    assert main(["journal", "verify", "--against", str(tmp_path / "none")]) == Exit.USAGE
    assert "none" in capsys.readouterr().err


def test_a_log_without_entries_has_nothing_to_sign(capsys):
    assert main(["journal", "checkpoint"]) == Exit.FINDING
    assert "Nothing was recorded in the log public yet" in capsys.readouterr().err


def test_an_export_is_written_once(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(command.people, "acting_as", lambda name, now: Actor("a" * 32, "administrator"))
    file = tmp_path / "export.zip"
    assert main(["journal", "export", str(file), "--json"]) == Exit.FINE
    assert json.loads(capsys.readouterr().out) == {"file": str(file), "entries": {"office": 2}}
    assert main(["journal", "export", str(file)]) == Exit.FINDING
    assert "exists already" in capsys.readouterr().err
    assert main(["journal", "replay", str(file)]) == Exit.FINDING
    assert main(["journal", "replay", str(tmp_path / "none.zip")]) == Exit.UNREADABLE


@pytest.fixture
def purge(monkeypatch):
    monkeypatch.setattr(command.people, "acting_as", lambda name, now: Actor("a" * 32, "administrator"))
    return ["journal", "purge", "--part", "office:1:words", "--authority", "GRS 5.2 item 020", "--as", "Ron Officer"]


def test_a_purge_shows_what_goes_and_does_nothing_when_nobody_can_be_asked(purge, capsys, monkeypatch):
    with Path(os.devnull).open() as nobody:
        monkeypatch.setattr("sys.stdin", nobody)
        assert main(purge) == Exit.USAGE
    said = capsys.readouterr().err
    assert "office:1: words" in said
    assert "GRS 5.2 item 020" in said
    assert "--yes" in said
    assert services.head(OFFICE) == 2


@pytest.mark.parametrize(("answer", "code"), [("yes\n", Exit.FINE), ("no\n", Exit.FINDING), ("\n", Exit.FINDING)])
def test_a_purge_asks_on_a_terminal(purge, capsys, monkeypatch, answer, code):
    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    with os.fdopen(theirs) as terminal:
        monkeypatch.setattr("sys.stdin", terminal)
        assert main(purge) == code
    os.close(ours)
    assert (services.part(services.entry("office:1"), "words") is None) == (code == Exit.FINE)


def test_a_purge_that_was_consented_to_says_which_entry_tells_of_it(purge, capsys):
    assert main([*purge, "--yes", "--json"]) == Exit.FINE
    assert json.loads(capsys.readouterr().out) == {"entry": "office:3"}
    assert main([*purge, "--yes"]) == Exit.FINDING
    assert "gone already" in capsys.readouterr().err


def test_a_role_that_may_not_purge_does_not(purge, capsys, monkeypatch):
    monkeypatch.setattr(command.people, "acting_as", lambda name, now: Actor("a" * 32, "librarian"))
    assert main([*purge, "--yes"]) == Exit.FINDING
    assert "may not purge" in capsys.readouterr().err
    assert services.head(OFFICE) == 2


@pytest.mark.parametrize("part", ["office:1", "words", "office:1:", ":::"])
def test_a_part_is_named_by_its_entry_and_its_name(purge, part, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["journal", "purge", "--part", part, "--authority", "x"])
    assert ended.value.code == Exit.USAGE


def test_a_sweep_counts_what_it_removed(capsys):
    assert main(["journal", "sweep", "--json"]) == Exit.FINE
    assert json.loads(capsys.readouterr().out) == {"purged": 0, "orphans": 0, "unfinished": 0}


def test_help_names_the_exit_codes(capsys):
    with pytest.raises(SystemExit):
        main(["journal", "purge", "--help"])
    assert "130 interrupted" in capsys.readouterr().out
