"""What a text object says of itself beside its letters: the box that clips it, the words that stand in for it when read aloud."""

import ctypes
from itertools import repeat
from typing import Any

import pypdfium2.raw as c

Sides = tuple[float, float, float, float]
LONG = 3
"""Letters: shorter actual texts are ligatures, hyphens and drop caps."""
DEEPEST = 8
CORNERS = 60
"""Points of one clipping path that are looked at; with more it is a drawing and clips nothing that could be judged by its box."""
KEY = b"ActualText"


def _quick(function: Any, *kinds: Any) -> Any:
    return ctypes.CFUNCTYPE(*kinds)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_ADDRESS, _INT = ctypes.c_void_p, ctypes.c_int
_clip = _quick(c.FPDFPageObj_GetClipPath, _ADDRESS, _ADDRESS)
_paths = _quick(c.FPDFClipPath_CountPaths, _INT, _ADDRESS)
_segments = _quick(c.FPDFClipPath_CountPathSegments, _INT, _ADDRESS, _INT)
_segment = _quick(c.FPDFClipPath_GetPathSegment, _ADDRESS, _ADDRESS, _INT, _INT)
_point = _quick(c.FPDFPathSegment_GetPoint, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
_marks = _quick(c.FPDFPageObj_CountMarks, _INT, _ADDRESS)
_mark = _quick(c.FPDFPageObj_GetMark, _ADDRESS, _ADDRESS, ctypes.c_ulong)
_string = _quick(c.FPDFPageObjMark_GetParamStringValue, _INT, _ADDRESS, ctypes.c_char_p, _ADDRESS, ctypes.c_ulong, _ADDRESS)
_length = ctypes.c_ulong()
_length_at = ctypes.addressof(_length)


def clip_of(address: int) -> Sides | None:
    """The box within which the object is drawn, in its own space (left, bottom, right, top); None where nothing clips it.

    An empty box where two paths leave nothing.
    """
    clip = _clip(address)
    count = _paths(clip) if clip else 0
    if count <= 0:
        return None
    boxes = [box for path in range(min(count, DEEPEST)) if (box := _around(clip, path))]
    if not boxes:
        return None
    return max(b[0] for b in boxes), max(b[1] for b in boxes), min(b[2] for b in boxes), min(b[3] for b in boxes)


def _around(clip: int, path: int) -> Sides | None:
    count = _segments(clip, path)
    if not 2 <= count <= CORNERS:
        return None
    points = (ctypes.c_float * 2)()
    at = ctypes.addressof(points)
    found = []
    for index in range(count):
        _point(_segment(clip, path, index), at, at + 4)
        found.append((points[0], points[1]))
    return min(x for x, _y in found), min(y for _x, y in found), max(x for x, _y in found), max(y for _x, y in found)


def said_of(address: int, count: int, known: dict[int, str]) -> str:
    """The actual text that stands in for the object, where it is longer than a ligature.

    `count`: its marks; what each of them says is kept in `known`, since all objects of a paragraph have the same ones.
    """
    for mark in map(_mark, repeat(address), range(min(count, DEEPEST))):
        if mark not in known:
            known[mark] = _said_by(mark)
        if said := known[mark]:
            return said
    return ""


def _said_by(mark: int) -> str:
    if not _string(mark, KEY, None, 0, _length_at) or _length.value <= LONG:
        return ""
    text = _parameter(mark, _length.value)
    return text if sum(letter.isalnum() for letter in text) >= LONG else ""


def _parameter(mark: int, size: int) -> str:
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    _string(mark, KEY, ctypes.addressof(buffer), size, _length_at)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def unsay(address: int) -> None:
    """Take the actual text off the object, so that reading the page anew gives the letters that are drawn."""
    handle = ctypes.cast(address, c.FPDF_PAGEOBJECT)
    for index in range(min(_marks(address), DEEPEST)):
        c.FPDFPageObjMark_RemoveParam(handle, c.FPDFPageObj_GetMark(handle, index), KEY)
