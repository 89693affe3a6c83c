"""A report of a thousand pages is read in one go, by one worker that stays within its memory."""

import pytest

from bench.long_report import MOST, PAGES, joined, measured
from inspectorate.reading.values import Reading, State

pytestmark = [pytest.mark.real, pytest.mark.soak, pytest.mark.timeout(600)]


def test_a_thousand_pages_are_read_by_one_worker_within_its_memory(real, tmp_path):
    found = measured(joined(real, tmp_path / "report.pdf"))
    read = found.outcome
    assert isinstance(read, Reading), read
    assert [page.number for page in read.pages] == list(range(1, PAGES + 1))
    assert found.workers == 1
    assert [page.reason for page in read.pages if page.state is State.NO_TEXT and "OCR was not asked" not in page.reason] == []
    assert [flag.message for flag in read.flags if flag.kind == "facts failed"] == []
    assert read.release is not None
    assert found.peak_mb <= MOST
