"""Ingest per page on all cores beside `pdftotext -layout`, pdfplumber and docling-parse: `python -m bench.ingest_pages [FILE-OR-FOLDER…]`.

Without names it reads every second of the real reports (the offices set aside left out). Ours is the whole way but OCR: words with
places, order, facts and recommendations, words nobody can see, storing, publishing, indexing; the peers give text alone. All sides
have as many processes as there are processors, and take the same portions of files in turn. OCR is measured apart.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from resource import RUSAGE_CHILDREN
from typing import Any

from bench.folders import KEPT, ROOT, environment
from bench.sides import Side
from bench.timing import plain, processor, ratio

REAL = Path(os.environ.get("INSPECTORATE_REAL", ROOT.parent / "shared" / "real"))
CORES = os.cpu_count() or 1
PORTIONS = 4
STRIDE = 2
PICTURES = 6
Portion = Callable[[list[Path]], dict[str, float]]


def files(named: list[Path]) -> list[Path]:
    """The PDFs named, or found in the folders named; without any, every second real report."""
    if named:
        return sorted(file for path in named for file in ([path] if path.is_file() else path.rglob("*.pdf")))
    aside = tomllib.loads((ROOT / "tests" / "real" / "split.toml").read_text("utf-8"))["set_aside"]
    found = [path for path in sorted((REAL / "reports").glob("*/*.pdf")) if path.parent.name not in aside]
    return found[::STRIDE]


def pdftotext(paths: list[Path]) -> dict[str, float]:
    """Poppler's command, so many at a time."""
    begun, used = time.perf_counter(), processor(RUSAGE_CHILDREN)
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(_pdftotext, paths))
    return {"wall": time.perf_counter() - begun, "processor": processor(RUSAGE_CHILDREN) - used}


def _pdftotext(path: Path) -> None:
    subprocess.run(["pdftotext", "-layout", str(path), "/dev/null"], check=False, stderr=subprocess.DEVNULL)


@contextmanager
def library(name: str) -> Iterator[Portion | None]:
    """A library of build/bench/peers; None where it is not installed."""
    python = KEPT / "peers" / "bin" / "python"
    if not python.exists():
        yield None
        return
    command = [str(python), "-W", "ignore", str(ROOT / "bench" / "peer_text.py"), name, str(CORES)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        assert process.stdin
        assert process.stdout

        def portion(paths: list[Path]) -> dict[str, float]:
            process.stdin.write(json.dumps(list(map(str, paths))) + "\n")
            return json.loads(process.stdout.readline())

        yield portion
        process.stdin.close()


def told(name: str, ours: list[dict[str, float]], theirs: list[dict[str, float]], aim: str = "") -> None:
    """Two lines: how fast ours is beside a peer, by the clock and in processor time, portion for portion."""
    for what, key in (("by the clock", "wall"), ("processor", "processor")):
        ratios = [their[key] / our[key] for our, their in zip(ours, theirs, strict=True)]
        pages = sum(our["pages"] for our in ours)
        each = (1000 * sum(one[key] for one in side) / pages for side in (ours, theirs))
        ratio(f"as fast as {name}, {what}", ratios, "{:.2f} against {:.2f} ms a page".format(*each), aim=aim)


def parted(parts: list[dict[str, float]], ours: list[dict[str, float]]) -> None:
    """A line for each part of the time."""
    sums: Counter[str] = Counter()
    for part in parts:
        sums.update({name: 1000 * spent for name, spent in part.items() if name != "pages"})
    pages = sum(part["pages"] for part in parts)
    sums.update({name: 1000 * sum(one[name] for one in ours) for name in ("store", "index")})
    whole = 1000 * sum(one["processor"] for one in ours)
    sums["what is between the parts"] = whole - sum(sums.values())
    for name, spent in sums.most_common():
        plain(f"  {name}", f"{spent / pages:6.2f} ms a page   {spent / whole:4.0%}")


def seen(parts: Side, paths: list[Path]) -> None:
    """OCR: seconds a page and core."""
    pages = parts.ask("pictures", paths, PICTURES)
    if not pages:
        plain("OCR", "not measured: none of these pages needs it")
        return
    times = [parts.ask("ocr", path, number) for path, number in pages]
    took = sorted(seconds for seconds, _words in times)
    plain("OCR, a page on one core", f"{sum(took) / len(took):.2f} s ({took[0]:.2f} to {took[-1]:.2f}, {len(took)} pages)")
    if not shutil.which("tesseract"):
        plain("OCR, against the tesseract command", "not measured: there is no tesseract on the PATH")


def main() -> None:
    """Measure portion for portion, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path)
    chosen = files(parser.parse_args().paths)
    if not chosen or not shutil.which("pdftotext"):
        sys.exit("No PDF was named and there are no real reports, or poppler's pdftotext is missing.")
    with ExitStack() as stack:
        measure(stack, [chosen[n::PORTIONS] for n in range(PORTIONS)])


def measure(stack: ExitStack, portions: list[list[Path]]) -> None:
    """All sides in turn on each portion."""
    data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    ours = stack.enter_context(Side("bench.reading_ours:Ingest", CORES, environment=environment(data)))
    parts = stack.enter_context(Side("bench.reading_ours:Parts", environment=environment(data) | {"OMP_THREAD_LIMIT": "1"}))
    sides: dict[str, Portion | None] = {
        "ours": lambda paths: ours.ask("portion", paths),
        "parts": lambda paths: parts.ask("portion", paths),
        "pdftotext -layout": pdftotext,
        "pdfplumber": stack.enter_context(library("pdfplumber")),
        "docling-parse": stack.enter_context(library("docling")),
    }
    took: dict[str, list[dict[str, Any]]] = {name: [] for name in sides}
    for portion in portions:
        for name, side in sides.items():
            if side is not None:
                took[name].append(side(portion))
                print(f"{name}: {len(portion)} files", file=sys.stderr, flush=True)
    pages = sum(one["pages"] for one in took["ours"])
    print(f"{sum(map(len, portions))} files, {pages:,.0f} pages in {len(portions)} portions; {CORES} processes a side, without OCR")
    for name in list(sides)[2:]:
        if took[name]:
            told(name, took["ours"], took[name], "at least 0.5x" if name == "pdftotext -layout" else "")
            fewer = pages - sum(one.get("pages", pages / len(portions)) for one in took[name])
            if round(fewer):
                plain(f"  {name} read another number of pages", f"{fewer:,.0f} fewer")
        else:
            plain(name, "not measured: build/bench/peers has no such library (`make bench` installs it)")
    plain("of which, in processor time:", "")
    parted(took["parts"], took["ours"])
    plain("memory at its highest, ours", f"{ours.ask('peak_mb'):,.0f} MB, {ours.ask('worker_mb'):,.0f} MB of a worker")
    for name in ("pdfplumber", "docling-parse"):
        if took[name]:
            plain(f"memory at its highest, {name}", f"{max(one['peak'] for one in took[name]) / 1024:,.0f} MB of a worker")
    seen(parts, [path for portion in portions for path in portion])


if __name__ == "__main__":
    main()
