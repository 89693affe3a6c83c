"""A page of results at 10,000 reports beside the bare engine, SQLite FTS5 and PostgreSQL: `python -m bench.search [--measure] [--each]`.

Every side has the same made reports and answers the same questions in a process of its own, in turn. Ours is what the page of results
asks (`library.queries.search`: hits with titles and lit summaries, eight facets with their names, chips and snippets of pages, spelling,
documents without text); the peers give hits, four facets, titles, lit summaries and passages of pages. What was taken in is kept in
build/bench; a run that was killed goes on. `--measure` takes nothing in.
"""

import argparse
import sys
from contextlib import ExitStack

from bench import kept, pgtext
from bench.asking import asked
from bench.corpus import BATCH
from bench.sides import Side
from bench.timing import plain
from bench.turns import Answering, Rounds, rounds
from tests import postgres


def answering(found: dict[str, Side]) -> dict[str, Answering]:
    """What is asked of each side; of ours the whole page, and its engine alone."""
    made = {name: lambda number, side=side: side.ask("answer", number) for name, side in found.items()}
    return {"ours": made.pop("ours"), "engine": lambda number: found["ours"].ask("engine_alone", number), **made}


def compared(measured: Rounds) -> None:
    """The ratios."""
    wrong = measured.disagreements()
    same = sum(one.same for one in asked())
    plain("plain questions of which all sides find as many", f"{same - len(wrong)} of {same}")
    for line in wrong:
        print(f"  {line}")
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        measured.told(f"the page of results, times the bare engine, {name}", "ours", "bare", share, "at most 1.3x")
        measured.told(f"its engine alone, times the bare engine, {name}", "engine", "bare", share)
    for peer in ("FTS5", "PostgreSQL"):
        if peer in measured.seconds:
            measured.told(f"{peer}, times the page of results, p50", peer, "ours", 0.5)
            measured.told(f"{peer}, times the page of results, p95", peer, "ours", 0.95, "at least 10x" if peer == "FTS5" else "")


def beside(reports: int, pages: int, side: Side, seconds: float) -> None:
    """Size, rate and memory of PostgreSQL."""
    kept.sized(reports, pages, "PostgreSQL", *side.ask("bytes"))
    kept.taken("PostgreSQL", reports, pages, seconds, "by the clock")
    server, client = side.ask("backend_mb"), side.ask("peak_mb")
    plain(
        "memory at its highest, PostgreSQL", f"{server:,.0f} MB of its server with the buffers it touched, {client:,.0f} MB of its client"
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
        kept.load(args.reports)
    with ExitStack() as stack:
        found = stack.enter_context(kept.sides(args.reports))
        asking = answering(found)
        third = None if args.without_postgresql or not postgres.binaries() else postgresql(stack, args.reports)
        if third:
            asking["PostgreSQL"] = lambda number: third[0].ask("answer", number)
        pages = kept.pages(args.reports)
        print(f"{args.reports:,} reports, {pages:,} pages; {len(asked())} questions in each of {args.rounds} rounds")
        measured = rounds(asking, args.rounds)
        compared(measured)
        kept.weighed(args.reports, found)
        if third:
            beside(args.reports, pages, *third)
        else:
            plain("PostgreSQL", "not measured: not asked for, or not installed")
        if args.each:
            measured.each()


if __name__ == "__main__":
    main()
