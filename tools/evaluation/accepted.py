"""What counts as right: one predicate for the misses and for what the confidence is worth, by the same rules as score.py. Pure."""

from types import ModuleType
from typing import Any

FACTS = ("title", "number", "issued_on", "office", "summary")
ABSENT = {"position": "not stated"}
"""What the truth's silence says of a measure; None of every other."""


def fact_is_right(name: str, stated: dict[str, Any], got: str | None, score: ModuleType) -> bool:
    """Whether a value (None: none is asserted) is what the truth states or what another careful reader would give."""
    wanted = [score.value(stated), *stated.get("also", [])]
    return any(got is None if want is None else got is not None and _same(name, want, got, score) for want in wanted)


def item_is_right(measure: str, gold: dict[str, Any], got: object, score: ModuleType) -> bool:
    """Whether a recommendation's position, target date or number is the truth's or one of its `also`."""
    match measure:
        case "position":
            return got in score.accepted(gold, "position", (gold.get("response") or {}).get("position", ABSENT["position"]))
        case "target date":
            return got in score.accepted(gold, "target_date", score.value(gold.get("target_date")))
    return score.norm(got) in [score.norm(one) for one in score.accepted(gold, "number", gold.get("number"))]


def _same(name: str, want: str, got: str, score: ModuleType) -> bool:
    match name:
        case "title" | "office":
            return bool(score.f1(want, got) >= 0.9)
        case "summary":
            return bool(score.found(want, got) >= 0.95)
    return bool(score.norm(want) == score.norm(got))
