"""The real listings: facts only, read where they lie."""

import pytest

from inspectorate.reading.listings.folder import read_folder
from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.listings.stored import as_json, of_json
from inspectorate.reading.listings.values import Listing, Meaning

pytestmark = pytest.mark.real


def listing(path) -> Listing:
    found = read_listing(path.name, path.read_bytes())
    assert isinstance(found, Listing), found
    assert not found.problems
    assert of_json(as_json(found)) == found
    return found


def test_the_agency_page_has_three_reports_with_number_and_fiscal_year(real):
    found = listing(real / "crcl-listing.txt")
    assert [(row.text(Meaning.NUMBER), row.first(Meaning.FISCAL_YEAR).number) for row in found.rows] == [
        ("OIG-21-34", 2021),
        ("OIG-21-16", 2021),
        ("OIG-18-81", 2018),
    ]
    assert [len(row.text(Meaning.SUMMARY).split("\n\n")) for row in found.rows] == [1, 1, 2]
    assert all(row.text(Meaning.TITLE) for row in found.rows)


def test_the_agency_pages_empty_labels_are_unknown_and_its_heading_is_the_agency(real):
    found = listing(real / "crcl-listing.txt")
    for row in found.rows:
        assert [row.first(meaning).words for meaning in (Meaning.ISSUED_ON, Meaning.DOCUMENT, Meaning.AGENCY)] == ["", "", ""]
    assert [row.first(Meaning.AREA) is not None for row in found.rows] == [False, False, True]
    assert (found.scoped(Meaning.AGENCY).words, found.scoped(Meaning.AGENCY).line) == ("CRCL", 16)


def test_the_spaces_of_a_real_summary_are_kept_in_its_words_and_single_in_its_text(real):
    summary = listing(real / "crcl-listing.txt").rows[0].first(Meaning.SUMMARY)
    assert "\u00a0" in summary.words
    assert "\u00a0" not in summary.text
    assert "  " not in summary.text


def test_a_row_of_the_departments_list_has_number_date_year_and_file(real):
    (row,) = listing(real / "listings" / "oig.dhs.gov_listing_row_2026-07-28.html").rows
    assert (row.text(Meaning.NUMBER), str(row.first(Meaning.ISSUED_ON).date), row.first(Meaning.FISCAL_YEAR).number) == (
        "OIG-26-18",
        "2026-07-23",
        2026,
    )
    assert row.documents[0].address.endswith("OIG-26-18-Jul26.pdf")


def test_a_row_of_the_common_list_has_its_agency_type_and_page(real):
    (row,) = listing(real / "listings" / "oversight.gov_listing_row_2026-08-01.html").rows
    assert (row.text(Meaning.AGENCY), row.text(Meaning.KIND), str(row.first(Meaning.ISSUED_ON).date)) == (
        "Office of Personnel Management",
        "Other",
        "2026-07-30",
    )
    assert len(row.pages) == 1
    assert not row.documents


def test_a_reports_own_page_has_its_fields_and_its_open_recommendations(real):
    (row,) = listing(real / "listings" / "oversight.gov_detail_fec_2026_MAIN.html").rows
    assert (row.text(Meaning.NUMBER), row.text(Meaning.ISSUER), row.text(Meaning.KIND)) == (
        "OIG-2025-EV1",
        "Federal Election Commission OIG",
        "Inspection / Evaluation",
    )
    assert (str(row.first(Meaning.ISSUED_ON).date), row.first(Meaning.RECOMMENDATION_COUNT).number) == ("2026-07-27", 4)
    assert row.first(Meaning.QUESTIONED_COSTS).amount == "0.00"
    assert [item.first(Meaning.REC_NUMBER).text for item in row.recommendations] == ["1", "2", "3", "4"]
    assert all(item.first(Meaning.REC_TEXT).known and item.first(Meaning.REC_STATUS).text == "Open" for item in row.recommendations)


def test_a_reports_own_page_without_heading_has_its_fields_too(real):
    (row,) = listing(real / "listings" / "oversight.gov_detail_opm_2026-08-01.html").rows
    assert (row.text(Meaning.NUMBER), str(row.first(Meaning.ISSUED_ON).date), row.first(Meaning.RECOMMENDATION_COUNT).number) == (
        "2025-OEI-001",
        "2026-06-23",
        12,
    )
    assert row.documents[0].address.endswith("2025-OEI-001.pdf")


def test_the_folder_of_two_offices_has_thirteen_reports_with_their_files(real):
    found = read_folder(real / "inspectors-general")
    assert (len(found.rows), found.problems) == (13, ())
    assert all(row.file.endswith("/report.pdf") and row.first(Meaning.POSTED_ON).date for row in found.rows)
    assert {row.text(Meaning.ISSUER) for row in found.rows} == {"amtrak", "denali"}


def test_exports_with_a_row_a_recommendation_become_a_row_a_report(real):
    state = read_listing("export", (real / "recommendations" / "gao" / "open-recs-2026-09-28.csv").read_bytes())
    assert (len(state.rows), sum(len(row.recommendations) for row in state.rows), str(state.dated)) == (15, 18, "2026-09-28")
    city = read_listing("export", (real / "recommendations" / "nyc-comptroller.json").read_bytes())
    assert sum(len(row.recommendations) for row in city.rows) == 1064
