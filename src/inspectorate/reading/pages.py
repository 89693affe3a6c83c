"""The pages of a PDF, one after the other: words with places, lines, blocks in reading order. Runs only inside a worker."""

from collections.abc import Iterator
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.reading.layout import arrange
from inspectorate.reading.pdfium import ENGINE, Paper, Sheet
from inspectorate.reading.values import Page, State

READER_VERSION = "1"
"""Changes whenever the same file would give other pages."""


def read_pages(path: Path | str, *, ocr: bool = True, first: int = 1) -> Iterator[Page]:
    """Every page from number `first` on. Raises `errors.CannotOpen` when the file gives no page."""
    with Paper(Path(path)) as paper:
        for number in range(first, paper.count + 1):
            with paper.sheet(number) as sheet:
                yield _page(number, sheet, paper)


def _page(number: int, sheet: Sheet, paper: Paper) -> Page:
    glyphs = sheet.glyphs(paper.fonts)
    words, lines, blocks = arrange(glyphs)
    return Page(
        number=number,
        width=round(100 * sheet.width),
        height=round(100 * sheet.height),
        rotation=90 * sheet.rotation,
        state=State.TEXT if words else State.NO_TEXT,
        reason=_("the file's own text") if words else _("the page has no words and was not read by OCR"),
        engine=ENGINE if words else "",
        words=words,
        lines=lines,
        blocks=blocks,
    )
