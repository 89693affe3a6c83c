"""The sample office, rendered once a run, and what the reading makes of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from inspectorate.reading.as_json import as_json
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Reading
from sample.render import write

NUMBERS = ("2022-31", "2023-11", "OIG-24-07", "OIG-24-19", "OIG-25-03", "OIG-E-24-02")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the rendered reports, their truth and the listing."""
    folder = tmp_path_factory.mktemp("sample")
    write(folder)
    return folder


@pytest.fixture(scope="session")
def truths(office: Path) -> dict[str, Any]:
    """What the reports say, by number."""
    return {number: json.loads((office / "truth" / f"{number}.json").read_text("utf-8")) for number in NUMBERS}


@pytest.fixture(scope="session")
def readings(office: Path) -> dict[str, Any]:
    """What the reading made of them, in the published format, by number."""
    with Pool(workers=1) as pool:
        outcomes = list(pool.read_all([office / f"{number}.pdf" for number in NUMBERS], ordered=True))
    assert all(isinstance(outcome, Reading) for _path, outcome in outcomes), outcomes
    return {path.stem: as_json(outcome) for path, outcome in outcomes if isinstance(outcome, Reading)}
