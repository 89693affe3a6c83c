"""An office as its users have it: served by the real command, in processes of its own."""

import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message

from tests.databases import Office

Answer = tuple[int, Message, bytes]
PATIENCE_SECONDS = 90


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def get(url: str, trusting: ssl.SSLContext | None = None, **headers: str) -> Answer:
    """Status, headers and body, whatever they are. A name's underscores are dashes."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=sent), timeout=60, context=trusting) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code, answer.headers, answer.read()


def when(url: str, status: int, trusting: ssl.SSLContext | None = None, **headers: str) -> Answer:
    """The first answer of that status; other answers, and none, are waited out."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            found = get(url, trusting, **headers)
        except OSError:
            found = (0, Message(), b"")
        if found[0] == status:
            return found
        assert time.monotonic() < until, found
        time.sleep(0.2)


@contextmanager
def served(office: Office, *words: str, host: str = "127.0.0.1") -> Iterator[str]:
    """The address of the office while it is served; `host` is the name it answers to."""
    port = free_port()
    command = [sys.executable, "-m", "inspectorate.cli.main", "serve", "--port", str(port), *words]
    with (office.data / "serve.log").open("w") as log:
        server = subprocess.Popen(command, env=office.environment, stdout=log, stderr=log)
        try:
            when(f"http://127.0.0.1:{port}/health", 200, Host=host)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=60)
