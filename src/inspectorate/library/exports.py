"""The reports of a result as a file: CSV for a spreadsheet, JSON Lines for a program; each row with its address and date. Pure."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator

from inspectorate.library.values import ReportLine

COLUMNS = (
    "address", "number", "title", "issued", "date_precision", "fiscal_year", "issuer", "agencies", "area", "kind", "recommendations",
    "responses", "document_held", "backfile",
)  # fmt: skip
"""The names of the columns, in order; the same in every language, since programs read them."""

TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl; charset=utf-8"}

_FIGURE = re.compile(r"-?[$£€]?\s?[\d,]*\d(?:\.\d+)?%?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def row(line: ReportLine, origin: str) -> dict[str, object]:
    """A report as a row; None is unknown, dates are ISO as far as known. `origin` is the site's address without a slash at its end."""
    return {
        "address": origin + line.url, "number": line.number or None, "title": line.title,
        "issued": str(line.issued) if line.issued else None, "date_precision": line.issued.precision if line.issued else None,
        "fiscal_year": line.fiscal_year, "issuer": line.issuer or None, "agencies": [agency.text for agency in line.agencies],
        "area": line.area or None, "kind": line.kind or None, "recommendations": line.recommendations,
        "responses": dict(line.responses), "document_held": line.document, "backfile": line.backfile,
    }  # fmt: skip


def jsonl(lines: Iterable[ReportLine], origin: str) -> Iterator[str]:
    """One JSON object a line."""
    return (json.dumps(row(line, origin), ensure_ascii=False) + "\n" for line in lines)


def csv_rows(lines: Iterable[ReportLine], origin: str) -> Iterator[str]:
    """A header and a row a report, in the form that spreadsheets open (a mark of UTF-8 first)."""
    yield "\ufeff" + _written(COLUMNS)
    for line in lines:
        yield _written([_cell(value) for value in row(line, origin).values()])


def table_rows(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table as printed, in the same form; a figure with its minus sign stays a figure."""
    yield "\ufeff"
    for one in rows:
        yield _written([text if _FIGURE.fullmatch(text) else _cell(text) for text in one])


WRITERS = {"csv": csv_rows, "jsonl": jsonl}


def _cell(value: object) -> str:
    """A value as text; one that a spreadsheet would take for a formula gets an apostrophe in front."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            text = "; ".join(map(str, value))
        case dict():
            text = "; ".join(f"{key}: {count}" for key, count in value.items())
        case _:
            text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _written(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()
