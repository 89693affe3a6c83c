"""Make the sample office, or any number of made reports for benches. Exit 0 made · 2 not a checkout, or wrong usage."""

import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import inspectorate
from inspectorate.core.exits import Exit
from inspectorate.core.words import _

SOURCE = Path(inspectorate.__file__).resolve().parents[2]
"""The checkout that the package runs from; an installed package has none, and no sample."""


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("out", type=Path, metavar="OUT", help=_("the folder to write into"))
    parser.add_argument("--large", type=int, metavar="N", help=_("N made reports as JSON Lines instead of the sample office"))
    parser.add_argument("--pdf", action="store_true", help=_("with --large: a PDF of each, too"))
    parser.add_argument("--seed", type=int, default=1, help=_("with --large: another seed makes other reports (default: 1)"))


def run(args: Namespace) -> int:
    """Run the sample's own program in the checkout: the sample is no part of the product, so nothing of it is imported."""
    if not (SOURCE / "sample" / "render.py").exists():
        print(_("The sample office comes with the source, not with the installed package. Run this in a checkout."), file=sys.stderr)
        return Exit.USAGE
    if args.large is None and args.pdf:
        print(_("--pdf goes with --large; the sample office is written as PDFs anyway."), file=sys.stderr)
        return Exit.USAGE
    return subprocess.run(command(args), cwd=SOURCE, check=False).returncode


def command(args: Namespace) -> list[str]:
    """The program that makes what was asked for, and its arguments."""
    out = str(args.out.resolve())
    if args.large is None:
        return [sys.executable, "-m", "sample.render", out]
    return [sys.executable, "-m", "sample.large", str(args.large), out, "--seed", str(args.seed), *(["--pdf"] if args.pdf else [])]
