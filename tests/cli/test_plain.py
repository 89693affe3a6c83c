"""What strangers wrote never drives the clerk's terminal."""

import json
import sys
from types import SimpleNamespace

from inspectorate.cli import batches, main
from inspectorate.cli.plain import plain
from inspectorate.core.exits import Exit
from inspectorate.library.batch.outcomes import Outcome, Summary

TITLE = "Loans \x1b[2J\x9b31m\u202egnp.exe were lost"


def run(monkeypatch, command):
    monkeypatch.setattr(main, "_module", lambda _name: SimpleNamespace(arguments=lambda _parser: None, run=command))
    return main.main(["publish"])


def summary():
    return Summary(outcomes=(Outcome(shown="a.pdf", result="added", title=TITLE, waits=("its office is not known",)),))


def test_a_title_with_orders_for_the_terminal_is_spelled_out(monkeypatch, capsys):
    run(monkeypatch, lambda args: batches.result(SimpleNamespace(json=False), summary()))
    shown = capsys.readouterr().out
    assert "Loans \\u001b[2J\\u009b31m\\u202egnp.exe were lost" in shown
    assert "\x1b" not in shown


def test_json_loses_nothing_by_it(monkeypatch, capsys):
    run(monkeypatch, lambda args: batches.result(SimpleNamespace(json=True), summary()))
    shown = capsys.readouterr().out
    assert json.loads(shown)["outcomes"][0]["title"] == TITLE
    assert shown == plain(shown)


def test_what_a_refusal_repeats_is_spelled_out_too(capsys):
    assert batches.failed(ValueError(TITLE), Exit.USAGE) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_other_letters_and_lines_stay(monkeypatch, capsys):
    run(monkeypatch, lambda args: sys.stdout.write("Überprüfung\tder Häfen\n報告 نامه‌ها\n") * 0)
    assert capsys.readouterr().out == "Überprüfung\tder Häfen\n報告 نامه‌ها\n"
