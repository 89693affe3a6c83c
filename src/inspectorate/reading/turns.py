"""Turning words and drawings until the words stand upright, and back again. Pure."""

from collections.abc import Sequence

import numpy as np

from inspectorate.reading.drawings import Drawing
from inspectorate.reading.glyphs import UNSURE, Glyphs, columns
from inspectorate.reading.rows import named
from inspectorate.reading.values import Word


def upright(glyph: Glyphs, width: float, height: float) -> Glyphs:
    """The word on a page that is turned until the word stands upright; `turn` remains, so that it can be turned back.

    `width` and `height` are those of the page as displayed.
    """
    left, top, right, bottom, base = glyph.left, glyph.top, glyph.right, glyph.bottom, glyph.base
    match glyph.turn:
        case 1:
            return glyph._replace(left=top, top=width - right, right=bottom, bottom=width - left, base=width - base)
        case 2:
            return glyph._replace(left=width - right, top=height - bottom, right=width - left, bottom=height - top, base=height - base)
        case 3:
            return glyph._replace(left=height - bottom, top=left, right=height - top, bottom=right)
        case _:
            return glyph


def drawing_upright(drawing: Drawing, turn: int, width: float, height: float) -> Drawing:
    """The drawing on the page turned in the same way."""
    left, top, right, bottom = drawing.left, drawing.top, drawing.right, drawing.bottom
    match turn:
        case 1:
            return drawing._replace(left=top, top=width - right, right=bottom, bottom=width - left)
        case 2:
            return drawing._replace(left=width - right, top=height - bottom, right=width - left, bottom=height - top)
        case 3:
            return drawing._replace(left=height - bottom, top=left, right=height - top, bottom=right)
        case _:
            return drawing


def back(glyphs: Sequence[Glyphs], width: float, height: float) -> list[Word]:
    """Upright words as displayed, in whole hundredths of a point."""
    if not glyphs:
        return []
    displayed = [_back(glyph, width, height) if glyph.turn else glyph for glyph in glyphs]
    column = columns(displayed)
    lengths = np.array([column[name] for name in ("left", "top", "right", "bottom", "size")])
    *sides, sizes = np.rint(lengths * 100).astype(int).tolist()
    unsure = [mode == UNSURE for mode in column["mode"]]
    return named(Word, zip(column["text"], zip(*sides, strict=True), sizes, column["bold"], column["italic"], unsure, strict=True))


def _back(glyph: Glyphs, width: float, height: float) -> Glyphs:
    left, top, right, bottom = glyph.left, glyph.top, glyph.right, glyph.bottom
    match glyph.turn:
        case 1:
            return glyph._replace(left=width - bottom, top=left, right=width - top, bottom=right)
        case 2:
            return glyph._replace(left=width - right, top=height - bottom, right=width - left, bottom=height - top)
        case _:
            return glyph._replace(left=top, top=height - right, right=bottom, bottom=height - left)
