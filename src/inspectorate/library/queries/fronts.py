"""The ways in: home, the agencies and their listings, about."""

from collections.abc import Callable

from django.db.models import Count, Max, Sum

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.core.entries import PUBLIC
from inspectorate.journal import services as journal
from inspectorate.library import values
from inspectorate.library.models import PublicBody, PublicReport
from inspectorate.library.queries.lines import kind_words, line
from inspectorate.library.queries.rows import current, exactly, lines
from inspectorate.library.queries.shown import Shown
from inspectorate.library.question import reach
from inspectorate.library.values import Link

LATEST, MOST_AGENCIES, YEARS = 10, 12, 12
PER_AGENCY_PAGE = 20


def holdings(actor: Actor) -> values.Holdings:
    """What is held, in numbers; one statement."""
    found = gate.visible(actor, PublicReport).filter(version__gt=0)
    sums = found.aggregate(n=Count("id"), documents=Sum("documents"), pages=Sum("pages"), recommendations=Sum("recommendations"))
    return values.Holdings(
        reports=sums["n"], documents=sums["documents"] or 0, pages=sums["pages"] or 0, recommendations=sums["recommendations"] or 0
    )  # fmt: skip


def home(actor: Actor) -> values.HomePage:
    """The front page: the newest reports by their own date, and the ways in."""
    live = gate.visible(actor, PublicReport).filter(version__gt=0)
    newest = list(live.order_by("-order", exactly("path"))[:LATEST])
    shown = lines(actor, newest)
    years = live.exclude(fiscal_year=None).values_list("fiscal_year").annotate(n=Count("id")).order_by("-fiscal_year")[:YEARS]
    kinds = live.exclude(kind="").values_list("kind").annotate(n=Count("id")).order_by("-n", exactly("kind"))
    return values.HomePage(
        holdings=holdings(actor), latest=tuple(line(shown[row.id], backfile=row.backfile) for row in newest if row.id in shown),
        agencies=_agencies(actor, MOST_AGENCIES),
        years=tuple(Link(text=str(year), url=f"/reports/?year={year}", count=n) for year, n in years),
        kinds=tuple(Link(text=kind_words(kind), url=f"/reports/?kind={kind.replace(' ', '+')}", count=n) for kind, n in kinds),
    )  # fmt: skip


def issuer(actor: Actor, code: str) -> values.Moved | None:
    """The search for an office's reports; None where none of them is public, whether or not the office is known here."""
    live = gate.visible(actor, PublicReport).filter(issuer=code, version__gt=0)
    return values.Moved(url=f"/reports/?issuer={code}") if live.exists() else None


def agencies(actor: Actor) -> values.AgenciesPage:
    """Every agency that a report is about, by name."""
    return values.AgenciesPage(agencies=tuple(sorted(_agencies(actor), key=lambda link: link.text.casefold())))


def agency(actor: Actor, code: str, page: int = 1) -> values.AgencyPage | None:
    """The listing of one agency: its reports, newest first; None where no report is about it."""
    bodies = gate.visible(actor, PublicBody).filter(role="agency", code=code)
    body = bodies.order_by("id").first()
    if body is None:
        return None
    found = (
        gate.visible(actor, PublicReport)
        .filter(id__in=bodies.values("report"), version__gt=0)
        .order_by("-order", exactly("number").desc(), exactly("path"))
    )
    count = found.count()
    first = (page - 1) * PER_AGENCY_PAGE
    rows = list(found[first : first + PER_AGENCY_PAGE])
    if not rows:
        return None
    shown = current(actor, rows)
    below = (
        gate.visible(actor, PublicBody).filter(role="agency", parent=code).values_list("code").annotate(name=Max("name"), n=Count("report"))
    )
    return values.AgencyPage(
        code=code, name=body.name, reports=tuple(listed(shown[row.id]) for row in rows if row.id in shown),
        pager=pager(page, PER_AGENCY_PAGE, len(rows), count, lambda n: f"/agencies/{code}/" + (f"?page={n}" if n > 1 else "")),
        parent=_parent(actor, body),
        parts=tuple(Link(text=name, url=f"/agencies/{part}/", count=n) for part, name, n in below.order_by(exactly("name"))),
        search_url=f"/reports/?agency={code}",
    )  # fmt: skip


def about(actor: Actor) -> values.AboutPage:
    """What the library holds and the state of its public record."""
    live = gate.visible(actor, PublicReport).filter(version__gt=0)
    sums = live.aggregate(ocr=Sum("ocr_pages"), unread=Sum("unread_pages"))
    bodies = gate.visible(actor, PublicBody).filter(role="issuer").values_list("code")
    issuers = bodies.annotate(name=Max("name"), n=Count("report", distinct=True)).order_by(exactly("name"))
    return values.AboutPage(
        holdings=holdings(actor), issuers=tuple(Link(text=name, url=f"/reports/?issuer={code}", count=n) for code, name, n in issuers),
        without_document=live.filter(documents=0).count(), without_text=sums["unread"] or 0, ocr_pages=sums["ocr"] or 0,
        position=journal.head(PUBLIC), head=journal.root(PUBLIC).hex(),
    )  # fmt: skip


def listed(shown: Shown) -> values.Listed:
    """A report as the listing of an agency has it, all eight fields."""
    record = shown.record
    title = shown.fact("title")
    fields = (
        shown.fact("summary"), shown.fact("number"), shown.fact("issued_on"), shown.document_fact(),
        shown.bodies("agency", record.agencies, "/agencies/"), shown.bodies("area", record.areas, "/reports/?area="), shown.fiscal_year(),
    )  # fmt: skip
    return values.Listed(url=shown.path, title=title if title.values else values.Fact(key="title", values=(shown.title(),)), fields=fields)


def pager(page: int, per_page: int, shown: int, count: int, url: Callable[[int], str]) -> values.Pager:
    """Where a page stands in its list."""
    last = max(1, -(-count // per_page))
    first = (page - 1) * per_page + 1
    links = tuple(None if n is None else Link(text=str(n), url=url(n)) for n in reach(page, last))
    return values.Pager(
        first=first if shown else 0, last=first + shown - 1 if shown else 0, of=count, previous_url=url(page - 1) if page > 1 else "",
        next_url=url(page + 1) if page < last else "", page=page, pages=links if last > 1 else (),
    )  # fmt: skip


def _agencies(actor: Actor, most: int | None = None) -> tuple[Link, ...]:
    found = (
        gate.visible(actor, PublicBody)
        .filter(role="agency")
        .values_list("code")
        .annotate(name=Max("name"), n=Count("report", distinct=True))
    )
    return tuple(Link(text=name, url=f"/agencies/{code}/", count=n) for code, name, n in found.order_by("-n", exactly("name"))[:most])


def _parent(actor: Actor, body: PublicBody) -> Link | None:
    """The body above, with a link where it has reports of its own."""
    if not body.parent:
        return None
    has = gate.visible(actor, PublicBody).filter(role="agency", code=body.parent).exists()
    return Link(text=body.parent_name, url=f"/agencies/{body.parent}/" if has else "")
