"""A report that names another is read with the number, the title and what it says of it; all other codes are none."""

import pytest

from inspectorate.reading.citations import citations
from tests.reading.citations.cited import FACTS, FRONT, cited, document_of, numbers


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("^ 4 GAO, _Port Security: Better Plans Are Needed_, GAO-05-927 (Washington, D.C.: Sept. 9, 2005).", ["GAO-05-927"]),
        ("^ 12GAO/GGD-96-118; and GAO-01-1084SP.", ["GAO/GGD-96-118", "GAO-01-1084SP"]),
        ("Gaps were found before (OIG-18-81), as the staff knew.", ["OIG-18-81"]),
        ("See Secretary of State Audit Report No. 2009-17 for the whole.", ["2009-17"]),
        ("The accounts were looked at in Audit Report Nos. 223-2004, 502-2005 and 503-2005 too.", ["223-2004", "502-2005", "503-2005"]),
        ("The office issued an evaluation report on leaves of absence (E-04-04).", ["E-04-04"]),
        ("The fees were the matter of report 2008-40, Harbor Fees.", ["2008-40"]),
        ("The results stand in _Berths That Nobody Used in Winter_, 18-P-0240, of last spring.", ["18-P-0240"]),
        ("Committee of Public Accounts, Twelfth Report of Session 2024–25, ‘Crown Court backlogs’, HC 348, para 1.", ["HC 348"]),
        ("DOD OIG, Report No. DODIG-2018-035, “Pier Repairs Were Not Recorded,” December 2017.", ["DODIG-2018-035"]),
    ],
)
def test_a_report_is_cited_by_its_number(said: str, found: list[str]) -> None:
    assert numbers(FRONT + said) == found


@pytest.mark.parametrize(
    "said",
    [
        "This report, HA-24-07, was sent to the Authority.",
        "The audit looked at grant No. 04-121-77 and contract (DTFR-02-60034) of the Authority.",
        "Public Law 104-134 and section 291-105-0069 of the code ask for an audit report.",
        "Write to the audit office at 212-669-3747 or (555) 555-0199 before 10/30/2005.",
        "The audit period was fiscal years 2010-12 and the report covers (2001-2005).",
        "Form HA-2041-9 was used in the review, and Operating Procedure 10-20 (OP 10-20).",
        "The annual report 2008-09 of the Authority was reviewed.",
        "The Committee Report (Senate Report No. 108-340) asked for this review.",
        "Circular No. A-133-97 sets the rules of the audit.",
        "The 2024 report names 12-15 berths; page 10-12 of the review lists them.",
        "Semiannual Report #33 lists them.",
        "The case (No. 2019-cv-00341) followed our audit.",
    ],
)
def test_what_is_no_report_is_not_cited(said: str) -> None:
    assert numbers(FRONT + said) == []


def test_a_running_head_that_repeats_a_number_cites_nothing() -> None:
    page = "Report Number 2010-11\n\nThe records of three years were looked at with those who keep them.\n=====\n"
    assert numbers(page.replace("Report", "    Report") * 4) == []


def test_the_title_beside_a_number_is_kept_and_lit_with_it() -> None:
    (one,) = cited(FRONT + "In _Pilots Worked Without Licences_ (OIG-18-81) we said so.")
    assert (one.title, one.key) == ("Pilots Worked Without Licences", "oig-18-81")
    assert [(span.page, span.quote) for span in one.spans] == [(2, "Pilots Worked Without Licences (OIG-18-81)")]
    assert one.spans[0].boxes


def test_a_report_cited_twice_is_one_with_both_places_and_one_title() -> None:
    (one,) = cited(FRONT + "As OIG-18-81 says.\n=====\n^ 3 OIG, _Pilots Worked Without Licences_, OIG 18-81; OIG-18-81.")
    assert [span.page for span in one.spans] == [2, 3]


def test_what_an_earlier_report_recommended_is_told_from_a_mere_citation() -> None:
    found = cited(FRONT + "In our prior audit (Report No. HA-19-02) we recommended that fees be billed. Report No. HA-19-04 is another.")
    assert [(one.kind, one.number) for one in found] == [("earlier recommendation", "HA-19-02"), ("report", "HA-19-04")]


def test_the_report_that_a_follow_up_follows_is_said_to_be_followed() -> None:
    text = FRONT.replace("Mooring", "Follow-up Audit of Mooring")
    (one,) = cited(text + "We looked again at what Report No. HA-19-02 found.\n=====\nReport No. HA-19-02 named four berths.")
    assert (one.kind, one.number, [span.page for span in one.spans]) == ("follow-up", "HA-19-02", [2, 3])


def test_earlier_work_without_a_number_is_kept_with_its_place() -> None:
    found = cited(FRONT + "We previously recommended that fees be billed. Our prior report said why. Earlier in this report we name them.")
    assert {(one.kind, one.number, one.spans[0].quote) for one in found} == {
        ("report", None, "Our prior report"),
        ("earlier recommendation", None, "We previously recommended"),
    }


def test_a_list_of_reports_is_read_by_the_heads_of_its_columns() -> None:
    text = (
        FRONT
        + "| Date Issued | Report Number | Report Title\n| 02/23/2024 | 502-2023 | Berth Nine\n| 03/01/2024 | 503-2023 | Cranes Ashore\n"
    )
    found = cited(text)
    assert [(one.number, one.title) for one in found] == [("502-2023", "Berth Nine"), ("503-2023", "Cranes Ashore")]


def test_a_column_of_codes_under_another_head_is_no_list_of_reports() -> None:
    assert numbers(FRONT + "| Grant Number | Title\n| 502-2023 | Berth Nine\n") == []


def test_its_own_number_misread_on_a_scanned_page_cites_nothing() -> None:
    text = FRONT + "The Authority answered.\n=====\nRe: Audit No: HA-24-0T7 of the Comptroller\n"
    assert cited(text, made=frozenset({3})) == ()


def test_a_report_named_on_a_scanned_page_is_less_sure() -> None:
    text = FRONT + "As Report No. 2009-17 says.\n"
    assert cited(text)[0].confidence > cited(text, made=frozenset({2}))[0].confidence


def test_every_span_holds_the_words_of_its_page() -> None:
    document = document_of(FRONT + "In _Pilots Worked Without Licences_ (OIG-18-81) and Report No. 2009-17 we said so.")
    for one in citations(document, FACTS):
        for span in one.spans:
            text = document.pages[span.page - 1].text
            assert text[span.start : span.end] == span.quote


def test_a_page_of_nothing_but_numbers_gives_no_more_than_a_bounded_list() -> None:
    document = document_of(FRONT + " ".join(f"Report No. 20{n % 100:02}-{n:04}," for n in range(600)))
    assert 0 < len(citations(document, FACTS)) <= 200
