"""Made-up openings judged like annotated documents, each design an office of its own."""

import json
import sys
from collections.abc import Iterator
from types import ModuleType

from evaluation.cases import ROOT, Case, judge
from evaluation.fit import INVENTED, MEASURES
from evaluation.trust import Claim, claims
from inspectorate.reading.document import Document
from inspectorate.reading.facts import facts
from inspectorate.reading.pool import Pool

SEED, ROUNDS = 77, 2
SAMPLE = ROOT / "build" / "sample"


def sampled(pool: Pool, score: ModuleType) -> Iterator[Claim]:
    """Every value of the sample office's reports, where `make sample` made them; one office."""
    for path in sorted((SAMPLE / "truth").glob("*.json")):
        paper = SAMPLE / f"{path.stem}.pdf"
        if paper.exists():
            case = Case(path.stem, "sample", json.loads(path.read_text(encoding="utf-8")))
            judge(case, pool, score, paper)
            yield from (claim for claim in claims(case, score) if claim.measure in MEASURES)


def made() -> Iterator[Claim]:
    """Every fact that is read of the made-up openings."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from tests.reading.generator.covers import DESIGNS, covers  # noqa: PLC0415 - tests can be imported from the checkout only
    from tests.reading.generator.covers_elsewhere import elsewhere  # noqa: PLC0415
    from tests.reading.generator.test_covers import plain  # noqa: PLC0415

    for opening in (*covers(SEED, ROUNDS * len(DESIGNS)), *elsewhere(SEED, ROUNDS)):
        found = facts(Document.of(opening.pages))
        for name, right in opening.truth.items():
            fact = getattr(found, name)
            if fact:
                told = plain(fact.value) in {plain(value) for value in right}
                yield Claim(INVENTED + opening.design, name, fact.confidence / 1000, told, fact.withheld, False, fact.evidence)
