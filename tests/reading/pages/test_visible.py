"""Words that nobody can see leave a place, a cause and a length; never their letters."""

import pytest

from inspectorate.reading.pages import read_pages
from inspectorate.reading.stored import page_line
from inspectorate.reading.values import State
from tests.reading.pages.draw import Sheet, save

SECRET = "Informant"
WHITE, GREY = bytes([255]), bytes([120])


def hidden(page):
    """(cause, length) of what is hidden; the letters must be nowhere."""
    assert SECRET not in page.text
    assert SECRET.encode() not in page_line(page)
    return [(one.cause, one.length) for one in page.hidden]


def test_a_word_under_a_black_box_is_covered(read):
    page = read(Sheet().words(72, 200, f"The witness was {SECRET} indeed").box(150, 188, 206, 205))
    assert hidden(page) == [("covered", len(SECRET))]
    assert page.text == "The witness was indeed"


def test_a_word_under_a_white_box_is_covered(read):
    assert hidden(read(Sheet().words(72, 200, SECRET).box(70, 188, 130, 205, "1 1 1"))) == [("covered", 9)]


def test_a_word_under_a_picture_is_covered(read):
    assert hidden(read(Sheet().words(72, 200, SECRET).picture(60, 180, 200, 210, 1, 1, GREY))) == [("covered", 9)]


def test_a_word_under_a_thick_stroke_is_covered(read):
    assert hidden(read(Sheet().words(72, 200, SECRET).rule(70, 196, 130, 196, pen=18))) == [("covered", 9)]


def test_black_words_on_a_black_box_are_covered(read):
    assert hidden(read(Sheet().box(60, 185, 200, 210).words(72, 200, SECRET))) == [("covered", 9)]


def test_white_words_on_white_paper_have_no_ink(read):
    assert hidden(read(Sheet().words(72, 200, SECRET, ink="1 1 1"))) == [("no ink", 9)]


def test_words_drawn_without_ink_over_nothing_have_no_ink(read):
    assert hidden(read(Sheet().words(72, 200, SECRET, mode=3))) == [("no ink", 9)]


def test_words_beside_the_page_are_outside_it(read):
    assert hidden(read(Sheet().words(700, 200, SECRET))) == [("outside the page", 9)]


def test_words_cropped_away_are_outside_the_page(read):
    assert hidden(read(Sheet(crop=(200, 92, 562, 742)).words(72, 200, SECRET))) == [("outside the page", 9)]


def test_a_box_over_half_a_word_hides_that_half(read):
    page = read(Sheet().words(72, 200, "Confidential", size=12).box(104, 188, 160, 205))
    assert [one.cause for one in page.hidden] == ["covered"]
    assert page.words[0].text == "Confid"


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(Sheet().box(60, 185, 200, 210, "0.8 0.8 1").words(72, 200, SECRET), id="on a coloured box"),
        pytest.param(Sheet().box(60, 185, 200, 210).words(72, 200, SECRET, ink="1 1 1"), id="white on black"),
        pytest.param(Sheet().words(72, 200, SECRET).rule(70, 203, 130, 203, pen=1), id="underlined"),
        pytest.param(Sheet().words(72, 200, SECRET).rule(70, 197, 130, 197, pen=1), id="struck through"),
        pytest.param(Sheet().words(72, 200, SECRET).box(60, 206, 200, 230), id="above a box"),
        pytest.param(Sheet().picture(60, 180, 200, 210, 1, 1, WHITE).words(72, 200, SECRET), id="on a picture"),
        pytest.param(Sheet().words(72, 200, SECRET, ink="0.6 0.6 0.6"), id="in grey"),
    ],
)
def test_words_that_show_are_read(read, sheet):
    page = read(sheet)
    assert page.text == SECRET
    assert page.hidden == ()


def scan(*, dark: bool = False) -> Sheet:
    """A picture of the whole page with strokes (or one black bar) where the word stands, under words without ink."""
    grey = bytearray(WHITE * (306 * 396))
    for row in range(94, 102):
        for column in range(34, 70):
            grey[row * 306 + column] = 0 if dark or column % 3 else 255
    return Sheet().picture(0, 0, 612, 792, 306, 396, bytes(grey)).words(72, 200, SECRET, mode=3)


def test_a_layer_over_a_picture_with_ink_is_ocr_in_the_file(read):
    page = read(scan())
    assert (page.state, page.text, page.hidden) == (State.OCR_IN_FILE, SECRET, ())


def test_a_letter_of_a_layer_that_is_all_ink_is_seen(read):
    grey = bytearray(WHITE * (612 * 792))
    for row in range(190, 203):
        grey[row * 612 + 72 : row * 612 + 77] = bytes(5)
    page = read(Sheet().picture(0, 0, 612, 792, 612, 792, bytes(grey)).words(72, 203, "l", size=18, mode=3))
    assert (page.text, page.hidden) == ("l", ())


def test_a_layer_over_what_was_blacked_out_in_the_picture_is_covered(read):
    assert hidden(read(scan(dark=True))) == [("covered", 9)]


def test_words_in_a_layer_that_is_switched_off_are_hidden(tmp_path):
    import pikepdf

    sheet = Sheet().words(72, 150, "Public")
    sheet.content.append("/OC /Layer BDC")
    sheet.words(72, 200, SECRET).content.append("EMC")
    with pikepdf.open(save(tmp_path / "plain.pdf", sheet)) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Notes"))
        pdf.pages[0].Resources.Properties = pikepdf.Dictionary(Layer=layer)
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=pikepdf.Dictionary(OFF=[layer], Order=[layer]))
        pdf.save(tmp_path / "layered.pdf")
    page = next(read_pages(tmp_path / "layered.pdf", ocr=False))
    assert hidden(page) == [("in a layer that is switched off", 9)]
    assert page.text == "Public"


@pytest.mark.parametrize("clip", ["72 400 100 20 re W n", "72 400 100 20 re W n 72 590 100 20 re W n"])
def test_words_that_a_clipping_path_cuts_away_are_hidden(read, clip):
    sheet = Sheet().words(72, 150, "Public")
    sheet.content.append(f"q {clip}")
    sheet.words(72, 200, SECRET).content.append("Q")
    page = read(sheet)
    assert hidden(page) == [("clipped away", 9)]
    assert page.text == "Public"


def test_words_inside_their_clipping_path_are_read(read):
    sheet = Sheet()
    sheet.content.append("q 1 0 0 1 50 0 cm 10 580 200 30 re W n")
    sheet.words(22, 200, SECRET).content.append("Q")
    page = read(sheet)
    assert (page.text, page.hidden) == (SECRET, ())


def spoken(said: str, drawn: str) -> Sheet:
    sheet = Sheet().words(72, 150, "Public")
    sheet.content.append(f"/Span <</ActualText ({said})>> BDC")
    sheet.words(72, 200, drawn).content.append("EMC")
    return sheet


def test_words_that_are_only_read_aloud_are_hidden_and_the_drawn_ones_read(read):
    page = read(spoken(SECRET, "[name withheld]"))
    assert hidden(page) == [("said, not shown", 9)]
    assert page.text == "Public [name withheld]"


def test_an_actual_text_that_says_the_same_letters_hides_nothing(read):
    page = read(spoken("Informant", "INFORMANT"))
    assert page.hidden == ()


def test_words_under_a_mark_for_redaction_are_hidden_though_they_still_show(tmp_path):
    import pikepdf

    sheet = Sheet().words(72, 150, "Public").words(72, 200, SECRET)
    with pikepdf.open(save(tmp_path / "plain.pdf", sheet)) as pdf:
        mark = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Redact, Rect=pikepdf.Array([70, 585, 140, 605]))
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(mark)])
        pdf.save(tmp_path / "marked.pdf")
    page = next(read_pages(tmp_path / "marked.pdf", ocr=False))
    assert hidden(page) == [("marked for redaction, not applied", 9)]
    assert page.text == "Public"


@pytest.mark.parametrize("label", ["(b)(7)(E)", "REDACTED", "Privilege"])
def test_what_a_redactor_printed_under_a_box_is_no_leak(read, label):
    page = read(Sheet().words(72, 200, label).box(70, 188, 160, 205))
    assert [one.cause for one in page.hidden] == ["covered, only what a redactor printed"]


def test_an_old_head_under_a_newer_one_hides_nothing(read):
    sheet = (
        Sheet().words(72, 100, "Appendix I Briefing Slides").box(70, 88, 300, 105, "1 1 1").words(72, 130, "Appendix I: Briefing Slides")
    )
    page = read(sheet)
    assert {one.cause for one in page.hidden} == {"covered, and in sight on the same page"}
    assert page.text == "Appendix I: Briefing Slides"


def test_a_label_painted_twice_in_one_place_hides_nothing(read):
    page = read(Sheet().words(72, 200, SECRET).box(70, 188, 130, 205, "1 1 0.7").words(77, 203, SECRET))
    assert [one.cause for one in page.hidden] == ["covered, and in sight on the same page"]


def test_one_covered_name_that_stands_in_clear_elsewhere_is_still_covered(read):
    page = read(Sheet().words(72, 200, SECRET).box(70, 188, 130, 205).words(72, 300, SECRET))
    assert [one.cause for one in page.hidden] == ["covered"]
