"""Made reports on disk: `python -m sample.large N OUT` writes OUT/reports.jsonl, with --pdf a file of each too."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from sample.large.made import Made, reports
from sample.large.pdf import pdf

A_FOLDER = 1000


def write(found: Iterable[Made], out: Path, *, files: bool) -> int:
    """Write reports as JSON Lines and, when asked, as PDFs; how many there were. A file that is there already is kept."""
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    with (out / "reports.jsonl").open("w", encoding="utf-8") as lines:
        for count, report in enumerate(found, start=1):
            lines.write(json.dumps(asdict(report), ensure_ascii=False, default=str) + "\n")
            if files:
                path = out / f"{(count - 1) // A_FOLDER:04d}" / f"{report.number}.pdf"
                path.parent.mkdir(exist_ok=True)
                if not path.exists():
                    path.write_bytes(pdf(report))
    return count


def main() -> int:
    """The command; prints how many reports it wrote, and where."""
    parser = argparse.ArgumentParser(prog="python -m sample.large", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("count", type=int, metavar="N", help="how many reports")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write into")
    parser.add_argument("--pdf", action="store_true", help="a PDF of each report too")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other reports (default: 1)")
    args = parser.parse_args()
    written = write(reports(args.count, args.seed), args.out, files=args.pdf)
    sys.stdout.write(f"{args.out}: {written} reports\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
