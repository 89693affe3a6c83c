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
from inspectorate.reading.tried import Tried
from inspectorate.reading.values import Fact, Facts

FIRST = 2  # bookmarks that may be the title


def facts(document: Document, *, layout: object | None = None, witnesses: Witnesses | None = None, tried: Tried | None = None) -> Facts:
    """What the document says of itself; None where it does not state it. Never raises for what a document holds.

    `layout` is what was recognised of the office's conventions (reserved for them; the facts need none so far) and
    `witnesses` what the file says of itself beside its pages: they confirm and choose, and are never a value. Each fact
    is tried by itself; `tried` takes the flags of those that fail.
    """
    del layout
    told_by, one = witnesses or Witnesses(), (tried or Tried()).part
    front = Front.of(document, (told_by.title, *(mark.text for mark in told_by.bookmarks[:FIRST])))
    tongue = one("facts/language", lambda: language(document))
    if not front.sheets:
        return Facts(language=tongue)
    called, issued = one("facts/title", lambda: title(front)), one("facts/issued_on", lambda: issued_on(front))
    issuer = one("facts/office", lambda: office(front, called))
    code, word = one("facts/type", lambda: kind(front, called)) or (None, None)
    sort = code.value if code else None
    told = one("facts/summary", lambda: summary(front, kind=sort))
    return Facts(
        title=called,
        number=one("facts/number", lambda: number(front)),
        issued_on=issued,
        fiscal_year=one("facts/fiscal_year", lambda: fiscal_year_of(front, called, issued, issuer)),
        office=issuer,
        agencies=one("facts/agencies", lambda: agencies(front, called, issuer, told, kind=sort)) or (),
        kind=code,
        type=word,
        language=tongue,
        summary=_bounded(told),
        outline=one("facts/outline", lambda: outline_of(front, told_by.bookmarks, called)) or (),
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
