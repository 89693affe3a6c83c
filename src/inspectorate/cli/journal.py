"""`inspectorate journal …`: verify, export, checkpoint, replay, purge and sweep the record."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from inspectorate.access import people, records
from inspectorate.access.errors import NotAllowed
from inspectorate.core.exits import TABLE, Exit
from inspectorate.core.words import _
from inspectorate.journal import services
from inspectorate.journal.errors import JournalError
from inspectorate.proof import verify as offline
from inspectorate.proof.book import Unreadable
from inspectorate.proof.exports import Export
from inspectorate.proof.notes import NotANote
from inspectorate.site.environment import Misconfigured

HELP = {
    "verify": _("was anything altered, as far as this installation can tell by itself"),
    "export": _("write the journal to one file that anyone can verify"),
    "checkpoint": _("print the signed state of a log, to be kept elsewhere"),
    "replay": _("take an export into an empty installation"),
    "purge": _("let words and files of the office go, for good"),
    "sweep": _("remove files that no entry names"),
}


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    made = {name: verbs.add_parser(name, help=text, description=text, epilog=TABLE) for name, text in HELP.items()}
    for child in made.values():
        child.add_argument("--json", action="store_true", help=_("print the result as JSON"))
    for name in ("export", "purge"):
        made[name].add_argument("--as", dest="name", default="", metavar="NAME", help=_("who you are (default: your login name)"))
    made["verify"].add_argument("--against", type=Path, action="append", default=[], metavar="FILE", help=_("a checkpoint kept elsewhere"))
    made["export"].add_argument("file", type=Path, metavar="FILE", help=_("the file to write; it must not exist"))
    made["export"].add_argument("--log", action="append", default=[], metavar="LOG", help=_("only this log (public, office)"))
    made["checkpoint"].add_argument("--log", default=services.PUBLIC, metavar="LOG", help=_("which log (default: public)"))
    made["replay"].add_argument("export", type=Path, metavar="EXPORT", help=_("what `inspectorate journal export` wrote"))
    _purge_arguments(made["purge"])


def _purge_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--part", type=_part, action="append", default=[], metavar="ENTRY:NAME", help=_("words: office:12:name"))
    parser.add_argument("--blob", action="append", default=[], metavar="SHA256", help=_("a file, by its hash"))
    parser.add_argument("--entry", action="append", default=[], metavar="ENTRY", help=_("an entry that needs its files no longer"))
    parser.add_argument("--authority", required=True, metavar="TEXT", help=_("the rule or order it rests on; kept for ever, so no names"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def _part(text: str) -> tuple[str, str]:
    entry, _colon, name = text.rpartition(":")
    if entry.count(":") != 1 or not name:
        raise ValueError(text)
    return entry, name


def run(args: Namespace) -> int:
    """Do it; the return value is the process's exit code."""
    try:
        prepare()
        return VERBS[args.verb](args)
    except (Misconfigured, NotANote, people.Unnamed) as inner:
        return _failed(inner, Exit.USAGE)
    except (Unreadable, OSError) as inner:
        return _failed(inner, Exit.UNREADABLE)
    except (JournalError, NotAllowed) as inner:
        return _failed(inner, Exit.FINDING)


def _failed(why: Exception, code: Exit) -> int:
    print(why, file=sys.stderr)
    return code


def _verify(args: Namespace) -> int:
    return offline.told(services.verify(against=[offline.kept_in(file) for file in args.against]), as_json=args.json)


def _export(args: Namespace) -> int:
    actor = people.acting_as(args.name or getuser(), datetime.now(UTC))
    sizes = records.export(actor, args.file, logs=args.log, progress=_progress())
    return _told(args, {"file": str(args.file), "entries": sizes}, _sizes(sizes, _("{file} holds").format(file=args.file)))


def _checkpoint(args: Namespace) -> int:
    note = services.checkpoint(args.log)
    return _told(args, {"log": args.log, "note": note}, note.rstrip("\n"))


def _replay(args: Namespace) -> int:
    with closing(Export(args.export)) as export:
        sizes = services.replay(export)
    return _told(args, {"entries": sizes}, _sizes(sizes, _("Taken in")))


def _purge(args: Namespace) -> int:
    lines = [*(f"{entry}: {name}" for entry, name in args.part), *args.blob]
    print(
        _("This will go for good, on the authority of {authority}:").format(authority=args.authority), *lines, sep="\n  ", file=sys.stderr
    )
    if not args.yes:
        if not sys.stdin.isatty():
            return _failed(ValueError(_("Nothing was purged: nobody was there to ask. Add --yes.")), Exit.USAGE)
        print(_("Type yes to purge it: "), end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in ("yes", _("yes")):
            return _failed(ValueError(_("Nothing was purged.")), Exit.FINDING)
    now = datetime.now(UTC)
    actor = people.acting_as(args.name or getuser(), now)
    entry = records.purge(actor, args.part, args.blob, entries=args.entry, authority=args.authority, now=now)
    return _told(args, {"entry": entry.id}, _("Purged; {entry} says so.").format(entry=entry.id))


def _sweep(args: Namespace) -> int:
    swept = services.sweep(now=datetime.now(UTC))
    words = _("Removed {purged} purged files, {orphans} without an entry, {unfinished} unfinished.")
    counts = {"purged": swept.purged, "orphans": swept.orphans, "unfinished": swept.unfinished}
    return _told(args, counts, words.format(**counts))


VERBS: dict[str, Callable[[Namespace], int]] = {
    "verify": _verify,
    "export": _export,
    "checkpoint": _checkpoint,
    "replay": _replay,
    "purge": _purge,
    "sweep": _sweep,
}


def _told(args: Namespace, value: object, words: str) -> int:
    print(json.dumps(value, indent=1, ensure_ascii=False) if args.json else words)
    return Exit.FINE


def _sizes(sizes: dict[str, int], opening: str) -> str:
    counts: Sequence[str] = [_("{n} entries of {log}").format(n=size, log=log) for log, size in sizes.items()]
    return f"{opening} {', '.join(counts) or _('nothing')}."


def _progress() -> Callable[[str, int], None]:
    """Counts on the terminal, every thousand entries; silent elsewhere."""
    terminal = sys.stderr.isatty()

    def show(log: str, done: int) -> None:
        if terminal and done % 1000 == 0:
            print(f"\r{log}: {done}", end="", file=sys.stderr, flush=True)

    return show
