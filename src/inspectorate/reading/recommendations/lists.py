"""Recommendations in lists: the items that hang on a lead-in, their parts, and lists that stand straight under a heading."""

import re

from inspectorate.reading.recommendations.ahead import list_follows
from inspectorate.reading.recommendations.demands import without_telling
from inspectorate.reading.recommendations.leadin import NOTED, Lead, lead_in
from inspectorate.reading.recommendations.names import openers
from inspectorate.reading.recommendations.unmarked import Unmarked
from inspectorate.reading.text.markers import Kind, Marker, alike, begun, follows, marker, ordinal
from inspectorate.reading.text.units import INNER, Unit, joined, piece_of

NEAR = 700
"""1/100 pt by which the items of one list may differ in where they begin."""
SEVERAL = 2
"""So many items labelled "Recommendation:" say that the numbers beside them count conclusions."""
NEAREST = 2
"""Units in which counting that is within a sentence shows it."""
DEEPEST = 1
"""Parts below an item that may be open when others begin below the last: "4.a.i", no deeper."""
VOICE = re.compile(
    r"\bthe (?:\w+ )?(?:committee|commission|board|panel)(?: \w+){0,2} (?:notes?|welcomes?|urges|recommends|believes|acknowledges"
    r"|expects|requires|requests|wishes|commends|appreciates|is (?:of the|very|deeply|also|concerned|disappointed|pleased|encouraged))\b",
    re.IGNORECASE,
)
"""A body that speaks of itself by its name."""
LABELLED = {"label", "action", "reported", "typed", "trailing"}
"""Forms of which the lists in an answer are no others."""
SHUT = {"contents", "not"}
"""Kinds of section in which nothing is recommended."""


class Lists(Unmarked):
    """What the walk does with a lead-in and with an item."""

    def _listed(self, at: int, unit: Unit) -> bool:
        mark = unit.marker
        if self.argued and not self.mode and mark:
            return True
        if self._resumed_part(at, unit):
            return True
        if self._block_open() and mark:
            if self.item is None or mark.kind is Kind.BULLET:
                self._into_block(at, unit)
                return True
            return self._under(at, unit)
        if mark is None:
            return self._unmarked(at, unit)
        if self.item is not None and (self.item.form in {"action", "label"} or self.item is self.open_sentence or self._below_label()):
            return self._answered_here(unit) or self._under(at, unit)
        if self.lead is None:
            return self._implicit(at, unit)
        if self._after_list(unit) or self._narrates(unit):
            self._close()
            return False
        if self.first is None or self._next(unit):
            if self.first is None or self._turned(unit):
                self.first = unit
            self.last = mark
            self.mode = ""
            if self._tells(unit):
                self.item = None
                return True
            number = mark.value if mark.kind is not Kind.BULLET else None
            self._open("list", at, piece_of(unit.whole, unit.offset), number=number, strong=self.lead.strong)
            self._hang(unit)
            return True
        return self._under(at, unit)

    def _tells(self, unit: Unit) -> bool:
        """Whether an item of a list that no words announce asks for nothing, where only what asks counts."""
        if self.lead_unit is not None:
            return False
        return (
            not self._should(unit)
            if self.region == "conclusions"
            else (self.region == "prior" or self.loose or self.topics) and not self._asks(unit)
        )

    def _narrates(self, unit: Unit) -> bool:
        """Whether a paragraph of conclusions tells what its author notes and urges: its sentences are looked at one by one."""
        return self.region == "conclusions" and self.lead_unit is None and VOICE.search(unit.text) is not None

    def _below_label(self) -> bool:
        """Whether the item is a part of one under a label, on which no words of a list hang."""
        return self.lead is None and bool(self.steps) and self.item is not None and self.item.parent is not None

    def _after_list(self, unit: Unit) -> bool:
        """A paragraph whose number follows that of the paragraph on which the list hangs: the list has ended."""
        before = self.lead_unit.marker or begun(self.lead_unit.whole.text) if self.lead_unit else None
        if self.first is None or self.first is unit or before is None or unit.marker is None:
            return False
        if self.last is None:  # items without a mark
            return before.kind is Kind.NUMBER and follows(before, unit.marker)
        other = before.shape != self.last.shape or before.value.count(".") != self.last.value.count(".")
        return other and follows(before, unit.marker)

    def _next(self, unit: Unit) -> bool:
        if self.last is None or self.first is None or unit.marker is None:
            return False
        aligned = abs(unit.left - self.first.left) <= NEAR or unit.page != self.first.page or self._turned(unit)
        return follows(self.last, unit.marker) and (aligned or self.last.kind is Kind.NUMBER)

    def _turned(self, unit: Unit) -> bool:
        """Whether it stands higher up on the page than the item before it: the list goes on in the next column."""
        return self.item is not None and unit.page == self.item.passage.last_page and unit.whole.box[3] < self.item.passage.box[1]

    def _under(self, at: int, unit: Unit) -> bool:
        """A mark that does not carry the list on: a part of the item, or of its answer."""
        if self.item is None:
            return False
        if self.mode:
            self._keep(unit)
            return True
        if unit.marker and self._parted(at, unit, unit.marker, strong=self.item.strong):
            return True
        self.item.passage = joined(self.item.passage, piece_of(unit.whole, unit.offset))
        trailing = self.layout.cue("trailing_number").search(unit.text) if self.item.number is None else None
        if trailing:
            self.item.number, self.block = trailing["number"], None
        return True

    def _parted(self, at: int, unit: Unit, mark: Marker, *, strong: bool) -> bool:
        """A part with a letter or number on a line of its own: the next beside the parts that are open, or the first below the last."""
        depth = next((n for n in reversed(range(len(self.steps))) if follows(self.steps[n][0], alike(mark, self.steps[n][0]))), None)
        if depth is not None:
            parent, self.steps = self.steps[depth][2], self.steps[:depth]
        elif self.item is not None and self._first_part(mark) and not self._counted_within(at, mark):
            parent = self.item.number or ""
        else:
            return False
        number = f"{parent}.{mark.value}"
        before = self.steps[depth - 1][0] if depth else None
        self.steps.append((mark if before is None else alike(mark, before), number, parent))
        self._open("list", at, piece_of(unit.whole, unit.offset), number=number, strong=strong, parent=parent)
        return True

    def _counted_within(self, at: int, mark: Marker) -> bool:
        """Whether the counting that begins here goes on within a paragraph: "(2) mark it; and (3) keep it" is one sentence's."""
        near = self.units[at : at + NEAREST]
        told = (marker(found[0].strip() + " x") for unit in near if mark.shape == "(#)" for found in INNER.finditer(unit.text))
        return any(one is not None and alike(one, mark).kind is mark.kind and (ordinal(one) or 0) in {2, 3} for one in told)

    def _first_part(self, mark: Marker) -> bool:
        """Whether the first part of the open item begins: of another shape than the items and the parts that are open."""
        item = self.item
        if item is None or item.number is None or mark.kind is Kind.BULLET or ordinal(mark) != 1 or len(self.steps) > DEEPEST:
            return False
        shapes = [(step[0].kind, step[0].shape) for step in self.steps]
        same = mark.kind is Kind.NUMBER and mark.shape == (self.last.shape if self.last else "")
        within = "." not in mark.value or mark.value.startswith(f"{item.number}.")
        return within and not same and (mark.kind, mark.shape) not in shapes

    def _resumed_part(self, at: int, unit: Unit) -> bool:
        """The next lettered part after a paragraph between: "b)" goes on where "a)" was read, on this page or the next."""
        if unit.marker is None or self.item is not None or self.block is not None or not self.steps or unit.page > self.near + 1:
            return False
        after = [n for n in range(len(self.steps)) if follows(self.steps[n][0], alike(unit.marker, self.steps[n][0]))]
        strong = any(c.number == self.steps[0][2] and c.strong for c in self.found)
        return bool(after) and self.lead is None and self._parted(at, unit, unit.marker, strong=strong)

    def _implicit(self, at: int, unit: Unit) -> bool:
        """A numbered list straight under the heading, or going on after a discussion."""
        if unit.marker is None or self.region not in {"recommendations", "conclusions", "prior"} or self.typed:
            return False
        if self.region == "prior" and (not self._asks(unit) or (self.findings and not self._commands(unit))):
            return False
        if self.region == "conclusions" and (self.told >= SEVERAL or not self._should(unit) or self._narrates(unit)):
            return False
        if (self.loose or self.topics) and not self._asks(unit):
            return False
        fresh = ordinal(unit.marker) in {1, None} and not self.deep and not self.led
        fresh = fresh or self._in_series(unit) or self._numbered_through(at, unit)
        if self.last is None and not fresh and not self._goes_on(unit):
            return False
        self.lead, self.lead_unit = Lead(passage=unit.whole, strong=True), None
        self.first, self.last = unit, unit.marker
        self.group += 1
        number = unit.marker.value if unit.marker.kind is not Kind.BULLET else None
        self._open("list", at, piece_of(unit.whole, unit.offset), number=number, strong=True)
        self._hang(unit)
        return True

    def _numbered_through(self, at: int, unit: Unit) -> bool:
        """A paragraph "2.14" straight under a heading "Recommendation" that asks: the paragraphs are numbered, it goes by its number."""
        dotted = unit.marker is not None and unit.marker.kind is Kind.NUMBER and "." in unit.marker.value
        straight = self.region == "recommendations" and not self.loose and not self.deep and at > 0 and self.units[at - 1].heading
        return dotted and straight and self._should(unit) and not NOTED.sub("", unit.text.rstrip()).endswith(":")

    def _in_series(self, unit: Unit) -> bool:
        """Whether conclusions and recommendations are counted through, whatever headings stand between them."""
        before, mark = self.serial, unit.marker
        return self.region == "conclusions" and mark is not None and before is not None and before is mark

    def _asks(self, unit: Unit) -> bool:
        """Whether an item of a list about earlier reports says what was asked for, or what became of it."""
        return self._commands(unit) or self._should(unit)

    def _commands(self, unit: Unit) -> bool:
        """Whether it begins with a verb, or ends with what became of it."""
        return unit.text.split(" ", 1)[0].lower() in openers() or self.layout.cue("status_trailing").search(unit.text) is not None

    def _should(self, unit: Unit) -> bool:
        return self.layout.cue("should").search(without_telling(unit.text)) is not None

    def _goes_on(self, unit: Unit) -> bool:
        numbers = {c.number for c in self.found if c.form == "list"}
        place = ordinal(unit.marker) if unit.marker else None
        return place is not None and str(place - 1) in numbers and str(place) not in numbers

    def _leading(self, at: int, unit: Unit) -> bool:
        if self.region in SHUT or (self.argued and not self.mode):
            return False
        if self.mode and self.item is not None and self.item.form in LABELLED:
            return False
        inside = self.region in {"recommendations", "conclusions"} and not self.typed and not self.deep and not self._argued()
        lead = lead_in(unit, self.layout, listed=list_follows(self.units, at), inside=inside and not self.loose)
        if lead is None:
            return False
        if inside and not lead.strong and self.layout.cue("should").search(lead.passage.text):
            lead = Lead(passage=lead.passage, strong=True)
        if self._block_open():
            return False
        said = self.layout.cue("recommends").search(lead.passage.text) is not None
        if self.mode and not (unit.text.rstrip().endswith(":") and (said or self.region != "response")):
            return False
        if self.first is not None and self.first.heading and not said:
            return False
        told = self.layout.cue("examples").search(lead.passage.text) and not self.layout.cue("should").search(lead.passage.text)
        if told and not said and not self._recommending(unit.text[: unit.text.find(lead.passage.text)]):
            return False
        if self.mode and (not lead.strong or (self.item and self.item.form == "label")) and unit.text[:1] in '“"':
            return False
        if self._of_sentence(at, unit, lead) or self._of_item(at, unit, lead):
            return True
        self._close()
        self.group += 1
        self.lead, self.lead_unit, self.led = lead, unit, True
        self.context = next((before.text for before in reversed(self.units[max(0, at - 3) : at]) if not before.heading), "")
        self._sentences(at, unit, before=lead)
        return True

    def _argued(self) -> bool:
        """Whether the recommendation before it stood under a numbered label: the lists that argue for it are not recommended."""
        return bool(self.found) and self.found[-1].form == "label" and self.found[-1].number is not None

    def _of_sentence(self, at: int, unit: Unit, lead: Lead) -> bool:
        """The words "These efforts could include:" after a recommending sentence: the list is part of that sentence's recommendation."""
        said = self.layout.cue("recommends").search(lead.passage.text) or self.layout.cue("should").search(lead.passage.text)
        before = unit.text[: unit.text.find(lead.passage.text)]
        if said or not self.layout.cue("examples").search(lead.passage.text) or not self._recommending(before):
            return False
        self._close()
        self._sentences(at, unit, before=lead)
        own = next((c for c in reversed(self.found) if c.at == at), None)
        if own is None:
            return False
        own.passage = joined(own.passage, lead.passage)
        self.item = self.open_sentence = own
        return True

    def _of_item(self, at: int, unit: Unit, lead: Lead) -> bool:
        """Words after a numbered item on which its lettered parts hang: they are the end of the item."""
        after = self.units[at + 1].marker if at + 1 < len(self.units) else None
        lettered = after is not None and after.kind in {Kind.LETTER, Kind.ROMAN} and ordinal(after) == 1
        numbered = self.last is not None and self.last.kind is Kind.NUMBER and self.item is not None and self.item.form == "list"
        if not (lettered and numbered) or self.mode or self.item is None:
            return False
        self.item.passage = joined(self.item.passage, unit.whole)
        return True
