"""The addresses of the public pages: for ever, so settle a shape before the first report stands under it."""

from django.urls import path, register_converter

from inspectorate.library import views


class Positive:
    """A whole number from 1, without leading zeros: one address a thing."""

    regex = "[1-9][0-9]{0,5}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Its digits."""
        return str(value)


class Named(Positive):
    """A part of a public path: lower-case letters and digits with single hyphens, an office's code or a number's key with `~2`."""

    regex = r"[a-z0-9]+(?:-[a-z0-9]+)*(?:~[1-9][0-9]{0,3})?"

    def to_python(self, value: str) -> str:  # type: ignore[override]
        """Itself."""
        return value

    def to_url(self, value: str) -> str:  # type: ignore[override]
        """Itself."""
        return value


class Hash(Named):
    """A SHA-256 in hex."""

    regex = "[0-9a-f]{64}"


class Ending(Named):
    """What a result is saved as."""

    regex = "csv|jsonl"


for name, converter in (("ending", Ending), ("positive", Positive), ("named", Named), ("sha256", Hash)):
    register_converter(converter, name)

REPORT = "r/<named:issuer>/<named:number>/"

app_name = "library"
urlpatterns = [
    path("reports/", views.reports, name="reports"),
    path("reports/suggestions", views.suggestions, name="suggestions"),
    path("reports.<ending:ending>", views.result_file, name="result_file"),
    path("agencies/", views.agencies, name="agencies"),
    path("agencies/<named:code>/", views.agency, name="agency"),
    path("about/", views.about, name="about"),
    path("r/<named:issuer>/", views.issuer, name="issuer"),
    path(REPORT, views.report, name="report"),
    path(REPORT + "v<positive:version>/", views.report, name="version"),
    path(REPORT + "rec/<positive:n>", views.recommendation, name="recommendation"),
    path(REPORT + "p<positive:page>", views.page, name="current_page"),
    path(REPORT + "v<positive:version>/p<positive:page>", views.page, name="page"),
    path(REPORT + "v<positive:version>/page", views.go_to_page, name="go_to_page"),
    path(REPORT + "v<positive:version>/p<positive:page>.png", views.picture, name="picture"),
    path(REPORT + "v<positive:version>/listing", views.listing, name="listing"),
    path(REPORT + "v<positive:version>/table/<positive:n>.csv", views.table, name="table"),
    path("n/<path:number>", views.numbered, name="numbered"),
    path("d/<sha256:sha256>", views.document, name="document"),
    path("d/<sha256:sha256>/p<positive:page>.png", views.document_picture, name="document_picture"),
    path("d/<sha256:sha256>/p<positive:page>", views.document_page, name="document_page"),
]
