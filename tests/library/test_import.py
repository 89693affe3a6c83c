"""A listing's rows become reports, or new sources of those that are here; real listings keep every field."""

import json
import shutil

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.journal import services as journal
from inspectorate.library import queries
from inspectorate.library import record as records
from inspectorate.library.batch.importing import Import, document_of
from inspectorate.library.batch.ingesting import Ingest
from inspectorate.library.models import PublicReport, PublicVersion
from inspectorate.reading.listings.values import Row
from inspectorate.reading.pool import Pool
from tests.library.made import NOW, librarian
from tests.library.papers import paper

HEAD = "Title,Report Number,Issue Date,Fiscal Year,Agency,Document File\n"


@pytest.fixture(scope="module")
def pool():
    with Pool(2) as made:
        yield made


def bring(pool, path, **options):
    work = Import(actor=librarian(), pool=pool, clock=lambda: NOW, **{"issuer": "DHS OIG", "publishes": True, **options})
    return list(work.run(path))


def record(path):
    row = PublicReport.objects.get(path=path)
    return records.of_json(json.loads(PublicVersion.objects.get(report=row.id, number=row.version).record))


@pytest.mark.real
def test_the_listing_of_one_agency_gives_its_page_with_all_eight_fields(office_data, real, pool):
    outcomes = bring(pool, real / "crcl-listing.txt")
    assert [(o.number, o.result, o.published) for o in outcomes] == [
        ("OIG-21-34", "added", True), ("OIG-21-16", "added", True), ("OIG-18-81", "added", True),
    ]  # fmt: skip
    page = queries.agency(VISITOR, "crcl")
    assert (page.name, page.pager.of, page.parent.text) == (
        "Office for Civil Rights and Civil Liberties",
        3,
        "Department of Homeland Security",
    )
    assert {tuple(fact.key for fact in listed.fields) for listed in page.reports} == {
        ("summary", "number", "issued_on", "document", "agency", "area", "fiscal_year")
    }
    known = {listed.fields[1].first.text: listed for listed in page.reports}
    first = known["OIG-21-34"]
    assert first.title.first.text.startswith("CBP Senior Leaders")
    assert first.fields[0].first.text.endswith("CBP concurred with all recommendations.")
    assert (first.fields[2].values, len(first.fields[2].asked)) == ((), 1)
    assert (first.fields[3].values, len(first.fields[3].asked)) == ((), 1)
    assert [s.text for s in first.fields[4].values] == ["Office for Civil Rights and Civil Liberties"]
    assert [listed.fields[6].first.text for listed in known.values()] == ["2021", "2021", "2018"]
    assert len(known["OIG-18-81"].fields[5].asked) == 1, "its oversight area stands there empty"
    for listed in page.reports:
        sources = [source for fact in (listed.title, *listed.fields) for stated in fact.values for source in stated.sources]
        assert sources
        assert all(source.kind == "listing" and source.url for source in sources)


@pytest.mark.real
def test_a_listing_imported_twice_changes_nothing(office_data, real, pool):
    bring(pool, real / "crcl-listing.txt")
    head = journal.head("office")
    assert {o.result for o in bring(pool, real / "crcl-listing.txt")} == {"unchanged"}
    assert journal.head("office") == head


@pytest.mark.real
def test_real_pages_of_two_sites_come_in(office_data, real, pool):
    outcomes = bring(pool, real / "listings", issuer="", publishes=False)
    assert {o.number for o in outcomes} >= {"OIG-26-18", "OIG-2025-EV1", "2025-OEI-001"}
    assert all(o.result == "added" for o in outcomes)


@pytest.mark.real
def test_a_folder_of_report_json_brings_row_and_document_as_one_report(office_data, real, pool, tmp_path):
    shutil.copytree(real / "inspectors-general" / "denali" / "2014", tmp_path / "denali" / "2014")
    outcomes = bring(pool, tmp_path / "denali", issuer="", publishes=False)
    assert len({o.report for o in outcomes}) == 1
    (held,) = {o.report for o in outcomes}
    assert [item.shown.endswith(".pdf") for item in outcomes] == [True, False]
    bring(pool, tmp_path / "denali", issuer="", publishes=False)
    assert held


def test_a_listing_and_a_document_meet_whichever_comes_first(office_data, tmp_path, pool):
    (tmp_path / "a.csv").write_text(HEAD + "Harbor Loans Were Not Recorded in Full,OIG-24-07,2024-04-12,2024,CBP,\n")
    paper(tmp_path / "a.pdf")
    (row,) = bring(pool, tmp_path / "a.csv")
    (document,) = Ingest(actor=librarian(), pool=pool, publishes=True, clock=lambda: NOW).run([tmp_path / "a.pdf"])
    assert document.report == row.report
    made = record("/r/dhs-oig/oig-24-07/")
    assert [s.kind for s in made.fact("title").values[0].sources] == ["document", "listing"]
    assert PublicReport.objects.get().version == 1
    assert [entry.kind for entry in journal.entries("public")] == ["report.published", "report.corrected"]


def test_a_document_beside_its_listing_comes_along(office_data, tmp_path, pool):
    paper(tmp_path / "files" / "Loans.pdf")
    (tmp_path / "a.csv").write_text(HEAD + "Loans Given to Harbor Contractors,,,2024,CBP,files/Loans.pdf\n")
    outcomes = bring(pool, tmp_path / "a.csv")
    assert {(o.result, o.report) for o in outcomes} == {("document", outcomes[0].report), ("added", outcomes[0].report)}
    made = record("/r/dhs-oig/oig-24-07/")
    assert made.main is not None
    assert [v.sources[0].kind for v in made.fact("title").values] == ["document", "listing"], "both titles are kept, the document's first"


def test_a_row_for_a_document_that_is_here_joins_its_report(office_data, tmp_path, pool):
    file = paper(tmp_path / "files" / "Loans.pdf")
    (document,) = Ingest(actor=librarian(), pool=pool, publishes=True, clock=lambda: NOW).run([file])
    (tmp_path / "a.csv").write_text(HEAD + "Another Name Altogether,,,2024,CBP,files/Loans.pdf\n")
    outcomes = bring(pool, tmp_path / "a.csv")
    assert [(o.result, o.report) for o in outcomes] == [("unchanged", document.report), ("listed", document.report)]


def test_a_row_that_may_be_two_reports_is_a_question(office_data, tmp_path, pool):
    (tmp_path / "a.csv").write_text(
        HEAD + "Harbor Loans in Full,OIG-24-07,2024-04-12,2024,CBP,\nFerry Permits of the Year,OIG-24-07,,,CBP,\n"
    )
    one, two = bring(pool, tmp_path / "a.csv")
    assert one.report != two.report
    assert [o.waits for o in (one, two)] == [(), ("it may belong to a report that is already here",)]


def test_a_row_that_names_nothing_is_left_out_with_its_place(office_data, tmp_path, pool):
    (tmp_path / "a.csv").write_text(HEAD + ",,2024-04-12,2024,CBP,\nA Title,OIG-1,,2024,CBP,\n")
    outcomes = bring(pool, tmp_path / "a.csv")
    assert [o.result for o in outcomes] == ["left out", "added"]
    assert outcomes[0].shown.endswith("a.csv, row 1")


def test_a_file_that_is_no_listing_is_refused_with_advice(office_data, tmp_path, pool):
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    (outcome,) = bring(pool, tmp_path / "a.txt")
    assert outcome.result == "refused"
    assert outcome.reason
    assert outcome.advice


@pytest.mark.parametrize("sign", ["\\ud800", "\\u0000"])
def test_a_sign_that_cannot_be_stored_costs_its_listing_only(office_data, tmp_path, pool, sign):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").write_text('[{"title": "Harbor Loans SIGN Recorded", "report number": "OIG-1"}]'.replace("SIGN", sign))
    (tmp_path / "in" / "b.csv").write_text(HEAD + "A Title of Some Length,OIG-2,,2024,CBP,\n")
    outcomes = bring(pool, tmp_path / "in")
    assert outcomes[-1].result == "added"
    assert outcomes[0].result in {"refused", "added"}


def test_a_dry_run_of_a_listing_records_nothing(office_data, tmp_path, pool):
    (tmp_path / "a.csv").write_text(HEAD + "A Title of Some Length,OIG-1,,2024,CBP,\n")
    librarian()
    head = journal.head("office")
    assert [o.result for o in bring(pool, tmp_path / "a.csv", dry=True)] == ["added"]
    assert journal.head("office") == head


@pytest.mark.parametrize("address", ["../secret.pdf", "/etc/hostname", "https://office.example/a.pdf", "a\0.pdf", "missing.pdf"])
def test_a_link_leads_to_no_file_outside_the_listings_folder(tmp_path, address):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.pdf").write_bytes(b"x")
    assert document_of(Row(number=1, fields=(), file=address), tmp_path / "in") is None
