"""An erratum is never the text of a report: whichever comes first, the report is version 1 and the erratum an edition of it."""

import json

import pytest

from inspectorate.journal import services as journal
from inspectorate.library import indexing
from inspectorate.library.batch.ingesting import Ingest
from inspectorate.library.models import PublicReport, PublicVersion
from inspectorate.library.services import Given, accept_document, publish, state_issuer, waiting
from inspectorate.library.services.shelf import Shelf
from inspectorate.reading.pool import Pool
from tests.library.made import DHS, NOW, accept, accept_listed, librarian, reading
from tests.library.papers import paper

ALONE = "it is an erratum, and its report is not here"
PATH = "/r/dhs-oig/oig-21-34/"


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def report(folder):
    return accept(folder, b"the report")


def erratum(folder):
    return accept(folder, b"the erratum", number="OIG-21-34 (Erratum)", words="Page 3 should say otherwise.", recommendations=())


def public():
    """What is public, without the ids that are new each time."""
    (row,) = PublicReport.objects.all()
    (version,) = PublicVersion.objects.all()
    made = json.loads(version.record)
    for item in made.get("recommendations", ()):
        del item["id"]
    return row.path, row.number, row.pages, version.number, made


def test_an_erratum_waits_for_its_report_and_says_so(office_data, tmp_path):
    alone = erratum(tmp_path)
    assert (alone.became, alone.edition) == ("report", "erratum")
    assert [wait.sentence for wait in waiting(alone.report)] == [ALONE]
    assert [wait.sentence for wait in publish(librarian(), alone.report, now=NOW).waits] == [ALONE]
    assert journal.head("public") == 0


def test_a_report_is_version_one_with_its_erratum_as_an_edition_whichever_came_first(office_data, new_office, tmp_path):
    first = erratum(tmp_path)
    publish(librarian(), first.report, now=NOW)
    then = report(tmp_path)
    assert (then.report, then.became) == (first.report, "document")
    assert publish(librarian(), then.report, now=NOW).waits == ()
    one_way = public()
    assert (one_way[0], one_way[3], [e["kind"] for e in one_way[4]["editions"]]) == (PATH, 1, ["original", "erratum"])
    with new_office():
        first = report(tmp_path)
        publish(librarian(), first.report, now=NOW)
        then = erratum(tmp_path)
        assert (then.report, then.became) == (first.report, "edition")
        publish(librarian(), then.report, now=NOW)
        assert public() == one_way


def test_a_report_known_by_its_listing_does_not_take_an_erratum_for_its_document(office_data, tmp_path):
    (row,) = accept_listed("Misconduct on Social Media,OIG-21-34,2021-04-12,CRCL,2021,,")
    publish(librarian(), row.report, now=NOW)
    late = erratum(tmp_path)
    assert (late.report, late.became) == (row.report, "edition")
    assert [wait.sentence for wait in publish(librarian(), row.report, now=NOW).waits] == [ALONE]
    assert "editions" not in public()[4]
    assert report(tmp_path).became == "document"
    assert publish(librarian(), row.report, now=NOW).waits == ()
    assert [edition["kind"] for edition in public()[4]["editions"]] == ["original", "erratum"]


def test_an_erratum_joins_its_report_when_a_person_names_its_office(office_data, tmp_path):
    held = report(tmp_path)
    publish(librarian(), held.report, now=NOW)
    alone = accept(tmp_path, b"the erratum", number="OIG-21-34 (Erratum)", office=None, recommendations=())
    assert alone.report != held.report
    assert state_issuer(librarian(), alone.report, "DHS OIG", Shelf(), now=NOW) == held.report
    publish(librarian(), held.report, now=NOW)
    assert [edition["kind"] for edition in public()[4]["editions"]] == ["original", "erratum"]


def test_two_errata_wait_for_one_report(office_data, tmp_path):
    first = erratum(tmp_path)
    second = accept(tmp_path, b"another erratum", number="OIG-21-34 (Errata)", words="And page 4.", recommendations=())
    assert second.report == first.report
    report(tmp_path)
    publish(librarian(), first.report, now=NOW)
    assert [edition["kind"] for edition in public()[4]["editions"]] == ["original", "erratum", "erratum"]


def test_a_run_names_the_erratum_that_waits_and_a_later_run_brings_its_report(office_data, tmp_path):
    paper(tmp_path / "a" / "a.pdf", number="OIG-24-07 (Erratum)", words="One page was wrong.")
    paper(tmp_path / "b" / "b.pdf")
    with Pool(1) as pool:
        (alone,) = Ingest(actor=librarian(), pool=pool, publishes=True, clock=lambda: NOW).run([tmp_path / "a"])
        (after,) = Ingest(actor=librarian(), pool=pool, publishes=True, clock=lambda: NOW).run([tmp_path / "b"])
    assert (alone.waits, alone.published) == ((ALONE,), False)
    assert (after.report, after.waits, after.path) == (alone.report, (), "/r/dhs-oig/oig-24-07/")


def test_a_dry_run_sees_an_erratum_before_its_report(office_data, tmp_path):
    shelf = Shelf()
    papers = ((b"e", "OIG-21-34 (Erratum)"), (b"r", "OIG-21-34"))
    became = [
        accept_document(librarian(), tmp_path, reading(data, number=number, office=DHS), Given(), shelf, now=NOW, dry=True).became
        for data, number in papers
    ]
    assert became == ["report", "document"]
