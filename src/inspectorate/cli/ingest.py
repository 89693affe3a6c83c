"""Take documents into the library: files, folders, zips. Exit 0 all taken in · 1 some refused or waiting · 3 none could be read."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from inspectorate.access import people
from inspectorate.access.errors import NotAllowed
from inspectorate.cli import batches
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.journal.errors import JournalError
from inspectorate.library import indexing
from inspectorate.library.batch.gather import count
from inspectorate.library.batch.ingesting import Ingest
from inspectorate.library.batch.outcomes import Summary
from inspectorate.reading.pool import Pool
from inspectorate.site.environment import Misconfigured


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=_("a document, a folder of them, or a zip"))
    batches.common(parser)


@batches.surviving
def run(args: Namespace) -> int:
    """Take everything in; what is here already is named and not read again, so a run that was cut short is run again."""
    try:
        with Pool(args.workers) as pool:
            prepare()
            ingest = Ingest(
                actor=batches.actor(args), pool=pool, issuer=args.issuer, publishes=args.publish, dry=args.dry_run
            )  # fmt: skip
            with indexing.deferred():
                outcomes = batches.told(ingest.run(args.paths), count(args.paths), _("ingesting"))
    except (Misconfigured, people.Unnamed) as inner:
        return batches.failed(inner, Exit.USAGE)
    except (JournalError, NotAllowed) as inner:
        return batches.failed(inner, Exit.FINDING)
    return batches.result(args, Summary(outcomes=outcomes))
