"""Which words the file gives a reason to doubt: off the page, under something drawn later, without ink of their own. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from inspectorate.reading.drawings import Box, Drawing, Kind, Scene
from inspectorate.reading.glyphs import Glyphs, columns
from inspectorate.reading.pdfium import BLACK, Numbers, Sheet

OUTSIDE = "outside the page"
COVERED = "covered"
CLIPPED = "clipped away"
MARKED = "marked for redaction, not applied"
LAYER = "in a layer that is switched off"
PALE = "pale"
UNDRAWN = {OUTSIDE, MARKED}
"""Causes that no picture need confirm."""
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
WHOLE = 0.9
"""Of a word's box: so much of it under one picture may be the text layer of a scan."""
INSIDE = 0.5
"""Of a word's box: with less of it inside its clipping path it may not be drawn at all."""
AT_ONCE = 4_000_000
"""Pairs of a word and a drawing compared at once; of more drawings than that allows, the last ones count."""
UNFILLED = {Kind.STROKE, Kind.ANNOTATION, Kind.REDACTION}
Flags = np.ndarray[Any, np.dtype[np.bool_]]


class Suspect(NamedTuple):
    """A word to look at, and why.

    `inkless` when it may be a layer over a picture of itself; `stands` when it lies on or under something that is not paper.
    """

    cause: str
    inkless: bool = False
    stands: bool = False


def suspects(sheet: Sheet, glyphs: Sequence[Glyphs], scene: Scene, *, layered: bool = False) -> dict[int, Suspect]:
    """The doubtful words by their index; every word of a document with layers that are switched off."""
    if not glyphs:
        return {}
    column = columns(glyphs)
    boxes = np.array([column[side] for side in ("left", "top", "right", "bottom")]).T
    outside = _outside(boxes, sheet)
    drawn = [drawing for drawing in scene.drawings if _solid(drawing)][-AT_ONCE // len(glyphs) :]
    clipped = _clipped(boxes, glyphs, scene.clips)
    marked = _marked(boxes, [drawing for drawing in scene.drawings if drawing.kind is Kind.REDACTION])
    if not drawn and not layered and not clipped.any() and set(column["ink"]) == {BLACK} and set(column["mode"]) == {0}:
        found = {index: Suspect(OUTSIDE) for index in np.flatnonzero(outside).tolist()}
        return found | {index: Suspect(MARKED) for index in np.flatnonzero(marked).tolist()}
    inks = np.array(column["ink"])
    bare = np.array([mode in INKLESS for mode in column["mode"]]) | (inks[:, 3] < FAINT)
    covered, layer, ground, picture = _drawn_on(boxes, np.array([scene.texts.get(owner, 0) for owner in column["owner"]]), drawn)
    fades = picture | (np.abs(inks[:, :3] - ground).max(axis=1) < NEAR)
    stands = covered | picture | (ground.min(axis=1) < LIGHT)
    pale = bare | fades
    doubted = np.flatnonzero(outside | marked | covered | clipped | pale | layered)
    why = [flags[doubted] for flags in (marked, outside, covered, clipped, pale)]
    causes = np.select(why, [MARKED, OUTSIDE, COVERED, CLIPPED, PALE], LAYER).tolist()
    looks = zip(causes, (bare | layer)[doubted].tolist(), stands[doubted].tolist(), strict=True)
    return {index: Suspect(*look) for index, look in zip(doubted.tolist(), looks, strict=True)}


def _clipped(boxes: Numbers, glyphs: Sequence[Glyphs], clips: Mapping[int, Box]) -> Flags:
    """Which words lie for the most part outside the box to which their text object is clipped."""
    found = np.zeros(len(glyphs), dtype=bool)
    if not clips:
        return found
    for index, glyph in enumerate(glyphs):
        if clip := clips.get(glyph.owner):
            found[index] = _share(boxes[index : index + 1], np.array([clip]))[0] < INSIDE
    return found


def _marked(boxes: Numbers, marks: Sequence[Drawing]) -> Flags:
    """Which words have their middle under a mark for redaction."""
    found = np.zeros(len(boxes), dtype=bool)
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    for mark in marks:
        found |= (mark.left <= x) & (x <= mark.right) & (mark.top <= y) & (y <= mark.bottom)
    return found


def _drawn_on(boxes: Numbers, orders: Numbers, drawn: Sequence[Drawing]) -> tuple[Flags, Flags, Numbers, Flags]:
    """Of each word: does something later cover it, does a picture wholly, which colour is its ground, is that a picture."""
    count = len(boxes)
    ground: Numbers = np.full((count, 3), 255.0)
    no = np.zeros(count, dtype=bool)
    if not drawn:
        return no, no, ground, no
    sides = np.array([drawing[1:5] for drawing in drawn])[:, None, :]
    later = np.array([drawing.order for drawing in drawn])[:, None] > orders
    image = np.array([drawing.kind is Kind.IMAGE for drawing in drawn])
    reach = np.array([drawing.pen / 2 for drawing in drawn])[:, None]
    share = _share(boxes, sides, reach)
    over = (share > TOUCHES) & later
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    filled = np.array([drawing.kind not in UNFILLED for drawing in drawn])[:, None]
    around = (sides[..., 0] <= x) & (x <= sides[..., 2]) & (sides[..., 1] <= y) & (y <= sides[..., 3])
    under = around & ~later & filled
    some = np.flatnonzero(under.any(axis=0))
    last = len(drawn) - 1 - under[::-1, some].argmax(axis=0)
    ground[some] = np.array([drawing.colour[:3] for drawing in drawn])[last]
    picture = no.copy()
    picture[some] = np.array([drawing.kind is not Kind.FILL for drawing in drawn])[last]
    layer = over & image[:, None] & (share > WHOLE)
    return np.asarray(over.any(axis=0)), np.asarray(layer.any(axis=0)), ground, picture


def _solid(drawing: Drawing) -> bool:
    """Whether it is large and solid enough to hide a letter, or to be the ground of one."""
    if drawing.kind is Kind.STROKE:
        return drawing.pen >= THICK
    tall = drawing.bottom - drawing.top >= 3 and drawing.right - drawing.left >= 3
    return tall and (drawing.kind is not Kind.FILL or drawing.colour[3] > FAINT)


def _share(boxes: Numbers, sides: Numbers, reach: Numbers | float = 0.0) -> Numbers:
    """How much of each word's box each drawing covers, 0 to 1: a row a drawing, a column a word."""
    wide = np.minimum(boxes[:, 2], sides[..., 2] + reach) - np.maximum(boxes[:, 0], sides[..., 0] - reach)
    high = np.minimum(boxes[:, 3], sides[..., 3] + reach) - np.maximum(boxes[:, 1], sides[..., 1] - reach)
    area = np.maximum(1e-6, (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]))
    share: Numbers = np.clip(wide, 0, None) * np.clip(high, 0, None) / area
    return share


def _outside(boxes: Numbers, sheet: Sheet) -> Flags:
    """Which boxes lie with most of their area off the page."""
    return np.asarray(_share(boxes, np.array([0.0, 0.0, sheet.width, sheet.height])) < 0.5)
