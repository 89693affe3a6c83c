"""Documents and pictures as answers: ranges, names, ETags by hash."""

from collections.abc import Iterator

from django.db import connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from inspectorate.library import busy, exports
from inspectorate.library.ranges import Bytes, Unsatisfiable, asked
from inspectorate.library.sentence import file_name
from inspectorate.library.values import DocumentFile, PagePicture, ResultFile, TableFile

CHUNK = 64 * 1024
"""What is read ahead for one reader; the server holds some of these for each."""

KEPT = "public, max-age=600"
"""Ten minutes, then ask again: what is taken down has to leave caches too."""

SHOWN = {"application/pdf"}
"""What a browser may open under our address; all else it saves, since a document could be a page with a program in it."""


def document(request: HttpRequest, file: DocumentFile) -> HttpResponseBase:
    """The bytes asked for: whole or one range, shown in the browser, saved under the report's number."""
    tag = f'"{file.sha256}"'
    whole = request.headers.get("If-Range", tag) != tag
    try:
        part = None if whole else asked(request.headers.get("Range", ""), file.bytes)
    except Unsatisfiable:
        return _dressed(HttpResponse(status=416, headers={"Content-Range": f"bytes */{file.bytes}"}), file, tag)
    wanted = part or Bytes(0, file.bytes - 1)
    body = () if request.method == "HEAD" else _stretch(file, wanted)
    media = file.media if file.media in SHOWN else "application/octet-stream"
    response = StreamingHttpResponse(body, content_type=media, headers={"Content-Length": str(wanted.length)})
    if part:
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.first}-{part.last}/{file.bytes}"
    return _dressed(response, file, tag)


def _dressed(response: HttpResponseBase, file: DocumentFile, tag: str) -> HttpResponseBase:
    response["ETag"] = tag
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = KEPT
    response["Content-Disposition"] = content_disposition_header(file.media not in SHOWN, file.name) or "inline"
    return response


def _stretch(file: DocumentFile, wanted: Bytes) -> Iterator[bytes]:
    """Opened when the first byte is sent, so that an answer without a body (304) opens nothing.

    The database goes back to the others first: a slow reader would hold his connection for as long as he reads.
    """
    left = wanted.length
    connection.close()
    with busy.files.taken(), file.open() as stream:
        stream.seek(wanted.first)
        while left and (chunk := stream.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk


def result(found: ResultFile, ending: str, origin: str) -> HttpResponseBase:
    """A whole result, written while it is read, saved under the sentence that asks for it."""
    written = exports.WRITERS[ending](found.lines, origin)
    response = StreamingHttpResponse(written, content_type=exports.TYPES[ending], headers={"X-Robots-Tag": "noindex"})
    response["Content-Disposition"] = content_disposition_header(True, file_name(found.sentence, ending)) or "attachment"
    return response


def table(found: TableFile) -> HttpResponse:
    """A table of figures as CSV, saved under the report's number."""
    response = HttpResponse("".join(exports.table_rows(found.rows)), content_type=exports.TYPES["csv"], headers={"Cache-Control": KEPT})
    response["Content-Disposition"] = content_disposition_header(True, f"{found.name}.csv") or "attachment"
    return response


def png(picture: PagePicture) -> HttpResponse:
    """A page's picture; its ETag says of which bytes, page and width it is."""
    response = HttpResponse(picture.png, content_type="image/png", headers={"Cache-Control": KEPT})
    response["ETag"] = f'"{picture.document}-{picture.page}-{picture.width}"'
    return response
