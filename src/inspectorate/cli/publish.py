"""Publish reports that are clean, and name what the others wait for. Exit 0 all public · 1 some wait · 2 no such report."""

import json
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from inspectorate.access import people
from inspectorate.access.errors import NotAllowed
from inspectorate.cli import batches
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.journal.errors import JournalError
from inspectorate.library.batch.outcomes import reasons
from inspectorate.library.errors import LibraryError, Refused
from inspectorate.library.rules.release import WANTING, Wait
from inspectorate.library.services import Publishing, answer, publish
from inspectorate.library.services.naming import report_of
from inspectorate.site.environment import Misconfigured

ACTS = {"published": _("published"), "corrected": _("corrected")}


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("reports", nargs="+", metavar="REPORT", help=_("a path (/r/…), an id, a document's SHA-256, or a number"))
    parser.add_argument(
        "--answer", action="append", default=[], metavar="QUESTION",
        help=_("you looked at what it waits for and it may be published; publish names each question in brackets"),
    )  # fmt: skip
    parser.add_argument("--because", default="", metavar="TEXT", help=_("why; the journal keeps it"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))
    batches.acting(parser)


@batches.surviving
def run(args: Namespace) -> int:
    """Publish each; names that lead nowhere stop the command before anything is published."""
    try:
        prepare()
        reports = [report_of(words) for words in args.reports]
        if args.answer and len(set(reports)) > 1:
            raise Refused(_("--answer answers the questions of one report. Nothing was done; name one report."))
        actor, now = batches.actor(args), datetime.now(UTC)
        if args.answer:
            answer(actor, reports[0], args.answer, args.because, now=now)
        done = [publish(actor, report, now=now) for report in reports]
    except (Misconfigured, people.Unnamed, LibraryError) as inner:
        return batches.failed(inner, Exit.USAGE)
    except (JournalError, NotAllowed) as inner:
        return batches.failed(inner, Exit.FINDING)
    print(json.dumps([_json(one) for one in done], ensure_ascii=False, indent=1) if args.json else "\n".join(map(_words, done)))
    return Exit.FINDING if any(one.waits for one in done) else Exit.FINE


def _words(done: Publishing) -> str:
    name = done.path or done.title or done.report
    if done.waits:
        return _("{name} waits:{reasons}").format(name=name, reasons=reasons([_asked(wait) for wait in done.waits]))
    made = [_("version {n} {act}").format(n=one.version, act=ACTS[one.act]) for one in done.made]
    return f"{name}: {', '.join(made) or _('public as it stands, nothing to do')}"


def _asked(wait: Wait) -> str:
    """The reason, with what it is named by; where a yes is no answer, what to do."""
    if wait.key:
        return f"{wait.sentence} [{wait.key}]"
    return f"{wait.sentence} ({WANTING[wait.code]})"


def _json(done: Publishing) -> dict[str, object]:
    return {
        "report": done.report, "path": done.path, "title": done.title, "waits": [wait.sentence for wait in done.waits],
        "questions": [{"question": wait.key, "sentence": wait.sentence} for wait in done.waits],
        "made": [{"version": one.version, "act": one.act} for one in done.made],
    }  # fmt: skip
