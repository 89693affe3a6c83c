"""A table is read row by row, and every cell knows its place."""

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
