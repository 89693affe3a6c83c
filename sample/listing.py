"""The offices' own listings of their reports, for `inspectorate import`: as CSV and a page of a website, the city's as JSON."""

import csv
import io
import json
from html import escape
from typing import Any

import yaml

from inspectorate.core.dates import PartialDate
from sample.facts import HERE, Facts, Office, plain

MAIN, CITY = "dca-oig", "amarel-auditor"
"""The offices whose listings these are."""
COLUMNS = (
    "Report Number",
    "Title",
    "Issue Date",
    "Fiscal Year",
    "Type",
    "DCA Agency",
    "Oversight Area",
    "Executive Summary",
    "Document File",
)


def rows(reports: list[Facts], office: Office, issuer: str = MAIN) -> list[dict[str, str]]:
    """One row a report of an office by COLUMNS, newest first; of editions of one report the one that counts now."""
    extra = listed()
    skipped = set(extra["not_listed"])
    shown = [report for report in reports if report["issuer"] == issuer and report["file"] not in skipped]
    found = [report | extra["disagrees"].get(report["file"], {}) | {"document": f"{report['file']}.pdf"} for report in shown]
    found += extra["unpublished_documents"] if issuer == MAIN else []
    return [_row(report, office) for report in sorted(found, key=_newest)]


def listed() -> dict[str, Any]:
    """What the listing says otherwise than the documents: `listing.yaml`."""
    facts: dict[str, Any] = yaml.safe_load((HERE / "listing.yaml").read_text("utf-8"))
    return facts


def _newest(report: Facts) -> tuple[int, str]:
    return -PartialDate.parse(str(report["issued_on"])).last_day().toordinal(), str(report["number"])


def _row(report: Facts, office: Office) -> dict[str, str]:
    codes: list[str] = report["listed_agencies"] if "listed_agencies" in report else report["agencies"]
    values = (
        report.get("listed_number", report["number"]),
        report["title"],
        str(report["issued_on"]),
        str(report["fiscal_year"]),
        report["kind"].capitalize(),
        "; ".join(office.agency(code) for code in codes),
        report["area"],
        plain(report["summary"]) if "summary" in report else " ".join(report.get("highlights", {}).get("found", ())),
        report.get("document", ""),
    )
    return dict(zip(COLUMNS, values, strict=True))


def listing_csv(reports: list[Facts], office: Office) -> str:
    """The listing as CSV, with a line of column names."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(rows(reports, office))
    return out.getvalue()


def listing_json(reports: list[Facts], office: Office) -> str:
    """The city auditor's listing as JSON, each row with the name of the office."""
    names = {"DCA Agency": "Agencies"}
    name = office.issuer({"issuer": CITY})["full"]
    found = [{"Issued by": name} | {names.get(key, key): value for key, value in row.items()} for row in rows(reports, office, CITY)]
    return json.dumps({"reports": found}, indent=1, ensure_ascii=False) + "\n"


def listing_html(reports: list[Facts], office: Office) -> str:
    """The listing as a page of the office's website: labelled fields in a list, as many content systems print them."""
    items = "\n".join(_item(row) for row in rows(reports, office))
    name = escape(office.issuer({"issuer": MAIN})["full"])
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Reports | {name}</title></head>\n<body>\n'
        f'<header><p>{name}</p></header>\n<main>\n<h1>Reports</h1>\n<ul class="report-list">\n{items}\n</ul>\n</main>\n</body>\n</html>\n'
    )


def _item(row: dict[str, str]) -> str:
    title = escape(row["Title"])
    file = row["Document File"]
    heading = f'<a href="{escape(file)}">{title}</a>' if file else title
    fields = "\n".join(_field(label, row[label]) for label in COLUMNS if label != "Title" and row[label])
    return f'<li class="report">\n<h2>{heading}</h2>\n<dl>\n{fields}\n</dl>\n</li>'


def _field(label: str, value: str) -> str:
    return f"<dt>{escape(label)}</dt>\n<dd>{escape(value)}</dd>"
