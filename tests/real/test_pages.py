"""Pages of real documents: what is hidden on them stays hidden, and their order is a reader's."""

from pathlib import Path

import pytest

from inspectorate.reading.pages import read_pages
from inspectorate.reading.values import State
from tests.reading.pages.conftest import blocks

pytestmark = pytest.mark.real


def pages(path: Path):
    """The pages without OCR."""
    return list(read_pages(path, ocr=False))


def test_failed_redactions_are_found_and_their_letters_kept_out(real):
    for path in sorted((real / "redactions" / "leak").glob("*.pdf")):
        covered = [one for page in pages(path) for one in page.hidden if one.cause == "covered"]
        assert sum(one.length for one in covered) >= 40, path.name


def test_documents_that_only_look_redacted_keep_their_words(real):
    """One of them has a single word that is black on black: nobody can see it either."""
    for path in sorted((real / "redactions" / "clean").glob("*.pdf")):
        hidden = [one for page in pages(path) for one in page.hidden]
        assert sum(one.length for one in hidden) <= 9, path.name
        assert len(hidden) <= 1


def test_a_scan_with_a_text_layer_is_told_from_text(real):
    page = pages(real / "redactions" / "clean" / "partial_intersections_ok.pdf")[0]
    assert page.state is State.OCR_IN_FILE


def test_two_columns_of_a_semiannual_report_are_read_one_after_the_other(real):
    page = pages(real / "inspectors-general" / "amtrak" / "2006" / "SAR-33" / "report.pdf")[11]
    texts = blocks(page)
    left = next(number for number, text in enumerate(texts) if text.startswith("Due to the reorganization"))
    right = next(number for number, text in enumerate(texts) if text.startswith("tions and technology infrastructure"))
    assert left < right
    assert all(
        box.box[0] < 30600
        for block in page.blocks[:left]
        for line in page.lines[block.first : block.last]
        for box in page.words[line.first : line.last]
    )


def test_the_highlights_page_reads_its_side_column_in_one_piece(real):
    page = pages(real / "reports" / "gao" / "gao-05-927.pdf")[1]
    texts = blocks(page)
    why, what = texts.index("Why GAO Did This Study"), texts.index("What GAO Found")
    assert abs(why - what) >= 2
    assert texts[why + 1].startswith("The Government Performance and Results Act")
    assert texts[what + 1].startswith("Agencies can use performance information")


def test_a_scanned_appendix_is_marked_as_without_text_when_ocr_is_not_asked_for(real):
    found = pages(real / "reports" / "nyc-comptroller" / "MG03_179A.pdf")
    assert [page.number for page in found if page.state is not State.TEXT] == [2, *range(35, 51)]


def test_a_scanned_page_is_read_by_ocr(real):
    page = next(read_pages(real / "reports" / "nyc-comptroller" / "MG03_179A.pdf", first=36))
    assert page.state is State.OCR
    assert "we recognize the need for improvement cited in the audit" in page.text
