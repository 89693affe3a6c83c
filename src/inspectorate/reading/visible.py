"""Which words a reader of the page can see. The others become Hidden: where, why, how many letters, never which."""

from collections.abc import Sequence
from typing import NamedTuple

from inspectorate.reading.drawings import Drawing
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.values import Hidden


class Seen(NamedTuple):
    """The visible words, the hidden ones, and whether the words are a layer without ink of their own over a picture with ink."""

    glyphs: list[Glyphs]
    hidden: tuple[Hidden, ...]
    over_ink: bool


def visible(sheet: Sheet, glyphs: Sequence[Glyphs], drawn: Sequence[Drawing]) -> Seen:
    """Part the words of a page."""
    return Seen(list(glyphs), (), False)
