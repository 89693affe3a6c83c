"""The offices, agencies and areas of a record: as printed or listed, with code, name and parent from the profile. Pure."""

from dataclasses import replace

from inspectorate.library import record
from inspectorate.library.assemble.facts import listed, value_of
from inspectorate.library.assemble.material import Material, said
from inspectorate.library.profile import Office, Profile, Table
from inspectorate.library.rules.issuers import Issuer, resolve
from inspectorate.reading.listings.values import Meaning


def issuer_of(material: Material, profile: Profile) -> Issuer:
    """Which office issued the report, or the question why that is not known."""
    office = material.main.reading.facts.office if material.main else None
    names = [one.field.text for one in said(material, Meaning.ISSUER) if one.field.text]
    printed = office.value if office and not office.withheld else ""
    return resolve(
        profile.issuers, given=material.issuer, listed=names[0] if names else "", printed=printed, folders=material.folders
    )  # fmt: skip


def issuer(material: Material, profile: Profile, found: Issuer) -> record.Body:
    """The issuing office as the record has it; `found.office` must be known."""
    assert found.office is not None, "an issuer in question is not made into a record"  # noqa: S101
    return _body(
        profile, found.office, record.Value(text=found.name, sources=_issuer_sources(material, found.name), checked=_checked(found))
    )


def agencies(material: Material, profile: Profile) -> tuple[record.Body, ...]:
    """The agencies reported on: the document's, then those that only a listing names; one body a code with all sources."""
    read = material.main.reading.facts.agencies if material.main else ()
    values = [value_of(material.main.sha256, fact) for fact in read if material.main and not fact.withheld]
    values += _listed(material, Meaning.AGENCY, profile.agencies)
    return _bodies(values, profile.agencies, profile)


def areas(material: Material, profile: Profile) -> tuple[record.Body, ...]:
    """The oversight areas that listings name."""
    return _bodies(_listed(material, Meaning.AREA, profile.areas), profile.areas, profile)


def _listed(material: Material, meaning: Meaning, table: Table) -> list[record.Value]:
    values = [listed(one) for one in said(material, meaning) if one.field.text]
    return [replace(value, text=name) for value in values for name in _names(value.text, table)]


def _names(text: str, table: Table) -> list[str]:
    """The names in one field of a listing. A comma may stand within a name, so it parts only names that the table knows."""
    for mark in (";", "|", ","):
        names = [name.strip() for name in text.split(mark) if name.strip()]
        if len(names) > 1 and not table.find(text) and (mark != "," or all(table.find(name) for name in names)):
            return names
    return [text]


def _bodies(values: list[record.Value], table: Table, profile: Profile) -> tuple[record.Body, ...]:
    found: dict[str, record.Body] = {}
    for value in values:
        body = _body(profile, table.named(value.text), value)
        before = found.get(body.code)
        found[body.code] = (
            replace(before, printed=replace(before.printed, sources=before.printed.sources + value.sources)) if before else body
        )
    return tuple(found.values())


def _body(profile: Profile, office: Office, printed: record.Value) -> record.Body:
    above = profile.agencies.by_code.get(office.parent)
    return record.Body(
        printed=printed, code=office.code, name=office.name, parent=office.parent if above else "", parent_name=above.name if above else ""
    )


def _checked(found: Issuer) -> str:
    return "person" if found.by == "person" else "nobody"


def _issuer_sources(material: Material, name: str) -> tuple[record.Source, ...]:
    sources: list[record.Source] = []
    if material.issuer == name and material.given_on:
        sources.append(record.Source(kind="person", on=material.given_on.isoformat()))
    office = material.main.reading.facts.office if material.main else None
    if material.main and office and not office.withheld:
        sources += value_of(material.main.sha256, office).sources
    sources += [one.source for one in said(material, Meaning.ISSUER) if one.field.text]
    return tuple(sources)
