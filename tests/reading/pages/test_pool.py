"""A file costs its own entry at most: never the batch, never the parent, and no more than its time."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.limits import Limits
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Reading, State, Unreadable
from tests.reading.pages.draw import Sheet, save

CLUMSY = Path(__file__).with_name("clumsy.py")
BRIEF = Limits(open_seconds=20, page_seconds=3, file_seconds=60, facts_seconds=20)


def clumsy(grief: str, workers: int = 1, **limits) -> Pool:
    """A pool of workers that come to grief where told."""
    chosen = Limits(**{**{name: getattr(BRIEF, name) for name in Limits.__dataclass_fields__}, **limits})
    return Pool(workers, chosen, (sys.executable, str(CLUMSY), grief))


@pytest.fixture
def book(tmp_path):
    """Five pages, each with its number as a word."""
    return save(tmp_path / "book.pdf", *(Sheet().words(72, 200, f"page{number} is here") for number in range(1, 6)))


def said(outcome) -> list[str]:
    """The first word of every page, or why there is none."""
    assert isinstance(outcome, Reading), outcome
    assert [page.number for page in outcome.pages] == list(range(1, len(outcome.pages) + 1))
    return [page.words[0].text if page.words else page.reason for page in outcome.pages]


def test_a_document_is_read(book):
    with Pool(1, BRIEF) as pool:
        outcome = pool.read(book)
    assert said(outcome) == ["page1", "page2", "page3", "page4", "page5"]
    assert (outcome.file, outcome.text, outcome.flags) == ("book.pdf", "digital", ())


def test_what_workers_are_forked_of_starts_before_the_first_file_is_asked_for(book):
    with Pool(1, BRIEF) as pool:
        started = pool._mother.pid
        assert said(pool.read(book))
        assert started
        assert pool._mother.pid == started


def test_a_worker_that_dies_at_a_page_costs_that_page(book):
    with clumsy("3:die") as pool:
        assert said(pool.read(book)) == ["page1", "page2", "no text because the reader died of it (signal 6)", "page4", "page5"]


def test_a_page_without_end_costs_that_page_and_its_time(book):
    begun = time.monotonic()
    with clumsy("2:hang", page_seconds=1.5) as pool:
        assert said(pool.read(book))[1] == "no text because the reader was ended: its time was over"
    assert time.monotonic() - begun < 20


@pytest.fixture
def long(tmp_path):
    """Seventy pages, each with its number as a word."""
    return save(tmp_path / "long.pdf", *(Sheet().words(72, 200, f"page{number} is here") for number in range(1, 71)))


def test_workers_that_are_free_help_with_a_long_file(long):
    with Pool(3, BRIEF) as pool:
        outcome = pool.read(long)
        busy = [process.pages for process in pool._all if process.pages]
    assert said(outcome) == [f"page{number}" for number in range(1, 71)]
    assert (len(busy), sum(busy)) == (3, 70)


def test_a_page_that_ends_a_helper_costs_that_page(long):
    with clumsy("40:die,66:die", workers=2) as pool:
        told = said(pool.read(long))
    assert [at for at, text in enumerate(told, start=1) if text != f"page{at}"] == [40, 66]
    assert told[39] == "no text because the reader died of it (signal 6)"


def test_a_long_file_that_kills_every_helper_is_given_up(long):
    with clumsy("17:die,33:die,49:die,65:die,66:die", workers=2, deaths=3) as pool:
        told = said(pool.read(long))
    assert told[:16] == [f"page{number}" for number in range(1, 17)]
    assert told[69].startswith("no text because reading was given up before this page")


def test_a_library_that_raises_costs_that_page(book):
    with clumsy("2:raise") as pool:
        assert said(pool.read(book))[1:3] == ["no text because The reader failed (RuntimeError: a library's own mistake).", "page3"]


def test_a_worker_that_wants_all_memory_gets_none_and_costs_that_page(book):
    with clumsy("2:eat") as pool:
        assert said(pool.read(book))[2:] == ["page3", "page4", "page5"]


def test_what_a_worker_says_is_not_believed(book):
    with clumsy("2:lie") as pool:
        outcome = pool.read(book)
    assert said(outcome)[0] == "page1"
    assert outcome.pages[1].state is State.NO_TEXT


def test_a_worker_that_talks_without_end_is_ended(book):
    with clumsy("2:babble", line_bytes=1 << 20) as pool:
        assert said(pool.read(book))[1] == "no text because the reader was ended: it sent too much"


def test_a_file_that_kills_again_and_again_is_given_up(book):
    with clumsy("2:die,3:die,4:die", deaths=2) as pool:
        told = said(pool.read(book))
    assert told[0] == "page1"
    assert told[3].startswith("no text because reading was given up before this page")


def test_a_file_that_kills_at_the_opening_is_unreadable(book):
    with clumsy("0:die") as pool:
        outcome = pool.read(book)
    assert isinstance(outcome, Unreadable)
    assert outcome.reason == "The file could not be read: the reader died of it (signal 6)."
    assert outcome.advice
    assert len(outcome.sha256) == 64


def test_pages_are_kept_when_their_facts_cannot_be_found(book):
    with clumsy("facts:die") as pool:
        outcome = pool.read(book)
    assert said(outcome) == ["page1", "page2", "page3", "page4", "page5"]
    assert [(flag.kind, flag.about) for flag in outcome.flags] == [("facts failed", ("facts", "recommendations"))]


def test_facts_come_from_all_pages_when_a_worker_died_of_one(tmp_path):
    """The next worker has read but the last pages; the first is told to it again."""
    title = Sheet().words(72, 200, "Audit of the Harbor Office Boats", size=24)
    report = save(tmp_path / "report.pdf", title, *(Sheet().words(72, 200, f"page{number} is here") for number in (2, 3)))
    with clumsy("2:die") as pool:
        outcome = pool.read(report)
    assert (outcome.facts.title.value, outcome.flags) == ("Audit of the Harbor Office Boats", ())


def test_a_layout_that_cannot_be_read_costs_the_facts_and_not_the_workers(book, tmp_path, monkeypatch):
    (tmp_path / "broken.toml").write_text("name = ")
    monkeypatch.setenv("INSPECTORATE_LAYOUTS", str(tmp_path))
    with Pool(1, BRIEF) as pool:
        outcome = pool.read(book)
    assert said(outcome)[0] == "page1"
    assert [flag.kind for flag in outcome.flags] == ["facts failed"]


def test_a_worker_that_dies_after_the_last_page_costs_nothing(book):
    with clumsy("end:die") as pool:
        assert said(pool.read(book)) == ["page1", "page2", "page3", "page4", "page5"]


def test_stopping_a_batch_in_its_midst_ends_the_workers(book):
    pool = clumsy("4:hang")
    batch = pool.read_all([book] * 4)
    waiting = threading.Thread(target=lambda: next(batch, None), daemon=True)
    waiting.start()
    while not pool._all[0].pages:
        time.sleep(0.01)
    pid = pool._all[0].pid
    pool.close()
    waiting.join(20)
    assert not waiting.is_alive()
    assert not _runs(pid)


def test_leaving_a_batch_early_ends_the_pool(book):
    with Pool(1, BRIEF) as pool:
        batch = pool.read_all([book] * 5)
        next(batch)
        batch.close()
        assert isinstance(pool.read(book), Unreadable)


def test_a_file_with_too_many_pages_is_refused(book):
    with clumsy("", pages=4) as pool:
        assert pool.read(book).reason == "The file claims to have 5 pages."


def test_a_file_that_is_not_there_is_unreadable(tmp_path):
    with Pool(1, BRIEF) as pool:
        outcome = pool.read(tmp_path / "gone.pdf")
    assert (outcome.sha256, outcome.reason) == (None, "The file cannot be opened: No such file or directory.")


def test_a_bad_file_does_not_stop_the_others(book, tmp_path):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"no pdf")
    with Pool(2, BRIEF) as pool:
        outcomes = list(pool.read_all([book, bad, book, bad], ordered=True))
    assert [(path.name, type(outcome)) for path, outcome in outcomes] == [
        ("book.pdf", Reading),
        ("bad.pdf", Unreadable),
        ("book.pdf", Reading),
        ("bad.pdf", Unreadable),
    ]


class Noting(Pool):
    """Notes the names of files in the order in which they are read."""

    def read(self, path, **given):
        self.__dict__.setdefault("as_read", []).append(path.stem)
        return super().read(path, **given)


def test_of_the_last_files_the_largest_is_read_first_and_told_in_its_turn(tmp_path):
    files = [tmp_path / f"{name}.pdf" for name in ("any", "small", "large")]
    for file, length in zip(files, (10, 10, 1000), strict=True):
        file.write_bytes(b"x" * length)
    with Noting(1, BRIEF) as pool:
        in_order = [path.stem for path, _outcome in pool.read_all(files, ordered=True)]
    assert pool.as_read.index("large") < pool.as_read.index("small")
    assert in_order == ["any", "small", "large"]


def test_no_file_waits_for_larger_ones_behind_it_while_more_come(tmp_path):
    files = [tmp_path / f"{number}.pdf" for number in range(12)]
    for number, file in enumerate(files):
        file.write_bytes(b"x" * (number + 1))
    with Noting(1, BRIEF) as pool:
        list(pool.read_all(files, ordered=True))
    assert pool.as_read[:6] == ["0", "1", "2", "3", "4", "5"]
    assert sorted(pool.as_read) == sorted(file.stem for file in files)


def test_what_is_done_after_reading_keeps_no_worker_from_the_next_file(book, tmp_path):
    other = save(tmp_path / "other.pdf", Sheet().words(72, 200, "another"))
    read, together = threading.Event(), []

    class Telling(Pool):
        def read(self, path, **given):
            outcome = super().read(path, **given)
            if path == other:
                read.set()
            return outcome

    def then(path, outcome):
        together.append(read.wait(20))

    with Telling(1, BRIEF) as pool:
        outcomes = [path for path, _outcome in pool.read_all([book, other], ordered=True, then=then)]
    assert outcomes == [book, other]
    assert together == [True, True]


def test_what_fails_after_reading_is_told_with_its_file(book):
    def then(path, outcome):
        raise OSError(28, "No space left on device")

    with Pool(1, BRIEF) as pool, pytest.raises(OSError, match="No space left"):
        list(pool.read_all([book], then=then))


def test_a_picture_is_a_png_as_wide_as_asked(book):
    with Pool(1, BRIEF) as pool:
        picture = pool.picture(book, 2, 300)
        with pytest.raises(CannotOpen, match="no page 6"):
            pool.picture(book, 6, 300)
        with pytest.raises(CannotOpen, match="1 to 4000 pixels"):
            pool.picture(book, 1, 1_000_000)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 300


def test_a_worker_is_replaced_after_some_pages(book):
    with clumsy("", recycle=5) as pool:
        first = pool.read(book), pool._all[0].pid
        second = pool.read(book), pool._all[0].pid
    assert first[0] == second[0]
    assert first[1] != second[1]


def test_leaving_the_pool_ends_its_workers_and_removes_what_they_wrote(book):
    with Pool(1, BRIEF) as pool:
        pool.read(book)
        process = pool._all[0]
        pid, folder = process.pid, Path(process.folder)
        assert folder.is_dir()
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_worker_ends_with_its_parent_even_when_that_is_killed(book, tmp_path):
    """A parent that is killed with a worker busy for ten minutes leaves no process behind."""
    program = f"""
import sys
from inspectorate.reading.pool import Pool
pool = Pool(1, program=(sys.executable, {str(CLUMSY)!r}, "2:hang"))
import threading
threading.Thread(target=pool.read, args=({str(book)!r},), daemon=True).start()
while not pool._all[0].pid or not pool._all[0].pages: pass
print(pool._all[0].pid, flush=True)
threading.Event().wait()
"""
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(tmp_path)}
    ) as parent:
        worker = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and _runs(worker):
        time.sleep(0.05)
    assert not _runs(worker)
    assert not [folder for folder in tmp_path.iterdir() if folder.name.startswith("inspectorate-")]


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
