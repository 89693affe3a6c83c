"""Target dates that stand in a column of their own beside the recommendations, on upright and on sideways pages. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.core.spans import Span
from inspectorate.reading.document import Place
from inspectorate.reading.facts.dates import Order
from inspectorate.reading.responses.targetdates import all_dates
from inspectorate.reading.values import Page, State, Word

HEADER, HEADER_DATE = re.compile(r"^\W*target\b", re.IGNORECASE), re.compile(r"^\W*dates?\b(?!:)", re.IGNORECASE)
LABEL = re.compile(r"^\W*rec(?:ommendation|\.|s?)\W*$", re.IGNORECASE)
NUMBER = re.compile(r"^#?\W*(?P<number>\d{1,2}[a-z]?)\W*$")
HASH = re.compile(r"^\W*#\W*$")
MARGIN, SAME_LINE, GAP = 3000, 600, 2200
"""1/100 pt: how far left of its header a column may begin; what counts as one line; a gap within a header."""
LABELLED = 5
"""Words within which the colon of a label stands."""
FEW, READ = 25, 0.45
"""A page with fewer words, or with a smaller share of words that the document prints elsewhere, was not made out."""
DATED = re.compile(r"\d{1,2}/|\d{4}|/\d{2}")


@dataclass(frozen=True, slots=True)
class Spot:
    """A word with its place along the line (`u`) and down the page (`v`), whichever way the page is turned."""

    place: int
    text: str
    u: int
    v: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in the column beside the recommendation of a number; `date` None where it holds figures that are no date.

    `nothing`: it says that there is no date. `made`: OCR read the date, and what it read is easily misread:
    a date in figures, a month with a letter wrong.
    """

    number: str
    text: str
    date: PartialDate | None
    spans: tuple[Span, ...]
    made: bool = False
    nothing: bool = False


def dates_beside(pages: Sequence[Page], order: Order = Order.UNKNOWN) -> tuple[Cell, ...]:
    """Every row of a column "target date"; a row that goes on over the page belongs to the number before it."""
    found: list[Cell] = []
    current: str | None = None
    before = 0
    for page in pages:
        head = header(page)
        if head is None:
            continue
        current = current if page.number == before + 1 else None
        before = page.number
        spots, column, top = head
        rows = [(spot.v, number) for spot, number in _labels(page, spots) if spot.v > top]
        current_rows = [(top, current), *sorted(rows)] if current else sorted(rows)
        for at, (start, number) in enumerate(current_rows):
            stop = current_rows[at + 1][0] if at + 1 < len(current_rows) else 10**9
            if number and (cell := _cell(page, spots, column, (start, stop), number, order)):
                found.append(cell)
        current = current_rows[-1][1] if current_rows else current
    return tuple(found)


def header(page: Page) -> tuple[list[Spot], int, int] | None:
    """The page's words turned upright, where its column of target dates begins, and where its header ends."""
    if "target" not in " ".join([word.text for word in page.words]).lower():  # nearly no page has it, and each word is asked below
        return None
    for place, word in enumerate(page.words[:-1]):
        if HEADER.match(word.text) and HEADER_DATE.match(page.words[place + 1].text) and not _labels_one(page, place):
            spots = [_turned(page, word, page.words[place + 1], n, other) for n, other in enumerate(page.words)]
            first = spots[place]
            line = sorted((spot for spot in spots if abs(spot.v - first.v) <= SAME_LINE and spot.u <= first.u), key=lambda spot: -spot.u)
            begins = first.u
            for spot in line:
                begins = spot.u if begins - (spot.u + spot.width) <= GAP // 2 else begins
            return spots, begins - MARGIN, first.v
    return None


def _labels_one(page: Page, place: int) -> bool:
    """Whether the words are the label of one date, with a colon on their line, and not the head of a column."""
    after = page.words[place + 1 : place + 1 + LABELLED]
    same = [word for word in after if abs(word.box[1] - page.words[place + 1].box[1]) <= SAME_LINE]
    return any(word.text.endswith(":") for word in same)


def _turned(page: Page, head: Word, after: Word, place: int, word: Word) -> Spot:
    left, top, right, bottom = word.box
    if head.box[2] - head.box[0] >= head.box[3] - head.box[1]:
        return Spot(place, word.text, left, (top + bottom) // 2, right - left)
    if after.box[1] >= head.box[1]:
        return Spot(place, word.text, top, page.width - (left + right) // 2, bottom - top)
    return Spot(place, word.text, page.height - bottom, (left + right) // 2, bottom - top)


def _labels(page: Page, spots: Sequence[Spot]) -> Iterator[tuple[Spot, str]]:
    for place, spot in enumerate(spots):
        if not (LABEL.match(spot.text) or HASH.match(spot.text)):
            continue
        near = [other for other in spots[place + 1 : place + 4] if abs(other.v - spot.v) <= SAME_LINE and not HASH.match(other.text)]
        found = NUMBER.match(near[0].text) if near else None
        if found:
            yield spot, found["number"]


def _cell(page: Page, spots: Sequence[Spot], column: int, rows: tuple[int, int], number: str, order: Order) -> Cell | None:
    inside = [spot for spot in spots if rows[0] - SAME_LINE < spot.v < rows[1] - SAME_LINE]
    lines = list(_lines(inside))
    words = [spot for line in lines for spot in line if spot.u >= column]
    text = " ".join(spot.text for spot in words)
    dates = [date for line in lines for date in _dates(line, column, order)]
    last = max(dates, key=lambda date: date.last_day(), default=None)
    if last is None and not DATED.search(text):
        return None
    return Cell(number=number, text=text, date=last, spans=_spans(page, words), made=page.state is not State.TEXT and "/" in text)


def _lines(spots: Sequence[Spot]) -> Iterator[list[Spot]]:
    line: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: spot.v):
        if line and spot.v - line[-1].v > SAME_LINE // 2:
            yield sorted(line, key=lambda spot: spot.u)
            line = []
        line.append(spot)
    if line:
        yield sorted(line, key=lambda spot: spot.u)


def _dates(line: Sequence[Spot], column: int, order: Order) -> Iterator[PartialDate]:
    """The dates of a line that end within the column; its header may be narrower than what stands under it."""
    ends: list[tuple[int, int]] = []
    text = ""
    for spot in line:
        text = f"{text} {spot.text}".strip()
        ends.append((len(text), spot.u))
    for due in all_dates(text, order):
        at = next((u for end, u in ends if end >= due.end), None)
        if at is not None and at >= column:
            yield due.date


def _spans(page: Page, words: Sequence[Spot]) -> tuple[Span, ...]:
    place = Place(page)
    return tuple(place.span(spot.place, spot.place + 1) for spot in sorted(words, key=lambda spot: spot.place))


def unread(pages: Sequence[Page], printed: Iterable[str]) -> tuple[int, ...]:
    """The pages whose words OCR could not make out: few are words that the texts `printed` elsewhere have, or there are none."""
    made = [page for page in pages if page.engine.startswith("tesseract")]
    known = {_bare(word) for text in printed for word in text.split()} if made else set()
    found = []
    for page in made:
        words = [_bare(word.text) for word in page.words if len(word.text) > 3]
        if len(words) < FEW or sum(word in known for word in words) < READ * len(words):
            found.append(page.number)
    return tuple(found)


def _bare(word: str) -> str:
    return word.lower().strip(".,;:()“”")
