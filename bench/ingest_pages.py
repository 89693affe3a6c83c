"""Pages a second of `read_pages` and of the pool, against `pdftotext -layout` on the same files in the same run.

    python bench/ingest_pages.py FILE-OR-FOLDER…        (needs poppler's pdftotext; pages without text are not read by OCR)

Processor time, since machines are shared: 1.00 is as fast as pdftotext, 0.50 takes twice as long.
"""

import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

from inspectorate.reading.pages import read_pages
from inspectorate.reading.pool import Pool


def files(arguments: list[str]) -> list[Path]:
    """The PDFs named, or found in the folders named."""
    return sorted(file for argument in map(Path, arguments) for file in ([argument] if argument.is_file() else argument.rglob("*.pdf")))


def spent(who: int) -> float:
    """Seconds of processor time so far."""
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def peer(paths: list[Path]) -> float:
    """Seconds that pdftotext takes."""
    begun = spent(resource.RUSAGE_CHILDREN)
    for path in paths:
        subprocess.run(["pdftotext", "-layout", str(path), "/dev/null"], check=False, stderr=subprocess.DEVNULL)
    return spent(resource.RUSAGE_CHILDREN) - begun


def reader(paths: list[Path]) -> tuple[int, int, float]:
    """Pages, words and seconds of reading in one process."""
    begun = spent(resource.RUSAGE_SELF)
    pages = [page for path in paths for page in read_pages(path, ocr=False)]
    return len(pages), sum(len(page.words) for page in pages), spent(resource.RUSAGE_SELF) - begun


def whole(paths: list[Path]) -> tuple[float, float]:
    """Seconds of processor and of the clock for pages and facts through two workers, checked JSON and all."""
    begun, clock = spent(resource.RUSAGE_CHILDREN) + spent(resource.RUSAGE_SELF), time.monotonic()
    with Pool(2) as pool:
        for _outcome in pool.read_all(paths, ocr=False):
            pass
    return spent(resource.RUSAGE_CHILDREN) + spent(resource.RUSAGE_SELF) - begun, time.monotonic() - clock


def main() -> None:
    """Print the ratios."""
    paths = files(sys.argv[1:])
    if not paths or not shutil.which("pdftotext"):
        sys.exit(__doc__)
    base = peer(paths)
    count, words, seconds = reader(paths)
    processor, clock = whole(paths)
    print(f"{len(paths)} files, {count} pages, {words} words; pdftotext -layout {1000 * base / count:.2f} ms a page = 1.00")
    print(
        f"read_pages                   {base / seconds:.2f}   {1000 * seconds / count:.2f} ms a page, {words / seconds:,.0f} words a second"
    )
    print(f"pool, pages and facts        {base / processor:.2f}   {1000 * processor / count:.2f} ms a page")
    print(f"pool of two, by the clock    {base / clock:.2f}   {1000 * clock / count:.2f} ms a page")


if __name__ == "__main__":
    main()
