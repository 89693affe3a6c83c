"""How well the search ranks: judged queries over the sample and the real reports, nDCG@10. `make evaluate` prints it.

The judgements are in tests/real/relevance.toml: 2 answers the question, 1 is about its subject. Pages come from the cache of
`make evaluate` (build/evaluate) and are read where they are not in it; no words of a document are written.

    python tools/relevance.py [--worst N] [--show QUERY]
"""

import argparse
import hashlib
import math
import os
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from inspectorate.core.dates import PartialDate
from inspectorate.library.pagetexts import page_texts
from inspectorate.reading.pages import READER_VERSION
from inspectorate.reading.pool import Pool
from inspectorate.reading.read import facts_of
from inspectorate.reading.stored import dump_pages, load_pages
from inspectorate.reading.values import Page, Unreadable
from inspectorate.search import queries
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.search.values import Report

ROOT = Path(__file__).resolve().parent.parent
REAL = Path(os.environ.get("INSPECTORATE_REAL", ROOT.parent / "shared" / "real"))
SAMPLE = ROOT / "build" / "sample"
CACHE = ROOT / "build" / "evaluate"
JUDGED = ROOT / "tests" / "real" / "relevance.toml"
DEPTH = 10


@dataclass(frozen=True)
class Judged:
    """A query and how relevant each report is to it (0 where it is not named)."""

    words: str
    answers: Mapping[str, int]


@dataclass(frozen=True)
class Answer:
    """What the engine gave for a judged query: the first reports in order, and nDCG of them."""

    judged: Judged
    found: tuple[str, ...]
    ndcg: float


def judged() -> tuple[Judged, ...]:
    """All judged queries."""
    rows = tomllib.loads(JUDGED.read_text(encoding="utf-8"))["query"]
    return tuple(Judged(row["words"], row["answers"]) for row in rows)


def ndcg(found: tuple[str, ...], answers: Mapping[str, int]) -> float:
    """Normalised discounted cumulative gain of the first ten: 1 where no order could be better."""

    def gain(grades: Iterator[int]) -> float:
        return sum((2.0**grade - 1) / math.log2(place + 2) for place, grade in zip(range(DEPTH), grades, strict=False))

    best = gain(iter(sorted(answers.values(), reverse=True)))
    return gain(answers.get(name, 0) for name in found) / best if best else float(not found)


def documents() -> dict[str, Path]:
    """Every report by its name in the judgements."""
    files = [*SAMPLE.glob("*.pdf"), *(REAL / "reports").rglob("*.pdf"), *(REAL / "inspectors-general").rglob("*.pdf")]
    return {name_of(path): path for path in sorted(files)}


def name_of(path: Path) -> str:
    """The file's name; the folder's where all files are called report.pdf; the number where the name is number and title."""
    if path.stem == "report":
        return path.parent.name
    return path.stem.partition("_")[0] if path.stem.startswith("AUD-") else path.stem


def pages_of(pool: Pool, path: Path) -> tuple[Page, ...]:
    """The document's pages as they were read last: those of an older reader rank as well, and scans take long to read."""
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = CACHE / f"{sha256}-{READER_VERSION}.pages"
    if older := sorted(CACHE.glob(f"{sha256}-*.pages"), key=lambda file: file.stat().st_mtime):
        kept = older[-1]
    if not kept.exists():
        reading = pool.read(path)
        if isinstance(reading, Unreadable):
            return ()
        CACHE.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(".fresh")
        fresh.write_bytes(dump_pages(reading.pages))
        fresh.rename(kept)
    return load_pages(kept.read_bytes())


def report(name: str, pages: tuple[Page, ...]) -> Report:
    """The report as the library would index it from its document alone."""
    reading = facts_of(name, "", pages)
    facts = reading.facts
    values = {key: fact.value if (fact := getattr(facts, key)) and not fact.withheld else "" for key in ("title", "number", "summary")}
    dated = facts.issued_on.value if facts.issued_on and not facts.issued_on.withheld else ""
    return Report(
        id=name, title=values["title"], numbers=(values["number"],) if values["number"] else (), summary=values["summary"],
        recommendations=tuple(one.text for one in reading.recommendations if not one.withheld), pages=page_texts(pages),
        language=(facts.language.value if facts.language else "") or "en", dated=PartialDate.parse(dated) if dated else None,
    )  # fmt: skip


def filled(folder: Path) -> TantivyEngine:
    """An index of all documents in that folder."""
    engine = TantivyEngine(folder)
    with Pool(1) as pool:
        for name, path in documents().items():
            engine.add(report(name, pages_of(pool, path)))
    engine.commit(1)
    return engine


def answers(engine: TantivyEngine) -> list[Answer]:
    """Each judged query with what was found."""
    made = []
    for one in judged():
        found = tuple(hit.id for hit in engine.search(queries.read(one.words), facets=(), size=DEPTH).hits)
        made.append(Answer(one, found, ndcg(found, one.answers)))
    return made


def summary(made: list[Answer]) -> str:
    """The figures in two lines."""
    mean = sum(answer.ndcg for answer in made) / len(made)
    first = sum(answer.judged.answers.get(answer.found[0], 0) == 2 if answer.found else False for answer in made)
    return f"search: nDCG@{DEPTH} {mean:.3f} over {len(made)} judged queries; an answer comes first in {first} of them"


def main(argv: list[str] | None = None) -> int:
    """Print the figures and the queries that fare worst. Exit 0 · 3 the documents are not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="also print the N queries that fare worst")
    parser.add_argument("--show", action="append", default=[], metavar="QUERY", help="print the reports found for a query")
    args = parser.parse_args(argv if argv is not None else sys.argv[1:])
    if not (REAL / "reports").is_dir() or not SAMPLE.is_dir():
        print("The real documents or the sample (make sample) are not here: relevance was not measured.", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as folder:
        engine = filled(Path(folder))
        for words in args.show:
            print(words, *(f"  {hit.score:7.2f} {hit.id}" for hit in engine.search(queries.read(words), facets=()).hits), sep="\n")
        made = answers(engine)
        print(summary(made))
        for answer in sorted(made, key=lambda answer: answer.ndcg)[: args.worst]:
            missing = [name for name, grade in answer.judged.answers.items() if grade == 2 and name not in answer.found]
            print(f"  {answer.ndcg:.2f} {answer.judged.words} -> {', '.join(answer.found[:5])} | missing {', '.join(missing) or '-'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
