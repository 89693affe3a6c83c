"""The plain-text listing that a person gets who copies a listing page."""

from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.listings.values import Listing, Meaning

PAGE = """Skip to main content
An official website

HPD

  • Dredging Contracts Were Let Without Competition

    Executive Summary

    We found that three contracts were let without competition. \u00a0 The
    division agreed.

    A second paragraph stands here.

    Report Number
    HA-21-04
    Issue Date
    Document File
    Harbor Agency
    Port Police
    Dredging Division
    Fiscal Year
    2021
  • Overtime at the Pilot Station

    Executive Summary

    Overtime doubled.
    - It was not approved.

    Report Number
    HA-18-02
    Issue Date
    March 2018
    Fiscal Year
    FY18
"""


def listing(text: str) -> Listing:
    found = read_listing("page.txt", text.encode())
    assert isinstance(found, Listing), found
    return found


def test_each_bullet_with_labels_below_it_is_a_report():
    rows = listing(PAGE).rows
    assert [(row.text(Meaning.TITLE), row.text(Meaning.NUMBER)) for row in rows] == [
        ("Dredging Contracts Were Let Without Competition", "HA-21-04"),
        ("Overtime at the Pilot Station", "HA-18-02"),
    ]


def test_a_summary_keeps_its_paragraphs_and_its_words_as_received():
    summary = listing(PAGE).rows[0].first(Meaning.SUMMARY)
    assert summary.words.startswith("We found that three contracts were let without competition. \u00a0 The\ndivision")
    assert summary.text == (
        "We found that three contracts were let without competition. The division agreed.\n\nA second paragraph stands here."
    )


def test_an_empty_label_is_unknown_and_an_absent_one_is_absent():
    first, second = listing(PAGE).rows
    assert first.first(Meaning.ISSUED_ON).words == ""
    assert not first.first(Meaning.ISSUED_ON).known
    assert not first.first(Meaning.DOCUMENT).known
    assert second.first(Meaning.DOCUMENT) is None


def test_the_heading_above_the_rows_is_their_agency_with_its_line():
    (scope,) = listing(PAGE).scope
    assert (scope.meaning, scope.words, scope.label, scope.line) == (Meaning.AGENCY, "HPD", "heading", 4)


def test_a_heading_that_only_names_the_page_says_nothing_of_its_rows():
    assert listing(PAGE.replace("HPD", "Reports and Publications")).scope == ()
    assert listing(PAGE.replace("HPD", "Fiscal Year 2021")).scope[0].meaning is Meaning.FISCAL_YEAR


def test_a_page_of_reports_that_all_leave_their_agency_empty_is_that_agencys():
    page = PAGE.replace("HPD", "Pilots and Buoys").replace("    Port Police\n    Dredging Division\n", "")
    assert listing(page).scope[0].meaning is Meaning.AGENCY


def test_several_agencies_stand_one_a_line():
    assert [field.text for field in listing(PAGE).rows[0].all(Meaning.AGENCY)] == ["Port Police", "Dredging Division"]


def test_dates_keep_the_precision_in_which_they_are_printed():
    assert str(listing(PAGE).rows[1].first(Meaning.ISSUED_ON).date) == "2018-03"


def test_fiscal_years_are_read_with_and_without_their_letters():
    assert [row.first(Meaning.FISCAL_YEAR).number for row in listing(PAGE).rows] == [2021, 2018]


def test_a_dash_within_a_summary_begins_no_report():
    assert listing(PAGE).rows[1].first(Meaning.SUMMARY).text == "Overtime doubled. - It was not approved."


def test_every_field_knows_the_line_of_its_label():
    assert listing(PAGE).rows[0].first(Meaning.NUMBER).line == 15


def test_what_follows_the_last_report_is_named_and_not_taken_into_it():
    found = listing(PAGE + "\nContact us\nPrivacy\n")
    assert found.rows[1].first(Meaning.FISCAL_YEAR).words == "FY18"
    (problem,) = found.problems
    assert (problem.row, problem.label) == (2, "Fiscal Year")
    assert "2 lines after it belong to no label" in problem.reason


def test_a_date_that_is_none_is_kept_as_given_and_named():
    found = listing(PAGE.replace("March 2018", "shortly before Easter"))
    field = found.rows[1].first(Meaning.ISSUED_ON)
    assert (field.words, field.date) == ("shortly before Easter", None)
    (problem,) = found.problems
    assert str(problem).startswith('row 2, line 33, "Issue Date": “shortly before Easter” was not understood as a date')


UNBULLETED = """
Wharf Leases Lapsed Unnoticed
Report Number: HA-20-01
Issue Date: 2 January 2020
Summary:
Leases lapsed.

Cranes Were Not Inspected
Report Number: HA-20-02
Issue Date: 14 May 2020
Summary:
Cranes were not inspected.
"""


def test_without_bullets_a_report_begins_where_its_first_label_comes_again():
    rows = listing(UNBULLETED).rows
    assert [(row.text(Meaning.TITLE), row.text(Meaning.NUMBER), str(row.first(Meaning.ISSUED_ON).date)) for row in rows] == [
        ("Wharf Leases Lapsed Unnoticed", "HA-20-01", "2020-01-02"),
        ("Cranes Were Not Inspected", "HA-20-02", "2020-05-14"),
    ]
    assert rows[0].text(Meaning.SUMMARY) == "Leases lapsed."


def test_a_row_that_names_nothing_is_kept_and_named():
    found = listing("Fiscal Year: 2020\nAgency: Port Police\nFiscal Year: 2021\nAgency: Pilots\n")
    assert len(found.rows) == 2
    assert [problem.row for problem in found.problems] == [1, 2]


def test_a_text_without_a_known_label_is_refused_with_advice():
    refused = read_listing("letter.txt", b"Dear Sir,\n\nplease find nothing enclosed.\n")
    assert (refused.file, refused.reason) == ("letter.txt", "No label or column that we know was found in it.")
    assert "Report Number" in refused.advice
