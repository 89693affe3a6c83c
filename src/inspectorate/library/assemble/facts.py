"""The facts of a record: each name with all its values, document before listing, and how many were withheld. Pure."""

from collections.abc import Iterator

from inspectorate.core.dates import PartialDate, fiscal_year
from inspectorate.library import record
from inspectorate.library.assemble.material import Material, Said, merged, said, span_sources
from inspectorate.library.profile import Office
from inspectorate.reading.listings.values import Field, Meaning
from inspectorate.reading.values import Fact

DATES = {Meaning.ISSUED_ON, Meaning.POSTED_ON, Meaning.SUBMITTED_ON, Meaning.SENT_ON}
APART = {
    Meaning.AGENCY, Meaning.AREA, Meaning.ISSUER, Meaning.FISCAL_YEAR, Meaning.DOCUMENT, Meaning.PAGE, Meaning.OTHER,
    *(meaning for meaning in Meaning if meaning.value.startswith("rec_") or meaning.value.endswith("_code")),
}  # fmt: skip
NAMES = tuple(meaning for meaning in Meaning if meaning not in APART)
STATABLE = ("title", "issued_on")
"""The facts that a person can state: those that keep a report waiting. The office is stated by `services.state_issuer`."""
PRINTED = ("title", "number", "issued_on", "kind", "language", "summary")
"""The facts of a reading that have a name of their own; office, agencies and fiscal year are treated apart."""


def facts(material: Material) -> tuple[record.Fact, ...]:
    """All facts that a document states or a listing has a label for."""
    found = (_fact(material, meaning) for meaning in NAMES)
    return tuple(fact for fact in found if fact.values or fact.asked)


def withheld_facts(material: Material) -> Iterator[str]:
    """The names of the facts that the main document's reading withholds; agencies once each."""
    if material.main is None:
        return
    read = material.main.reading.facts
    for name in (*PRINTED, "office", "fiscal_year"):
        fact: Fact | None = getattr(read, name)
        if fact is not None and fact.withheld and name not in material.stated:
            yield name
    yield from ("agencies" for fact in read.agencies if fact.withheld)


def printed(material: Material, name: str) -> record.Value | None:
    """What the main document states under that name, unless it is withheld."""
    fact: Fact | None = getattr(material.main.reading.facts, name) if material.main else None
    return None if fact is None or fact.withheld or material.main is None else value_of(material.main.sha256, fact)


def stated(material: Material, name: str) -> record.Value | None:
    """What a person says that it is."""
    said = material.stated.get(name)
    if said is None:
        return None
    precision = PartialDate.parse(said.value).precision if name in DATES else None
    source = record.Source(kind="person", on=said.on.isoformat())
    return record.Value(text=said.value, sources=(source,), precision=precision, checked="person")


def value_of(document: str, fact: Fact) -> record.Value:
    """A fact of a reading as a value of the record."""
    return record.Value(
        text=fact.value, sources=span_sources(document, fact.spans), precision=fact.precision, confidence=fact.confidence
    )  # fmt: skip


def listed(one: Said) -> record.Value:
    """What a listing says as a value: dates and money as parsed where they could be."""
    date = one.field.date if one.field.meaning in DATES else None
    text = str(date) if date else one.field.amount or one.field.text
    return record.Value(text=text, sources=(one.source,), precision=date.precision if date else None)


def year_of(material: Material, issued_on: record.Value | None, issuer: Office | None) -> record.FiscalYear | None:
    """The fiscal year as printed, else as listed, else by the office's rule from the issue date; other answers beside it."""
    values = [value for value in (_printed_year(material), *_listed_years(material), by_rule(issued_on, issuer)) if value]
    if not values:
        return None
    first, *others = merged(values)
    return record.FiscalYear(year=int(first.text), sources=first.sources, others=tuple(others))


def by_rule(issued_on: record.Value | None, issuer: Office | None) -> record.Value | None:
    """The fiscal year that the office's start of the year gives for the issue date, with the rule's authority as a source."""
    if issued_on is None or issuer is None or issuer.year is None or not issued_on.precision:
        return None
    year = fiscal_year(PartialDate.parse(issued_on.text), issuer.year.starts)
    rule = record.Source(kind="rule", label="fiscal year from the issue date", quote=issuer.year.authority)
    return None if year is None else record.Value(text=str(year), sources=(rule, *issued_on.sources))


def _fact(material: Material, meaning: Meaning) -> record.Fact:
    mine = printed(material, meaning.value) if meaning.value in PRINTED else None
    theirs = said(material, meaning)
    firsts = (stated(material, meaning.value), mine)
    values = [*filter(None, firsts), *(listed(one) for one in theirs if one.field.text)]
    return record.Fact(name=meaning.value, values=merged(values), asked=tuple(one.source for one in theirs if not one.field.text))


def _printed_year(material: Material) -> record.Value | None:
    value = printed(material, "fiscal_year")
    year = _year(value.text) if value else None
    return record.Value(text=str(year), sources=value.sources) if value and year else None


def _listed_years(material: Material) -> Iterator[record.Value]:
    for one in said(material, Meaning.FISCAL_YEAR):
        if year := _field_year(one.field):
            yield record.Value(text=str(year), sources=(one.source,))


def _field_year(field: Field) -> int | None:
    return field.number if field.number and 1700 < field.number < 2200 else _year(field.text)


def _year(text: str) -> int | None:
    """The year that a fiscal year's words end in: `FY 2021`, `2020-21` is 2021; None where they hold none."""
    digits = "".join(char if char.isdigit() else " " for char in text).split()
    if len(digits) == 2 and len(digits[0]) == 4 and len(digits[1]) == 2:
        return int(digits[0][:2] + digits[1])
    years = [int(run) for run in digits if len(run) == 4]
    return years[-1] if years else None
