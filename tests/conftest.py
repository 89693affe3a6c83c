"""What every test may ask for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import browser as driven

# Playwright keeps an event loop in the process that drives the browser; Django would then refuse the database to every
# other test of that process, though each of them runs alone.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

pytest_plugins = ["tests.databases"]

ROOT = Path(__file__).resolve().parent.parent
REAL = Path(os.environ.get("INSPECTORATE_REAL", ROOT.parent / "shared" / "real"))


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real documents; the test is skipped where it is absent."""
    if not REAL.is_dir():
        pytest.skip("the real documents are not beside this checkout (INSPECTORATE_REAL names their folder)")
    return REAL


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser a test process; the tests are skipped, with the reason, where there is none."""
    if reason := driven.why_not():
        pytest.skip(reason)
    with driven.chromium() as browser:
        yield browser
