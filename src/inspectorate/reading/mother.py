"""The nursery as its parent sees it: asked for warm workers, started before the first is wanted and again when it is gone."""

import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from typing import Any

from inspectorate.reading.limits import Limits

PROGRAM = (sys.executable, "-I", "-m", "inspectorate.reading.worker")
KEPT = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "INSPECTORATE_LAYOUTS")
LINE = 4096
PATIENCE = 120.0
"""Seconds until it has imported everything on a machine that is busy."""


class NoWorker(Exception):
    """There is no nursery any more, or it did not answer."""


class Mother:
    """One nursery for all workers of a pool. May be asked from several threads."""

    def __init__(self, limits: Limits, program: Sequence[str] = PROGRAM) -> None:
        self.limits = limits
        self.program = program
        self.peak = 0
        """The most memory that a worker which has ended ever had, in KB."""
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._folder = ""
        self._closed = False

    @property
    def pid(self) -> int:
        """The process that workers are forked of; 0 where there is none."""
        return self._process.pid if self._process is not None else 0

    def start(self) -> None:
        """Have it read in all that workers need, without waiting for it."""
        with self._lock:
            self._ensure()

    def fork(self, requests: int, answers: int, lifeline: int, folder: str) -> int:
        """A new worker with these ends of its pipes; its process. Raises NoWorker."""
        with self._lock:
            self._ensure()
            return int(self._ask({"do": "fork", "folder": folder}, [requests, answers, lifeline])["pid"])

    def wait(self, pid: int, seconds: float) -> int | None:
        """How a worker ended; None where it still runs, or nobody knows."""
        with self._lock:
            try:
                code: int | None = self._ask({"do": "wait", "pid": pid, "seconds": seconds})["code"]
            except NoWorker:
                return None
        return code

    def end(self, pid: int) -> None:
        """End a worker at once."""
        with self._lock:
            try:
                self.peak = max(self.peak, int(self._ask({"do": "end", "pid": pid})["peak"]))
            except NoWorker:
                return

    def close(self) -> None:
        """End the nursery for good; workers that are left end with their lifelines."""
        with self._lock:
            self._closed = True
            self._stop()

    def _ensure(self) -> None:
        if self._process is None or self._process.poll() is not None:
            self._start()

    def _start(self) -> None:
        self._stop()
        if self._closed:
            raise NoWorker
        self._folder = tempfile.mkdtemp(prefix="inspectorate-")
        self._line, theirs = socket.socketpair()
        limits = (str(self.limits.memory), str(round(self.limits.file_seconds + 60)))
        with theirs:
            self._process = subprocess.Popen(
                [*self.program, str(theirs.fileno()), *limits],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                cwd=self._folder,
                env=self._environment(),
                start_new_session=True,  # ^C reaches the parent alone, which ends its workers
            )

    def _stop(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        if self._line is not None:
            self._line.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        self._process = None

    def _ask(self, request: dict[str, Any], files: Sequence[int] = ()) -> Any:
        if self._line is None or self._process is None:
            raise NoWorker
        try:
            socket.send_fds(self._line, [json.dumps(request).encode()], files)
            if not select.select([self._line], [], [], PATIENCE)[0]:
                raise NoWorker
            said = self._line.recv(LINE)
        except OSError as error:
            raise NoWorker from error
        if not said:
            raise NoWorker
        return json.loads(said)

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        one = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        return {**kept, **one, "TMPDIR": self._folder, "HOME": self._folder, "PATH": os.defpath}
