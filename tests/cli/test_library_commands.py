"""The publishing officer's commands: what they print, what they ask, how they end."""

import json
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from inspectorate.journal import services as journal
from inspectorate.library.models import PublicReport
from inspectorate.library.services import publish
from inspectorate.reading.values import Flag
from tests.library.made import NOW, accept, accept_listed, librarian
from tests.library.papers import paper

AS = ("--as", "Lea Brandt")
HEAD = "Title,Report Number,Issue Date,Fiscal Year,Agency\n"


@pytest.fixture
def published(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    return report


def test_import_prints_a_table_of_what_was_added_and_published(office_data, tmp_path):
    (tmp_path / "a.csv").write_text(HEAD + "A Title of Some Length,OIG-1,,2024,CBP\n,OIG-2,,2024,CBP\n")
    done = office_data.run("import", "--publish", "--issuer", "DHS OIG", *AS, str(tmp_path / "a.csv"))
    assert done.stdout.splitlines() == [
        "      2  added",
        "      1  flagged: waiting for a person",
        "      1  published",
        "Waiting for a person, not published:",
        "  OIG-2: its title is not known",
    ]
    assert (done.returncode, done.stderr) == (1, "")


def test_ingest_as_json_says_what_became_of_each_file(office_data, tmp_path):
    paper(tmp_path / "in" / "a.pdf")
    (tmp_path / "in" / "b.pdf").write_text("no document")
    done = office_data.run("ingest", "--publish", "--json", *AS, str(tmp_path / "in"))
    told = json.loads(done.stdout)
    assert told["counts"] == {"added": 1, "refused": 1, "flagged": 0, "published": 1}
    assert {outcome["result"]: outcome.get("path") for outcome in told["outcomes"]} == {"added": "/r/dhs-oig/oig-24-07/", "refused": None}
    assert done.returncode == 1


def test_ingest_of_nothing_readable_ends_with_3(office_data, tmp_path):
    (tmp_path / "a.pdf").write_text("no document")
    assert office_data.run("ingest", *AS, str(tmp_path / "a.pdf")).returncode == 3


@pytest.mark.parametrize("named", ["path", "id", "hash", "number"])
def test_a_report_is_named_by_path_id_hash_or_number(published, office_data, named):
    import hashlib

    words = {"path": "/r/dhs-oig/oig-21-34/", "id": published, "hash": hashlib.sha256(b"one").hexdigest(), "number": "oig 21 34"}[named]
    done = office_data.run("publish", *AS, words)
    assert (done.stdout, done.returncode) == ("/r/dhs-oig/oig-21-34/: public as it stands, nothing to do\n", 0)


def test_an_ambiguous_number_is_refused_with_the_reports_that_bear_it(published, office_data, tmp_path):
    accept(tmp_path, b"two", title="Annual Financial Statements of the Fund", on="1999-02-01")
    done = office_data.run("publish", *AS, "OIG-21-34")
    assert done.returncode == 2
    assert "Annual Financial Statements of the Fund" in done.stderr
    assert published in done.stderr


def test_publish_names_what_a_report_waits_for(office_data):
    (row,) = accept_listed("Title Here,OIG-5,,CBP,2021,,", issuer="")
    done = office_data.run("publish", *AS, row.report)
    assert (done.stdout, done.returncode) == (
        "Title Here waits: the office that issued it is not known (say: --state office='…' --because '…')\n".replace(
            "Title Here", row.report
        ),
        1,
    )


def test_publish_answers_a_question_and_publishes(office_data, tmp_path):
    flag = Flag(kind="distribution mark", message="It bears a mark.", about=("document",))
    report = accept(tmp_path, b"one", flags=(flag,)).report
    waits = office_data.run("publish", *AS, report)
    key = waits.stdout.rstrip("]\n").rsplit("[", 1)[1]
    assert waits.stdout.endswith(f"a person must say whether it may be released: It bears a mark. [{key}]\n")
    unreasoned = office_data.run("publish", *AS, "--answer", key, report)
    assert (unreasoned.returncode, "--because" in unreasoned.stderr) == (2, True)
    done = office_data.run("publish", *AS, "--answer", key, "--because", "The redacted edition.", report)
    assert (done.stdout, done.returncode) == ("/r/dhs-oig/oig-21-34/: version 1 published\n", 0)
    assert office_data.run("journal", "verify").returncode == 0


def test_a_withdrawn_report_comes_back_by_an_answer_and_its_record_verifies(published, office_data):
    office_data.run("withdraw", *AS, "--yes", "--reason", "It named a witness.", "OIG-21-34")
    (asked,) = json.loads(office_data.run("publish", *AS, "--json", "OIG-21-34").stdout)[0]["questions"]
    done = office_data.run("publish", *AS, "--answer", asked["question"], "--because", "The witness agreed.", "OIG-21-34")
    assert (done.stdout, done.returncode) == ("/r/dhs-oig/oig-21-34/: version 2 published\n", 0)
    assert office_data.run("journal", "verify").returncode == 0
    assert office_data.run("search", "recruits").returncode == 0


def test_withdraw_shows_what_goes_and_asks(published, office_data):
    done = office_data.run("withdraw", *AS, "--reason", "It named a witness.", "OIG-21-34", stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert "gone for good: versions 1 (records: 1, public files: 2)" in done.stderr
    assert "Nothing was withdrawn" in done.stderr
    assert PublicReport.objects.get().version == 1


def test_withdraw_with_yes_takes_it_off_the_public_side(published, office_data):
    done = office_data.run("withdraw", *AS, "--yes", "--json", "--reason", "It named a witness.", "OIG-21-34")
    assert json.loads(done.stdout)["versions"] == [1]
    assert PublicReport.objects.get().version == 0
    assert office_data.run("journal", "verify").returncode == 0
    again = office_data.run("withdraw", *AS, "--yes", "--reason", "x", "OIG-21-34")
    assert (again.returncode, "withdrawn already" in again.stderr) == (2, True)
    assert [entry.kind for entry in journal.entries("public")] == ["report.published", "report.withdrawn"]


def test_after_a_withdrawal_the_index_is_a_new_one_that_never_held_its_words(office_data, tmp_path):
    (tmp_path / "rows.csv").write_text("title,number,summary\nHarbors,OIG-21-34,quokkas\nLakes,OIG-21-35,zyzzyvas\n")
    office_data.run("import", *AS, "--publish", "--issuer", "DHS OIG", tmp_path / "rows.csv")
    index = office_data.data / "index-public"
    before = [path.name for path in index.iterdir() if path.is_dir()]
    assert office_data.run("withdraw", *AS, "--yes", "--reason", "It named a witness.", "OIG-21-35").returncode == 0
    after = [path.name for path in index.iterdir() if path.is_dir()]
    assert (len(before), len(after), set(before) & set(after)) == (1, 1, set())
    assert office_data.run("search", "zyzzyvas").returncode == 1
    assert office_data.run("search", "quokkas").returncode == 0


@pytest.mark.parametrize("command", ["ingest", "import", "publish", "withdraw", "serve"])
def test_help_names_the_exit_codes(office_data, command):
    assert "exit codes: 0 fine" in office_data.run(command, "--help").stdout


def free_port():
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def test_serve_answers_with_the_published_report_and_catches_up_the_index(published, office_data):
    port = free_port()
    words = [sys.executable, "-m", "inspectorate.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(
        words, env=office_data.environment | {"PYTHONWARNINGS": "default"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            assert "Misconduct on Social Media" in fetched(f"http://127.0.0.1:{port}/r/dhs-oig/oig-21-34/")
            assert "Misconduct on Social Media" in fetched(f"http://127.0.0.1:{port}/reports/?q=recruits")
        finally:
            server.terminate()
            server.wait(20)


def fetched(url):
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                return answer.read().decode()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def test_serve_tells_what_is_public_and_ends_with_its_address(published, office_data):
    port = free_port()
    words = [sys.executable, "-m", "inspectorate.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(words, env=office_data.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            fetched(f"http://127.0.0.1:{port}/health")
        finally:
            server.terminate()
            told, _none = server.communicate(timeout=20)
    assert told.splitlines() == [
        "      1  reports public",
        "      2  pages of documents",
        "      2  recommendations",
        f"Serving on http://127.0.0.1:{port}/ (stop with Ctrl-C)",
    ]


def test_serve_says_which_port_is_taken(office_data):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = office_data.run("serve", "--port", str(port))
    assert (done.returncode, f"Port {port}" in done.stderr) == (2, True)
