"""Which words the file gives a reason to doubt: off the page, under something drawn later, without ink of their own. Pure."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from inspectorate.reading.drawings import Drawing, Kind, Scene
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.pdfium import Colour, Numbers, Sheet

OUTSIDE = "outside the page"
COVERED = "covered"
PALE = "pale"
INKLESS = {3, 7}
"""Render modes that draw nothing."""
LIGHT = 225
"""Of 255, in every colour: such a ground is paper."""
FAINT = 40
"""Of 255: such opacity does not show."""
NEAR = 48
"""Of 255: ink and ground that differ less in every colour."""
THICK = 4.0
"""Points: a stroke that covers."""
TOUCHES = 0.12
"""Of a word's box: under less of it nothing is hidden."""


class Suspect(NamedTuple):
    """A word to look at: why, and where its text object stands in the order of drawing.

    `inkless` when it may be a layer over a picture of itself; `stands` when it lies on or under something that is not paper.
    """

    cause: str
    order: int
    inkless: bool = False
    stands: bool = False


def suspects(sheet: Sheet, glyphs: Sequence[Glyphs], scene: Scene) -> dict[int, Suspect]:
    """The doubtful words by their index."""
    if not glyphs:
        return {}
    boxes = np.array([glyph[1:5] for glyph in glyphs])
    orders = np.array([scene.texts.get(glyph.owner, 0) for glyph in glyphs])
    found: dict[int, Suspect] = {}
    for drawing in filter(_solid, scene.drawings):
        share = _share(boxes, drawing)
        for index in np.flatnonzero((share > TOUCHES) & (orders < drawing.order)).tolist():
            layer = drawing.kind is Kind.IMAGE and share[index] > 0.9
            found[index] = Suspect(COVERED, int(orders[index]), layer or (index in found and found[index].inkless), True)
    ground = _ground(boxes, orders, scene.drawings)
    for index, glyph in enumerate(glyphs):
        stands = not _is_paper(ground[index])
        if glyph.mode in INKLESS or glyph.ink[3] < FAINT:
            found[index] = Suspect(PALE, int(orders[index]), True, stands or index in found)
        elif index not in found and _fades(glyph.ink, ground[index]):
            found[index] = Suspect(PALE, int(orders[index]), False, stands)
    for index in np.flatnonzero(_outside(boxes, sheet)).tolist():
        found[index] = Suspect(OUTSIDE, 0)
    return found


def _is_paper(ground: Colour | None) -> bool:
    return ground is not None and min(ground[:3]) >= LIGHT


def _solid(drawing: Drawing) -> bool:
    """Whether it is large and solid enough to hide a letter."""
    if drawing.kind is Kind.STROKE:
        return drawing.pen >= THICK
    tall = drawing.bottom - drawing.top >= 3 and drawing.right - drawing.left >= 3
    return tall and (drawing.kind is not Kind.FILL or drawing.colour[3] > FAINT)


def _share(boxes: Numbers, drawing: Drawing) -> Numbers:
    """How much of each box lies under the drawing, 0 to 1."""
    reach = drawing.pen / 2
    wide = np.minimum(boxes[:, 2], drawing.right + reach) - np.maximum(boxes[:, 0], drawing.left - reach)
    high = np.minimum(boxes[:, 3], drawing.bottom + reach) - np.maximum(boxes[:, 1], drawing.top - reach)
    area = np.maximum(1e-6, (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]))
    share: Numbers = np.clip(wide, 0, None) * np.clip(high, 0, None) / area
    return share


def _ground(boxes: Numbers, orders: Numbers, drawings: Sequence[Drawing]) -> list[Colour | None]:
    """The colour of the last fill drawn before each word under its middle; white paper where there is none, None for a picture."""
    ground: list[Colour | None] = [(255, 255, 255, 255)] * len(boxes)
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    for drawing in drawings:
        if drawing.kind is Kind.STROKE or drawing.kind is Kind.ANNOTATION or drawing.colour[3] <= FAINT:
            continue
        under = (drawing.left <= x) & (x <= drawing.right) & (drawing.top <= y) & (y <= drawing.bottom) & (orders > drawing.order)
        for index in np.flatnonzero(under):
            ground[index] = drawing.colour if drawing.kind is Kind.FILL else None
    return ground


def _fades(ink: Colour, ground: Colour | None) -> bool:
    """Whether ink may not stand out from what lies under it; of a picture that is not known."""
    if ground is None:
        return True
    return max(abs(ink[0] - ground[0]), abs(ink[1] - ground[1]), abs(ink[2] - ground[2])) < NEAR


def _outside(boxes: Numbers, sheet: Sheet) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """Which boxes lie with most of their area off the page."""
    page = Drawing(Kind.FILL, 0.0, 0.0, sheet.width, sheet.height)
    return np.asarray(_share(boxes, page) < 0.5)
