"""Reading and page pictures for everyone: workers that may die, answers that do not.

with Pool(workers=2) as pool:
    for path, outcome in pool.read_all(paths):
        ...                                    # a Reading, or Unreadable with its reason and advice
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from queue import LifoQueue
from types import TracebackType

from inspectorate.core.words import _
from inspectorate.reading import protocol
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.values import Release
from inspectorate.reading.limits import Limits
from inspectorate.reading.mother import PROGRAM, Mother
from inspectorate.reading.plain import NotPlain
from inspectorate.reading.process import Died, Late, Process
from inspectorate.reading.session import Session
from inspectorate.reading.stored import page_line
from inspectorate.reading.values import Reading, Unreadable
from inspectorate.reading.waiting import Waiting

Outcome = Reading | Unreadable
Queued = Waiting[tuple[Path, Future[Outcome]]]
AHEAD = 4
"""Files a worker that are known before they are read: enough to choose the largest, few enough to hold."""


class Pool:
    """Some workers kept alive, each replaced after a number of pages. A context manager: leaving it ends them all.

    May be shared between threads: who asks waits for a free worker.
    """

    def __init__(self, workers: int | None = None, limits: Limits | None = None, program: Sequence[str] = PROGRAM) -> None:
        self.limits = limits or Limits()
        self.workers = workers or max(1, os.cpu_count() or 1)
        self._mother = Mother(self.limits, program)
        self._all = [Process(self.limits, self._mother) for _number in range(self.workers)]
        self._free: LifoQueue[Process] = LifoQueue()
        self._closed = False
        for process in self._all:
            self._free.put(process)

    def __enter__(self) -> "Pool":
        """What workers are forked of starts at once, beside whatever is prepared before the first file; without this, when it is asked."""
        self._mother.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End all workers."""
        self.close()

    def close(self) -> None:
        """End all workers, busy ones too: whoever waits for one hears that it died."""
        if self._closed:
            return
        self._closed = True
        for process in self._all:
            process.finish()
        for process in [self._free.get() for _process in self._all]:
            process.stop()
            self._free.put(process)  # whoever still waits for one hears from it that the pool is closed
        self._mother.close()

    def read(self, path: Path | str, *, ocr: bool = True, name: str | None = None) -> Outcome:
        """Read one document; `name` is what the reading calls the file (its own name otherwise). Never raises for what it holds."""
        with self._one() as process:
            return Session(process, Path(path), ocr=ocr, name=name, helpers=self._helped).read()

    def reveal(self, path: Path | str, reading: Reading) -> tuple[str, ...]:
        """The words of what a file gives away: those of `reading.release`'s leaks, then of its notes. Raises errors.CannotOpen."""
        release = reading.release or Release()
        count, seconds = len(release.leaks) + len(release.notes), self.limits.facts_seconds
        request = protocol.line(do="reveal", path=str(Path(path).resolve()), pages=len(reading.pages))
        with self._one() as process:
            try:
                process.ask([request, *(page_line(page) + b"\n" for page in reading.pages)], seconds)
                answer = protocol.parsed(process.line(seconds))
                if failed := protocol.failure(answer):
                    raise CannotOpen(*failed)
                return protocol.texts(answer, count)
            except (Died, Late, NotPlain) as error:
                process.stop()
                raise CannotOpen(_("The words could not be shown ({error}).").format(error=error), _("Open the file itself.")) from error

    def read_all(
        self,
        paths: Iterable[Path | str],
        *,
        ocr: bool = True,
        ordered: bool = False,
        then: Callable[[Path, Outcome], None] = lambda path, outcome: None,
    ) -> Iterator[tuple[Path, Outcome]]:
        """Read many, several at a time: each path with its outcome as soon as it is there, or in the order given.

        `then` hears of each as soon as it was read, in a thread of its own while its worker reads on: the place for what needs no turn.

        Of the last paths the largest file is read first, so that all workers end together. Takes no more paths than it has
        workers for, four times; closing the iterator before its end ends the pool.
        """
        executor = ThreadPoolExecutor(self.workers, thread_name_prefix="reading")
        after = ThreadPoolExecutor(self.workers, thread_name_prefix="after reading")
        waiting: dict[Future[Outcome], Path] = {}
        queue: Queued = Waiting()
        try:
            for path in map(Path, paths):
                future: Future[Outcome] = Future()
                waiting[future] = path
                queue.put(_size(path), (path, future))
                executor.submit(self._next, queue, ocr, lambda *read: after.submit(_passed_on, then, *read))
                while len(waiting) > AHEAD * self.workers:
                    yield from _finished(waiting, ordered)
            queue.no_more()
            while waiting:
                yield from _finished(waiting, ordered)
        except BaseException:
            for process in self._all:
                process.finish()
            raise
        finally:
            executor.shutdown(wait=True, cancel_futures=True)
            after.shutdown(wait=True)

    def _next(self, queue: Queued, ocr: bool, pass_on: Callable[[Path, Outcome, Future[Outcome]], object]) -> None:
        """Read the next file that waits."""
        path, future = queue.take()
        try:
            outcome = self.read(path, ocr=ocr)
        except BaseException as error:
            future.set_exception(error)
        else:
            pass_on(path, outcome, future)

    def picture(self, path: Path | str, page: int, width: int) -> bytes:
        """The page as a PNG of `width` pixels. Raises errors.CannotOpen with reason and advice."""
        limits = self.limits
        if not 0 < width <= limits.picture_width:
            raise CannotOpen(_("A picture is 1 to {most} pixels wide.").format(most=limits.picture_width), _("Ask for another width."))
        advice = _("Ask for a narrower picture, or open the document itself.")
        with self._one() as process:
            try:
                process.ask([protocol.line(do="picture", path=str(Path(path).resolve()), page=page, width=width)], limits.picture_seconds)
                answer = protocol.parsed(process.line(limits.picture_seconds))
                process.pages += 1
                if failed := protocol.failure(answer):
                    raise CannotOpen(failed[0], failed[1] or advice)
                return protocol.picture(answer)
            except (Died, Late, NotPlain) as error:
                process.stop()
                raise CannotOpen(_("The page could not be drawn ({error}).").format(error=error), advice) from error

    def _helped(self, session: Session) -> None:
        """Have workers that are free, or become free, read pages of a long file: all of them end together."""
        for _helper in range(min(self.workers - 1, session.chunks.left)):
            threading.Thread(target=self._help, args=(session,), name="helping", daemon=True).start()

    def _help(self, session: Session) -> None:
        with self._one() as process:
            session.help(process)

    @contextmanager
    def _one(self) -> Iterator[Process]:
        process = self._free.get()
        try:
            if process.pages >= self.limits.recycle:
                process.stop()
            yield process
        except BaseException:
            process.stop()  # whatever it was doing, its answer would come to the wrong question
            raise
        finally:
            self._free.put(process)


def _passed_on(then: Callable[[Path, Outcome], None], path: Path, outcome: Outcome, future: Future[Outcome]) -> None:
    try:
        then(path, outcome)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(outcome)


def _size(path: Path) -> int:
    """Bytes; 0 for a file that cannot be asked, which reading it will say."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _finished(waiting: dict[Future[Outcome], Path], ordered: bool) -> Iterator[tuple[Path, Outcome]]:
    first = next(iter(waiting))
    done = [first] if ordered else wait(waiting, return_when=FIRST_COMPLETED).done
    for future in done:
        outcome = future.result()
        yield waiting.pop(future), outcome
