"""Copy all that this installation keeps into one new folder, while it serves. Exit 0 done · 1 refused · 2 wrong usage · 3 not readable."""

import json
import os
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from inspectorate.access import gate, people
from inspectorate.access.errors import NotAllowed
from inspectorate.access.permissions import Permission
from inspectorate.cli.batches import failed
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.journal.errors import JournalError
from inspectorate.journal.services import backing
from inspectorate.site.environment import TABLE, Misconfigured

SECRETS = ("SECRET_KEY", "DATABASE_URL", "INSPECTORATE_DATA")
"""Settings that a backup does not repeat: secrets, and what is another place's after a restore."""


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help=_("the folder to write; it must not exist"))
    parser.add_argument("--as", dest="name", default="", metavar="NAME", help=_("who you are (default: your login name)"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(args: Namespace) -> int:
    """Do it; the return value is the process's exit code."""
    now = datetime.now(UTC)
    try:
        prepare()
        gate.require(people.acting_as(args.name or getuser(), now), Permission.EXPORT)
        told = {one.name: os.environ[one.name] for one in TABLE if one.name in os.environ and one.name not in SECRETS}
        sizes = backing.backup(args.folder.absolute(), now=now, told=told)
    except (Misconfigured, people.Unnamed) as inner:
        return failed(inner, Exit.USAGE)
    except (JournalError, NotAllowed) as inner:
        return failed(inner, Exit.FINDING)
    except OSError as inner:
        return failed(inner, Exit.UNREADABLE)
    counts = ", ".join(_("{n} entries of {log}").format(n=size, log=log) for log, size in sizes.items())
    words = _("{folder} holds {counts}. It opens everything the office holds: keep it as you keep the data folder.")
    print(json.dumps({"folder": str(args.folder), "entries": sizes}) if args.json else words.format(folder=args.folder, counts=counts))
    return Exit.FINE
