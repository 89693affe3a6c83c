"""Every difference of a reading from the truth, by the same rules as score.py. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from evaluation.accepted import FACTS, fact_is_right, item_is_right
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

    annotated = "recommendations" in case.gold
    wanted, got = (score.entries(doc, "this report") if annotated else [] for doc in (case.gold, case.read))
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
    for name in FACTS:
        fact = (case.read.get("facts") or {}).get(name)
        truth = case.gold.get("facts", {})
        if name in truth and not fact_is_right(name, truth[name] or {}, score.value(fact), score):
            yield miss(f"facts/{name}", name)


def differing(gold: dict[str, Any], read: dict[str, Any], score: ModuleType) -> Iterator[str]:
    """The measures in which one paired recommendation differs."""
    if not item_is_right("number", gold, read.get("number"), score):
        yield "number"
    response = read.get("response")
    if "response" in gold and not item_is_right("position", gold, score.value(response, "position") if response else "not stated", score):
        yield "position"
    if "target_date" in gold and not item_is_right("target date", gold, score.value(read.get("target_date")), score):
        yield "target date"
    if gold.get("addressees") and not all(any(score.f1(a, b) >= 0.7 for b in read.get("addressees") or []) for a in gold["addressees"]):
        yield "addressee"
    if gold.get("spans") and not {x["page"] for x in gold["spans"]} & {x["page"] for x in read.get("spans", [])}:
        yield "page"
