"""Every page prints its value and asks the database for nothing; every page is judged."""

from dataclasses import replace

import pytest
from django.db import connection
from django.shortcuts import render
from django.test import RequestFactory
from lxml import html

from inspectorate.library.values import LeftOut, Pager, ReportLine, SearchPage
from tests.library import pages
from tests.look.judge import faults


class Asked(AssertionError):
    """A template asked the database."""


def refuse(_execute, sql, *_rest):
    """Whoever renders asks nothing more."""
    raise Asked(sql)


@pytest.fixture
def printed(office_data, settings):
    """A page's text, rendered while SQL is refused."""
    settings.OPERATOR_NAME = "Harbor Authority Office of Inspector General"
    settings.OPERATOR_CONTACT = "library@harbor.example"

    def make(name: str) -> str:
        template, value = pages.PAGES[name]
        request = RequestFactory().get("/r/harbor-oig/oig-24-07/")
        with connection.execute_wrapper(refuse):
            return render(request, f"library/{template}.html", {"page": value, "words": ["Since 2011."]}).content.decode()

    return make


def plain(page: str) -> str:
    """What a reader sees of the main part, with single spaces."""
    main = html.document_fromstring(page).xpath("//main")[0]
    for block in main.iter("dt", "dd", "th", "td", "li", "p", "h1", "h2"):
        block.tail = f" {block.tail or ''}"
    return " ".join(main.text_content().split())


@pytest.mark.parametrize("name", pages.PAGES)
def test_a_page_is_sound(name, printed):
    assert faults(printed(name)) == []


def test_the_refusal_of_sql_refuses(office_data):
    with connection.execute_wrapper(refuse), pytest.raises(Asked), connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def test_a_fact_shows_its_page_and_what_else_is_said(printed):
    text = plain(printed("report"))
    assert "Issue date 12 April 2024 p. 1, source of issue date" in text
    assert "elsewhere: April 2024 listing, source of issue date: Harbor Police" in text


def test_a_mark_says_whether_a_person_checked(printed):
    page = printed("report")
    assert "source of title, not checked by a person" in page
    assert "source of report number</span>" in page


def test_what_is_unknown_is_said_and_where_the_label_stands_empty(printed):
    text = plain(printed("report"))
    assert "Sent to the legislature Unknown" in text
    assert "Oversight area Unknown: left empty in the listing" in text


def test_a_value_without_source_says_so(printed):
    assert "Pilots' Bureau ○ no source" in plain(printed("report"))


def test_a_rule_and_a_typed_value_name_themselves(printed):
    text = plain(printed("report"))
    assert "2024 by rule: the year that ends in September 2024" in text
    assert "Audit entered by the office, 3 May 2024" in text


def test_what_was_left_out_is_counted_and_the_document_named(printed):
    text = plain(printed("report"))
    assert "Left out here, because what was read of them is not sure enough to assert: responses (1), target dates (2)." in text
    assert "Response left out: not sure enough" in text


def test_a_summary_that_was_read_and_withheld_is_not_said_to_be_missing(office_data):
    found = replace(pages.PAGES["report"][1], summary=None)
    withheld = replace(found, left_out=(LeftOut(what="summary", count=1),))
    request = RequestFactory().get("/r/harbor-oig/oig-24-07/")
    texts = [plain(render(request, "library/report.html", {"page": page}).content.decode()) for page in (found, withheld)]
    assert ["No summary was found" in text for text in texts] == [True, False]
    assert ["A summary was read, but not surely enough" in text for text in texts] == [False, True]


def test_a_response_is_said_in_words_before_shape(printed):
    text = plain(printed("report"))
    assert "✓ Concurred p. 14, source of response to recommendation 1" in text
    assert "✕ Did not concur" in text
    assert "○ No response stated" in text


def test_the_document_button_names_type_pages_and_size(printed):
    assert "Read the report PDF, 31 pages, 1.2 MB" in plain(printed("report"))


def test_money_and_sizes_are_printed_for_people(printed):
    text = plain(printed("report"))
    assert "Questioned costs $66,848 p. 11" in text
    assert "Funds put to better use $1,234,567.89" in text


def test_a_version_taken_down_says_why(printed):
    assert "Version 1: taken down: It named a person by mistake." in plain(printed("report"))


def test_a_report_without_its_document_says_what_it_rests_on(printed):
    text = plain(printed("report without its document"))
    assert "The document is not held here. What stands on this page was said by a listing." in text
    assert "Unknown: the document is not held, so its recommendations could not be read." in text


def test_a_citation_holds_the_address_that_stays(printed):
    assert "Contractors. OIG-24-07. 12 April 2024. http://testserver/r/harbor-oig/oig-24-07/v2/" in plain(printed("report"))


def test_a_listing_has_all_eight_fields(printed):
    text = plain(printed("agency"))
    for label in ("Executive summary", "Report number", "Issue date", "Document file", "Agency", "Oversight area", "Fiscal year"):
        assert text.count(f"{label} ") >= 2, label
    assert text.count("Unknown") == 8
    assert "Overtime of Harbor Pilots" in text


def test_a_hit_names_its_pages_and_lights_the_words(printed):
    page = printed("search")
    assert "of the <mark>equipment</mark> it <mark>lent</mark> to its contractors" in page
    assert "Found on p. 3 of The Harbor Authority" in plain(page)
    assert "and 4 more pages" in plain(page)
    assert "of The Harbor Authority Can Better Account for Equipment Lent to Contractors 23 hits" in plain(page)


def test_a_page_says_which_hits_stand_on_it_and_leads_back_to_the_result(printed):
    text = plain(printed("page"))
    assert "“lent equipment”: hits 4 to 5 of 6" in text
    assert "Reports for “lent equipment”: report 2 of 37" in text
    assert "Previous report: Overtime of Harbor Pilots" in text
    assert "#lit#lit" not in printed("page")


def test_what_could_not_be_searched_is_said(printed):
    assert "2 reports here have no searchable text" in plain(printed("search"))


def test_a_facet_says_what_it_does_not_show(printed):
    text = plain(printed("search"))
    assert "3 more values are not shown" in text
    assert "1 report states none" in text


def test_a_result_is_offered_as_a_file_and_in_longer_pages(printed):
    page = printed("search")
    assert "all 37 as a file" in plain(page)
    assert f'<a href="{pages.Q}&amp;size=25" rel="nofollow">25</a>' in page
    assert '<a href="/reports.csv?q=lent+equipment" rel="nofollow" download>CSV</a>' in page


def test_a_search_keeps_its_narrowings_and_offers_to_remove_them(printed):
    page = printed("search")
    assert '<input type="hidden" name="agency" value="police">' in page
    assert "about Harbor Police ×, remove from Agency" in plain(page)


def test_an_empty_answer_says_why_and_what_to_try(printed):
    assert "No published report has all of these words. Try fewer or other words" in plain(printed("search without a hit"))
    assert "without “about Harbor Police” 1 report" in plain(printed("search without a hit"))
    assert "This library holds only what its office has published here. What it holds" in plain(printed("search without a hit"))
    assert "No report has been published yet." in plain(printed("home, nothing published"))


def test_lit_words_are_rectangles_over_the_picture_and_marks_in_the_text(printed):
    page = printed("page")
    assert 'viewBox="0 0 61200 79200"' in page
    assert '<rect id="lit" class="light" x="7200" y="20000" width="42000" height="1500" rx="100"/>' in page
    assert "record of the <mark>equipment it lent</mark> to its contractors." in page


def test_a_page_without_text_says_why(printed):
    assert "No text could be read on this page. (The page is a picture with nothing to read.)" in plain(printed("page without text"))


def test_a_listing_shows_label_and_words_as_given(printed):
    text = plain(printed("listing"))
    assert "Issue Date left empty" in text
    assert "as it stood on 1 June 2024" in text
    assert "<mark>We determined that the Harbor Authority" in printed("listing")


def test_what_is_gone_says_why_when_and_what_took_its_place(printed):
    text = plain(printed("gone"))
    assert "It named a person who is not a party to the matter." in text
    assert "Taken down on 3 May 2024." in text
    assert "What stands in its place: Letter on the Same Matter" in text


def test_hostile_words_of_a_document_stay_words(office_data):
    bad = "<script>alert(1)</script><b onclick=x>"
    page = SearchPage(query=bad, sentence=bad, hits=(ReportLine(url="/about/", title=bad),), pager=Pager(first=1, last=1, of=1))
    made = render(RequestFactory().get("/reports/"), "library/search.html", {"page": page}).content.decode()
    assert bad not in made
    assert faults(made) == []
