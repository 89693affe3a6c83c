"""Marks that limit distribution are a question; codes on redactions are read where they stand; accessibility is measured."""

import pytest

from inspectorate.reading.gate.data import marks
from inspectorate.reading.gate.marks import KIND
from tests.reading.pages.draw import Sheet


def asked(found):
    return [(flag.message.split("(")[1].split(",")[0], flag.about) for flag in found.flags if flag.kind == KIND]


def cover(*lines):
    sheet = Sheet()
    for number, line in enumerate(lines):
        sheet.words(72, 300 + 30 * number, line, size=14)
    return sheet


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("DRAFT", "Draft"),
        ("Discussion Draft", "Draft"),
        ("CUI//SP-LEI", "Controlled unclassified information"),
        ("LAW ENFORCEMENT SENSITIVE", "Law enforcement sensitive"),
        ("For Official Use Only", "For official use only"),
        ("Limited Official Use", "Limited official use"),
        ("WARNING: SENSITIVE SECURITY INFORMATION", "Sensitive security information"),
        ("Non-Public Report", "Not for the public"),
        ("FOR RELEASE AT 10:00 A.M. EST", "Not before a time"),
    ],
)
def test_a_mark_on_the_cover_is_a_question(check, line, mark):
    assert asked(check(cover("Harbor Loans", line))) == [(mark, ("document",))]


@pytest.mark.parametrize("line", ["Comments on the Draft Report Were Late", "Law Enforcement Needs Sensitive Handling", "Results in Brief"])
def test_words_that_only_speak_of_it_are_no_mark(check, line):
    assert asked(check(cover("Harbor Loans", line))) == []


def test_a_mark_in_a_running_foot_is_found_with_its_pages_and_one_in_the_text_is_none(check):
    body = Sheet().words(72, 300, "We marked the file LAW ENFORCEMENT SENSITIVE then.")
    marked = Sheet().words(72, 300, "Results").words(200, 770, "LAW ENFORCEMENT SENSITIVE")
    found = check(cover("Harbor Loans"), body, marked, marked)
    (flag,) = (flag for flag in found.flags if flag.kind == KIND)
    assert [span.page for span in flag.spans] == [3, 4]
    assert "page 3, 4" in flag.message


def test_a_watermark_across_a_page_is_found(check):
    watermark = Sheet().words(72, 300, "Results").words(150, 500, "DRAFT", size=90, ink="0.8 0.8 0.8")
    assert [mark for mark, _about in asked(check(cover("Harbor Loans"), watermark))] == ["Draft"]


def test_codes_are_read_with_their_places_and_cited_ones_are_not(check):
    sheet = Sheet().words(72, 200, "The agent (b)(6), (b)(7)(C) called (b) (7)(E) twice.")
    sheet.words(72, 230, "We redacted names under 5 U.S.C. 552(b)(6) and exemption (b)(7)(A).")
    found = check(sheet).release.exemptions
    assert [(one.code, one.span.page) for one in found] == [("(b)(6)", 1), ("(b)(7)(C)", 1), ("(b)(7)(E)", 1)]
    assert all(one.span.boxes for one in found)


def test_accessibility_is_measured_and_holds_nothing_back(check):
    found = check(cover("Harbor Loans"))
    measured = found.release.accessibility
    assert (measured.tagged, measured.language, measured.title, measured.passes) == (False, "", False, False)
    assert "PDFUA1-TAGGED-DOCUMENT-001" in measured.failed
    assert found.release.leaks == ()


def test_each_mark_names_where_it_comes_from():
    assert all(mark.authority and mark.name for mark in marks())
    assert len({mark.id for mark in marks()}) == len(marks())
