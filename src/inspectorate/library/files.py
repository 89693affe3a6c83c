"""Documents and pictures as answers: ranges, names, ETags by hash."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from inspectorate.library.ranges import Bytes, Unsatisfiable, asked
from inspectorate.library.values import DocumentFile, PagePicture

CHUNK = 256 * 1024
KEPT = "public, max-age=600"
"""Ten minutes, then ask again: what is taken down has to leave caches too."""


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
    response = StreamingHttpResponse(body, content_type=file.media, headers={"Content-Length": str(wanted.length)})
    if part:
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.first}-{part.last}/{file.bytes}"
    return _dressed(response, file, tag)


def _dressed(response: HttpResponseBase, file: DocumentFile, tag: str) -> HttpResponseBase:
    response["ETag"] = tag
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = KEPT
    response["Content-Disposition"] = content_disposition_header(False, file.name) or "inline"
    return response


def _stretch(file: DocumentFile, wanted: Bytes) -> Iterator[bytes]:
    """Opened when the first byte is sent, so that an answer without a body (304) opens nothing."""
    left = wanted.length
    with file.open() as stream:
        stream.seek(wanted.first)
        while left and (chunk := stream.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk


def png(picture: PagePicture) -> HttpResponse:
    """A page's picture; its ETag says of which bytes, page and width it is."""
    response = HttpResponse(picture.png, content_type="image/png", headers={"Cache-Control": KEPT})
    response["ETag"] = f'"{picture.document}-{picture.page}-{picture.width}"'
    return response
