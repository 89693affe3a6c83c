"""A report's page, and one recommendation's."""

from collections.abc import Sequence

from inspectorate.access import gate
from inspectorate.core import moments
from inspectorate.core.actor import Actor
from inspectorate.core.dates import PartialDate
from inspectorate.library import indexing, values
from inspectorate.library import record as records
from inspectorate.library.indexed import indexed
from inspectorate.library.models import PublicNumber, PublicRecommendation, PublicReport, PublicVersion
from inspectorate.library.places import places
from inspectorate.library.queries.cited import cited, cited_by, unnumbered
from inspectorate.library.queries.lines import kind_words
from inspectorate.library.queries.rows import at_path, exactly, gone_report, gone_version, shown, versions
from inspectorate.library.queries.shown import DATES, Shown
from inspectorate.library.queries.tables import tables
from inspectorate.library.rules.numbers import path_key
from inspectorate.library.values import GonePage, Moved
from inspectorate.search.errors import SearchError

RELATED = 5

Answer = values.ReportPage | Moved | GonePage | None


def report(actor: Actor, path: str, version: int | None = None) -> Answer:
    """The page of a report's current version, or of the one named; where it moved or went, that."""
    row = at_path(actor, path)
    if row is None:
        return later_number(actor, path)
    if row.code == "joined" and row.successor:
        return Moved(url=row.successor, for_ever=True)
    if not row.version:
        return gone_report(row)
    all_versions = versions(actor, row)
    chosen = next((v for v in all_versions if v.number == (version or row.version)), None)
    if chosen is None:
        return None
    if chosen.withdrawn_at:
        return gone_version(row, chosen)
    return _page(actor, row, chosen, all_versions)


def later_number(actor: Actor, path: str) -> Moved | None:
    """Where a path leads that is made of a number which its report got later."""
    _empty, _r, issuer, number, *_rest = [*path.split("/"), "", ""]
    found = gate.visible(actor, PublicNumber).filter(issuer=issuer, key=path_key(number)).values_list("report", flat=True)
    reports = list(gate.visible(actor, PublicReport).filter(id__in=list(found), version__gt=0).values_list("path", flat=True)[:2])
    return Moved(url=reports[0]) if len(reports) == 1 and number == path_key(number) else None


def recommendation(actor: Actor, path: str, n: int) -> values.RecommendationPage | Moved | GonePage | None:
    """One recommendation of the current version; one that only an earlier version has is not shown here."""
    row = at_path(actor, path)
    if row is None:
        return None
    if row.code == "joined" and row.successor:
        return Moved(url=row.successor, for_ever=True)
    if not row.version:
        return gone_report(row)
    version = gate.visible(actor, PublicVersion).get(report=row.id, number=row.version)
    show = shown(row, version)
    items = [item.n for item in show.record.recommendations]
    if n not in items:
        return _earlier(actor, row, n)
    at = items.index(n)
    one = show.record.recommendations[at]
    return values.RecommendationPage(
        report=show.reference(), recommendation=_recommendation(show, one), of=len(items),
        parts=tuple(_recommendation(show, r) for r in show.record.recommendations if one.number and r.parent == one.number),
        previous_url=f"{path}rec/{items[at - 1]}" if at else "", next_url=f"{path}rec/{items[at + 1]}" if at + 1 < len(items) else "",
    )  # fmt: skip


def _earlier(actor: Actor, row: PublicReport, n: int) -> Moved | None:
    """The newest version that has the recommendation, where the current one has it no longer."""
    found = gate.visible(actor, PublicRecommendation).filter(report=row.id, n=n).order_by("-version").first()
    return Moved(url=f"{row.path}v{found.version}/#rec-{n}") if found else None


def _page(actor: Actor, row: PublicReport, chosen: PublicVersion, all_versions: Sequence[PublicVersion]) -> values.ReportPage:
    show = shown(row, chosen)
    record = show.record
    citing, citing_count = cited_by(actor, row)
    return values.ReportPage(
        url=row.path, version_url=show.version_url, version=chosen.number, title=show.title(), number=show.number, facts=facts(show),
        kind=kind_words(record.kind), agencies=show.agencies(), document=show.document(), documents=show.documents(),
        summary=show.fact("summary").first, recommendations=tuple(_recommendation(show, item) for item in record.recommendations),
        money=tuple(_money(show, f"money.{n}", money) for n, money in enumerate(record.money, start=1)),
        self_checks=tuple(
            values.SelfCheck(statement=check.statement, holds=check.holds, sources=show.sources(check.sources, f"check.{n}"))
            for n, check in enumerate(record.self_checks, start=1)
        ),
        cited=cited(actor, row, show), unnumbered=unnumbered(show), cited_by=citing, cited_by_count=citing_count, tables=tables(show),
        outline=tuple(_heading(show, heading) for heading in record.outline),
        versions=tuple(_version(row, version, chosen) for version in all_versions),
        left_out=tuple(values.LeftOut(what=what, count=count) for what, count in record.withheld), listings=_listings(show),
        same_number=_same_number(actor, row), related=_related(actor, row, record) if chosen.number == row.version else (),
        issuer=record.issuer.name, issued=show.issued, backfile=chosen.backfile,
        unchecked=_unchecked(record),
    )  # fmt: skip


def facts(show: Shown) -> tuple[values.Fact, ...]:
    """The table of facts: those that matter even when they are empty, then what else is known."""
    record = show.record
    issuer = show.bodies("issuer", [record.issuer], "/reports/?issuer=")
    dates = [show.fact(name) for name in DATES[1:]]
    table = [
        show.fact("number"), show.fact("issued_on"), *(fact for fact in dates if fact.values or fact.asked), show.recorded(), issuer,
        show.bodies("agency", record.agencies, "/agencies/"), show.bodies("area", record.areas, "/reports/?area="), show.fiscal_year(),
        show.fact("kind"), _pages(show), show.document_fact(),
    ]  # fmt: skip
    language = show.fact("language")
    return (*table, *([language] if language.values else []), *_others(show))


def _others(show: Shown) -> list[values.Fact]:
    """What only listings say under names of their own."""
    named = {"title", "summary", "number", "kind", "language", *DATES}
    return [
        values.Fact(key="other", label=_label(fact), values=shown.values, others=shown.others, asked=shown.asked)
        for fact in show.record.facts
        if fact.name not in named and fact.values
        for shown in [show.fact(fact.name)]
    ]


def _label(fact: records.Fact) -> str:
    sources = [source for value in fact.values for source in value.sources]
    return next((source.label for source in sources if source.label), fact.name)


def _pages(show: Shown) -> values.Fact:
    held = show.document()
    if held is None:
        return values.Fact(key="pages")
    source = values.Source(kind="page", url=held.pages_url.rsplit("/p", 1)[0] + f"/p{held.pages}", page=held.pages)
    return values.Fact(key="pages", values=(values.Statement(text=str(held.pages), sources=(source,), checked=True),))


def _recommendation(show: Shown, item: records.Recommendation) -> values.Recommendation:
    at = f"rec.{item.n}"
    return values.Recommendation(
        n=item.n, url=f"{show.path}rec/{item.n}", text=item.text, number=item.number, sources=show.sources(item.sources, at),
        checked=item.checked == "person", lead_in=_stated(show, item.lead_in, f"{at}.lead_in"), addressees=item.addressees,
        parent=item.parent, origin=item.origin, response=_response(show, item),
        target_date=_stated(show, item.target_date, f"{at}.target_date"),
        status=_stated(show, item.status, f"{at}.status"),
        closure_condition=_stated(show, item.closure_condition, f"{at}.closure_condition"), left_out=item.left_out,
        listed=tuple(
            values.ListedPart(name=stated.name, value=show.statement(stated.value, f"{at}.listed.{n}"))
            for n, stated in enumerate(item.listed, start=1)
        ),
        money=tuple(_money(show, f"{at}.money.{n}", money) for n, money in enumerate(item.money, start=1)),
    )  # fmt: skip


def _response(show: Shown, item: records.Recommendation) -> values.Response | None:
    if item.response is None:
        return None
    sources = show.sources(item.response.sources, f"rec.{item.n}.response")
    return values.Response(
        position=item.response.position, text=item.response.text, sources=sources, checked=item.response.checked == "person"
    )  # fmt: skip


def _stated(show: Shown, value: records.Value | None, at: str) -> values.Statement | None:
    return show.statement(value, at) if value else None


def _money(show: Shown, at: str, money: records.Money) -> values.Money:
    return values.Money(kind=money.kind, amount=money.amount, currency=money.currency, sources=show.sources(money.sources, at))


def _heading(show: Shown, heading: records.Heading) -> values.Heading:
    url = f"{show.version_url}p{heading.page}" if heading.page else ""
    return values.Heading(level=heading.level, text=heading.text, page=heading.page or None, url=url)


def _version(row: PublicReport, version: PublicVersion, chosen: PublicVersion) -> values.Version:
    documents = shown(row, version).documents() if version.record else ()
    return values.Version(
        number=version.number, url=f"{row.path}v{version.number}/", published=moments.read(version.published_at),
        corrected=tuple(moments.read(at) for at in version.corrected), documents=documents, current=version.number == row.version,
        shown=version.number == chosen.number, withdrawn=version.reason if version.withdrawn_at else "",
    )  # fmt: skip


def _listings(show: Shown) -> tuple[values.Link, ...]:
    return tuple(
        values.Link(text=listing.name, url=f"{show.version_url}listing") for n, listing in enumerate(show.record.listings, start=1)
    )


def _same_number(actor: Actor, row: PublicReport) -> tuple[values.ReportRef, ...]:
    """The other reports of this office that bear the number."""
    keys = gate.visible(actor, PublicNumber).filter(report=row.id).values("key")
    others = gate.visible(actor, PublicNumber).filter(issuer=row.issuer, key__in=keys).exclude(report=row.id).values("report")
    found = gate.visible(actor, PublicReport).filter(id__in=others, version__gt=0).order_by(exactly("path"))[:20]
    return tuple(values.ReportRef(url=other.path, title=other.title, number=other.number, issuer=other.issuer) for other in found)


def _related(actor: Actor, row: PublicReport, record: records.Record) -> tuple[values.ReportRef, ...]:
    """Reports whose words are most like this one's, best first; none while there is no index: the page does not depend on it."""
    try:
        alike = [hit.id for hit in indexing.whole().related(indexed(row.id, record, pages=False), limit=RELATED)]
    except SearchError:
        return ()
    found = {other.id: other for other in gate.visible(actor, PublicReport).filter(id__in=alike, version__gt=0)}
    return tuple(_reference(found[one]) for one in alike if one in found)


def _reference(row: PublicReport) -> values.ReportRef:
    issued = PartialDate.parse(row.issued_on) if row.issued_on else None
    return values.ReportRef(url=row.path, title=row.title or row.path, number=row.number, issuer=row.issuer, issued=issued)


def _unchecked(record: records.Record) -> int:
    """How many values that were read or listed nobody has checked."""
    read = sum(1 for place in places(record) if any(source.kind == "document" for source in place.sources))
    checked = [record.issuer.printed.checked == "person" and bool(record.main), *(r.checked == "person" for r in record.recommendations)]
    return max(0, read - sum(checked))
