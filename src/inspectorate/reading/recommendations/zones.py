"""Which part of a document answers the report: letters at its end, and from which page on. Pure."""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.sections import kind_of
from inspectorate.reading.text.markers import follows
from inspectorate.reading.text.sought import sought
from inspectorate.reading.text.units import Unit
from inspectorate.reading.values import State

OPENING = re.compile(r"^(?:dear\b|re\s*:|subject\s*:|to\s*:|memorandum\b|from\s*:|via\b)", re.IGNORECASE)
ANSWERS = sought(
    r"\b(?:opportunity to (?:respond|comment|review|provide)|in response to|our responses?|responding to|response to the"
    r"|comments? (?:on|to) the|reviewed (?:the|your) (?:draft|audit|report)|(?:your|the) (?:draft |audit |final )+(?:report|audit))\b"
)
APPENDIX = re.compile(r"^(?:addendum|appendix|attachment|exhibit|enclosure|annex)\b.*(?:response|comments|reply|letter)", re.IGNORECASE)
TITLE = re.compile(r"^(?:agency|management|department|auditee|official)[’']?s? (?:responses?|comments?)$", re.IGNORECASE)
LABEL = re.compile(r"^recommendation (?:no\. ?)?\d", re.IGNORECASE)
CLOSING = re.compile(r"^(?:sincerely|respectfully|very truly yours|yours (?:sincerely|truly|faithfully))\b", re.IGNORECASE)
SENDS = re.compile(
    r"\b(?:our|my|attached|enclosed) (?:final |draft |attached |audit |evaluation |inspection )*report\b"
    r"|\b(?:attached|enclosed|for your (?:action|information|review))[^.]{0,40} (?:is|are)\b"
    r"|\b(?:provide|submit|send|furnish) (?:to )?(?:our office|us|me|the OIG|the Office of (?:the )?Inspector General)\b",
    re.IGNORECASE,
)
"""What a letter says that sends the report before its recommendations; it asks for an answer and is none."""
EARLIEST = 0.3
"""Of the pages: a letter before it transmits the report, it does not answer it."""
USUAL = 0.6
"""Of the report's own pages: where so many have a running head or foot, a page without one was written by others."""
MADE = {State.OCR, State.OCR_IN_FILE}


def letters_from(document: Document, units: Sequence[Unit], layout: Layout, own: Collection[int] = ()) -> int | None:
    """The page from which on the document holds the answers that others wrote; None where it holds none.

    `own` are pages that the report itself filled, with a table of its recommendations.
    """
    last = max((unit.page for unit in units if _recommends(unit, layout)), default=0)
    last = _carried(units, last)
    earliest = max(1, int(len(document.pages) * EARLIEST))
    framed = {passage.page for passage in document.furniture}
    headed = sum(page in framed for page in range(2, last + 1)) > USUAL * max(1, last - 1)
    by_page: dict[int, list[Unit]] = {}
    for unit in units:
        by_page.setdefault(unit.page, []).append(unit)
    for number in sorted({page for page in by_page if page > earliest} - set(own)):
        foreign = document.pages[number - 1].state in MADE or (headed and number not in framed)
        if _letter(by_page[number], after=number > last, foreign=foreign):
            return number
    return None


def _carried(units: Sequence[Unit], last: int) -> int:
    """The last page of a list that begins on page `last` and goes on over the page."""
    for number in range(last + 1, max((unit.page for unit in units), default=0) + 1):
        before = next((unit.marker for unit in reversed(units) if unit.page < number and unit.marker), None)
        first = next((unit for unit in units if unit.page == number), None)
        if first is None or first.marker is None or before is None or not follows(before, first.marker):
            break
        last = number
    return last


def _letter(units: Sequence[Unit], *, after: bool, foreign: bool) -> bool:
    opens = any(OPENING.search(unit.whole.text) for unit in units[:14])
    first = takewhile(lambda unit: not LABEL.match(unit.whole.text), units[:6])  # under a label the report tells of the answer to it
    titled = any(APPENDIX.search(unit.whole.text) or TITLE.search(unit.whole.text) for unit in first if len(unit.whole.text) < 120)
    told = " ".join(unit.whole.text for unit in units)
    answers = bool(ANSWERS.search(told)) and (after or not SENDS.search(told))
    closes = any(CLOSING.search(unit.whole.text) for unit in units)
    return (opens and answers) or (after and closes and answers) or (after and (titled or opens or (foreign and answers)))


def _recommends(unit: Unit, layout: Layout) -> bool:
    if unit.heading:
        return kind_of(unit.whole.text, layout) in {"recommendations", "conclusions"}
    return bool(layout.cue("recommends").search(unit.text)) and not layout.cue("recommends_not").search(unit.text)
