"""`make evaluate`: scores the reading on the annotated real documents and writes docs/evaluation.md.

Pages are kept in build/evaluate by the hash of the file and the reader's version, so only rules run again. Offices that
tests/real/split.toml sets aside appear with their totals only. No words of a document are written.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from inspectorate.reading.as_json import as_json
from inspectorate.reading.pages import READER_VERSION
from inspectorate.reading.pool import Pool
from inspectorate.reading.read import facts_of
from inspectorate.reading.stored import dump_pages, load_pages
from inspectorate.reading.values import Page, State, Unreadable

ROOT = Path(__file__).resolve().parent.parent
REAL = Path(os.environ.get("INSPECTORATE_REAL", ROOT.parent / "shared" / "real"))
CACHE = ROOT / "build" / "evaluate"
REPORT = ROOT / "docs" / "evaluation.md"
CAUSES = ROOT / "tests" / "real" / "causes.toml"

COLUMNS = (
    ("recall", "hit", "gold"),
    ("precision", "hit", "read"),
    ("number", "number", "number_n"),
    ("addressee", "addressee", "addressee_n"),
    ("position", "position", "position_n"),
    ("page", "page", "page_n"),
    ("target date", "date", "date_n"),
    ("set right", "set_right", "docs"),
    ("report number", "f_number", "f_number_n"),
    ("issue date", "f_issued_on", "f_issued_on_n"),
    ("title", "f_title", "f_title_n"),
    ("office", "f_office", "f_office_n"),
    ("summary", "f_summary", "f_summary_n"),
)
"""What is printed: the heading, and the two counters of score.py whose ratio it is."""


@dataclass
class Case:
    """One annotated document with its truth, its reading and its score."""

    stem: str
    office: str
    gold: dict[str, Any]
    read: dict[str, Any] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    texts: list[float] = field(default_factory=list)


@dataclass(frozen=True, order=True)
class Miss:
    """One place where the reading differs from the truth: file, number of the recommendation (or fact), measure, cause."""

    file: str
    number: str
    measure: str
    cause: str


def scorer() -> ModuleType:
    """The scoring program that lies beside the truth, loaded from there."""
    spec = importlib.util.spec_from_file_location("score", REAL / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit("score.py is not beside the annotated documents")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases(only: str) -> Iterator[Case]:
    """Every annotated document whose path holds `only`."""
    for path in sorted((REAL / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        parts = Path(gold["document"]["file"]).parts
        if only in gold["document"]["file"]:
            yield Case(path.stem, parts[1] if parts[0] == "reports" else parts[0], gold)


def pages_of(pool: Pool, path: Path) -> tuple[Page, ...]:
    """The document's pages, from the cache where this version of the reader has read it before."""
    kept = CACHE / f"{hashlib.sha256(path.read_bytes()).hexdigest()}-{READER_VERSION}.pages"
    if not kept.exists():
        reading = pool.read(path)
        if isinstance(reading, Unreadable):
            raise SystemExit(f"{path.name}: {reading.reason}")
        if any(page.state is State.NO_TEXT for page in reading.pages):
            return reading.pages  # a page that failed is tried again
        CACHE.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(".part")
        fresh.write_bytes(dump_pages(reading.pages))
        fresh.rename(kept)
    return load_pages(kept.read_bytes())


def judge(case: Case, pool: Pool, score: ModuleType) -> None:
    """Read one document and count what is right."""
    path = REAL / case.gold["document"]["file"]
    pages = pages_of(pool, path)
    case.read = as_json(facts_of(case.gold["document"]["file"], hashlib.sha256(path.read_bytes()).hexdigest(), pages))
    case.counts, case.texts = score.score(case.gold, case.read)


def ratio(counts: Counter[str], part: str, whole: str) -> str:
    """`.985`, or k of n where there are few, or – where there is nothing to count."""
    k, n = int(counts[part]), int(counts[whole])
    return "–" if not n else f"{k}/{n}" if n < 10 else f"{k / n:.3f}"


def column(name: str, group: list[Case]) -> list[str]:
    """One column of the table: the heading, then a group of documents summed, in the order of `MEASURES`."""
    counts: Counter[str] = sum((case.counts for case in group), Counter())
    texts = [text for case in group for text in case.texts]
    f1 = f"{sum(texts) / len(texts):.3f}" if texts else "–"
    measures = [ratio(counts, part, whole) for _, part, whole in COLUMNS]
    silent = [str(int(counts["silent_set"])), str(int(counts["silent_value"]))]
    return [name, str(len(group)), str(counts["gold"]), f1, *measures, *silent, ratio(counts, "clean", "right")]


MEASURES = ["", "reports", "recommendations", "text F1", *(name for name, _, _ in COLUMNS), "silent sets", "silent values", "clean"]


def table(columns: list[list[str]]) -> str:
    """A Markdown table with a measure a row and a group of documents a column, figures to the right."""
    lines = [" | ".join(cells) for cells in zip(MEASURES, *columns, strict=True)]
    rule = " | ".join(["---", *("---:" for _ in columns)])
    return "\n".join(f"| {line} |" for line in (lines[0], rule, *lines[1:]))


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


def revision() -> str:
    """The commit that was scored, with a star where files were changed since."""
    out = subprocess.run(["git", "describe", "--always", "--dirty=*"], cwd=ROOT, capture_output=True, text=True, check=False)
    return out.stdout.strip() or "unknown"


def main() -> int:
    """Score, print the table, write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="documents whose path holds this; nothing is written then")
    parser.add_argument("--misses", action="store_true", help="print the misses of the open part too")
    parser.add_argument("--out", type=Path, help="also keep each reading of the open part as JSON in this folder")
    args = parser.parse_args()
    if not (REAL / "gold").is_dir():
        print("The annotated documents are not beside this checkout (INSPECTORATE_REAL names their folder).", file=sys.stderr)
        return 3
    aside = set(tomllib.loads((ROOT / "tests/real/split.toml").read_text())["set_aside"])
    causes = tomllib.loads(CAUSES.read_text()) if CAUSES.exists() else {}
    score, every = scorer(), list(cases(args.only))
    with Pool() as pool:
        for case in every:
            judge(case, pool, score)
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        for case in (case for case in every if case.office not in aside):
            (args.out / f"{case.stem}.json").write_text(json.dumps(case.read, ensure_ascii=False, indent=1))
    text, found = page(every, aside, score, causes)
    print(text if args.misses else text.split("\n## Misses")[0])
    if not args.only:
        REPORT.write_text(text)
    print(f"{len(found)} misses in the open part", file=sys.stderr)
    return 0


def page(every: list[Case], aside: set[str], score: ModuleType, causes: dict[str, str]) -> tuple[str, list[Miss]]:
    """docs/evaluation.md, and the misses that it lists."""
    opened, kept = [c for c in every if c.office not in aside], [c for c in every if c.office in aside]
    offices = sorted({case.office for case in opened})
    columns = [column(office, [case for case in opened if case.office == office]) for office in offices]
    columns += [column("open part", opened), column("set aside", kept), column("all", every)]
    found = sorted(miss for case in opened for miss in misses(case, score, causes))
    listed = "\n".join(f"| {m.file} | {m.number} | {m.measure} | {m.cause} |" for m in found)
    text = (
        f"# How well the reading reads\n\nPrinted by `make evaluate` on revision {revision()}, pages {READER_VERSION}.\n"
        "Shares of fewer than ten are k/n. *Silent* is what counts most: wrong, and neither withheld nor flagged.\n"
        "*Clean* is the share of the reports read right that carry no flag. Of the offices set aside only the totals are shown.\n\n"
        f"{table(columns)}\n\n## Misses of the open part\n\n| file | entry | measure | cause |\n|---|---|---|---|\n{listed}\n"
    )
    return text, found


if __name__ == "__main__":
    sys.exit(main())
