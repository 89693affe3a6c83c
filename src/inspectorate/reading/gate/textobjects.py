"""What a text object says of itself beside its letters: the box that clips it, the words that stand in for it when read aloud."""

import ctypes
from collections.abc import Sequence
from itertools import repeat

import pypdfium2.raw as c

from inspectorate.reading import quick

Sides = tuple[float, float, float, float]
LONG = 3
"""Letters: shorter actual texts are ligatures, hyphens and drop caps."""
DEEPEST = 8
CORNERS = 60
"""Points of one clipping path that are looked at; with more it is a drawing and clips nothing that could be judged by its box."""
KEY = b"ActualText"


_length = ctypes.c_ulong()
_length_at = ctypes.addressof(_length)


def clip_of(address: int) -> Sides | None:
    """The box within which the object is drawn, in its own space (left, bottom, right, top); None where nothing clips it.

    An empty box where two paths leave nothing.
    """
    clip = quick.clip(address)
    count = quick.paths(clip) if clip else 0
    if count <= 0:
        return None
    boxes = [box for path in range(min(count, DEEPEST)) if (box := _around(clip, path))]
    if not boxes:
        return None
    return max(b[0] for b in boxes), max(b[1] for b in boxes), min(b[2] for b in boxes), min(b[3] for b in boxes)


def _around(clip: int, path: int) -> Sides | None:
    count = quick.segments(clip, path)
    if not 2 <= count <= CORNERS:
        return None
    points = (ctypes.c_float * 2)()
    at = ctypes.addressof(points)
    found = []
    for index in range(count):
        quick.point(quick.segment(clip, path, index), at, at + 4)
        found.append((points[0], points[1]))
    return min(x for x, _y in found), min(y for _x, y in found), max(x for x, _y in found), max(y for _x, y in found)


def sayings(addresses: Sequence[int]) -> dict[int, str]:
    """The actual text that stands in for each of these objects, of those where it is longer than a ligature.

    What a mark says is asked once, since all objects of a paragraph have the same ones; of several the outermost counts.
    """
    told: dict[int | None, str] = {None: ""}
    found: dict[int, str] = {}
    for index in range(DEEPEST):
        marks = list(map(quick.mark, addresses, repeat(index)))
        every = set(marks)
        if every == {None}:
            break
        told |= {mark: _said_by(mark) for mark in every - told.keys() if mark}
        if any(map(told.__getitem__, every)):
            found = {address: told[mark] for address, mark in zip(addresses, marks, strict=True) if told[mark]} | found
    return found


def _said_by(mark: int) -> str:
    if not quick.string(mark, KEY, None, 0, _length_at) or _length.value <= LONG:
        return ""
    text = _parameter(mark, _length.value)
    return text if sum(letter.isalnum() for letter in text) >= LONG else ""


def _parameter(mark: int, size: int) -> str:
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    quick.string(mark, KEY, ctypes.addressof(buffer), size, _length_at)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def unsay(address: int) -> None:
    """Take the actual text off the object, so that reading the page anew gives the letters that are drawn."""
    handle = ctypes.cast(address, c.FPDF_PAGEOBJECT)
    for index in range(min(c.FPDFPageObj_CountMarks(handle), DEEPEST)):
        c.FPDFPageObjMark_RemoveParam(handle, c.FPDFPageObj_GetMark(handle, index), KEY)
