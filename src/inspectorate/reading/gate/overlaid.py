"""Form fields under something that was laid over them: pages draw their annotations in order, the last on top. Runs in a worker."""

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from inspectorate.reading.gate.inside import Said, is_shown, text_of

OPAQUE = {"/Square": "/IC", "/Circle": "/IC", "/Polygon": "/IC", "/FreeText": "/C", "/Stamp": "/AP", "/Redact": "", "/Widget": "/MK"}
"""Annotations that may hide what is under them, and the key without which they are see-through."""
ENOUGH = 0.5
"""Part of a field's area."""
DEEPEST = 20
Sides = tuple[float, float, float, float]


def overlaid(pdf: pikepdf.Pdf) -> Iterator[Said]:
    """The values of fields that a reader program shows and something else covers."""
    for number, page in enumerate(pdf.pages, start=1):
        found = page.obj.get("/Annots")
        annots = [one for one in found if isinstance(one, pikepdf.Dictionary)] if isinstance(found, pikepdf.Array) else []
        for place, node in enumerate(annots, start=1):
            value = _value(node) if str(node.get("/Subtype")) == "/Widget" and is_shown(node) else ""
            if value and any(_hides(over, node) for over in annots[place:]):
                yield Said("covered field", value, place, number, _sides(node))


def _value(node: Any) -> str:
    """What is filled in: of the field itself or of the one that it is a part of."""
    for _n in range(DEEPEST):
        if not isinstance(node, pikepdf.Dictionary):
            return ""
        if "/V" in node:
            return text_of(node.V)
        node = node.get("/Parent")
    return ""


def _hides(over: Any, under: Any) -> bool:
    kind = str(over.get("/Subtype"))
    if kind not in OPAQUE or not is_shown(over) or not _filled(over, OPAQUE[kind]):
        return False
    return _share(_sides(under), _sides(over)) >= ENOUGH


def _filled(node: Any, key: str) -> bool:
    if not key:
        return True
    value = node.get(key)
    if key == "/MK":
        value = value.get("/BG") if isinstance(value, pikepdf.Dictionary) else None
    return value is not None and (not isinstance(value, pikepdf.Array) or len(value) > 0)


def _sides(node: Any) -> Sides:
    x1, y1, x2, y2 = (float(side) for side in node.get("/Rect", [0, 0, 0, 0]))
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _share(under: Sequence[float], over: Sequence[float]) -> float:
    """The part of the one below that lies under the other."""
    area = (under[2] - under[0]) * (under[3] - under[1])
    wide, high = min(under[2], over[2]) - max(under[0], over[0]), min(under[3], over[3]) - max(under[1], over[1])
    return wide * high / area if area > 0 and wide > 0 and high > 0 else 0.0
