"""Look for what documents give away before they are released. Exit 0 clean · 1 something leaks · 3 one could not be checked."""

import json
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inspectorate.cli.progress import progress
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.library.batch.gather import Item, Passed, count, gather
from inspectorate.library.batch.zips import ZipLimits
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.report import Checked, as_json, words
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Unreadable


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help=_("a document (PDF), a folder of them, or a zip"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object for each document, a line each"))
    parser.add_argument("--reveal", action="store_true", help=_("print the words that leak as well; without it they are printed nowhere"))
    parser.add_argument("--ocr", action="store_true", help=_("read pages that are pictures too: finds marks and codes on them"))


def run(args: Namespace) -> int:
    """Check every document; one that cannot be read costs its own line, and the rest goes on."""
    counts = _Counts()
    with tempfile.TemporaryDirectory() as scratch, Pool() as pool:
        items = gather(args.paths, Path(scratch), ZipLimits())
        for checked in progress(_all(items, pool, args, counts), count(args.paths), _("checking")):
            print(json.dumps(as_json(checked), ensure_ascii=False) if args.json else words(checked), flush=True)
    if not args.json and counts.files > 1:
        print(counts.sentence)
    if counts.leaking:
        return Exit.FINDING
    return Exit.UNREADABLE if counts.unread or not counts.files else Exit.FINE


@dataclass(slots=True)
class _Counts:
    """How the documents fared."""

    files: int = 0
    leaking: int = 0
    unread: int = 0

    @property
    def sentence(self) -> str:
        """The last line."""
        return _("{files} documents: {leaking} give something away, {unread} could not be checked.").format(
            files=self.files, leaking=self.leaking, unread=self.unread
        )


def _all(items: Iterator[Item | Passed], pool: Pool, args: Namespace, counts: _Counts) -> Iterator[Checked]:
    for item in items:
        if isinstance(item, Passed) and not item.missing:
            continue
        checked = _missing(item) if isinstance(item, Passed) else _one(item, pool, args)
        counts.files += 1
        counts.leaking += checked.leaks
        counts.unread += checked.unread
        yield checked


def _one(item: Item, pool: Pool, args: Namespace) -> Checked:
    outcome = pool.read(item.path, ocr=args.ocr, name=item.name)
    if isinstance(outcome, Unreadable) or not args.reveal or outcome.release is None:
        return Checked(file=item.shown, outcome=outcome)
    try:
        return Checked(file=item.shown, outcome=outcome, texts=pool.reveal(item.path, outcome))
    except CannotOpen as error:
        return Checked(file=item.shown, outcome=outcome, unrevealed=str(error))


def _missing(passed: Passed) -> Checked:
    refused = Unreadable(file=passed.shown, sha256=None, reason=passed.reason, advice=passed.advice)
    return Checked(file=passed.shown, outcome=refused)
