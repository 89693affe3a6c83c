"""Every public route, at every address that can be made for it: what it answers, byte for byte.

A route is known by its parameters; one with a parameter that VALUES does not name fails the test that walks.
"""

from itertools import product
from urllib.parse import quote, urlencode

from django.test import Client
from django.urls import get_resolver

from inspectorate.library.models import HeldDocument

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
    for name, pattern, converters in routes():
        known = {**VALUES, "sha256": sorted(hashes)} | (TYPED if "<path:" in pattern else {})
        assert converters.keys() <= known.keys(), f"{pattern}: say in VALUES what {converters.keys() - known.keys()} may be"
        for values in product(*(known[one] for one in converters)):
            filled = "/" + pattern
            for (one, converter), value in zip(converters.items(), values, strict=True):
                kind = next(kind for kind in ("named", "positive", "sha256", "ending", "path") if f"<{kind}:{one}>" in filled)
                filled = filled.replace(f"<{kind}:{one}>", quote(converter.to_url(value)))
            yield from (f"{filled}{'?' if ask else ''}{urlencode(ask)}" for ask in ({}, *QUESTIONS.get(name, ())))


def held():
    """The hash of every document that the office holds, published or not, and one that nobody holds."""
    return {*HeldDocument.objects.values_list("sha256", flat=True), "0" * 64}


def answer(url):
    """Status, headers but Date, and body."""
    response = Client(raise_request_exception=False).get(url)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    response.close()
    return response.status_code, {name: value for name, value in response.headers.items() if name != "Date"}, body


def everything(hashes):
    """What a visitor can be told, by address."""
    return {url: answer(url) for url in addresses(hashes)}
