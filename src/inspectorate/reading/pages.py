"""The pages of a PDF, one after the other: words with places, lines, blocks in reading order. Runs only inside a worker."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from inspectorate.core.words import _
from inspectorate.reading import ocr as pictures
from inspectorate.reading.drawings import Drawing, scene
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.blackouts import inked
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.layout import arrange
from inspectorate.reading.opening import Book
from inspectorate.reading.pdfium import ENGINE, Sheet
from inspectorate.reading.picture import pixels
from inspectorate.reading.portfolios import refuse_portfolio
from inspectorate.reading.scans import has_large_picture, is_blank, only_margins
from inspectorate.reading.straight import leaning
from inspectorate.reading.tesseract import DPI
from inspectorate.reading.tesseract import ENGINE as TESSERACT
from inspectorate.reading.unread import unread
from inspectorate.reading.values import Page, State
from inspectorate.reading.visible import Seen, visible

READER_VERSION = "21"
"""Changes whenever the same file would give other pages."""


def read_pages(
    path: Path | str,
    *,
    ocr: bool = True,
    first: int = 1,
    last: int | None = None,
    repair: bool = False,
    opened: Callable[[int], None] = lambda count: None,
    book: Callable[[Path, bool], Book] = lambda path, repair: Book(path, repair=repair),
) -> Iterator[Page]:
    """The pages from number `first` to `last`, or to the end; `opened` hears how many there are before the first comes.

    `book` opens the file in another way than anew.

    Raises errors.CannotOpen when the file gives no page or is a portfolio. A damaged file is repaired beside itself first; `repair` does
    so without trying the file as it is.
    """
    with book(Path(path), repair) as found:
        refuse_portfolio(Path(path), found.paper)
        opened(found.count)
        for number in range(first, min(last or found.count, found.count) + 1):
            yield _page(found, number, ocr)


def _page(book: Book, number: int, ocr: bool) -> Page:
    try:
        with book.sheet(number) as sheet:
            return _read(book, sheet, number, ocr)
    except (CannotOpen, MemoryError, ValueError, OSError, RuntimeError, ArithmeticError, LookupError) as error:
        return unread(number, _("no text because the page could not be read: {error}").format(error=error or type(error).__name__))


class _Words(NamedTuple):
    """What a page says and how that was learnt; `lines` are those found on its picture, `lean` the degrees by which it lay askew."""

    state: State
    reason: str
    engine: str = ""
    glyphs: Sequence[Glyphs] = ()
    lines: Sequence[Drawing] = ()
    lean: float = 0.0


def _read(book: Book, sheet: Sheet, number: int, ocr: bool) -> Page:
    drawn = scene(sheet)
    seen = visible(sheet, sheet.glyphs(book.paper.fonts), drawn, layered=book.layered)
    if seen.hidden:
        book.letters[number] = dict(zip(seen.hidden, seen.letters, strict=True))
    book.inked[number] = inked(drawn.drawings)
    found = _words(sheet, seen, has_large_picture(sheet, drawn.drawings), ocr)
    words, lines, blocks = arrange(found.glyphs, sheet.width, sheet.height, found.lines or drawn.drawings)
    return Page(
        number=number,
        width=round(100 * sheet.width),
        height=round(100 * sheet.height),
        rotation=90 * sheet.rotation,
        state=found.state,
        reason=f"{found.reason} ({book.note})" if book.note else found.reason,
        engine=found.engine,
        words=leaning(words, found.lean, sheet.width, sheet.height),
        lines=lines,
        blocks=blocks,
        hidden=seen.hidden,
    )


def _words(sheet: Sheet, seen: Seen, scan: bool, ocr: bool) -> _Words:
    glyphs = seen.glyphs
    if glyphs and seen.over_ink:
        return _Words(State.OCR_IN_FILE, _("the file's own layer of text over the picture of the page"), ENGINE, glyphs)
    if glyphs and not (scan and only_margins(sheet, glyphs)):
        return _Words(State.TEXT, _("the file's own text"), ENGINE, glyphs)
    if not glyphs and is_blank(sheet):
        return _Words(State.BLANK, _("nothing is drawn on the page"))
    if not ocr:
        return _unasked(glyphs)
    return _seen_by_ocr(sheet, glyphs)


def _seen_by_ocr(sheet: Sheet, glyphs: list[Glyphs]) -> _Words:
    found = pictures.read(Image.fromarray(pixels(sheet, DPI / 72, grey=True)))
    if len(found.words) > len(glyphs):
        reason = _("read by OCR because the page is a picture")
        return _Words(State.OCR, reason, TESSERACT, found.words, found.lines, found.lean)
    if glyphs:
        return _Words(State.TEXT, _("the file's own text beside a picture in which OCR found no words"), ENGINE, glyphs)
    return _Words(State.NO_TEXT, _("no text because OCR found no words in the picture"), TESSERACT)


def _unasked(glyphs: list[Glyphs]) -> _Words:
    if glyphs:
        return _Words(State.TEXT, _("the file's own text beside a picture; OCR was not asked for"), ENGINE, glyphs)
    return _Words(State.NO_TEXT, _("no text because OCR was not asked for"))
