"""The lines of a page as they are printed, and the runs of lines that look alike and stand together. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress

from inspectorate.core.spans import Box, Span
from inspectorate.reading.document import Document, Place, around
from inspectorate.reading.facts.inksize import body_by_ink, by_ink
from inspectorate.reading.values import Page, Role, State

FURNITURE = {Role.HEAD, Role.FOOT}
ALIKE = 1.07  # sizes of one run; OCR measures the ink of each word, so its sizes wander more
ALIKE_BY_OCR, ALIKE_BY_OTHERS = 1.17, 1.35
CLOSE = 0.75  # of a line's height, from the foot of one line to the head of the next
COVER_WORDS = 190  # a page with more is a page of text, whatever its first lines are
PARAGRAPH_WORDS = 45
LONGEST_ROW = 500  # letters; no line of print is longer, and a made-up one would only cost time
SENTENCES = 22  # words
SCANNED = 12  # pages on which the size of scanned letters is measured
_SENTENCE = re.compile(r"[a-z)\d][.;](?: |$)")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One printed line. `size` is in 1/100 pt, that of most of its letters; `bold` is as the font says."""

    text: str
    size: int
    bold: bool
    box: Box
    role: Role
    place: Place = field(repr=False)
    first: int
    last: int

    @property
    def page(self) -> int:
        """The page it stands on, 1-based."""
        return self.place.page.number

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Where the words between two offsets of its text stand: one span, or none where no word lies between."""
        stop, at, inside = len(self.text) if end is None else end, 0, []
        for number in range(self.first, self.last):
            after = at + len(self.place.page.words[number].text)
            if at < stop and after > start:
                inside.append(number)
            at = after + 1
        return (self.place.span(inside[0], inside[-1] + 1),) if inside else ()


@dataclass(frozen=True)
class Run:
    """Lines one under the other in one size and weight: a title, an address, a paragraph."""

    rows: tuple[Row, ...]

    @cached_property
    def text(self) -> str:
        """The lines with one space between; a hyphen at a line's end stays, as it is mostly part of a name there."""
        return " ".join(row.text for row in self.rows)

    @property
    def page(self) -> int:
        """The page it stands on."""
        return self.rows[0].page

    @property
    def size(self) -> int:
        """The font size of its largest line."""
        return max(row.size for row in self.rows)

    @property
    def bold(self) -> bool:
        """Whether its first line is bold."""
        return self.rows[0].bold

    @cached_property
    def box(self) -> Box:
        """Around all its lines."""
        boxes = [row.box for row in self.rows]
        return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(row.last - row.first for row in self.rows)

    @property
    def is_prose(self) -> bool:
        """Whether it is sentences, in which numbers and dates are mostly those of other things."""
        return self.words > SENTENCES and bool(_SENTENCE.search(self.text))

    @property
    def furniture(self) -> bool:
        """Whether it is a running head or foot."""
        return self.rows[0].role in FURNITURE

    def spans(self) -> tuple[Span, ...]:
        """Where it stands: one span, the lines being neighbours in the page's order; else one a line."""
        return spans_of(self.rows)


def spans_of(rows: Sequence[Row]) -> tuple[Span, ...]:
    """The spans of lines in a row: one for each stretch that the page's text holds without a gap."""
    stretches: list[list[Row]] = []
    for row in rows:
        if stretches and stretches[-1][-1].place is row.place and stretches[-1][-1].last == row.first:
            stretches[-1].append(row)
        else:
            stretches.append([row])
    return tuple(part[0].place.span(part[0].first, part[-1].last) for part in stretches)


@dataclass(frozen=True)
class Sheet:
    """One page as its rows and runs."""

    page: Page
    rows: tuple[Row, ...]
    body_size: int

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The rows put together; see `together`."""
        by_ocr = self.page.state in {State.OCR, State.OCR_IN_FILE}
        alike = {State.OCR: ALIKE_BY_OCR, State.OCR_IN_FILE: ALIKE_BY_OTHERS}.get(self.page.state, ALIKE)
        return tuple(Run(tuple(rows)) for rows in _runs(self.rows, alike, by_ocr))

    @cached_property
    def is_cover(self) -> bool:
        """Few words and no paragraph: a page on which letters of any size may be the title."""
        return len(self.page.words) <= COVER_WORDS and not any(run.words > PARAGRAPH_WORDS for run in self.runs if not run.furniture)

    @cached_property
    def mostly_bold(self) -> bool:
        """Whether bold says nothing here."""
        return 2 * sum(word.bold for word in self.page.words) > len(self.page.words)

    def height_of(self, row: Row | Run) -> float:
        """Where it begins on the page, 0 at the top and 1 at the foot."""
        return row.box[1] / max(1, self.page.height)


def sheet(page: Page, body_size: int) -> Sheet:
    """The page's lines of at least two letters or digits and of a length that print has, in the page's order."""
    place = Place(page)
    roles = [block.role for block in page.blocks for _line in range(block.first, block.last)]
    rows = []
    for number, line in enumerate(page.lines):
        words = page.words[line.first : line.last]
        text = " ".join(word.text for word in words)
        if len(text) > LONGEST_ROW or sum(map(str.isalnum, text)) < 2:
            continue
        letters = [len(word.text) for word in words]
        bold = 2 * sum(compress(letters, [word.bold for word in words])) > sum(letters)
        size = by_ink(words) if page.state is State.OCR else _most([word.size for word in words], letters)
        role = roles[number] if number < len(roles) else Role.BODY
        rows.append(Row(text=text, size=size, bold=bold, box=around(words), role=role, place=place, first=line.first, last=line.last))
    return Sheet(page, tuple(rows), body_size)


def _most(sizes: Sequence[int], letters: Sequence[int]) -> int:
    """The size in which most letters are."""
    return max(set(sizes), key=lambda size: sum(compress(letters, [one == size for one in sizes]))) if len(set(sizes)) > 1 else sizes[0]


def sheets(document: Document, numbers: Iterable[int]) -> tuple[Sheet, ...]:
    """The pages of these numbers (1-based) that have words."""
    scanned = body_by_ink(document.pages[:SCANNED])
    wanted = [document.pages[n - 1] for n in numbers if 0 < n <= len(document.pages)]
    return tuple(sheet(page, scanned if page.state is State.OCR else document.body_size) for page in wanted if page.words)


def _runs(rows: Sequence[Row], alike: float, by_ocr: bool) -> Iterator[list[Row]]:
    run: list[Row] = []
    for row in rows:
        if run and not together(run[-1], row, alike, by_ocr):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def together(above: Row, below: Row, alike: float = ALIKE, by_ocr: bool = False) -> bool:
    """Whether two lines are of one run: alike in size and weight, close, one under the other."""
    ratio = max(above.size, below.size) / max(1, min(above.size, below.size))
    if ratio > alike or (above.bold != below.bold and not by_ocr) or (above.role in FURNITURE) != (below.role in FURNITURE):
        return False
    height = max(above.size, below.size)
    if below.box[1] <= above.box[1] or below.box[1] - above.box[3] > CLOSE * height:
        return False
    return _overlap(above.box, below.box)


def _overlap(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) or abs(a[0] - b[0]) < 300
