"""Where a walk through a document stands: the section, the open list, the item being read, whether its answer has begun."""

from collections.abc import Sequence

from inspectorate.reading.document import Passage
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.accepted import quoted
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.demands import demands
from inspectorate.reading.recommendations.early import early_answers
from inspectorate.reading.recommendations.leadin import Lead
from inspectorate.reading.recommendations.titles import titles
from inspectorate.reading.text.markers import Marker
from inspectorate.reading.text.units import Unit, bold_words, italic, joined, lines, piece_of

QUOTES = 2
"""So many paragraphs in one type make quotations of them."""


class State:
    """The state of a walk, and how an item is opened, kept up and closed."""

    def __init__(self, units: Sequence[Unit], layout: Layout) -> None:
        self.units, self.layout = units, layout
        self.found: list[Candidate] = []
        self.region, self.region_level, self.deep = "other", 99, False
        self.prior, self.loose, self.old, self.findings, self.topics = False, False, False, False, False
        self.became: Unit | None = None
        self.past_level: int | None = None
        self.whom, self.single = "", False
        self.paragraph: Marker | None = None
        self.plain: Marker | None = None
        self.led, self.near, self.context, self.announced = False, 0, "", ""
        self.lead: Lead | None = None
        self.lead_unit: Unit | None = None
        self.group = 0
        self.first: Unit | None = None
        self.last: Marker | None = None
        self.item: Candidate | None = None
        self.hanging = 0
        self.top: Marker | None = None
        self.mode = ""  # "" | answer | comment
        self.open_sentence: Candidate | None = None
        self.section: list[Candidate] = []
        self.shared: list[Candidate] = []
        self.heard: list[Unit] = []
        self.opened: list[Unit] = []
        self.took: list[tuple[str, str]] = []
        self.argued, self.again, self.named = False, False, False
        label = layout.cue("label_recommendation")
        found = [(at, label.match(unit.whole.text)) for at, unit in enumerate(units) if unit.heading]
        self.labels = [at for at, match in found if match and match.groupdict().get("number")]
        self.titles = titles(units, layout)
        self.early, self.beforehand = early_answers(units, layout), dict[str, list[Unit]]()
        self.interleaved = False
        paragraph = layout.cue("label_paragraph")
        labelled = any(label.match(unit.whole.text) or (unit.marker and paragraph.match(unit.text)) for unit in units)
        told = (label.match(unit.whole.text) for unit in units)
        self.told = sum(match is not None and ":" in match[0] and match.end() < len(match.string) for match in told)
        self.italics = layout.cue("quoted").search("italics") is not None and not labelled
        bold = not labelled and layout.cue("quoted").search("bold") is not None and sum(italic(unit) for unit in units) < QUOTES
        self.bolds = bold and sum(bold_words(unit) for unit in units) >= QUOTES
        self.quotes = quoted(units) if layout.name == "response" and not self.labels else {}
        self.serial: Marker | None = None
        typed = [unit.text for unit in units if layout.cue("typed_recommendation").search(unit.text)]
        self.typed = 2 * sum(demands(text) for text in typed) > len(typed)  # else they are reasons that name what they are for
        self.block: tuple[int, str | None] | None = None
        self.steps: list[tuple[Marker, str, str]] = []  # the parts open below an item: mark, number, parent

    def _block_open(self) -> bool:
        return self.block is not None and not self.mode

    def _into_block(self, at: int, unit: Unit) -> None:
        if self.item is not None:
            self.item.passage = joined(self.item.passage, piece_of(unit.whole, unit.offset))
            trailing = None if self.item.number else self.layout.cue("trailing_number").search(unit.text)
            self.item.number = trailing["number"] if trailing else self.item.number
        elif self.block is not None:
            label_at, number = self.block
            self._open("label", label_at, piece_of(unit.whole, unit.offset), number=number, strong=True)
            self.found[-1].stem = len(self.found[-1].text)
        if self.layout.cue("trailing_number").search(unit.text):
            self.block = None

    def _begin_block(self) -> None:
        if self.block is not None and self.item is None:
            self.block = None

    def _open(self, form: str, at: int, passage: Passage, *, number: str | None, strong: bool, parent: str | None = None) -> None:
        self.steps = self.steps if parent else []
        trailing = self.layout.cue("trailing_number").search(passage.text) if number is None else None
        number = trailing["number"] if trailing else number
        self.item = Candidate(
            form=form, at=at, passage=passage, group=self.group, region=self.region, strong=strong, number=number,
            parent=parent, lead=self.lead.passage if self.lead and form == "list" and self.lead_unit else None,
            prior=self.prior or self.old, became=self.became.whole if self.became and self.prior else None,
            context=self.context if form == "list" else self.announced, whom=self.whom,
        )  # fmt: skip
        self.item.answer += self.beforehand.pop(number or "", [])
        if self.named:
            self.item.region = "recommendations"
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
        self.argued, self.old, self.again, self.named = False, False, False, False
        self.lead, self.lead_unit, self.first, self.last, self.item, self.mode, self.block = None, None, None, None, None, "", None
