"""The made reports as real PDFs, read from the file on: another font, margin, column, break, numbering and hyphenation each."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
import typst

from inspectorate.reading.document import Document
from inspectorate.reading.pages import read_pages
from sample.render import fonts
from tests.reading.generator import kinds_bodies, kinds_further, kinds_titled, kinds_whole, reports
from tests.reading.generator.printed import Style, printed
from tests.reading.generator.test_reports import MODULES

FEW, MANY = 150, 500
FIXED = 0.995
"""Of the values of the fixed seeds, which stay what they are."""
FRESH = 0.985
"""Of the values of seeds drawn anew. What is missing to .995 are tables without rules and items that a narrow column breaks early."""
UNPRINTED = {"over_the_page"}
"""Kinds that are about where a page ends, which the typesetter decides."""
TITLED, WHOLE, BODIES, FURTHER = (
    sorted(name for name, make in reports.KINDS.items() if make.__module__ == module.__name__)
    for module in (kinds_titled, kinds_whole, kinds_bodies, kinds_further)
)
KINDS = sorted(set(reports.KINDS) - UNPRINTED - set(TITLED) - set(WHOLE) - set(BODIES) - set(FURTHER))
"""Fixed seeds go through these in turn: kinds that came later have seeds of their own, so that the first reports stay what they were."""
LATER = [*BODIES, *FURTHER]
assert MODULES


@dataclass(slots=True)
class Score:
    """How many of so many values were read right, and what was not, by the seed of the report."""

    values: int = 0
    wrong: dict[str, list[str]] = field(default_factory=dict)
    silent: int = 0

    @property
    def right(self) -> float:
        """The share of the values read right."""
        return 1 - sum(map(len, self.wrong.values())) / self.values


@pytest.fixture(scope="module")
def typefaces() -> Iterator[typst.Fonts]:
    with fonts() as found:
        yield found


def scored(seeds: list[str], folder: Path, typefaces: typst.Fonts, kinds: Sequence[str] = KINDS) -> Score:
    """Each seed's report and style, printed and read; reports that are not read right from plain pages are not asked here."""
    score = Score()
    for place, seed in enumerate(seeds):
        made = reports.KINDS[kinds[place % len(kinds)]](Random(seed))
        if not reports.judged(made).right:
            continue
        rng = Random(f"style {seed}")
        file = folder / "report.pdf"
        file.write_bytes(printed(made.text, Style.drawn(rng), rng, typefaces))
        outcome = reports.judged(made, Document.of(read_pages(file, ocr=False)))
        score.values += outcome.values
        score.silent += bool(outcome.silent)
        if not outcome.right:
            score.wrong[f"{kinds[place % len(kinds)]} {seed}"] = [*outcome.silent, *outcome.asked]
    return score


def test_reports_in_any_dress_are_read_as_they_are_written(tmp_path: Path, typefaces: typst.Fonts) -> None:
    score = scored([f"{number}" for number in range(FEW)], tmp_path, typefaces)
    assert score.right >= FIXED, score.wrong


def test_titles_parts_and_codes_are_read_in_any_dress(tmp_path: Path, typefaces: typst.Fonts) -> None:
    score = scored([f"{number}" for number in range(3 * len(TITLED))], tmp_path, typefaces, TITLED)
    assert score.right >= FIXED, score.wrong


def test_the_forms_of_further_bodies_are_read_in_any_dress(tmp_path: Path, typefaces: typst.Fonts) -> None:
    score = scored([f"{number}" for number in range(2 * len(LATER))], tmp_path, typefaces, LATER)
    assert score.right >= FRESH, score.wrong


def test_whole_reports_are_read_in_any_dress(tmp_path: Path, typefaces: typst.Fonts) -> None:
    score = scored([f"{number}" for number in range(4 * len(WHOLE))], tmp_path, typefaces, WHOLE)
    assert score.right >= FIXED, score.wrong


@pytest.mark.soak
def test_five_hundred_reports_in_dresses_never_seen_before_are_read_as_they_are_written(tmp_path: Path, typefaces: typst.Fonts) -> None:
    start = secrets.randbelow(10**9)
    score = scored(
        [f"{start + number}" for number in range(MANY)], tmp_path, typefaces, sorted([*KINDS, *TITLED, *WHOLE, *BODIES, *FURTHER])
    )
    assert score.right >= FRESH, (f"the seeds begin at {start}", score.right, score.wrong)
