"""The flow of a document: its blocks as passages of plain text that know where each word stands. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, compress
from typing import NamedTuple

from inspectorate.core.hyphens import glue, vocabulary
from inspectorate.core.spans import Box, Span
from inspectorate.reading.headrows import Filled, heads
from inspectorate.reading.runningheads import majority, mark
from inspectorate.reading.values import Block, Line, Page, Role, State, Word

FURNITURE = {Role.HEAD, Role.FOOT}
FLOWING = {Role.BODY}
HEADING_WORDS = 30  # a longer run of large or bold words is an emphasised paragraph
CLOSE, FEW = 1.8, 2  # of the font size between lines of a scanned paragraph, and words of a last line that may open with a figure
UNFINISHED = re.compile(r"(?:[.;,]|[;,]\d{0,3} (?:and|or))\s*$")  # how an item of a list ends, or a sentence
PROSE_WORDS, PROSE = 25, 300  # words of a paragraph, and letters of a page's paragraphs, that show the size of its text
ITEM = re.compile(r"[•·●○◦▪■□➢➤❖✓✔►»]\s")
CONTENTS = re.compile(r"(?:\.{3,}|(?:\. ){3,}|…)\s*(?:\d{1,4}|[ivxlc]+)?$")
PAGE_OF = re.compile(r".*[^\W\d].*\s(?:\d{1,4}|[ivxlc]{1,7})")
LISTED, SHARE = 6, 0.6  # so many headings of a page, and that share of them, end in a page number: it is a contents list
LEADING_ON = {
    "a",
    "an",
    "the",
    "of",
    "to",
    "and",
    "or",
    "in",
    "on",
    "for",
    "by",
    "with",
    "from",
    "that",
    "its",
    "their",
}  # end no paragraph
SENTENCE = 12  # words: what is shorter and has no stop may be a line of a letter's head
END_OF_SENTENCE = re.compile(r"[.!?:;][\"'\u201d\u2019)\]]*\d{0,3}$")


class Place:
    """One page with the offset of each word in its text and the line that each word stands on."""

    def __init__(self, page: Page) -> None:
        """Nothing is counted before somebody asks; many a page is looked at and has no span."""
        self.page = page

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each word in the page's text."""
        return list(accumulate([len(word.text) + 1 for word in self.page.words], initial=0))

    @cached_property
    def line_of(self) -> list[int]:
        """The line of each word."""
        return [number for number, line in enumerate(self.page.lines) for _word in range(line.first, line.last)]

    def span(self, first: int, last: int) -> Span:
        """The span of words `first` up to `last`, one box a line."""
        words = self.page.words[first:last]
        start, end = self.starts[first], self.starts[last] - 1
        lines: dict[int, list[Word]] = {}
        for number, word in zip(self.line_of[first:last], words, strict=True):
            lines.setdefault(number, []).append(word)
        quote = " ".join(word.text for word in words)
        return Span(page=self.page.number, quote=quote, boxes=tuple(around(line) for line in lines.values()), start=start, end=end)


class Piece(NamedTuple):
    """Where one printed word (or the part of it before a hyphen) lies in a passage's text, and on which page it stands.

    A tuple, since every word makes several.
    """

    start: int
    end: int
    place: Place
    word: int


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A paragraph, heading, list item or cell, over a page break too, with hyphenation undone and single white space.

    `size` (1/100 pt) and `bold` are those of most of its words, `bold` and `level` relative to the document's own
    majority; `level` is 1 for the largest kind of heading, None for what is no heading. `box` is on its first page.
    """

    text: str
    role: Role
    size: int
    bold: bool
    box: Box
    pieces: tuple[Piece, ...] = field(repr=False)
    level: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None

    @property
    def page(self) -> int:
        """The page it begins on, 1-based."""
        return self.pieces[0].place.page.number

    @property
    def last_page(self) -> int:
        """The page it ends on."""
        return self.pieces[-1].place.page.number

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Where the text between two offsets stands: whole words, a span for those that stand one after the other on a page."""
        stop = len(self.text) if end is None else end
        runs: list[list[Piece]] = []
        for piece in self.pieces:
            if piece.start < stop and piece.end > start:
                last = runs[-1][-1] if runs else None
                if last is None or last.place is not piece.place or last.word + 1 < piece.word:
                    runs.append([])
                runs[-1].append(piece)
        return tuple(run[0].place.span(run[0].word, run[-1].word + 1) for run in runs)


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading (None before the first) and the passages under it up to the next heading of any level."""

    heading: Passage | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Document:
    """All pages in order, and what they say as passages in reading order (running heads and feet apart)."""

    pages: tuple[Page, ...]
    passages: tuple[Passage, ...]
    furniture: tuple[Passage, ...]
    body_size: int

    @classmethod
    def of(cls, pages: Iterable[Page]) -> "Document":
        """The document that these pages make."""
        given = tuple(pages)
        body_size = majority(given)
        marked = mark(given, body_size)
        known = vocabulary([word.text for page in marked for word in page.words])
        mostly_bold = 2 * sum([word.bold for page in marked for word in page.words]) > sum(len(page.words) for page in marked)
        raw = [passage for page in marked for passage in _of_page(Place(page), known, mostly_bold)]
        furniture = tuple(passage for passage in raw if passage.role in FURNITURE)
        flow = _joined([passage for passage in raw if passage.role not in FURNITURE], known)
        return cls(marked, _levelled(flow, body_size), furniture, body_size)

    def on(self, page: int) -> tuple[Passage, ...]:
        """The passages that begin on a page."""
        return tuple(passage for passage in self.passages if passage.page == page)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The flow cut at its headings."""
        cuts: list[tuple[Passage | None, list[Passage]]] = [(None, [])]
        for passage in self.passages:
            if passage.level is None:
                cuts[-1][1].append(passage)
            else:
                cuts.append((passage, []))
        return tuple(Section(heading=heading, passages=tuple(under)) for heading, under in cuts if heading or under)

    @cached_property
    def head_rows(self) -> frozenset[tuple[int, int, int]]:
        """The rows that are the heads of their tables: page, number of the table on it, row."""
        tables: dict[tuple[int, int], dict[int, list[Filled]]] = {}
        for cell in self.passages:
            if cell.table is not None and cell.row is not None and cell.column is not None:
                rows = tables.setdefault((cell.page, cell.table), {})
                rows.setdefault(cell.row, []).append(Filled(cell.column, cell.text, cell.bold))
        return frozenset(
            (page, table, row) for (page, table), rows in tables.items() for row in sorted(rows)[: heads([rows[at] for at in sorted(rows)])]
        )

    @cached_property
    def text(self) -> str:
        """All passages, a blank line between."""
        return "\n\n".join(passage.text for passage in self.passages)


def around(words: Sequence[Word]) -> Box:
    """The smallest box that holds all words (at least one)."""
    return _around([word.box for word in words])


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _of_page(place: Place, known: Counter[str], mostly_bold: bool) -> list[Passage]:
    return [_passage(place, block, known, mostly_bold) for block in place.page.blocks if block.last > block.first]


def _passage(place: Place, block: Block, known: Counter[str], mostly_bold: bool) -> Passage:
    page = place.page
    lines = page.lines[block.first : block.last]
    text, pieces = "", []
    for line in lines:
        if line.first < line.last:
            text, found = _add(text, place, line, known)
            pieces += found
    words = [word for line in lines for word in page.words[line.first : line.last]]
    texts, boxes, sizes, bolds, *_others = zip(*words, strict=True)
    letters = [*map(len, texts)]
    bold = 2 * sum(compress(letters, bolds)) > sum(letters)
    size, kinds = sizes[0], set(sizes)
    if len(kinds) > 1:
        size = Counter({kind: sum(compress(letters, [size == kind for size in sizes])) for kind in kinds}).most_common(1)[0][0]
    return Passage(
        text=text, role=block.role, size=size, bold=bold and not mostly_bold, box=_around(boxes), pieces=tuple(pieces),
        table=block.table, row=block.row, column=block.column,
    )  # fmt: skip


def _add(text: str, place: Place, line: Line, known: Counter[str]) -> tuple[str, list[Piece]]:
    """The text with one more line of at least one word, and the pieces of that."""
    words = [word.text for word in place.page.words[line.first : line.last]]
    joint = glue(text, words[0], known)
    text = text[:-1] if joint is None else text + joint
    at, pieces = len(text), []
    for number, word in enumerate(words, start=line.first):
        pieces.append(Piece(at, at + len(word), place, number))
        at += len(word) + 1
    return text + " ".join(words), pieces


def _joined(passages: list[Passage], known: Counter[str]) -> list[Passage]:
    """Put a paragraph that runs over the end of a page or column together again; footnotes and asides may stand between its halves."""
    flow: list[Passage] = []
    open_at: int | None = None
    for passage in passages:
        if passage.role in FLOWING:
            if open_at is not None and (_continues(flow[open_at], passage) or _goes_on_below(flow[open_at], passage)):
                flow[open_at] = _one(flow[open_at], passage, known)
                continue
            open_at = len(flow)
        flow.append(passage)
    return flow


def _continues(before: Passage, after: Passage) -> bool:
    alike = abs(before.size - after.size) <= 60 and (before.bold == after.bold or _same_weight(before.pieces[-1], after.pieces[0]))
    unended = not END_OF_SENTENCE.search(before.text) and (after.text[:1].islower() or _leads_on(before, after))
    over = after.page == before.last_page + 1 or _in_next_column(before, after)
    return alike and unended and len(before.text) > 40 and over


def _leads_on(before: Passage, after: Passage) -> bool:
    """Whether the one breaks off at a word that needs another, and the other is no line of a letter's head."""
    sentence = len(after.pieces) >= SENTENCE or END_OF_SENTENCE.search(after.text) is not None
    return sentence and before.text.rsplit(" ", 1)[-1] in LEADING_ON and not UNFINISHED.search(before.text)


def _in_next_column(before: Passage, after: Passage) -> bool:
    """Whether a passage stands to the right of where another ends, and begins higher up on that page."""
    place = before.pieces[-1].place
    if after.pieces[0].place is not place:
        return False
    end = around([place.page.words[piece.word] for piece in before.pieces if piece.place is place])
    last = place.page.words[before.pieces[-1].word].box
    return after.box[0] > end[2] and after.box[1] < last[1]


def _same_weight(last: Piece, first: Piece) -> bool:
    """Whether two words are both bold or both plain: a paragraph may end in bold."""
    return last.place.page.words[last.word].bold == first.place.page.words[first.word].bold


def _goes_on_below(before: Passage, after: Passage) -> bool:
    """Whether a paragraph of a scanned page goes on in the next one: OCR sees the letters of its short last line smaller or lower."""
    last, first = before.pieces[-1], after.pieces[0]
    scanned = first.place is last.place and first.place.page.state is State.OCR and first.word == last.word + 1
    if not scanned or len(before.text) <= 40 or END_OF_SENTENCE.search(before.text):
        return False
    number = last.place.line_of[last.word]
    whole = [one.word for one in before.pieces if one.place is last.place and one.place.line_of[one.word] == number]
    line = around([last.place.page.words[word] for word in whole])
    close = 0 < after.box[1] - line[1] < CLOSE * before.size and abs(after.box[0] - line[0]) <= before.size
    ends = len(after.pieces) <= FEW and after.text.endswith(".")
    copies = after.text.split(" ", 1)[0].endswith(":")
    return close and before.bold == after.bold and (ends or (after.text[0].islower() and not copies))


def _one(before: Passage, after: Passage, known: Counter[str]) -> Passage:
    joint = glue(before.text, after.text.split(" ", 1)[0], known)
    head = before.text[:-1] if joint is None else before.text + joint
    moved = tuple(Piece(p.start + len(head), p.end + len(head), p.place, p.word) for p in after.pieces)
    return replace(before, text=head + after.text, pieces=before.pieces + moved)


def _levelled(passages: list[Passage], body_size: int) -> tuple[Passage, ...]:
    """Give headings their level: the larger the letters, the higher; bold before plain of one size."""
    sizes = _prose_sizes(passages)
    found = [passage for passage in passages if _is_heading(passage, max(body_size, sizes.get(passage.page, 0)))]
    listed = _listed(found)
    headings = {id(passage) for passage in found if passage.page not in listed or not PAGE_OF.fullmatch(passage.text)}
    kinds = sorted({_kind(passage) for passage in passages if id(passage) in headings}, reverse=True)
    level = {kind: number for number, kind in enumerate(kinds, start=1)}
    return tuple(replace(p, role=Role.HEADING, level=level[_kind(p)]) if id(p) in headings else p for p in passages)


def _prose_sizes(passages: Sequence[Passage]) -> dict[int, int]:
    """By page: the font size of most letters of its paragraphs, where there are enough; a letter before a report has its own."""
    letters: dict[int, Counter[int]] = {}
    for passage in passages:
        if passage.role is Role.BODY and len(passage.pieces) >= PROSE_WORDS:
            letters.setdefault(passage.page, Counter())[passage.size] += len(passage.text)
    return {page: sizes.most_common(1)[0][0] for page, sizes in letters.items() if sizes.total() >= PROSE}


def _listed(headings: Sequence[Passage]) -> set[int]:
    """The pages whose large or bold lines are those of a contents list."""
    every = Counter(heading.page for heading in headings)
    ending = Counter(heading.page for heading in headings if PAGE_OF.fullmatch(heading.text))
    return {page for page, count in ending.items() if count >= LISTED and count >= SHARE * every[page]}


def _kind(passage: Passage) -> tuple[int, bool]:
    return round(passage.size / 100), passage.bold


def _is_heading(passage: Passage, body_size: int) -> bool:
    if passage.role not in {Role.BODY, Role.HEADING} or len(passage.pieces) > HEADING_WORDS or not any(c.isalpha() for c in passage.text):
        return False
    if ITEM.match(passage.text) or CONTENTS.search(passage.text):
        return False
    prominent = passage.size > body_size * 1.08 or (passage.bold and passage.size > body_size * 0.9) or passage.role is Role.HEADING
    return prominent and not UNFINISHED.search(passage.text)
