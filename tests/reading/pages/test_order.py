"""Words are read in the order in which a person reads the page, whatever order the file draws them in."""

from tests.reading.pages.conftest import blocks
from tests.reading.pages.draw import Sheet

LEFT = (
    "The office reviewed the records of the",
    "program for five years and found that",
    "controls over payments were weak and",
    "seldom tested by anyone at all.",
)
RIGHT = (
    "The agency did not compare invoices",
    "with what was delivered, and it paid",
    "some of them twice without noticing",
    "until the auditors came to ask.",
)


def test_the_left_column_comes_before_the_right_one_even_when_drawn_after_it(read):
    page = read(Sheet().lines(320, 200, *RIGHT).lines(60, 200, *LEFT))
    assert blocks(page) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_heading_over_both_columns_is_read_first(read):
    page = read(
        Sheet().lines(320, 200, *RIGHT).lines(60, 200, *LEFT).words(120, 170, "A heading that runs over both of the columns below", size=16)
    )
    assert blocks(page)[0].startswith("A heading that runs")
    assert blocks(page)[1:] == [" ".join(LEFT), " ".join(RIGHT)]


def test_columns_little_more_than_a_word_space_apart_are_still_columns(read):
    sheet = Sheet()
    for number in range(10):
        sheet.words(60, 200 + 13 * number, f"left {number} words that fill the line")
        sheet.words(197, 200 + 13 * number, f"right {number} words that fill it too")
    page = read(sheet)
    gap = min(word.box[0] for word in page.words if word.text == "right") - max(word.box[2] for word in page.words if word.text == "line")
    assert 400 < gap < 950
    texts = " ".join(blocks(page))
    assert texts.index("left 9") < texts.index("right 0")


def test_columns_whose_lines_stand_at_different_heights_are_not_interleaved(read):
    page = read(Sheet().lines(320, 205, *RIGHT).lines(60, 200, *LEFT))
    assert blocks(page) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_heading_in_the_margin_comes_before_the_paragraph_beside_it(read):
    sheet = Sheet().lines(220, 150, *LEFT).lines(220, 230, *RIGHT)
    sheet.words(60, 232, "Payments made", font="B").words(60, 246, "twice", font="B")
    page = read(sheet)
    assert blocks(page) == [" ".join(LEFT), "Payments made twice", " ".join(RIGHT)]


def test_a_box_beside_the_text_is_an_aside_and_does_not_cut_a_sentence(read):
    sheet = Sheet()
    for number in range(14):
        sheet.words(220, 200 + 13 * number, f"line {number} of one long paragraph that goes on beside the box")
    for corner in ((60, 240, 200, 240), (60, 300, 200, 300), (60, 240, 60, 300), (200, 240, 200, 300)):
        sheet.rule(*corner)
    sheet.words(70, 262, "What is a claim?").words(70, 289, "A request for money.")
    page = read(sheet)
    assert [block.role.value for block in page.blocks] == ["body", "aside", "aside"]
    assert blocks(page)[0].startswith("line 0")
    assert blocks(page)[0].count("line") == 14


def test_a_page_stored_on_its_side_is_read_upright(read):
    upright = read(Sheet().lines(60, 200, *LEFT))
    sheet = Sheet(size=(792, 612), rotate=90)
    for number, line in enumerate(LEFT):
        sheet.words(792 - 592 + 13 * number - 200 + 200, 612 - 60, line, turn=3)
    turned = read(sheet)
    assert blocks(turned) == blocks(upright)
    assert (turned.width, turned.height, turned.rotation) == (61200, 79200, 90)


def test_a_table_printed_sideways_is_read_along_its_lines(read):
    sheet = Sheet()
    for number, line in enumerate(LEFT):
        sheet.words(300 + 13 * number, 700, line, turn=3)
    page = read(sheet)
    assert blocks(page) == [" ".join(LEFT)]
    first = page.words[0].box
    assert first[3] - first[1] > first[2] - first[0], "the box stays as the word is displayed"


def test_words_turned_another_way_than_the_page_are_asides_after_it(read):
    page = read(Sheet().words(40, 600, "DRAFT not for release", turn=3).lines(60, 200, *LEFT))
    assert blocks(page) == [" ".join(LEFT), "DRAFT not for release"]
    assert page.blocks[1].role.value == "aside"


def test_boxes_count_from_the_corner_of_the_cropped_page(read):
    page = read(Sheet(crop=(50, 92, 562, 742)).words(72, 150, "Cropped"))
    left, top, right, bottom = page.words[0].box
    assert (page.width, page.height) == (51200, 65000)
    assert abs(left - 2200) < 100
    assert top < 10000 < bottom
    assert right > left


def test_a_signature_on_the_right_comes_before_the_copies_listed_below_it(read):
    sheet = Sheet().lines(72, 150, *LEFT).words(300, 215, "Sincerely,").words(300, 250, "The Commissioner")
    sheet.lines(72, 300, "Copies to the board", "and to the mayor").lines(300, 300, "and to the clerk", "of the council")
    texts = blocks(read(sheet))
    assert texts[:3] == [" ".join(LEFT), "Sincerely,", "The Commissioner"]


def test_a_short_right_column_on_the_base_lines_of_the_left_one_is_no_table(read):
    sheet = Sheet().lines(60, 200, *LEFT, *RIGHT, *LEFT)
    sheet.words(320, 200, "Recommendations to the board", font="B")
    sheet.words(320, 226, "1. Test the controls over all payments").words(320, 239, "once a year.")
    sheet.words(320, 265, "2. Recover what was paid twice to the").words(320, 278, "dredging company.")
    texts = blocks(read(sheet))
    assert texts[-2:] == ["1. Test the controls over all payments once a year.", "2. Recover what was paid twice to the dredging company."]
    assert not [block for block in read(sheet).blocks if block.table is not None]


def test_labels_beside_what_they_stand_for_are_no_heading_in_the_margin(read):
    sheet = Sheet().words(72, 200, "Body", font="B").words(200, 200, "By what it sets out what it wants from those it pays", font="B")
    for number, name in enumerate(("Congress", "Grantor", "Grantee")):
        sheet.words(72, 230 + 40 * number, name)
        sheet.lines(200, 230 + 40 * number, "regulations, announcements and requests in the register", "and the notice of the award itself")
    page = read(sheet)
    assert [text for text in blocks(page) if text in {"Congress", "Grantor", "Grantee"}] == ["Congress", "Grantor", "Grantee"]
    assert {block.column for block in page.blocks if block.table is not None} == {0, 1}


NOTE = ("A board does harm where it divides", "the duty of those who must", "answer for it, and who", "hold an office.")


def beside_a_note(*, touching: bool):
    """A paragraph of twelve lines with a note of four in the margin left of its middle; the note's last line may stand close."""
    sheet = Sheet()
    for number in range(12):
        sheet.words(200, 200 + 13 * number, f"line {number} of one long paragraph that goes on beside the note")
    for number, line in enumerate(NOTE):
        sheet.words(48, 242 + 11 * number, line, size=9, font="I")
    if touching:
        sheet.words(118, 291, "Governor Ann Lee", size=9, font="I")
    return sheet


def test_a_note_in_the_margin_does_not_cut_the_paragraph_beside_it(read):
    texts = blocks(read(beside_a_note(touching=False)))
    assert sorted(texts) == sorted(
        [" ".join(f"line {n} of one long paragraph that goes on beside the note" for n in range(12)), " ".join(NOTE)]
    )


def test_a_notes_line_that_ends_close_to_the_text_is_no_part_of_its_line(read):
    texts = blocks(read(beside_a_note(touching=True)))
    assert "Governor Ann Lee" in " | ".join(texts)
    assert " ".join(f"line {n} of one long paragraph that goes on beside the note" for n in range(12)) in texts


def test_a_paragraph_that_goes_on_below_a_box_over_the_whole_width_is_one(read):
    sheet = Sheet()
    for number in range(6):
        sheet.words(60, 200 + 13 * number, f"line {number} of a paragraph beside the box")
    for corner in ((320, 188, 540, 188), (320, 268, 540, 268), (320, 188, 320, 268), (540, 188, 540, 268)):
        sheet.rule(*corner)
    sheet.words(330, 210, "What is a claim?").words(330, 236, "A request for money.")
    for number in range(6, 9):
        sheet.words(60, 200 + 13 * number, f"line {number} of a paragraph beside the box and, below it, of a paragraph as wide as the page")
    assert blocks(read(sheet))[0].count("line") == 9


def test_the_left_column_is_read_to_its_end_where_the_right_one_ends_earlier(read):
    sheet = Sheet()
    for number in range(14):
        sheet.words(320, 200 + 13 * number, f"right {number} is a line of words in the column")
    for number in range(14):
        sheet.words(60, 200 + 13 * number, f"left {number} is a line of words in this column")
    sheet.words(60, 420, "A heading", font="B", size=14)
    for number in range(14, 20):
        sheet.words(60, 260 + 13 * number, f"left {number} is a line of words in this column")
    texts = " ".join(blocks(read(sheet)))
    assert texts.index("left 19") < texts.index("right 0")


def test_a_right_column_of_a_few_lines_is_read_after_all_of_the_left_one(read):
    sheet = Sheet().words(60, 100, "Findings", font="B", size=16)
    for number in range(24):
        sheet.words(60, 130 + 13 * number, f"left {number} is a line of words in this column")
    sheet.words(320, 100, "2. Look at the number of people").words(332, 113, "at the stations.")
    assert blocks(read(sheet))[-1] == "2. Look at the number of people at the stations."
