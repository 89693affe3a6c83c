"""Everything a record states, each under a name that an address can carry (`?at=rec.3.response`), with its sources. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.library.record import Body, Recommendation, Record, Source, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One value: its name in addresses, the key of its field (as in `values.Fact`, or recommendation, response, …), its text."""

    at: str
    key: str
    text: str
    sources: tuple[Source, ...] = ()
    number: str = ""


def fact_at(name: str, index: int) -> str:
    """The name of the index-th value (from 0) of a fact: `title`, `title.2`."""
    return name if index == 0 else f"{name}.{index + 1}"


def places(record: Record) -> Iterator[Place]:
    """All of them, in the order of the report's page."""
    yield from _facts(record)
    for item in record.recommendations:
        yield from _recommendation(item)
    for n, money in enumerate(record.money, start=1):
        yield Place(at=f"money.{n}", key="money", text=f"{money.amount} {money.currency}", sources=money.sources)
    for n, check in enumerate(record.self_checks, start=1):
        yield Place(at=f"check.{n}", key="self_check", text=check.statement, sources=check.sources)
    for n, cited in enumerate(record.citations, start=1):
        words = " ".join(filter(None, (cited.number, cited.title))) or next((source.quote for source in cited.sources), "")
        yield Place(at=f"cited.{n}", key="citation", text=words, sources=cited.sources)
    for n, table in enumerate(record.tables, start=1):
        sources = tuple(source for row in (table.columns, *table.rows) for cell in row for source in cell.sources)
        yield Place(at=f"table.{n}", key="table", text=table.caption, sources=sources)


def find(record: Record, at: str) -> Place | None:
    """The place of that name."""
    return next((place for place in places(record) if place.at == at), None)


def _facts(record: Record) -> Iterator[Place]:
    for fact in record.facts:
        for n, value in enumerate(fact.values):
            yield _value(fact_at(fact.name, n), fact.name, value)
    bodies: tuple[tuple[str, tuple[Body, ...]], ...] = (("issuer", (record.issuer,)), ("agency", record.agencies), ("area", record.areas))
    for key, found in bodies:
        for n, body in enumerate(found):
            yield _value(fact_at(key, n), key, body.printed)
    if record.fiscal_year:
        yield Place(at="fiscal_year", key="fiscal_year", text=str(record.fiscal_year.year), sources=record.fiscal_year.sources)
        for n, value in enumerate(record.fiscal_year.others, start=1):
            yield _value(fact_at("fiscal_year", n), "fiscal_year", value)


def _value(at: str, key: str, value: Value) -> Place:
    return Place(at=at, key=key, text=value.text, sources=value.sources)


def _recommendation(item: Recommendation) -> Iterator[Place]:
    number = item.number or ""
    yield Place(at=f"rec.{item.n}", key="recommendation", text=item.text, sources=item.sources, number=number)
    if item.lead_in:
        yield Place(at=f"rec.{item.n}.lead_in", key="lead_in", text=item.lead_in.text, sources=item.lead_in.sources, number=number)
    if item.response:
        words = item.response.text or item.response.position
        yield Place(at=f"rec.{item.n}.response", key="response", text=words, sources=item.response.sources, number=number)
    for name, value in (("target_date", item.target_date), ("status", item.status), ("closure_condition", item.closure_condition)):
        if value:
            yield Place(at=f"rec.{item.n}.{name}", key=name, text=value.text, sources=value.sources, number=number)
    for n, stated in enumerate(item.listed, start=1):
        yield Place(at=f"rec.{item.n}.listed.{n}", key=stated.name, text=stated.value.text, sources=stated.value.sources, number=number)
    for n, money in enumerate(item.money, start=1):
        text = f"{money.amount} {money.currency}"
        yield Place(at=f"rec.{item.n}.money.{n}", key="money", text=text, sources=money.sources, number=number)
