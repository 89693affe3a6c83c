"""What search benches keep in build/bench: taking in what is missing, opening the sides on it, saying what they weigh."""

import statistics
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench import folders
from bench.sides import Side
from bench.timing import plain, ratio

Sides = dict[str, Side]


def load(reports: int) -> None:
    """Take in what is missing, a batch after the other; a run that was killed goes on where it was."""
    folder = folders.folder(reports)
    with Side("bench.loading:Loader", folder, environment=folders.environment(folder)) as loader:
        reached = loader.ask("reached")
        while reached < reports:
            reached = loader.ask("step", reports)
            print(f"{reached:,} of {reports:,} reports", file=sys.stderr, flush=True)
        loader.ask("finish", reports)


@contextmanager
def sides(reports: int) -> Iterator[Sides]:
    """Ours, the bare engine and FTS5 on what is kept of so many reports; ends the program where it is not all there."""
    folder = folders.folder(reports)
    with ExitStack() as stack:
        ours = stack.enter_context(Side("bench.ours:Ours", environment=folders.environment(folder)))
        if ours.ask("count") < reports:
            sys.exit(f"{folder} does not hold {reports:,} reports in this form of the index. Run it without --measure first.")
        yield {
            "ours": ours,
            "bare": stack.enter_context(Side("bench.bare:Bare", _index(folder))),
            "FTS5": stack.enter_context(Side("bench.fts5:Fts5", folder)),
        }


def pages(reports: int) -> int:
    """How many pages these reports have."""
    return _taken_in(folders.folder(reports), "fts5")[1]


def weighed(reports: int, found: Sides) -> None:
    """Size, rate of taking in, growth and memory of our side and of FTS5."""
    folder = folders.folder(reports)
    for name, side in (("ours", "ours"), ("FTS5", "fts5")):
        whole, index = found[name].ask("bytes")
        sized(reports, pages(reports), name, whole + (index if name == "ours" else 0), index)
        taken(name, *_taken_in(folder, side), by="of the processor")
    _growth(folder)
    for name, side in found.items():
        plain(f"memory at its highest, {name}", f"{side.ask('peak_mb'):,.0f} MB")


def sized(reports: int, count: int, name: str, whole: int, index: int) -> None:
    """A line: the size of an index, and of all that a side keeps."""
    said = f"{index / reports:,.0f} bytes a report, {index / count:,.0f} a page; {whole / 1e6:,.0f} MB with texts and tables"
    plain(f"index of {name}", said)


def taken(name: str, reports: int, count: int, seconds: float, by: str) -> None:
    """A line: the rate of taking reports in, in seconds of the clock or of the processor."""
    plain(f"taking in and indexing, {name}", f"{reports / seconds:,.0f} reports a second, {count / seconds:,.0f} pages a second {by}")


def _index(folder: Path) -> Path:
    """The folder of the index in use."""
    within = folder / "index-public"
    return within / (within / "current").read_text("ascii")


def _taken_in(folder: Path, side: str) -> tuple[int, int, float]:
    """Reports, pages and seconds of the processor of the last time that a side took all of it in."""
    noted = folders.loads(folder, side)
    return int(sum(one["reports"] for one in noted)), int(sum(one["pages"] for one in noted)), sum(one["processor"] for one in noted)


def _growth(folder: Path) -> None:
    """What a page costs in the last tenth of the batches beside the first."""
    times = [one["processor"] / one["pages"] for one in folders.loads(folder, "ours") if one["pages"]]
    tenth = max(1, len(times) // 10)
    grown = statistics.median(times[-tenth:]) / statistics.median(times[:tenth])
    ratio("indexing a page at the end, against the beginning", [grown], "processor time")
