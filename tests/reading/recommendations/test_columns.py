"""Lists that go on in the next column of a page."""

from pathlib import Path

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.pages import read_pages
from inspectorate.reading.recommendations.read import recommendations
from tests.reading.pages.draw import Sheet, save

ASKED = (
    "The Ferry Commission should lock the pumps.",
    "The City Council should paint every boat.",
    "The Department should count the pilots.",
    "The Water Board should set a deadline.",
    "The Port should keep a log of the cranes.",
)


def test_items_in_the_next_column_are_items_of_the_list_each(tmp_path: Path) -> None:
    sheet = Sheet().words(60, 100, "Recommendations", font="B", size=16)
    for number in range(14):
        sheet.words(60, 130 + 13 * number, f"line {number} tells what we saw in the harbor")
    sheet.words(60, 330, "Our recommendations are:").words(72, 360, f"• {ASKED[0]}", size=10).words(72, 384, f"• {ASKED[1]}", size=10)
    for number, text in enumerate(ASKED[2:]):
        sheet.words(332, 100 + 24 * number, f"• {text}", size=10)
    document = Document.of(read_pages(save(tmp_path / "two.pdf", sheet), ocr=False))
    assert [item.text for item in recommendations(document, layout=choose(document, shipped()))] == list(ASKED)
