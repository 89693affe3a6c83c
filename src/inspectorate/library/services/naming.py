"""Which report a person at the command line means: a path, an id, a document's hash, or an unambiguous number."""

from urllib.parse import unquote, urlsplit

from inspectorate.core.going import is_hash
from inspectorate.core.ids import StreamId, is_id
from inspectorate.core.words import _
from inspectorate.library.errors import Ambiguous, NotHere
from inspectorate.library.models import Acceptance, Mark, OfficeReport, PublicReport
from inspectorate.library.rules.numbers import parse


def report_of(words: str) -> StreamId:
    """The report that the words name, or the one that it joined. Raises NotHere, Ambiguous."""
    for found in (_by_path(words), _by_id(words), _by_hash(words)):
        if found:
            return OfficeReport.objects.filter(id=found).values_list("into", flat=True).first() or found
    reports = sorted(set(Mark.objects.filter(kind="numbers", value__in=parse(words).keys).values_list("report", flat=True)))
    if not reports:
        raise NotHere(words)
    if len(reports) > 1:
        raise Ambiguous(words, [_line(report) for report in reports])
    return reports[0]


def _by_path(words: str) -> StreamId | None:
    path = unquote(urlsplit(words).path)
    if not path.startswith("/r/"):
        return None
    base = "/".join(path.split("/")[:4]) + "/"
    return PublicReport.objects.filter(path=base).values_list("id", flat=True).first()


def _by_id(words: str) -> StreamId | None:
    if not is_id(words):
        return None
    return OfficeReport.objects.filter(id=words).values_list("id", flat=True).first()


def _by_hash(words: str) -> StreamId | None:
    if not is_hash(words):
        return None
    return Acceptance.objects.filter(document=words).values_list("report", flat=True).first()


def _line(report: StreamId) -> str:
    title = next(
        (match["title"] for match in Acceptance.objects.filter(report=report).values_list("match", flat=True) if match.get("title")), ""
    )
    path = PublicReport.objects.filter(id=report).values_list("path", flat=True).first() or _("not published")
    return f"{report}  {path}  {title}"
