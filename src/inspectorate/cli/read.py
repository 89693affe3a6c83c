"""Read documents and show what was found, with places. Exit 0 all read · 1 some not read · 2 wrong usage · 3 none could be read."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size

from inspectorate.cli.progress import progress
from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.reading.as_json import as_json
from inspectorate.reading.document import Document
from inspectorate.reading.layouts import OWN, LayoutError, installed
from inspectorate.reading.pool import Outcome, Pool
from inspectorate.reading.recommendations.explain import explained
from inspectorate.reading.show.explain import explanation
from inspectorate.reading.show.files import Pages
from inspectorate.reading.show.summary import refusal, summary
from inspectorate.reading.values import Reading, Unreadable

Take = Callable[[str, Path, Outcome], None]
"""Does something with what came of a file: the name for its output, its path, the outcome."""


def arguments(parser: ArgumentParser) -> None:
    """The options of `inspectorate read`."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=_("a document (PDF)"))
    parser.add_argument("--json", action="store_true", help=_("print what was read in the published format; several files: one line each"))
    parser.add_argument("--out", type=Path, metavar="DIR", help=_("write the published format into DIR, a file for each document"))
    parser.add_argument(
        "--html", type=Path, metavar="OUT", help=_("write the pages with what was read lit on them; several: OUT is a folder")
    )
    parser.add_argument("--no-ocr", action="store_true", help=_("leave pages that are pictures unread"))
    parser.add_argument(
        "--layout", action="append", type=Path, default=[], metavar="FILE", help=_("read with a layout of your own too (TOML)")
    )
    parser.add_argument(
        "--explain", action="store_true", help=_("say which layout read each document, and why each place was taken or left")
    )


def run(args: Namespace) -> int:
    """Read all files in their order; what cannot be read is named with its reason, and the rest goes on."""
    outcomes: list[bool] = []
    try:
        with _own_layouts(args.layout), Pool() as pool:
            pages = Pages(args.html, pool, several=len(args.files) > 1) if args.html else None
            takers = _takers(args, pages)
            for name, path, outcome in _read(args, pool):
                outcomes.append(isinstance(outcome, Reading))
                for take in takers:
                    take(name, path, outcome)
            if pages:
                print(pages.finish(), file=sys.stderr if args.json else sys.stdout)
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINE
    except LayoutError as error:
        print(_("{error} Nothing was read.").format(error=error), file=sys.stderr)
        return Exit.USAGE
    except OSError as error:
        if not error.filename:
            raise
        print(_unwritten(error, len(outcomes)), file=sys.stderr)
        return Exit.USAGE
    return Exit.FINE if all(outcomes) else Exit.FINDING if any(outcomes) else Exit.UNREADABLE


@contextmanager
def _own_layouts(given: list[Path]) -> Iterator[None]:
    """Have workers read with these layouts beside those of the installation. Raises LayoutError for what is wrong in any."""
    before = os.environ.get(OWN, "")
    try:
        os.environ[OWN] = os.pathsep.join(filter(None, (*(str(path.absolute()) for path in given), before)))
        installed()
        yield
    finally:
        os.environ[OWN] = before


def names(files: list[Path]) -> list[str]:
    """A name for the output of each file: its stem, numbered where several files share it."""
    given: list[str] = []
    for path in files:
        again = next((n for n in range(1, len(given) + 2) if _numbered(path.stem, n) not in given), 1)
        given.append(_numbered(path.stem, again))
    return given


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"


def _read(args: Namespace, pool: Pool) -> Iterator[tuple[str, Path, Outcome]]:
    found = pool.read_all(args.files, ocr=not args.no_ocr, ordered=True)
    for name, (path, outcome) in zip(names(args.files), progress(found, len(args.files), _("reading")), strict=True):
        yield name, path, outcome


def _takers(args: Namespace, pages: Pages | None) -> list[Take]:
    """What the options ask for; without any, the summary."""
    takers: list[Take] = [_refuse]
    if args.json:
        takers.append(_printer(several=len(args.files) > 1))
    if args.out:
        takers.append(_writer(args.out))
    if pages:
        takers.append(pages.take)
    if args.explain:
        takers.append(_explain)
    return takers if len(takers) > 1 else [_refuse, _summarise]


def _refuse(_name: str, _path: Path, outcome: Outcome) -> None:
    if isinstance(outcome, Unreadable):
        print(refusal(outcome), file=sys.stderr)


def _summarise(_name: str, _path: Path, outcome: Outcome) -> None:
    if isinstance(outcome, Reading):
        print(summary(outcome, get_terminal_size().columns if sys.stdout.isatty() else None), flush=True)


def _explain(_name: str, _path: Path, outcome: Outcome) -> None:
    if isinstance(outcome, Reading):
        print(explanation(outcome.file, explained(Document.of(outcome.pages), installed())), flush=True)


def _printer(*, several: bool) -> Take:
    """JSON Lines for several documents, laid out for one."""

    def take(_name: str, _path: Path, outcome: Outcome) -> None:
        if isinstance(outcome, Reading):
            print(json.dumps(as_json(outcome), ensure_ascii=False, indent=None if several else 1), flush=True)

    return take


def _writer(folder: Path) -> Take:
    """A file a document; the folder is made now, before anything is read."""
    folder.mkdir(parents=True, exist_ok=True)

    def take(name: str, _path: Path, outcome: Outcome) -> None:
        if isinstance(outcome, Reading):
            text = json.dumps(as_json(outcome), ensure_ascii=False, indent=1)
            (folder / f"{name}.json").write_text(f"{text}\n", "utf-8")

    return take


def _unwritten(error: OSError, count: int) -> str:
    kept = _("What was written for the {n} documents before it is kept.").format(n=count) if count else _("Nothing was read.")
    what = _("{path} cannot be written: {why}.").format(path=error.filename, why=error.strerror)
    return f"{what} {kept} {_('Name a place where you may write and run the command again.')}"
