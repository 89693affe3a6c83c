"""The executive summary: what stands under its heading, or under "Why We Did This", "What We Found" and their like. Pure.

Without such a heading the first real paragraph is offered, withheld: a reader might take another.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspectorate.reading.document import Passage
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.settled import is_read, settled
from inspectorate.reading.facts.tables import curly, table, whole
from inspectorate.reading.text.sought import Sought
from inspectorate.reading.values import Fact, Role

FIRST_PAGES, SHARE = 14, 0.25  # a heading "Summary" further on is that of a chapter
MOST_WORDS = 3500
PART_PAGES = 1
PARAGRAPH_WORDS = 12
NO_LEVEL = 99
LONGEST = 400  # letters of what may be a heading or an aside
_NUMBERING = re.compile(r"^(?:[ivx]{1,4}\.|\d{1,2}\.?(?:\d{1,2}\.?)?|[a-h]\.)\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*\d{0,3}$")
_OPENS = re.compile(r"(introduction|background)\b", re.IGNORECASE)
"""With what a summary in sections may begin."""
LEADS = {"press release", "management alert"}
TEXT = {Role.BODY, Role.ASIDE}
_FOUND = re.compile(
    r"\bwe (found|determined|concluded|identified|recommend(ed)?|reviewed|evaluated|audited|inspected|assessed|investigated|examined)\b",
    re.IGNORECASE,
)


@cache
def _named(kind: str) -> Sought:
    return whole(table("summaries")[kind])


def _name(passage: Passage) -> str:
    return curly(_NUMBERING.sub("", passage.text[:LONGEST])).strip(" :.*•–—")


def summary(front: Front, *, kind: str | None = None) -> Fact | None:
    """The whole summary, its paragraphs in reading order with a blank line between; None where the document has no paragraph.

    `kind` is the code of `kinds.toml`: an alert and a notice to the press say what matters in their first paragraph.
    """
    flow = [passage for passage in front.document.passages if passage.page not in front.contents]
    last = max(FIRST_PAGES, SHARE * len(front.document.pages))
    offered: Fact | None = None
    for at, passage in enumerate(flow):
        if passage.page > last:
            break
        part = _heading(passage)
        if part is None or (part == "begins" and not _is_page_of_parts(flow, passage.page)):
            continue
        found = list(_in_parts(flow[at:]) if part == "begins" else _under(flow, at))
        if _is_text(found) and part != "maybe":
            return _fact(front, found, "heading" if passage.level is not None else "plain heading")
        if _is_text(found) and offered is None:
            offered = _fact(front, found, "offered")
    return offered or _first_paragraph(front, leads=kind in LEADS)


def _is_page_of_parts(flow: Sequence[Passage], page: int) -> bool:
    """Whether the page is a summary in parts and not one whose chapters have such names."""
    return any(p.level is not None and page <= p.page <= page + PART_PAGES and _named("beside").match(_name(p)) for p in flow)


def _heading(passage: Passage) -> str | None:
    """Which kind of summary heading the passage is, if any; `begins` is one of several parts."""
    if len(passage.pieces) > PARAGRAPH_WORDS:
        return None
    name = _name(passage)
    kinds = ("begins", "whole", "maybe") if passage.level is not None else ("whole",)
    return next((kind for kind in kinds if _named(kind).match(name)), None)


def _is_text(found: Sequence[Passage]) -> bool:
    """Whether paragraphs were found and not a list of headings and page numbers."""
    return any(len(passage.pieces) >= PARAGRAPH_WORDS and _SENTENCE.search(passage.text) for passage in found)


def _under(flow: Sequence[Passage], at: int) -> Iterator[Passage]:
    """What follows the heading, down to the next of its weight; where one follows at once, that is a part of the summary."""
    level = flow[at].level or NO_LEVEL
    words, inside = 0, False
    for passage in flow[at + 1 :]:
        if passage.level is None and not _is_prose(passage):
            continue
        name = _name(passage)
        short = len(passage.pieces) <= PARAGRAPH_WORDS
        begins = words == 0 and _OPENS.match(name)
        if short and _named("ends").match(name) and not begins:
            return
        if passage.level is not None:
            if words == 0 and passage.level == level:
                inside = True
            elif passage.level < level or (passage.level == level and not inside):
                return
            continue
        words += len(passage.pieces)
        if words > MOST_WORDS or passage.page > flow[at].page + 8:
            return
        if not _named("aside").match(_name(passage)):
            yield passage


def _is_prose(passage: Passage) -> bool:
    """Text, or the cell of a page laid out as a table when it holds a paragraph."""
    return passage.role in TEXT or (passage.role is Role.CELL and len(passage.pieces) >= PARAGRAPH_WORDS)


def _in_parts(flow: Sequence[Passage]) -> Iterator[Passage]:
    """The paragraphs under each heading of a summary in parts, on the page where it begins and the next."""
    first, inside = flow[0].page, False
    for passage in flow:
        if passage.page > first + PART_PAGES:
            return
        if passage.level is not None and len(passage.pieces) <= PARAGRAPH_WORDS:
            name = _name(passage)
            if _named("ends").match(name) and passage.page > first:
                return
            begins = bool(_named("begins").match(name))
            inside = begins or (bool(_named("part").match(name)) and (passage.page == first or inside))
        elif inside and _is_prose(passage) and not _named("aside").match(_name(passage)):
            yield passage


def _fact(front: Front, found: Sequence[Passage], kind: str) -> Fact:
    spans = tuple(span for passage in found for span in passage.spans())
    fact = Fact(value="\n\n".join(passage.text for passage in found), spans=spans)
    return settled("summary", fact, (kind,), by_ocr=is_read(front.document.pages[found[0].page - 1].state))


def _first_paragraph(front: Front, *, leads: bool) -> Fact | None:
    """The first paragraph: asserted where it opens a letter or memorandum with what was found or `leads`, else only offered."""
    for passage in front.document.passages:
        real = passage.role is Role.BODY and passage.level is None and len(passage.pieces) >= 2 * PARAGRAPH_WORDS
        if real and passage.page not in front.contents and _SENTENCE.search(passage.text):
            first = front.sheets[0]
            found = not first.is_cover and bool(_FOUND.search(passage.text))
            opens = passage.page == first.page.number and (leads or found)
            return _fact(front, [passage], "opening" if opens else "offered")
    return None
