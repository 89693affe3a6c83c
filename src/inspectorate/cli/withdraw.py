"""Take a report, or one version, off every public page, for a reason. Exit 0 withdrawn · 1 not · 2 no such report, or nobody to ask."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

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
from inspectorate.library import rebuilding
from inspectorate.library.errors import LibraryError
from inspectorate.library.services import Withdrawal, going, withdraw
from inspectorate.library.services.naming import report_of
from inspectorate.search.errors import SearchError
from inspectorate.site.environment import Misconfigured


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("report", metavar="REPORT", help=_("a path (/r/…), an id, a document's SHA-256, or a number"))
    parser.add_argument("--version", type=int, action="append", default=[], metavar="N", help=_("only this version (default: all)"))
    parser.add_argument("--reason", required=True, metavar="TEXT", help=_("why; its page shows it to everyone"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))
    batches.acting(parser)


@batches.surviving
def run(args: Namespace) -> int:
    """Show what goes, ask, and withdraw it."""
    try:
        prepare()
        report = report_of(args.report)
        plan = going(report, args.version)
        print(plain(_shown(plan, args.reason)), file=sys.stderr)
        if not args.yes and not _agreed():
            return batches.failed(ValueError(_("Nothing was withdrawn.")), Exit.FINDING if sys.stdin.isatty() else Exit.USAGE)
        done = withdraw(batches.actor(args), report, args.reason, now=datetime.now(UTC), versions=plan.versions)
    except (Misconfigured, people.Unnamed, LibraryError) as inner:
        return batches.failed(inner, Exit.USAGE)
    except (JournalError, NotAllowed) as inner:
        return batches.failed(inner, Exit.FINDING)
    _forget()
    if args.json:
        print(json.dumps({"report": done.report, "path": done.path, "versions": list(done.versions), "files": list(done.blobs)}, indent=1))
    else:
        print(_("Withdrawn: {path}, versions {versions}.").format(path=done.path, versions=_listed(done)))
    return Exit.FINE


def _forget() -> None:
    """Make the search index anew, since the old one's files still hold the words; the withdrawal stands whatever comes of it."""
    try:
        work = rebuilding.Rebuild(afresh=True)
        for _done in progress(work, work.total, _("indexing")):
            pass
    except (SearchError, OSError) as inner:
        said = _(
            "The report is withdrawn, but files of the search index may still hold its words ({reason}). Run: inspectorate search rebuild"
        )
        print(plain(said.format(reason=inner)), file=sys.stderr)


def _agreed() -> bool:
    if not sys.stdin.isatty():
        print(_("Nobody is here to ask; add --yes."), file=sys.stderr)
        return False
    print(_("Type yes to withdraw it: "), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("yes", _("yes"))


def _shown(plan: Withdrawal, reason: str) -> str:
    lines = [
        _("This takes off the public side: {path} {title}").format(path=plan.path, title=plan.title),
        _("  gone for good: versions {versions} (records: {records}, public files: {files})").format(
            versions=_listed(plan), records=plan.records, files=len(plan.blobs)
        ),
        _("  the office keeps its own copies; the page will say: {reason}").format(reason=reason),
    ]
    return "\n".join(lines)


def _listed(plan: Withdrawal) -> str:
    return ", ".join(map(str, plan.versions))
