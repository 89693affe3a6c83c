"""Which words a reader of the page can see. The others become Hidden: where, why, how many letters, never which.

A word is looked at closely only where something in the file gives a reason (`suspects`). What decides is the picture of
the page: drawn with the doubtful words and without them, a letter that changes nothing cannot be seen. Letters without
ink of their own, or under a picture, may be the text layer of a scan: then there must be ink in the picture.
"""

import ctypes
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as c

from inspectorate.reading import quick
from inspectorate.reading.drawings import Scene
from inspectorate.reading.gate.spoken import Gone, drawn_instead
from inspectorate.reading.gate.words import is_label
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.picture import Pixels, pixels
from inspectorate.reading.repeats import REPEATED, repeated, runs
from inspectorate.reading.suspects import CLIPPED, COVERED, LAYER, UNDRAWN, Suspect, suspects
from inspectorate.reading.values import Hidden

SCALE = 2.0
"""Pixels a point."""
ALIKE = 24
"""Of 255: the most by which pixels of a uniform patch differ, or a pixel with and without the words."""
SEEN = 0.04
"""Of a letter's box: when fewer pixels change with the letter, it cannot be seen."""
PAPER = 200
"""Of 255, in every colour: a uniform patch so light is bare paper."""
ROUND = 1.5
"""Points."""
STRETCH = 0.5
"""Of the font size: less is the white between letters."""
SHORTEST = 2
"""Letters: fewer in the midst of a word that can be seen are chance."""
NO_INK = "no ink"
LABEL = "covered, only what a redactor printed"
INVISIBLE = c.FPDF_TEXTRENDERMODE_INVISIBLE
"""How the layer of text over a scan is drawn, mostly: not at all, so that leaving it out changes nothing."""
MOSTLY = 0.5
"""Of all letters: when more are a layer over a picture with ink, the page is a scan with text."""
Sides = tuple[float, float, float, float]
Mask = np.ndarray[Any, np.dtype[np.bool_]]


class Seen(NamedTuple):
    """The visible words, the hidden ones with letters or digits, and whether the words are a layer over a picture with ink.

    `letters` are those of the hidden ones, in their order: they leave the worker only when a person asks.
    """

    glyphs: list[Glyphs]
    hidden: tuple[Hidden, ...]
    over_ink: bool
    letters: tuple[str, ...] = ()


def visible(sheet: Sheet, glyphs: Sequence[Glyphs], scene: Scene, *, layered: bool = False) -> Seen:
    """Part the words of a page; `layered` when the document has layers that are switched off."""
    glyphs, hidden = drawn_instead(sheet, glyphs, scene)
    doubtful = suspects(sheet, glyphs, scene, layered=layered)
    if not doubtful:
        return _seen(list(glyphs), hidden, over_ink=False)
    looked = [glyphs[index] for index, suspect in doubtful.items() if suspect.cause not in UNDRAWN]
    judge = _Judge(sheet, {owner for glyph in looked for owner in sheet.owners(glyph.first, glyph.last)}) if looked else None
    shown: list[Glyphs] = []
    layer = 0
    for index, glyph in enumerate(glyphs):
        suspect = doubtful.get(index)
        if suspect is None:
            shown.append(glyph)
        elif judge is None or suspect.cause in UNDRAWN:
            hidden.append(Gone(glyph, suspect.cause))
        else:
            kept, gone = judge.parts(glyph, suspect)
            shown += kept
            hidden += gone
            layer += sum(len(one.text) for one in kept if suspect.inkless)
    letters = sum(len(glyph.text) for glyph in shown)
    return _seen(shown, hidden, over_ink=letters > 0 and layer > MOSTLY * letters)


def _seen(shown: list[Glyphs], gone: Sequence[Gone], *, over_ink: bool) -> Seen:
    """With places, causes and lengths of what has letters or digits."""
    covered = [one.glyph for one in gone if one.cause == COVERED]
    why = {id(glyph): REPEATED for glyph, twice in zip(covered, repeated(covered, shown), strict=True) if twice}
    why |= {id(glyph): LABEL for run in runs(covered) if is_label(" ".join(glyph.text for glyph in run)) for glyph in run}
    places = [(_hidden(one.glyph, why.get(id(one.glyph), one.cause)), one.glyph.text) for one in gone]
    lettered = [(place, text) for place, text in places if place.length]
    return Seen(shown, tuple(place for place, _text in lettered), over_ink, tuple(text for _place, text in lettered))


class _Judge:
    """Two pictures of one page: with the doubtful words, and where they make a difference."""

    def __init__(self, sheet: Sheet, owners: set[int]) -> None:
        self.sheet = sheet
        whole = pixels(sheet, SCALE)
        self.picture = whole[:, :, :3]
        drawn = [owner for owner in owners if owner and quick.mode(owner) != INVISIBLE]
        self.changed = _difference(whole, _without(sheet, drawn)) if drawn else np.zeros(whole.shape[:2], dtype=bool)

    def parts(self, glyph: Glyphs, suspect: Suspect) -> tuple[list[Glyphs], list[Gone]]:
        """The parts of one word that can be seen, and those that cannot."""
        if self._shows_throughout(glyph):
            return [glyph], []
        boxes = self.sheet.boxes(glyph.first, glyph.last)
        seen = [self._changes(box) for box in boxes]
        if not any(seen) and suspect.inkless and not self._bare(boxes):
            return self._layer(glyph, boxes)
        if not any(seen):
            return [], [Gone(glyph, self._cause(boxes, suspect))]
        if all(seen) or len(boxes) != len(glyph.text):
            return [glyph], []
        return _cut(glyph, boxes, seen, _cut_by(suspect))

    def _layer(self, glyph: Glyphs, boxes: list[Sides]) -> tuple[list[Glyphs], list[Gone]]:
        """A word of a layer over ink; where the picture is one dark patch, it was blacked out."""
        if len(boxes) != len(glyph.text):
            return [glyph], []
        return _cut(glyph, boxes, [not self._dark(box) for box in boxes], COVERED)

    def _shows_throughout(self, glyph: Glyphs) -> bool:
        """Whether the word makes a difference all along, with no stretch as long as a letter where it makes none."""
        patch = _patch(self.changed, glyph[1:5])
        along = patch.any(axis=glyph.turn % 2)
        return bool(along.any()) and _longest(~along) < STRETCH * glyph.size * SCALE

    def _changes(self, box: Sides) -> bool:
        patch = _patch(self.changed, box)
        return patch.size > 0 and float(patch.mean()) > SEEN

    def _bare(self, boxes: list[Sides]) -> bool:
        """Whether there is nothing to see; a single letter may fill its box with ink, so its surroundings count too."""
        left, top, right, bottom = _around(boxes)
        margin = ROUND if len(boxes) == 1 else 0.0
        patch = _patch(self.picture, (left - margin, top, right + margin, bottom))
        return patch.size == 0 or _spread(patch) <= ALIKE

    def _dark(self, box: Sides) -> bool:
        patch = _patch(self.picture, box)
        return patch.size > 0 and _spread(patch) <= ALIKE and int(patch.max()) < PAPER

    def _cause(self, boxes: list[Sides], suspect: Suspect) -> str:
        if suspect.cause in {CLIPPED, LAYER}:
            return suspect.cause
        patch = _patch(self.picture, _around(boxes))
        stands = suspect.cause == COVERED or (patch.size > 0 and int(patch.min()) < PAPER)
        return COVERED if stands else NO_INK


def _cut_by(suspect: Suspect) -> str:
    return CLIPPED if suspect.cause == CLIPPED else COVERED if suspect.stands else NO_INK


def _longest(mask: Mask) -> int:
    """The length of the longest run of true values."""
    ends = np.flatnonzero(np.concatenate(([True], ~mask, [True])))
    return int(np.diff(ends).max()) - 1


def _without(sheet: Sheet, owners: Iterable[int]) -> Pixels:
    """The page without some of its text objects, which are put back."""
    handles = [ctypes.cast(owner, c.FPDF_PAGEOBJECT) for owner in owners]
    try:
        for handle in handles:
            c.FPDFPageObj_SetIsActive(handle, False)
        return pixels(sheet, SCALE)
    finally:
        for handle in handles:
            c.FPDFPageObj_SetIsActive(handle, True)


def _difference(one: Pixels, other: Pixels) -> Mask:
    """Where two pictures differ by more than a shade."""
    changed: Mask = one.view(np.uint32).ravel() != other.view(np.uint32).ravel()
    places = np.flatnonzero(changed)
    shades = np.abs(one.reshape(-1, 4)[places, :3].astype(np.int16) - other.reshape(-1, 4)[places, :3])
    changed[places] = shades.max(axis=1, initial=0) > ALIKE
    return changed.reshape(one.shape[:2])


def _cut(glyph: Glyphs, boxes: list[Sides], seen: list[bool], cause: str) -> tuple[list[Glyphs], list[Gone]]:
    """The word cut where it cannot be seen; a single letter of it counts as seen."""
    kept: list[Glyphs] = []
    hidden: list[Gone] = []
    for shows, group in groupby(range(len(seen)), key=seen.__getitem__):
        run = list(group)
        first, last = run[0], run[-1] + 1
        box = _around(boxes[first:last])
        piece = glyph._replace(
            text=glyph.text[first:last], left=box[0], right=box[2], first=glyph.first + first, last=glyph.first + last - 1
        )
        if shows or last - first < SHORTEST:
            kept.append(piece)
        else:
            hidden.append(Gone(piece, cause))
    return (kept, hidden) if hidden else ([glyph], [])


def _patch(picture: Any, box: Sides) -> Any:
    """The pixels of a box, one at least."""
    height, width = picture.shape[:2]
    left, top = max(0, round(box[0] * SCALE)), max(0, round(box[1] * SCALE))
    right, bottom = max(left + 1, round(box[2] * SCALE)), max(top + 1, round(box[3] * SCALE))
    return picture[top : min(height, bottom), left : min(width, right)]


def _spread(patch: Pixels) -> int:
    return int((patch.max(axis=(0, 1)).astype(int) - patch.min(axis=(0, 1))).max())


def _around(boxes: Sequence[Sides]) -> Sides:
    return min(box[0] for box in boxes), min(box[1] for box in boxes), max(box[2] for box in boxes), max(box[3] for box in boxes)


def _hidden(glyph: Glyphs, cause: str) -> Hidden:
    box = (round(100 * glyph.left), round(100 * glyph.top), round(100 * glyph.right), round(100 * glyph.bottom))
    return Hidden(box, cause, sum(letter.isalnum() for letter in glyph.text))
