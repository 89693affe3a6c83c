"""How a read becomes an answer: a page, another address, gone, not there; who may ask, with which names in the address."""

import logging
from collections.abc import Callable, Collection
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page, require_safe

from inspectorate.access import gate
from inspectorate.access.permissions import VISITOR, Permission
from inspectorate.library import mending
from inspectorate.library.busy import Busy
from inspectorate.library.values import GonePage, Link, Moved
from inspectorate.search.errors import SearchError

log = logging.getLogger(__name__)
P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def public(*, names: Collection[str] | None = ()) -> Callable[[View[P]], View[P]]:
    """Make a view one of the public side: any visitor, GET and HEAD only, revalidated by its ETag.

    A name in the address that is not one of `names` is refused with a page that says which; None leaves that to the view.
    """

    def decorate(view: View[P]) -> View[P]:
        @csrf_exempt  # nothing is ever written here: what is sent is refused for its method, not for a token it lacks
        @require_safe
        @conditional_page
        @wraps(view)
        def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            gate.require(VISITOR, Permission.READ_PUBLIC)
            unknown = sorted(set(request.GET) - set(names)) if names is not None else []
            response = misread(request, unknown, request.path) if unknown else _answered(view, request, *args, **kwargs)
            if not response.has_header("Cache-Control"):
                patch_cache_control(response, public=True, no_cache=True)
            return response

        answer.permission = Permission.READ_PUBLIC  # type: ignore[attr-defined]
        return answer

    return decorate


def _answered(view: View[P], request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
    """The view's answer, or why there is none at this moment."""
    try:
        return view(request, *args, **kwargs)
    except SearchError:
        mending.begin()
        return unsearchable(request)
    except Busy:
        return busy(request)
    except (OperationalError, InterfaceError) as reason:
        log.warning("the database does not answer: %s", reason)
        connection.close()  # the next request begins with a new one
        return unreachable(request)


def show(request: HttpRequest, template: str, page: object, **more: Any) -> HttpResponse:
    """Answer with a page; with the other address, 410 or 404 where the read gave that instead."""
    if page is None:
        return missing(request)
    if isinstance(page, Moved):
        return moved(page)
    if isinstance(page, GonePage):
        return render(request, "library/gone.html", {"page": page}, status=410)
    return render(request, template, {"page": page, **more})


def moved(page: Moved) -> HttpResponse:
    """Another address: for ever (301), or for now (302)."""
    return HttpResponsePermanentRedirect(page.url) if page.for_ever else HttpResponseRedirect(page.url)


def missing(request: HttpRequest) -> HttpResponse:
    """Nothing stands at this address, and nothing ever did."""
    what = (
        _("Nothing has been published at %(path)s. An address that was taken down would say so.") % {"path": request.path[:200]},
        _("Check the address for a typing error, or look for the report by its number or its words."),
    )
    return error(request, 404, _("No page stands at this address"), what, Link(text=_("All reports"), url=reverse("library:reports")))


def misread(request: HttpRequest, names: Collection[str], rest: str) -> HttpResponse:
    """The address asks something that this page can't answer. `rest` is the address without it."""
    shown = ", ".join(f"“{name[:60]}”" for name in names)
    what = (_("No page was made, because it would have answered another question. Not understood: %(names)s.") % {"names": shown},)
    return error(request, 400, _("This address asks for something unknown"), what, Link(text=_("The same page without it"), url=rest))


def busy(request: HttpRequest) -> HttpResponse:
    """503: too many slow answers are under way; the rest of the site goes on."""
    what = (_("Many readers are fetching documents or pictures at this moment, so this one was not begun. Try again in a moment."),)
    return _later(error(request, 503, _("Too many readers at once"), what, Link(text=_("The same address again"), url=request.path)), 5)


def unsearchable(request: HttpRequest) -> HttpResponse:
    """503: the index is lost or damaged and is being made anew; the rest of the site goes on."""
    what = (
        _("The index that answers searches is being made anew from the public record. Nothing that is published is lost."),
        _("Reports, recommendations, pages and documents can be opened meanwhile. Try again in a moment."),
    )
    here = request.path if request.path != reverse("library:suggestions") else reverse("library:reports")
    links = [Link(text=_("The same page, without a search"), url=here), Link(text=_("All agencies"), url=reverse("library:agencies"))]
    return _later(error(request, 503, _("The search is being made anew"), what, *links), 10)


def unreachable(request: HttpRequest) -> HttpResponse:
    """503: the database does not answer; nothing that is published is lost by it."""
    what = (
        _("The record that pages are made of does not answer at this moment. Nothing that is published is lost by it."),
        _("Try again in a few minutes; the office's machine looks after itself, or somebody looks after it."),
    )
    return _later(error(request, 503, _("The record can't be reached"), what, Link(text=_("The same address again"), url=request.path)), 30)


def _later(response: HttpResponse, seconds: int) -> HttpResponse:
    """An answer that holds for this moment alone."""
    response["Retry-After"] = str(seconds)
    response["Cache-Control"] = "no-store"
    return response


def error(request: HttpRequest, status: int, title: str, what: Collection[str], *links: Link) -> HttpResponse:
    """A page that says what did not work, and the ways on."""
    return render(request, "look/error.html", {"title": title, "what": what, "links": links}, status=status)
