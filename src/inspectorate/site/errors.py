"""What stands where Django itself would answer with an error: pages in the look of all others."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template import TemplateDoesNotExist
from django.utils.translation import gettext as _

from inspectorate.library import answers


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: a request that can't be read. The exception's text may repeat what was sent, so it is not shown."""
    what = (_("The request could not be read, so nothing was done."), _("Go back, or start again at the front page."))
    return answers.error(request, 400, _("This request could not be read"), what)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: not for this visitor."""
    what = (_("This address is not open to everyone. Nothing was done."),)
    return answers.error(request, 403, _("Not open to everyone"), what)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: nothing ever stood here."""
    return answers.missing(request)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. Plain words if even the page for it can't be made."""
    what = (
        _("The fault is ours and was written to the log. Nothing that is published was changed by it."),
        _("Try again in a moment; if it stays, tell the office which address you opened."),
    )
    try:
        return answers.error(request, 500, _("The page could not be made"), what)
    except (TemplateDoesNotExist, OSError, ValueError):
        return HttpResponseServerError(" ".join(what), content_type="text/plain; charset=utf-8")
