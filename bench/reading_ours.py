"""Our side of the reading bench: the whole way from files to a published, searchable report, and each part of the time by itself.

`Ingest` is the command's own run with as many workers as there are processors, on an installation of its own; `Parts` does what a worker
does in one process, with a clock around each part.
"""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import inspectorate.site.start  # noqa: F401 - sets Django up

# isort: split
from bench import processes
from bench.timing import processor
from inspectorate.access import people
from inspectorate.library import indexing
from inspectorate.library.batch import ingesting
from inspectorate.reading import pages as reading
from inspectorate.reading import pdfium
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.examine import looked_into
from inspectorate.reading.kept import Kept
from inspectorate.reading.opening import Book
from inspectorate.reading.pool import Outcome, Pool
from inspectorate.reading.read import facts_of
from inspectorate.reading.stored import page_line, page_of, reading_line, reading_of
from inspectorate.reading.values import Page, Reading, State
from inspectorate.reading.witnesses import witnesses
from inspectorate.site.start import prepare

PICTURES = {State.NO_TEXT, State.OCR}


class WithoutOcr(Pool):
    """Workers that read everything but pictures of text; `pages` counts what they read."""

    pages = 0

    def read_all(self, paths: Iterable[Path | str], **given: Any) -> Iterator[tuple[Path, Outcome]]:
        for path, outcome in super().read_all(paths, **given | {"ocr": False}):
            self.pages += len(outcome.pages) if isinstance(outcome, Reading) else 0
            yield path, outcome

    def peak_kb(self) -> int:
        """The most memory that a worker ever had, ended or not."""
        live = [processes.peak(process.pid) // 1024 for process in self._all if process.pid]
        return max(self._mother.peak, *live)


class Ingest:
    """An installation that takes in one portion of files after another."""

    def __init__(self, workers: int) -> None:
        prepare()
        self._pool = WithoutOcr(workers)
        with suppress(CannotOpen):
            self._pool.picture("nothing.pdf", 1, 1)  # what workers are forked of is there before the first portion
        self._actor = people.acting_as("Bench", ingesting.clock())
        self._spent: Counter[str] = Counter()
        for name in ("keep_document", "accept_document", "publish"):
            setattr(ingesting, name, _clocked(getattr(ingesting, name), self._spent, "store"))

    def portion(self, paths: list[Path]) -> dict[str, float]:
        """Wall and processor seconds, pages, and of the processor's those of storing and of indexing."""
        self._spent.clear()
        before, used, begun = self._pool.pages, self._used(), time.perf_counter()
        with indexing.deferred():
            for _outcome in ingesting.Ingest(actor=self._actor, pool=self._pool, publishes=True).run(paths):
                pass
            indexed = processor()
        self._spent["index"] = processor() - indexed
        wall = time.perf_counter() - begun
        return {"wall": wall, "processor": self._used() - used, "pages": self._pool.pages - before, **self._spent}

    def worker_mb(self) -> float:
        """Memory of the largest worker at its highest, in MB."""
        return self._pool.peak_kb() / 1024

    def _used(self) -> float:
        return processes.seconds(os.getpid())


def _clocked(action: Callable[..., Any], spent: Counter[str], name: str) -> Callable[..., Any]:
    def clocked(*given: Any, **named: Any) -> Any:
        with _clock(spent, name):
            return action(*given, **named)

    return clocked


@contextmanager
def _clock(spent: Counter[str], name: str) -> Iterator[None]:
    begun = time.thread_time()
    try:
        yield
    finally:
        spent[name] += time.thread_time() - begun


class Parts:
    """What a worker does, in this process."""

    def __init__(self) -> None:
        self._spent: Counter[str] = Counter()
        for owner, function, name in (
            (pdfium.Sheet, "glyphs", "words"),
            (reading, "scene", "invisible words"),
            (reading, "visible", "invisible words"),
            (reading, "arrange", "layout and order"),
        ):
            setattr(owner, function, _clocked(getattr(owner, function), self._spent, name))

    def portion(self, paths: list[Path]) -> dict[str, float]:
        """Processor seconds by part, and `pages`."""
        self._spent.clear()
        count = 0
        for path in paths:
            kept = Kept()
            with _clock(self._spent, "pages"):
                found = tuple(reading.read_pages(path, ocr=False, book=kept.book))
            with _clock(self._spent, "facts"):
                read = facts_of(path.name, "0" * 64, found, beside=witnesses(path))
            with _clock(self._spent, "what the file gives away, and accessibility"):
                kept.measure(path)
                read = looked_into(read, path, kept.known)
            with _clock(self._spent, "between processes"):
                _sent(read, found)
            count += len(found)
        within = sum(self._spent[name] for name in ("words", "invisible words", "layout and order"))
        self._spent["opening, and what kind of page it is"] = self._spent.pop("pages") - within
        return {**self._spent, "pages": count}

    def pictures(self, paths: list[Path], most: int) -> list[tuple[Path, int]]:
        """The pages that only OCR can read, so many at most."""
        found = ((path, page.number) for path in paths for page in reading.read_pages(path, ocr=False) if page.state in PICTURES)
        return [page for _n, page in zip(range(most), found, strict=False)]

    def ocr(self, path: Path, number: int) -> tuple[float, int]:
        """Processor seconds of reading that page by OCR, and the words found."""
        with Book(path) as book:
            begun = time.process_time()
            page = reading._page(book, number, True)
            return time.process_time() - begun, len(page.words)


def _sent(read: Reading, found: tuple[Page, ...]) -> None:
    """What it costs that workers are processes: pages, then facts, go out as lines of JSON and are checked where they come in."""
    for page in found:
        page_of(page_line(page))
    reading_of(reading_line(read), found)
