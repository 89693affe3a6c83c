"""The process that workers are forked of: everything is imported and read there once, and no document is ever opened in it.

parent                                              nursery
{"do": "fork", "folder"} with three open files      {"pid": …}; the worker reads requests from the first, answers on the
                                                    second, and ends when the third does
{"do": "wait", "pid", "seconds"}                    {"code": …} once the worker has ended (minus a signal's number), or null
{"do": "end", "pid"}                                the same and its "peak" of memory in KB, after killing it; its number is free then
"""

import json
import os
import shutil
import signal
import socket
import tempfile
import time
from collections.abc import Callable
from typing import Any

Serve = Callable[[int, int, int, str], None]
"""What a worker does with its three files and its folder, to its end."""
ANSWERS = 3
STEP = 0.005
"""Seconds between two looks whether a worker has ended."""
LINE = 4096


def mind(control: int, folder: str, serve: Serve) -> None:
    """Fork workers until the parent ends or closes its side."""
    line = socket.socket(fileno=control)
    while True:
        said, files, _flags, _address = socket.recv_fds(line, LINE, ANSWERS)
        if not said:
            shutil.rmtree(folder, ignore_errors=True)
            os._exit(0)
        request = json.loads(said)
        line.sendall(json.dumps(_DO[request["do"]](request, files, line, serve)).encode())


def _fork(request: dict[str, Any], files: list[int], line: socket.socket, serve: Serve) -> dict[str, int]:
    pid = os.fork()
    if not pid:
        _become(files, request["folder"], line, serve)
    for file in files:
        os.close(file)
    return {"pid": pid}


def _become(files: list[int], folder: str, line: socket.socket, serve: Serve) -> None:
    """Be a worker: nothing of the nursery's but what it has read."""
    try:
        line.close()
        os.chdir(folder)
        os.environ.update(TMPDIR=folder, HOME=folder)
        tempfile.tempdir = None
        requests, answers, lifeline = files
        serve(requests, answers, lifeline, folder)
    finally:
        os._exit(1)


def _wait(request: dict[str, Any], _files: list[int], _line: socket.socket, _serve: Serve) -> dict[str, int | None]:
    """Its number stays its own until it is told to end."""
    deadline = time.monotonic() + request["seconds"]
    while (found := os.waitid(os.P_PID, request["pid"], os.WEXITED | os.WNOHANG | os.WNOWAIT)) is None and time.monotonic() < deadline:
        time.sleep(STEP)
    return {"code": found and (found.si_status if found.si_code == os.CLD_EXITED else -found.si_status)}


def _end(request: dict[str, Any], _files: list[int], _line: socket.socket, _serve: Serve) -> dict[str, int | None]:
    os.kill(request["pid"], signal.SIGKILL)
    _pid, status, used = os.wait4(request["pid"], 0)
    return {"code": os.waitstatus_to_exitcode(status), "peak": used.ru_maxrss}


_DO: dict[str, Callable[[dict[str, Any], list[int], socket.socket, Serve], dict[str, Any]]] = {"fork": _fork, "wait": _wait, "end": _end}
