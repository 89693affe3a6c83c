"""Made reports as each side of a bench takes them in: a record and pages for the library, plain columns for its peers."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspectorate.library import record as records
from inspectorate.library.indexed import indexed
from inspectorate.library.record import Body, Edition, Fact, FiscalYear, Record, Response, Source, Value
from inspectorate.search.values import PageText, Report
from sample.large import Made, reports

BATCH = 500
"""Reports that are taken in at a time, as many as the index takes in before it commits."""
PAGES_APART = 256
"""A page's number is its report's times so many and its place: no made report has more pages."""
BOXES = ((7200, 20000, 54000, 21200), (7200, 21400, 54000, 22600))


@dataclass(frozen=True, slots=True)
class Taken:
    """One report with its place (from 1) and the id that its place gives it."""

    place: int
    id: str
    made: Made
    record: Record

    @property
    def report(self) -> Report:
        """The report as the library hands it to the index."""
        pages = tuple(PageText(number, text) for number, text in enumerate(self.made.page_texts, start=1))
        return replace(indexed(self.id, self.record, pages=False), pages=pages)


def batch(first: int, count: int) -> list[Taken]:
    """So many reports from a place (from 0) on."""
    return [taken(place, made) for place, made in enumerate(reports(count, first=first), start=first + 1)]


def taken(place: int, made: Made) -> Taken:
    """A made report in its place."""
    return Taken(place, hashlib.sha256(made.number.encode()).hexdigest()[:32], made, _record(made))


def _record(made: Made) -> Record:
    document = hashlib.sha256(made.number.encode()).hexdigest()

    def value(text: str, page: int = 1, precision: str | None = None) -> Value:
        source = Source(kind="document", document=document, page=page, start=40, end=40 + len(text), boxes=BOXES, quote=text)
        return Value(text=text, sources=(source,), precision=precision, confidence=900)

    facts = {"title": made.title, "number": made.number, "summary": made.summary}
    return Record(
        number_key=made.number.lower(),
        issuer=Body(printed=value(made.office), code=made.issuer, name=made.office),
        agencies=tuple(
            Body(printed=value(name), code=code, name=name) for code, name in zip(made.agencies, made.agency_names, strict=True)
        ),
        areas=tuple(Body(printed=value(area), code=area.lower().replace(" ", "-"), name=area) for area in made.areas),
        facts=(
            *(Fact(name=name, values=(value(text),)) for name, text in facts.items()),
            Fact(name="issued_on", values=(value(str(made.issued_on), precision="day"),)),
        ),
        fiscal_year=FiscalYear(year=made.fiscal_year, sources=value(str(made.fiscal_year)).sources),
        kind=made.kind,
        type=made.kind,
        recommendations=tuple(_recommendations(made, value)),
        editions=(
            Edition(
                kind="original", document=document, pages=document, page_count=len(made.pages), bytes=100_000, text="digital", language="en"
            ),
        ),
        reader="made",
    )


def _recommendations(made: Made, value) -> Iterator[records.Recommendation]:
    for n, item in enumerate(made.recommendations, start=1):
        sources = value(item.text, item.page).sources
        yield records.Recommendation(
            id=hashlib.sha256(f"{made.number} {n}".encode()).hexdigest()[:32],
            n=n,
            number=item.number,
            text=item.text,
            addressees=(item.addressee,),
            response=Response(position=item.position, text=item.response, sources=value(item.response, item.page).sources),
            target_date=value(item.target, item.page, "month") if item.target else None,
            sources=sources,
        )
