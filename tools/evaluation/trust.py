"""What the stated confidence is worth: calibration, risk against coverage, the cost of withholding. Pure.

One `Claim` is one value that the reading gives: asserted or withheld, its confidence, whether the truth has it.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from evaluation.accepted import FACTS, fact_is_right, item_is_right
from evaluation.cases import Case
from evaluation.shares import bounds, of, share, table

STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
LIMITS = (0.5, 0.7, 0.8, 0.9, 0.95)
KINDS = (
    ("recommendations", ("recommendation",)),
    ("sets of recommendations", ("set",)),
    ("positions", ("position",)),
    ("target dates", ("target date",)),
    ("facts", FACTS),
)
"""The kinds of values, and their measures."""
OWN = "this report"
ORIGINS = (OWN, "earlier report")
ANNOTATED = "recommendations"
"""The key that the truth lacks where nobody annotated them."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of one reading."""

    office: str
    measure: str
    confidence: float
    right: bool
    withheld: bool
    flagged: bool
    evidence: tuple[str, ...] = ()


def claims(case: Case, score: ModuleType) -> Iterator[Claim]:
    """Every value of one document that the truth speaks about."""
    about = {place for flag in case.read.get("flags", []) for place in flag.get("about", [])}
    for name in FACTS:
        fact = (case.read.get("facts") or {}).get(name)
        if fact and name in case.gold.get("facts", {}):
            right = fact_is_right(name, case.gold["facts"][name] or {}, fact["value"], score)
            known = getattr(case.reading.facts, name).evidence if case.reading else ()
            yield Claim(case.office, name, fact["confidence"], right, bool(fact.get("withheld")), f"facts/{name}" in about, known)
    if ANNOTATED in case.gold:
        yield from _sets(case, about)
        for origin in ORIGINS:
            if origin == OWN or score.entries(case.gold, origin):  # the truth has earlier reports' only where it has any
                yield from _items(case, score, about, origin)


def _sets(case: Case, about: set[str]) -> Iterator[Claim]:
    """The recommendations of one document as a set."""
    whole = case.reading.standing if case.reading else None
    if whole:
        flagged = ANNOTATED in about
        yield Claim(case.office, "set", whole.confidence / 1000, bool(case.counts["set_right"]), False, flagged, whole.evidence)


def _items(case: Case, score: ModuleType, about: set[str], origin: str) -> Iterator[Claim]:
    wanted, got = (score.entries(doc, origin) for doc in (case.gold, case.read))
    pairs = {id(read): gold for _, gold, read in score.pair(wanted, got)}
    place = {id(entry): at for at, entry in enumerate(case.read.get("recommendations", []))}
    for entry in got:
        gold = pairs.get(id(entry))
        at = place[id(entry)]
        flagged = f"{ANNOTATED}/{at}" in about or ANNOTATED in about
        if gold is None or not gold.get("optional"):
            known = case.reading.recommendations[at].evidence if case.reading else ()
            yield Claim(case.office, "recommendation", entry["confidence"], gold is not None, bool(entry.get("withheld")), flagged, known)
        if gold is None or gold.get("optional") or origin != OWN:
            continue
        for measure, key, part in (("position", "response", "position"), ("target date", "target_date", "value")):
            said = entry.get(key)
            if said and key in gold:
                right = item_is_right(measure, gold, said.get(part), score)
                known = _evidence(case, at, key)
                yield Claim(case.office, measure, said["confidence"], right, bool(said.get("withheld")), flagged, known)


def _evidence(case: Case, at: int, key: str) -> tuple[str, ...]:
    """The names of evidence on which an answer or a date of the recommendation at this place rests."""
    value = getattr(case.reading.recommendations[at], key) if case.reading else None
    return value.evidence if value else ()


def calibration(every: Sequence[Claim]) -> str:
    """Stated against observed, all kinds of values together and each apart: of those stated with so much confidence, how many are right."""
    rows = [
        row
        for kind, measures in (("all", None), *KINDS)
        for row in _steps(kind, [c for c in every if not measures or c.measure in measures])
    ]
    return table(["kind", "confidence", "values", "stated", "observed", "95 % bounds"], rows)


def _steps(kind: str, every: Sequence[Claim]) -> Iterator[list[str]]:
    for low, high in itertools.pairwise(STEPS):
        group = [claim for claim in every if low <= claim.confidence < high]
        if group:
            stated = sum(claim.confidence for claim in group) / len(group)
            right = sum(claim.right for claim in group)
            lower, upper = bounds(right, len(group))
            limits = f"{low:.2f} to {min(high, 1):.2f}"
            yield [kind, limits, str(len(group)), f"{stated:.3f}", share(right, len(group)), f"{lower:.2f} to {upper:.2f}"]


def risk(every: Sequence[Claim]) -> str:
    """Risk against coverage: of the values at least so sure, the wrong ones, each office by what all others taught.

    The confidence is calibrated anew for each office, without it: a value is as sure as values of its measure that were
    stated with the same confidence or less by the other offices turned out to be.
    """
    judged = [(learned(claim, [other for other in every if other.office != claim.office]), claim) for claim in every]
    rows = []
    for limit in LIMITS:
        stated = [claim for claim in every if claim.confidence >= limit and not claim.withheld]
        kept = [claim for sure, claim in judged if sure >= limit and not claim.withheld]
        cover = share(len(kept), len(every))
        rows.append([f"≥ {limit}", *(of(sum(not one.right for one in group), len(group)) for group in (stated, kept)), cover])
    return table(["confidence", "wrong, as stated", "wrong, learned from the other offices", "coverage"], rows)


def learned(claim: Claim, others: Sequence[Claim]) -> float:
    """The share right among the other offices' values of this measure that were as sure or less so, but not far less."""
    near = [one.right for one in others if one.measure == claim.measure and claim.confidence - 0.1 <= one.confidence <= claim.confidence]
    return (sum(near) + 1) / (len(near) + 2) if near else 0.5


def abstaining(every: Sequence[Claim]) -> str:
    """What withholding costs and saves, a measure a row: values withheld that were right, and that were wrong."""
    rows = []
    for measure in sorted({claim.measure for claim in every}):
        group = [claim for claim in every if claim.measure == measure]
        held = [claim for claim in group if claim.withheld]
        right = sum(claim.right for claim in held)
        wrong = [claim for claim in group if not claim.withheld and not claim.right]
        silent = sum(not claim.flagged for claim in wrong)
        rows.append([measure, *map(str, (len(group), len(held), right, len(held) - right, len(wrong), silent))])
    head = [
        "measure",
        "values",
        "withheld",
        "of these right (cost)",
        "of these wrong (saved)",
        "asserted and wrong",
        "of these without a flag",
    ]
    return table(head, rows)
