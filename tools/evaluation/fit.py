"""Counts the rows of `confidence.toml` anew: from annotated documents, from what was wrong at first sight, from made-up openings.

An office counts at most `MOST` times in a row: its documents are made alike, and many of them teach one thing. A made-up
design counts `MADE`: it shows what evidence is worth in the main, not what the next office does.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.accepted import FACTS
from evaluation.shares import of, share, table
from evaluation.trust import KINDS, Claim
from inspectorate.reading.confidence import Row, row_of, rows

MOST, MADE = 4.0, 0.25
MEASURES = (*FACTS, "set", "recommendation", "position", "target date")
"""The measures whose evidence is counted."""
INVENTED = "made: "
"""How the office of a made-up opening's design begins."""
HELD = "held"  # by the extractor itself, whatever the table says
FIRST_SIGHT = Path(__file__).with_name("firstsight.toml")


def first_sight() -> Iterator[Claim]:
    """The values that were wrong when their office was new."""
    for part in tomllib.loads(FIRST_SIGHT.read_text(encoding="utf-8"))["wrong"]:
        for name in MEASURES:
            for evidence in part.get("office_name" if name == "office" else name, []):
                yield Claim(part["office"], name, 0.9, False, False, False, tuple(evidence))


def counted(measure: str, claims: Sequence[Claim], without: str = "") -> Iterator[Row]:
    """The rows of a measure with their counts, one office left out where it is named."""
    given = (claim for claim in claims if claim.measure == measure and claim.office != without and HELD not in claim.evidence)
    mine = [(claim, row_of(measure, claim.evidence)) for claim in given]
    for row in rows(measure):
        here = [claim for claim, asked in mine if asked == row]
        worth = {office: _worth(office, many) for office, many in Counter(claim.office for claim in here).items()}
        right = sum(worth[claim.office] for claim in here if claim.right)
        yield Row(row.evidence, round(right, 1), round(sum(worth[claim.office] for claim in here), 1))


def _worth(office: str, many: int) -> float:
    """What one of so many values of an office counts."""
    return MADE / many if office.startswith(INVENTED) else min(1.0, MOST / many)


def relearned(claims: Sequence[Claim], taught: Sequence[Claim]) -> Iterator[tuple[float, Claim]]:
    """How sure each value is by the counts of all other offices, 0 to 1."""
    learned: dict[tuple[str, str], dict[frozenset[str], Row]] = {}
    for claim in claims:
        key = claim.measure, claim.office
        if key not in learned:
            learned[key] = {one.evidence: one for one in counted(claim.measure, taught, without=claim.office)}
        row = None if HELD in claim.evidence else row_of(claim.measure, claim.evidence)
        yield (learned[key][row.evidence].confidence / 1000 if row else 0.5), claim


def fitted(claims: Sequence[Claim]) -> str:
    """The rows as they stand in `confidence.toml`, a measure after the other."""
    text = []
    for measure in MEASURES:
        text.append(f'["{measure}"]' if " " in measure else f"[{measure}]")
        for row in counted(measure, claims):
            names = ", ".join(f'"{name}"' for name in sorted(row.evidence, key=lambda name: (name.startswith("+"), name)))
            text.append(f"  {{ evidence = [{names}], right = {row.right}, of = {row.of} }},")
    return "\n".join(text)


def risk_by_evidence(every: Sequence[Claim]) -> str:
    """Risk against coverage of what rests on counted evidence, each office by the counts of all others: "k of n wrong" a limit."""
    taught = [*every, *first_sight()]
    rows_ = []
    for kind, measures in KINDS:
        if not set(measures) <= set(MEASURES):
            continue
        judged = list(relearned([claim for claim in every if claim.measure in measures], taught))
        for limit in (0.6, 0.8, 0.9):
            kept = [claim for sure, claim in judged if sure >= limit]
            rows_.append([kind, f"≥ {limit}", of(sum(not claim.right for claim in kept), len(kept)), share(len(kept), len(judged))])
    return table(["kind", "confidence", "wrong, by the evidence counted at other offices", "coverage"], rows_)
