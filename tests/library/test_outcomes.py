"""What a batch tells the person who ran it: each report once, each reason on its line, duplicates and missing paths named."""

import pytest

from inspectorate.library.batch.gather import gather
from inspectorate.library.batch.ingesting import Ingest
from inspectorate.library.batch.outcomes import ADDED, DOCUMENT, PASSED, REFUSED, UNCHANGED, Outcome, Summary, reasons
from inspectorate.library.batch.zips import ZipLimits
from inspectorate.reading.pool import Pool
from tests.library.made import NOW, librarian
from tests.library.papers import paper


def lines(*outcomes):
    return Summary(outcomes=outcomes).table().splitlines()


def test_a_row_and_the_document_beside_it_wait_as_one_report_under_its_number():
    told = lines(
        Outcome(shown="a/report.pdf", result=DOCUMENT, report="r", waits=("its title is not known",)),
        Outcome(shown="a, row 1", result=ADDED, report="r", number="OIG-1", waits=("its title is not known",)),
    )
    assert "      1  flagged: waiting for a person" in told
    assert told[-2:] == ["Waiting for a person, not published:", "  OIG-1: its title is not known"]


def test_several_reasons_stand_on_lines_of_their_own():
    assert reasons(["one."]) == " one."
    told = lines(Outcome(shown="a.pdf", result=ADDED, waits=("a page is odd.", "a sum is odd.")))
    assert told[-3:] == ["  a.pdf:", "    a page is odd.", "    a sum is odd."]


@pytest.mark.parametrize("reason", ["there is no such file", "There is no such file."])
def test_a_reason_and_its_advice_are_two_sentences(reason):
    told = lines(Outcome(shown="a.pdf", result=PASSED, reason=reason, advice="Check the path."))
    assert told[-1] == f"  a.pdf: {reason.rstrip('.')}. Check the path."


def test_an_exact_duplicate_is_told_with_the_file_that_it_is_the_same_as():
    told = lines(
        Outcome(shown="a.pdf", result=ADDED, report="r"),
        Outcome(shown="b.pdf", result=UNCHANGED, reason="the same file as a.pdf", twin="a.pdf"),
        Outcome(shown="c.pdf", result=UNCHANGED, report="q", reason="the library holds this file already"),
    )
    assert told[-2:] == ["Exact duplicates, kept once:", "  b.pdf: the same file as a.pdf"]


def test_a_path_that_is_not_there_is_refused(office_data, tmp_path):
    with Pool(1) as pool:
        (outcome,) = Ingest(actor=librarian(), pool=pool, clock=lambda: NOW).run([tmp_path / "nowhere.pdf"])
    assert (outcome.result, outcome.reason) == (REFUSED, "there is no such file")


def test_a_report_comes_before_its_erratum_and_revision_whatever_joins_their_names(tmp_path):
    for name in ("OIG-1-Erratum.pdf", "OIG-1_Revised.pdf", "OIG-1.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-")
    assert [item.name for item in gather([tmp_path], tmp_path, ZipLimits())] == ["OIG-1.pdf", "OIG-1-Erratum.pdf", "OIG-1_Revised.pdf"]


def test_which_text_is_the_first_version_never_depends_on_which_was_read_faster(office_data, tmp_path):
    slow = paper(tmp_path / "in" / "a.pdf", words="We counted the loans again. " * 4000)
    paper(tmp_path / "in" / "b.pdf")
    with Pool(2) as pool:
        outcomes = list(Ingest(actor=librarian(), pool=pool, clock=lambda: NOW).run([tmp_path / "in"]))
    assert [(outcome.shown, outcome.result) for outcome in outcomes] == [
        (str(slow), "added"),
        (str(tmp_path / "in" / "b.pdf"), "new version"),
    ]
