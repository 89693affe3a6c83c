"""What was found in a file before its release, as `check --json` and `read --json` print it: places and lengths. Boxes are points."""

from collections.abc import Sequence
from typing import Any

from inspectorate.reading.gate.values import Accessibility, Exemption, Leak, Release


def release_json(release: Release, texts: Sequence[str] = ()) -> dict[str, Any]:
    """Leaks, notes, exemption codes and accessibility. `texts`: the words of leaks, then of notes, where somebody asked for them."""
    count = len(release.leaks)
    told = texts or (None,) * (count + len(release.notes))
    return {
        "leaks": [_leak(leak, text) for leak, text in zip(release.leaks, told[:count], strict=True)],
        "notes": [_leak(leak, text) for leak, text in zip(release.notes, told[count:], strict=True)],
        "exemptions": [_exemption(one) for one in release.exemptions],
        "accessibility": accessibility_json(release.accessibility),
    }


def accessibility_json(found: Accessibility | None) -> dict[str, Any] | None:
    """How well the file serves those who cannot see its pages; None where nobody looked."""
    if found is None:
        return None
    return {
        "tagged": found.tagged, "language": found.language, "title": found.title, "figures": found.figures,
        "figures_without_description": found.undescribed, "pdf_ua_1": found.passes, "rules_broken": list(found.failed),
        "checked_by": found.checked,
    }  # fmt: skip


def points(box: Sequence[int]) -> list[float]:
    """A box of 1/100 pt in points."""
    return [side / 100 for side in box]


def _leak(leak: Leak, text: str | None) -> dict[str, Any]:
    place = {"page": leak.page or None, "box": points(leak.box) if leak.box else None, "number": leak.number or None}
    told = {"text": text} if text is not None else {}
    return {"way": leak.way, **place, "length": leak.length, **told}


def _exemption(one: Exemption) -> dict[str, Any]:
    return {"code": one.code, "page": one.span.page, "boxes": [points(box) for box in one.span.boxes]}
