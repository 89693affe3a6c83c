"""The C functions that a page asks thousands of times, taking addresses as numbers: wrapping pointers costs most of such a call.

None of them lets other threads of Python run meanwhile: each is over sooner than that would take.
"""

import ctypes
from typing import Any

import pypdfium2.raw as c


def _quick(function: Any, *kinds: Any) -> Any:
    return ctypes.PYFUNCTYPE(*kinds)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_ADDRESS, _INT = ctypes.c_void_p, ctypes.c_int
loose = _quick(c.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
origin = _quick(c.FPDFText_GetCharOrigin, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
owner = _quick(c.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INT)
matrix = _quick(c.FPDFText_GetMatrix, _INT, _ADDRESS, _INT, _ADDRESS)
size = _quick(c.FPDFText_GetFontSize, ctypes.c_double, _ADDRESS, _INT)
font = _quick(c.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
mode = _quick(c.FPDFTextObj_GetTextRenderMode, _INT, _ADDRESS)
clip = _quick(c.FPDFPageObj_GetClipPath, _ADDRESS, _ADDRESS)
paths = _quick(c.FPDFClipPath_CountPaths, _INT, _ADDRESS)
segments = _quick(c.FPDFClipPath_CountPathSegments, _INT, _ADDRESS, _INT)
segment = _quick(c.FPDFClipPath_GetPathSegment, _ADDRESS, _ADDRESS, _INT, _INT)
point = _quick(c.FPDFPathSegment_GetPoint, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
mark = _quick(c.FPDFPageObj_GetMark, _ADDRESS, _ADDRESS, ctypes.c_ulong)
string = _quick(c.FPDFPageObjMark_GetParamStringValue, _INT, _ADDRESS, ctypes.c_char_p, _ADDRESS, ctypes.c_ulong, _ADDRESS)
count = _quick(c.FPDFPage_CountObjects, _INT, _ADDRESS)
thing = _quick(c.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
kind = _quick(c.FPDFPageObj_GetType, _INT, _ADDRESS)
inner_count = _quick(c.FPDFFormObj_CountObjects, _INT, _ADDRESS)
inner = _quick(c.FPDFFormObj_GetObject, _ADDRESS, _ADDRESS, ctypes.c_ulong)
fill = _quick(c.FPDFPageObj_GetFillColor, _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
bounds = _quick(c.FPDFPageObj_GetBounds, _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
draws = _quick(c.FPDFPath_GetDrawMode, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
stroke = _quick(c.FPDFPageObj_GetStrokeColor, _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
pen = _quick(c.FPDFPageObj_GetStrokeWidth, _INT, _ADDRESS, _ADDRESS)
