"""Recommendations of real documents of the open part, where only the print itself shows what belongs together."""

from pathlib import Path

import pytest

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.pages import read_pages
from inspectorate.reading.recommendations import recommendations


@pytest.mark.real
def test_a_second_paragraph_straight_under_an_item_whose_bullet_is_drawn_belongs_to_it(real: Path) -> None:
    document = Document.of(read_pages(real / "reports/uk-inquiries/M2-In-Brief.pdf", ocr=False))
    assert len(recommendations(document, layout=choose(document, shipped()))) == 6
