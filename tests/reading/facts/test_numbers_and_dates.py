"""The report number and the day of issue are the document's own, and not those of what it speaks about."""

import pytest

from inspectorate.core.dates import PartialDate
from inspectorate.reading.facts import facts
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.values import Fact, Page, Role
from tests.reading.facts.making import document, page, prose, said, text_page

TITLE = said("Review of the Harbour Lights", top=20000, size=2800, bold=True)


def value(fact: Fact | None) -> str | None:
    return None if fact is None or fact.withheld else fact.value


def number(*pages: Page) -> str | None:
    return value(facts(document(*pages)).number)


def issued_on(*pages: Page) -> str | None:
    return value(facts(document(*pages)).issued_on)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Report Number 2010-08", "2010-08"),
        ("Report No. OIG-21-34", "OIG-21-34"),
        ("REPORT NO. 33", "33"),
        ("Audit Number: MG07-111A", "MG07-111A"),
        ("Report: FM08-080A", "FM08-080A"),
        ("SAO Report No. 19-025", "19-025"),
        ("REPORT #20-01234-56", "20-01234-56"),
        ("Evaluation Report E-06-01", "E-06-01"),
        ("GAO-05-927", "GAO-05-927"),
        ("A-09-02-00123", "A-09-02-00123"),
        ("Second Report of Session 2024–25 HC 381", "HC 381"),
        ("DODIG-2020-001 (REDACTED)", "DODIG-2020-001 (REDACTED)"),
    ],
)
def test_a_number_on_the_cover_is_read_without_the_words_before_it(printed: str, meant: str) -> None:
    assert number(page(1, TITLE, said(printed, top=60000)), text_page(2)) == meant


@pytest.mark.parametrize(
    "printed", ["ID: 1344", "Grant No. ME-2022-005", "Session 2023-24", "Phone (206) 220-7970", "January 2010", "2021"]
)
def test_other_numbers_on_the_cover_are_not_the_report_number(printed: str) -> None:
    assert number(page(1, TITLE, said(printed, top=60000)), text_page(2)) is None


def test_the_number_of_an_earlier_report_in_the_text_is_not_taken() -> None:
    speaks = prose(
        30000,
        "This follow-up looked at what became of our earlier audit, issued October 6, 1997 (Audit No. ME96-081A), in which "
        "we made twenty-two recommendations about the bills that the corporation sends and about those that it does not send.",
    )
    read = facts(document(page(1, TITLE), page(2, speaks)))
    assert (value(read.number), value(read.issued_on)) == (None, None)


def test_a_memorandum_about_another_report_does_not_borrow_its_number() -> None:
    memorandum = text_page(
        1,
        said("August 5, 2015", top=8000),
        said("MEMORANDUM FOR: Jane Roe", top=10000),
        said("FROM: John Doe", top=12500),
        said("SUBJECT: Resolution of DCOIG-15-006-M, Need for Services", top=15000),
    )
    assert number(memorandum) is None
    assert value(facts(document(memorandum)).title) == "Resolution of DCOIG-15-006-M, Need for Services"


def test_a_number_in_the_subject_of_the_memorandum_is_not_part_of_the_title() -> None:
    read = facts(
        document(
            text_page(
                1,
                said("MEMORANDUM FOR: Jane Roe", top=10000),
                said("FROM: John Doe", top=12500),
                said("SUBJECT: FY 2015 Financial Statements, Final Report No. DCOIG-16-001-A", top=15000),
            )
        )
    )
    assert (value(read.title), value(read.number)) == ("FY 2015 Financial Statements", "DCOIG-16-001-A")


def test_two_numbers_of_equal_standing_are_a_question() -> None:
    read = facts(document(page(1, TITLE, said("OIG-21-34", top=60000), said("OIG-22-99", top=64000)), text_page(2)))
    assert read.number
    assert read.number.withheld


def test_the_month_of_the_cover_is_made_exact_by_the_letter_behind_it() -> None:
    cover = page(1, TITLE, said("September 2005", top=60000))
    letter = text_page(3, said("September 9, 2005", top=14000), said("The Honorable Jane Roe", top=17000))
    read = facts(document(cover, text_page(2), letter)).issued_on
    assert read
    assert (read.value, read.precision) == ("2005-09-09", "day")
    assert {span.page for span in read.spans} == {1, 3}


def test_the_letter_of_the_agency_at_the_end_makes_no_date_exact() -> None:
    feet = [text_page(n, said(f"Report Number 2011-17 August 2011 Page {n}", top=76000, role=Role.FOOT)) for n in range(1, 8)]
    answer = text_page(8, said("August 16, 2011", top=12000))
    assert issued_on(*feet, answer) == "2011-08"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Final Report Date: September 13, 2023", "2023-09-13"),
        ("Filed: May 03, 2006", "2006-05-03"),
        ("Published 21 March 2024", "2024-03-21"),
        ("Updated 21 March 2024", "2024-03-21"),
        ("Date: January 2010", "2010-01"),
        ("2021-04-12", "2021-04-12"),
        ("12 de abril de 2021", "2021-04-12"),
    ],
)
def test_a_labelled_date_is_the_day_of_issue(printed: str, meant: str) -> None:
    assert issued_on(page(1, TITLE, said(printed, top=60000)), text_page(2)) == meant


@pytest.mark.parametrize(
    "printed",
    ["Scoping Meeting Date: March 28, 2023", "OCTOBER 1, 2005 – MARCH 31, 2006", "For the period ended June 30, 2011", "11/24/25, 8:19 PM"],
)
def test_dates_of_other_things_are_not_the_day_of_issue(printed: str) -> None:
    assert issued_on(page(1, TITLE, said(printed, top=60000)), text_page(2)) is None


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("They met on 3/28/2018 and on 4/2/2018.", "2018-05-04"),
        ("They met on 28/3/2018 and on 2/4/2018.", "2018-04-05"),
        ("They met on March 28, 2018 and later.", "2018-05-04"),
        ("They met in the spring.", None),
    ],
)
def test_the_order_of_figures_is_learned_from_the_other_dates_of_the_document(told: str, day: str | None) -> None:
    assert issued_on(page(1, TITLE, said("Date: 5/4/2018", top=60000)), text_page(2, prose(10000, told * 2))) == day


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Port Amarel, 5 de abril de 2018", "2018-04-05"),
        ("Port Amarel, den 4. Mai 2018", "2018-05-04"),
        ("Final – 4 March 2019", "2019-03-04"),
        ("4–15 March 2019", None),
        ("Target Date: July 30, 2021", None),
        ("Adopted October 24, 2017", "2017-10-24"),
        ("Ordered by the House to be printed on 5 April 2018", "2018-04-05"),
        ("Stand: 04.05.2018", "2018-05-04"),
    ],
)
def test_a_place_a_stretch_of_days_and_a_plan_are_told_from_the_day_of_issue(printed: str, day: str | None) -> None:
    assert issued_on(page(1, TITLE, said(printed, top=60000)), text_page(2)) == day


def test_a_sentence_that_says_when_it_was_published_counts() -> None:
    colophon = prose(
        30000,
        "This Report, together with formal minutes relating to the report, was ordered by the House, on 1 April 2025, to be "
        "printed. It was published on 14 April 2025 by authority of the House. All rights in it are kept by the House.",
    )
    assert issued_on(page(1, TITLE), page(2, colophon)) == "2025-04-14"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On April 12, 2021 and 3 May 2022", [PartialDate(2021, 4, 12), PartialDate(2022, 5, 3)]),
        ("le 1er juin 2020", [PartialDate(2020, 6, 1)]),
        ("February 30, 2021", []),
        ("in May 2011 or 2012", [PartialDate(2011, 5)]),
        ("may 2021 be better", [PartialDate(2021, 5)]),
    ],
)
def test_dates_are_read_as_far_as_they_are_printed(text: str, dates: list[PartialDate]) -> None:
    assert [found.date for found in printed_dates(text)] == dates


def test_a_memorandum_whose_subject_is_a_rule_of_dashes_has_no_title() -> None:
    head = (said("FROM: John Doe", top=12500), said("SUBJECT: ----- --", top=15000))
    assert value(facts(document(text_page(1, said("MEMORANDUM FOR: Jane Roe", top=10000), *head))).title) is None


def test_a_number_with_the_office_before_a_slash_is_read_whole() -> None:
    feet = [
        page(n, prose(20000), prose(30000), said("OIG/PILOT-13-1 Pilotage Challenges FY 2012", top=76500, role=Role.FOOT))
        for n in (1, 2, 3)
    ]
    found = facts(document(*feet)).number
    assert found
    assert found.value == "OIG/PILOT-13-1"


def test_a_notice_of_copyright_with_a_month_dates_a_report_that_says_nothing_else() -> None:
    cover = page(
        1, said("HARBOUR PROGRAMME EVALUATION", top=20000, size=2400, bold=True), said("NORTHMERE", top=24000, size=5000, bold=True)
    )
    notice = page(2, said("Copyright © NHP February 2025", top=60000, size=900), prose(64000))
    read = facts(document(cover, notice, text_page(3))).issued_on
    assert read
    assert (read.value, read.precision) == ("2025-02", "month")


def test_a_board_that_adopts_its_report_dates_it_at_the_end() -> None:
    adopted = page(8, prose(10000), said("Adopted: October 8, 2019", top=40000))
    pages = [text_page(n) for n in range(2, 8)]
    assert issued_on(page(1, TITLE), *pages, adopted) == "2019-10-08"


def test_a_sentence_of_the_publisher_dates_a_cover_whose_own_days_are_those_of_the_visit() -> None:
    visit = said("7–18 January 2019", top=40000, size=1500)
    colophon = said("This was looked at with the help of others. Published", "May 2019 by the Inspectorate of Quays.", top=66000, size=900)
    assert issued_on(page(1, TITLE, visit, colophon), text_page(2)) == "2019-05"


def test_a_longer_word_of_issue_counts_where_a_shorter_one_within_it_does_not() -> None:
    assert issued_on(page(1, TITLE), page(2, prose(20000), said("Approved for publication: 20 April 2005", top=40000))) == "2005-04-20"
