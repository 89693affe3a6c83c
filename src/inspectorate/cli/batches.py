"""What `ingest` and `import` share: who acts, progress with rate and time left, the table at the end, the exit code."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from functools import wraps
from getpass import getuser

from django.db import OperationalError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from inspectorate.access import people
from inspectorate.cli.plain import plain
from inspectorate.core.actor import Actor
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.library.batch.outcomes import WORDS, Outcome, Summary


def common(parser: ArgumentParser) -> None:
    """The options of both."""
    parser.add_argument("--issuer", default="", metavar="NAME", help=_("the office that issued the reports"))
    parser.add_argument("--publish", action="store_true", help=_("publish what is clean; this is the consent to publish"))
    parser.add_argument("--dry-run", action="store_true", help=_("say what would become of each file; record nothing"))
    parser.add_argument("--json", action="store_true", help=_("print the outcome of each file, and the counts, as JSON"))
    parser.add_argument("--workers", type=int, default=None, metavar="N", help=_("read N documents at a time (default: one a processor)"))
    acting(parser)


def acting(parser: ArgumentParser) -> None:
    """Who does it."""
    parser.add_argument("--as", dest="name", default="", metavar="NAME", help=_("who you are (default: your login name)"))


def actor(args: Namespace) -> Actor:
    """The person at the command line, recorded on first use. Raises people.Unnamed."""
    return people.acting_as(args.name or getuser(), datetime.now(UTC))


def told(outcomes: Iterable[Outcome], total: int | None, doing: str) -> tuple[Outcome, ...]:
    """All outcomes. On a terminal each has a line, and below them stands how many are done, how fast, how long it will take.

    `total` is None where it is not known before.
    """
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeElapsedColumn(),
        TimeRemainingColumn(),
    )  # fmt: skip
    shown = Progress(*columns, console=console, transient=True) if sys.stderr.isatty() else None
    found: list[Outcome] = []
    with shown or nullcontext(), _counting(found):
        task = shown.add_task(doing, total=total, rate="") if shown else None
        for outcome in outcomes:
            found.append(outcome)
            if shown and task is not None:
                console.print(f"{WORDS[outcome.result]}: {plain(outcome.shown)}", markup=False, highlight=False)
                elapsed = shown.tasks[0].elapsed or 0
                shown.update(task, advance=1, rate=_("{n} a minute").format(n=round(60 * len(found) / elapsed)) if elapsed else "")
    return tuple(found)


class Interrupted(KeyboardInterrupt):
    """^C in the middle of a batch, with the outcomes that were told before."""

    def __init__(self, done: Sequence[Outcome]) -> None:
        """`done` are those outcomes."""
        super().__init__()
        self.done = tuple(done)


@contextmanager
def _counting(found: Sequence[Outcome]) -> Iterator[None]:
    """Have an interruption know what came before it."""
    try:
        yield
    except KeyboardInterrupt as inner:
        raise Interrupted(found) from inner


def result(args: Namespace, summary: Summary) -> int:
    """Print the table (or JSON); 0 where all went well, 1 where something was refused or waits, 3 where nothing could be read."""
    print(json.dumps(summary.as_json(), ensure_ascii=False, indent=1) if args.json else summary.table())
    counts = summary.counts
    if counts.get("refused") and counts["refused"] == len(summary.outcomes):
        return Exit.UNREADABLE
    return Exit.FINE if summary.fine else Exit.FINDING


def failed(why: Exception, code: Exit) -> int:
    """Say why on standard error."""
    print(plain(str(why)), file=sys.stderr)
    return code


def surviving(run: Callable[[Namespace], int]) -> Callable[[Namespace], int]:
    """A command that says in words when the machine fails it: a full disk, a folder closed to it, a database that is held."""

    @wraps(run)
    def command(args: Namespace) -> int:
        try:
            return run(args)
        except BrokenPipeError:  # whoever reads our output has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return Exit.FINE
        except (OSError, OperationalError) as inner:
            return failed(RuntimeError(_machine(inner)), Exit.FINDING)
        except KeyboardInterrupt as inner:
            done = inner.done if isinstance(inner, Interrupted) else ()
            return failed(RuntimeError(_stopped(done, recorded=not getattr(args, "dry_run", False))), Exit.INTERRUPTED)

    return command


def _stopped(done: Sequence[Outcome], *, recorded: bool) -> str:
    """What an interruption cost: nothing that was told, and the rest is made up for by running the command again."""
    if not recorded:
        return _("Interrupted. This was a dry run: nothing was recorded.")
    counts = [f"{count} {WORDS[name]}" for name, count in Summary(outcomes=tuple(done)).counts.items() if count and name in WORDS]
    told = _("Done until then: {counts}. ").format(counts=", ".join(counts)) if counts else ""
    return _(
        "Interrupted. {told}Everything that was taken in or published is kept, whole; what was under way is as it was before. "
        "Run the same command again: it goes on from there."
    ).format(told=told)


def _machine(inner: Exception) -> str:
    reason = inner.strerror or str(inner) if isinstance(inner, OSError) else str(inner).strip()
    where = f"{inner.filename}: " if isinstance(inner, OSError) and inner.filename else ""
    return _(
        "The machine stopped this: {where}{reason}. Everything that was taken in or published until then is kept, whole. "
        "See to the cause (a full disk, rights, another process at the database) and run the same command again: it goes on from there."
    ).format(where=where, reason=reason)
