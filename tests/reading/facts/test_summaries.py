"""The summary is what stands under its heading, whole, and a guess is withheld."""

import pytest

from inspectorate.reading.facts import facts
from inspectorate.reading.values import Fact, Page
from tests.reading.facts.making import PARAGRAPH, cell, document, page, prose, said, text_page

COVER = page(1, said("Review of the Harbour Lights", top=20000, size=2800, bold=True))
OTHER = "What follows is another matter altogether, on which the office has more to say than it could put into the pages before."


def summary(*pages: Page) -> Fact | None:
    return facts(document(COVER, *pages)).summary


@pytest.mark.parametrize(
    "heading",
    ["Executive Summary", "I. Executive Summary", "AUDIT REPORT IN BRIEF", "Results in Brief", "Summary", "Highlights", "Abstract"],
)
def test_the_paragraphs_under_the_heading_are_the_summary(heading: str) -> None:
    read = summary(
        text_page(2, said(heading, top=8000, size=1600, bold=True)),
        page(3, said("Introduction", top=8000, size=1600, bold=True), prose(12000, OTHER)),
    )
    assert read
    assert not read.withheld
    assert read.value.startswith(PARAGRAPH)
    assert OTHER not in read.value
    assert {span.page for span in read.spans} == {2}


def test_smaller_headings_are_parts_of_the_summary_and_one_of_its_weight_ends_it() -> None:
    read = summary(
        page(
            2,
            said("Executive Summary", top=8000, size=1800, bold=True),
            prose(12000),
            said("What was asked", top=20000, size=1400, bold=True),
            prose(24000, OTHER),
            said("Chapter the First", top=32000, size=1800, bold=True),
            prose(36000, "This is the body of the report, which nobody would take for a part of the summary that stands before it."),
        )
    )
    assert read
    assert OTHER in read.value
    assert "body of the report" not in read.value


def test_a_heading_right_under_the_summary_heading_is_a_part_of_it_even_in_its_own_weight() -> None:
    read = summary(
        page(
            2,
            said("EXECUTIVE SUMMARY", top=8000, size=1400, bold=True),
            said("Background", top=10500, size=1400, bold=True),
            prose(13000),
            said("Objectives", top=22000, size=1400, bold=True),
            prose(25000, OTHER),
        ),
        page(
            3, said("Table of Contents", top=8000, size=1400, bold=True), said("INTRODUCTION 1", top=12000), said("Findings 2", top=13500)
        ),
    )
    assert read
    assert PARAGRAPH in read.value
    assert OTHER in read.value
    assert "Findings" not in read.value


def test_a_summary_in_parts_is_put_together_in_reading_order() -> None:
    found = "We found that two lights in five were dark for a month or more, and that nobody at the office had been told of it."
    read = summary(
        page(
            2,
            said("OIG Highlights", top=4000, size=2000, bold=True),
            said("Why We Did This Review", top=9000, size=1400, bold=True),
            prose(12000),
            said("What We Found", top=22000, size=1400, bold=True),
            prose(25000, found),
            said("What We Recommend", top=34000, size=1400, bold=True),
            prose(37000, OTHER),
            prose(44000, "For further information: contact our office of public affairs by letter or by telephone at any time."),
        )
    )
    assert read
    assert read.value == "\n\n".join([PARAGRAPH, found, OTHER])


def test_the_contents_page_does_not_give_a_summary() -> None:
    names = ["Executive Summary", "Introduction", "Findings", "Recommendations", "Response"]
    listed = [said(f"{name} ........ {n}", top=9000 + 1800 * n) for n, name in enumerate(names, start=1)]
    contents = page(2, said("Contents", top=6000, size=1800, bold=True), *listed)
    read = summary(contents, text_page(3, said("Executive Summary", top=8000, size=1600, bold=True)))
    assert read
    assert {span.page for span in read.spans} == {3}


def test_without_a_heading_the_first_paragraph_is_offered_and_not_asserted() -> None:
    read = summary(text_page(2, said("Introduction", top=8000, size=1600, bold=True)))
    assert read
    assert read.withheld
    assert read.value == PARAGRAPH


def test_a_letter_that_opens_with_what_was_found_asserts_it() -> None:
    opening = (
        "The agencies receive about 5,400 complaints from the public each year. We found that they could not show "
        "that they answered half of them in time, because they counted the days differently."
    )
    letter = page(
        1,
        said("May 2, 2024", top=8000),
        said("Dear Members:", top=12000),
        prose(15000, opening),
        *(prose(t) for t in range(25000, 70000, 7000)),
    )
    read = facts(document(letter)).summary
    assert read
    assert (read.value, read.withheld) == (opening, False)


def test_key_findings_alone_are_offered_only() -> None:
    read = summary(text_page(2, said("Key Findings", top=8000, size=1600, bold=True)))
    assert read
    assert read.withheld


def test_chapters_called_what_we_did_and_what_we_found_are_no_summary() -> None:
    opening = (
        "We investigated a complaint that an official had used an official boat for private trips on many weekends of the "
        "summer, and what we learned of it bears the complaint out."
    )
    read = facts(
        document(
            page(
                1,
                said("Use of a Boat", top=4000, size=2000, bold=True),
                prose(9000, opening),
                said("What We Did", top=16000, size=1400, bold=True),
                prose(19000),
                said("What We Found", top=30000, size=1400, bold=True),
                prose(33000, OTHER),
                *(prose(top) for top in range(40000, 70000, 7000)),
            )
        )
    ).summary
    assert read
    assert (read.value, read.withheld) == (opening, False)


def test_boxes_beside_what_was_found_make_the_page_a_summary_with_the_sentence_that_opens_it() -> None:
    opens = (
        "We looked at whether the harbour office had kept its promise to light every quay by night, as the law asks of it since long ago."
    )
    read = summary(
        page(
            2,
            said("Review of the Harbour Lights", top=6000, size=1700, bold=True),
            prose(9000, opens),
            said("WHAT OIG FOUND", top=16000, size=1200, bold=True, left=24000),
            said("OBJECTIVE", top=16500, size=1000),
            prose(18000, OTHER),
            prose(26000),
            said("RECOMMENDS", top=40000, size=1000),
            prose(42000, "We made seven recommendations, among them that the office light the quays and write down when a lamp is out."),
        ),
        page(3, said("Introduction", top=8000, size=1600, bold=True), prose(12000)),
    )
    assert read
    assert not read.withheld
    assert read.value.startswith(opens)
    assert "RECOMMENDS" not in read.value


def test_a_page_of_highlights_is_read_whole_whatever_its_findings_are_called() -> None:
    read = summary(
        page(
            2,
            said("REPORT HIGHLIGHTS", top=6000, size=1200, bold=True),
            said("Review of the Harbour Lights", top=8500, size=1800, bold=True),
            said("Objective", top=12000, size=1200, bold=True),
            prose(14000, OTHER),
            said("Lamps on the eastern quay were dark", top=22000, size=1400, bold=True),
            prose(24000),
            said("WHY THIS MATTERS", top=36000, size=1400, bold=True),
            prose(38000, "Where no lamp is lit people fall into the water, and the harbour office has to answer for what becomes of them."),
        )
    )
    assert read
    assert not read.withheld
    assert read.value.startswith(OTHER)
    assert PARAGRAPH in read.value


def test_a_signed_letter_that_goes_through_the_findings_is_the_summary() -> None:
    read = summary(
        page(
            2,
            said("April 11, 2024", top=6000),
            prose(10000),
            said("Finding 1: The harbour does not know which of its lamps are lit.", top=20000),
            said("Recommendations: The harbour should count its lamps each month.", top=24000),
            said("Respectfully submitted,", top=40000),
            said("Jane Roe", top=44000),
        ),
        text_page(3, said("Background", top=8000, size=1600, bold=True)),
    )
    assert read
    assert not read.withheld
    assert read.value.startswith(PARAGRAPH)
    assert "count its lamps" in read.value
    assert "Jane Roe" not in read.value


def test_a_list_of_contents_in_a_table_and_a_capital_set_apart_do_not_hide_the_page_of_highlights() -> None:
    listed = (cell(name, 12000 + 2000 * row, row, 0) for row, name in enumerate(("Highlights", "Context", "Recommendations")))
    contents = page(2, said("Contents", top=6000, size=1700, bold=True), *listed, prose(40000))
    highlights = page(
        3,
        said("H IGHLIGHTS", top=6000, size=1700, bold=True),
        said("What OIG Inspected", top=12000, size=1200, bold=True),
        prose(14000, OTHER),
        said("What OIG Recommends", top=24000, size=1200, bold=True),
        prose(26000),
        said("What OIG Found", top=40000, size=1200, bold=True),
        prose(42000),
    )
    read = summary(contents, highlights, page(4, said("Context", top=6000, size=1700, bold=True), prose(12000)))
    assert read
    assert not read.withheld
    assert read.value.startswith(OTHER)


def test_an_abstract_named_in_the_last_cell_of_a_sheet_of_particulars_is_the_summary() -> None:
    cells = (
        cell("Prepared by", 12000, 0, 0),
        cell("Reference No.", 12000, 0, 1),
        cell("Abstract", 14000, 1, 0),
        cell("Mar-08", 14000, 1, 1),
    )
    read = summary(page(2, said("PARTICULARS", top=6000, size=1400, bold=True), *cells, prose(18000)), text_page(3))
    assert read
    assert not read.withheld
    assert read.value.startswith(PARAGRAPH)
