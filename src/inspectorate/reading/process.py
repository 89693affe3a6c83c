"""One worker process as its parent sees it: asked, timed, and killed when it does not answer."""

import os
import select
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Iterable
from typing import NoReturn

from inspectorate.reading.limits import Limits
from inspectorate.reading.mother import Mother, NoWorker

CHUNK = 1 << 16


class Died(Exception):
    """The worker is no longer there; says how it ended."""


class Late(Exception):
    """The worker did not answer in time, or sent more than it may; it was killed."""


class Process:
    """A worker with a folder of its own for what it writes. Used by one thread at a time, but for `finish`.

    `born` counts the workers that there were: what one of them remembers, the next does not.
    """

    def __init__(self, limits: Limits, mother: Mother) -> None:
        self.limits = limits
        self.pid = 0
        self.pages = 0
        self.born = 0
        self.folder = ""
        self._mother = mother
        self._requests = self._answers = self._lifeline = -1
        self._pending = bytearray()
        self._finished = False
        self._lock = threading.Lock()

    def ask(self, request: Iterable[bytes], seconds: float) -> None:
        """Send the lines of a request, to a fresh worker where none runs. Raises Died, or Late when it does not take them."""
        if not self.pid or self._is_gone():
            self._start()
        deadline = time.monotonic() + seconds
        for line in request:
            rest = memoryview(line)
            while rest:
                if not select.select([], [self._requests], [], max(0.0, deadline - time.monotonic()))[1]:
                    self._end(Late("it did not take the request"))
                try:
                    rest = rest[os.write(self._requests, rest) :]
                except BlockingIOError:
                    continue
                except BrokenPipeError:
                    self._end(Died(self._ending()))

    def remembers(self, born: int) -> bool:
        """Whether it is still the worker with that number, and can be asked about what that one did last."""
        return bool(self.pid) and 0 < born == self.born and not self._is_gone()

    def line(self, seconds: float) -> bytes:
        """Its next line. Raises Died or Late."""
        deadline = time.monotonic() + seconds
        searched = 0
        while (end := self._pending.find(b"\n", searched)) < 0:
            searched = len(self._pending)
            if searched > self.limits.line_bytes:
                self._end(Late("it sent too much"))
            if not select.select([self._answers], [], [], max(0.0, deadline - time.monotonic()))[0]:
                self._end(Late("its time was over"))
            chunk = os.read(self._answers, CHUNK)
            if not chunk:
                self._end(Died(self._ending()))
            self._pending += chunk
        found = bytes(self._pending[: end + 1])
        del self._pending[: end + 1]
        return found

    def stop(self) -> None:
        """End it and remove its folder; the next question starts another."""
        with self._lock:
            pid, self.pid = self.pid, 0
        if not pid:
            return
        self._mother.end(pid)
        for pipe in (self._requests, self._answers, self._lifeline):
            os.close(pipe)
        shutil.rmtree(self.folder, ignore_errors=True)

    def finish(self) -> None:
        """End it for good, from any thread: whoever waits for its answer hears that it died."""
        self._finished = True
        with self._lock:
            if self.pid:
                os.kill(self.pid, signal.SIGKILL)

    def _is_gone(self) -> bool:
        """Whether it has closed its pipe, as it does when it ends."""
        poll = select.poll()
        poll.register(self._answers, 0)
        return bool(poll.poll(0))

    def _start(self) -> None:
        self.stop()
        if self._finished:
            raise Died("the pool is closed")
        self.pages, self._pending = 0, bytearray()
        self.born += 1
        self.folder = tempfile.mkdtemp(prefix="inspectorate-")
        asked, self._requests = os.pipe()
        self._answers, answered = os.pipe()
        lifeline, self._lifeline = os.pipe()
        os.set_blocking(self._requests, False)
        try:
            self.pid = self._mother.fork(asked, answered, lifeline, self.folder)
        except NoWorker as error:
            for pipe in (self._requests, self._answers, self._lifeline):
                os.close(pipe)
            shutil.rmtree(self.folder, ignore_errors=True)
            raise Died("no worker could be started") from error
        finally:
            for theirs in (asked, answered, lifeline):
                os.close(theirs)

    def _end(self, cause: Died | Late) -> NoReturn:
        self.stop()
        raise cause

    def _ending(self) -> str:
        code = self._mother.wait(self.pid, 1.0) if self.pid else 0
        if code is None:
            return "it closed its pipe"
        return f"signal {-code}" if code < 0 else f"exit {code}"
