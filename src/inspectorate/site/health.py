"""Is the public site able to answer? For a load balancer or a monitor: 200 when fine, 503 with the part that is not."""

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from inspectorate.access.permissions import Permission
from inspectorate.journal.models import LogHead


def _database() -> str:
    try:
        LogHead.objects.exists()
    except DatabaseError:
        return "the database does not answer"
    return ""


def _folder() -> str:
    return "" if settings.DATA.is_dir() else "the data folder is not there"


CHECKS = {"database": _database, "data folder": _folder}


@csrf_exempt  # read-only: what is sent is refused for its method
@require_safe
def health(_request: HttpRequest) -> JsonResponse:
    """Every check with what is wrong, "" for fine. Says nothing of what is stored."""
    found = {name: check() for name, check in CHECKS.items()}
    fine = not any(found.values())
    data = {"status": "fine" if fine else "failing", "checks": {name: wrong or "fine" for name, wrong in found.items()}}
    return JsonResponse(data, status=200 if fine else 503, headers={"Cache-Control": "no-store"})


health.permission = Permission.READ_PUBLIC  # type: ignore[attr-defined]
