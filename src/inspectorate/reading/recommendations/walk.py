"""Goes through a document once and notes every place that may be a recommendation, with the answer that follows it."""

from collections.abc import Sequence

from inspectorate.reading.document import END_OF_SENTENCE, Passage
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.addressees import verbs
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.leadin import Lead, lead_in
from inspectorate.reading.recommendations.markers import Kind, Marker, follows, ordinal
from inspectorate.reading.recommendations.sections import kind_of
from inspectorate.reading.recommendations.sentences import sentences
from inspectorate.reading.recommendations.units import Unit, italic, joined, lines, piece_of
from inspectorate.reading.recommendations.wording import likeness
from inspectorate.reading.values import Role

NEAR = 700
"""1/100 pt by which the items of one list may differ in where they begin."""
DEEPER = 400
LONG_HEADING = 160
ALIKE = 0.6
FRONT = 3
"""Pages of the summary, where "Agency Response" is about the whole report."""
ALONE = 1
SHUT = {"contents", "not"}
UNMARKED = 900


class Walk:
    """The state while walking: the section, the open list, the item being read and whether its answer has begun."""

    def __init__(self, units: Sequence[Unit], layout: Layout) -> None:
        self.units, self.layout = units, layout
        self.found: list[Candidate] = []
        self.region, self.region_level, self.deep = "other", 99, False
        self.prior = False
        self.led, self.near, self.context = False, 0, ""
        self.lead: Lead | None = None
        self.lead_unit: Unit | None = None
        self.group = 0
        self.first: Unit | None = None
        self.last: Marker | None = None
        self.item: Candidate | None = None
        self.hanging = 0
        self.mode = ""  # "" | answer | comment
        self.open_sentence: Candidate | None = None
        self.section: list[Candidate] = []
        self.shared: list[Candidate] = []
        self.loose: list[Unit] = []
        label = layout.cue("label_recommendation")
        found = [(at, label.match(unit.whole.text)) for at, unit in enumerate(units) if unit.heading]
        self.labels = [at for at, match in found if match and match["number"]]
        self.interleaved = False
        labelled = any(layout.cue("label_recommendation").match(unit.whole.text) for unit in units)
        self.italics = layout.cue("quoted").search("italics") is not None and not labelled
        self.typed = any(layout.cue("typed_recommendation").search(unit.text) for unit in units)

    def run(self) -> list[Candidate]:
        """Every candidate in the order in which it is printed."""
        for at, unit in enumerate(self.units):
            self._one(at, unit)
        return self.found

    def _one(self, at: int, unit: Unit) -> None:
        steps = (
            self._heading,
            self._quoted,
            self._label,
            self._action,
            self._typed,
            self._answering,
            self._listed,
            self._leading,
            self._prose,
        )
        for step in steps:
            if step(at, unit):
                return

    # What each kind of unit does; True when the unit is dealt with.

    def _heading(self, at: int, unit: Unit) -> bool:
        if not self._titled(unit) or len(unit.whole.text) > LONG_HEADING:
            return False
        text = unit.whole.text
        if self._label(at, unit) or self._answering(at, unit):
            return True
        if self.item is not None and self.layout.cue("status_trailing").fullmatch(text.strip(". ")):
            self.item.status = text
            return True
        if unit.marker and self._listed(at, unit):
            return True
        kind = kind_of(text, self.layout)
        if kind == "response" and self._between(at):
            return True
        if kind == "other" and self._leading(at, unit):
            return True
        self._close()
        level = unit.whole.level or 99
        answers = kind == "response" and unit.page > FRONT and self.layout.cue("heading_section_response").search(text)
        self.shared = (
            [c for c in self.section if c.form == "list" and not c.answer and unit.page - c.passage.last_page <= 1] if answers else []
        )
        self.section = [] if kind in {"recommendations", "other"} and level <= self.region_level else self.section
        if kind in {"other", "response"} and self.region in {"recommendations", "conclusions"} and level > self.region_level:
            self.deep = True
            return True
        self.region, self.region_level, self.deep, self.led, self.near = kind, level, False, False, unit.page
        self.prior = kind == "prior"
        return True

    def _between(self, at: int) -> bool:
        """A heading "Command Comments" between one labelled recommendation and the next: what follows answers the one before."""
        last = next((place for place, c in reversed(list(enumerate(self.found))) if c.form == "label"), None)
        if last is None or self.found[last].at not in self.labels:
            return False
        more = any(place > at for place in self.labels)
        parts = self.found[last + 1 :]
        if not (more or self.interleaved) or any(c.parent != self.found[last].number for c in parts):
            return False
        self._close()
        self.item, self.mode, self.shared, self.interleaved = self.found[last], "answer", parts, True
        return True

    def _titled(self, unit: Unit) -> bool:
        """Set like a heading, or the one word "Recommendation" on a line of its own."""
        alone = len(unit.whole.text.split()) <= ALONE and unit.whole.text[:1].isupper()
        return unit.heading or (alone and kind_of(unit.whole.text, self.layout) == "recommendations" and not unit.whole.text.endswith("."))

    def _label(self, at: int, unit: Unit) -> bool:
        found = self.layout.cue("label_recommendation").match(unit.whole.text)
        if not found or self.region in SHUT or unit.whole.role is Role.CELL:
            return False
        rest, number = unit.whole.text[found.end() :], found["number"]
        if number is None and (not rest.strip() or ":" not in found[0]):
            return False
        if self._answered(at, unit, number, rest):
            return True
        self._close()
        self.group += 1
        if rest.strip():
            self._open("label", at, piece_of(unit.whole, found.end()), number=number, strong=True)
            self.hanging = 0
        else:
            self._await(at, number)
        return True

    def _await(self, at: int, number: str | None) -> None:
        """A label on a line of its own: everything up to the next label, answer or heading is its text."""
        self.block = (at, number)
        self.item = None

    def _quoted(self, at: int, unit: Unit) -> bool:
        """A paragraph that is a quotation by its type: what was asked, in italics, before what is answered."""
        if not self.italics or unit.heading or not italic(unit):
            return False
        if self.item is not None and self.item.form == "label" and not self.mode:
            self.item.passage = joined(self.item.passage, piece_of(unit.whole, unit.offset))
            return True
        self._close()
        self.group += 1
        self._open("label", at, piece_of(unit.whole, unit.offset), number=None, strong=True)
        return True

    def _action(self, at: int, unit: Unit) -> bool:
        found = self.layout.cue("label_action").match(unit.text)
        if not found:
            return False
        self._close()
        self.group += 1
        rest = piece_of(unit.whole, found.end() + unit.offset)
        code = self.layout.cue("action_number").search(rest.text)
        self._open("action", at, rest, number=code["number"] if code else None, strong=True)
        return True

    def _typed(self, at: int, unit: Unit) -> bool:
        if not self.typed:
            return False
        if self.layout.cue("typed_other").search(unit.text):
            self._close()
            return True
        if not self.layout.cue("typed_recommendation").search(unit.text):
            return False
        self._close()
        self.group += 1
        number = unit.marker.value if unit.marker else None
        self._open("typed", at, piece_of(unit.whole, unit.offset), number=number, strong=True)
        self._close()
        return True

    def _answering(self, at: int, unit: Unit) -> bool:
        text = unit.whole.text
        comment = bool(self.layout.cue("label_comment").match(text))
        answer = None if comment else self.layout.cue("label_response").match(text)
        if not (comment or answer) or text.lower().startswith("recommendation"):
            return False
        key = next((value for name, value in answer.groupdict().items() if value and name.startswith("key")), None) if answer else None
        if key is not None and not self._resume(key):
            return False
        self._begin_block()
        if self.item is None:
            return False
        self.mode = "comment" if comment else "answer"
        self._keep(unit)
        return True

    def _resume(self, number: str) -> bool:
        """Turn to the recommendation of this number, of which the report now gives the answer."""
        found = next((c for c in reversed(self.found) if c.number == number and c.form != "sentence"), None)
        if found is None:
            return False
        if found is not self.item:
            self._close()
            self.item = found
        return True

    def _answered(self, at: int, unit: Unit, number: str | None, rest: str) -> bool:
        """A label that does not print the recommendation again but says what became of it."""
        known = next((c for c in self.found if number and c.number == number and c.form != "sentence"), None)
        if known is None or (rest.strip() and likeness(rest[: len(known.text) + 20], known.text) >= ALIKE):
            return False
        if not rest.strip() and self.region != "response":
            return False
        self._resume(number or "")
        self.mode = "answer"
        if rest.strip():
            self._keep(unit)
        return True

    def _listed(self, at: int, unit: Unit) -> bool:
        mark = unit.marker
        if self._block_open() and mark:
            if self.item is None or mark.kind is Kind.BULLET:
                self._into_block(at, unit)
                return True
            return self._under(at, unit)
        if mark is None:
            return self._unmarked(at, unit)
        if self.item is not None and (self.item.form in {"action", "label"} or self.item is self.open_sentence):
            return self._under(at, unit)
        if self.lead is None:
            return self._implicit(at, unit)
        if self.first is None or self._next(unit):
            if self.first is None:
                self.first = unit
            self.last = mark
            self.mode = ""
            number = mark.value if mark.kind is not Kind.BULLET else None
            self._open("list", at, piece_of(unit.whole, unit.offset), number=number, strong=self.lead.strong)
            self._hang(unit)
            return True
        return self._under(at, unit)

    def _next(self, unit: Unit) -> bool:
        if self.last is None or self.first is None or unit.marker is None:
            return False
        aligned = abs(unit.left - self.first.left) <= NEAR or unit.page != self.first.page
        return follows(self.last, unit.marker) and (aligned or self.last.kind is Kind.NUMBER)

    def _under(self, at: int, unit: Unit) -> bool:
        """A mark that does not carry the list on: a part of the item, or of its answer."""
        if self.item is None:
            return False
        if self.mode:
            self._keep(unit)
            return True
        mark = unit.marker
        parent = self.item.parent or self.item.number
        if mark and mark.kind is not Kind.BULLET and parent and self._part(mark):
            self._open(
                "list", at, piece_of(unit.whole, unit.offset), number=f"{parent}.{mark.value}", strong=self.item.strong, parent=parent
            )
            return True
        self.item.passage = joined(self.item.passage, piece_of(unit.whole, unit.offset))
        return True

    def _part(self, mark: Marker) -> bool:
        item = self.item
        if item is None or (mark.kind is Kind.NUMBER and mark.shape == (self.last.shape if self.last else "")):
            return False
        return ordinal(mark) == (1 if item.parent is None else self._parts + 1)

    @property
    def _parts(self) -> int:
        item = self.item
        return 0 if item is None else sum(1 for other in self.found if other.group == item.group and other.parent == item.parent)

    def _implicit(self, at: int, unit: Unit) -> bool:
        """A numbered list straight under the heading, or going on after a discussion."""
        if unit.marker is None or self.region not in {"recommendations", "conclusions"} or self.typed:
            return False
        if self.region == "conclusions" and not self.layout.cue("should").search(unit.text):
            return False
        fresh = ordinal(unit.marker) in {1, None} and not self.deep and not self.led
        if self.last is None and not fresh and not self._goes_on(unit):
            return False
        self.lead, self.lead_unit = Lead(passage=unit.whole, strong=True), None
        self.first, self.last = unit, unit.marker
        self.group += 1
        number = unit.marker.value if unit.marker.kind is not Kind.BULLET else None
        self._open("list", at, piece_of(unit.whole, unit.offset), number=number, strong=True)
        self._hang(unit)
        return True

    def _goes_on(self, unit: Unit) -> bool:
        numbers = {c.number for c in self.found if c.form == "list"}
        place = ordinal(unit.marker) if unit.marker else None
        return place is not None and str(place - 1) in numbers and str(place) not in numbers

    def _leading(self, at: int, unit: Unit) -> bool:
        if self.region in SHUT:
            return False
        if self.mode and self.item is not None and self.item.form in {"label", "action"}:
            return False
        inside = self.region in {"recommendations", "conclusions"} and not self.typed and not self.deep
        lead = lead_in(unit, self.layout, listed=self._list_follows(at), inside=inside)
        if lead is None:
            return False
        if self._block_open():
            return False
        if self.mode and not unit.text.rstrip().endswith(":"):
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

    def _list_follows(self, at: int) -> bool:
        following = next((unit for unit in self.units[at + 1 : at + 3] if not unit.heading or unit.marker), None)
        if following is None:
            return False
        return following.marker is not None or (following.left - self.units[at].left >= UNMARKED and following.page == self.units[at].page)

    def _unmarked(self, at: int, unit: Unit) -> bool:
        """Items without a mark, set in from the words that they hang on."""
        if self.lead is None or self.lead_unit is None or unit.whole.level is not None or self.mode:
            return False
        if self.first is not None and self.first.marker is not None:
            return False
        begins = unit.text.split(" ", 1)[0].lower() in verbs()
        if self.item is not None and unit.page > self.item.passage.last_page and not begins and not END_OF_SENTENCE.search(self.item.text):
            self.item.passage = joined(self.item.passage, unit.whole)
            return True
        if unit.left - self.lead_unit.left < UNMARKED or lead_in(unit, self.layout, listed=self._list_follows(at), inside=False):
            return False
        self.first = self.first or unit
        self._open("list", at, unit.whole, number=None, strong=self.lead.strong)
        self.hanging = 0
        return True

    def _prose(self, at: int, unit: Unit) -> bool:
        for candidate in self.shared:
            candidate.section.append(unit)
        if self._block_open():
            self._into_block(at, unit)
            return True
        if self.italics and self.item is not None:
            self.mode = "answer"
        if self.item is not None and self.mode:
            self._keep(unit)
            return True
        if self.item is not None and self._carries_on(unit):
            self.item.passage = joined(self.item.passage, unit.whole)
            return True
        if self.item is not None and (self.last is None or self.last.kind is Kind.BULLET or self.item.form != "list"):
            self._close()
        self.item = None
        if self.region not in SHUT:
            self._sentences(at, unit, before=None)
        return True

    def _carries_on(self, unit: Unit) -> bool:
        item = self.item
        if item is None or unit.heading:
            return False
        if item.form == "action":
            return True
        open_end = not END_OF_SENTENCE.search(item.text)
        hanging = self.hanging and abs(unit.left - self.hanging) <= DEEPER and item.form == "list"
        return bool(hanging or (open_end and unit.text[:1].islower()))

    def _sentences(self, at: int, unit: Unit, before: Lead | None) -> None:
        """The sentences of a paragraph in which the report itself recommends."""
        text = unit.text
        end = len(text) if before is None else text.find(before.passage.text)
        spans = [(a, b) for a, b in sentences(text) if a < end]
        ours = [n for n, (a, b) in enumerate(spans) if self._recommending(text[a:b])]
        inside = self.region == "recommendations" and not self.deep and not self.typed
        if inside and not ours and before is None and unit.page <= self.near + 1 and self._advises(text):
            ours = [0]
        if before is not None and inside:
            ours = [n for n in ours if not self.layout.cue("intro").search(text[slice(*spans[n])])]
        for place, n in enumerate(ours):
            stop = ours[place + 1] if place + 1 < len(ours) else len(spans)
            last = spans[stop - 1] if inside else spans[n]
            number = self.layout.cue("trailing_number").search(text[spans[n][0] : last[1]])
            part = piece_of(unit.whole, spans[n][0] + unit.offset, last[1] + unit.offset)
            form = "trailing" if number else "sentence"
            self.group += 1
            lead, self.lead = self.lead, None
            self._open(form, at, part, number=number["number"] if number else None, strong=True)
            self.lead = lead
            self.hanging = 0
        if before is not None:
            self.item = None

    def _recommending(self, sentence: str) -> bool:
        if self.layout.cue("trailing_number").search(sentence):
            return True
        said = self.layout.cue("recommends").search(sentence)
        return bool(said) and not self.layout.cue("recommends_not").search(sentence) and not sentence.rstrip().endswith(":")

    def _advises(self, text: str) -> bool:
        first = text[slice(*sentences(text)[0])] if sentences(text) else text
        return bool(self.layout.cue("should").search(first)) and not self.layout.cue("intro").search(text)

    # Keeping the state.

    block: tuple[int, str | None] | None = None

    def _block_open(self) -> bool:
        return self.block is not None and not self.mode

    def _into_block(self, at: int, unit: Unit) -> None:
        if self.item is not None:
            self.item.passage = joined(self.item.passage, piece_of(unit.whole, unit.offset))
            return
        if self.block is None:
            return
        label_at, number = self.block
        self._open("label", label_at, piece_of(unit.whole, unit.offset), number=number, strong=True)

    def _begin_block(self) -> None:
        if self.block is not None and self.item is None:
            self.block = None

    def _open(self, form: str, at: int, passage: Passage, *, number: str | None, strong: bool, parent: str | None = None) -> None:
        trailing = self.layout.cue("trailing_number").search(passage.text) if number is None else None
        number = trailing["number"] if trailing else number
        self.item = Candidate(
            form=form, at=at, passage=passage, group=self.group, region=self.region, strong=strong, number=number,
            parent=parent, lead=self.lead.passage if self.lead and form == "list" and self.lead_unit else None, prior=self.prior,
            context=self.context if form == "list" else "",
        )  # fmt: skip
        self.found.append(self.item)
        if self.region in {"recommendations", "conclusions"}:
            self.section.append(self.item)
        self.near = self.item.passage.last_page

    def _hang(self, unit: Unit) -> None:
        printed = lines(unit.whole)
        self.hanging = (
            printed[1][1]
            if len(printed) > 1
            else unit.whole.pieces[min(1, len(unit.whole.pieces) - 1)]
            .place.page.words[unit.whole.pieces[min(1, len(unit.whole.pieces) - 1)].word]
            .box[0]
        )
        if self.hanging <= unit.left + 100:
            self.hanging = 0

    def _keep(self, unit: Unit) -> None:
        if self.item is not None:
            (self.item.comment if self.mode == "comment" else self.item.answer).append(unit)

    def _close(self) -> None:
        self.lead, self.lead_unit, self.first, self.last, self.item, self.mode, self.block = None, None, None, None, None, "", None
