"""A cover says title, number, date and office, whichever way the office lays it out."""

from dataclasses import dataclass

import pytest

from inspectorate.reading.facts import facts, flags
from inspectorate.reading.values import Fact, Page
from tests.reading.facts.making import document, page, prose, said, text_page


@dataclass(frozen=True)
class Case:
    name: str
    pages: tuple[Page, ...]
    title: str | None
    number: str | None
    issued_on: str | None
    office: str | None
    type: str | None = None


COVERS = (
    Case(
        "a homeland security cover with its memorandum",
        (
            page(
                1,
                said("Department of Homeland Security", top=5000, size=1400, bold=True),
                said("Office of Inspector General", top=6800, size=1400),
                said("Harbour Patrol Did Not Follow", "Its Own Rules on Fuel Purchases", top=24000, size=2800, bold=True),
                said("OIG-21-77", top=70000, size=1200, bold=True),
                said("June 3, 2021", top=70000, size=1200, bold=True, left=40000),
            ),
            text_page(
                2,
                said("OFFICE OF INSPECTOR GENERAL", top=3000, size=1200, bold=True),
                said("Department of Homeland Security", top=4600, size=1100),
                said("June 3, 2021", top=8000),
                said("MEMORANDUM FOR: Admiral Jane Roe", top=10000),
                said("FROM: John Doe, Inspector General", top=12500),
                said("SUBJECT: Harbour Patrol Did Not Follow Its Own Rules on Fuel Purchases", top=15000),
            ),
        ),
        "Harbour Patrol Did Not Follow Its Own Rules on Fuel Purchases",
        "OIG-21-77",
        "2021-06-03",
        "Department of Homeland Security Office of Inspector General",
    ),
    Case(
        "a justice cover whose number stands after the words Audit Report",
        (
            page(
                1,
                said("U.S. Department of Justice", top=6000, size=1600),
                said("Office of the Inspector General", top=8200, size=1600),
                said("Audit of the Lighthouse Grants Awarded to", "Port Amarel, Estmere", top=26000, size=2400, bold=True),
                said("Audit Report GR-60-15-003", top=62000, size=1400),
                said("December 2014", top=66000, size=1400),
            ),
            text_page(2),
        ),
        "Audit of the Lighthouse Grants Awarded to Port Amarel, Estmere",
        "GR-60-15-003",
        "2014-12",
        "U.S. Department of Justice Office of the Inspector General",
        "audit",
    ),
    Case(
        "a health cover in capitals with the name of the inspector general",
        (
            page(
                1,
                said("Department of Health and Human Services", top=6000, size=1600, bold=True),
                said("OFFICE OF", "INSPECTOR GENERAL", top=9000, size=2200, bold=True),
                said("STATES’ OVERSIGHT OF", "LIGHTHOUSE KEEPERS’ HEALTH", top=30000, size=2000, bold=True),
                said("JANET ROE", top=60000, size=1200, bold=True),
                said("Inspector General", top=61600, size=1200),
                said("SEPTEMBER 2002", top=65000, size=1200),
                said("OEI-07-02-00100", top=66800, size=1200),
            ),
            text_page(2),
        ),
        "STATES’ OVERSIGHT OF LIGHTHOUSE KEEPERS’ HEALTH",
        "OEI-07-02-00100",
        "2002-09",
        "Department of Health and Human Services OFFICE OF INSPECTOR GENERAL",
    ),
    Case(
        "a state auditor's cover with its name above the title",
        (
            page(
                1,
                said("Jane Roe, CPA", top=5000, size=1200),
                said("State Auditor", top=6600, size=1200),
                said("An Audit Report on", top=16000, size=2000),
                said("Lighthouse Maintenance at the", "Port Commission", top=19000, size=2800, bold=True),
                said("March 2019", top=60000, size=1200),
                said("Report No. 19-099", top=61800, size=1200),
            ),
            text_page(2, said("State Auditor’s Office", top=3000, size=1400, bold=True)),
        ),
        "An Audit Report on Lighthouse Maintenance at the Port Commission",
        "19-099",
        "2019-03",
        "State Auditor’s Office",
        "audit",
    ),
    Case(
        "a national audit office cover with a session number",
        (
            page(
                1,
                said("National Audit Office", top=5000, size=1400),
                said("REPORT", top=9000, size=1400),
                said("Keeping the lights on", top=22000, size=3600, bold=True),
                said("Department for Harbours", top=30000, size=1400),
                said("SESSION 2023-24", top=60000, size=1000),
                said("12 JANUARY 2024", top=61400, size=1000),
                said("HC 456", top=62800, size=1000),
            ),
            text_page(2),
        ),
        "Keeping the lights on",
        "HC 456",
        "2024-01-12",
        "National Audit Office",
    ),
    Case(
        "an accident commission's cover",
        (
            page(
                1,
                said("Final report", top=8000, size=1400),
                said("Marine inquiry MO-2019-204", top=14000, size=2200, bold=True),
                said("Passenger ferry Albatross", "loss of steering, Port Amarel", top=18000, size=2200, bold=True),
                said("12 February 2020", top=26000, size=1200),
                said("Transport Accident Investigation Commission", top=70000, size=1200),
            ),
            text_page(2),
        ),
        None,
        "MO-2019-204",
        "2020-02-12",
        "Transport Accident Investigation Commission",
    ),
)
FACTS = ("title", "number", "issued_on", "office")


def value(fact: Fact | None) -> str | None:
    return None if fact is None or fact.withheld else fact.value


@pytest.mark.parametrize("case", COVERS, ids=lambda case: case.name)
@pytest.mark.parametrize("name", FACTS)
def test_the_cover_says(case: Case, name: str) -> None:
    wanted = getattr(case, name)
    if wanted is not None:
        assert value(getattr(facts(document(*case.pages)), name)) == wanted


@pytest.mark.parametrize("case", [case for case in COVERS if case.type], ids=lambda case: case.name)
def test_the_kind_of_report_is_told_by_its_title(case: Case) -> None:
    assert value(facts(document(*case.pages)).type) == case.type


@pytest.mark.parametrize("case", COVERS[:2], ids=lambda case: case.name)
def test_a_cover_that_leaves_no_doubt_carries_no_flag(case: Case) -> None:
    read = document(*case.pages)
    assert flags(read, facts(read)) == ()


COUNTED = 10  # of 1000: both are counted, and a title printed again and again was a series once


def test_what_the_cover_and_the_memorandum_agree_on_is_about_as_sure_as_a_cover_alone() -> None:
    both, alone = facts(document(*COVERS[0].pages)), facts(document(COVERS[0].pages[0]))
    assert both.title
    assert alone.title
    assert both.title.confidence >= alone.title.confidence - COUNTED


def test_a_letter_without_a_title_gets_none() -> None:
    letter = page(
        1,
        said("Denali Commission", top=4000, size=1200, bold=True),
        said("Office of Inspector General", top=5300, size=1000),
        said("March 25, 2015", top=10000),
        said("The Honorable Jane Roe", top=13000),
        said("Dear Chairwoman Roe:", top=18000),
        *(prose(top) for top in range(22000, 60000, 6000)),
    )
    read = facts(document(letter))
    assert value(read.title) is None
    assert value(read.office) == "Denali Commission Office of Inspector General"
    assert (value(read.issued_on), value(read.type)) == ("2015-03-25", "letter")


def test_an_empty_document_says_nothing_and_raises_nothing() -> None:
    read = facts(document(page(1)))
    assert (read.title, read.number, read.issued_on, read.office, read.summary) == (None,) * 5


def test_the_department_on_a_title_page_behind_the_cover_issues_its_answer() -> None:
    title = "Government response to the Harbour Committee report: ‘The Tide: Act Now’"
    cover = page(1, said(*wrapped(title), top=30000, size=3600))
    inner = page(
        3,
        said("Government of Northmere", top=24000, size=1200, bold=True),
        said("Department for Harbours and Tides", top=26000, size=1400, bold=True),
        said(*wrapped(title), top=34000, size=2600, bold=True),
        said("January 2026", top=50000, size=1400),
    )
    read = facts(document(cover, page(2, said("Left blank", top=30000)), inner, text_page(4)))
    assert read.office
    assert read.office.value == "Department for Harbours and Tides"


def wrapped(text: str) -> tuple[str, ...]:
    words = text.split()
    return tuple(" ".join(words[at : at + 5]) for at in range(0, len(words), 5))
