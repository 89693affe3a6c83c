"""What `inspectorate read --json` prints: a reading in the published format `inspectorate.reading/1`.

Boxes are points (to the hundredth), confidence 0 to 1; null and empty lists mean that the document does not state it.
The schema lies beside this file: `schema/reading-1.json`.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inspectorate.core.spans import Span
from inspectorate.reading.gate.release_json import release_json
from inspectorate.reading.values import (
    SURE,
    Balance,
    Cell,
    Citation,
    Fact,
    Facts,
    Flag,
    LeadIn,
    Money,
    Reading,
    Recommendation,
    Response,
    SelfCheck,
    Table,
)

SCHEMA = "inspectorate.reading/1"
SCHEMA_FILE = Path(__file__).parent / "schema" / "reading-1.json"


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading as the JSON object of the format, made of dicts, lists, strings, numbers, booleans and None."""
    language = reading.facts.language
    return {
        "schema": SCHEMA,
        "document": {
            "file": reading.file,
            "sha256": reading.sha256,
            "pages": len(reading.pages),
            "text": reading.text,
            "language": language.value if language and not language.withheld else None,
        },
        "facts": _facts(reading.facts),
        "recommendations": [_recommendation(item) for item in reading.recommendations],
        **({"recommendations_confidence": reading.standing.confidence / SURE} if reading.standing else {}),
        "money": [_money(item) for item in reading.money],
        "self_checks": [_self_check(item) for item in reading.self_checks],
        "tables": [_table(item) for item in reading.tables],
        "citations": [_citation(item) for item in reading.citations],
        "release": {**release_json(reading.release), "unchecked": reading.release.unchecked} if reading.release else None,
        "flags": [_flag(item) for item in reading.flags],
        "reader": reading.reader,
        "layout": reading.layout,
    }


def _facts(facts: Facts) -> dict[str, Any]:
    single = ("title", "number", "issued_on", "fiscal_year", "office", "kind", "type", "language", "summary")
    return {
        **{name: _fact(getattr(facts, name)) for name in single},
        "agencies": [_fact(agency) for agency in facts.agencies],
        "outline": [{"level": line.level, "text": line.text, "spans": _spans(line.spans)} for line in facts.outline],
    }


def _fact(fact: Fact | None) -> dict[str, Any] | None:
    if fact is None:
        return None
    precision = {"precision": fact.precision} if fact.precision else {}
    return {"value": fact.value, **precision, "spans": _spans(fact.spans), **_trust(fact)}


def _recommendation(item: Recommendation) -> dict[str, Any]:
    return {
        "number": item.number,
        "text": item.text,
        "spans": _spans(item.spans),
        "lead_in": _lead_in(item.lead_in),
        "addressees": list(item.addressees),
        "parent": item.parent,
        "origin": item.origin,
        "response": _response(item.response),
        "target_date": _fact(item.target_date),
        "status": _fact(item.status),
        "closure_condition": _fact(item.closure_condition),
        **_trust(item),
    }


def _lead_in(lead_in: LeadIn | None) -> dict[str, Any] | None:
    return {"text": lead_in.text, "spans": _spans(lead_in.spans)} if lead_in else None


def _response(response: Response | None) -> dict[str, Any] | None:
    if response is None:
        return None
    words = {"text": response.text} if response.text else {}
    words |= {"hedge": response.hedge} if response.hedge else {}
    return {"position": response.position, **words, "spans": _spans(response.spans), **_trust(response)}


def _money(money: Money) -> dict[str, Any]:
    sure = {"confidence": money.confidence / SURE}
    return {"kind": money.kind, "amount": money.amount, "currency": money.currency, "spans": _spans(money.spans), **sure}


def _self_check(check: SelfCheck) -> dict[str, Any]:
    scope = {"scope": check.scope} if check.scope else {}
    return {"statement": check.statement, "expects": check.expects, **scope, "holds": check.holds, "spans": _spans(check.spans)}


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": table.kind,
        "caption": table.caption,
        "page": table.page,
        "spans": _spans(table.spans),
        "columns": [_cell(cell) for cell in table.columns],
        "rows": [[_cell(cell) for cell in row.cells] for row in table.rows],
        "balances": [_balance(balance) for balance in table.balances],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"text": cell.text, "spans": _spans(cell.spans)}


def _balance(balance: Balance) -> dict[str, Any]:
    told = {"row": balance.row, "column": balance.column, "parts": list(balance.parts)}
    return {**told, "printed": balance.printed, "computed": balance.computed, "holds": balance.holds, "spans": _spans(balance.spans)}


def _citation(item: Citation) -> dict[str, Any]:
    told = {"kind": item.kind, "number": item.number, "key": item.key, "title": item.title}
    return {**told, "spans": _spans(item.spans), **_trust(item)}


def _flag(flag: Flag) -> dict[str, Any]:
    return {"kind": flag.kind, "message": flag.message, "about": list(flag.about), "spans": _spans(flag.spans)}


def _trust(value: Fact | Recommendation | Response | Citation) -> dict[str, Any]:
    return {"confidence": value.confidence / SURE, **({"withheld": True} if value.withheld else {})}


def _spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [{"page": span.page, "quote": span.quote, "boxes": [[side / 100 for side in box] for box in span.boxes]} for span in spans]
