"""Where the tables of a page stand: cells that the layout found, or lines that dots lead to a figure; with their captions. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspectorate.core.spans import Box
from inspectorate.reading.document import Place, around
from inspectorate.reading.statistics.pieces import FIGURE, LEADER
from inspectorate.reading.values import Block, Role

NAMED = re.compile(r"(?:table|exhibit|schedule|figure|appendix|attachment|cuadro|tableau|tabelle)\s+\w+[.:–—]", re.IGNORECASE)
"""How a caption begins; what stands above it is not of the table."""
ABOVE = 4500
"""1/100 pt within which a caption stands above its table, and each of its lines above the next."""
CAPTION_WORDS = 30
LINES = 3
"""Lines that a table without a grid has at least."""
WIDE = 2
"""Of the font size: the gap that leads to a figure."""
NEAR = 300
"""1/100 pt within which lines begin at one edge."""


@dataclass(frozen=True, slots=True)
class Region:
    """The numbers of the words of one table (0-based on the page) and those of its caption."""

    words: tuple[int, ...]
    caption: tuple[int, ...]


def regions(place: Place) -> Iterator[Region]:
    """Every table of the page in reading order."""
    blocks = [block for block in place.page.blocks if block.last > block.first]
    at = 0
    while at < len(blocks):
        end = _end(place, blocks, at)
        if end > at:
            heads = _heads(place, blocks[:at], _box(place, blocks[at:end]))
            wide = [block for block in heads if _columns(place, block)]
            yield Region(_all(place, [*wide, *blocks[at:end]]), _all(place, [block for block in heads if block not in wide]))
        at = max(end, at + 1)


def _end(place: Place, blocks: Sequence[Block], at: int) -> int:
    """Where the table that begins with block `at` ends; `at` where none does."""
    if blocks[at].role is Role.CELL:
        return next((end for end in range(at, len(blocks)) if blocks[end].table != blocks[at].table), len(blocks))
    end, lines = at, 0
    while end < len(blocks) and (_led(place, blocks[end]) or (lines and _between(place, blocks[end : end + 2]))):
        lines += _led(place, blocks[end])
        end += 1
    return end if lines >= LINES else at


def _led(place: Place, block: Block) -> bool:
    """Whether a block is a line of words and, after dots or a wide gap, one figure."""
    words = [place.page.words[number] for number in _numbers(place, block)]
    if (
        block.last - block.first != 1
        or block.role not in {Role.BODY, Role.HEADING}
        or len(words) < 2
        or not FIGURE.fullmatch(words[-1].text)
    ):
        return False
    return bool(LEADER.fullmatch(words[-2].text)) or words[-1].box[0] - words[-2].box[2] > WIDE * words[-1].size


def _between(place: Place, pair: Sequence[Block]) -> bool:
    """Whether a short line stands over the next line of the table, as a heading within it."""
    if len(pair) < 2 or not _led(place, pair[1]) or pair[0].role is Role.CELL or pair[0].last - pair[0].first != 1:
        return False
    box, under = _box(place, pair[:1]), _box(place, pair[1:])
    return abs(box[0] - under[0]) < NEAR and 0 < under[1] - box[1] < ABOVE and len(_numbers(place, pair[0])) < CAPTION_WORDS


def _columns(place: Place, block: Block) -> bool:
    """Whether a line above a table is the head of its columns: words far apart."""
    numbers = _numbers(place, block)
    words = [place.page.words[number] for number in numbers]
    return block.last - block.first == 1 and any(after.box[0] - word.box[2] > 3 * word.size for word, after in pairwise(words))


def _heads(place: Place, before: Sequence[Block], table: Box) -> list[Block]:
    """The short blocks right above a table, from top to bottom."""
    found: list[Block] = []
    top = table[1]
    for block in reversed(before):
        box, numbers = _box(place, [block]), _numbers(place, block)
        near = 0 <= top - box[3] + 300 < ABOVE and box[0] < table[2] and table[0] < box[2]
        prose = place.page.words[numbers[-1]].text.endswith((".", ";", ",")) or len(numbers) > CAPTION_WORDS
        if block.role in {Role.CELL, Role.HEAD, Role.FOOT} or not near or prose:
            break
        found.insert(0, block)
        if NAMED.match(" ".join(place.page.words[number].text for number in numbers)):
            break
        top = box[1]
    return found


def _all(place: Place, blocks: Sequence[Block]) -> tuple[int, ...]:
    return tuple(number for block in blocks for number in _numbers(place, block))


def _numbers(place: Place, block: Block) -> list[int]:
    lines = place.page.lines[block.first : block.last]
    return [number for line in lines for number in range(line.first, line.last)]


def _box(place: Place, blocks: Sequence[Block]) -> Box:
    return around([place.page.words[number] for block in blocks for number in _numbers(place, block)])
