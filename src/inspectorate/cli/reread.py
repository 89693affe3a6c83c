"""Read documents again with the present reader; show what differs, or take it over. Exit 0 same · 1 different · 3 some unreadable."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from inspectorate.access import people
from inspectorate.access.errors import NotAllowed
from inspectorate.cli import batches
from inspectorate.cli.plain import plain
from inspectorate.cli.progress import progress
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.journal.errors import JournalError
from inspectorate.library.batch.rereading import Rereading
from inspectorate.library.errors import LibraryError, Refused
from inspectorate.library.rereading import kept, shown
from inspectorate.library.rereading.page import page
from inspectorate.library.rereading.values import DIFFERS, MOVED, SAME, TAKEN, UNREADABLE, Difference
from inspectorate.library.services.naming import report_of
from inspectorate.reading.pool import Pool
from inspectorate.reading.read import READER
from inspectorate.site.environment import Misconfigured


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "reports", nargs="*", metavar="REPORT", help=_("a path (/r/…), an id, a document's SHA-256, or a number (default: every report)")
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--diff", action="store_true", help=_("show what the present reader finds otherwise; record nothing (the default)"))
    what.add_argument("--apply", action="store_true", help=_("show it, ask, and take the new readings over; publishes nothing"))
    parser.add_argument("--because", default="", metavar="TEXT", help=_("why they are taken over; the journal keeps it"))
    parser.add_argument("--same", action="store_true", help=_("take over only where nothing differs in words"))
    parser.add_argument("--all", action="store_true", help=_("read also what the present reader read, after a layout of yours changed"))
    parser.add_argument("--html", type=Path, metavar="FILE", help=_("write the differences as a page, to look through"))
    parser.add_argument("--json", action="store_true", help=_("print the counts and every difference as JSON"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))
    parser.add_argument("--workers", type=int, default=None, metavar="N", help=_("read N documents at a time (default: one a processor)"))
    batches.acting(parser)


@batches.surviving
def run(args: Namespace) -> int:
    """Read, compare, show; take over what was shown where the person says so."""
    try:
        if args.apply and not args.because.strip():
            raise Refused(_("--apply needs --because 'why', which the journal keeps. Nothing was read and nothing recorded."))
        prepare()
        kept.tidy()
        reports = sorted({report_of(words) for words in args.reports}) or None
        with Pool(args.workers) as pool:
            work = Rereading(pool=pool, reports=reports, every=args.all)
            found = list(progress(work.run(), len(work.targets), _("reading again")))
        order = {target.document: place for place, target in enumerate(work.targets)}
        found.sort(key=lambda one: order[one.document])
        return _apply(args, work, found) if args.apply else _result(args, found)
    except (Misconfigured, people.Unnamed, LibraryError) as inner:
        return batches.failed(inner, Exit.USAGE)
    except (JournalError, NotAllowed) as inner:
        return batches.failed(inner, Exit.FINDING)


def _apply(args: Namespace, work: Rereading, found: Sequence[Difference]) -> int:
    """Show, ask, record one document after the other: whenever it ends, each is taken over or as it was."""
    chosen = [one for one in found if one.state == SAME or (one.state == DIFFERS and not args.same)]
    if not args.yes:
        print(plain("\n".join(_lines(found))), file=sys.stderr)
        if chosen and not _agreed(len(chosen)):
            return batches.failed(ValueError(_("Nothing was taken over.")), Exit.FINDING if sys.stdin.isatty() else Exit.USAGE)
    actor = batches.actor(args)
    done = {
        one.document: work.take(one, actor, args.because, now=datetime.now(UTC)) for one in progress(chosen, len(chosen), _("taking over"))
    }
    return _result(args, [done.get(one.document, one) for one in found])


def _agreed(count: int) -> bool:
    if not sys.stdin.isatty():
        print(_("Nobody is here to ask; add --yes."), file=sys.stderr)
        return False
    print(_("Type yes to take over {n} readings: ").format(n=count), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("yes", _("yes"))


def _result(args: Namespace, found: Sequence[Difference]) -> int:
    """Print and write what was asked for; the code says whether anything is left to look at."""
    if args.html:
        args.html.write_text(page(found), "utf-8")
    if args.json:
        told = {"reader": READER, "counts": shown.states(found), "documents": [one.as_json() for one in found]}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(found)))
    here = {one.state for one in found}
    if here & {DIFFERS, MOVED}:
        return Exit.FINDING
    return Exit.UNREADABLE if UNREADABLE in here else Exit.FINE


def _lines(found: Sequence[Difference]) -> Iterator[str]:
    yield shown.summary(found) if found else _("Everything here was read by {reader}.").format(reader=READER)
    for one in found:
        if one.state != SAME and not (one.state == TAKEN and not one.changes):
            yield ""
            yield shown.block(one)
    if any(one.state == TAKEN and one.path for one in found):
        yield ""
        yield _("Public pages stand as they were; inspectorate publish REPORT makes a correction of what was taken over.")
