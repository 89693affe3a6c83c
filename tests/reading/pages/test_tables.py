"""A table is read row by row, and every cell knows its place."""

from itertools import pairwise

from inspectorate.reading.drawings import Drawing, Kind
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.layout import arrange
from tests.reading.pages.conftest import text
from tests.reading.pages.draw import Sheet


def cells(page):
    """(row, column, words) of every cell."""
    return [(block.row, block.column, text(page, block.first, block.last)) for block in page.blocks if block.table is not None]


def test_a_drawn_grid_gives_its_cells(read):
    sheet = Sheet()
    for y in (200, 230, 275):
        sheet.rule(72, y, 500, y)
    for x in (72, 130, 380, 500):
        sheet.rule(x, 200, x, 275)
    sheet.words(76, 218, "No.").words(134, 218, "Recommendation").words(384, 218, "Status")
    sheet.words(76, 244, "1").words(134, 244, "Review the controls over all").words(134, 257, "payments.").words(384, 244, "Open")
    assert cells(read(sheet)) == [
        (0, 0, "No."),
        (0, 1, "Recommendation"),
        (0, 2, "Status"),
        (1, 0, "1"),
        (1, 1, "Review the controls over all payments."),
        (1, 2, "Open"),
    ]


def test_words_that_touch_across_a_drawn_line_stay_in_their_cells(read):
    sheet = Sheet()
    for y in (200, 220, 240):
        sheet.rule(72, y, 300, y)
    for x in (72, 115, 300):
        sheet.rule(x, 200, x, 240)
    sheet.words(76, 214, "Agency").words(118, 214, "Response").words(76, 234, "Harbor").words(118, 234, "Concur")
    assert cells(read(sheet)) == [(0, 0, "Agency"), (0, 1, "Response"), (1, 0, "Harbor"), (1, 1, "Concur")]


def test_aligned_figures_without_lines_are_a_table(read):
    sheet = Sheet()
    for number, (name, first, second) in enumerate([("Office", "2021", "2022"), ("Harbor", "1,200", "1,400"), ("Bridges", "300", "250")]):
        sheet.words(72, 200 + 18 * number, name).words(250, 200 + 18 * number, first).words(350, 200 + 18 * number, second)
    assert [cell for cell in cells(read(sheet)) if cell[0] == 1] == [(1, 0, "Harbor"), (1, 1, "1,200"), (1, 2, "1,400")]


def test_cells_of_several_lines_stay_together_without_lines_drawn(read):
    sheet = Sheet().words(72, 200, "Report", font="B").words(250, 200, "Recommendations", font="B")
    sheet.lines(72, 222, "Payments to", "vendors").lines(250, 222, "Review the controls over", "payments.")
    sheet.lines(250, 254, "Publish what was found.")
    sheet.lines(72, 280, "Overtime", "in 2021").lines(250, 280, "Approve overtime before it", "is worked.")
    assert cells(read(sheet)) == [
        (0, 0, "Report"),
        (0, 1, "Recommendations"),
        (1, 0, "Payments to vendors"),
        (1, 1, "Review the controls over payments."),
        (1, 1, "Publish what was found."),
        (2, 0, "Overtime in 2021"),
        (2, 1, "Approve overtime before it is worked."),
    ]


def test_a_cell_that_spans_two_columns_is_one_cell(read):
    sheet = Sheet()
    for y in (200, 220, 240):
        sheet.rule(72, y, 300, y)
    sheet.rule(72, 200, 72, 240).rule(300, 200, 300, 240).rule(180, 220, 180, 240)
    sheet.words(120, 214, "Costs by year").words(80, 234, "2021").words(190, 234, "2022")
    assert cells(read(sheet)) == [(0, 0, "Costs by year"), (1, 0, "2021"), (1, 1, "2022")]


def test_rows_of_figures_are_told_apart_without_lines_and_without_gaps(read):
    sheet = Sheet().words(72, 200, "Cases").words(220, 200, "Federal").words(300, 200, "State")
    for number, (name, first, second) in enumerate([("Indictments", "3", "0"), ("Convictions", "1", "1"), ("Pending", "7", "0")]):
        sheet.words(72, 214 + 12 * number, name).words(220, 214 + 12 * number, first).words(300, 214 + 12 * number, second)
    found = cells(read(sheet))
    assert [text for _row, column, text in found if column == 0] == ["Cases", "Indictments", "Convictions", "Pending"]
    assert len({row for row, _column, _text in found}) == 4


def test_a_label_below_a_row_of_figures_begins_a_row(read):
    sheet = Sheet()
    rows = [("Indictments", "3", "0"), ("Total", "4", "1"), ("Civil cases", "", ""), ("Settled", "1", "0"), ("Pending", "2", "2")]
    for number, row in enumerate(rows):
        for x, told in zip((72, 220, 300), row, strict=True):
            sheet.words(x, 200 + 12 * number, told)
    found = cells(read(sheet))
    assert [text for _row, column, text in found if column == 0] == [name for name, _first, _second in rows]
    assert len({row for row, _column, _text in found}) == 5


def test_words_that_run_over_two_columns_do_not_make_them_one(read):
    sheet = Sheet().words(72, 200, "Program", font="B").words(200, 200, "Mandatory", font="B").words(330, 200, "Chosen", font="B")
    for number, name in enumerate(("Bridges", "Harbors", "Roads", "Tunnels", "Ferries")):
        y = 216 + 16 * number
        sheet.words(72, y, name).words(200, y, f"yearly {number}").words(330, y, f"on request {number}")
    sheet.words(200, 300, "All as told by the departments themselves")
    found = cells(read(sheet))
    assert (1, 0, "Bridges") in found
    assert {text for _row, column, text in found if column == 2} == {"Chosen", *(f"on request {number}" for number in range(5))}


def test_a_list_of_abbreviations_below_a_contents_list_is_a_table_row_by_row(read):
    sheet = Sheet()
    for number, title in enumerate(("Background", "What we found in the five years", "Recommendations")):
        sheet.words(216, 150 + 16 * number, title).words(540, 150 + 16 * number, str(3 * number + 1))
    sheet.words(216, 260, "Abbreviations", font="B")
    known = [("AMS", "Agricultural Marketing Service"), ("CFR", "Code of Federal Regulations"), ("CRA", "Congressional Review Act")]
    for number, (short, long) in enumerate(known):
        sheet.words(216, 290 + 13 * number, short).words(288, 290 + 13 * number, long)
    found = cells(read(sheet))
    assert [(short[2], long[2]) for short, long in pairwise(found) if short[1] == 0] == known


def drawn_table(*cells_of_rows):
    """A grid of three columns and two rows, with words as OCR hands them on: no text object draws them."""
    lines = [Drawing(Kind.FILL, 72, y - 0.5, 500, y + 0.5) for y in (200, 240, 300)]
    lines += [Drawing(Kind.FILL, x - 0.5, 200, x + 0.5, 300) for x in (72, 250, 420, 500)]
    words = [
        Glyphs(word, x + 30 * n, y - 9, x + 30 * n + 24, y + 2, y, 11, False, False, 0, 0, 0, 0)
        for x, y, told in cells_of_rows
        for n, word in enumerate(told.split())
    ]
    return words, lines


def test_lines_of_a_scanned_cell_are_read_one_below_the_other_where_words_are_lost():
    words, lines = drawn_table((76, 215, "Asked"), (254, 215, "Answer"), (424, 215, "By"), (76, 260, "Review it"), (424, 260, "May"))
    lost = [(254, 260, "staff will"), (350, 260, "check"), (254, 273, "all of"), (350, 273, "them soon")]
    more, _lines = drawn_table(*lost)
    found, ls, blocks = arrange([*words, *more], 612, 792, lines)
    answer = [block for block in blocks if block.row == 1 and block.column == 1]
    assert [" ".join(word.text for word in found[ls[b.first].first : ls[b.last - 1].last]) for b in answer] == [
        "staff will check all of them soon"
    ]
    assert {block.table for block in blocks} == {0}


def test_words_on_the_line_between_two_cells_are_read_once(read):
    sheet = Sheet()
    for y in (200, 214, 228):
        sheet.rule(72, y, 400, y)
    for x in (72, 200, 400):
        sheet.rule(x, 200, x, 228)
    sheet.words(76, 211, "Open").words(204, 218, "Status of the fleet").words(76, 225, "Closed")
    assert sorted(word for _row, _column, word in cells(read(sheet))) == ["Closed", "Open", "Status of the fleet"]


def test_lines_and_squares_drawn_for_show_make_no_table(read):
    sheet = Sheet().rule(40, 170, 560, 170).rule(40, 170, 40, 560).rule(40, 560, 560, 560).rule(560, 170, 560, 560)
    sheet.rule(560, 240, 600, 240).rule(560, 560, 600, 560).rule(600, 240, 600, 700).rule(560, 700, 600, 700).rule(560, 560, 560, 700)
    sheet.words(80, 230, "The office thanks those who helped.").words(80, 600, "It could not have done its work without them.")
    page = read(sheet)
    assert cells(page) == []


def test_a_bar_of_thin_boxes_over_a_paragraph_takes_no_line_of_it(read):
    sheet = Sheet()
    for left, top, right, bottom in ((60, 180, 540, 198), (56, 192, 68, 202), (500, 176, 512, 186)):
        for corner in ((left, top, right, top), (left, bottom, right, bottom), (left, top, left, bottom), (right, top, right, bottom)):
            sheet.rule(*corner)
    lines = ("The year was a hard one for all crews of the fleet and for", "those who had to pay for it, as the board said in May.")
    assert text_of(read(sheet.lines(66, 203, *lines))) == [" ".join(lines)]


def text_of(page):
    return [text(page, block.first, block.last) for block in page.blocks]
