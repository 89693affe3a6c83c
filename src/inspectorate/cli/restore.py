"""Make an empty data folder the installation that a backup holds. Exit 0 done · 1 refused or altered · 2 wrong usage · 3 not readable."""

import json
from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from inspectorate.cli.batches import failed
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.journal import services
from inspectorate.journal.errors import JournalError
from inspectorate.journal.services import backing
from inspectorate.library import indexing
from inspectorate.proof.book import Unreadable
from inspectorate.proof.exports import Export
from inspectorate.site.environment import Misconfigured


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help=_("what `inspectorate backup` wrote"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(args: Namespace) -> int:
    """Do it, then verify what came of it; the return value is the process's exit code."""
    try:
        export = backing.lay_out(args.folder)
        prepare()
        if export:
            with closing(Export(export)) as book:
                services.replay(book)
        indexing.follow(0)
        verdict = services.verify()
    except Misconfigured as inner:
        return failed(inner, Exit.USAGE)
    except JournalError as inner:
        return failed(inner, Exit.FINDING)
    except (Unreadable, OSError) as inner:
        return failed(inner, Exit.UNREADABLE)
    settings = backing.look(args.folder)["settings"]
    if args.json:
        print(json.dumps({"entries": backing.recorded(), "settings": settings, "verdict": verdict.as_json()}, ensure_ascii=False))
    else:
        print(*verdict.sentences(), *_settings(settings), sep="\n")
    return Exit.FINE if verdict.intact else Exit.FINDING


def _settings(settings: dict[str, str]) -> list[str]:
    if not settings:
        return []
    return [_("It ran with these settings, which you set here too:"), *(f"  {name}={value}" for name, value in settings.items())]
