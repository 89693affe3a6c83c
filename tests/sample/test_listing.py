"""The office's listing names its reports, disagrees with one document and holds two reports that have none."""

import csv
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from inspectorate.library.profile import load
from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.listings.values import Meaning
from sample.facts import office as the_office
from tests.sample.conftest import DAMAGED, FACTS, LISTED_ONLY

TAKEN_BACK = "OIG-25-10"


def rows(office: Path) -> dict[str, dict[str, str]]:
    """The rows of the CSV by the name of the file, or by the number where there is no file."""
    with (office / "listing.csv").open(encoding="utf-8", newline="") as file:
        return {row["Document File"].removesuffix(".pdf") or row["Report Number"]: row for row in csv.DictReader(file)}


def test_the_listing_names_every_report_that_the_office_still_stands_by(office: Path) -> None:
    ours = {name for name, report in FACTS.items() if report["issuer"] == "dca-oig"}
    assert set(rows(office)) == ours - {TAKEN_BACK, "OIG-22-04", "OIG-22-04_Erratum"} | set(LISTED_ONLY)


def test_one_report_has_no_document_and_one_has_a_damaged_one(office: Path) -> None:
    listed = rows(office)
    assert [name for name, row in listed.items() if not row["Document File"]] == ["OIG-23-15"]
    assert DAMAGED in listed
    assert DAMAGED not in FACTS
    assert all((office / row["Document File"]).is_file() for row in listed.values() if row["Document File"])


def test_listing_and_document_disagree_on_one_date_only(office: Path, truths: dict[str, Any]) -> None:
    listed = rows(office)
    columns = {"Title": "title", "Issue Date": "issued_on", "Fiscal Year": "fiscal_year"}
    stated = [
        (n, column, truths[n]["facts"][name]["value"])
        for n in listed
        if n in truths
        for column, name in columns.items()
        if truths[n]["facts"][name]
    ]
    assert [(n, column) for n, column, value in stated if listed[n][column] != value] == [("OIG-24-07", "Issue Date")]


def test_every_report_has_an_area_and_agencies_that_the_office_knows(office: Path) -> None:
    known = the_office().facts
    names = {agency["name"] for agency in known["agencies"]}
    for row in rows(office).values():
        assert row["Oversight Area"] in known["areas"]
        assert set(row["DCA Agency"].split("; ")) <= names


def test_the_page_of_the_website_says_what_the_table_says(office: Path) -> None:
    page = html.fromstring((office / "listing.html").read_text("utf-8"))
    items = page.xpath("//li[@class='report']")
    assert [item.xpath("string(.//h2)") for item in items] == [row["Title"] for row in rows(office).values()]
    assert [item.xpath("string(.//dt[.='Oversight Area']/following-sibling::dd[1])") for item in items] == [
        row["Oversight Area"] for row in rows(office).values()
    ]


def test_the_city_lists_its_reports_with_its_name_and_their_areas(office: Path) -> None:
    listing = read_listing("city-listing.json", (office / "city-listing.json").read_bytes())
    found = {row.text(Meaning.NUMBER): row for row in listing.rows}
    assert set(found) == {"A-22-06", "A-23-02", "A-25-03"}
    assert {row.text(Meaning.ISSUER) for row in found.values()} == {"City of Port Amarel, Office of the City Auditor"}
    assert found["A-23-02"].text(Meaning.AREA) == "City services"


def test_the_profile_gives_codes_to_the_offices_agencies_and_areas(office: Path) -> None:
    profile = load(office / "profile")
    for row in rows(office).values():
        assert all(profile.agencies.find(name) for name in row["DCA Agency"].split("; "))
        assert profile.areas.find(row["Oversight Area"])


@pytest.mark.parametrize("name", FACTS)
def test_the_office_that_a_report_names_has_a_code_and_a_year(name: str, office: Path, truths: dict[str, Any]) -> None:
    issuer = load(office / "profile").issuers.find(truths[name]["facts"]["office"]["value"])
    assert issuer is not None
    assert issuer.code == FACTS[name]["issuer"]
    assert issuer.year is not None
    assert issuer.year.starts == {"dca-oig": 10, "amarel-auditor": 7}[issuer.code]
