"""The sample office, loaded and served by the real commands, for a real browser."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

ROOT = Path(__file__).resolve().parents[2]
NAME = "Department of Coastal Affairs, Office of Inspector General"
READ = ("OIG-24-19", "OIG-24-07", "2023-11", "OIG-E-24-02", "2022-31", "OIG-25-03", "SAR-24-1")
"""The documents taken in, to be quick: one of each layout, one about social media, a semiannual report.

The listing names the others, so that lists are long.
"""
LISTED = """Coastal Relief Agency

  • Ferry Permits Were Issued Twice

    Executive Summary

    The Agency issued 41 permits twice. It did not answer.

    Report Number
    OIG-19-02
    Issue Date
    Document File
    DCA Agency
    Oversight Area
    Fiscal Year
    2019
"""
"""A listing of one report whose document nobody holds, in the form of an office's page."""


def _environment(data: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("INSPECTORATE_", "DATABASE_URL", "SECRET_KEY"))}
    return kept | {"INSPECTORATE_DATA": str(data), "INSPECTORATE_NAME": NAME, "INSPECTORATE_CONTACT": "library@oig.coastal.example"}


def run(data: Path, *words: str, fine: tuple[int, ...] = (0, 1)) -> str:
    """Run a command on that data folder; it must end with one of these codes. What it printed."""
    done = subprocess.run(
        [sys.executable, *words], env=_environment(data), cwd=ROOT, capture_output=True, text=True, timeout=280, check=False
    )  # fmt: skip
    assert done.returncode in fine, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def load(data: Path) -> None:
    """Take the sample office in and publish it; one report from a listing alone; take one down."""
    sample, inspectorate = data / "sample", ("-m", "inspectorate.cli.main")
    data.mkdir(parents=True, exist_ok=True)
    run(data, "-m", "sample.render", str(sample), fine=(0,))
    copytree(sample / "profile", data / "profile", dirs_exist_ok=True)
    (data / "listed.txt").write_text(LISTED, encoding="utf-8")
    common = ("--publish", "--as", "Browser")
    run(data, *inspectorate, "ingest", *common, "--workers", "1", *(str(sample / f"{name}.pdf") for name in READ))
    run(data, *inspectorate, "import", *common, "--issuer", "dca-oig", str(sample / "listing.csv"))
    run(data, *inspectorate, "import", *common, "--issuer", "dca-oig", str(data / "listed.txt"))
    run(data, *inspectorate, "withdraw", "--yes", "--as", "Browser", "--reason", "It named a person by mistake.", "2023-11", fine=(0,))


@contextmanager
def served(data: Path) -> Iterator[str]:
    """The address of the office in that data folder, while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "inspectorate.cli.main", "serve", "--port", str(port)]
    with (data / "serve.log").open("w") as log:
        server = subprocess.Popen(command, env=_environment(data), cwd=ROOT, stdout=log, stderr=log)
        try:
            yield _ready(f"http://127.0.0.1:{port}", server, data / "serve.log")
        finally:
            server.terminate()
            server.wait(timeout=20)


def _ready(address: str, server: subprocess.Popen, log: Path) -> str:
    for _try in range(300):
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):
                return address
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"the server did not answer: {log.read_text()}")


def _page(address: str, path: str) -> str:
    with urllib.request.urlopen(address + path, timeout=60) as answer:
        return answer.read().decode()


def _leads(address: str, path: str) -> str:
    """Where a short address leads."""
    with urllib.request.urlopen(address + path, timeout=60) as answer:
        return answer.geturl().removeprefix(address)


def addresses(address: str) -> dict[str, str]:
    """A page of every type, by name, as a reader finds them by pressing links."""
    numbers = ("OIG-24-19", "OIG-19-02", "SAR-24-1", "OIG-24-07")
    report, listed, semiannual, cited = (_leads(address, f"/n/{number}") for number in numbers)
    page, first = _page(address, report), _page(address, listed)
    agency = re.findall(r'href="(/agencies/[^/"]+/)"', page)[0]
    return {
        "home": "/",
        "reports": "/reports/",
        "reports-second": "/reports/?page=2",
        "search": "/reports/?q=shelter+claims",
        "narrowed": "/reports/?q=claims&response=concur",
        "no-hits": "/reports/?q=zebra",
        "agencies": "/agencies/",
        "agency": agency,
        "report": report,
        "version": report + "v1/",
        "report-listed-only": listed,
        "report-tables": semiannual,
        "report-cited": cited,
        "recommendation": report + "rec/2",
        "page": re.findall(r'href="([^"]*v1/p\d+\?at=rec\.2\.response#lit)"', page)[0],
        "page-cited": re.findall(r'href="([^"]*/p\d+\?at=cited\.\d+#lit)"', _page(address, semiannual))[0],
        "page-hits": report + "v1/p5?q=shelter+claims",
        "listing": re.findall(r'href="([^"]*v1/listing\?at=[^"]*)"', first)[0],
        "chooser-none": "/n/OIG-77-77",
        "about": "/about/",
        "not-there": "/nothing",
        "refused": "/reports/?colour=red",
        "gone": report.replace("oig-24-19", "2023-11"),
    }
