"""Where the picture of a page is blacked out: beside which words, or anywhere. Runs in a worker."""

from typing import Any

import numpy as np

from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.picture import Pixels, pixels
from inspectorate.reading.values import Page, Word

DARK = 110
WIDE, HIGH = 18, 6
"""Points: a dark patch so large is no letter."""
MIDDLE = 0.25
"""Of a word's height, from its top and from its bottom: what is left between is looked at."""


class Blackouts:
    """Where the picture of one page is dark, at one pixel a point; a bit a pixel, since a report has many pages."""

    def __init__(self, sheet: Sheet) -> None:
        """Draw it once."""
        grey = pixels(sheet, 1.0, grey=True)
        self.width: int = grey.shape[1]
        self._bits: Pixels = np.packbits(grey < DARK, axis=1)

    def _dark(self, top: int, bottom: int | None) -> Pixels:
        """1 where it is dark, 0 where not: these rows, all columns."""
        return np.unpackbits(self._bits[top:bottom], axis=1, count=self.width)

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
        band = self._dark(max(0, top), max(top + 1, bottom))[:, max(0, left) : max(0, right)]
        if band.size == 0:
            return False
        dark = band.mean(axis=0) > 0.8
        ends = np.flatnonzero(np.concatenate(([True], ~dark, [True])))
        return int(np.diff(ends).max()) - 1 >= HIGH
