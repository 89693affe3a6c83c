"""Which room answers at which address."""

from django.urls import include, path

from inspectorate.library import views
from inspectorate.site import errors, health, office

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("inspectorate.library.urls")),
    path("accent.css", office.accent, name="accent"),
    path("seal", office.seal, name="seal"),
    path("health", health.health, name="health"),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.missing
handler500 = errors.broken
