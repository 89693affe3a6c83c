"""Where the picture of a page is blacked out: beside which words, or anywhere. Runs in a worker."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from inspectorate.reading.drawings import MOST, Drawing, Kind, scene
from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.picture import Pixels, pixels
from inspectorate.reading.values import Page, Word

DARK = 110
PALE = 160
"""Of 255: what is drawn in so light a grey makes nothing dark, edges and see-through drawings over it included."""
WIDE, HIGH = 18, 6
"""Points: a dark patch so large is no letter."""
MIDDLE = 0.25
"""Of a word's height, from its top and from its bottom: what is left between is looked at."""
NEAR = 2.0
"""Points by which a drawing reaches beyond its box at most."""
Look = Callable[[Callable[[Sheet], Any]], Any]
"""What is found on the page by looking at it; None where it cannot be opened."""


def inked(drawn: Sequence[Drawing]) -> list[Drawing] | None:
    """The drawings that may make a page dark somewhere; None where there are too many to tell. Letters are none of them."""
    return [one for one in drawn if one.kind not in (Kind.FILL, Kind.STROKE) or _grey(one) < PALE] if len(drawn) < MOST else None


class Blackouts:
    """Where the picture of one page is dark, at one pixel a point; a bit a pixel, since a report has many pages.

    It is drawn once, and only where one of `drawings` may be what is asked for; `drawings` is None where they are not known yet.
    """

    def __init__(self, look: Look, drawings: Sequence[Drawing] | None = None) -> None:
        """Nothing is looked at before it is asked for."""
        self._look, self._known = look, drawings

    @cached_property
    def _drawings(self) -> Sequence[Drawing] | None:
        return self._known if self._known is not None else self._look(lambda sheet: inked(scene(sheet).drawings))

    @cached_property
    def _bits(self) -> tuple[Pixels, int]:
        """Bits in rows, and how many of them a row has; none of a page that cannot be opened."""
        dark = self._look(lambda sheet: pixels(sheet, 1.0, grey=True) < DARK)
        dark = np.zeros((0, 0), dtype=bool) if dark is None else dark
        return np.packbits(dark, axis=1), dark.shape[1]

    def _meets(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether anything but letters may be drawn there."""
        return self._drawings is None or any(
            one.left - one.pen / 2 - NEAR < right
            and one.right + one.pen / 2 + NEAR > left
            and one.top - one.pen / 2 - NEAR < bottom
            and one.bottom + one.pen / 2 + NEAR > top
            for one in self._drawings
        )

    def _dark(self, top: int, bottom: int | None) -> Pixels:
        """1 where it is dark, 0 where not: these rows, all columns."""
        bits, width = self._bits
        return np.unpackbits(bits[top:bottom], axis=1, count=width)

    def anywhere(self) -> bool:
        """Whether a patch of at least `WIDE` by `HIGH` points is dark throughout."""
        dark = self._dark(0, None).astype(np.int32)
        if dark.shape[0] < HIGH or dark.shape[1] < WIDE:
            return False
        sums = np.pad(dark.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
        patches: Any = sums[HIGH:, WIDE:] - sums[:-HIGH, WIDE:] - sums[HIGH:, :-WIDE] + sums[:-HIGH, :-WIDE]
        return bool((patches == WIDE * HIGH).any())

    def between(self, page: Page, before: Word | None, after: Word | None) -> bool:
        """Whether it is dark behind `before` and up to `after`; None is the edge of the page."""
        beside = before or after
        if beside is None:
            return False
        high = beside.box[3] - beside.box[1]
        top, bottom = round((beside.box[1] + MIDDLE * high) / 100), round((beside.box[3] - MIDDLE * high) / 100)
        left = round(before.box[2] / 100) if before else 0
        right = round((after.box[0] if after else page.width) / 100)
        if not self._meets(left, top, right, bottom):
            return False
        band = self._dark(max(0, top), max(top + 1, bottom))[:, max(0, left) : max(0, right)]
        if band.size == 0:
            return False
        dark = band.mean(axis=0) > 0.8
        ends = np.flatnonzero(np.concatenate(([True], ~dark, [True])))
        return int(np.diff(ends).max()) - 1 >= HIGH


def _grey(one: Drawing) -> float:
    red, green, blue, _opacity = one.colour
    return 0.3 * red + 0.59 * green + 0.11 * blue
