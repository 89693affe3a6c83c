"""What every test may ask for."""

import os
from pathlib import Path

import pytest

pytest_plugins = ["tests.databases"]

ROOT = Path(__file__).resolve().parent.parent
REAL = Path(os.environ.get("INSPECTORATE_REAL", ROOT.parent / "shared" / "real"))


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real documents; the test is skipped where it is absent."""
    if not REAL.is_dir():
        pytest.skip("the real documents are not beside this checkout (INSPECTORATE_REAL names their folder)")
    return REAL
