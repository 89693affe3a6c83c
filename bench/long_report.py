"""A report of a thousand real pages, read in one go by one worker: `python -m bench.long_report [--pages N]`."""

import argparse
import sys
import tempfile
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from bench.folders import ROOT
from bench.ingest_pages import REAL
from bench.timing import plain
from inspectorate.reading.pool import Outcome, Pool
from inspectorate.reading.values import Reading

PAGES = 1000
MOST = 400
"""MB that a worker may hold at its highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What came of the file, in how many seconds, by how many workers, and MB of the last of them at its highest."""

    outcome: Outcome
    seconds: float
    workers: int
    peak_mb: float


def joined(real: Path, file: Path, pages: int = PAGES) -> Path:
    """The pages of real reports one behind the other, until there are enough; the offices set aside left out."""
    aside = set(tomllib.loads((ROOT / "tests" / "real" / "split.toml").read_text("utf-8"))["set_aside"])
    with pikepdf.new() as made:
        for source in sorted((real / "reports").rglob("*.pdf")):
            if not aside & set(source.parts) and len(made.pages) < pages:
                with pikepdf.open(source, suppress_warnings=True) as pdf:
                    made.add_pages_from(pdf, range(min(len(pdf.pages), pages - len(made.pages))))
        made.save(file)
    return file


def measured(file: Path) -> Measured:
    """Read it without OCR."""
    begun = time.monotonic()
    with Pool(1) as pool:
        outcome = pool.read(file, ocr=False)
        (process,) = pool._all
        return Measured(outcome=outcome, seconds=time.monotonic() - begun, workers=process.born, peak_mb=_peak(process.pid))


def _peak(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


def main() -> None:
    """Make it, read it, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES, metavar="N")
    pages = parser.parse_args().pages
    if not (REAL / "reports").is_dir():
        sys.exit("There are no real reports beside this checkout.")
    with tempfile.TemporaryDirectory() as folder:
        file = joined(REAL, Path(folder) / "report.pdf", pages)
        found = measured(file)
    read = len(found.outcome.pages) if isinstance(found.outcome, Reading) else 0
    plain("a report read in one go", f"{read:,} of {pages:,} pages in {found.seconds:.0f} s, {found.workers} worker, without OCR")
    plain("memory of the worker at its highest", f"{found.peak_mb:,.0f} MB   aim at most {MOST} MB")


if __name__ == "__main__":
    main()
