"""What else is drawn on a page: pictures, filled and stroked paths, annotations, each with the box it takes up."""

import ctypes
from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple

import pypdfium2.raw as c

from inspectorate.reading import quick
from inspectorate.reading.gate.textobjects import clip_of, said_of
from inspectorate.reading.pdfium import Colour, Sheet, colour

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
    REDACTION = "redaction"  # a mark for redaction that was never applied


class Drawing(NamedTuple):
    """One drawn thing: left, top, right, bottom in points as displayed.

    `order` is its place in the order of drawing; `pen` the width of a stroke; `colour` that of a fill or stroke.
    """

    kind: Kind
    left: float
    top: float
    right: float
    bottom: float
    order: int = 0
    pen: float = 0.0
    colour: Colour = (0, 0, 0, 255)

    @property
    def area(self) -> float:
        """Square points."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)


Box = tuple[float, float, float, float]


class Scene(NamedTuple):
    """All that is drawn on a page but words, in order; and of text objects, by their address, what else counts.

    `texts` is where each stands in the order of drawing, `clips` the box (as displayed) within which one is drawn, `said`
    the words that stand in for one when the page is read aloud.
    """

    drawings: list[Drawing]
    texts: dict[int, int]
    clips: dict[int, Box]
    said: dict[int, str]


def scene(sheet: Sheet) -> Scene:
    """What the page draws; annotations come last."""
    walk = _Walk(sheet)
    page = ctypes.cast(sheet.raw, ctypes.c_void_p).value or 0
    thing, visit = quick.thing, walk.visit
    for index in range(quick.count(page)):
        visit(thing(page, index), _SAME, 0)
    found = walk.drawings + [drawing._replace(order=walk.order + 1) for drawing in _annotations(sheet)]
    return Scene(found, walk.texts, walk.clips, walk.said)


class _Walk:
    """One walk over the objects of a page, into its forms."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.order = 0
        self.drawings: list[Drawing] = []
        self.texts: dict[int, int] = {}
        self.clips: dict[int, Box] = {}
        self.said: dict[int, str] = {}

    def visit(self, address: int | None, matrix: Matrix, depth: int) -> None:
        """Note one object."""
        self.order += 1
        kind = quick.kind(address)
        if kind == _TEXT and address:
            self.texts[address] = self.order
            if (clips := quick.clip(address)) and quick.paths(clips) > 0 and (clip := clip_of(address)):
                self.clips[address] = _placed(self.sheet, clip, matrix)
            if quick.marks(address) and (said := said_of(address)):
                self.said[address] = said
        elif len(self.drawings) < MOST:
            self._drawn(address, kind, matrix, depth)

    def _drawn(self, address: int | None, kind: int, matrix: Matrix, depth: int) -> None:
        handle = ctypes.cast(address or 0, c.FPDF_PAGEOBJECT)
        if kind == c.FPDF_PAGEOBJ_FORM:
            if depth < DEEPEST:
                inner = _times(_matrix(handle), matrix)
                for index in range(quick.inner_count(address)):
                    self.visit(quick.inner(address, index), inner, depth + 1)
        elif box := _box(self.sheet, handle, matrix):
            if kind == c.FPDF_PAGEOBJ_PATH:
                self._path(handle, box)
            elif kind in _PLAIN:
                self.drawings.append(Drawing(_PLAIN[kind], *box, self.order))

    def _path(self, handle: Any, box: Box) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        c.FPDFPath_GetDrawMode(handle, fill, stroke)
        if fill.value:
            self.drawings.append(Drawing(Kind.FILL, *box, self.order, 0.0, colour(handle)))
        if stroke.value:
            pen = ctypes.c_float()
            c.FPDFPageObj_GetStrokeWidth(handle, pen)
            ink = colour(handle, c.FPDFPageObj_GetStrokeColor)
            self.drawings.append(Drawing(Kind.STROKE, *box, self.order, pen.value, ink))


_TEXT = c.FPDF_PAGEOBJ_TEXT
_PLAIN = {c.FPDF_PAGEOBJ_IMAGE: Kind.IMAGE, c.FPDF_PAGEOBJ_SHADING: Kind.SHADING}


def _box(sheet: Sheet, handle: Any, matrix: Matrix) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _side in range(4))
    if not c.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        return None
    return _placed(sheet, (left.value, bottom.value, right.value, top.value), matrix)


def _placed(sheet: Sheet, sides: Box, matrix: Matrix) -> Box:
    """A box of an object's own space (left, bottom, right, top), as displayed; an empty one stays empty."""
    left, bottom, right, top = sides
    if left >= right or bottom >= top:
        return 0.0, 0.0, 0.0, 0.0
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
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
        what = c.FPDFAnnot_GetSubtype(annotation)
        drawn = what in _DRAWN and c.FPDFAnnot_GetRect(annotation, box)
        c.FPDFPage_CloseAnnot(annotation)
        if drawn:
            (x1, y1), (x2, y2) = sheet.place(box.left, box.top), sheet.place(box.right, box.bottom)
            kind = Kind.REDACTION if what == c.FPDF_ANNOT_REDACT else Kind.ANNOTATION
            yield Drawing(kind, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
