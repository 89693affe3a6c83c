"""Take a listing into the library: a page, a table, a folder of report.json. Exit 0 all taken in · 1 some waiting · 3 no listing."""

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
from inspectorate.library.batch.importing import Import
from inspectorate.library.batch.outcomes import Summary
from inspectorate.reading.pool import Pool
from inspectorate.site.environment import Misconfigured


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("path", type=Path, metavar="FILE-OR-FOLDER", help=_("text, HTML, CSV, JSON, JSON Lines, or a folder"))
    batches.common(parser)


@batches.surviving
def run(args: Namespace) -> int:
    """Take every row in, and the documents that lie beside them."""
    try:
        with Pool(args.workers) as pool:
            prepare()
            work = Import(actor=batches.actor(args), pool=pool, issuer=args.issuer, publishes=args.publish, dry=args.dry_run)
            with indexing.deferred():
                outcomes = batches.told(work.run(args.path), None, _("importing"))
    except (Misconfigured, people.Unnamed) as inner:
        return batches.failed(inner, Exit.USAGE)
    except (JournalError, NotAllowed) as inner:
        return batches.failed(inner, Exit.FINDING)
    return batches.result(args, Summary(outcomes=outcomes, problems=tuple(work.problems)))
