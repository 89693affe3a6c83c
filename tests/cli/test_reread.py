"""`inspectorate reread`: what a newer reader finds is looked through first, and taken over only when a person says so."""

import json
import signal
from dataclasses import replace

import pytest
from django.apps import apps

from inspectorate.journal import blobs
from inspectorate.journal import services as journal
from inspectorate.journal.models import ProjectionState
from inspectorate.library import indexing, models
from inspectorate.library.models import Acceptance, PublicVersion
from inspectorate.library.services import Given, accept_document, publish
from inspectorate.library.services.shelf import Shelf
from inspectorate.reading.pool import Pool
from inspectorate.reading.read import READER
from tests.library.made import NOW, librarian
from tests.library.papers import papers
from tests.library.test_crashes import DIES

AS = ("--as", "Lea Brandt")
OLD = "inspectorate 0.0 pages 1"
WRONG = "Harbor Loans Were Never Recorded"


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def shelved(folder, count=2, wrong=1):
    """So many public reports that an older reader read, the first of them with a wrong title."""
    with Pool(2) as pool:
        read = dict(pool.read_all(papers(folder, count)))
    reports = []
    for place, (path, reading) in enumerate(sorted(read.items())):
        title = replace(reading.facts.title, value=WRONG) if place < wrong else reading.facts.title
        older = replace(reading, reader=OLD, facts=replace(reading.facts, title=title))
        done = accept_document(librarian(), path, older, Given(name=path.name, issuer="DHS OIG"), Shelf(), now=NOW)
        publish(librarian(), done.report, now=NOW)
        reports.append(done.report)
    return reports


def plain(value):
    return bytes(value) if isinstance(value, memoryview) else value


def recorded():
    """Every row of every table, the journal's stored bytes among them, and every public file."""
    tables = [model for name in ("journal", "library") for model in apps.get_app_config(name).get_models() if model is not ProjectionState]
    rows = {model.__name__: sorted(repr(list(map(plain, row))) for row in model._default_manager.values_list()) for model in tables}
    return rows, sorted(blobs.stored(public=True))


def test_diff_shows_what_differs_and_writes_nothing(each_office, tmp_path):
    shelved(tmp_path / "in")
    before = recorded()
    done = each_office.run("reread", "--diff")
    assert done.stdout.splitlines()[:3] == ["Reports read again: 2", "      1  the same", "      1  different"]
    assert "  fact title: changed (p. 1): Harbor Loans Were [-Never-] {+Not+} Recorded {+in Full+}" in done.stdout
    assert (done.returncode, done.stderr) == (1, "")
    assert recorded() == before
    assert each_office.run("reread").stdout == done.stdout
    assert recorded() == before


def test_what_was_taken_over_is_read_no_more_and_public_once_it_is_published(office_data, tmp_path):
    report, _other = shelved(tmp_path / "in")
    shown = office_data.run("reread", "--apply", "--yes", "--because", "pages 2 reads titles whole", *AS)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "2  taken over" in shown.stdout
    assert "Public pages stand as they were" in shown.stdout
    assert WRONG in PublicVersion.objects.get(report=report).record
    again = office_data.run("reread")
    assert (again.stdout, again.returncode) == (f"Everything here was read by {READER}.\n", 0)
    assert office_data.run("publish", *AS, report).stdout.endswith("version 1 corrected\n")
    assert WRONG not in PublicVersion.objects.get(report=report).record
    assert office_data.run("journal", "verify").returncode == 0


def test_only_what_says_the_same_is_taken_over_where_a_person_wants_it_so(office_data, tmp_path):
    shelved(tmp_path / "in")
    done = office_data.run("reread", "--apply", "--same", "--yes", "--because", "the reader moved on", *AS)
    assert done.returncode == 1
    assert "1  different" in done.stdout
    assert "1  taken over" in done.stdout


def test_nothing_is_taken_over_where_nobody_is_there_to_ask(office_data, tmp_path):
    shelved(tmp_path / "in", count=1)
    before = recorded()
    done = office_data.run("reread", "--apply", "--because", "newer", *AS, stdin=-3)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert office_data.run("reread", "--apply", "--yes").returncode == 2
    assert recorded() == before


def test_a_document_whose_bytes_are_gone_costs_its_own_line(office_data, tmp_path):
    shelved(tmp_path / "in", count=2, wrong=0)
    blobs.path(Acceptance.objects.order_by("position").first().document, public=False).unlink()
    done = office_data.run("reread", "--json")
    told = json.loads(done.stdout)
    assert (told["counts"]["same"], told["counts"]["unreadable"], done.returncode) == (1, 1, 3)
    assert told["documents"][0]["reason"] == "its bytes are not here any more"


def test_one_report_can_be_read_again_and_looked_through_on_a_page(office_data, tmp_path):
    report, _other = shelved(tmp_path / "in")
    out = tmp_path / "differences.html"
    done = office_data.run("reread", report, "--html", str(out))
    assert done.stdout.startswith("Reports read again: 1\n")
    assert "<del>Never</del> <ins>Not</ins>" in out.read_text("utf-8")


def test_what_was_taken_over_is_what_was_shown(office_data, tmp_path):
    report, _other = shelved(tmp_path / "in")
    office_data.run("reread", report)
    shown = sorted(blobs.stored(public=False))
    office_data.run("reread", report, "--apply", "--yes", "--because", "newer", *AS)
    assert sorted(blobs.stored(public=False)) == shown


@pytest.mark.parametrize(
    "point",
    [
        ("library.batch.rereading", "keep_reading", 1),
        ("library.batch.rereading", "take_over", 1),
        ("journal.projections", "apply", 2),
    ],
    ids=["while reading", "between two reports", "within the append"],
)
def test_a_run_that_is_killed_leaves_nothing_half_written_and_is_run_again(office_data, tmp_path, point):
    shelved(tmp_path / "in", count=3)
    module, name, after = point
    words = ["reread", "--apply", "--yes", "--because", "newer", "--workers", "1", *AS]
    died = office_data.python("-c", DIES.format(module=module, name=name, after=after, words=words))
    assert died.returncode == -signal.SIGKILL, died.stderr
    read, accepted = ([entry.kind for entry in journal.entries("office")].count(kind) for kind in ("document.read", "report.accepted"))
    assert read == accepted
    assert office_data.run(*words).returncode == 0
    readers = {entry.body["reading"]: entry.body["reader"] for entry in journal.entries("office", kinds=["document.read"])}
    assert {readers[row.body["reading"]] for row in models.Acceptance.objects.all()} == {READER}
    assert len(list(journal.entries("office", kinds=["document.read"]))) == 6
    assert office_data.run("journal", "verify").returncode == 0
