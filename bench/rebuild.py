"""How fast the index is made anew from the public log, beside the same texts put into SQLite FTS5: `python -m bench.rebuild [--reports N]`.

`inspectorate search rebuild` reads each entry, its record and the stored words of every page with their places; the peer has the texts in
memory. Rounds alternate in one process; seconds are processor time, all threads.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from bench.folders import environment
from bench.sides import Side
from bench.timing import plain, ratio

WAYS = ("rebuild", "stored", "index", "fts5")


def main() -> None:
    """Publish, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        Side("bench.published:Published", args.reports, environment=environment(Path(folder))) as side,
    ):
        pages = side.ask("pages")
        took: dict[str, list[float]] = {way: [] for way in WAYS}
        for turn in range(args.rounds):
            for way in WAYS:
                took[way].append(side.ask(way))
            print(f"round {turn + 1} of {args.rounds}", file=sys.stderr, flush=True)
        print(f"{args.reports:,} reports, {pages:,} pages")
        told(took, args.reports, pages)
        plain("memory at its highest", f"{side.ask('peak_mb'):,.0f} MB")


def told(took: dict[str, list[float]], reports: int, pages: int) -> None:
    """The rates and the ratios."""
    names = {"rebuild": "search rebuild", "index": "indexing alone, from memory", "fts5": "FTS5, from memory"}
    for way, name in names.items():
        seconds = statistics.median(took[way])
        plain(name, f"{reports / seconds:,.0f} reports a second, {pages / seconds:,.0f} pages a second")
    for other, name in (("index", "indexing alone"), ("fts5", "FTS5")):
        ratios = [one / two for one, two in zip(took["rebuild"], took[other], strict=True)]
        ratio(
            f"search rebuild, times {name}",
            ratios,
            f"{statistics.median(took['rebuild']):.1f} against {statistics.median(took[other]):.1f} s",
        )
    shares = [one / two for one, two in zip(took["stored"], took["rebuild"], strict=True)]
    ratio("of a rebuild, reading the stored pages", shares, f"{statistics.median(took['stored']):.1f} s")


if __name__ == "__main__":
    main()
