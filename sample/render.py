"""Make the sample office: `python -m sample.render OUT` writes its reports (PDF), their truth (JSON), its listing and profile.

The same facts give the same bytes: the time of making is the day of issue, and only fonts that come with the packages are used.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, time
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from inspectorate.core.dates import PartialDate
from sample.facts import HERE, Facts, Office, office, reports
from sample.listing import listed, listing_csv, listing_html, listing_json
from sample.marks import marked
from sample.profile import tables
from sample.scan import scanned
from sample.truth import truth

STYLES = ("Regular", "It", "Semibold", "Bold", "BoldIt", "Light")


@contextmanager
def fonts() -> Iterator[typst.Fonts]:
    """Typst's own fonts and six styles of Source Sans Pro; never the machine's."""
    source = files("font_source_sans_pro") / "files"
    with tempfile.TemporaryDirectory() as folder:
        for style in STYLES:
            name = f"SourceSansPro-{style}.ttf"
            (Path(folder) / name).write_bytes((source / name).read_bytes())
        yield typst.Fonts(include_system_fonts=False, font_paths=[folder])


def printable(report: Facts, of: Office) -> dict[str, Any]:
    """What a template gets: the report's facts and, beside codes, the names they stand for."""
    issuer = of.issuer(report)
    names = {agency["code"]: agency["name"] for agency in of.facts["agencies"]} | report.get("extra_abbreviations", {})
    code = report.get("component", "")
    return marked(report) | {
        "issued_on": str(report["issued_on"]),
        "office": issuer,
        "code": issuer["code"],
        "component": {"code": code, "name": names.get(code, ""), "street": "Quay House, Port Amarel, Estmere 00110"},
        "abbreviations": [[key, names[key]] for key in sorted(report.get("abbreviations", []))],
    }


def render(report: Facts, of: Office, typefaces: typst.Fonts) -> tuple[bytes, dict[str, Any]]:
    """One report as PDF with its truth."""
    template = HERE / "templates" / f"{report['layout']}.typ"
    compiler = typst.Compiler(
        template, root=HERE, font_paths=typefaces, sys_inputs={"report": json.dumps(printable(report, of), default=str)}
    )
    made = datetime.combine(PartialDate.parse(str(report["issued_on"])).last_day(), time(12), UTC)
    pdf = compiler.compile(format="pdf", timestamp=made)
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no PDF")
    found = json.loads(compiler.query("<mark>", field="value"))
    pages = json.loads(compiler.query("<pages>", field="value"))[0]
    if "scan" in report:
        pdf = scanned(pdf, made=made.date(), **report["scan"])
    return pdf, truth(report, of, pdf, pages, _pages(found))


def _pages(found: list[dict[str, Any]]) -> Mapping[str, list[int]]:
    marks: dict[str, list[int]] = {}
    for mark in found:
        marks.setdefault(mark["id"], []).append(mark["page"])
    return marks


def write(out: Path) -> list[Path]:
    """Write everything into `out`; returns the PDFs in order of their numbers."""
    (out / "truth").mkdir(parents=True, exist_ok=True)
    of, all_reports, written = office(), reports(), []
    with fonts() as typefaces:
        for report in all_reports:
            pdf, gold = render(report, of, typefaces)
            path = out / f"{report['file']}.pdf"
            path.write_bytes(pdf)
            (out / "truth" / f"{report['file']}.json").write_text(json.dumps(gold, indent=1, ensure_ascii=False) + "\n", "utf-8")
            written.append(path)
    _sweep(out, {path.stem for path in written})
    written += [_damage(out, damaged) for damaged in listed()["damaged"]]
    (out / "profile").mkdir(exist_ok=True)
    for name, table in tables(of).items():
        (out / "profile" / name).write_text(table, "utf-8")
    (out / "listing.csv").write_text(listing_csv(all_reports, of), "utf-8")
    (out / "city-listing.json").write_text(listing_json(all_reports, of), "utf-8")
    (out / "listing.html").write_text(listing_html(all_reports, of), "utf-8")
    return written


def _sweep(out: Path, names: set[str]) -> None:
    """Take away reports of an earlier rendering that the sample no longer has: those with a truth of ours beside them."""
    for gold in (out / "truth").glob("*.json"):
        if gold.stem not in names:
            gold.unlink()
            (out / f"{gold.stem}.pdf").unlink(missing_ok=True)


def _damage(out: Path, damaged: Facts) -> Path:
    """The beginning of another report's file, as a transfer that broke off leaves it."""
    path = out / f"{damaged['number']}.pdf"
    path.write_bytes((out / f"{damaged['beginning_of']}.pdf").read_bytes()[: damaged["bytes"]])
    return path


def main() -> int:
    """The command; prints what it wrote."""
    parser = argparse.ArgumentParser(prog="python -m sample.render", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write into")
    for path in write(parser.parse_args().out):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
