"""`inspectorate-verify EXPORT [--against CHECKPOINT]`: was an export altered? Needs no installation, no database, no account."""

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from inspectorate.core.exits import TABLE, Exit
from inspectorate.core.words import _
from inspectorate.proof import judge
from inspectorate.proof.book import Unreadable
from inspectorate.proof.exports import Export
from inspectorate.proof.notes import NotANote, PublicKey
from inspectorate.proof.roots import Kept
from inspectorate.proof.verdict import Verdict


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("export", type=Path, metavar="EXPORT", help=_("a file that `inspectorate journal export` wrote"))
    parser.add_argument(
        "--against", type=Path, action="append", default=[], metavar="FILE", help=_("a checkpoint kept elsewhere: the strongest check")
    )
    parser.add_argument("--key", metavar="KEY", help=_("the public key that must have signed the kept checkpoint"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def main(argv: Sequence[str] | None = None) -> int:
    """Verify an export; the return value is the process's exit code."""
    parser = argparse.ArgumentParser(prog="inspectorate-verify", description=_("Was an export of the journal altered?"), epilog=TABLE)
    arguments(parser)
    args = parser.parse_args(argv)
    try:
        kept = [kept_in(file, args.key) for file in args.against]
    except NotANote as inner:
        parser.error(str(inner))
    try:
        with closing(Export(args.export)) as export:
            verdict = judge.verify(export, against=kept)
    except (Unreadable, OSError) as inner:
        print(inner, file=sys.stderr)  # noqa: T201 - this is a command
        return Exit.UNREADABLE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    return told(verdict, as_json=args.json)


def kept_in(file: Path, key: str | None = None) -> Kept:
    """A kept checkpoint from a file. Raises NotANote, saying which file and what it should hold."""
    try:
        return Kept.parse(file.read_text("utf-8"), PublicKey.parse(key) if key else None)
    except (OSError, UnicodeDecodeError, NotANote) as inner:
        raise NotANote(
            _("{file}: {why}. It should be what `inspectorate journal checkpoint` printed.").format(file=file, why=inner)
        ) from inner


def told(verdict: Verdict, *, as_json: bool) -> int:
    """Print a verdict; the exit code that goes with it."""
    print(json.dumps(verdict.as_json(), indent=1, ensure_ascii=False) if as_json else "\n".join(verdict.sentences()))  # noqa: T201
    return Exit.FINE if verdict.intact else Exit.FINDING


if __name__ == "__main__":
    sys.exit(main())
