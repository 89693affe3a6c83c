"""Damaged, encrypted and hostile files: each ends as a reading or as a reason, and the batch goes on."""

import gzip
import shutil
import time
from collections import Counter
from pathlib import Path

import pytest

from inspectorate.reading.limits import MEGABYTE, Limits
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Reading, State, Unreadable

pytestmark = [pytest.mark.real, pytest.mark.timeout(240)]
TIGHT = Limits(memory=2048 * MEGABYTE, open_seconds=8, page_seconds=8, file_seconds=20, facts_seconds=10, pages=2000)
WITH_PASSWORD = ("aes-256-r6", "crazyones-encrypted-256", "saslprep-r6", "encrypted-40-bit-R3")


@pytest.fixture(scope="module")
def files(real, tmp_path_factory) -> list[Path]:
    """All of them; bombs that are kept packed are unpacked once."""
    folder = real / "broken-pdf"
    unpacked = tmp_path_factory.mktemp("bombs")
    found = sorted(folder.glob("*.pdf"))
    for packed in sorted(folder.glob("*.pdf.gz")):
        with gzip.open(packed) as source, (unpacked / packed.stem).open("wb") as target:
            shutil.copyfileobj(source, target)
        found.append(unpacked / packed.stem)
    return found


@pytest.fixture(scope="module")
def outcomes(files) -> dict[str, Reading | Unreadable]:
    """Every file read, two at a time."""
    begun = time.monotonic()
    with Pool(2, TIGHT) as pool:
        found = {path.name: outcome for path, outcome in pool.read_all(files)}
    assert time.monotonic() - begun < 170
    return found


def test_every_file_ends_as_a_reading_or_a_reason(files, outcomes):
    assert len(files) == 187
    assert sorted(outcomes) == sorted(path.name for path in files)
    for outcome in outcomes.values():
        if isinstance(outcome, Unreadable):
            assert outcome.reason.endswith(".")
            assert outcome.advice.endswith(".")
        else:
            assert outcome.pages
            assert [page.number for page in outcome.pages] == list(range(1, len(outcome.pages) + 1))


def test_every_page_says_how_it_came_to_its_words(outcomes):
    for outcome in outcomes.values():
        for page in outcome.pages if isinstance(outcome, Reading) else ():
            assert page.reason
            assert bool(page.words) == (page.state in {State.TEXT, State.OCR, State.OCR_IN_FILE})


def test_files_with_a_password_say_so(outcomes):
    for name, outcome in outcomes.items():
        if any(mark in name for mark in WITH_PASSWORD):
            assert isinstance(outcome, Unreadable), name
            assert "password" in outcome.reason


def test_most_files_that_can_be_opened_are_read(outcomes):
    kinds = Counter(type(outcome) for outcome in outcomes.values())
    assert kinds[Reading] >= 125
