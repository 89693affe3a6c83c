"""One worker process as its parent sees it: asked, timed, and killed when it does not answer."""

import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from typing import NoReturn

from inspectorate.reading.limits import Limits

PROGRAM = (sys.executable, "-I", "-m", "inspectorate.reading.worker")
KEPT = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "INSPECTORATE_LAYOUTS")
CHUNK = 1 << 16


class Died(Exception):
    """The worker is no longer there; says how it ended."""


class Late(Exception):
    """The worker did not answer in time, or sent more than it may; it was killed."""


class Process:
    """A worker with a folder of its own for what it writes. Used by one thread at a time, but for `finish`."""

    def __init__(self, limits: Limits, program: Sequence[str] = PROGRAM) -> None:
        self.limits = limits
        self.program = program
        self.pages = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._requests = self._answers = self._lifeline = -1
        self._folder = ""
        self._pending = bytearray()
        self._finished = False

    def ask(self, request: Iterable[bytes], seconds: float) -> None:
        """Send the lines of a request, to a fresh worker where none runs. Raises Died, or Late when it does not take them."""
        if self._process is None or self._process.poll() is not None:
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
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        for pipe in (self._requests, self._answers, self._lifeline):
            os.close(pipe)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._process = None

    def finish(self) -> None:
        """End it for good, from any thread: whoever waits for its answer hears that it died."""
        self._finished = True
        process = self._process
        if process is not None:
            process.kill()

    def _start(self) -> None:
        self.stop()
        if self._finished:
            raise Died("the pool is closed")
        self.pages, self._pending = 0, bytearray()
        self._folder = tempfile.mkdtemp(prefix="inspectorate-")
        asked, self._requests = os.pipe()
        self._answers, answered = os.pipe()
        lifeline, self._lifeline = os.pipe()
        os.set_blocking(self._requests, False)
        arguments = (str(lifeline), str(self.limits.memory), str(round(self.limits.file_seconds + 60)))
        try:
            self._process = subprocess.Popen(
                [*self.program, *arguments],
                stdin=asked,
                stdout=answered,
                stderr=subprocess.DEVNULL,
                pass_fds=(lifeline,),
                cwd=self._folder,
                env=self._environment(),
                start_new_session=True,  # ^C reaches the parent alone, which ends its workers
            )
        finally:
            for theirs in (asked, answered, lifeline):
                os.close(theirs)

    def _end(self, cause: Died | Late) -> NoReturn:
        self.stop()
        raise cause

    def _ending(self) -> str:
        try:
            code = self._process.wait(1) if self._process is not None else 0
        except subprocess.TimeoutExpired:
            return "it closed its pipe"
        return f"signal {-code}" if code < 0 else f"exit {code}"

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        one = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        return {**kept, **one, "TMPDIR": self._folder, "HOME": self._folder, "PATH": os.defpath}
