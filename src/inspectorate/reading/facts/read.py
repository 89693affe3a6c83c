"""All facts of one document, each with its value, its spans and how sure it is. Pure."""

from dataclasses import replace

from inspectorate.core.spans import Span
from inspectorate.reading.document import Document
from inspectorate.reading.facts.agencies import agencies
from inspectorate.reading.facts.fiscal import fiscal_year_of
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.issued import issued_on
from inspectorate.reading.facts.kind import kind
from inspectorate.reading.facts.language import language
from inspectorate.reading.facts.number import number
from inspectorate.reading.facts.office import office
from inspectorate.reading.facts.outline import outline as outline_of
from inspectorate.reading.facts.summary import summary
from inspectorate.reading.facts.title import title
from inspectorate.reading.facts.witnesses import Witnesses
from inspectorate.reading.values import Fact, Facts

FIRST = 2  # bookmarks that may be the title


def facts(document: Document, *, layout: object | None = None, witnesses: Witnesses | None = None) -> Facts:
    """What the document says of itself; None where it does not state it. Never raises for what a document holds.

    `layout` is what was recognised of the office's conventions (reserved for them; the facts need none so far) and
    `witnesses` what the file says of itself beside its pages: they confirm and choose, and are never a value.
    """
    del layout
    told_by = witnesses or Witnesses()
    front = Front.of(document, (told_by.title, *(mark.text for mark in told_by.bookmarks[:FIRST])))
    if not front.sheets:
        return Facts(language=language(document))
    called, issued = title(front), issued_on(front)
    issuer = office(front, called)
    code, word = kind(front, called)
    told = summary(front, kind=code.value if code else None)
    return Facts(
        title=called,
        number=number(front),
        issued_on=issued,
        fiscal_year=fiscal_year_of(front, called, issued, issuer),
        office=issuer,
        agencies=agencies(front, called, issuer, told, kind=code.value if code else None),
        kind=code,
        type=word,
        language=language(document),
        summary=_bounded(told),
        outline=outline_of(front, told_by.bookmarks, called),
    )


def _bounded(fact: Fact | None) -> Fact | None:
    """The fact with at most one span a page and place: a summary of many paragraphs keeps the order they stand in."""
    if fact is None:
        return None
    seen: list[Span] = []
    for span in fact.spans:
        if not seen or span != seen[-1]:
            seen.append(span)
    return replace(fact, spans=tuple(seen))
