"""Pages drawn for a test, read back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inspectorate.reading.pages import read_pages
from inspectorate.reading.values import Page
from tests.reading.pages.draw import Sheet, save

Read = Callable[..., Page]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Draw one page and read it."""

    def go(sheet: Sheet, *, ocr: bool = False) -> Page:
        return next(read_pages(save(tmp_path / "drawn.pdf", sheet), ocr=ocr))

    return go


def blocks(page: Page) -> list[str]:
    """The text of every block, in reading order."""
    return [text(page, block.first, block.last) for block in page.blocks]


def text(page: Page, first: int, last: int) -> str:
    """The words of lines `first` up to `last`."""
    return " ".join(word.text for line in page.lines[first:last] for word in page.words[line.first : line.last])
