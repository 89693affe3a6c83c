"""Items without a mark: set in from the words they hang on, or counted by letters and numbers without a point."""

import re

from inspectorate.reading.document import END_OF_SENTENCE
from inspectorate.reading.recommendations.ahead import UNMARKED, hangs, list_follows
from inspectorate.reading.recommendations.labelled import Labelled
from inspectorate.reading.recommendations.leadin import lead_in
from inspectorate.reading.recommendations.names import openers
from inspectorate.reading.text.units import Unit, around_last, joined, piece_of

BARE = re.compile(r"(\d{1,2}|[a-z]) (?=[A-Z])")
"""A mark without a point, as some print it in bold type."""
SOLID = 0.3
"""Of a letter's size: no wider is the gap between two lines of one paragraph."""


class Unmarked(Labelled):
    """What the walk does with a paragraph after words that announce a list."""

    def _unmarked(self, at: int, unit: Unit) -> bool:
        """Items without a mark, set in from the words that they hang on."""
        if self.lead is None or self.lead_unit is None or unit.whole.level is not None or self.mode:
            return False
        if self.first is not None and (self.first.marker is not None or self.first.heading):
            return False
        begins = unit.text.split(" ", 1)[0].lower() in openers()
        if self.item is not None and unit.page > self.item.passage.last_page and not begins and not END_OF_SENTENCE.search(self.item.text):
            self.item.passage = joined(self.item.passage, unit.whole)
            return True
        if self.item is not None and (self._deeper(unit) or (not begins and self._close_under(unit))):
            self.item.passage = joined(self.item.passage, unit.whole)
            return True
        turned = begins and self.layout.cue("addressed").fullmatch(self.lead_unit.whole.text)
        single = self.first is None and at > 0 and self.units[at - 1] is self.lead_unit and hangs(self.units, at - 1)
        set_in = self.lead_unit.left + UNMARKED <= unit.left < self.lead_unit.whole.box[2]
        column = self.item.passage.box[2] if self.item is not None and self.item.page == unit.page else None
        beside = begins and column is not None and unit.left > column
        bare = BARE.match(unit.text)
        counted = bare is not None and bare[1] in {"a", "1"} if self.first is None else self._counts_bare(bare)
        if not (set_in or turned or single or beside or (counted and self.first is not None)):
            return False
        if lead_in(unit, self.layout, listed=list_follows(self.units, at), inside=False):
            return False
        self.first = self.first or unit
        whole, number = (piece_of(unit.whole, bare.end()), bare[1]) if bare and counted else (unit.whole, None)
        self._open("list", at, whole, number=number, strong=self.lead.strong)
        self.hanging = 0
        return True

    def _counts_bare(self, bare: re.Match[str] | None) -> bool:
        """Whether a letter or number without a point is the next of its list."""
        before = self.item.number if self.item is not None else None
        if bare is None or before is None or before.isdigit() is not bare[1].isdigit():
            return False
        return int(bare[1]) == int(before) + 1 if before.isdigit() else ord(bare[1]) == ord(before) + 1

    def _deeper(self, unit: Unit) -> bool:
        """Whether a paragraph is set in from the items as these are from their lead-in: it is a part of the last one."""
        if self.item is None or self.first is None or unit.page != self.item.passage.last_page or unit.page != self.first.page:
            return False
        return self.first.left + UNMARKED <= unit.left < self.first.whole.box[2]

    def _close_under(self, unit: Unit) -> bool:
        """Whether a paragraph stands straight under the item, while the items stand apart from one another: it is more of it."""
        if self.item is None or self.first is None or self.lead_unit is None or unit.page != self.item.passage.last_page:
            return False
        apart = self.first.page == self.lead_unit.page and self.first.whole.box[1] - around_last(self.lead_unit.whole)
        gap = unit.whole.box[1] - around_last(self.item.passage)
        return -unit.whole.size < gap < SOLID * unit.whole.size < unit.whole.size < apart
