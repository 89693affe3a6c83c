"""Flags on facts that a person should look at: doubtful, contradicted, or not to be found. Pure."""

from collections.abc import Iterator

from inspectorate.core.words import _
from inspectorate.reading.confidence import is_doubtful
from inspectorate.reading.document import Document
from inspectorate.reading.values import Fact, Facts, Flag, State

NAMES = {
    "title": _("title"),
    "number": _("report number"),
    "issued_on": _("issue date"),
    "office": _("issuing office"),
    "summary": _("summary"),
}


def flags(document: Document, found: Facts) -> tuple[Flag, ...]:
    """One flag a doubtful fact, about "facts/<name>", and one where nothing could be read at all."""
    return (*_of_facts(found), *_of_document(document, found))


def _of_facts(found: Facts) -> Iterator[Flag]:
    for name, words in NAMES.items():
        fact: Fact | None = getattr(found, name)
        if fact is None or fact.withheld or not (is_doubtful(name, fact.confidence) or "weak" in fact.evidence):
            continue
        message = _("The {name} was read as “{value}”, but the document gives reason to doubt it.")
        yield Flag(
            kind="doubtful fact",
            message=message.format(name=words, value=_short(fact.value)),
            about=(f"facts/{name}",),
            spans=fact.spans,
        )


def _of_document(document: Document, found: Facts) -> Iterator[Flag]:
    unread = [page.number for page in document.pages if page.state is State.NO_TEXT]
    first = document.pages[0].number if document.pages else 0
    if first in unread and (found.title is None or found.title.withheld):
        yield Flag(
            kind="unread cover",
            message=_("The first page is a picture without words; its facts could not be read."),
            about=("facts/title",),
        )


def _short(value: str) -> str:
    return value if len(value) <= 80 else value[:79].rstrip() + "…"
