"""What an attentive reader finds in a sample report: its facts in the format of `read --json`, with the pages typst put them on."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from sample.facts import Facts, Office, plain, summary_of

Marks = Mapping[str, list[int]]
"""For each mark of a template, the pages (1-based) it came to stand on, in order."""


def truth(report: Facts, office: Office, pdf: bytes, pages: int, marks: Marks) -> dict[str, Any]:
    """The gold entry of one rendered report."""
    return {
        "schema": "inspectorate.reading/1",
        "document": {
            "file": f"{report['file']}.pdf",
            "sha256": hashlib.sha256(pdf).hexdigest(),
            "pages": pages,
            "text": "ocr" if "scan" in report else "digital",
            "language": report["language"],
        },
        "facts": _facts(report, office, marks),
        "recommendations": [_recommendation(entry, index, marks) for index, entry in enumerate(report["recommendations"])],
        "money": [
            {"kind": row["kind"], "amount": row["amount"], "currency": "USD", "spans": _spans(marks, f"money/{index}", row["printed"])}
            for index, row in enumerate(report.get("money", ()))
        ],
        "hidden": [{"page": page, "cause": "covered"} for page in _once(marks.get("covered", ()))],
        "self_checks": [
            {key: check[key] for key in ("statement", "expects", "scope") if key in check}
            | {"spans": _spans(marks, f"check/{index}", check["statement"])}
            for index, check in enumerate(report.get("self_checks", ()))
        ],
    }


def _facts(report: Facts, office: Office, marks: Marks) -> dict[str, Any]:
    issued = str(report["issued_on"])
    issuer = office.issuer(report)
    return {
        "title": {"value": report["title"], "spans": _spans(marks, "title", report["title"])},
        "number": _number(report, marks),
        "issued_on": {"value": issued, "precision": _precision(issued), "spans": _spans(marks, "issued_on", report["issued"])},
        "fiscal_year": _fiscal_year(report, marks),
        "office": {
            "value": report.get("office", issuer["full"]),
            "spans": _spans(marks, "office", str(report.get("office_quote", issuer["name"]))),
        },
        "agencies": [_agency(report, office, index) for index in range(len(report["agencies"]))],
        "kind": {"value": report["kind"]},
        "type": {"value": report["type"]},
        "summary": _summary(report, marks),
    }


def _number(report: Facts, marks: Marks) -> dict[str, Any] | None:
    """The number that the paper prints; a press release prints none."""
    spans = _spans(marks, "number", report["number"])
    return {"value": report["number"], "spans": spans} if spans else None


def _summary(report: Facts, marks: Marks) -> dict[str, Any] | None:
    """What the paper says in short; an erratum and a testimony have no such part."""
    words = summary_of(report) if report.get("prints_summary", True) else ""
    return {"value": words, "spans": _spans(marks, "summary", words)} if words else None


def _fiscal_year(report: Facts, marks: Marks) -> dict[str, Any] | None:
    """The year that the cover prints; a letter has no cover and states none."""
    spans = _spans(marks, "fiscal_year", f"Fiscal Year {report['fiscal_year']}")
    return {"value": str(report["fiscal_year"]), "spans": spans} if spans else None


def _agency(report: Facts, office: Office, index: int) -> dict[str, Any]:
    """An agency the report is about; beside the first stand those that another careful reader would name too."""
    also = [office.agency(code) for code in report.get("agencies_also", ())] if index == 0 else []
    return {"value": office.agency(report["agencies"][index])} | ({"also": also} if also else {})


def _recommendation(entry: Facts, index: int, marks: Marks) -> dict[str, Any]:
    lead = entry.get("lead_in")
    return {
        "number": entry["number"],
        "text": entry["plain"],
        "spans": _spans(marks, f"rec/{index}", entry["plain"]),
        "lead_in": {"text": lead} if lead else None,
        "addressees": entry["addressees"],
        "parent": entry.get("parent"),
        "origin": "this report",
        "response": _response(entry, index, marks),
        "target_date": _valued(entry.get("target_on"), marks, f"target/{index}", entry.get("target") or "", dated=True),
        "status": _valued(entry.get("status"), marks, f"status/{index}", entry.get("status") or ""),
        "closure_condition": _valued(entry.get("closure"), marks, f"closure/{index}", entry.get("closure") or ""),
    }


def _response(entry: Facts, index: int, marks: Marks) -> dict[str, Any] | None:
    """The position with the places where the report tells of it and where the agency's letter states it."""
    if entry["position"] == "not stated":
        return None
    said = [_spans(marks, f"{key}/{index}", entry[key][0]) for key in ("response", "letter") if entry.get(key)]
    answered = _spans(marks, f"response/{index}", entry["letter"][0]) if "response" not in entry else []
    return {"position": entry["position"], "spans": [*answered, *(span for spans in said for span in spans)]}


def _valued(value: str | None, marks: Marks, mark: str, quote: str, *, dated: bool = False) -> dict[str, Any] | None:
    if value is None:
        return None
    precision: dict[str, Any] = {"precision": _precision(value)} if dated else {}
    return {"value": value, **precision, "spans": _spans(marks, mark, quote)}


def _precision(value: str) -> str:
    return ("year", "month", "day")[value.count("-")]


def _spans(marks: Marks, mark: str, text: str) -> list[dict[str, Any]]:
    """One span a page the mark stands on; the quote is what fits a first line."""
    return [{"page": page, "quote": _first_line(text)} for page in _once(marks.get(mark, ()))]


def _once(pages: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(pages))


def _first_line(text: str) -> str:
    return " ".join(plain(text).split()[:6])
