"""A stored page as a reader sees it: its text in blocks and tables, and the rectangles and runs of words that are lit. Pure.

Lengths are 1/100 pt, offsets code points into `Page.text`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from inspectorate.core.spans import Box
from inspectorate.library.values import LitBox, Piece, TextBlock
from inspectorate.reading.values import Block, Page, Role

Run = tuple[int, int]
"""Half-open offsets."""

MARGIN = 120  # 1.2 pt: a lit box that touches its letters is hard to read


def offsets(page: Page) -> tuple[Run, ...]:
    """Where each word stands in the page's text."""
    runs, at = [], 0
    for word in page.words:
        runs.append((at, at + len(word.text)))
        at += len(word.text) + 1
    return tuple(runs)


def boxes(places: Iterable[Box], *, hit: bool = False) -> tuple[LitBox, ...]:
    """The rectangles to draw over these boxes, with a little air."""
    return tuple(
        LitBox(left=left - MARGIN, top=top - MARGIN, width=right - left + 2 * MARGIN, height=bottom - top + 2 * MARGIN, hit=hit)
        for left, top, right, bottom in places
    )


def hit_boxes(page: Page, runs: Sequence[Run], first: int) -> tuple[LitBox, ...]:
    """The rectangles of a search's places; each place is named by its number in the document, beginning with `first` (0: by none)."""
    found: list[LitBox] = []
    for n, run in enumerate(runs, first):
        drawn = boxes(places(page, [run]), hit=True)
        found += (replace(box, anchor=f"hit-{n}" if first and at == 0 else "") for at, box in enumerate(drawn))
    return tuple(found)


def places(page: Page, runs: Sequence[Run]) -> tuple[Box, ...]:
    """The boxes of the words that these runs touch, one a line and run."""
    where = offsets(page)
    found = []
    for start, end in runs:
        touched = {n for n, (first, last) in enumerate(where) if first < end and start < last}
        for line in page.lines:
            words = [page.words[n].box for n in range(line.first, line.last) if n in touched]
            if words:
                found.append((min(b[0] for b in words), min(b[1] for b in words), max(b[2] for b in words), max(b[3] for b in words)))
    return tuple(found)


def blocks(page: Page, lit: Sequence[Run] = ()) -> tuple[TextBlock, ...]:
    """The page's text block by block, cells of one table together, with the lit runs marked."""
    where = offsets(page)
    found = []
    for table, group in groupby(page.blocks, key=lambda block: block.table):
        if table is None:
            found += [TextBlock(role=block.role.value, pieces=_pieces(page, where, block, lit)) for block in group]
        else:
            found.append(TextBlock(role=Role.CELL.value, rows=_rows(page, where, list(group), lit)))
    return tuple(block for block in found if block.pieces or block.rows)


def _rows(page: Page, where: Sequence[Run], cells: Sequence[Block], lit: Sequence[Run]) -> tuple[tuple[tuple[Piece, ...], ...], ...]:
    """The cells as a full grid; places without a cell are empty."""
    width = 1 + max(cell.column or 0 for cell in cells)
    grid: dict[tuple[int, int], tuple[Piece, ...]] = {}
    for cell in cells:
        place = (cell.row or 0, cell.column or 0)
        before = grid.get(place, ())
        grid[place] = (*before, *((Piece(" "),) if before else ()), *_pieces(page, where, cell, lit))
    rows = sorted({row for row, _column in grid})
    return tuple(tuple(grid.get((row, column), ()) for column in range(width)) for row in rows)


def _pieces(page: Page, where: Sequence[Run], block: Block, lit: Sequence[Run]) -> tuple[Piece, ...]:
    words = [n for line in page.lines[block.first : block.last] for n in range(line.first, line.last)]
    if not words:
        return ()
    text = page.text
    found: list[Piece] = []
    for n in words:
        start, end = where[n]
        if found:
            found.append(Piece(" ", any(a < start <= b for a, b in lit)))
        found += cut(text, start, end, lit)
    return _joined(found)


def cut(text: str, start: int, end: int, lit: Sequence[Run]) -> list[Piece]:
    """The stretch of the text from `start` to `end`, cut where lighting begins or stops."""
    edges = sorted({start, end, *(edge for run in lit for edge in run if start < edge < end)})
    return [Piece(text[a:b], any(first <= a and b <= last for first, last in lit)) for a, b in pairwise(edges)]


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(Piece("".join(piece.text for piece in group), lit) for lit, group in groupby(pieces, key=lambda piece: piece.lit))
