"""A table is read row by row, and every cell knows its place."""

from itertools import pairwise

from inspectorate.reading.drawings import Drawing, Kind
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.layout import arrange
from tests.reading.pages.conftest import blocks, text
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


def numbered(*marks, wide=46, gap=19):
    """Items of two lines, their marks in a column of their own."""
    sheet = Sheet()
    for number, mark in enumerate(marks):
        sheet.words(72, 200 + 2 * gap * number, mark)
        sheet.lines(72 + wide, 200 + 2 * gap * number, f"Keep the log of pier {number} for as long as", "the law of the port asks.")
    return sheet


def test_marks_in_a_column_beside_their_paragraphs_open_items_of_a_list(read):
    for marks in (("102.9.", "102.10.", "102.11."), ("4", "5", "6"), ("(i)", "(ii)", "(iv)"), ("a.", "b.", "c."), ("•", "•", "•")):
        page = read(numbered(*marks, wide=72))
        assert blocks(page) == [f"{mark} Keep the log of pier {n} for as long as the law of the port asks." for n, mark in enumerate(marks)]
        assert not cells(page)


def test_short_items_one_line_each_are_a_list_where_their_numbers_have_three_figures(read):
    sheet = Sheet()
    for number, line in enumerate(
        ("Ratify the treaty (Norway);", "Ratify the other treaty as well and put it", "Sign what is left (Chile);")
    ):
        sheet.words(72, 200 + 26 * number, f"102.{62 + number}.").words(114, 200 + 26 * number, line)
    sheet.words(72, 239, "to work (Peru);")
    assert blocks(read(sheet)) == [
        "102.62. Ratify the treaty (Norway);",
        "102.63. Ratify the other treaty as well and put it to work (Peru);",
        "102.64. Sign what is left (Chile);",
    ]


def test_numbers_in_no_order_or_under_a_head_or_between_rules_are_cells(read):
    assert cells(read(numbered("7", "3", "5", wide=72)))
    assert cells(read(numbered("No.", "1", "2", wide=72)))
    ruled = numbered("1", "2", "3", wide=72)
    for y in (217, 255):
        ruled.rule(72, y, 380, y)
    assert cells(read(ruled))


def test_a_letter_that_ocr_made_of_every_bullet_is_a_bullet():
    words = []
    for number in range(3):
        for word, left in (("e", 72.0), *((f"word{n}", 110.0 + 38 * n) for n in range(6))):
            base = 200.0 + 30 * number
            words.append(Glyphs(word, left, base - 8, left + 6 + 5 * len(word), base + 2, base, 11.0, False, False, 0, 0, 0, 0))
    found, lines, cut = arrange(words, 612.0, 792.0)
    assert len(cut) == 3
    assert [found[lines[block.first].first].text for block in cut] == ["•"] * 3


def test_a_day_and_a_year_on_two_lines_are_no_figures_of_two_rows(read):
    sheet = Sheet()
    for number, (left, right) in enumerate(
        (("Recover the money that was", "December"), ("paid twice to the owner", "23,"), ("of the crane", "2021"))
    ):
        sheet.words(72, 200 + 13 * number, left).words(300, 200 + 13 * number, right)
    for number, (left, right) in enumerate((("Appoint somebody who keeps", "March"), ("the keys of the warehouse", "3, 2021"))):
        sheet.words(72, 260 + 13 * number, left).words(300, 260 + 13 * number, right)
    assert (0, 1, "December 23, 2021") in cells(read(sheet))


def open_sided(rows, *, ruled=True):
    """Three columns, upright lines between and none at the sides; level lines below all rows, or below the head and the last one."""
    sheet = Sheet()
    bottom = 200 + 24 * len(rows)
    for y in [200, 224, *(range(248, bottom, 24) if ruled else ()), bottom]:
        sheet.rule(72, y, 520, y)
    for x in (300, 400):
        sheet.rule(x, 200, x, bottom)
    for number, row in enumerate(rows):
        for x, words in zip((76, 304, 404), row, strict=True):
            sheet.words(x, 216 + 24 * number, words)
    return sheet


PLAN = (
    ("Key action", "By when", "Unit"),
    ("Count the boats", "May 2024", "Pier"),
    ("Keep a log", "June 2024", "Quay"),
    ("Paint all", "July 2024", "Dock"),
)


def test_a_table_without_lines_at_its_sides_keeps_its_first_and_last_column(read):
    expected = [(row, column, words) for row, cells_ in enumerate(PLAN) for column, words in enumerate(cells_)]
    assert cells(read(open_sided(PLAN))) == expected


def test_rows_without_lines_between_them_are_told_apart_within_a_drawn_table(read):
    assert cells(read(open_sided(PLAN, ruled=False))) == [(r, c, words) for r, row in enumerate(PLAN) for c, words in enumerate(row)]


def plan(sheet=None, gap=130):
    """A table with level lines alone: actions, who acts and when."""
    sheet = sheet or Sheet()
    for number, (action, _when, unit) in enumerate(PLAN):
        y = 216 + 24 * number
        sheet.words(76, y, action).words(76 + gap, y, unit).words(400, y, PLAN[number][1]).rule(72, y + 8, 520, y + 8)
    return sheet.rule(72, 200, 520, 200)


def test_what_stands_alone_below_the_last_line_of_a_table_is_none_of_it(read):
    page = read(plan().words(76, 318, "Source: the office.").words(76, 350, "C. Boats and piers", font="B"))
    assert max(row for row, _column, _words in cells(page)) == 3
    assert blocks(page)[-2:] == ["Source: the office.", "C. Boats and piers"]


def test_a_cell_that_ends_close_to_the_next_column_is_cut_where_that_begins(read):
    sheet = plan()
    sheet.words(76, 312, "Keep a list of the boats").words(206, 312, "Pilots").words(400, 312, "May 2025").rule(72, 320, 520, 320)
    assert [words for row, _column, words in cells(read(sheet)) if row == 4] == ["Keep a list of the boats", "Pilots", "May 2025"]


def test_titles_that_end_in_dots_and_their_numbers_are_lines_of_a_contents_list(read):
    sheet = Sheet()
    for number, title in enumerate(("What we found in the harbor", "What the pilots told us then", "What the board should do now")):
        sheet.words(72, 200 + 30 * number, title + " " + "." * 40).words(430, 199 + 30 * number, f"{3 + number} - {9 + number}")
    page = read(sheet)
    assert not cells(page)
    assert [text.split()[-1] for text in blocks(page)] == ["9", "10", "11"]


def test_the_head_of_a_table_at_a_pages_upper_edge_is_its_first_row(read):
    sheet = Sheet()
    for y in (40, 66, 90, 114):
        sheet.rule(72, y, 500, y)
    for x in (72, 300, 500):
        sheet.rule(x, 40, x, 114)
    sheet.words(76, 54, "Key action").words(304, 54, "By when").words(76, 82, "Count the boats").words(304, 82, "May 2024")
    sheet.words(76, 106, "Paint all").words(304, 106, "June 2024").lines(72, 300, "The office reviewed the records of", "the program.")
    page = read(sheet)
    assert [row for row, _column, _words in cells(page)] == [0, 0, 1, 1, 2, 2]
