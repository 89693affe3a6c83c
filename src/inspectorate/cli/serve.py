"""Serve the public pages. Exit 0 stopped · 2 wrong usage, or a data folder that cannot be used."""

import socket
from argparse import ArgumentParser, Namespace

from inspectorate.site.start import prepare, refuse_lost  # first: importing it sets Django up, and models come after

# isort: split
from granian import Granian
from granian.constants import Interfaces
from granian.errors import FatalError
from granian.log import LogLevels

from inspectorate.access.permissions import VISITOR
from inspectorate.cli import batches
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.library import busy, indexing, queries
from inspectorate.site.environment import Misconfigured

APPLICATION = "inspectorate.site.wsgi:application"


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--port", type=int, default=8000, metavar="N", help=_("the port (default: 8000)"))
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help=_("the address to listen on (default: this machine only)"))
    parser.add_argument("--workers", type=int, default=1, metavar="N", help=_("server processes (default: 1)"))


def run(args: Namespace) -> int:
    """Make everything ready, bring the index up to the public record, and serve until interrupted."""
    try:
        refuse_lost()
        prepare()
    except Misconfigured as inner:
        return batches.failed(inner, Exit.USAGE)
    if taken := _taken(args.host, args.port):
        return batches.failed(OSError(taken), Exit.USAGE)
    indexing.follow(0)
    print(_holdings())
    print(_("Serving on http://{host}:{port}/ (stop with Ctrl-C)").format(host=args.host, port=args.port), flush=True)
    server = Granian(
        APPLICATION,
        address=args.host,
        port=args.port,
        interface=Interfaces.WSGI,
        workers=args.workers,
        blocking_threads=busy.THREADS,
        log_access=False,
        log_level=LogLevels.error,  # it says of every start what only its makers ask; the last line is the address
    )
    try:
        server.serve()
    except FatalError as inner:
        return batches.failed(inner, Exit.FINDING)
    return Exit.FINE


def _holdings() -> str:
    """What is public, in numbers: the table above the address."""
    held = queries.home(VISITOR).holdings
    rows = ((held.reports, _("reports public")), (held.pages, _("pages of documents")), (held.recommendations, _("recommendations")))
    return "\n".join(f"{count:>7}  {words}" for count, words in rows)


def _taken(host: str, port: int) -> str:
    """Why the port cannot be used, "" where it can."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except (OSError, OverflowError) as error:
            return _("Port {port} of {host} cannot be used ({error}). Name another: --port N.").format(port=port, host=host, error=error)
    return ""
