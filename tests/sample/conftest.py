"""The sample office, rendered once a run, and what the reading makes of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from inspectorate.reading.as_json import as_json
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Reading
from sample.facts import reports
from sample.render import write

FACTS = {report["file"]: report for report in reports()}
NUMBERS = tuple(FACTS)
"""The sample's documents by the names of their files: numbers, some with a word for the edition."""
SCANNED = tuple(name for name, report in FACTS.items() if "scan" in report)
LISTED_ONLY = ("OIG-21-09", "OIG-23-15")
DAMAGED = "OIG-21-09"


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the rendered reports, their truth and the listing."""
    folder = tmp_path_factory.mktemp("sample")
    write(folder)
    return folder


@pytest.fixture(scope="session")
def truths(office: Path) -> dict[str, Any]:
    """What the reports say, by name."""
    return {number: json.loads((office / "truth" / f"{number}.json").read_text("utf-8")) for number in NUMBERS}


@pytest.fixture(scope="session")
def outcomes(office: Path) -> dict[str, Reading]:
    """What the reading made of them, by name."""
    with Pool(workers=2) as pool:
        found = dict(pool.read_all([office / f"{number}.pdf" for number in NUMBERS], ordered=True))
    assert all(isinstance(outcome, Reading) for outcome in found.values()), found
    return {path.stem: outcome for path, outcome in found.items() if isinstance(outcome, Reading)}


@pytest.fixture(scope="session")
def readings(outcomes: dict[str, Reading]) -> dict[str, Any]:
    """The same in the published format."""
    return {name: as_json(outcome) for name, outcome in outcomes.items()}
