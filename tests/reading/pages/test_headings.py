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
