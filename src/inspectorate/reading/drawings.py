"""What else is drawn on a page: pictures, filled and stroked paths, annotations, each with the box it takes up."""

import ctypes
from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple

import pypdfium2.raw as c

from inspectorate.reading.pdfium import Sheet

MOST = 20_000
"""Objects looked at on one page: more are a map or a chart."""
DEEPEST = 8
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


class Kind(Enum):
    """What was drawn."""

    IMAGE = "image"
    FILL = "fill"
    STROKE = "stroke"
    SHADING = "shading"
    ANNOTATION = "annotation"


class Drawing(NamedTuple):
    """One drawn thing: left, top, right, bottom in points as displayed; `pen` is the width of a stroke."""

    kind: Kind
    left: float
    top: float
    right: float
    bottom: float
    pen: float = 0.0

    @property
    def area(self) -> float:
        """Square points."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)


def drawings(sheet: Sheet) -> list[Drawing]:
    """Everything on the page that is no text, in the order in which it is drawn; annotations last."""
    budget = [MOST]
    count, get = c.FPDFPage_CountObjects(sheet.raw), c.FPDFPage_GetObject
    found = [drawing for index in range(count) for drawing in _object(sheet, get(sheet.raw, index), _SAME, budget, 0)]
    return [*found, *_annotations(sheet)]


def _object(sheet: Sheet, handle: Any, matrix: Matrix, budget: list[int], depth: int) -> Iterator[Drawing]:
    kind = c.FPDFPageObj_GetType(handle)
    if kind == c.FPDF_PAGEOBJ_TEXT or budget[0] <= 0:
        return
    budget[0] -= 1
    if kind == c.FPDF_PAGEOBJ_FORM:
        if depth < DEEPEST:
            inner = _times(_matrix(handle), matrix)
            for index in range(c.FPDFFormObj_CountObjects(handle)):
                yield from _object(sheet, c.FPDFFormObj_GetObject(handle, index), inner, budget, depth + 1)
        return
    box = _box(sheet, handle, matrix)
    if box is None:
        return
    if kind == c.FPDF_PAGEOBJ_IMAGE:
        yield Drawing(Kind.IMAGE, *box)
    elif kind == c.FPDF_PAGEOBJ_SHADING:
        yield Drawing(Kind.SHADING, *box)
    elif kind == c.FPDF_PAGEOBJ_PATH:
        yield from _path(handle, box)


def _path(handle: Any, box: tuple[float, float, float, float]) -> Iterator[Drawing]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    c.FPDFPath_GetDrawMode(handle, fill, stroke)
    if fill.value:
        yield Drawing(Kind.FILL, *box)
    if stroke.value:
        pen = ctypes.c_float()
        c.FPDFPageObj_GetStrokeWidth(handle, pen)
        yield Drawing(Kind.STROKE, *box, pen.value)


def _box(sheet: Sheet, handle: Any, matrix: Matrix) -> tuple[float, float, float, float] | None:
    left, bottom, right, top = (ctypes.c_float() for _side in range(4))
    if not c.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        return None
    corners = [(x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)]
    a, b, cc, d, e, f = matrix
    placed = [sheet.place(a * x + cc * y + e, b * x + d * y + f) for x, y in corners]
    return min(x for x, _y in placed), min(y for _x, y in placed), max(x for x, _y in placed), max(y for _x, y in placed)


def _matrix(handle: Any) -> Matrix:
    raw = c.FS_MATRIX()
    if not c.FPDFPageObj_GetMatrix(handle, raw):
        return _SAME
    return raw.a, raw.b, raw.c, raw.d, raw.e, raw.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, cc, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return a * oa + b * oc, a * ob + b * od, cc * oa + d * oc, cc * ob + d * od, e * oa + f * oc + oe, e * ob + f * od + of


_DRAWN = {
    c.FPDF_ANNOT_SQUARE, c.FPDF_ANNOT_CIRCLE, c.FPDF_ANNOT_POLYGON, c.FPDF_ANNOT_STAMP, c.FPDF_ANNOT_FREETEXT, c.FPDF_ANNOT_INK,
    c.FPDF_ANNOT_REDACT, c.FPDF_ANNOT_HIGHLIGHT, c.FPDF_ANNOT_WIDGET, c.FPDF_ANNOT_LINE, c.FPDF_ANNOT_POLYLINE,
}  # fmt: skip


def _annotations(sheet: Sheet) -> Iterator[Drawing]:
    for index in range(min(c.FPDFPage_GetAnnotCount(sheet.raw), MOST)):
        annotation = c.FPDFPage_GetAnnot(sheet.raw, index)
        if not annotation:
            continue
        box = c.FS_RECTF()
        drawn = c.FPDFAnnot_GetSubtype(annotation) in _DRAWN and c.FPDFAnnot_GetRect(annotation, box)
        c.FPDFPage_CloseAnnot(annotation)
        if drawn:
            (x1, y1), (x2, y2) = sheet.place(box.left, box.top), sheet.place(box.right, box.bottom)
            yield Drawing(Kind.ANNOTATION, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
