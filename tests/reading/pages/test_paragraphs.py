"""A paragraph is one block, and two paragraphs are two: recommendations are cut out along these lines."""

from itertools import pairwise

import pytest

from inspectorate.reading.document import Document
from inspectorate.reading.pages import read_pages
from inspectorate.reading.values import Block, Line, Page, State, Word
from tests.reading.pages.conftest import blocks
from tests.reading.pages.draw import Sheet, save

FIRST = (
    "We recommend that the Commissioner review the",
    "controls over payments and report the outcome to",
    "the board by the end of the year.",
)
SECOND = ("The agency agreed with the recommendation and", "said that the review had begun.")


def test_a_wider_gap_parts_paragraphs(read):
    assert blocks(read(Sheet().lines(72, 200, *FIRST).lines(72, 248, *SECOND))) == [" ".join(FIRST), " ".join(SECOND)]


def test_a_wider_gap_parts_paragraphs_whose_last_line_is_full_and_has_no_stop(read):
    full = [f"the office reviewed the records of part number {number} of it" for number in range(1, 7)]
    sheet = Sheet().lines(72, 200, *full[:3]).lines(72, 200 + 3 * 13 + 5, *full[3:])
    assert blocks(read(sheet)) == [" ".join(full[:3]), " ".join(full[3:])]


def test_a_last_line_that_ends_early_parts_paragraphs_without_a_gap(read):
    assert blocks(read(Sheet().lines(72, 200, *FIRST).lines(72, 239, *SECOND))) == [" ".join(FIRST), " ".join(SECOND)]


def test_an_indented_first_line_opens_a_paragraph(read):
    sheet = Sheet().lines(72, 200, *FIRST).words(90, 239, SECOND[0]).words(72, 252, SECOND[1])
    assert blocks(read(sheet)) == [" ".join(FIRST), " ".join(SECOND)]


def test_double_spaced_lines_are_one_paragraph(read):
    lines = [f"line {number} of a letter that was typed with double spacing" for number in range(8)]
    assert blocks(read(Sheet().lines(72, 150, *lines, leading=26))) == [" ".join(lines)]


def test_a_heading_over_two_lines_is_one_block_apart_from_the_text(read):
    sheet = Sheet().words(72, 150, "The Department Should Improve", size=18, font="B").words(72, 172, "Its Controls", size=18, font="B")
    assert blocks(read(sheet.lines(72, 200, *FIRST))) == ["The Department Should Improve Its Controls", " ".join(FIRST)]


def test_a_bold_beginning_stays_with_its_paragraph(read):
    sheet = Sheet().words(72, 200, "Recommendation 1:", font="B").words(182, 200, "We recommend that the agency")
    assert blocks(read(sheet.words(72, 213, "review its controls."))) == [
        "Recommendation 1: We recommend that the agency review its controls."
    ]


@pytest.mark.parametrize(("one", "two"), [("•", "•"), ("1.", "2."), ("a)", "b)"), ("(i)", "(ii)"), ("-", "-")])
def test_every_list_item_is_a_block_with_its_mark(read, one, two):
    sheet = (
        Sheet()
        .words(72, 200, one)
        .words(90, 200, "review the controls over payments made to vendors in the")
        .words(90, 213, "last five years;")
    )
    sheet.words(72, 226, two).words(90, 226, "publish the outcome.")
    assert blocks(read(sheet)) == [
        f"{one} review the controls over payments made to vendors in the last five years;",
        f"{two} publish the outcome.",
    ]


def test_a_number_in_the_midst_of_a_sentence_opens_no_item(read):
    sheet = Sheet().words(72, 200, "The office was asked (1) how the agencies use money and what they say in")
    sheet.words(72, 213, "(2) reports that they send to the legislature about it and to the public.")
    assert len(read(sheet).blocks) == 1


def test_lines_of_a_contents_list_are_blocks(read):
    sheet = Sheet().words(72, 200, "Background").words(500, 200, "1").words(72, 216, "What we found").words(500, 216, "12")
    assert blocks(read(sheet.words(72, 232, "Recommendations").words(500, 232, "24"))) == [
        "Background 1",
        "What we found 12",
        "Recommendations 24",
    ]


def test_a_labelled_line_keeps_label_and_words_together(read):
    sheet = Sheet().words(72, 200, "TO:").words(150, 200, "The Commissioner").words(72, 226, "FROM:").words(150, 226, "The Inspector")
    sheet.words(150, 239, "General")
    assert blocks(read(sheet)) == ["TO: The Commissioner", "FROM: The Inspector General"]


def test_paragraphs_set_wide_and_further_apart_are_parted_even_where_most_have_one_line(read):
    sheet, height = Sheet(), 120
    for text in (
        "The rule is kept.",
        "Nobody was asked.",
        "Responsible: the director of the docks",
        "Due: March 2022",
        "The board agreed.",
    ):
        sheet.words(72, height, text)
        height += 25
    wrapped = ("The office reviewed the records of the whole program for", "five years and found that controls over payments were", "weak.")
    sheet.lines(72, height, *wrapped, leading=18)
    assert blocks(read(sheet))[:2] == ["The rule is kept.", "Nobody was asked."]
    assert blocks(read(sheet))[5:] == [" ".join(wrapped)]


def test_short_lines_further_apart_than_lines_of_a_paragraph_are_a_list(read):
    names = ["abuse", "assault and conflict", "self-harm", "accidents of patients", "other incidents that may do harm", "death"]
    assert blocks(read(Sheet().lines(72, 200, *names, leading=21))) == names


def test_two_headings_one_under_the_other_are_two(read):
    sheet = Sheet().words(72, 150, "Recommendations", size=16, font="B").words(72, 177, "Recommendation 1", size=16, font="B")
    assert blocks(read(sheet.lines(72, 210, *FIRST)))[:2] == ["Recommendations", "Recommendation 1"]


def test_a_bold_line_in_the_midst_of_a_sentence_does_not_cut_it(read):
    sheet = Sheet().words(72, 200, "The agency should review the controls over all", font="B")
    sheet.lines(72, 213, "payments that it has made to vendors since 2021", "and report to the board.")
    assert len(read(sheet).blocks) == 1


def test_a_short_word_left_to_the_next_line_opens_no_paragraph(read):
    sheet = Sheet().lines(
        72,
        200,
        "The office reviewed the records of the program here.",
        "It found that the controls over all payments were weak and",
        "slow.",
    )
    assert len(read(sheet).blocks) == 1


def test_a_law_cited_at_the_start_of_a_line_opens_no_item(read):
    sheet = Sheet().lines(
        72, 200, "The office applies the act as it was amended by Pub.", "L. 104-196 and the rules that the board made under it."
    )
    assert len(read(sheet).blocks) == 1


def test_a_line_that_justification_pulled_apart_stays_in_its_paragraph(read):
    sheet = Sheet().words(72, 200, "The office reviewed the records of the whole program")
    for place, word in zip((72, 121.4, 162.9, 213.5, 248.9, 289.7), ("should", "often", "ensure", "that", "each", "payment"), strict=True):
        sheet.words(place, 213, word)
    sheet.words(72, 226, "is checked against what was ordered and delivered.")
    page = read(sheet)
    assert max(word.box[2] for word in page.words if word.text == "payment") == pytest.approx(
        max(word.box[2] for word in page.words if word.text == "program"), abs=150
    )
    assert len(page.blocks) == 1


def test_words_after_a_label_and_a_wide_space_are_one_paragraph_with_the_lines_below(read):
    sheet = Sheet().words(72, 200, "Previous Response:", font="B").words(200, 200, "The corporation sees no benefit in it and")
    sheet.lines(72, 213, "has given the vice presidents what they need to", "do it themselves.")
    assert len(read(sheet).blocks) == 1


def test_words_before_and_after_a_blacked_out_name_are_one_line(read):
    sheet = Sheet().words(72, 200, "The analyst").box(140, 190, 260, 203).words(268, 200, "did not report the error until")
    sheet.lines(72, 213, "the audit had begun, and no record of it was kept", "by anyone.")
    assert blocks(read(sheet))[0].startswith("The analyst did not report the error until the audit")
    assert len(read(sheet).blocks) == 1


def test_a_notes_number_set_apart_stands_in_the_line_of_the_note(read):
    sheet = Sheet().lines(72, 200, *FIRST).rule(72, 690, 216, 690).words(72, 701, "8", size=6.5)
    sheet.lines(82, 705, "The statement is that of the agency, and the quotes are from", size=9)
    sheet.lines(72, 716, "the letter.", size=9)
    assert len(read(sheet).blocks) == 2


def test_a_number_of_several_parts_drawn_without_a_space_opens_a_paragraph(read):
    lines = (
        "1.1.On 17 May the minister spoke to the committee about the books",
        "of the treasury and of its agencies, and they were in order then.",
    )
    more = ("1.2.On the same day the committee heard the auditor of the land and", "of its towns.")
    sheet = Sheet().words(72, 200, lines[0]).words(90, 213, lines[1]).words(72, 226, more[0]).words(90, 239, more[1])
    assert blocks(read(sheet)) == [" ".join(lines), " ".join(more)]


def test_the_first_line_of_an_item_in_a_narrow_column_is_one_however_far_it_is_pulled_apart(read):
    below = "Authority must pay all"
    right = max(word.box[2] for word in read(Sheet().words(96, 213, below)).words) / 100
    wide = right - max(word.box[2] for word in read(Sheet().words(0, 213, "Lights")).words) / 100
    sheet = (
        Sheet().words(72, 200, "(i)").words(96, 200, "The").words(wide, 200, "Lights").words(96, 213, below).words(96, 226, "of it back.")
    )
    assert blocks(read(sheet)) == ["(i) The Lights Authority must pay all of it back."]


def scanned(*lines, size):
    """A page as OCR leaves it: a line a block, each (x, y, words), all but the first with letters of another size."""
    words, ends, blocks = [], [0], []
    for number, (x, y, text) in enumerate(lines):
        places = enumerate(text.split())
        size_of = size if number else 1000
        words += [Word(one, (100 * (x + 40 * n), 100 * y, 100 * (x + 40 * n + 36), 100 * (y + 10)), size_of) for n, one in places]
        ends.append(len(words))
        blocks.append(Block(number, number + 1))
    cut = tuple(Line(first, last) for first, last in pairwise(ends))
    return Page(number=1, width=61200, height=79200, state=State.OCR, words=tuple(words), lines=cut, blocks=tuple(blocks))


def passages(page):
    return [passage.text for passage in Document.of([page]).passages]


def test_the_short_last_line_of_a_scanned_paragraph_goes_on_with_it():
    long = "Below is a description of the actions planned to address"
    assert passages(scanned((72, 200, long), (72, 214, "those areas."), size=700)) == [f"{long} those areas."]
    assert passages(scanned((72, 200, long), (72, 214, "2010."), size=700)) == [f"{long} 2010."]


def test_what_stands_further_off_or_opens_a_sentence_on_a_scan_is_a_paragraph_of_its_own():
    long = "Below is a description of the actions planned to address"
    assert len(passages(scanned((72, 200, long), (72, 240, "those areas."), size=1000))) == 2
    assert len(passages(scanned((72, 200, long), (72, 214, "The areas are these"), size=700))) == 2
    assert len(passages(scanned((72, 200, long), (172, 214, "those areas."), size=700))) == 2


def test_a_paragraph_that_ends_in_bold_goes_on_over_the_page(tmp_path):
    first = Sheet().lines(72, 660, "The ministry said that it had heard of the rule, and that it", "would look into it.")
    first.words(170, 673, "We ask it to name an officer who", font="B")
    second = Sheet().words(72, 72, "answers for the boats.", font="B").lines(72, 100, *FIRST, *SECOND)
    pages = read_pages(save(tmp_path / "b.pdf", first, second), ocr=False)
    assert any(passage.text.endswith("an officer who answers for the boats.") for passage in Document.of(pages).passages)


def test_the_list_of_copies_below_a_scanned_name_is_no_part_of_it():
    name = "Written by the Deputy Director of the Department of Finance"
    assert len(passages(scanned((72, 200, name), (72, 214, "cc: the board"), size=1000))) == 2


def test_a_paragraph_that_breaks_off_at_a_small_word_goes_on_over_the_page_with_a_name(tmp_path):
    def read_on(end, start):
        first = Sheet().lines(72, 660, "The ministry said that it had heard of the rule, and that it", end)
        pages = read_pages(save(tmp_path / "n.pdf", first, Sheet().words(72, 72, start).lines(72, 110, *SECOND)), ocr=False)
        return any(passage.text.startswith("The ministry") and passage.last_page == 2 for passage in Document.of(pages).passages)

    assert read_on("would look into it with the", "Harbor Authority as soon as the board of the port asks.")
    assert not read_on("would look into it with the", "Ann Lee, Director")
    assert not read_on("would look into it; and", "Harbor Authority as soon as the board of the port asks.")
    assert not read_on("would look into it.", "Harbor Authority as soon as the board of the port asks.")


def test_a_paragraph_goes_on_in_the_next_column_also_past_a_note(read):
    sheet = Sheet()
    for number in range(20):
        sheet.words(60, 100 + 13 * number, f"left {number} is a line of words of the column,")
    for number in range(24):
        sheet.words(320, 100 + 13 * number, f"right {number} is a line of words of the column,")
    sheet.rule(60, 368, 140, 368).words(60, 380, "1", size=6).words(66, 380, "A note on the last line.", size=8)
    passage = next(one for one in Document.of([read(sheet)]).passages if one.text.startswith("left 0"))
    assert passage.text.endswith("right 23 is a line of words of the column,")
    assert "A note" not in passage.text + " ".join(span.quote for span in passage.spans())
    assert [len(span.boxes) for span in passage.spans()] == [20, 24]


def test_a_word_cut_by_a_hyphen_goes_on_in_the_next_line_however_far_off(read):
    sheet = Sheet().words(72, 200, "Partially con-").words(72, 226, "cur").words(72, 270, "Yes, we do-").words(72, 310, "cur")
    assert blocks(read(sheet))[0] == "Partially con- cur"


def test_few_lines_set_wide_are_one_paragraph_where_the_sentence_goes_on(read):
    full, short = "The number of complaints rose, and the authority should keep", "Recommendation no. 1"
    sheet = Sheet().words(72, 200, full).words(72, 222, "registers under the guide.").words(72, 252, short).words(72, 282, "Paragraph 2")
    sheet.words(72, 312, "The Lighthouse Authority refund the surcharge to the fishing co")
    assert blocks(read(sheet))[:2] == [f"{full} registers under the guide.", short]


def test_a_first_line_pulled_far_apart_is_one_with_the_words_that_go_on_below(read):
    sheet = Sheet()
    long = "the office reviewed the records of the program and"
    right = max(word.box[2] for word in read(Sheet().words(72, 200, long)).words) / 100
    for number in range(4):
        sheet.words(72, 200 + 13 * number, long)
    at = [72, 132, 192, 252]
    for x, word in zip(at, ("The", "boat", "must", "be"), strict=True):
        sheet.words(x, 300, word)
    last = max(word.box[2] for word in read(Sheet().words(0, 200, "kept")).words) / 100
    sheet.words(right - last, 300, "kept").words(72, 313, "clean at all times.").words(72, 340, "Harbor")
    assert blocks(read(sheet))[1] == "The boat must be kept clean at all times."


def test_a_mark_that_counts_on_from_the_midst_of_a_line_opens_no_item(read):
    first = "The office shall see to it that (a) all boats are counted; (b) the log is kept;"
    inline = Sheet().lines(72, 200, first, "(c) the piers are painted; and (d) somebody answers for them.")
    assert len(blocks(read(inline))) == 1
    listed = Sheet().lines(72, 200, "The office shall (a) count;", "(b) keep the log of every boat that has called at the port;")
    assert len(blocks(read(listed.words(72, 226, "(c) paint the piers.")))) == 3
