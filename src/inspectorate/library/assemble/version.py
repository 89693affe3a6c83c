"""The record of one version, and what keeps it from being published without a person. Pure."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inspectorate.library import record
from inspectorate.library.assemble import bodies, facts
from inspectorate.library.assemble.cited import accessibility, citations, tables
from inspectorate.library.assemble.material import Document, Material, listings, span_sources
from inspectorate.library.assemble.recommendations import recommendations, withheld_parts
from inspectorate.library.profile import Profile
from inspectorate.library.rules import numbers, release
from inspectorate.library.rules.issuers import Issuer
from inspectorate.reading.listings.values import Meaning
from inspectorate.reading.values import Heading, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """How kinds of report map: `words` from a listing's word (lower case) to a kind's code, `types` from code to the format's type."""

    words: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """The record (None where no issuer is known) and the reasons to wait; none means clean."""

    record: record.Record | None
    issuer: Issuer
    waits: tuple[release.Wait, ...]


def assemble(material: Material, profile: Profile, kinds: Kinds, *, unchecked: str = "marked") -> Assembly:
    """Make the record of what is known. `unchecked`: marked keeps what nobody checked, hidden leaves extracted values out."""
    found = bodies.issuer_of(material, profile)
    waits = [*_waits(material, found)]
    if found.office is None:
        return Assembly(record=None, issuer=found, waits=tuple(waits))
    made = _record(material, profile, kinds, found)
    if not made.fact("title").values and not any(wait.code == "withheld title" for wait in waits):
        waits.insert(0, release.Wait(code="no title"))
    return Assembly(record=made if unchecked == "marked" else _checked_only(made), issuer=found, waits=tuple(waits))


def _waits(material: Material, found: Issuer) -> list[release.Wait]:
    waits = [release.Wait(code=found.question)] if found.question else []
    for document in material.documents:
        waits += release.of_reading(document.reading, person_named_issuer=found.by == "person", stated=material.stated)
    return waits


def _record(material: Material, profile: Profile, kinds: Kinds, found: Issuer) -> record.Record:
    main = material.main
    known = facts.facts(material)
    by_name = {fact.name: fact for fact in known}
    issued_on = next(iter(by_name["issued_on"].values), None) if "issued_on" in by_name else None
    kind = _kind(by_name.get("kind"), kinds)
    number = by_name["number"].text if "number" in by_name else ""
    reading = main.reading if main else None
    return record.Record(
        number_key=numbers.parse(number).key, issuer=bodies.issuer(material, profile, found),
        agencies=bodies.agencies(material, profile), areas=bodies.areas(material, profile), facts=known,
        fiscal_year=facts.year_of(material, issued_on, found.office), kind=kind, type=_type(main, kind, kinds),
        recommendations=recommendations(material),
        recommendations_listed=_listed_count(material), money=_money(main), outline=_outline(main), self_checks=_self_checks(main),
        citations=citations(main), tables=tables(main),
        editions=tuple(_edition(document) for document in material.documents), listings=listings(material),
        withheld=_withheld(material), layout=reading.layout if reading else "", reader=reading.reader if reading else "",
    )  # fmt: skip


def _kind(fact: record.Fact | None, kinds: Kinds) -> str:
    """The code of the first value that is a kind or a word for one."""
    values = fact.values if fact else ()
    codes = (value.text if value.text in kinds.types else kinds.words.get(value.text.strip().lower(), "") for value in values)
    return next((code for code in codes if code), "")


def _type(main: Document | None, kind: str, kinds: Kinds) -> str:
    stated = main.reading.facts.type if main else None
    return stated.value if stated and not stated.withheld else kinds.types.get(kind, "")


def _listed_count(material: Material) -> int | None:
    fields = (listed.row.first(Meaning.RECOMMENDATION_COUNT) for listed in reversed(material.rows))
    return next((field.number for field in fields if field and field.number is not None), None)


def _money(main: Document | None) -> tuple[record.Money, ...]:
    if main is None:
        return ()
    return tuple(
        record.Money(kind=m.kind, amount=m.amount, currency=m.currency, sources=span_sources(main.sha256, m.spans))
        for m in main.reading.money
    )


def _outline(main: Document | None) -> tuple[record.Heading, ...]:
    headings: tuple[Heading, ...] = main.reading.facts.outline if main else ()
    return tuple(record.Heading(level=h.level, text=h.text, page=h.spans[0].page if h.spans else 0) for h in headings)


def _self_checks(main: Document | None) -> tuple[record.SelfCheck, ...]:
    if main is None:
        return ()
    return tuple(
        record.SelfCheck(statement=c.statement, holds=c.holds, sources=span_sources(main.sha256, c.spans)) for c in main.reading.self_checks
    )


def _edition(document: Document) -> record.Edition:
    states = Counter(page.state for page in document.reading.pages)
    return record.Edition(
        kind=document.edition, document=document.sha256, pages=document.pages, page_count=len(document.reading.pages),
        bytes=document.bytes, text=document.reading.text, media=document.media, language=document.language,
        ocr_pages=states[State.OCR] + states[State.OCR_IN_FILE], unread_pages=states[State.NO_TEXT],
        accessibility=accessibility(document),
    )  # fmt: skip


def _withheld(material: Material) -> tuple[tuple[str, int], ...]:
    counted = Counter(facts.withheld_facts(material))
    if material.main:
        counted += withheld_parts(material.main)
        counted += Counter({"citations": sum(one.withheld for one in material.main.reading.citations)})
    return tuple(sorted(counted.items()))


def _checked_only(made: record.Record) -> record.Record:
    """The record without what nobody checked, for an office that shows only what a person looked at; the issuer and title stay."""
    kept = tuple(fact for fact in made.facts if fact.name in {"title", "number", "issued_on"} or _checked(fact))
    return replace(
        made, facts=kept, recommendations=tuple(r for r in made.recommendations if r.checked == "person"), money=(), citations=(), tables=()
    )


def _checked(fact: record.Fact) -> bool:
    return any(value.checked == "person" for value in fact.values)
