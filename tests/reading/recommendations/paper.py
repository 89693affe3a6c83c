"""Reports written by hand, a line a block: `# ` is a heading, `## ` a lesser one, four spaces set in, `=====` begins a new page.

`~ ` is set in italics, `** ` in bold, `^ ` as a footnote. Lines that begin with `| ` are the rows of a table, a cell after each stroke.
"""

import re
from itertools import count

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations import recommendations
from inspectorate.reading.values import Block, Line, Page, Recommendation, Role, State, Word

MARK = re.compile(r"^(?:#{1,2}|~|\*\*|\^) ")
SIZES = {"#": 1600, "##": 1300, "^": 900}
WIDTH, HEIGHT, LETTER, LEAD = 61200, 79200, 500, 1300
FILLER = "We looked at the records of three years and spoke with the people who keep them, because nobody else had done so before."


def report(text: str, *, made: frozenset[int] = frozenset()) -> Document:
    """The document of this text; the pages whose numbers are in `made` are the work of OCR."""
    sheets = text.strip("\n").split("=====\n")
    return Document.of(sheet(number, lines, State.OCR if number in made else State.TEXT) for number, lines in enumerate(sheets, start=1))


def sheet(number: int, text: str, state: State = State.TEXT) -> Page:
    """One page, from 100 pt below its top on."""
    words: list[Word] = []
    lines: list[Line] = []
    blocks: list[Block] = []
    top, table, rows = 10000, -1, count()
    for line in text.splitlines():
        if line.startswith("| "):
            if not (blocks and blocks[-1].table is not None):
                table, rows = table + 1, count()
            top = row(line, top, (table, next(rows)), words, lines, blocks)
            continue
        if not line.strip():
            top += LEAD
            continue
        first = len(lines)
        for printed in wrapped(line):
            begin = len(words)
            words += printed_words(printed, line, top)
            lines.append(Line(begin, len(words)))
            top += LEAD
        blocks.append(Block(first, len(lines), Role.FOOTNOTE if line.startswith("^ ") else Role.BODY))
        top += LEAD
    return Page(
        number=number, width=WIDTH, height=HEIGHT, state=state, words=tuple(words), lines=tuple(lines), blocks=tuple(blocks)
    )  # fmt: skip


def row(line: str, top: int, place: tuple[int, int], words: list[Word], lines: list[Line], blocks: list[Block]) -> int:
    """One row of a table, its cells side by side; where the next begins."""
    cells = [cell.strip() for cell in line[2:].split(" | ")]
    wide = (WIDTH - 2 * 7200) // len(cells)
    lowest = top
    for column, cell in enumerate(cells):
        first, under = len(lines), top
        for printed in wrapped(cell, wide // LETTER - 2):
            begin = len(words)
            words += [
                Word(word.text, (word.box[0] + column * wide, *word.box[1:2], word.box[2] + column * wide, word.box[3]), word.size)
                for word in printed_words(printed, printed, under)
            ]
            lines.append(Line(begin, len(words)))
            under += LEAD
        blocks.append(Block(first, len(lines), Role.CELL, table=place[0], row=place[1], column=column))
        lowest = max(lowest, under)
    return lowest + LEAD


def wrapped(line: str, letters: int = 90) -> list[str]:
    """The line broken at so many letters."""
    words, lines, now = MARK.sub("", line.strip()).split(), [], ""
    for word in words:
        if now and len(now) + len(word) > letters:
            lines.append(now)
            now = ""
        now = f"{now} {word}".strip()
    return [*lines, now]


def printed_words(printed: str, line: str, top: int) -> list[Word]:
    """The words of a printed line with their places."""
    mark = line.split(maxsplit=1)[0]
    bold, italics = mark in {"#", "##", "**"}, mark == "~"
    left = 7200 + 900 * (len(line) - len(line.lstrip()))
    size = SIZES.get(mark, 1100)
    words = []
    for text in printed.split():
        words.append(Word(text, (left, top, left + LETTER * len(text), top + size), size, bold, italics))
        left += LETTER * (len(text) + 1)
    return words


def read(text: str, *, made: frozenset[int] = frozenset()) -> tuple[Recommendation, ...]:
    """The recommendations of the report that this text is."""
    document = report(text, made=made)
    return recommendations(document, layout=choose(document, shipped()))


def texts(text: str) -> list[str]:
    """Their words only, of this report and not of an earlier one."""
    return [item.text for item in read(text) if item.origin == "this report"]
