"""What is drawn on a page, before layout: a run of characters without a space, with its place and its look."""

from collections.abc import Sequence
from typing import Any, NamedTuple

UNSURE = -1
"""The mode of a word in which OCR read figures that another reading of it has not."""


class Glyphs(NamedTuple):
    """Lengths are points from the top left corner of the page as displayed; `base` is the base line, a y.

    `turn` counts quarter turns clockwise from upright: the base line of turned words is where it crosses the page, an x
    for words that read down (1) or up (3). `mode` is the render mode (3: no ink) or `UNSURE`; `first` and `last`
    are PDFium's indexes of the characters; `owner` is the address of the text object that draws them, `ink` its colour (red,
    green, blue, opacity).
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool
    italic: bool
    turn: int
    mode: int
    first: int
    last: int
    owner: int = 0
    ink: tuple[int, int, int, int] = (0, 0, 0, 255)


def columns(glyphs: Sequence[Glyphs]) -> dict[str, tuple[Any, ...]]:
    """What many words have, a column a field; there must be one at least."""
    return dict(zip(Glyphs._fields, zip(*glyphs, strict=True), strict=True))
