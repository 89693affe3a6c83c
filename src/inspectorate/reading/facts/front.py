"""The front of a document: its first pages and its last as labelled runs of lines, and its memorandum head. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document
from inspectorate.reading.facts.dates import Order, order_of
from inspectorate.reading.facts.fields import Stated, stated
from inspectorate.reading.facts.memorandum import Field, memorandum
from inspectorate.reading.facts.parts import Part, parts_of
from inspectorate.reading.facts.printed import FURNITURE, LONGEST_ROW, Sheet, sheets

FRONT = 10
"""Pages from the first on which a document says what it is: cover, letter, contents, highlights, memorandum."""
BACK = 2
LONGEST_ECHO = 60
PASSAGES, LONGEST_PASSAGE = 600, 2000  # in which dates are looked at, and letters of each
LONGEST_LEADER = 160  # letters at a line's end that are looked at
_CONTENTS = re.compile(r"(table of )?contents|índice|table des matières|sommaire|inhaltsverzeichnis", re.IGNORECASE)
_LEADER = re.compile(r"(\.\s?){4,}\s*[ivxlc\d]+$|\s\d{1,3}$")


@dataclass(frozen=True)
class Front:
    """What the extractors of facts share: computed once a document."""

    document: Document
    sheets: tuple[Sheet, ...]
    back: tuple[Sheet, ...]
    named: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Document, named: Sequence[str] = ()) -> "Front":
        """The front of this document; `named` is what the file itself calls it beside its pages, which may be anything."""
        count = len(document.pages)
        first, last = range(1, min(FRONT, count) + 1), range(max(FRONT, count - BACK) + 1, count + 1)
        return cls(document, sheets(document, first), sheets(document, last), tuple(named))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All labelled runs of the first pages, in order."""
        return parts_of(self.sheets)

    def on(self, page: int) -> tuple[Part, ...]:
        """The parts of one page."""
        return self._by_page.get(page, ())

    @cached_property
    def _by_page(self) -> dict[int, tuple[Part, ...]]:
        pages: dict[int, list[Part]] = {}
        for part in self.parts:
            pages.setdefault(part.run.page, []).append(part)
        return {page: tuple(parts) for page, parts in pages.items()}

    @cached_property
    def contents(self) -> frozenset[int]:
        """The pages that are tables of contents."""
        return frozenset(sheet.page.number for sheet in self.sheets if _is_contents(sheet))

    @cached_property
    def listed(self) -> frozenset[str]:
        """What the contents pages list, normalised, without leaders and page numbers."""
        rows = (row for sheet in self.sheets if sheet.page.number in self.contents for row in sheet.rows)
        return frozenset(normalise(_LEADER.sub("", row.text[:LONGEST_ROW])).strip(" .:*–-") for row in rows)

    @cached_property
    def memorandum(self) -> dict[str, Field]:
        """The fields of the first memorandum's head by name (subject, from, to, date); empty where there is none."""
        return memorandum(self.sheets)

    @cached_property
    def stated(self) -> dict[str, Stated]:
        """What a sheet of facts on the first pages states (title, number, date, office, agency)."""
        return stated(self.parts)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The running heads and feet of the whole document, each normalised, as often as printed."""
        return tuple(normalise(passage.text) for passage in self.document.furniture)

    @cached_property
    def order(self) -> tuple[Order, bool]:
        """Which figure of its dates is the month, and whether dates in figures say so themselves."""
        return order_of(passage.text[:LONGEST_PASSAGE] for passage in self.document.passages[:PASSAGES])

    @cached_property
    def echoes(self) -> tuple[tuple[int, str], ...]:
        """What the front pages and the running heads print, normalised, with its page (0 for heads): a title is looked for there again."""
        short = tuple((part.run.page, normalise(part.run.text)) for part in self.parts if part.run.words <= LONGEST_ECHO)
        return (*short, *((0, head) for head in self.heads[:LONGEST_ECHO]))


def _is_contents(sheet: Sheet) -> bool:
    rows = [row.text[-LONGEST_LEADER:] for row in sheet.rows if row.role not in FURNITURE]
    named = any(_CONTENTS.fullmatch(text.strip()) for text in rows[:8])
    led = sum(bool(_LEADER.search(text)) for text in rows)
    return (named and led >= 2) or led > max(5, len(rows) // 2)
