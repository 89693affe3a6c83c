"""Which reports a report cites and which cite it: two look-ups by number each, however many reports there are.

A number that begins with figures ("2010-08") is its own office's; one that begins with letters names its office, so that another's counts.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.core.dates import PartialDate
from inspectorate.library import record as records
from inspectorate.library import values
from inspectorate.library.models import PublicCitation, PublicNumber, PublicReport
from inspectorate.library.queries.rows import exactly
from inspectorate.library.queries.shown import Shown
from inspectorate.library.rules.numbers import parse, squeezed

MOST = 50
"""Reports that cite this one and are listed; the rest is counted."""
ORDER = ("follow-up", "earlier recommendation", "report")


def cited(actor: Actor, row: PublicReport, show: Shown) -> tuple[values.Cited, ...]:
    """The numbered reports that a version names, one a number, in their order; those that are published here are links."""
    groups: dict[str, list[tuple[int, records.Citation]]] = {}
    for n, one in enumerate(show.record.citations, start=1):
        if one.number:
            groups.setdefault(one.key, []).append((n, one))
    here = _bearers(actor, row, {form for group in groups.values() for form in _forms(group[0][1].number)})
    return tuple(_cited(group, _meant(row, group[0][1].number, here), show) for group in groups.values())


def unnumbered(show: Shown) -> tuple[values.Source, ...]:
    """Where a version names earlier work without a number, one place a page."""
    found: dict[int, values.Source] = {}
    for n, one in enumerate(show.record.citations, start=1):
        for source in show.sources(one.sources, f"cited.{n}") if not one.number else ():
            found.setdefault(source.page or 0, source)
    return tuple(found[page] for page in sorted(found))


def cited_by(actor: Actor, row: PublicReport) -> tuple[tuple[values.Citing, ...], int]:
    """The published reports that name this one, newest first, and how many there are. None where its number is shared."""
    forms = {form for form in gate.visible(actor, PublicNumber).filter(report=row.id).values_list("squeezed", flat=True) if form}
    shared = set(
        gate.visible(actor, PublicNumber)
        .filter(issuer=row.issuer, squeezed__in=forms)
        .exclude(report=row.id)
        .values_list("squeezed", flat=True)
    )
    found = gate.visible(actor, PublicCitation).filter(squeezed__in=forms - shared).exclude(report=row.id)
    rows = [one for one in found if one.issuer == row.issuer or one.squeezed[0].isalpha()]
    first: dict[str, PublicCitation] = {}
    for one in sorted(rows, key=lambda one: (ORDER.index(one.kind) if one.kind in ORDER else len(ORDER), one.page)):
        first.setdefault(one.report, one)
    reports = gate.visible(actor, PublicReport).filter(id__in=list(first), version__gt=0).order_by("-order", exactly("path"))
    return tuple(_citing(report, first[report.id]) for report in reports[:MOST]), reports.count()


def _forms(number: str) -> set[str]:
    return {squeezed(key) for key in parse(number).keys} - {""}


def _bearers(actor: Actor, row: PublicReport, forms: Iterable[str]) -> list[tuple[str, PublicReport]]:
    """Published reports, this one apart, with each form of their numbers that was asked for."""
    wanted = gate.visible(actor, PublicNumber).filter(squeezed__in=set(forms)).exclude(report=row.id)
    pairs = list(wanted.values_list("squeezed", "report"))
    reports = {one.id: one for one in gate.visible(actor, PublicReport).filter(id__in={id_ for _form, id_ in pairs}, version__gt=0)}
    return [(form, reports[id_]) for form, id_ in pairs if id_ in reports]


def _meant(row: PublicReport, number: str, here: Sequence[tuple[str, PublicReport]]) -> list[PublicReport]:
    """The reports that a number can mean in a report of this office: its own before others'."""
    forms = _forms(number)
    found = {report.id: report for form, report in here if form in forms}.values()
    own = [report for report in found if report.issuer == row.issuer]
    return own or [report for report in found if squeezed(number)[:1].isalpha()]


def _cited(group: Sequence[tuple[int, records.Citation]], meant: Sequence[PublicReport], show: Shown) -> values.Cited:
    first = group[0][1]
    sources = tuple(dict.fromkeys(source for n, one in group for source in show.sources(one.sources, f"cited.{n}")))
    url = meant[0].path if len(meant) == 1 else f"/n/{quote(first.number, safe='')}" if meant else ""
    title = meant[0].title if len(meant) == 1 and meant[0].title else next((one.title for _n, one in group if one.title), "")
    kinds = tuple(sorted({one.kind for _n, one in group}, key=lambda kind: ORDER.index(kind) if kind in ORDER else len(ORDER)))
    return values.Cited(number=first.number, title=title, url=url, kinds=kinds, sources=sources, choice=len(meant) > 1)


def _citing(report: PublicReport, one: PublicCitation) -> values.Citing:
    url = f"{report.path}v{report.version}/p{one.page}?at=cited.{one.place}#lit"
    return values.Citing(
        url=report.path, title=report.title or report.path, number=report.number,
        issued=PartialDate.parse(report.issued_on) if report.issued_on else None,
        source=values.Source(kind="page", url=url, page=one.page), kind=one.kind,
    )  # fmt: skip
