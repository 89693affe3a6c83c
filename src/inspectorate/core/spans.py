"""Where a fact stands: page, boxes, offsets and the quoted words."""

from dataclasses import dataclass

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in 1/100 pt from the top left corner of the page as displayed (after rotation and crop)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of visible words on one page of one document.

    `page` is 1-based in the file. `start` and `end` are offsets in code points into the page's text, which is its
    visible words in stored order with one space between. `quote` is that text between them. One box a line.
    """

    page: int
    quote: str
    boxes: tuple[Box, ...]
    start: int
    end: int
