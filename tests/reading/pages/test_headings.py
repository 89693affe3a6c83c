"""What is set large or bold is a heading, save where it is an item of a list or a line of a contents page."""

from inspectorate.reading.document import Document
from inspectorate.reading.pages import read_pages
from tests.reading.pages.draw import Sheet, save

BODY = (
    "The office reviewed the records of the program for five",
    "years and found that the controls were weak and seldom",
    "tested by anyone.",
)


def headings(tmp_path, *sheets):
    """The text of every heading of the document."""
    pages = read_pages(save(tmp_path / "h.pdf", *sheets, *(Sheet().lines(72, 100, *BODY * 9, leading=13) for _ in range(2))), ocr=False)
    return [passage.text for passage in Document.of(pages).passages if passage.level]


def test_items_of_a_slide_in_large_letters_are_no_headings(tmp_path):
    slide = (
        Sheet().words(72, 200, "What we found", size=20, font="B").words(72, 240, "•", size=16).words(92, 240, "Controls are weak", size=16)
    )
    assert headings(tmp_path, slide) == ["What we found"]


def test_lines_of_a_contents_page_are_no_headings_with_dots_or_without(tmp_path):
    dotted = Sheet().words(72, 200, "Background ......................... 3", font="B")
    plain = Sheet().words(72, 100, "Contents", size=18, font="B")
    for number, title in enumerate(("Introduction", "Voices", "Summary", "Systems", "Risk", "Strategy", "Learning")):
        plain.words(72, 150 + 20 * number, title, font="B").words(500, 150 + 20 * number, str(7 * number + 1), font="B")
    assert headings(tmp_path, dotted, plain) == ["Contents"]


def table(*rows, bold=0):
    """A ruled table of three columns, a row of it for each of the given ones, the first `bold` of them in bold."""
    sheet = Sheet()
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            if words:
                sheet.words(76 + 150 * column, 214 + 20 * number, words, font="B" if number < bold else "F")
    for number in range(len(rows) + 1):
        sheet.rule(72, 200 + 20 * number, 522, 200 + 20 * number)
    for column in range(4):
        sheet.rule(72 + 150 * column, 200, 72 + 150 * column, 200 + 20 * len(rows))
    return sheet


def head(tmp_path, sheet):
    """The rows of the first page's table that are its head."""
    pages = read_pages(save(tmp_path / "t.pdf", sheet, Sheet().lines(72, 100, *BODY * 9, leading=13)), ocr=False)
    return sorted(row for page, _table, row in Document.of(pages).head_rows if page == 1)


VESSELS = (("Gull", "Built in May", "Sold"), ("Tern", "Built in June", "Lost"))


def test_bold_rows_over_plain_ones_are_a_tables_head(tmp_path):
    assert head(tmp_path, table(("Vessel", "", "State"), ("Name", "Built", "In 2021"), *VESSELS, bold=2)) == [0, 1]


def test_a_bold_line_below_the_head_opens_a_part_of_the_table(tmp_path):
    assert head(tmp_path, table(("Vessel", "Built", "State"), ("The northern fleet", "", ""), *VESSELS, bold=2)) == [0]


def test_words_over_figures_are_a_tables_head_without_bold(tmp_path):
    assert head(tmp_path, table(("Vessel", "Crew", "Cost"), ("Gull", "12", "$ 3,400"), ("Tern", "9", "$ 2,100"))) == [0]


def test_a_table_whose_rows_are_all_of_one_kind_has_no_head(tmp_path):
    assert head(tmp_path, table(*VESSELS, *VESSELS)) == head(tmp_path, table(*VESSELS, *VESSELS, bold=4)) == []


def test_lines_of_a_letter_set_larger_than_the_report_behind_it_are_no_headings(tmp_path):
    letter = Sheet().words(72, 100, "May 3, 2021", size=13).words(72, 640, "Attachment", size=13)
    letter.words(72, 150, "What we ask of you", size=15, font="B").lines(72, 180, *BODY[:2] * 4, size=13, leading=16)
    assert headings(tmp_path, letter) == ["What we ask of you"]


def test_bold_items_of_a_list_that_goes_on_are_no_headings(tmp_path):
    items = Sheet().words(72, 200, "What the board must do", size=15, font="B")
    for number, words in enumerate(("a) count the boats;", "b) mend the nets; and", "c) pay the crews.")):
        items.words(90, 240 + 30 * number, words, font="B")
    assert headings(tmp_path, items) == ["What the board must do"]
