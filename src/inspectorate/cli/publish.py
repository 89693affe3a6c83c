"""Publish reports that are clean, and name what the others wait for. Exit 0 all public · 1 some wait · 2 no such report."""

import json
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from django.db import transaction

from inspectorate.access import people
from inspectorate.access.errors import NotAllowed
from inspectorate.cli import batches
from inspectorate.core.actor import Actor
from inspectorate.core.exits import Exit
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.journal.errors import JournalError
from inspectorate.library.batch.outcomes import reasons
from inspectorate.library.errors import LibraryError, Refused
from inspectorate.library.rules.release import HINTS, WANTING, Wait
from inspectorate.library.services import Publishing, answer, join, publish, state, state_issuer
from inspectorate.library.services.naming import report_of
from inspectorate.library.services.shelf import Shelf
from inspectorate.site.environment import Misconfigured

ACTS = {"published": _("published"), "corrected": _("corrected")}


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("reports", nargs="+", metavar="REPORT", help=_("a path (/r/…), an id, a document's SHA-256, or a number"))
    parser.add_argument(
        "--answer", action="append", default=[], metavar="QUESTION",
        help=_("you looked at what it waits for and it may be published; publish names each question in brackets"),
    )  # fmt: skip
    parser.add_argument(
        "--state", action="append", default=[], metavar="FACT=VALUE", help=_("what its title, issued_on or office is, as you know it")
    )
    parser.add_argument("--part-of", default="", metavar="REPORT", help=_("it is this report: an erratum of it, or the same one again"))
    parser.add_argument("--because", default="", metavar="TEXT", help=_("why; the journal keeps it"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))
    batches.acting(parser)


@batches.surviving
def run(args: Namespace) -> int:
    """Publish each; names that lead nowhere stop the command before anything is published."""
    try:
        prepare()
        reports = [report_of(words) for words in args.reports]
        if (args.answer or args.state or args.part_of) and len(set(reports)) > 1:
            raise Refused(_("--answer, --state and --part-of are about one report. Nothing was done; name one report."))
        actor, now = batches.actor(args), datetime.now(UTC)
        if args.answer or args.state or args.part_of:
            reports = [_said(args, actor, reports[0], now)]
        done = [publish(actor, report, now=now) for report in reports]
    except (Misconfigured, people.Unnamed, LibraryError) as inner:
        return batches.failed(inner, Exit.USAGE)
    except (JournalError, NotAllowed) as inner:
        return batches.failed(inner, Exit.FINDING)
    print(json.dumps([_json(one) for one in done], ensure_ascii=False, indent=1) if args.json else "\n".join(map(_words, done)))
    return Exit.FINDING if any(one.waits for one in done) else Exit.FINE


def _said(args: Namespace, actor: Actor, report: StreamId, now: datetime) -> StreamId:
    """Record what the person says, all of it or nothing; the report that it is then."""
    facts = dict(_stated(words) for words in args.state)
    office = facts.pop("office", "")
    with transaction.atomic():
        if args.part_of:
            report = join(actor, report_of(args.part_of), report, now=now)[0]
        if facts:
            state(actor, report, facts, args.because, now=now)
        if office:
            report = _office(actor, report, office, args.because, now)
        if args.answer:
            answer(actor, report, args.answer, args.because, now=now)
    return report


def _office(actor: Actor, report: StreamId, name: str, because: str, now: datetime) -> StreamId:
    if not because.strip():
        raise Refused(_("A statement needs a reason, which the journal keeps. Nothing was recorded; say --because '…'."))
    now_in = state_issuer(actor, report, name, Shelf(), now=now, because=because.strip())
    if now_in is None:
        raise Refused(
            _("Its office is known so already, or the report is public and keeps the office in its address. Nothing was recorded.")
        )
    return now_in


def _stated(words: str) -> tuple[str, str]:
    """The fact and its value in `title=…`."""
    name, equals, value = words.partition("=")
    if not equals:
        raise Refused(_("--state {words} names no value. Nothing was done; write --state title='…'.").format(words=words))
    return name.strip(), value.strip()


def _words(done: Publishing) -> str:
    name = done.path or done.title or done.report
    if done.waits:
        return _("{name} waits:{reasons}").format(name=name, reasons=reasons([_asked(wait) for wait in done.waits]))
    made = [_("version {n} {act}").format(n=one.version, act=ACTS[one.act]) for one in done.made]
    return f"{name}: {', '.join(made) or _('public as it stands, nothing to do')}"


def _asked(wait: Wait) -> str:
    """The reason, with what it is named by; where a yes is no answer, what to do."""
    if wait.key:
        hint = f" ({HINTS[wait.code]})" if wait.code in HINTS else ""
        return f"{wait.sentence} [{wait.key}]{hint}"
    return f"{wait.sentence} ({WANTING[wait.code]})"


def _json(done: Publishing) -> dict[str, object]:
    return {
        "report": done.report, "path": done.path, "title": done.title, "waits": [wait.sentence for wait in done.waits],
        "questions": [{"question": wait.key, "sentence": wait.sentence} for wait in done.waits],
        "made": [{"version": one.version, "act": one.act} for one in done.made],
    }  # fmt: skip
