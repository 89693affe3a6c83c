"""Which requests may be answered from memory, and which answers may be kept for everybody: closed where nothing says so."""

import gzip
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import get_path_info
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve

from inspectorate.access.permissions import Permission

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
Key = tuple[str, str, str, str]
"""Scheme, host, path and query: what a page may depend on."""

FILES = frozenset({"accent", "seal", "health", "result_file", "document"})
"""Routes that answer with a file or a state: these know how to keep themselves, and pass by with every header that was sent."""

WRITTEN = (".css", ".js", ".svg")
"""Files of ours that are worth compressing; fonts are compressed already."""

MOST = 2_000_000
"""Bytes of an answer from which on it is sent as it comes."""

SMALLEST = 500
"""Bytes below which compression gains nothing."""

OVERHEAD = 2000
"""Bytes that a kept page takes beside its body: key, headers, bookkeeping."""

REFUSED = ("HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_AUTHORIZATION", "HTTP_X_HTTP_METHOD_OVERRIDE")
"""With one of these a request is Django's."""

PICTURE = "image/png"
NOT_TO_KEEP = {"no-store", "private"}


@dataclass(frozen=True, slots=True)
class Page:
    """An answer in both forms. `small` is its body compressed, b"" where that gains nothing; `tag` its ETag."""

    headers: Headers
    small_headers: Headers
    body: bytes
    small: bytes
    tag: str

    @property
    def size(self) -> int:
        """The memory that it takes, in bytes."""
        return len(self.body) + len(self.small) + OVERHEAD


def key(environ: Environ) -> Key | None:
    """What a page may depend on; None for a request that is none of ours."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ.get("CONTENT_LENGTH", "0") not in ("", "0"):
        return None
    if any(environ.get(name) for name in REFUSED):
        return None
    scheme = environ.get("HTTP_X_FORWARDED_PROTO", "")
    host = environ.get("HTTP_HOST", "").lower()
    if scheme not in ("", "http", "https") or not _plain_host(host, environ.get("SERVER_PORT", "")):
        return None
    return scheme or environ["wsgi.url_scheme"], host, environ["PATH_INFO"], environ.get("QUERY_STRING", "")


def _plain_host(host: str, port: str) -> bool:
    """Whether the host is one by which the site is known: any port may be written behind its name, and each would be kept apart."""
    _name, colon, written = host.rpartition(":")
    return not colon or written == port or host == settings.ADDRESS.partition("//")[2]


def for_all(environ: Environ) -> bool:
    """Whether the address is that of a public page, or of a style or script of ours."""
    path = environ["PATH_INFO"]
    if path.startswith(settings.STATIC_URL):
        return str(path).endswith(WRITTEN)
    try:
        found = resolve(get_path_info(environ))
    except Resolver404:
        return False
    return getattr(found.func, "permission", None) is Permission.READ_PUBLIC and found.url_name not in FILES


def kept(answer: HttpResponseBase, headers: Headers) -> Page | None:
    """The answer as a page, None where it is not for everybody or not for long."""
    control = {word.strip() for word in answer.get("Cache-Control", "").split(",")}
    tag = answer.get("ETag", "")
    if answer.status_code != 200 or not tag or "public" not in control or control & NOT_TO_KEEP:
        return None
    if int(answer.get("Content-Length", str(MOST))) >= MOST:
        return None
    if answer.cookies or answer.has_header("Vary") or answer.has_header("Content-Encoding"):
        return None
    body = b"".join(answer)
    if answer["Content-Type"] == PICTURE:
        return Page(headers=headers, small_headers=[], body=body, small=b"", tag=tag)
    small = gzip.compress(body, 6, mtime=0) if len(body) >= SMALLEST else b""
    both = [*headers, ("Vary", "Accept-Encoding")]
    changed = {"ETag": f"W/{tag}", "Content-Length": str(len(small))}
    smaller = [(name, changed.get(name, value)) for name, value in both] + [("Content-Encoding", "gzip")]
    return Page(headers=both, small_headers=smaller, body=body, small=small if len(small) < len(body) else b"", tag=tag)
