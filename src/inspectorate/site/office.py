"""The operator on every page: name, menu, seal, accent colour, from the settings."""

from mimetypes import guess_type

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from inspectorate.access.permissions import Permission
from inspectorate.look.accent import stylesheet
from inspectorate.look.office import Door, Office

KEPT = "public, max-age=300"


def office(request: HttpRequest) -> dict[str, Office]:
    """What the templates know as `office`. Reads settings only, so an error page can use it as well."""
    return {
        "office": Office(
            name=settings.OPERATOR_NAME,
            address=settings.ADDRESS or _asked(request),
            home_url=reverse("home"),
            about_url=reverse("library:about"),
            search_url=reverse("library:reports"),
            menu=(
                Door(text=_("Reports"), url=reverse("library:reports")),
                Door(text=_("Agencies"), url=reverse("library:agencies")),
                Door(text=_("About"), url=reverse("library:about")),
            ),
            seal_url=reverse("seal") if settings.OPERATOR_SEAL else "",
            accent_url=reverse("accent") if settings.OPERATOR_COLOUR else "",
            contact=settings.OPERATOR_CONTACT,
        )
    }


def _asked(request: HttpRequest) -> str:
    """The address that was asked; empty for a host that is not ours, whose error page needs no address."""
    try:
        return f"{request.scheme}://{request.get_host()}"
    except DisallowedHost:
        return ""


@require_safe
@conditional_page
def accent(request: HttpRequest) -> HttpResponse:
    """The office's colour as a stylesheet: the content security policy forbids it anywhere else."""
    if not settings.OPERATOR_COLOUR:
        raise Http404
    return HttpResponse(stylesheet(settings.OPERATOR_COLOUR), content_type="text/css", headers={"Cache-Control": KEPT})


@require_safe
def seal(_request: HttpRequest) -> HttpResponseBase:
    """The office's seal, a picture."""
    file = settings.OPERATOR_SEAL
    if not file or not file.is_file():
        raise Http404
    return FileResponse(file.open("rb"), content_type=guess_type(file.name)[0] or "image/png", headers={"Cache-Control": KEPT})


accent.permission = Permission.READ_PUBLIC  # type: ignore[attr-defined]
seal.permission = Permission.READ_PUBLIC  # type: ignore[attr-defined]
