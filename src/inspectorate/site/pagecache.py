"""Public pages from memory: a layer in front of Django that keeps what it answered until the public record moves.

Kept is only what a public route answered to GET with 200 and marked as public (`answers.public`): its pages, pictures of pages, and
styles. Anything with a cookie, a document, an error or a private word in its Cache-Control passes by. All of it goes at once when
`version()` moves, which is read before a page is made: a page that was overtaken while it was made is never found again.

The key holds what a page may depend on: scheme, host, path and the query as it came, since pages print it. Each process has its own.
"""

import re
import threading
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.http import parse_etags

from inspectorate.core.shelf import Shelf
from inspectorate.site import keeping
from inspectorate.site.keeping import Environ, Headers, Key, Page, for_all, kept

Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]

ENDLESS = "/n/"
"""Where a path is typed by hand: like a query, there are more of them than anybody can keep."""

ASKED_SHARE = 4
"""Pages that were asked something get this part of the room (the fourth), so that no flood of questions drives out the others."""

PICTURE_SHARE = 4
"""So do pictures; their bytes are those that `library.pictures` keeps, so they take no room twice."""

CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")

OF_THE_BODY = frozenset({"Content-Type", "Content-Length", "Content-Encoding", "X-Robots-Tag"})
"""Headers that "not modified" (304) goes without."""

_NO_GZIP = re.compile(r"q=0(\.0*)?$")


class PageCache:
    """The layer. `room` is in bytes; `moved` is called, once, before the first page of a new version is made."""

    def __init__(self, application: Application, version: Callable[[], object], room: int, moved: Callable[[], None]) -> None:
        self._application = application
        self._version = version
        self._moved = moved
        self._known: object = None
        self._moving = threading.Lock()
        self.asked: Shelf[Key, Page] = Shelf(room // ASKED_SHARE)
        self.drawn: Shelf[Key, Page] = Shelf(room // PICTURE_SHARE)
        self.plain: Shelf[Key, Page] = Shelf(room - room // ASKED_SHARE - room // PICTURE_SHARE)

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Answer from memory, or let Django answer and keep it."""
        key = keeping.key(environ)
        version = self._version() if key else None
        if key is None or version is None:
            return self._application(environ, start_response)
        if version != self._known:
            self._move(version)
        shelf = self._shelf(*key)
        page = shelf.get(key)
        if page is None:
            made = self._made(environ, start_response)
            if not isinstance(made, Page):
                return made
            page = made
            with self._moving:  # a page of an older version must not arrive after the others have gone
                if version == self._known:
                    shelf.put(key, page, page.size)
        return _answer(page, environ, start_response)

    def _move(self, version: object) -> None:
        """Let go of everything. Others wait: nobody may make a page of the new version from what was opened for the old one."""
        with self._moving:
            if version != self._known:
                self._moved()
                for shelf in (self.asked, self.drawn, self.plain):
                    shelf.drop()
                self._known = version

    def _shelf(self, _scheme: str, _host: str, path: str, query: str) -> Shelf[Key, Page]:
        """Where an answer lies, by what there is no end of."""
        if path.endswith(".png"):
            return self.drawn
        return self.asked if query or path.startswith(ENDLESS) else self.plain

    def _made(self, environ: Environ, start_response: Start) -> Page | Iterable[bytes]:
        """Django's answer: as a page where it may be kept, already begun where not."""
        if not for_all(environ):
            return self._application(environ, start_response)
        asked = {name: value for name, value in environ.items() if name not in CONDITIONS} | {"REQUEST_METHOD": "GET"}
        begun: list[tuple[str, Headers]] = []
        answer = self._application(asked, lambda status, headers, _exc_info=None: begun.append((status, headers)))
        if isinstance(answer, HttpResponseBase) and (page := kept(answer, begun[0][1])):
            answer.close()
            return page
        start_response(*begun[0])
        if environ["REQUEST_METHOD"] == "HEAD" and isinstance(answer, HttpResponseBase):
            answer.close()
            return []
        return answer


def _answer(page: Page, environ: Environ, start_response: Start) -> list[bytes]:
    """The page in the form that the visitor takes, or that he has it already."""
    small = bool(page.small) and _takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", ""))
    headers, body = (page.small_headers, page.small) if small else (page.headers, page.body)
    held = environ.get("HTTP_IF_NONE_MATCH", "")
    if held and _holds(held, page.tag):
        start_response("304 Not Modified", [pair for pair in headers if pair[0] not in OF_THE_BODY])
        return []
    start_response("200 OK", headers[:])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def _holds(held: str, tag: str) -> bool:
    """Whether one of the ETags that a visitor holds is this one; weak or not, as RFC 9110 has it for If-None-Match."""
    tags: Sequence[str] = parse_etags(held)
    return "*" in tags or any(one.removeprefix("W/") == tag for one in tags)


@lru_cache(maxsize=256)
def _takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding has gzip and does not refuse it."""
    for one in accepted.lower().split(","):
        name, _semicolon, quality = one.strip().partition(";")
        if name.strip() == "gzip":
            return not _NO_GZIP.match(quality.strip())
    return False
