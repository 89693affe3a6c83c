"""Running heads, page numbers and footnotes stand beside the text, not in it."""

from dataclasses import replace

from inspectorate.reading.pages import read_pages
from inspectorate.reading.runningheads import is_page_number, mark
from inspectorate.reading.values import Role
from tests.reading.pages.conftest import blocks, text
from tests.reading.pages.draw import Sheet, save

BODY = ("The office reviewed the records of the program for five", "years and found that controls were weak.")


def book(tmp_path, count=4):
    """Pages with a head that repeats, a number that grows, and a title page without either."""
    title = Sheet().words(150, 300, "A Report on Payments", size=24)
    pages = [
        Sheet()
        .words(72, 40, "Harbor Authority OIG")
        .words(480, 40, f"OIG-24-0{number}")
        .lines(72, 200 + 13 * number, *BODY)
        .words(300, 760, str(number))
        for number in range(1, count)
    ]
    return tuple(read_pages(save(tmp_path / "book.pdf", title, *pages), ocr=False))


def roles(page):
    """Role and words of every block."""
    return {text(page, block.first, block.last): block.role for block in page.blocks}


def test_what_repeats_at_the_upper_edge_is_a_running_head(tmp_path):
    marked = mark(book(tmp_path))
    assert all(roles(page)["Harbor Authority OIG"] is Role.HEAD for page in marked[1:])
    assert all(roles(page)[" ".join(BODY)] is Role.BODY for page in marked[1:])


def test_numbers_in_a_running_head_may_differ(tmp_path):
    assert roles(mark(book(tmp_path))[2])["OIG-24-02"] is Role.HEAD


def test_a_page_number_is_a_running_foot_on_every_page(tmp_path):
    assert [roles(page)[str(number)] for number, page in enumerate(mark(book(tmp_path))[1:], start=1)] == [Role.FOOT] * 3


def test_what_stands_at_the_upper_edge_once_is_text(tmp_path):
    page = book(tmp_path)[1]
    assert roles(mark([page])[0])["Harbor Authority OIG"] is Role.BODY


def test_marking_twice_changes_nothing_more(tmp_path):
    once = mark(book(tmp_path))
    assert mark(once) == once


def test_marking_changes_roles_and_nothing_else(tmp_path):
    pages = book(tmp_path)
    assert [replace(page, blocks=()) for page in mark(pages)] == [replace(page, blocks=()) for page in pages]


def test_page_numbers_come_in_many_forms():
    assert all(map(is_page_number, ["12", "iv", "Page 3", "Page 3 of 20", "- 7 -", "A-1", "2 | 16", "3/20", "Page iv"]))
    assert not any(map(is_page_number, ["2021 Annual Report", "OIG-24-01", "Appendix A", "12 months", "I agree"]))


def test_smaller_notes_under_a_short_rule_are_footnotes(read):
    sheet = Sheet().lines(72, 200, *BODY).rule(72, 690, 216, 690)
    sheet.words(72, 702, "1", size=5).words(76, 705, "Payments are those made between 2017 and 2021 by any of the offices", size=8)
    sheet.words(72, 715, "named in this report.", size=8).words(72, 726, "2", size=5).words(76, 729, "See appendix A.", size=8)
    page = read(sheet)
    assert [block.role for block in page.blocks] == [Role.BODY, Role.FOOTNOTE, Role.FOOTNOTE]
    assert blocks(page)[1].endswith("named in this report.")


def test_a_smaller_note_with_a_star_is_a_footnote_and_one_as_large_as_the_text_is_not(read):
    small = Sheet().lines(72, 200, *BODY).words(72, 600, "* Payments made in 2021 only.", size=8)
    large = Sheet().lines(72, 200, *BODY).words(72, 600, "* Payments made in 2021 only.")
    assert [read(sheet).blocks[1].role for sheet in (small, large)] == [Role.FOOTNOTE, Role.BODY]


def test_the_mark_of_a_footnote_stays_in_its_sentence(read):
    sheet = Sheet().words(72, 200, "Controls were weak").words(169, 196, "1", size=6).words(176, 200, "and seldom tested.")
    assert [text.replace("weak1", "weak 1") for text in blocks(read(sheet))] == ["Controls were weak 1 and seldom tested."]


def chapters(tmp_path, *heads, size=16.0, font="B"):
    """A page for each head, which stands at the same height on all."""
    sheets = [
        Sheet().words(72, 60, head, size=size, font=font).lines(72, 110 + number, *BODY, *BODY, *BODY) for number, head in enumerate(heads)
    ]
    return [
        roles(page)[head] for head, page in zip(heads, mark(tuple(read_pages(save(tmp_path / "c.pdf", *sheets), ocr=False))), strict=True)
    ]


def test_headings_that_count_with_the_pages_are_no_running_heads(tmp_path):
    assert set(chapters(tmp_path, "Appendix 1", "Appendix 2", "Appendix 3", "Appendix 4")) == {Role.BODY}


def test_the_same_large_words_on_neighbouring_pages_are_a_running_head(tmp_path):
    assert set(chapters(tmp_path, *["Audit of the Fleet"] * 4)) == {Role.HEAD}


def test_a_small_line_that_counts_with_the_pages_is_a_running_head(tmp_path):
    assert set(chapters(tmp_path, "Fleet 1", "Fleet 2", "Fleet 3", "Fleet 4", size=9, font="F")) == {Role.HEAD}


FOOT = "Report 2011-20"


def footed(tmp_path, *bodies, gap=8.0):
    """Pages whose foot stands right below the text, its two pieces far apart."""
    sheets = []
    for number, body in enumerate(bodies, start=4):
        sheet = body(Sheet(), 735 - gap - 10, number).words(72, 735, FOOT, size=9).words(460, 735, f"Page {number}", size=9)
        sheets.append(sheet)
    return mark(tuple(read_pages(save(tmp_path / "f.pdf", *sheets), ocr=False)))


def text_to(sheet, end, _page):
    """Lines of text, the last one at `end`."""
    return sheet.lines(72, end - 52, *(f"the office reviewed the records of the program of part {n} and more" for n in range(5)))


def table_to(sheet, end, page):
    """A table without rules, its last row at `end`."""
    for number in range(5):
        sheet.words(72, end - 4 * 13 + 13 * number, f"Harbor {page * page}").words(300, end - 4 * 13 + 13 * number, f"1,{page}00")
        sheet.words(460, end - 4 * 13 + 13 * number, f"2,{page * page}00")
    return sheet


def test_a_foot_in_two_pieces_close_below_the_text_is_no_part_of_it(tmp_path):
    for page in footed(tmp_path, text_to, text_to, text_to):
        assert [role for words, role in roles(page).items() if words == FOOT or words.startswith("Page")] == [Role.FOOT] * 2
        assert not [block for block in page.blocks if block.table is not None]


def test_what_was_taken_for_the_last_row_of_tables_is_a_foot_where_it_repeats(tmp_path):
    for page in footed(tmp_path, table_to, table_to, table_to, gap=4):
        assert [role for words, role in roles(page).items() if words == FOOT or words.startswith("Page")] == [Role.FOOT] * 2
        assert [block.role for block in page.blocks].count(Role.CELL) == 15


def test_a_notes_raised_number_set_off_by_a_tab_belongs_to_the_note(read):
    sheet = Sheet().lines(72, 200, *BODY).rule(72, 690, 216, 690)
    sheet.words(72, 702, "1", size=5).words(86, 705, "Payments are those made between 2017 and 2021 by any office", size=8)
    sheet.words(86, 715, "named in this report.", size=8).words(72, 726, "2", size=5).words(86, 729, "See appendix A.", size=8)
    page = read(sheet)
    assert [block.role for block in page.blocks] == [Role.BODY, Role.FOOTNOTE, Role.FOOTNOTE]
    assert blocks(page)[2] == "2 See appendix A."


def test_a_note_is_smaller_than_the_text_also_where_most_of_the_page_is_a_table(read):
    sheet = Sheet().lines(72, 480, *BODY)
    for y in range(100, 420, 20):
        sheet.rule(72, y, 500, y)
    for x in (72, 286, 500):
        sheet.rule(x, 100, x, 400)
    for y in range(100, 400, 20):
        sheet.words(76, y + 14, "Name of the vessel and of its crew", size=8).words(
            290, y + 14, "Built in the year 1998 at the yard", size=8
        )
    sheet.rule(72, 660, 216, 660).words(72, 675, "1 The yard has another name now.", size=8)
    assert read(sheet).blocks[-1].role is Role.FOOTNOTE


def test_a_raised_reference_of_two_words_stays_in_its_sentence(read):
    sheet = (
        Sheet()
        .words(72, 200, "Controls were weak", size=14)
        .words(197, 195, "[footnote 1]", size=11.2)
        .words(258, 200, ", and seldom tested.", size=14)
    )
    assert " ".join(blocks(read(sheet))).startswith("Controls were weak [footnote 1] , and")


def test_a_title_that_chapters_have_in_common_below_their_own_is_no_running_head(tmp_path):
    sheets = [
        Sheet()
        .words(72, 50, f"{name} of the Books", size=16, font="B")
        .words(72, 80, "Recommendations", size=16, font="B")
        .lines(72, 110, *BODY)
        for name in ("Loss", "Theft", "Burning")
    ]
    pages = mark(tuple(read_pages(save(tmp_path / "c.pdf", *sheets), ocr=False)))
    assert {roles(page)["Recommendations"] for page in pages} == {Role.BODY}


def test_notes_of_the_left_column_are_footnotes(read):
    sheet = Sheet()
    for number in range(40):
        sheet.words(60, 100 + 13 * number, f"left {number} is a line of words of the column,")
    for number in range(20):
        sheet.words(320, 100 + 13 * number, f"right {number} is a line of words of the column,")
    sheet.rule(60, 628, 140, 628).words(60, 640, "1", size=6).words(66, 640, "A note on the last line.", size=8)
    assert next(role for words, role in roles(read(sheet)).items() if "A note" in words) is Role.FOOTNOTE


def test_a_note_that_stands_in_the_foots_place_is_a_footnote(read):
    sheet = Sheet().lines(72, 400, *BODY, *BODY, *BODY).rule(72, 718, 150, 718)
    sheet.words(72, 730, "1", size=6).words(78, 730, "A note on the last line.", size=8).words(300, 760, "4")
    found = roles(read(sheet))
    assert next(role for words, role in found.items() if "A note" in words) is Role.FOOTNOTE
    assert found["4"] is Role.FOOT


def test_notes_under_a_short_rule_are_footnotes_though_the_page_has_nothing_larger(read):
    sheet = Sheet().words(72, 200, "Table 1: Boats", size=9).rule(72, 600, 200, 600)
    sheet.words(72, 640, "1", size=5).words(78, 640, "Counted in May.", size=9)
    assert next(role for words, role in roles(read(sheet)).items() if "Counted" in words) is Role.FOOTNOTE
