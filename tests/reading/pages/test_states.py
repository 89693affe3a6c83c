"""Every page ends in one state, and says why."""

import re

import numpy as np
import pytest

from inspectorate.reading import pdfium, picture
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.pages import read_pages
from inspectorate.reading.values import State
from tests.reading.pages.conftest import blocks, text
from tests.reading.pages.draw import LETTER, Sheet, save

LETTERS = (
    "The office reviewed the records of the program",
    "and found that controls over payments were weak.",
    "It made three recommendations.",
)


def scanned(tmp_path, sheet: Sheet, *more) -> Sheet:
    """The picture of a page, on a page of its own, with more words over it."""
    with pdfium.Paper(save(tmp_path / "first.pdf", sheet)) as paper, paper.sheet(1) as page:
        grey = picture.pixels(page, 3, grey=True)
    high, wide = grey.shape
    return Sheet().picture(0, 0, *LETTER, wide, high, np.ascontiguousarray(grey).tobytes())


def test_words_of_the_file_are_text(read):
    page = read(Sheet().words(72, 200, "Words"))
    assert (page.state, page.reason) == (State.TEXT, "the file's own text")
    assert page.engine.startswith("pdfium")


def test_a_page_with_nothing_on_it_is_blank(read):
    page = read(Sheet(), ocr=True)
    assert (page.state, page.reason) == (State.BLANK, "nothing is drawn on the page")


def test_a_picture_of_words_is_read_by_ocr(tmp_path, read):
    page = read(scanned(tmp_path, Sheet().lines(72, 200, *LETTERS, size=13, leading=17)), ocr=True)
    assert page.state is State.OCR
    assert blocks(page) == [" ".join(LETTERS)]
    assert "tesseract" in page.engine
    left, top, _right, bottom = page.words[0].box
    assert abs(left - 7200) < 200
    assert top < 20000 < bottom + 300


def test_a_scan_that_lies_on_its_side_is_turned_to_be_read(tmp_path, read):
    sheet = Sheet()
    for number in range(12):
        sheet.words(150 + 17 * number, 720, f"Line {number} reviewed records of the program and the controls over it", size=13, turn=3)
    page = read(scanned(tmp_path, sheet), ocr=True)
    assert page.state is State.OCR
    assert "reviewed records of the program" in page.text


def test_a_page_number_over_a_picture_does_not_make_it_text(tmp_path, read):
    sheet = scanned(tmp_path, Sheet().lines(72, 200, *LETTERS, size=13, leading=17)).words(300, 770, "17")
    page = read(sheet, ocr=True)
    assert page.state is State.OCR
    assert "three recommendations" in page.text


def test_without_ocr_a_picture_says_that_it_was_not_asked_for(tmp_path, read):
    page = read(scanned(tmp_path, Sheet().lines(72, 200, *LETTERS)))
    assert (page.state, page.reason) == (State.NO_TEXT, "no text because OCR was not asked for")


def test_a_picture_without_words_says_so(read):
    grey = bytes(255 if (row // 40 + column // 40) % 2 else 90 for row in range(400) for column in range(300))
    page = read(Sheet().picture(100, 100, 500, 700, 300, 400, grey), ocr=True)
    assert (page.state, page.reason) == (State.NO_TEXT, "no text because OCR found no words in the picture")


def test_reading_can_begin_at_a_later_page(tmp_path):
    path = save(tmp_path / "three.pdf", *(Sheet().words(72, 200, word) for word in ("one", "two", "three")))
    assert [(page.number, page.text) for page in read_pages(path, first=2)] == [(2, "two"), (3, "three")]


def test_a_damaged_file_is_repaired(tmp_path):
    path = save(tmp_path / "good.pdf", Sheet().words(72, 200, "kept"))
    data = path.read_bytes()
    (tmp_path / "bad.pdf").write_bytes(data[: data.index(b"xref")] + b"xref\n0 0\ntrailer <<>>\nstartxref\n99999999\n%%EOF")
    assert [page.text for page in read_pages(tmp_path / "bad.pdf")] == ["kept"]


def test_pages_are_found_when_the_list_of_them_is_lost(tmp_path):
    data = save(tmp_path / "good.pdf", Sheet().words(72, 200, "first"), Sheet().words(72, 200, "second")).read_bytes()
    lost = re.sub(rb"\d+ 0 obj\s*<<[^>]*/Type /(?:Catalog|Pages).*?endobj", b"", data, flags=re.DOTALL)
    (tmp_path / "bad.pdf").write_bytes(lost[: lost.index(b"xref")])
    pages = list(read_pages(tmp_path / "bad.pdf"))
    assert [page.text for page in pages] == ["first", "second"]
    assert pages[0].reason == "the file's own text (from a damaged file whose list of pages was lost)"


def test_what_is_no_pdf_is_refused_with_advice(tmp_path):
    (tmp_path / "letter.pdf").write_text("Dear Sir")
    with pytest.raises(CannotOpen) as error:
        next(read_pages(tmp_path / "letter.pdf"))
    assert error.value.reason == "The file is not a PDF, or it is too damaged to be repaired."
    assert "another copy" in error.value.advice


def test_an_encrypted_file_is_refused_with_advice(tmp_path):
    import pikepdf

    with pikepdf.open(save(tmp_path / "open.pdf", Sheet())) as pdf:
        pdf.save(tmp_path / "shut.pdf", encryption=pikepdf.Encryption(user="secret", owner="owner"))
    with pytest.raises(CannotOpen) as error:
        next(read_pages(tmp_path / "shut.pdf"))
    assert error.value.reason == "The file is encrypted and opens only with a password."


def test_a_portfolio_is_refused_with_advice_and_a_page_with_an_attachment_is_not(tmp_path):
    import pikepdf

    with pikepdf.open(save(tmp_path / "cover.pdf", Sheet().words(72, 200, "Open this file with a newer viewer"))) as pdf:
        pdf.attachments["report.pdf"] = b"the report"
        pdf.save(tmp_path / "attached.pdf")
        pdf.Root.Collection = pikepdf.Dictionary(Type=pikepdf.Name.Collection, View=pikepdf.Name.D)
        pdf.save(tmp_path / "portfolio.pdf")
    assert next(read_pages(tmp_path / "attached.pdf")).state is State.TEXT
    with pytest.raises(CannotOpen, match="save the report out of it"):
        next(read_pages(tmp_path / "portfolio.pdf"))


def test_a_table_on_a_scan_has_cells(tmp_path, read):
    sheet = Sheet()
    for y in (200, 240, 300):
        sheet.rule(72, y, 540, y, pen=1)
    for x in (72, 300, 540):
        sheet.rule(x, 200, x, 300, pen=1)
    sheet.words(90, 225, "Recommendation", size=13).words(320, 225, "Response", size=13)
    sheet.words(90, 265, "Review the controls", size=13).words(90, 285, "over payments.", size=13).words(
        320, 265, "The agency agrees.", size=13
    )
    page = read(scanned(tmp_path, sheet), ocr=True)
    cells = [(block.row, block.column, text(page, block.first, block.last)) for block in page.blocks if block.table is not None]
    assert cells == [
        (0, 0, "Recommendation"),
        (0, 1, "Response"),
        (1, 0, "Review the controls over payments."),
        (1, 1, "The agency agrees."),
    ]
