"""`make evaluate`: scores the reading on the annotated real documents and writes docs/evaluation.md.

Pages are kept in build/evaluate by the hash of the file and the reader's version, so only rules run again. Offices that
tests/real/split.toml sets aside appear with their totals only. No words of a document are written.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from evaluation.blinded import blinded
from evaluation.cases import BESIDE, REAL, ROOT, Case, cases, judge, pages_of, revision, scorer
from evaluation.fit import MEASURES, first_sight, fitted, risk_by_evidence
from evaluation.made import answered, made, sampled
from evaluation.measures import halves, measures
from evaluation.misses import Miss, misses
from evaluation.places import holding
from evaluation.shares import share
from evaluation.trust import abstaining, calibration, claims, risk
from inspectorate.reading.pages import READER_VERSION
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import State

REPORT = ROOT / "docs" / "evaluation.md"
CAUSES = ROOT / "tests" / "real" / "causes.toml"
SPLIT = ROOT / "tests" / "real" / "split.toml"
KEPT = ROOT / "tests" / "strangers" / "kept.toml"
PRINTED = ROOT / "build" / "strangers"
HEAD = """# How well the reading reads

Printed by `make evaluate` on revision {revision}, pages {pages}.
Shares of fewer than ten are k/n. *Silent* is what counts most: wrong, and neither withheld nor flagged.
*Clean* is the share of the reports read right that carry no flag. Of the offices set aside only the totals are shown.

{measures}

{strangers}Words that PDFium finds in the boxes of a span are its quote, on digital pages: {places}.

## What the confidence is worth

Every value that the reading gives and the truth speaks about, all offices.

{calibration}

Wrong values among those at least so sure, and the share of all values that this covers. *Learned*: the confidence is
calibrated anew for each office from all other offices.

{risk}

{evidence}

What withholding costs: right values that a person is asked for; and what it saves.

{abstaining}

## Misses of the open part

| file | entry | measure | cause |
|---|---|---|---|
{misses}
"""
STRANGERS = """Reports that people wrote who had never seen the reading, in the forms that they know of some eighty real offices, all
content made up (`tests/strangers`). Rules were learned from two thirds; of the others nobody looks at documents or misses.

{halves}

"""


def main() -> int:
    """Score, print the table, write the page."""
    args = _arguments()
    if not (REAL / "gold").is_dir():
        print("The annotated documents are not beside this checkout (INSPECTORATE_REAL names their folder).", file=sys.stderr)
        return 3
    aside = set(tomllib.loads(SPLIT.read_text())["set_aside"])
    score, every = scorer(), list(cases(args.only))
    beside = [case for folder in args.beside for case in cases(args.only, folder) if case.office not in aside]
    strangers = list(cases(args.only, PRINTED)) if not args.beside else []
    with Pool() as pool:
        for case in (*every, *beside, *strangers):
            judge(case, pool, score)
        places = _places(every, pool)
    opened, kept = [case for case in every if case.office not in aside], [case for case in every if case.office in aside]
    if args.out:
        _keep(opened, args.out)
    if args.fit:
        _fit([*opened, *beside], score)
        return 0
    found = sorted(miss for case in opened for miss in misses(case, score, _causes()))
    text = page(opened, kept, score, found, places, beside, _halves(strangers))
    print(text if args.misses else text.split("\n## Misses")[0])
    if not args.only and not args.beside and REAL == BESIDE:
        REPORT.write_text(text)
    print(f"{len(found)} misses in the open part", file=sys.stderr)
    return 0


def page(
    opened: Sequence[Case],
    aside: Sequence[Case],
    score: ModuleType,
    found: Sequence[Miss],
    places: str,
    beside: Sequence[Case] = (),
    strangers: str = "",
) -> str:
    """docs/evaluation.md; documents `beside` count where it says what the confidence is worth, and nowhere else."""
    every = [claim for case in (*opened, *aside, *beside) for claim in claims(case, score)]
    return HEAD.format(
        revision=revision(),
        pages=READER_VERSION,
        measures=measures(opened, aside),
        strangers=strangers,
        places=places,
        calibration=calibration(every),
        risk=risk(every),
        evidence=risk_by_evidence(every),
        abstaining=abstaining(every),
        misses="\n".join(f"| {m.file} | {m.number} | {m.measure} | {m.cause} |" for m in found),
    )


def _halves(strangers: Sequence[Case]) -> str:
    """The table of the reports by strangers; nothing where they are not printed."""
    kept = set(tomllib.loads(KEPT.read_text())["kept"])
    parts = [case for case in strangers if case.stem not in kept], [case for case in strangers if case.stem in kept]
    return STRANGERS.format(halves=halves(*parts)) if strangers else ""


def _places(every: Sequence[Case], pool: Pool) -> str:
    held = whole = 0
    for case in every:
        pages = [page for page in pages_of(pool, case.path) if page.state is State.TEXT and page.engine.startswith("pdfium")]
        right, of = holding(case.path, case.read, {page.number: [hidden.box for hidden in page.hidden] for page in pages})
        held, whole = held + right, whole + of
    return f"{held} of {whole} spans ({share(held, whole)})"


def _fit(annotated: Sequence[Case], score: ModuleType) -> None:
    known = [claim for case in annotated for claim in claims(case, score) if claim.measure in MEASURES]
    with Pool() as pool:
        print(fitted([*known, *first_sight(), *made(), *answered(), *sampled(pool, score), *blinded(annotated, score)]))


def _keep(opened: Sequence[Case], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for case in opened:
        (folder / f"{case.stem}.json").write_text(json.dumps(case.read, ensure_ascii=False, indent=1))


def _causes() -> dict[str, str]:
    return tomllib.loads(CAUSES.read_text()) if CAUSES.exists() else {}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", default="", help="documents whose path holds this; nothing is written then, nor of another folder than the usual one"
    )
    parser.add_argument("--misses", action="store_true", help="print the misses of the open part too")
    parser.add_argument("--fit", action="store_true", help="print the rows of confidence.toml, counted anew on the open part")
    parser.add_argument(
        "--beside", type=Path, action="append", default=[], metavar="FOLDER",
        help="annotated documents laid out alike that count in what the confidence is worth and in --fit, and in nothing else",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, help="also keep each reading of the open part as JSON in this folder")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
