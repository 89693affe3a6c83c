"""The office's listing names every report, disagrees with one document and holds one report that has none."""

import csv
from pathlib import Path
from typing import Any

from lxml import html

from inspectorate.library.profile import load
from sample.facts import office as the_office
from tests.sample.conftest import NUMBERS


def rows(office: Path) -> dict[str, dict[str, str]]:
    """The rows of the CSV by report number."""
    with (office / "listing.csv").open(encoding="utf-8", newline="") as file:
        return {row["Report Number"]: row for row in csv.DictReader(file)}


def test_the_listing_names_every_report_and_one_whose_document_is_not_held(office: Path) -> None:
    listed = rows(office)
    assert set(listed) == {*NUMBERS, "OIG-23-15"}
    assert [number for number, row in listed.items() if not row["Document File"]] == ["OIG-23-15"]
    assert all((office / row["Document File"]).is_file() for row in listed.values() if row["Document File"])


def test_listing_and_document_disagree_on_one_date_only(office: Path, truths: dict[str, Any]) -> None:
    listed = rows(office)
    facts = {number: truth["facts"] for number, truth in truths.items()}
    columns = {"Title": "title", "Issue Date": "issued_on", "Fiscal Year": "fiscal_year"}
    stated = [(n, column, facts[n][name]["value"]) for n in NUMBERS for column, name in columns.items() if facts[n][name]]
    differ = [(n, column) for n, column, value in stated if listed[n][column] != value]
    assert differ == [("OIG-24-07", "Issue Date")]


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


def test_the_profile_gives_codes_to_the_office_its_agencies_and_areas(office: Path, truths: dict[str, Any]) -> None:
    profile = load(office / "profile")
    for truth in truths.values():
        issuer = profile.issuers.find(truth["facts"]["office"]["value"])
        assert issuer is not None
        assert (issuer.code, issuer.year and issuer.year.starts) == ("dca-oig", 10)
    for row in rows(office).values():
        assert all(profile.agencies.find(name) for name in row["DCA Agency"].split("; "))
        assert profile.areas.find(row["Oversight Area"])
