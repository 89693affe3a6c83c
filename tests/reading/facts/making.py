"""Hand-made documents: a page is its lines, each with its text, place, size and weight."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from inspectorate.reading.document import Document
from inspectorate.reading.facts.front import Front
from inspectorate.reading.values import Block, Line, Page, Role, State, Word

WIDTH, HEIGHT = 61200, 79200
PARAGRAPH = (
    "We looked at the records of three years and spoke with the people who keep them, because the office had not shown "
    "that the money reached those for whom it was meant. The records were complete for two of the years."
)


@dataclass(frozen=True)
class Said:
    """One block: lines of one size and weight, beginning at `top` (1/100 pt from the top) and `left`."""

    lines: tuple[str, ...]
    top: int
    size: int = 1100
    bold: bool = False
    left: int = 7200
    role: Role = Role.BODY
    table: int | None = None
    row: int | None = None
    column: int | None = None


def said(*lines: str, top: int, size: int = 1100, bold: bool = False, left: int = 7200, role: Role = Role.BODY) -> Said:
    """A block of these lines."""
    return Said(lines, top, size, bold, left, role)


def cell(text: str, top: int, row: int, column: int) -> Said:
    """A cell of the page's first table."""
    return Said((text,), top, 1000, False, 7200 + 12000 * column, Role.CELL, 0, row, column)


def prose(top: int, text: str = PARAGRAPH, *, left: int = 7200, size: int = 1100) -> Said:
    """A paragraph, its text broken into lines of a page's width."""
    words, lines, line = text.split(), [], ""
    for word in words:
        if len(line) + len(word) > 85:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return Said((*lines, line), top, size, False, left)


def page(number: int, *blocks: Said) -> Page:
    """A page with these blocks in reading order."""
    words: list[Word] = []
    lines: list[Line] = []
    made: list[Block] = []
    for block in blocks:
        first = len(lines)
        for at, text in enumerate(block.lines):
            begin, x = len(words), block.left
            top = block.top + at * int(1.2 * block.size)
            for word in text.split():
                wide = int(0.5 * block.size * len(word))
                words.append(Word(word, (x, top, x + wide, top + block.size), block.size, block.bold))
                x += wide + block.size // 4
            lines.append(Line(begin, len(words)))
        made.append(Block(first, len(lines), block.role, block.table, block.row, block.column))
    state = State.TEXT if words else State.NO_TEXT
    return Page(number=number, width=WIDTH, height=HEIGHT, state=state, words=tuple(words), lines=tuple(lines), blocks=tuple(made))


def text_page(number: int, *above: Said) -> Page:
    """A page of running text below what is given."""
    return page(number, *above, *(prose(top) for top in range(24000, 70000, 6000)))


def scanned(read: Page) -> Page:
    """The page as OCR gives it: every word's box is what its letters cover, and of all is said the size of most."""
    return replace(read, state=State.OCR, words=tuple(word._replace(box=_ink(word), size=1200, bold=False) for word in read.words))


def _ink(word: Word) -> tuple[int, int, int, int]:
    left, top, right, _foot = word.box
    high = any(c.isupper() or c.isdigit() or c in "bdfhkl" for c in word.text)
    base = top + int(0.8 * word.size)
    above = 0.68 if high else 0.6 if set(word.text) & set("it") else 0.45
    return (left, base - int(above * word.size), right, base + (int(0.21 * word.size) if set(word.text) & set("gjpqy") else 0))


def document(*pages: Page) -> Document:
    """The document of these pages."""
    return Document.of(pages)


def front(pages: Iterable[Page]) -> Front:
    """Its front."""
    return Front.of(Document.of(pages))
