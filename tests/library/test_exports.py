"""A result as a file."""

import csv
import io
import json

from inspectorate.core.dates import PartialDate
from inspectorate.library.exports import COLUMNS, csv_rows, jsonl
from inspectorate.library.values import Link, ReportLine

ORIGIN = "https://harbor.example"
LINE = ReportLine(
    url="/r/oig/oig-24-07/", title="=HYPERLINK(x), \"quoted\"", number="OIG-24-07", issued=PartialDate(2024, 4), fiscal_year=2024,
    agencies=(Link(text="Port Police", url="/agencies/police/"), Link(text="Pilots", url="/agencies/pilots/")), kind="Audit",
    recommendations=0, responses=(("concur", 2), ("non-concur", 1)),
)  # fmt: skip
BARE = ReportLine(url="/r/oig/x-1/", title="Bare", document=False)


def test_a_row_has_the_address_and_the_date_as_far_as_it_is_known():
    text = "".join(csv_rows([LINE, BARE], ORIGIN))
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["address"], rows[0]["issued"], rows[0]["date_precision"]) == (f"{ORIGIN}/r/oig/oig-24-07/", "2024-04", "month")
    assert (rows[0]["agencies"], rows[0]["responses"]) == ("Port Police; Pilots", "concur: 2; non-concur: 1")
    assert (rows[0]["recommendations"], rows[1]["recommendations"]) == ("0", "")
    assert (rows[0]["document_held"], rows[1]["document_held"]) == ("yes", "no")


def test_a_spreadsheet_takes_no_title_for_a_formula():
    text = "".join(csv_rows([LINE], ORIGIN))
    assert "'=HYPERLINK" in text


def test_a_program_gets_values_as_they_are():
    first, second = map(json.loads, jsonl([LINE, BARE], ORIGIN))
    assert tuple(first) == COLUMNS
    assert (first["title"], first["responses"], first["agencies"]) == (
        LINE.title,
        {"concur": 2, "non-concur": 1},
        ["Port Police", "Pilots"],
    )
    assert (second["issued"], second["recommendations"], second["document_held"]) == (None, None, False)
