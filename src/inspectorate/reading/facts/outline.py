"""The outline: the document's own bookmarks where it has them, else its printed headings that its contents page lists. Pure."""

import re
from collections.abc import Iterator, Sequence

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.labels import label_of
from inspectorate.reading.values import Fact, Heading

MOST = 200
OVER_TITLE = {"office", "agency", "body", "parent", "unit"}
NO_HEADING = {"date", "number", "web", "address", "person", "field", "furniture", "hand", "place"}
"""Labels of what is printed large and heads nothing: an address, a date, a name of the distribution list."""
LONGEST = 20  # words
LONGEST_LINE = 400  # letters
_LEADER = re.compile(r"(?:\s?[.·…_]){3,}\s*|\s+(?=[\divxlc]{1,5}$)")
_PAGE_NUMBER = re.compile(r"\s*[\divxlc]{1,5}$", re.IGNORECASE)


def outline(front: Front, bookmarks: Sequence[Heading] = (), title: Fact | None = None) -> tuple[Heading, ...]:
    """Headings in order, without the title and the names over it.

    Bookmarks that print nothing on any page are dropped: an outline may hold what a page hides.
    """
    if bookmarks:
        return tuple(_shown(front.document, bookmarks))
    listed = frozenset(_listed(front))
    covers = {sheet.page.number for sheet in front.sheets if sheet.is_cover}
    headings = [p for p in front.document.passages if p.level is not None and p.page not in front.contents and p.page not in covers]
    chosen = [p for p in headings if _plain(p.text) in listed] if len(listed) >= 3 else [p for p in headings if _is_heading(p)]
    chosen = [p for p in chosen if not _is_head(p, title)]
    ranks = {level: rank for rank, level in enumerate(sorted({p.level for p in chosen if p.level is not None}), start=1)}
    return tuple(Heading(level=ranks[p.level or 0], text=p.text, spans=p.spans()) for p in chosen[:MOST])


def _is_head(passage: Passage, title: Fact | None) -> bool:
    """Whether it is the title, a part of it, or a name or the kind of paper that stands over it."""
    if title is None or not title.spans or passage.page > title.spans[0].page:
        return False
    text, label = normalise(passage.text), label_of(passage.text)
    return text in normalise(title.value) or label in OVER_TITLE or (label == "kind" and "report" in text)


def _shown(document: Document, bookmarks: Sequence[Heading]) -> Iterator[Heading]:
    """Bookmarks with the printed words that they name; those whose words no page prints stay out."""
    printed: dict[str, Passage] = {}
    for passage in document.passages:
        printed.setdefault(_plain(passage.text), passage)
    pages = [normalise(page.text) for page in document.pages]
    for bookmark in bookmarks[:MOST]:
        named = printed.get(_plain(bookmark.text))
        if named:
            yield Heading(level=bookmark.level, text=bookmark.text, spans=named.spans())
        elif any(normalise(bookmark.text) in page for page in pages):
            yield Heading(level=bookmark.level, text=bookmark.text, spans=bookmark.spans)


def _listed(front: Front) -> Iterator[str]:
    """What the contents pages list, without leaders and page numbers."""
    for sheet in front.sheets:
        if sheet.page.number in front.contents:
            for row in sheet.rows:
                yield _plain(_LEADER.split(row.text[:LONGEST_LINE])[0])


def _plain(text: str) -> str:
    return _PAGE_NUMBER.sub("", normalise(text)).strip(" .:*–-") if len(text.split()) > 1 else normalise(text).strip(" .:*–-")


def _is_heading(passage: Passage) -> bool:
    letters = sum(c.isalpha() for c in passage.text)
    return len(passage.pieces) <= LONGEST and letters >= 4 and label_of(passage.text) not in NO_HEADING
