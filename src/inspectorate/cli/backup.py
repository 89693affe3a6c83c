"""Copy all that this installation keeps into one new folder, while it serves. Exit 0 done · 1 refused · 2 wrong usage · 3 not readable."""

import json
import os
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from django.conf import settings

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

FILES = ("INSPECTORATE_SEAL", "INSPECTORATE_ABOUT")
"""Settings that name a file of the installation's own."""


def outside(data: Path) -> dict[str, str]:
    """The settings that name a file which does not lie in the data folder, so that a backup leaves it where it is."""
    named = {one.name: os.environ.get(one.name, "") for one in TABLE if one.name in FILES}
    return {name: file for name, file in named.items() if file and not Path(file).expanduser().absolute().is_relative_to(data.absolute())}


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
    left = outside(Path(settings.DATA))
    counts = ", ".join(_("{n} entries of {log}").format(n=size, log=log) for log, size in sizes.items())
    words = _("{folder} holds {counts}. It opens everything the office holds: keep it as you keep the data folder.")
    if args.json:
        print(json.dumps({"folder": str(args.folder), "entries": sizes, "outside": left}, ensure_ascii=False))
        return Exit.FINE
    print(words.format(folder=args.folder, counts=counts))
    for name, file in left.items():
        print(_("Not in it, since it lies outside the data folder: {file} ({name}). Keep a copy of it too.").format(file=file, name=name))
    return Exit.FINE
