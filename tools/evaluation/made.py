"""Made-up openings and answers judged like annotated documents, each design an office of its own."""

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
from inspectorate.reading.text.wording import likeness
from inspectorate.reading.values import Recommendation

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


def answered() -> Iterator[Claim]:
    """Every position and target date that is read of the made-up ways to answer."""
    _reach_tests()
    from tests.reading.generator.answers import HELD, OPEN, UNSAID, WAYS, Deal  # noqa: PLC0415
    from tests.reading.recommendations.paper import read  # noqa: PLC0415
    from tests.reading.responses.test_ways_to_answer import MODULES  # noqa: PLC0415 - they register their ways when imported

    assert MODULES
    for half in (OPEN, HELD):
        for name, make in sorted(WAYS.items()):
            answer = make(Deal(f"{name}0", half))
            items = read(answer.text)
            for said in answer.said if items else ():
                best = max(items, key=lambda item: likeness(item.text, said.ask))
                wanted = "neither" if said.position == UNSAID else said.position
                yield from _of_item(INVENTED + name, best, wanted, said.date if answer.dated else None)


def _of_item(office: str, item: Recommendation, position: str, date: str | None) -> Iterator[Claim]:
    said, due = item.response, item.target_date
    if said:
        yield Claim(office, "position", said.confidence / 1000, said.position == position, said.withheld, False, said.evidence)
    if due:
        yield Claim(office, "target date", due.confidence / 1000, due.value == date, due.withheld, False, due.evidence)


def _reach_tests() -> None:
    """Let the tests be imported, which can be done from the checkout only."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))


def made() -> Iterator[Claim]:
    """Every fact that is read of the made-up openings."""
    _reach_tests()
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
