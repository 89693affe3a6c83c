"""Every difference of a reading from the truth, by the same rules as score.py. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from evaluation.cases import Case


@dataclass(frozen=True, order=True)
class Miss:
    """One place where the reading differs from the truth: file, number of the recommendation (or fact), measure, cause."""

    file: str
    number: str
    measure: str
    cause: str


def misses(case: Case, score: ModuleType, causes: dict[str, str]) -> Iterator[Miss]:
    """Every difference of one document, by the same rules as the score."""

    def miss(number: object, measure: str) -> Miss:
        key = f"{case.stem}/{number}/{measure}"
        return Miss(case.stem, str(number), measure, causes.get(key, causes.get(f"{case.stem}/*/{measure}", "not yet explained")))

    wanted, got = (score.entries(doc, "this report") for doc in (case.gold, case.read))
    pairs = score.pair(wanted, [r for r in got if not r.get("withheld")])
    for entry in wanted:
        if not entry.get("optional") and not any(entry is g for _, g, _ in pairs):
            yield miss(entry.get("number"), "recall")
    for entry in got:
        if not entry.get("withheld") and not any(entry is r for _, _, r in pairs):
            yield miss(entry.get("number") or f"p. {entry['spans'][0]['page']}" if entry["spans"] else "?", "precision")
    for _, gold, read in pairs:
        if not gold.get("optional"):
            yield from (miss(gold.get("number"), measure) for measure in differing(gold, read, score))
    for name in ("number", "issued_on", "title", "office", "summary"):
        if case.counts[f"f_{name}"] < case.counts[f"f_{name}_n"]:
            yield miss(f"facts/{name}", name)


def differing(gold: dict[str, Any], read: dict[str, Any], score: ModuleType) -> Iterator[str]:
    """The measures in which one paired recommendation differs."""
    accepted: Callable[..., list[Any]] = score.accepted
    if score.norm(read.get("number")) not in [score.norm(n) for n in accepted(gold, "number", gold.get("number"))]:
        yield "number"
    if "response" in gold:
        want = (gold.get("response") or {}).get("position", "not stated")
        response = read.get("response")
        if (score.value(response, "position") if response else "not stated") not in accepted(gold, "position", want):
            yield "position"
    if "target_date" in gold and score.value(read.get("target_date")) not in accepted(
        gold, "target_date", score.value(gold.get("target_date"))
    ):
        yield "target date"
    if gold.get("addressees") and not all(any(score.f1(a, b) >= 0.7 for b in read.get("addressees") or []) for a in gold["addressees"]):
        yield "addressee"
    if gold.get("spans") and not {x["page"] for x in gold["spans"]} & {x["page"] for x in read.get("spans", [])}:
        yield "page"
