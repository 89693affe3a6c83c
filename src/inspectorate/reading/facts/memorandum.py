"""The head of a memorandum: TO, FROM, SUBJECT, DATE, each with the lines that hang under its value. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.reading.facts.printed import Row, Sheet

HEAD_SHARE = 0.6  # of a page's height: a memorandum's head begins above
PAGES = 5
_FIELD = re.compile(r"(memorandum\s+for|to|from|through|thru|via|subject|re|date|cc)\s*:\s*(.*)", re.IGNORECASE)
_LOOSE = re.compile(r"(memorandum\s+for|subject|from)\s{1,}(?=\S)(.+)", re.IGNORECASE)
_LABEL = re.compile(r"(memorandum\s+for|to|from|through|thru|via|subject|re|date|cc)\s*:", re.IGNORECASE)
LAST_LINES, COLUMN = 4, 1000  # lines that the last value may have; how far its lines may begin from one another
_DEAR = re.compile(r"(dear|to whom it may concern|ladies and gentlemen)\b", re.IGNORECASE)
NAMES = {"memorandum for": "to", "re": "subject", "thru": "through"}


@dataclass(frozen=True)
class Field:
    """One field of a memorandum's head: "SUBJECT: Need for …", with its lines and where the value begins in the first."""

    name: str
    rows: tuple[Row, ...]
    begins: int

    @property
    def text(self) -> str:
        """The value, its lines joined."""
        return " ".join([self.rows[0].text[self.begins :], *(row.text for row in self.rows[1:])]).strip()


def memorandum(sheets: tuple[Sheet, ...]) -> dict[str, Field]:
    """The fields of the first memorandum by name (to, from, subject, date); empty where there is none."""
    for sheet in sheets:
        if sheet.page.number <= PAGES:
            fields = dict(_fields(sheet))
            if "subject" in fields and ("to" in fields or "from" in fields or _greets(sheet)):
                return fields
    return {}


def _greets(sheet: Sheet) -> bool:
    """Whether the page is a letter: it speaks to somebody by name."""
    return any(_DEAR.match(row.text) for row in sheet.rows)


def _fields(sheet: Sheet) -> Iterator[tuple[str, Field]]:
    """The labelled fields above the text, each with the lines that hang under its value."""
    name, begins = "", 0
    rows: list[Row] = []
    beside = dict(_beside(sheet))
    taken = {id(row) for values in beside.values() for row in values}
    for row in sheet.rows:
        if id(row) in taken:
            continue
        found = _FIELD.match(row.text) or _LOOSE.match(row.text)
        begun = found is not None and sheet.height_of(row) < HEAD_SHARE
        if name and (begun or not _hangs(rows, row, begins)):
            yield name, Field(name, tuple(rows), begins)
            name, rows = "", []
        if found and begun:
            word = re.sub(r"\s+", " ", found[1].lower())
            name = NAMES.get(word, word)
            if row.text in beside:
                yield name, Field(name, beside[row.text], 0)
                name = ""
                continue
            rows, begins = [row], found.start(2)
        elif name:
            rows.append(row)
    if name:
        yield name, Field(name, tuple(rows), begins)


def _beside(sheet: Sheet) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """The values that stand in a column of their own beside labels that have none: each label's text with its lines."""
    labels = [row for row in sheet.rows if _LABEL.fullmatch(row.text) and sheet.height_of(row) < HEAD_SHARE]
    labels.sort(key=lambda row: row.box[1])
    for at, label in enumerate(labels):
        height = label.box[3] - label.box[1]
        foot = labels[at + 1].box[1] if at + 1 < len(labels) else label.box[3] + LAST_LINES * height
        right = [row for row in sheet.rows if row.box[0] > label.box[2] and label.box[1] - height // 2 < row.box[1] < foot - height // 2]
        column = sorted(right, key=lambda row: row.box[1])
        lines = [
            row
            for n, row in enumerate(column)
            if row.box[1] - column[max(0, n - 1)].box[3] < height and row.box[0] - column[0].box[0] < COLUMN
        ]
        if lines and abs(lines[0].box[1] - label.box[1]) < height:
            yield label.text, tuple(lines)


def _hangs(rows: list[Row], row: Row, begins: int) -> bool:
    """Whether the line continues the value above: close under it and indented to where the value begins."""
    above = rows[-1]
    words = above.place.page.words[rows[0].first : rows[0].last]
    at, left = 0, rows[0].box[0]
    for word in words:
        if at >= begins:
            left = word.box[0]
            break
        at += len(word.text) + 1
    close = row.box[1] - above.box[3] < 0.9 * row.size
    indented = abs(row.box[0] - left) < 1500 and row.box[0] > rows[0].box[0] + 1500
    flush = (
        begins > 0 and row.box[1] - above.box[3] < 0.4 * row.size and abs(row.box[0] - rows[0].box[0]) < 300 and not _DEAR.match(row.text)
    )
    return close and (indented or flush) and len(rows) < 6
