"""What a document and its file say elsewhere tells how far a title reaches, and never becomes one."""

from pathlib import Path

import pypdfium2
import pytest

from inspectorate.reading.facts import facts, flags
from inspectorate.reading.facts.witnesses import Witnesses
from inspectorate.reading.values import Fact, Page, Role
from inspectorate.reading.witnesses import witnesses
from tests.reading.facts.making import document, page, prose, said, scanned, text_page

COVER = page(
    1,
    said("Northmere Audit Office", top=5000, size=1400),
    said("Harbor Loans", top=20000, size=3000),
    said("Public Money for Private Quays", top=32000, size=2200),
    said("May 2019", top=60000),
)


def value(fact: Fact | None) -> str | None:
    return None if fact is None or fact.withheld else fact.value


def titled(*pages: Page, calls: str = "") -> str | None:
    return value(facts(document(*pages), witnesses=Witnesses(title=calls)).title)


def test_a_running_head_says_that_two_lines_are_one_title() -> None:
    head = said("Harbor Loans: Public Money for Private Quays", top=2000, size=900, role=Role.HEAD)
    assert titled(COVER, text_page(2, head), text_page(3, head)) == "Harbor Loans Public Money for Private Quays"


def test_the_file_s_own_title_says_it_too_where_the_cover_prints_it() -> None:
    assert titled(COVER, text_page(2)) == "Public Money for Private Quays"
    assert (
        titled(COVER, text_page(2), calls="Harbor Loans – Public Money for Private Quays") == "Harbor Loans Public Money for Private Quays"
    )


@pytest.mark.parametrize("calls", ["Audit template of the year before", "Harbor Loans and What Was Blacked Out"])
def test_a_title_that_no_page_prints_is_never_the_value(calls: str) -> None:
    assert titled(COVER, text_page(2), calls=calls) == titled(COVER, text_page(2))


def test_a_scanned_title_stands_out_by_its_ink() -> None:
    above = (
        said("Department of Harbors", top=6000, size=1300),
        said("INSPECTION REPORT", top=10400, size=1200),
        said("May 2021", top=11900, size=1200),
    )
    cover = page(1, *above, said("Rust in the Sheds", "of Saltmarsh", top=13000, size=2000))
    assert titled(scanned(cover), scanned(text_page(2))) == "Rust in the Sheds of Saltmarsh"


def test_the_cell_of_a_table_is_no_title_of_a_paper_without_a_cover() -> None:
    head = said("Report of the Portfolio Committee on Harbors on the Dredging Vote, dated 17 October 2023", top=3300, bold=True)
    first = page(1, head, *(prose(top) for top in range(8000, 60000, 6000)))
    table = said("Lamps and Buoys", top=12000, bold=True, role=Role.CELL)
    assert titled(first, text_page(2, table), text_page(3, table)) == "Report of the Portfolio Committee on Harbors on the Dredging Vote"


def test_a_file_is_asked_for_its_title_and_bookmarks(tmp_path: Path) -> None:
    made = pypdfium2.PdfDocument.new()
    made.new_page(612, 792)
    made.save(tmp_path / "plain.pdf")
    made.close()
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    assert witnesses(tmp_path / "plain.pdf") == witnesses(tmp_path / "broken.pdf") == witnesses(tmp_path / "none.pdf") == Witnesses()


def test_a_title_beside_which_a_line_might_belong_is_flagged() -> None:
    title, beside = said("Lights at Sea and in Port Were Dark", top=20000, size=2600), said("A Winter of Small Boats", top=26500, size=1700)
    read = document(page(1, said("Northmere Audit Office", top=5000), title, beside), text_page(2))
    assert "facts/title" in {place for flag in flags(read, facts(read)) for place in flag.about}


def test_the_office_may_stand_only_under_the_name_that_signs() -> None:
    cover = page(1, said("Meters Were Read Late", top=20000, size=3000), said("May 2019", top=60000))
    signed = said("John Doe", "Office of the City Auditor, City of Port Amarel", top=54000)
    letter = page(2, *(prose(top) for top in range(14000, 44000, 6000)), said("Respectfully,", top=48000), signed)
    assert value(facts(document(cover, letter, text_page(3))).office) == "Office of the City Auditor, City of Port Amarel"


def test_the_sort_of_an_inquiry_makes_no_accident_of_its_day_of_issue() -> None:
    told = said("Aviation Occurrence Investigation", "AO-2018-012", "Final – 4 March 2019", top=44000, size=1300)
    cover = page(1, said("Engine failure near Saltmarsh on 5 June 2018", top=20000, size=2600), told)
    found = facts(document(cover, text_page(2)))
    assert (value(found.issued_on), value(found.number)) == ("2019-03-04", "AO-2018-012")


def test_a_title_that_begins_with_a_figure_is_no_number() -> None:
    subject = said("SUBJECT: Final Report: 911 Call Center", top=12000)
    head = (said("FROM: John Doe, Inspector General", top=9000), subject)
    assert facts(document(text_page(1, *head))).number is None
