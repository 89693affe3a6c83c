"""The public pages. Each view names its permission, calls one read of `queries`, and answers.

A read gives the page's value, `Moved`, `GonePage` or None; `answers.show` knows what each becomes.
"""

from collections.abc import Callable, Collection

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from inspectorate.access.permissions import VISITOR
from inspectorate.library import answers, busy, faults, files, queries
from inspectorate.library.forms import number_of
from inspectorate.library.labels import SUGGESTED
from inspectorate.library.question import FACETS, LONGEST, MOST_HITS, Misread, Question, read_question
from inspectorate.library.values import DocumentFile, GonePage, Moved, PagePicture, TableFile

WIDTHS = (480, 960, 1440)
"""The widths, in pixels, in which a page's picture is made."""

ASKED = ("at", "hit", "q", "sort", "size", *FACETS)
"""What a page of a document or a listing may be asked: what it lights, and the result that one came from."""


def path_of(issuer: str, number: str) -> str:
    """The public path of a report, as its entries have it."""
    return f"/r/{issuer}/{number}/"


@answers.public()
def home(request: HttpRequest) -> HttpResponseBase:
    """The front page."""
    return answers.show(request, "library/home.html", queries.home(VISITOR))


@answers.public(names=None)
def reports(request: HttpRequest) -> HttpResponseBase:
    """The search; every state of it is an address. Not for search engines: its pages would be endless."""
    question = read_question(_pairs(request))
    response = (
        _misasked(request, question, question.rest.url)
        if isinstance(question, Misread)
        else answers.show(request, "library/search.html", queries.search(VISITOR, question))
    )
    response["X-Robots-Tag"] = "noindex"
    return response


@answers.public(names=None)
def result_file(request: HttpRequest, ending: str) -> HttpResponseBase:
    """The whole result of a search as CSV or JSON Lines; asks what the search's own address asks, but for the page."""
    question = read_question(_pairs(request))
    if isinstance(question, Misread):
        return _misasked(request, question, question.rest.at(1).address(request.path))
    return files.result(queries.result_file(VISITOR, question), ending, settings.ADDRESS or request.build_absolute_uri("/").rstrip("/"))


def _misasked(request: HttpRequest, question: Misread, rest_url: str) -> HttpResponseBase:
    """What is wrong with a question, the words and narrowings that are left of it, and the way to search with these."""
    told = {"reasons": tuple(faults.reasons(question)), "rest": question.rest, "rest_url": rest_url}
    return render(request, "library/misasked.html", told, status=400)


@answers.public(names=("q",))
def suggestions(request: HttpRequest) -> HttpResponseBase:
    """What may be meant by what is typed so far, as JSON; the search box works without it."""
    found = queries.suggestions(VISITOR, request.GET.get("q", "")[:LONGEST])
    rows = [{"kind": str(SUGGESTED[one.kind]), "text": one.text, "note": one.note, "url": one.url} for one in found]
    return JsonResponse({"suggestions": rows}, headers={"X-Robots-Tag": "noindex"})


def _pairs(request: HttpRequest, without: Collection[str] = ()) -> list[tuple[str, str]]:
    """The names and values of the address."""
    return [(name, value) for name, values in request.GET.lists() for value in values if name not in without]


@answers.public()
def agencies(request: HttpRequest) -> HttpResponseBase:
    """Every agency that a report is about."""
    return answers.show(request, "library/agencies.html", queries.agencies(VISITOR))


@answers.public(names=("page",))
def agency(request: HttpRequest, code: str) -> HttpResponseBase:
    """The listing of one agency."""
    page = number_of(request.GET.get("page", "1"))
    if page is None:
        return answers.misread(request, ["page"], request.path)
    return answers.show(request, "library/agency.html", queries.agency(VISITOR, code, page))


@answers.public()
def issuer(request: HttpRequest, issuer: str) -> HttpResponseBase:
    """An office's addresses begin here: its reports, as the search has them."""
    return answers.show(request, "", queries.issuer(VISITOR, issuer))


@answers.public()
def report(request: HttpRequest, issuer: str, number: str, version: int | None = None) -> HttpResponseBase:
    """A report: its current version, or the one named."""
    return answers.show(request, "library/report.html", queries.report(VISITOR, path_of(issuer, number), version))


@answers.public()
def recommendation(request: HttpRequest, issuer: str, number: str, n: int) -> HttpResponseBase:
    """One recommendation."""
    return answers.show(request, "library/recommendation.html", queries.recommendation(VISITOR, path_of(issuer, number), n))


@answers.public(names=ASKED)
def page(request: HttpRequest, issuer: str, number: str, page: int, version: int | None = None) -> HttpResponseBase:
    """A page of a version's main edition, with the words of `at` (a place in the record) or `q` lit; without a version it moves.

    `hit` is the report's place in the result of the search that the other names describe: the page leads back there.
    """
    asked = _asked(request)
    if isinstance(asked, Misread):
        return answers.misread(request, asked.at_fault, request.path)
    question, rank = asked
    found = queries.page(VISITOR, path_of(issuer, number), version, page, at=_at(request), asked=question, rank=rank)
    return answers.show(request, "library/page.html", found)


@answers.public(names=("n",))
def go_to_page(request: HttpRequest, issuer: str, number: str, version: int) -> HttpResponseBase:
    """Where a typed page number leads."""
    n = number_of(request.GET.get("n", ""))
    if n is None:
        return answers.misread(request, ["n"], f"{path_of(issuer, number)}v{version}/p1")
    return answers.moved(Moved(url=f"{path_of(issuer, number)}v{version}/p{n}"))


@answers.public(names=("w",))
def picture(request: HttpRequest, issuer: str, number: str, version: int, page: int) -> HttpResponseBase:
    """The picture of a page, in one of the widths."""
    return _drawn(request, lambda width: queries.picture(VISITOR, path_of(issuer, number), version, page, width))


@answers.public(names=("w",))
def document_picture(request: HttpRequest, sha256: str, page: int) -> HttpResponseBase:
    """The picture of a page of any published document, by its hash."""
    return _drawn(request, lambda width: queries.document_picture(VISITOR, sha256, page, width))


def _drawn(request: HttpRequest, draw: Callable[[int], PagePicture | Moved | GonePage | None]) -> HttpResponseBase:
    """A picture in the width asked for; an address can't name any width, since each one costs a worker's time."""
    width = number_of(request.GET.get("w", str(WIDTHS[1])))
    if width not in WIDTHS:
        return answers.misread(request, ["w"], request.path)
    found = draw(width)
    return files.png(found) if isinstance(found, PagePicture) else answers.show(request, "", found)


@answers.public(names=ASKED)
def listing(request: HttpRequest, issuer: str, number: str, version: int) -> HttpResponseBase:
    """What listings say of a report, with the label of `at` or the words of `q` lit; `hit` as for a page."""
    asked = _asked(request)
    if isinstance(asked, Misread):
        return answers.misread(request, asked.at_fault, request.path)
    question, rank = asked
    found = queries.listing(VISITOR, path_of(issuer, number), version, at=_at(request), asked=question, rank=rank)
    return answers.show(request, "library/listing.html", found)


def _asked(request: HttpRequest) -> tuple[Question, int] | Misread:
    """The search whose words a page lights, and the report's place in its result (0: one did not come from it)."""
    hit, asked = request.GET.get("hit", ""), read_question(_pairs(request, ("at", "hit")))
    rank = number_of(hit) if hit else 0
    if isinstance(asked, Misread):
        return asked
    return Misread(wrong=(("hit", hit[:100]),)) if rank is None or rank > MOST_HITS else (asked, rank)


def _at(request: HttpRequest) -> str:
    """The name of the value that a page lights."""
    return request.GET.get("at", "")[:100]


@answers.public()
def table(request: HttpRequest, issuer: str, number: str, version: int, n: int) -> HttpResponseBase:
    """A table of figures as CSV."""
    found = queries.table_file(VISITOR, path_of(issuer, number), version, n)
    return files.table(found) if isinstance(found, TableFile) else answers.show(request, "", found)


@answers.public()
def numbered(request: HttpRequest, number: str) -> HttpResponseBase:
    """A typed number: the one report that bears it, or the chooser."""
    return answers.show(request, "library/chooser.html", queries.numbered(VISITOR, number))


@answers.public()
def document(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """A document's bytes."""
    found = queries.document(VISITOR, sha256)
    if isinstance(found, DocumentFile) and busy.files.full:
        return answers.busy(request)
    return files.document(request, found) if isinstance(found, DocumentFile) else answers.show(request, "", found)


@answers.public()
def document_page(request: HttpRequest, sha256: str, page: int) -> HttpResponseBase:
    """A page of any published document, by its hash."""
    return answers.show(request, "library/page.html", queries.document_page(VISITOR, sha256, page))


@answers.public()
def about(request: HttpRequest) -> HttpResponseBase:
    """What this library is."""
    told = settings.OPERATOR_ABOUT
    words = [part.strip() for part in told.read_text(encoding="utf-8").split("\n\n")] if told and told.is_file() else []
    return answers.show(request, "library/about.html", queries.about(VISITOR), words=[part for part in words if part])
