"""Reports on accidents: the day of the accident ends the title, the day of issue stands on the last page or in a notice."""

from inspectorate.reading.facts import facts
from inspectorate.reading.facts.labels import label_of
from inspectorate.reading.values import Fact, Role
from tests.reading.facts.making import document, page, prose, said, text_page

CLOSING = (
    "This report concludes the Board’s investigation into this occurrence. The Board agreed to its text in the spring "
    "of that year. It was officially released on 16 April 2012."
)


def value(fact: Fact | None) -> str | None:
    return None if fact is None or fact.withheld else fact.value


def cover():
    return page(
        1,
        said("AVIATION INVESTIGATION REPORT B11F0033", top=20000, size=1500, bold=True),
        said("CABIN SMOKE", "AMAREL AIR 767", "NORTHMERE SOUND", "14 JANUARY 2011", top=50000, size=1500, bold=True),
    )


def test_the_day_below_the_title_of_an_accident_report_is_not_its_day_of_issue() -> None:
    again = page(
        2,
        prose(10000),
        said("Cabin Smoke", "Amarel Air 767", "Northmere Sound", top=26000, size=1800),
        said("14 January 2011", top=34000, size=1800),
        said("Report Number B11F0033", top=38000, size=1800),
        prose(50000),
    )
    read = facts(document(cover(), again, *(text_page(n) for n in range(3, 8))))
    assert value(read.issued_on) is None
    assert value(read.number) == "B11F0033"


def test_the_last_page_says_when_the_report_was_released() -> None:
    read = facts(document(cover(), *(text_page(n) for n in range(2, 14)), page(14, prose(20000), prose(30000, CLOSING))))
    assert value(read.issued_on) == "2012-04-16"
    assert read.type
    assert read.type.value == "investigation"


def test_another_bodys_report_on_the_last_page_gives_no_date() -> None:
    other = "The Committee looked at pilots too. It was published on 3 May 2009, and its list of tasks was long and costly."
    read = facts(document(cover(), *(text_page(n) for n in range(2, 14)), page(14, prose(20000), prose(30000, other))))
    assert value(read.issued_on) is None


def test_a_date_in_brackets_that_begins_a_line_is_read_with_the_word_above_it() -> None:
    notice = page(
        2, said("Northmere Safety Board, Aviation Investigation Report B11F0033 (released", "24 January 2013).", top=40000), prose(60000)
    )
    assert value(facts(document(cover(), notice, text_page(3))).issued_on) == "2013-01-24"


def test_a_kind_of_paper_with_its_number_is_no_title() -> None:
    assert label_of("MARINE TRANSPORTATION SAFETY INVESTIGATION REPORT M33B0011") == "number"
    split = page(
        1,
        said("MARINE TRANSPORTATION SAFETY", "INVESTIGATION REPORT M33B0011", top=40000, size=2300, bold=True),
        said("LOSS OF THE RUDDER NEAR PORT AMAREL", top=48000, size=1900, bold=True),
        said("Ferry Amarel Star, off Port Amarel", "02 March 2021", top=54000, size=1400),
    )
    read = facts(document(split, text_page(2)))
    assert value(read.title) == "LOSS OF THE RUDDER NEAR PORT AMAREL"
    assert value(read.issued_on) is None


def test_a_cover_that_says_final_and_a_day_gives_the_day_of_issue() -> None:
    final = page(
        1,
        said("Collision of a freight train with a crane", top=20000, size=3000),
        said("Port Amarel, on 17 September 2021", top=28000, size=1200),
        said("Rail Occurrence Investigation (Defined)", "RO-2031-010", "Final – 7 December 2022", top=66000, size=1200),
    )
    assert value(facts(document(final, text_page(2))).issued_on) == "2022-12-07"


def test_an_office_in_a_running_head_is_told_from_the_mark_beside_it() -> None:
    head = [page(n, said(f"NORTHMERE SAFETY BOARD ■ {n}", top=4000, role=Role.HEAD), prose(20000), prose(30000)) for n in range(2, 6)]
    assert value(facts(document(cover(), *head)).office) == "NORTHMERE SAFETY BOARD"
