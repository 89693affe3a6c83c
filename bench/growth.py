"""From 10,000 to 100,000 reports (1,000,000 pages): `python -m bench.growth [--measure] [--reports N]`, which is `make bench-full`.

Takes in what is missing first, which takes the better part of an hour and 10 GB; a run that was killed goes on where it was. `--measure`
asks only, on what is kept, in minutes. Both sizes are asked the same questions in turn, each side in a process of its own.
"""

import argparse
import statistics
from contextlib import ExitStack

from bench import kept
from bench.asking import asked
from bench.timing import ratio
from bench.turns import MS, Rounds, rounds

SMALL = 10_000


def grown(measured: Rounds, name: str, small: str, large: str, share: float, aim: str = "") -> None:
    """A line: how many times as long a side takes with more reports."""
    measured.told(name, large, small, share, aim)


def furthest(measured: Rounds, small: str, large: str) -> None:
    """The three questions whose time grows most."""
    found = []
    for number, one in enumerate(asked()):
        before, after = (statistics.median(seconds[number] for seconds in measured.seconds[side]) for side in (small, large))
        found.append((after / before, f"{one.kind}: {one.words}", f"{MS * after:.1f} against {MS * before:.1f} ms"))
    for times, name, said in sorted(found, reverse=True)[:3]:
        ratio(f"  grows most: {name}"[:52], [times], said)


def main() -> None:
    """Take in, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--measure", action="store_true", help="on what is kept from a run before")
    args = parser.parse_args()
    for reports in () if args.measure else (SMALL, args.reports):
        kept.load(reports)
    with ExitStack() as stack:
        small, large = (stack.enter_context(kept.sides(reports)) for reports in (SMALL, args.reports))
        named = {f"{name}, {size}": side for size, found in (("small", small), ("large", large)) for name, side in found.items()}
        answering = {name: lambda number, side=side: side.ask("answer", number) for name, side in named.items()}
        for size, found in (("small", small), ("large", large)):
            answering[f"engine, {size}"] = lambda number, side=found["ours"]: side.ask("engine_alone", number)
        print(f"{SMALL:,} and {args.reports:,} reports, {kept.pages(SMALL):,} and {kept.pages(args.reports):,} pages; {args.rounds} rounds")
        measured = rounds(answering, args.rounds)
        told(measured)
        kept.weighed(args.reports, large)


def told(measured: Rounds) -> None:
    """The ratios."""
    grown(measured, "the page of results, times its time before, p50", "ours, small", "ours, large", 0.5, "at most 3x")
    grown(measured, "the page of results, times its time before, p95", "ours, small", "ours, large", 0.95)
    for name in ("engine", "bare", "FTS5"):
        grown(measured, f"{name}, times its time before, p50", f"{name}, small", f"{name}, large", 0.5)
    for share, name, aim in ((0.5, "p50", ""), (0.95, "p95", "at least 40x")):
        measured.told(f"FTS5, times the page of results, {name}", "FTS5, large", "ours, large", share, aim)
        measured.told(f"the page of results, times the bare engine, {name}", "ours, large", "bare, large", share)
    furthest(measured, "ours, small", "ours, large")


if __name__ == "__main__":
    main()
