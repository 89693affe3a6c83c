"""A listing's rows as JSON for keeping, and back: what is written is read back equal. No floats, no empty values."""

from collections.abc import Mapping
from typing import Any, Final

from inspectorate.core.dates import PartialDate
from inspectorate.reading.listings.values import Field, Item, Link, Listing, Meaning, Problem, Row

SCHEMA: Final = "inspectorate.listing/1"


def as_json(listing: Listing) -> dict[str, Any]:
    """The listing as plain JSON values; keys whose value is empty are left out."""
    return _full(
        schema=SCHEMA, name=listing.name, kind=listing.kind, sha256=listing.sha256, address=listing.address,
        dated=_date(listing.dated), scope=[_field(field) for field in listing.scope],
        rows=[_row(row) for row in listing.rows], problems=[_problem(problem) for problem in listing.problems],
    )  # fmt: skip


def of_json(value: Mapping[str, Any]) -> Listing:
    """The listing that `as_json` wrote. Raises ValueError for another schema, KeyError or TypeError for a damaged one."""
    if value.get("schema") != SCHEMA:
        raise ValueError(f"{value.get('schema')!r} is not {SCHEMA!r}: this listing was kept by another version")
    return Listing(
        name=value.get("name", ""), kind=value["kind"], sha256=value.get("sha256", ""), address=value.get("address"),
        dated=_parsed(value), scope=tuple(map(_field_of, value.get("scope", ()))),
        rows=tuple(map(_row_of, value.get("rows", ()))), problems=tuple(Problem(**problem) for problem in value.get("problems", ())),
    )  # fmt: skip


def _row(row: Row) -> dict[str, Any]:
    items = [{"number": item.number, "fields": [_field(field) for field in item.fields]} for item in row.recommendations]
    fields = [_field(field) for field in row.fields]
    return _full(number=row.number, fields=fields, recommendations=items, line=row.line, place=row.place, file=row.file)


def _row_of(value: Mapping[str, Any]) -> Row:
    items = (Item(number=item["number"], fields=tuple(map(_field_of, item["fields"]))) for item in value.get("recommendations", ()))
    return Row(
        number=value["number"], fields=tuple(map(_field_of, value.get("fields", ()))), recommendations=tuple(items),
        line=value.get("line"), place=value.get("place", ""), file=value.get("file", ""),
    )  # fmt: skip


def _field(field: Field) -> dict[str, Any]:
    links = [_full(address=link.address, words=link.words) for link in field.links]
    made = _full(
        words=field.words, text=field.text, date=_date(field.date), number=field.number, amount=field.amount, links=links, line=field.line
    )
    return {"label": field.label, "meaning": field.meaning.value, **made}


def _field_of(value: Mapping[str, Any]) -> Field:
    links = tuple(Link(link.get("address", ""), link.get("words", "")) for link in value.get("links", ()))
    return Field(
        label=value["label"], words=value.get("words", ""), meaning=Meaning(value["meaning"]), text=value.get("text", ""),
        date=_parsed(value, "date"), number=value.get("number"), amount=value.get("amount"), links=links, line=value.get("line"),
    )  # fmt: skip


def _problem(problem: Problem) -> dict[str, Any]:
    places = {"row": problem.row, "line": problem.line, "label": problem.label}
    return {"reason": problem.reason, "advice": problem.advice, **{name: place for name, place in places.items() if place is not None}}


def _date(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _parsed(value: Mapping[str, Any], name: str = "dated") -> PartialDate | None:
    return PartialDate.parse(value[name]) if name in value else None


def _full(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
