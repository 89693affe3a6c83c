"""Covers that mislead: the day of an accident, a title of two words, an office that is a picture, a name split over lines."""

from inspectorate.reading.facts import facts, flags
from inspectorate.reading.values import Fact
from tests.reading.facts.making import document, page, prose, said, text_page


def value(fact: Fact | None) -> str | None:
    return None if fact is None or fact.withheld else fact.value


def test_the_day_of_the_accident_is_in_the_title_and_not_the_day_of_issue() -> None:
    cover = page(
        1,
        said("RAILWAY OCCURRENCE REPORT", top=8000, size=2400, bold=True),
        said("locomotive 1199, derailment,", "Port Amarel,", "24 August 2004", top=20000, size=2000, bold=True),
        said("TRANSPORT ACCIDENT INVESTIGATION COMMISSION", top=70000, size=1200),
    )
    inside = page(2, prose(40000, "Approved on 20 April 2005 for publication."))
    read = facts(document(cover, text_page(3), inside))
    assert value(read.title) == "locomotive 1199, derailment, Port Amarel, 24 August 2004"
    assert value(read.issued_on) == "2005-04-20"
    assert value(read.office) == "TRANSPORT ACCIDENT INVESTIGATION COMMISSION"


def test_a_title_of_few_words_takes_its_subtitle() -> None:
    cover = page(
        1,
        said("Office of Inspector General", top=5000, size=1400),
        said("Personal Care", top=20000, size=4000, bold=True),
        said("Trends, Gaps, and", "Ways to Do Better in All Ports", top=26000, size=2200),
        said("November 2012", top=70000, size=1200),
    )
    assert value(facts(document(cover, text_page(2))).title) == "Personal Care Trends, Gaps, and Ways to Do Better in All Ports"


def test_a_title_that_says_enough_leaves_smaller_words_alone() -> None:
    cover = page(
        1,
        said("The Harbour’s New Decision: Women’s", "Pension Age", top=20000, size=4000),
        said("Response to the Ombudsman’s investigation of the year before last", top=31000, size=1600),
    )
    assert value(facts(document(cover, text_page(2))).title) == "The Harbour’s New Decision: Women’s Pension Age"


def test_an_office_that_only_the_text_names_is_given_with_a_flag() -> None:
    cover = page(1, said("An Audit of Lighthouse Contracts", top=20000, size=2800, bold=True), said("Report No. 19-099", top=60000))
    text = "The State Auditor’s Office looked at all contracts of the year and at the letters that came with them to the port."
    paper = document(cover, *(page(n, prose(10000, text), prose(30000)) for n in range(2, 6)))
    read = facts(paper)
    assert read.office
    assert [flag.about for flag in flags(paper, read)] == [("facts/office",)]
    assert (read.office.value, read.office.withheld) == ("State Auditor’s Office", False)


def test_a_commission_that_only_says_what_it_is_is_given_with_a_flag() -> None:
    text = "The Harbour Accident Commission is an independent body that looks into what went wrong on ships, so that it does not again."
    paper = document(page(1, said("Ferry struck the quay", top=20000, size=2800, bold=True)), page(2, prose(10000, text), prose(30000)))
    read = facts(paper)
    assert read.office
    assert ("facts/office",) in [flag.about for flag in flags(paper, read)]
    assert (read.office.value, read.office.withheld) == ("Harbour Accident Commission", False)


def test_the_name_of_an_office_above_its_department_is_kept_as_printed() -> None:
    cover = page(
        1,
        said("Office of Inspector General", top=5000, size=1400),
        said("U.S. Department of Harbours", top=6800, size=1400),
        said("Lights Were Dark for a Month or More", top=20000, size=2800, bold=True),
    )
    assert value(facts(document(cover, text_page(2))).office) == "Office of Inspector General U.S. Department of Harbours"


def test_the_contractor_that_prepared_the_report_is_not_its_office() -> None:
    cover = page(
        1,
        said("FISCAL YEAR 2023", "TRIENNIAL REVIEW", top=12000, size=1600, bold=True),
        said("of", top=18000, size=1100),
        said("Androscoggin Council of Governments", top=21000, size=1600, bold=True),
        said("Performed for:", top=34000, size=1600),
        said("U.S. DEPARTMENT OF TRANSPORTATION", "FEDERAL TRANSIT ADMINISTRATION", "REGION I", top=37000, size=1600, bold=True),
        said("Prepared By:", top=49000, size=1600),
        said("Harbour Management Services", top=52000, size=1600, bold=True),
        said("Final Report Date: September 13, 2023", top=60000, size=1400),
    )
    read = facts(document(cover, text_page(2)))
    assert value(read.office) == "FEDERAL TRANSIT ADMINISTRATION REGION I"
    assert value(read.title) == "FISCAL YEAR 2023 TRIENNIAL REVIEW of Androscoggin Council of Governments"
    assert value(read.issued_on) == "2023-09-13"


def test_an_addressee_is_not_the_office() -> None:
    letter = page(
        1,
        said("May 2, 2024", top=8000),
        said("The Honorable Jane Roe", top=11000),
        said("Committee on Harbours", top=12400),
        said("United States Senate", top=13800),
        said("Dear Chairwoman Roe:", top=18000),
        *(prose(top) for top in range(22000, 60000, 6000)),
    )
    assert value(facts(document(letter)).office) is None


def test_a_topic_line_above_the_title_belongs_to_it() -> None:
    cover = page(
        1,
        said("United States Government Accountability Office", top=3000, size=1200, bold=True),
        said("GAO", top=5000, size=3600, left=3300),
        said("Report to Congressional Addressees", top=5000, size=2000, left=22000),
        said("February 2006", top=16000, size=1200, bold=True, left=3300),
        said("HARBOURS", top=16000, size=3600, left=22000),
        said("Some Lights May Mislead", "Ships", top=23000, size=3600, left=22000),
        said("GAO-06-999", top=75000, size=1200, bold=True, left=3300),
    )
    read = facts(document(cover, text_page(2)))
    assert value(read.title) == "HARBOURS Some Lights May Mislead Ships"
    assert (value(read.number), value(read.issued_on)) == ("GAO-06-999", "2006-02")


def test_an_office_whose_letterhead_does_not_say_whose_it_is_is_completed_by_the_text() -> None:
    cover = page(
        1, said("OFFICE OF INSPECTOR GENERAL", top=5000, size=2000), said("Lights Were Dark for a Month", top=20000, size=2800, bold=True)
    )
    mission = (
        "The mission of the Department of Harbours and Ships (DHS), Office of Inspector General (OIG), is to keep its programs honest."
    )
    read = facts(document(cover, page(2, prose(10000, mission), prose(30000)))).office
    assert read
    assert read.value == "Department of Harbours and Ships OFFICE OF INSPECTOR GENERAL"
    assert {span.page for span in read.spans} == {1, 2}


def test_an_accident_told_in_lines_apart_keeps_its_day_too() -> None:
    lines = ("locomotive 1199", "derailment", "Port Amarel", "24 August 2004")
    cover = page(
        1,
        said("Railway Occurrence Report", top=8000, size=2400, bold=True),
        *(said(line, top=20000 + 4000 * n, size=1800, bold=True) for n, line in enumerate(lines)),
        said("Transport Accident Investigation Commission", "New Zealand", top=70000, size=1800),
    )
    read = facts(document(cover, text_page(2)))
    assert value(read.title) == "locomotive 1199 derailment Port Amarel 24 August 2004"
    assert value(read.issued_on) is None
    assert value(read.office) == "Transport Accident Investigation Commission"


def test_an_office_named_in_the_title_is_a_part_of_the_title_and_not_the_issuer() -> None:
    report = text_page(
        1,
        said("City of Port Amarel, Office of the City Auditor", top=4000, size=1500, bold=True),
        said("Report Number A-22-06 June 15, 2022", top=7000),
        said("External Peer Review of the Department of Harbours,", "Office of Inspector General", top=12000, size=1800, bold=True),
    )
    read = facts(document(report))
    assert value(read.title) == "External Peer Review of the Department of Harbours, Office of Inspector General"
    assert value(read.office) == "City of Port Amarel, Office of the City Auditor"


def test_a_masthead_that_no_grammar_knows_is_the_office_where_it_signs_and_finds() -> None:
    cover = page(
        1,
        said("Ports Mediator for Lorne", top=9000, size=1400, bold=True),
        said("“They Just Stopped Asking”", top=22000, size=3200, bold=True),
        said("September 2023", top=70000),
    )
    letter = page(2, prose(9000), prose(16000), said("Jane Roe", top=40000), said("Ports Mediator for Lorne", top=41500))
    told = (
        "The Ports Mediator for Lorne found that nobody counts those who wait at the quays, and it recommends that somebody begin to do so."
    )
    paper = document(cover, letter, page(3, prose(9000, told), prose(20000)))
    read = facts(paper)
    assert value(read.office) == "Ports Mediator for Lorne"
    assert "facts/office" in {place for flag in flags(paper, read) for place in flag.about}


def test_a_person_who_signs_and_stands_on_the_cover_is_no_office() -> None:
    cover = page(1, said("Jane Roe", top=9000, size=1400), said("Lamps That Nobody Lights", top=22000, size=3200, bold=True))
    letter = page(2, prose(9000), prose(16000), said("Jane Roe", top=40000))
    assert value(facts(document(cover, letter)).office) is None
