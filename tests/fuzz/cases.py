"""Real reports that are broken from seeds, and what must hold of whatever came of them."""

import tomllib
from pathlib import Path

from inspectorate.reading.as_json import as_json
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.limits import MEGABYTE, Limits
from inspectorate.reading.pool import Pool
from inspectorate.reading.stored import dump_pages, dump_reading, load_pages, load_reading
from inspectorate.reading.values import Reading, Unreadable
from tests.fuzz.mutations import mutated

TIGHT = Limits(memory=2048 * MEGABYTE, open_seconds=30, page_seconds=30, file_seconds=60, facts_seconds=60, picture_seconds=30, pages=2000)
LARGEST = 600_000
"""Bytes of a report that is broken: what matters is how, not how much."""
DEADLINE = TIGHT.file_seconds + 2 * TIGHT.facts_seconds + TIGHT.open_seconds
OPEN = Path(__file__).parent.parent / "real" / "split.toml"


def reports(real: Path) -> list[Path]:
    """Small reports of the offices that may be looked at."""
    aside = set(tomllib.loads(OPEN.read_text("utf-8"))["set_aside"])
    found = (path for path in sorted((real / "reports").rglob("*.pdf")) if not aside & set(path.parts))
    return [path for path in found if path.stat().st_size <= LARGEST]


def broken(folder: Path, source: Path, seed: int) -> tuple[str, Path]:
    """What was done to a report, and where the broken one lies."""
    how, data = mutated(source.read_bytes(), seed)
    path = folder / f"{seed}.pdf"
    path.write_bytes(data)
    return f"seed {seed}: {source.name}, {how}", path


def faults(pool: Pool, path: Path, outcome: Reading | Unreadable) -> list[str]:
    """What is wrong with an outcome; nothing where it was read as far as it goes, or refused with reason and advice."""
    if isinstance(outcome, Unreadable):
        return [] if outcome.reason.endswith(".") and outcome.advice.endswith(".") else [f"refused without advice: {outcome}"]
    return [*_of_pages(outcome), *_of_facts(outcome), *_of_storing(outcome), *_of_picture(pool, path)]


def _of_pages(reading: Reading) -> list[str]:
    numbers = [page.number for page in reading.pages]
    found = [] if numbers == list(range(1, len(numbers) + 1)) and numbers else [f"pages {numbers}"]
    found += [f"page {page.number} does not say how it was read" for page in reading.pages if not page.reason]
    return found + [f"page {page.number}: {page.reason}" for page in reading.pages if "died" in page.reason or "was ended" in page.reason]


def _of_facts(reading: Reading) -> list[str]:
    found = [flag.message for flag in reading.flags if flag.kind == "facts failed"]
    spans = [span for item in reading.recommendations for span in item.spans]
    texts = {page.number: page.text for page in reading.pages}
    return found + [
        f"a span of page {span.page} is not its words" for span in spans if texts[span.page][span.start : span.end] != span.quote
    ]


def _of_storing(reading: Reading) -> list[str]:
    as_json(reading)
    pages = load_pages(dump_pages(reading.pages))
    return [] if load_reading(dump_reading(reading), pages) == reading else ["what is stored is not what was read"]


def _of_picture(pool: Pool, path: Path) -> list[str]:
    try:
        return [] if pool.picture(path, 1, 200).startswith(b"\x89PNG") else ["the picture is none"]
    except CannotOpen as error:
        died = "died" in error.reason or "ended" in error.reason
        return [f"picture: {error.reason}"] if died or not error.advice else []
