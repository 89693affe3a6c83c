"""The public pages beside nginx with the same bytes as files, in one run: `python -m bench.public_pages`.

The sample office is loaded into a new data folder and served by `inspectorate serve`, as its users do it: once as it is (`warm`), once
with INSPECTORATE_CACHE_MB=0, so that every page and picture is made for every visitor (`cold`). nginx serves the answers' own bytes
with one worker. Each round asks all three in turn; a line gives the median of the rounds' ratios with their spread. The load runs on
the same processors, so trust the ratios.
"""

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import nginx, processes
from bench.visitors import Asked, load, one

ROOT = Path(__file__).resolve().parent.parent
REPORT = "OIG-24-19"
RANGE = ("Range: bytes=16384-81919",)
INSTALL = "nginx is not here and could not be installed (apt-get install nginx-light), so the lines beside it are missing"


@dataclass(frozen=True, slots=True)
class Server:
    """Who answers; `pid` is its first process."""

    name: str
    pid: int
    port: int


@dataclass(frozen=True, slots=True)
class Round:
    """One measurement: answers a second, and processor microseconds an answer."""

    rate: float
    cost: float


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@contextmanager
def running(name: str, words: Sequence[str], data: Path, **more: str) -> Iterator[Server]:
    """Our server, from its first answer on."""
    port = free_port()
    words = [word.format(port=port) for word in words]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("INSPECTORATE_", "DATABASE_URL", "SECRET_KEY"))}
    environment = kept | {"INSPECTORATE_DATA": str(data), "PORT": str(port)} | more
    with (data / f"{name}.log").open("w") as log, subprocess.Popen(words, cwd=ROOT, env=environment, stdout=log, stderr=log) as process:
        try:
            until = time.monotonic() + 120
            while True:
                try:
                    one(Asked(port, "/health"))
                    break
                except OSError:
                    if process.poll() is not None or time.monotonic() > until:
                        raise RuntimeError((data / f"{name}.log").read_text()) from None
                    time.sleep(0.2)
            yield Server(name, process.pid, port)
        finally:
            process.terminate()


def pages(port: int) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The types of pages, as a reader finds them: path and headers by name."""
    report = one(Asked(port, f"/n/{REPORT}")).headers["location"]
    body = one(Asked(port, report)).body.decode()
    document = "/d/" + body.split('href="/d/')[1][:64]
    return {
        "front": ("/", ()), "search": ("/reports/?q=ferry+permits&year=2024", ()), "report": (report, ()),
        "page viewer": (f"{report}v1/p3?q=permits", ()), "recommendation": (f"{report}rec/1", ()),
        "report, compressed": (report, ("Accept-Encoding: gzip",)), "not modified": (report, ("If-None-Match: {tag}",)),
        "picture of a page": (f"{report}v1/p3.png", ()), "PDF, 64 kB of it": (document, RANGE),
    }  # fmt: skip


def measured(server: Server, path: str, headers: tuple[str, ...], seconds: float) -> Round:
    """One server under load."""
    before = processes.seconds(server.pid)
    count, took = load(Asked(server.port, path, headers), seconds)
    return Round(count / took, (processes.seconds(server.pid) - before) / count * 1e6)


def told(name: str, ours: Sequence[Round], theirs: Sequence[Round]) -> str:
    """A line: rate and cost, and both as multiples of the peer's."""
    rate, cost = (statistics.median(getattr(one, field) for one in ours) for field in ("rate", "cost"))
    line = f"{name:26} {rate:7,.0f} a second {cost:8,.0f} µs"
    if not theirs:
        return line
    rates = sorted(one.rate / other.rate for one, other in zip(ours, theirs, strict=True))
    costs = sorted(one.cost / other.cost for one, other in zip(ours, theirs, strict=True))
    spread, costly = f"{share(rates[0])} to {share(rates[-1])}", f"{costs[0]:,.1f} to {costs[-1]:,.1f}"
    return f"{line}  {share(statistics.median(rates)):>7}   {spread:16} {statistics.median(costs):8,.1f}x   {costly}"


def share(of_the_peer: float) -> str:
    """A ratio; a small one as a fraction."""
    return f"{of_the_peer:.2f}x" if of_the_peer >= 0.1 else f"1/{1 / of_the_peer:,.0f}"


def peers(stack: ExitStack, folder: Path, asked: dict[str, tuple[str, tuple[str, ...]]], port: int) -> tuple[Server | None, str]:
    """nginx with the bytes of these answers as files named by their place, checked to be the same; its name and version."""
    program = nginx.found()
    if not program:
        print(INSTALL, file=sys.stderr)
        return None, "no peer"
    whole = {
        name: tuple(one for one in headers if one not in RANGE and "None-Match" not in one) for name, (_path, headers) in asked.items()
    }
    files = {f"f{n}": one(Asked(port, path, whole[name])).body for n, (name, (path, _headers)) in enumerate(asked.items())}
    peer = Server("nginx", stack.enter_context(nginx.serving(program, folder / "nginx", at := free_port(), files)), at)
    time.sleep(0.5)
    for n, (name, (path, headers)) in enumerate(asked.items()):
        if "None-Match" not in "".join(headers) and one(Asked(at, f"/f{n}", headers)).body != one(Asked(port, path, headers)).body:
            raise ValueError(f"nginx serves other bytes than we do: {name}")
    return peer, f"1.00 is {nginx.version(program)} with the same bytes as files"


def headers_for(server: Server, path: str, headers: tuple[str, ...]) -> tuple[str, ...]:
    """The headers, with the ETag that this server gives."""
    return tuple(line.format(tag=one(Asked(server.port, path)).headers["etag"]) if "{tag}" in line else line for line in headers)


def measure(servers: Sequence[Server], asked: dict[str, tuple[str, tuple[str, ...]]], rounds: int, seconds: float) -> None:
    """Print a line for each type of page and each of our servers."""
    peer = next((one for one in servers if one.name == "nginx"), None)
    for n, (name, (path, headers)) in enumerate(asked.items()):
        found: dict[str, list[Round]] = {server.name: [] for server in servers}
        for _round in range(rounds):
            for server in servers:
                at = f"/f{n}" if server is peer else path
                found[server.name].append(measured(server, at, headers_for(server, at, headers), seconds))
        for ours in ("warm", "cold"):
            print(told(f"{name}, {ours}", found[ours], found.get("nginx", [])), flush=True)


def memory(server: Server) -> str:
    """The largest process of the tree, which is the one that answers, and the one that draws."""
    sizes = sorted((processes.peak(pid) for pid in processes.tree(server.pid)), reverse=True)
    return " + ".join(f"{size / 1e6:,.0f}" for size in sizes) + " MB"


def main() -> None:
    """Load, serve, measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.4)
    args = parser.parse_args()
    if not (ROOT / "build" / "sample").is_dir():
        subprocess.run([sys.executable, "-m", "sample.render", "build/sample"], cwd=ROOT, check=True)
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        warm = stack.enter_context(running("warm", ["tools/run"], data))
        serve = [sys.executable, "-m", "inspectorate.cli.main", "serve", "--port", "{port}"]
        cold = stack.enter_context(running("cold", serve, data, INSPECTORATE_CACHE_MB="0"))
        asked = pages(warm.port)
        peer, version = peers(stack, data, asked, warm.port)
        print(f"the sample office, one process each, 8 connections; {version}")
        if peer:
            print(f"{'':57} {'of its rate':29} of its processor time")
        measure([server for server in (warm, cold, peer) if server], asked, args.rounds, args.seconds)
        print(f"{'memory at its highest':26} warm {memory(warm)}, cold {memory(cold)}" + (f", nginx {memory(peer)}" if peer else ""))


if __name__ == "__main__":
    main()
