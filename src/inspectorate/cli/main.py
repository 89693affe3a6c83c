"""`inspectorate COMMAND …`: finds the command's file and runs it."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from keyword import iskeyword
from typing import Any

from inspectorate import __version__
from inspectorate.cli.plain import Plain
from inspectorate.core.exits import TABLE, Exit
from inspectorate.core.words import _

COMMANDS = {
    "read": _("read documents and show what was found, with places"),
    "check": _("look for what documents give away before they are released"),
    "ingest": _("take documents into the library: files, folders, zips"),
    "import": _("take a listing into the library, with the documents beside it"),
    "publish": _("publish reports that are clean, and name what the others wait for"),
    "reread": _("read documents again with a newer reader, and show what differs"),
    "withdraw": _("take a report, or one version, off every public page"),
    "search": _("search what is public, or make the index anew"),
    "serve": _("serve the public pages"),
    "sample": _("make the sample office, or any number of reports for benches"),
    "backup": _("copy all that this installation keeps into one folder, while it serves"),
    "restore": _("make an empty data folder what a backup holds"),
    "journal": _("verify, export, rebuild or purge the record"),
}
"""Each command and what it does, in the order of `--help`; the file of the same name (dashes as underscores, and one
behind a word that Python keeps for itself) in this folder has `arguments(parser)` and `run(args) -> int`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the return value is the process's exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    parser = argparse.ArgumentParser(prog="inspectorate", description=_("The working system of an oversight office."), epilog=TABLE)
    parser.add_argument("--version", action="version", version=f"inspectorate {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, purpose in COMMANDS.items():
        child = commands.add_parser(name, help=purpose, description=purpose, epilog=TABLE)
        if name in words[:1]:
            _module(name).arguments(child)
    args = parser.parse_args(words)
    try:
        with redirect_stdout(Plain(sys.stdout)):
            return int(_module(args.command).run(args))
    except KeyboardInterrupt:
        print(_("interrupted"), file=sys.stderr)
        return Exit.INTERRUPTED


def _module(command: str) -> Any:
    name = command.replace("-", "_")
    return importlib.import_module(f"inspectorate.cli.{name}{'_' if iskeyword(name) else ''}")


if __name__ == "__main__":
    sys.exit(main())
