"""A page of results at 10,000 reports beside the bare engine, SQLite FTS5 and PostgreSQL: `python -m bench.search [--measure] [--each]`.

Every side has the same made reports and answers the same questions in a process of its own, in turn. Ours is what the page of results
asks (`library.queries.search`: hits with titles and lit summaries, eight facets with their names, chips and snippets of pages, spelling,
documents without text); the peers give hits, four facets, titles, lit summaries and passages of pages. What was taken in is kept in
build/bench; a run that was killed goes on. `--measure` takes nothing in.
"""

import argparse
import statistics
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench import folders, pgtext
from bench.asking import asked
from bench.corpus import BATCH
from bench.sides import Side
from bench.timing import plain, ratio
from bench.turns import Rounds, rounds
from tests import postgres


def load(reports: int) -> None:
    """Take in what is missing, a batch after the other."""
    folder = folders.folder(reports)
    with Side("bench.loading:Loader", folder, environment=folders.environment(folder)) as loader:
        reached = loader.ask("reached")
        while reached < reports:
            reached = loader.ask("step", reports)
            print(f"{reached:,} of {reports:,} reports", file=sys.stderr, flush=True)
        loader.ask("finish", reports)


def index(folder: Path) -> Path:
    """The folder of the index in use."""
    within = folder / "index-public"
    return within / (within / "current").read_text("ascii")


@contextmanager
def sides(reports: int) -> Iterator[dict[str, Side]]:
    """Ours, the bare engine and FTS5 on what is kept of so many reports."""
    folder = folders.folder(reports)
    with ExitStack() as stack:
        ours = stack.enter_context(Side("bench.ours:Ours", environment=folders.environment(folder)))
        if ours.ask("count") < reports:
            sys.exit(f"{folder} does not hold {reports:,} reports in this form of the index. Run this without --measure first.")
        yield {
            "ours": ours,
            "bare": stack.enter_context(Side("bench.bare:Bare", index(folder))),
            "FTS5": stack.enter_context(Side("bench.fts5:Fts5", folder)),
        }


def answering(found: dict[str, Side]) -> dict[str, object]:
    """What is asked of each side; of ours the whole page, and its engine alone."""
    made = {name: lambda number, side=side: side.ask("answer", number) for name, side in found.items()}
    return {"ours": made.pop("ours"), "engine": lambda number: found["ours"].ask("engine_alone", number), **made}


def compared(measured: Rounds) -> None:
    """The ratios."""
    wrong = measured.disagreements()
    plain(
        "plain questions of which all sides find as many",
        f"{sum(one.same for one in asked()) - len(wrong)} of {sum(one.same for one in asked())}",
    )
    for line in wrong:
        print(f"  {line}")
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        measured.told(f"the page of results, times the bare engine, {name}", "ours", "bare", share, "at most 1.3x")
        measured.told(f"its engine alone, times the bare engine, {name}", "engine", "bare", share)
    for peer in ("FTS5", "PostgreSQL"):
        if peer in measured.seconds:
            measured.told(f"{peer}, times the page of results, p50", peer, "ours", 0.5)
            measured.told(f"{peer}, times the page of results, p95", peer, "ours", 0.95, "at least 10x" if peer == "FTS5" else "")


def sized(reports: int, pages: int, name: str, whole: int, parts: int) -> None:
    """A line: the size of an index and of all that a side keeps."""
    said = f"{parts / reports:,.0f} bytes a report, {parts / pages:,.0f} a page; {whole / 1e6:,.0f} MB with texts and tables"
    plain(f"index of {name}", said)


def taken_in(folder: Path, side: str) -> tuple[int, int, float]:
    """Reports, pages and seconds of taking all of it in."""
    noted = folders.loads(folder, side)
    return (int(sum(one["reports"] for one in noted)), int(sum(one["pages"] for one in noted)), sum(one["seconds"] for one in noted))


def growth(folder: Path) -> None:
    """How long the last batches took beside the first ones."""
    times = [one["processor"] / one["pages"] for one in folders.loads(folder, "ours") if one["pages"]]
    tenth = max(1, len(times) // 10)
    ratio(
        "indexing a page at the end, against the beginning",
        [statistics.median(times[-tenth:]) / statistics.median(times[:tenth])],
        "processor time",
    )


def kept(reports: int, found: dict[str, Side]) -> None:
    """Sizes, rates and memory of the sides that are kept on disk."""
    folder = folders.folder(reports)
    for name, side in (("ours", "ours"), ("FTS5", "fts5")):
        held, pages, seconds = taken_in(folder, side)
        whole, parts = found[name].ask("bytes")
        sized(held, pages, name, whole + (parts if name == "ours" else 0), parts)
        plain(f"taking in and indexing, {name}", f"{held / seconds:,.0f} reports a second, {pages / seconds:,.0f} pages a second")
    growth(folder)
    for name, side in found.items():
        plain(f"memory at its highest, {name}", f"{side.ask('peak_mb'):,.0f} MB")


def beside(reports: int, pages: int, side: Side, seconds: float) -> None:
    """Size, rate and memory of PostgreSQL."""
    sized(reports, pages, "PostgreSQL", *side.ask("bytes"))
    plain("taking in and indexing, PostgreSQL", f"{reports / seconds:,.0f} reports a second, {pages / seconds:,.0f} pages a second")
    plain(
        "memory at its highest, PostgreSQL", f"{side.ask('backend_mb'):,.0f} MB of its server, {side.ask('peak_mb'):,.0f} MB of its client"
    )


def postgresql(stack: ExitStack, reports: int) -> tuple[Side, float]:
    """A new server with all of the reports, and the seconds of taking them in."""
    server = stack.enter_context(pgtext.server())
    side = stack.enter_context(Side("bench.pgtext:PgText", server.create("bench")))
    print("taking the reports into PostgreSQL", file=sys.stderr, flush=True)
    return side, side.ask("load", reports, BATCH)


def main() -> None:
    """Take in, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--measure", action="store_true", help="on what is kept from a run before")
    parser.add_argument("--each", action="store_true", help="a line a question too")
    parser.add_argument("--without-postgresql", action="store_true")
    args = parser.parse_args()
    if not args.measure:
        load(args.reports)
    with ExitStack() as stack:
        found = stack.enter_context(sides(args.reports))
        asking = answering(found)
        third = None if args.without_postgresql or not postgres.binaries() else postgresql(stack, args.reports)
        if third:
            asking["PostgreSQL"] = lambda number: third[0].ask("answer", number)
        pages = taken_in(folders.folder(args.reports), "ours")[1]
        print(f"{args.reports:,} reports, {pages:,} pages; {len(asked())} questions in each of {args.rounds} rounds")
        measured = rounds(asking, args.rounds)
        compared(measured)
        kept(args.reports, found)
        if third:
            beside(args.reports, pages, *third)
        else:
            plain("PostgreSQL", "not measured: not asked for, or not installed")
        if args.each:
            measured.each()


if __name__ == "__main__":
    main()
