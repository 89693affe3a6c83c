"""Every public route, at every address that can be made for it: what the served application answers, byte for byte.

It is asked as `serve` asks it, through the pages that are kept in memory.

A route is known by its parameters; one with a parameter that VALUES does not name fails the test that walks.
"""

from itertools import product
from urllib.parse import quote, unquote, urlencode
from wsgiref.util import setup_testing_defaults

from django.core.handlers.wsgi import WSGIHandler
from django.urls import get_resolver

from inspectorate.library.models import HeldDocument
from inspectorate.site.pagecache import PageCache
from inspectorate.site.version import moved, version

VALUES = {
    "issuer": ["dhs-oig"],
    "number": ["oig-21-34", "oig-21-35", "oig-99-9", "oig-99-8", "oig-21-34~2"],
    "version": [1, 2],
    "n": [1, 2, 3],
    "page": [1, 2, 3],
    "code": ["cbp", "crcl", "ice"],
    "ending": ["csv", "jsonl"],
    "sha256": [],
}
"""What each parameter may be: published, unpublished, refused and never heard of. Hashes come from the installation."""

TYPED = {"number": ["OIG-21-34", "oig 99 9", "OIG-99-8", "OIG-21"]}
"""A number as a person types it, for the route whose parameter takes anything."""

QUESTIONS = {
    "reports": [{"q": "zanzibar"}, {"q": "social media", "agency": "cbp"}, {"q": "misconduct OR nobody"},
                {"year": "2021"}, {"q": "OIG-99-9"}],
    "suggestions": [{"q": "zanz"}, {"q": "mis"}, {"q": "OIG"}, {"q": "unp"}],
    "result_file": [{"q": "zanzibar"}],
    "page": [{"q": "zanzibar"}, {"at": "title"}],
    "go_to_page": [{"n": "2"}],
    "picture": [{"w": "480"}],
}  # fmt: skip
"""What is asked besides the bare address, by the route's name."""


def routes(patterns=None, before=""):
    """Every route: its name, its pattern, the names of its parameters."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, before + str(pattern.pattern))
        else:
            yield pattern.name, before + str(pattern.pattern), pattern.pattern.converters


def addresses(hashes):
    """Every address to open."""
    return [url for _pattern, url in named(hashes)]


def named(hashes):
    """Every address to open, behind its route's pattern."""
    for name, pattern, converters in routes():
        known = {**VALUES, "sha256": sorted(hashes)} | (TYPED if "<path:" in pattern else {})
        assert converters.keys() <= known.keys(), f"{pattern}: say in VALUES what {converters.keys() - known.keys()} may be"
        for values in product(*(known[one] for one in converters)):
            filled = "/" + pattern
            for (one, converter), value in zip(converters.items(), values, strict=True):
                kind = next(kind for kind in ("named", "positive", "sha256", "ending", "path") if f"<{kind}:{one}>" in filled)
                filled = filled.replace(f"<{kind}:{one}>", quote(converter.to_url(value)))
            yield from ((pattern, f"{filled}{'?' if ask else ''}{urlencode(ask)}") for ask in ({}, *QUESTIONS.get(name, ())))


def held():
    """The hash of every document that the office holds, published or not, and one that nobody holds."""
    return {*HeldDocument.objects.values_list("sha256", flat=True), "0" * 64}


def site():
    """The application that a server process runs, with nothing kept yet."""
    return PageCache(WSGIHandler(), version, 20_000_000, moved)


def answer(url, application, method="GET", **headers):
    """Status, headers but Date, and body; `headers` as WSGI names them."""
    path, _mark, query = url.partition("?")
    environ = {"REQUEST_METHOD": method, "PATH_INFO": unquote(path, "latin-1"), "QUERY_STRING": query, "HTTP_HOST": "localhost"} | headers
    setup_testing_defaults(environ)
    begun = []
    answered = application(environ, lambda status, sent, _exc_info=None: begun.append((int(status[:3]), dict(sent))))
    body = b"".join(answered)
    if hasattr(answered, "close"):
        answered.close()
    ((status, sent),) = begun
    return status, {name: value for name, value in sent.items() if name != "Date"}, body


def everything(hashes, application=None, more=()):
    """What a visitor can be told, by address; `more` are addresses besides. Asked of a new process, unless one is named."""
    application = application or site()
    return {url: answer(url, application) for url in (*addresses(hashes), *more)}
