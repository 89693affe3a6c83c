"""Boxes drawn over the picture of a scanned page: the picture goes on under them, and whoever lifts the box sees it. Runs in a worker."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as c

from inspectorate.core.spans import Box
from inspectorate.reading.drawings import Drawing, Kind, scene
from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.picture import Pixels, pixels
from inspectorate.reading.scans import has_large_picture

LEAST_WIDE, LEAST_HIGH = 8.0, 5.0
"""Points: smaller boxes hide no word."""
MOST = 0.5
"""Of the page: a larger box is a ground."""
PLAIN, VARIED = 24, 80
"""Of 255: how far shades differ at most in a box, and at least in the picture under it."""
OPAQUE = 200
COVERS = {Kind.FILL, Kind.ANNOTATION, Kind.REDACTION}


def uncovered(sheet: Sheet) -> list[Box]:
    """The places of boxes under which a picture goes on; none on a page that is no picture. Two drawings where there may be any."""
    drawn = scene(sheet).drawings
    if not has_large_picture(sheet, drawn):
        return []
    boxes = _boxes(sheet, drawn)
    if not boxes:
        return []
    before = pixels(sheet, 1.0, grey=True)
    with _lifted(sheet):
        after = pixels(sheet, 1.0, grey=True)
    return [_hundredths(box) for box in boxes if _spread(before, box) <= PLAIN and _spread(after, box) >= VARIED]


def _boxes(sheet: Sheet, drawn: list[Drawing]) -> list[Drawing]:
    first = min(one.order for one in drawn if one.kind is Kind.IMAGE)
    return [
        one
        for one in drawn
        if one.kind in COVERS and one.order > first and one.colour[3] > OPAQUE and one.right - one.left >= LEAST_WIDE
        and one.bottom - one.top >= LEAST_HIGH and one.area < MOST * sheet.width * sheet.height
    ]  # fmt: skip


@contextmanager
def _lifted(sheet: Sheet) -> Iterator[None]:
    """The page without its own drawn paths and without what annotations show."""
    objects = (c.FPDFPage_GetObject(sheet.raw, index) for index in range(c.FPDFPage_CountObjects(sheet.raw)))
    paths = [one for one in objects if c.FPDFPageObj_GetType(one) == c.FPDF_PAGEOBJ_PATH]
    for path in paths:
        c.FPDFPageObj_SetIsActive(path, False)
    flags = _hide_annotations(sheet)
    try:
        yield
    finally:
        for path in paths:
            c.FPDFPageObj_SetIsActive(path, True)
        for index, before in flags.items():
            _set_flags(sheet, index, before)


def _hide_annotations(sheet: Sheet) -> dict[int, int]:
    count = min(c.FPDFPage_GetAnnotCount(sheet.raw), 2_000)
    return {index: _set_flags(sheet, index, c.FPDF_ANNOT_FLAG_HIDDEN) for index in range(count)}


def _set_flags(sheet: Sheet, index: int, flags: int) -> int:
    """Give an annotation these flags; those it had before."""
    annotation = c.FPDFPage_GetAnnot(sheet.raw, index)
    if not annotation:
        return 0
    before: int = c.FPDFAnnot_GetFlags(annotation)
    c.FPDFAnnot_SetFlags(annotation, flags)
    c.FPDFPage_CloseAnnot(annotation)
    return before


def _spread(grey: Pixels, box: Drawing) -> int:
    """How far shades differ inside a box, its edge left out."""
    left, top, right, bottom = round(box.left) + 1, round(box.top) + 1, round(box.right) - 1, round(box.bottom) - 1
    patch: Any = grey[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    return int(patch.max()) - int(patch.min()) if patch.size else 0


def _hundredths(box: Drawing) -> Box:
    return round(100 * box.left), round(100 * box.top), round(100 * box.right), round(100 * box.bottom)
