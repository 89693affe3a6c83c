"""Tables of what will be done, a row a recommendation, as agencies append them: which row is whose, and by when. Pure.

A row belongs to a recommendation by the words that it repeats; its number alone decides where no words do. What OCR read in
more than one way is not relied on.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inspectorate.core.dates import PartialDate
from inspectorate.reading.document import Document, Passage, Piece
from inspectorate.reading.facts.dates import Order
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import MARGIN, Cell, header
from inspectorate.reading.responses.datefields import HEAD
from inspectorate.reading.responses.misread import MONTHS, mended
from inspectorate.reading.responses.targetdates import Due, all_dates
from inspectorate.reading.text.units import joined
from inspectorate.reading.text.wording import likeness
from inspectorate.reading.values import Page, State, Word

NUMBER = re.compile(
    r"^\W{0,3}(?:(?:audit )?rec(?:ommendation|\.)?s?\W{0,3})?(?:no\.?\s*)?#?\s*(?P<number>\d{1,2}[a-z]?)\s*[).:\]-](?!\d)", re.IGNORECASE
)
ALONE = re.compile(r"^\W*(?:rec(?:ommendation|\.)?s?\W{0,3})?(?:no\.?\s*)?#?\s*(?P<number>\d{1,2}[a-z]?)\W*$", re.IGNORECASE)
"""A cell that holds a number only."""
MUCH, ANY, CLEARLY, NUMBERED = 0.72, 0.45, 0.12, 0.2
"""Likeness from which a row repeats a recommendation whatever its number, below which it repeats none, by how much it must beat
the next one, and what the same number is worth."""
IMPOSSIBLE = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)}),? (?!(?:0?[1-9]|[12]\d|3[01])\b|of\b|the\b)\S{{1,3}},? (?P<year>(?:19|20)\d\d)\b"
)
"""A day that OCR misread: month and year are left."""
SEVERAL = 2
"""Rows that a plan answers; a table with only one such row is of the actions for that recommendation."""
TAIL = 1.1
"""Of a recommendation's length: so much of the end of a row is compared with it."""
TOUCH = 900
"""1/100 pt by which a head may begin left of what stands under it."""
FIGURE, YEAR = re.compile(r"\d"), re.compile(r"(?:Q[1-4],? |FY ?|CY ?)?(?P<year>20\d\d)")
NONE = re.compile(
    r"\b(?:n/?a|wa|none|not applicable|tbd|to be determined|already|implemented|complete[d]?|on-?going|immediate(?:ly)?|done)\b",
    re.IGNORECASE,
)
"""What stands in a column of dates where there is none; "WA" is how OCR reads "N/A"."""
Rows = Mapping[int, Mapping[int, Passage]]


def planned(document: Document, asked: Sequence[Asked], order: Order = Order.UNKNOWN, written: int | None = None) -> dict[int, Cell]:
    """The cell of dates in each recommendation's row, by its place in the list. `written`: the year of the letter."""
    rows = [(row, column) for table, column in _tables(document) for _number, row in sorted(table.items())]
    found: dict[int, Cell] = {}
    paired = _paired([_scores(row, column, asked) for row, column in rows])
    if sum(place is not None for place in paired) < min(SEVERAL, len(asked)):
        return found
    for (row, column), place in zip(rows, paired, strict=True):
        if place is not None and column in row and (cell := _cell(row[column], asked[place].number or "", order, written)):
            found[place] = cell
    return found


def in_order(columns: Mapping[str, Cell], plans: Mapping[int, Cell], asked: Sequence[Asked]) -> dict[str, Cell]:
    """The cells by number, without the date of one that lies among the rows of others: before an earlier one's, or after a later one's."""
    pages = {place: cell.spans[0].page for place, cell in plans.items() if cell.spans}
    found = dict(columns)
    for place, one in enumerate(asked):
        cell = columns.get(one.number or "")
        if cell is None or place in plans or not cell.spans:
            continue
        here = cell.spans[0].page
        if any((other < place and page > here) or (other > place and page < here) for other, page in pages.items()):
            found[cell.number] = replace(cell, date=None)
    return found


def _paired(scores: Sequence[Sequence[float]]) -> list[int | None]:
    """The place of each row: of all ways that keep the order of both lists, the one in which most is alike.

    A row with no likeness stays alone, and so does one that could as well be another's.
    """
    wide = len(scores[0]) if scores else 0
    best: list[list[float]] = [[0.0] * (wide + 1)]
    for row in scores:
        line = [0.0]
        for place in range(wide):
            line.append(max(line[place], best[-1][place + 1], best[-1][place] + row[place]))
        best.append(line)
    found: list[int | None] = [None] * len(scores)
    at, place = len(scores), wide
    while at and place:
        if best[at][place] == best[at][place - 1]:
            place -= 1
        elif best[at][place] == best[at - 1][place]:
            at -= 1
        else:
            at, place = at - 1, place - 1
            found[at] = place
    clear = [place if place is not None and _clear(scores, found, at) else None for at, place in enumerate(found)]
    return [place if place is not None else _between(scores, clear, at) for at, place in enumerate(clear)]


def _between(scores: Sequence[Sequence[float]], found: Sequence[int | None], at: int) -> int | None:
    """The only recommendation that is left for a row between two others, where the row's words speak for it more than for any."""
    before, after = (found[at - 1], found[at + 1]) if 0 < at < len(found) - 1 else (None, None)
    if before is None or after is None or after - before != 2:
        return None
    return before + 1 if scores[at][before + 1] >= max(scores[at]) - NUMBERED else None


def _clear(scores: Sequence[Sequence[float]], found: Sequence[int | None], at: int) -> bool:
    """Whether no other place between the rows before and after suits a row about as well."""
    mine = found[at]
    if mine is None:
        return False
    first = next((place + 1 for place in reversed(found[:at]) if place is not None), 0)
    last = next((place for place in found[at + 1 :] if place is not None), len(scores[at]))
    return all(scores[at][mine] - scores[at][place] >= CLEARLY for place in range(first, last) if place != mine)


def _tables(document: Document) -> Iterator[tuple[Rows, int]]:
    """The rows under a head that names a column of dates, with that column; a table goes on over the page under the same heads."""
    tables: dict[tuple[int, int], dict[int, dict[int, Passage]]] = {}
    for passage in document.passages:
        if passage.table is not None and passage.row is not None and passage.column is not None:
            row = tables.setdefault((passage.page, passage.table), {}).setdefault(passage.row, {})
            row[passage.column] = joined(row[passage.column], passage) if passage.column in row else passage
    before: tuple[int, int, int] | None = None
    for (page, _table), rows in sorted(tables.items()):
        wide = 1 + max(column for row in rows.values() for column in row)
        head = _head(rows) or _head_above(rows, document.pages[page - 1])
        if head is not None:
            before = (page, wide, head[1])
            yield {number: row for number, row in rows.items() if number > head[0]}, head[1]
        elif before is not None and before[0] in {page, page - 1} and before[1] == wide:
            before = (page, wide, before[2])
            yield rows, before[2]


def _head(rows: Rows) -> tuple[int, int] | None:
    """The row of heads and the column of dates."""
    first = ((number, column, cell) for number in sorted(rows)[:2] for column, cell in rows[number].items())
    return next(((number, column) for number, column, cell in first if HEAD.search(cell.text)), None)


def _head_above(rows: Rows, page: Page) -> tuple[int, int] | None:
    """The column under a head that stands above the table, outside its rules."""
    found = header(page)
    if found is None:
        return None
    spots = {spot.place: spot for spot in found[0]}
    begins, down = found[1] + MARGIN, found[2]
    cells = [(column, spots[piece.word]) for row in rows.values() for column, cell in row.items() for piece in cell.pieces]
    lefts = {column: min(spot.u for at, spot in cells if at == column) for column, _spot in cells}
    under = [column for column, left in lefts.items() if left <= begins + TOUCH]
    return (-1, max(under)) if under and len(lefts) > 1 and down <= min(spot.v for _column, spot in cells) else None


def _scores(row: Mapping[int, Passage], column: int, asked: Sequence[Asked]) -> list[float]:
    """How well the first words of a row suit each recommendation: the words that it repeats, and its number where it has one."""
    texts = [cell.text for place, cell in sorted(row.items()) if place < column][:2]
    named = next((found["number"] for text in texts[:1] if (found := NUMBER.match(text) or ALONE.match(text))), None)
    bare = [NUMBER.sub("", text) for text in texts if not ALONE.match(text)]
    alike = [max((_alike(text, one) for text in bare), default=0.0) for one in asked]
    mine = [named is not None and named == one.number for one in asked]
    if texts and ALONE.match(texts[0]) and any(mine) and max(alike) < MUCH:
        alike = [ANY * own for own in mine]  # what repeats none of them is an answer: that it is like one is chance
    return [like - ANY + NUMBERED * own for like, own in zip(alike, mine, strict=True)]


def _alike(text: str, one: Asked) -> float:
    """Likeness of a row's words to a recommendation, with or without the words that it hangs on; or of the row's end."""
    end = text[-round(TAIL * len(one.text)) :]
    whole = likeness(text, f"{one.lead.rstrip(' :')} {one.text}") if one.lead else 0.0
    return max(likeness(text, one.text), whole, likeness(end, one.text) if len(text) > len(end) else 0.0)


def _cell(passage: Passage, number: str, order: Order, written: int | None) -> Cell | None:
    """The last date of the cell, as exact as it was made out; a cell with words that are no date says so where OCR read them."""
    text = mended(passage, written) if _made(passage) else passage.text
    text = IMPOSSIBLE.sub(r"\g<month> \g<year>", text) if _made(passage) else text
    dates = [date for due in all_dates(text, order) if (date := _sure(passage, text, due)) is not None]
    year = YEAR.fullmatch(text.strip(" .")) if not dates and not any(_word(piece).unsure for piece in passage.pieces) else None
    last = PartialDate(int(year["year"])) if year else max(dates, key=lambda date: date.last_day(), default=None)
    if last is None and not FIGURE.search(passage.text) and (NONE.search(passage.text) or not _made(passage)):
        if not NONE.search(passage.text):
            return None
        return Cell(number=number, text=passage.text, date=None, spans=passage.spans(), nothing=True)
    return Cell(
        number=number,
        text=passage.text,
        date=last,
        spans=passage.spans(),
        made=_made(passage) and (text != passage.text or "/" in passage.text),
    )


def _word(piece: Piece) -> Word:
    return piece.place.page.words[piece.word]


def _made(passage: Passage) -> bool:
    return passage.pieces[0].place.page.state is not State.TEXT


def _sure(passage: Passage, text: str, due: Due) -> PartialDate | None:
    """The date without a day on which OCR's readings differ; None where they differ on the year or the month."""
    doubted = {passage.text[piece.start : piece.end].strip(".,;:() ") for piece in passage.pieces if _word(piece).unsure}
    if not doubted:
        return due.date
    printed = re.findall(r"[\w/]+", text[due.start : due.end])
    unsure = {word for word in printed if word in doubted}
    if not unsure:
        return due.date
    if str(due.date.year) not in passage.text:
        return None
    if due.date.day and unsure == {str(due.date.day)} and "/" not in "".join(printed):
        return PartialDate(due.date.year, due.date.month)
    return None
