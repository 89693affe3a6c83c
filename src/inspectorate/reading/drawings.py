"""What else is drawn on a page: pictures, filled and stroked paths, annotations, each with the box it takes up."""

import ctypes
from collections.abc import Iterator
from enum import Enum
from itertools import repeat
from typing import NamedTuple

import pypdfium2.raw as c

from inspectorate.reading import quick
from inspectorate.reading.gate.textobjects import clip_of, sayings
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
    walk.visit(list(map(quick.thing, repeat(page), range(quick.count(page)))), _SAME, 0)
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

    def visit(self, things: list[int | None], matrix: Matrix, depth: int) -> None:
        """Note the objects of the page or of a form, given by their addresses."""
        texts = []
        for address, kind in zip(things, map(quick.kind, things), strict=True):
            self.order += 1
            if kind == _TEXT and address:
                self.texts[address] = self.order
                texts.append(address)
            elif len(self.drawings) < MOST:
                self._drawn(address, kind, matrix, depth)
        self._clipped(texts, matrix)
        self.said |= sayings(texts)

    def _clipped(self, texts: list[int], matrix: Matrix) -> None:
        paths = list(map(quick.clip, texts))
        for address, count in zip(texts, map(quick.paths, paths), strict=True):
            if count > 0 and (clip := clip_of(address)):
                self.clips[address] = _placed(self.sheet, clip, matrix)

    def _drawn(self, address: int | None, kind: int, matrix: Matrix, depth: int) -> None:
        if kind == c.FPDF_PAGEOBJ_FORM:
            if depth < DEEPEST:
                inside = list(map(quick.inner, repeat(address), range(quick.inner_count(address))))
                self.visit(inside, _times(_matrix(address), matrix), depth + 1)
        elif box := _box(self.sheet, address, matrix):
            if kind == c.FPDF_PAGEOBJ_PATH:
                self._path(address, box)
            elif kind in _PLAIN:
                self.drawings.append(Drawing(_PLAIN[kind], *box, self.order))

    def _path(self, address: int | None, box: Box) -> None:
        quick.draws(address, _MODES_AT, _MODES_AT + 4)
        fill, stroke = _MODES
        if fill:
            self.drawings.append(Drawing(Kind.FILL, *box, self.order, 0.0, colour(address)))
        if stroke:
            quick.pen(address, _SIDES_AT)
            self.drawings.append(Drawing(Kind.STROKE, *box, self.order, _SIDES[0], colour(address, quick.stroke)))


_TEXT = c.FPDF_PAGEOBJ_TEXT
_PLAIN = {c.FPDF_PAGEOBJ_IMAGE: Kind.IMAGE, c.FPDF_PAGEOBJ_SHADING: Kind.SHADING}


_SIDES, _MODES = (ctypes.c_float * 4)(), (ctypes.c_int * 2)()
_SIDES_AT, _MODES_AT = ctypes.addressof(_SIDES), ctypes.addressof(_MODES)


def _box(sheet: Sheet, address: int | None, matrix: Matrix) -> Box | None:
    if not quick.bounds(address, _SIDES_AT, _SIDES_AT + 4, _SIDES_AT + 8, _SIDES_AT + 12):
        return None
    left, bottom, right, top = _SIDES
    return _placed(sheet, (left, bottom, right, top), matrix)


def _placed(sheet: Sheet, sides: Box, matrix: Matrix) -> Box:
    """A box of an object's own space (left, bottom, right, top), as displayed; an empty one stays empty."""
    left, bottom, right, top = sides
    if left >= right or bottom >= top:
        return 0.0, 0.0, 0.0, 0.0
    if matrix == _SAME:
        (x1, y1), (x2, y2) = sheet.place(left, bottom), sheet.place(right, top)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
    a, b, cc, d, e, f = matrix
    x, y = zip(*[sheet.place(a * x + cc * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)], strict=True)
    return min(x), min(y), max(x), max(y)


def _matrix(address: int | None) -> Matrix:
    raw = c.FS_MATRIX()
    if not c.FPDFPageObj_GetMatrix(ctypes.cast(address or 0, c.FPDF_PAGEOBJECT), raw):
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
