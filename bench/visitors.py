"""Visitors who ask for one thing again and again over connections that stay open: the plainest load there is, the same for every server."""

import selectors
import socket
import time
from dataclasses import dataclass

CONNECTIONS = 8
MOST = 1 << 20
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of which server."""

    port: int
    path: str
    headers: tuple[str, ...] = ()

    @property
    def words(self) -> bytes:
        lines = (f"GET {self.path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", *self.headers)
        return "\r\n".join([*lines, "", ""]).encode("ascii")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, headers in lower case, the body, and how many bytes all of it took on the wire."""

    status: int
    headers: dict[str, str]
    body: bytes
    size: int


def one(asked: Asked) -> Answer:
    """A single answer, whole. Raises ValueError for one that has a body without a length."""
    with socket.create_connection(("127.0.0.1", asked.port), timeout=60) as link:
        link.sendall(asked.words)
        got = b""
        while b"\r\n\r\n" not in got:
            got += _more(link)
        head, _blank, body = got.partition(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _colon, value in (line.partition(":") for line in rest)}
        status = int(first.split()[1])
        if "content-length" not in headers and status != NOT_MODIFIED:
            raise ValueError(f"{asked.path} has no length: {first}")
        while status != NOT_MODIFIED and len(body) < int(headers["content-length"]):
            body += _more(link)
    return Answer(status, headers, body, len(head) + 4 + len(body))


def _more(link: socket.socket) -> bytes:
    got = link.recv(MOST)
    if not got:
        raise ValueError("the server hung up")
    return got


def load(asked: Asked, seconds: float) -> tuple[int, float]:
    """How many whole answers came in so many seconds, and the seconds they took. Every answer must be as long as the first."""
    first, words, buffer = one(asked), asked.words, bytearray(MOST)
    left: dict[socket.socket, int] = {}
    done = 0
    with selectors.EpollSelector() as ready:
        for _ in range(CONNECTIONS):
            link = socket.create_connection(("127.0.0.1", asked.port), timeout=60)
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            ready.register(link, selectors.EVENT_READ)
            left[link] = first.size
            link.sendall(words)
        begun = time.perf_counter()
        until = begun + seconds
        while (now := time.perf_counter()) < until or not done:
            for key, _events in ready.select(timeout=60):
                link = key.fileobj
                assert isinstance(link, socket.socket)
                got = link.recv_into(buffer)
                if not got or (left[link] == first.size and int(bytes(buffer[9:12])) != first.status):
                    raise ValueError(f"{asked.path}: another answer under load: {bytes(buffer[:80])!r}")
                left[link] -= got
                if not left[link]:
                    done += 1
                    left[link] = first.size
                    link.sendall(words)
        for link in left:
            link.close()
    return done, now - begun
