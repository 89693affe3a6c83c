"""The executive summary: what stands under its heading, or under "Why We Did This", "What We Found" and their like. Pure.

Without such a heading the first real paragraph is offered, withheld: a reader might take another.
"""

import re
from collections.abc import Iterator, Sequence

from inspectorate.reading.document import Passage
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.settled import is_read, settled
from inspectorate.reading.facts.summaryparts import PARAGRAPH_WORDS, in_parts, is_page_of_parts, is_prose, name_of, named, on_page
from inspectorate.reading.values import Fact, Role

FIRST_PAGES, SHARE = 14, 0.25  # a heading "Summary" further on is that of a chapter
MOST_WORDS = 3500
NO_LEVEL = 99
_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*\d{0,3}$")
_OPENS = re.compile(r"(introduction|background)\b", re.IGNORECASE)
"""With what a summary in sections may begin."""
LEADS = {"press release", "management alert"}
LETTER_PAGES = 3
BELOW = 2  # passages behind a heading in a cell of which one is its paragraph
OPENING = 4  # passages of a page before a heading that is its banner
_CLOSING = re.compile(r"(respectfully|sincerely|very truly yours|yours (truly|sincerely|faithfully)|(kind|best) regards)\b", re.IGNORECASE)
_GOES_THROUGH = re.compile(r"(finding|recommendation)s?( \d{1,2})?\s*[:.–—-]", re.IGNORECASE)
_FOUND = re.compile(
    r"\bwe (found|determined|concluded|identified|recommend(ed)?|reviewed|evaluated|audited|inspected|assessed|investigated|examined)\b",
    re.IGNORECASE,
)


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
        part = _heading(passage, flow[at + 1 : at + 1 + BELOW])
        if part is None or (part == "begins" and not is_page_of_parts(flow, passage.page)):
            continue
        found = list(in_parts(flow, at) if part == "begins" else _under(flow, at))
        page = list(on_page(flow, passage.page)) if part == "whole" and (not _is_text(found) or _opens_page(flow, at)) else []
        if page:
            found = [*page, *(one for one in found if one.page > passage.page)]
        if _is_text(found) and part != "maybe":
            return _fact(front, found, "heading" if passage.level is not None else "plain heading")
        if _is_text(found) and offered is None:
            offered = _fact(front, found, "offered")
    return offered or _first_paragraph(front, leads=kind in LEADS)


def _heading(passage: Passage, below: Sequence[Passage]) -> str | None:
    """Which kind of summary heading the passage is, if any; `begins` is one of several parts. A cell of a list of contents is none."""
    if len(passage.pieces) > PARAGRAPH_WORDS:
        return None
    name = name_of(passage)
    if passage.role is Role.CELL and all(len(one.pieces) < PARAGRAPH_WORDS for one in below):
        return None
    if named("banner").match(name):
        return "whole"
    kinds = ("begins", "whole", "maybe") if passage.level is not None else ("whole",)
    return next((kind for kind in kinds if named(kind).match(name)), None)


def _opens_page(flow: Sequence[Passage], at: int) -> bool:
    """Whether the heading is among the first passages of its page."""
    return at < OPENING or flow[at - OPENING].page != flow[at].page


def _is_text(found: Sequence[Passage]) -> bool:
    """Whether paragraphs were found and not a list of headings and page numbers."""
    return any(len(passage.pieces) >= PARAGRAPH_WORDS and _SENTENCE.search(passage.text) for passage in found)


def _under(flow: Sequence[Passage], at: int) -> Iterator[Passage]:
    """What follows the heading, down to the next of its weight; where one follows at once, that is a part of the summary."""
    level = flow[at].level or NO_LEVEL
    words, inside = 0, False
    for passage in flow[at + 1 :]:
        if passage.level is None and not is_prose(passage):
            continue
        name = name_of(passage)
        short = len(passage.pieces) <= PARAGRAPH_WORDS
        begins = words == 0 and _OPENS.match(name)
        if short and named("ends").match(name) and not begins:
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
        if not named("aside").match(name_of(passage)):
            yield passage


def _fact(front: Front, found: Sequence[Passage], kind: str) -> Fact:
    spans = tuple(span for passage in found for span in passage.spans())
    fact = Fact(value="\n\n".join(passage.text for passage in found), spans=spans)
    return settled("summary", fact, (kind,), by_ocr=is_read(front.document.pages[found[0].page - 1].state))


def _first_paragraph(front: Front, *, leads: bool) -> Fact | None:
    """The first paragraph: asserted where it opens a letter or memorandum with what was found or `leads`, else only offered.

    A letter on the first pages that goes through the findings and recommendations is the summary as a whole.
    """
    for passage in front.document.passages:
        real = passage.role is Role.BODY and passage.level is None and len(passage.pieces) >= 2 * PARAGRAPH_WORDS
        if real and passage.page not in front.contents and _SENTENCE.search(passage.text):
            first = front.sheets[0]
            found = not first.is_cover and bool(_FOUND.search(passage.text))
            opens = passage.page == first.page.number and (leads or found)
            letter = list(_letter(front, passage))
            return _fact(front, letter, "opening") if letter else _fact(front, [passage], "opening" if opens else "offered")
    return None


def _letter(front: Front, opening: Passage) -> Iterator[Passage]:
    """The paragraphs of a signed letter on the first pages, from this one, where some go through findings or recommendations."""
    page = [passage for passage in front.document.passages if passage.page == opening.page and passage.level is None]
    closing = next((at for at, passage in enumerate(page) if _CLOSING.match(passage.text)), None)
    body = page[page.index(opening) : closing] if closing is not None and opening.page <= LETTER_PAGES else []
    if any(_GOES_THROUGH.match(passage.text) for passage in body):
        yield from (passage for passage in body if is_prose(passage))
