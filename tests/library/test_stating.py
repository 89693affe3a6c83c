"""What keeps a report waiting and no yes can settle, a person states: title, date, office, whose erratum it is."""

import json
from dataclasses import replace

import pytest

from inspectorate.access.errors import NotAllowed
from inspectorate.access.permissions import VISITOR
from inspectorate.journal import projections
from inspectorate.journal import services as journal
from inspectorate.library import indexing
from inspectorate.library import record as records
from inspectorate.library.errors import NotHere, Refused
from inspectorate.library.models import Acceptance, PublicReport, PublicVersion
from inspectorate.library.services import Given, accept_document, answer, publish, state, waiting
from inspectorate.library.services.shelf import Shelf
from tests.library.made import NOW, accept, accept_listed, librarian, reading

AS = ("--as", "Lea Brandt")


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def record(report):
    return records.of_json(json.loads(PublicVersion.objects.get(report=report, number=1).record))


def doubtful(folder, name):
    """A report of which the reading would rather not assert one fact."""
    made = reading(b"one")
    held = replace(made, facts=replace(made.facts, **{name: replace(getattr(made.facts, name), withheld=True)}))
    path = folder / "one.pdf"
    path.write_bytes(b"one")
    return accept_document(librarian(), path, held, Given(name="one.pdf"), Shelf(), now=NOW).report


@pytest.mark.parametrize(("name", "value"), [("title", "Misconduct on Social Media"), ("issued_on", "2021-04-12")])
def test_a_fact_that_was_read_with_too_little_confidence_is_stated_with_a_reason(office_data, tmp_path, name, value):
    report = doubtful(tmp_path, name)
    assert [wait.code for wait in waiting(report)] == [f"withheld {name}"]
    state(librarian(), report, {name: value}, "The cover says so.", now=NOW)
    assert publish(librarian(), report, now=NOW).waits == ()
    said = record(report).fact(name).values[0]
    assert (said.text, said.checked, said.sources[0].kind, said.sources[0].on) == (value, "person", "person", "2026-11-25")
    assert dict(record(report).withheld) == {}
    entry = next(entry for entry in journal.entries("office") if entry.body.get("what") == "person")
    assert journal.part(entry, "given")["because"] == "The cover says so."
    assert value not in json.dumps(entry.body)


def test_a_missing_title_is_stated_and_stays_when_the_tables_are_rebuilt(office_data):
    (row,) = accept_listed(",OIG-5,,CBP,2021,,")
    assert [wait.code for wait in waiting(row.report)] == ["no title"]
    state(librarian(), row.report, {"title": "Ferry Permits"}, "It is on the paper copy.", now=NOW)
    projections.rebuild(projections.registered())
    assert publish(librarian(), row.report, now=NOW).waits == ()
    assert PublicReport.objects.get().title == "Ferry Permits"


def test_a_later_statement_counts_and_a_public_title_is_corrected_by_one(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    for title in ("Misuse of Social Media", "Misconduct in Social Media"):
        state(librarian(), report, {"title": title}, "It was misread.", now=NOW)
    assert publish(librarian(), report, now=NOW).made[0].act == "corrected"
    assert [value.text for value in record(report).fact("title").values] == ["Misconduct in Social Media", "Misconduct on Social Media"]


@pytest.mark.parametrize(
    ("facts", "because", "said"),
    [
        ({"title": "A Title"}, " ", "--because"),
        ({"title": " "}, "so", "without a value"),
        ({"issued_on": "31 May"}, "so", "not a date"),
        ({"number": "OIG-1"}, "so", "it can be: office, title, issued_on"),
    ],
)
def test_a_statement_that_says_nothing_is_refused_and_nothing_is_recorded(office_data, tmp_path, facts, because, said):
    report = accept(tmp_path, b"one").report
    head = journal.head("office")
    with pytest.raises(Refused, match=said):
        state(librarian(), report, facts, because, now=NOW)
    assert journal.head("office") == head


def test_only_who_may_publish_may_state_and_only_of_what_is_here(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    with pytest.raises(NotAllowed):
        state(VISITOR, report, {"title": "A Title"}, "so", now=NOW)
    with pytest.raises(NotHere):
        state(librarian(), "0" * 32, {"title": "A Title"}, "so", now=NOW)


def test_an_erratum_whose_report_never_comes_is_a_report_of_its_own_where_a_person_says_so(office_data, tmp_path):
    alone = accept(tmp_path, b"erratum", number="OIG-21-34 (Erratum)", words="Page 3 should say otherwise.", recommendations=()).report
    (wait,) = waiting(alone)
    answer(librarian(), alone, [wait.key], "The report was never scanned.", now=NOW)
    assert publish(librarian(), alone, now=NOW).waits == ()
    assert [edition.kind for edition in record(alone).editions] == ["erratum"]


def test_the_command_states_the_office_and_publishes(office_data):
    (row,) = accept_listed("Ferry Permits of the Harbor,OIG-5,2021-04-12,CBP,2021,,", issuer="")
    unreasoned = office_data.run("publish", *AS, row.report, "--state", "office=DHS OIG")
    assert (unreasoned.returncode, "--because" in unreasoned.stderr) == (2, True)
    done = office_data.run("publish", *AS, row.report, "--state", "office=DHS OIG", "--because", "It is on the cover.")
    assert (done.stdout, done.returncode) == ("/r/dhs-oig/oig-5/: version 1 published\n", 0)


def test_the_command_says_whose_erratum_it_is(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    alone = accept(tmp_path, b"erratum", number="OIG-21-43 (Erratum)", words="Page 3 should say otherwise.", recommendations=()).report
    waits = office_data.run("publish", *AS, alone)
    assert "--part-of REPORT" in waits.stdout
    done = office_data.run("publish", *AS, alone, "--part-of", "/r/dhs-oig/oig-21-34/")
    assert (done.stdout, done.returncode) == ("/r/dhs-oig/oig-21-34/: version 1 corrected\n", 0)
    assert [edition.kind for edition in record(report).editions] == ["original", "erratum"]


def test_all_that_a_command_states_is_recorded_or_nothing(office_data):
    (row,) = accept_listed(",OIG-5,2021-04-12,CBP,2021,,", issuer="")
    words = ("--state", "title=Ferry Permits", "--answer", "flag-00000000", "--because", "so")
    assert office_data.run("publish", *AS, row.report, *words).returncode == 2
    assert Acceptance.objects.filter(what="person").count() == 0
