"""Goes through a document once and notes every place that may be a recommendation, with the answer that follows it."""

import re
from dataclasses import replace
from itertools import takewhile

from inspectorate.reading.document import END_OF_SENTENCE
from inspectorate.reading.recommendations.ahead import commands
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.leadin import Lead
from inspectorate.reading.recommendations.lists import NEAR, Lists
from inspectorate.reading.recommendations.names import openers
from inspectorate.reading.recommendations.sections import kind_of
from inspectorate.reading.text.markers import Kind, Marker, alike, begun, follows, ordinal
from inspectorate.reading.text.units import Unit, piece_of
from inspectorate.reading.values import Role

LONG_HEADING = 160
"""Letters beyond which what is set like a heading is an emphasised paragraph."""
MANY, NEARLY_ALL = 5, 0.75
"""So many items of a section, and so many of them with a verb to begin with, are a list of what is asked for."""
SERIAL = {"recommendations", "conclusions"}
"""Kinds of section whose paragraphs may be counted through."""
PARTS, FEW = 8, 4
"""Units after a heading that are looked at; so few words are a title."""
ASKED = re.compile(r"\b(?:be|is|are) \w+(?:ed|en|t)\b|^that\b", re.IGNORECASE)
"""How a part asks where "should" was said before: "a memorial be established"."""
ARTICLE = re.compile(r"^(?:(?:to|for) )?(?:the )?", re.IGNORECASE)
NAMED = 9
"""Words of a heading that may be a body's name."""
FINDINGS = re.compile(r"^(?!.*\brecommend).*\bfindings?\b", re.IGNORECASE)
"""A heading over what was found, whoever found it."""
ANNEX = re.compile(r"(?:appendix|annex|attachment|schedule)\b", re.IGNORECASE)
"""What all headings of a lower level belong to."""
TO_WHOM = re.compile(r"\brecommendations? ?[–—-]? ?to (?:the )?\w", re.IGNORECASE)
"""A heading that says whom the recommendations under it are for."""
SINGLE = re.compile(r"recommendation:?", re.IGNORECASE)
"""A heading over one recommendation, with its reasons below."""
ALONE = 1
"""Words of a plain line that may be a heading."""


class Walk(Lists):
    """A walk through the units of a document, each dealt with by the first step that knows it."""

    def run(self) -> list[Candidate]:
        """Every candidate in the order in which it is printed; `took` says for each unit which step dealt with it, and in what section."""
        for at, unit in enumerate(self.units):
            self._one(at, unit)
        return self.found

    def _one(self, at: int, unit: Unit) -> None:
        self._next_table(at, unit)
        self._resumed(unit)
        self._counted(unit)
        if unit.heading and unit.marker is None and len(unit.whole.text) > LONG_HEADING:
            unit = replace(unit, marker=begun(unit.whole.text))  # an item in bold type
        steps = (
            self._beforehand,
            self._field,
            *((self._quoted,) if self.bolds else ()),
            self._coded,
            self._heading,
            self._quoted,
            self._label,
            self._action,
            self._reported,
            self._typed,
            self._answering,
            self._accepted,
            self._titled_list,
            self._listed,
            self._leading,
            self._prose,
        )
        region = self.region
        for step in steps:
            if step(at, unit):
                self.took.append((step.__name__.strip("_"), region))
                return
        self.took.append(("nothing", region))

    def _next_table(self, at: int, unit: Unit) -> None:
        """What stands outside the table of which a row asked is no answer there, once one was given: another table, or a paragraph.

        A table at the end of a page and one at the beginning of the next are one.
        """
        asked, here = self.item.passage if self.item is not None else None, unit.whole
        if asked is None or asked.table is None or (here.page, here.table) == (asked.page, asked.table):
            return
        last = self.units[at - 1].whole
        goes_on = (last.page, last.table) == (asked.page, asked.table) and here.page == asked.page + 1
        opens = here.role is Role.CELL and here.row == 0 and not here.column and not goes_on
        said = any(self.layout.cue(name).match(here.text) for name in ("label_response", "label_comment"))
        if opens or (here.table is None and here.page == asked.page and self.mode and not said):
            self._close()

    def _beforehand(self, at: int, unit: Unit) -> bool:
        """An answer that the report prints before what it answers."""
        if at not in self.early:
            return False
        self._close()
        self.beforehand.setdefault(self.early[at], []).append(unit)
        return True

    def _counted(self, unit: Unit) -> None:
        """How far the paragraphs of a section of conclusions and recommendations are numbered."""
        mark = unit.marker
        if self.region not in SERIAL:
            self.serial = None
        elif mark is not None and mark.kind is Kind.NUMBER and (follows(self.serial, mark) if self.serial else ordinal(mark) == 1):
            self.serial = mark

    def _resumed(self, unit: Unit) -> None:
        """The numbering of paragraphs goes on after a recommendation that stood among them: "1.3" after "1.2"."""
        mark = unit.marker
        if mark is None or mark.kind is not Kind.NUMBER or unit.heading:
            return
        dotted = "." in mark.value
        if self._dotted_on(unit, mark) if dotted else self._plain_on(mark):
            self._close()
        if self.item is None and self.block is None:
            self.paragraph, self.plain = (mark, self.plain) if dotted else (self.paragraph, mark)

    def _plain_on(self, mark: Marker) -> bool:
        """The same with whole numbers, after a labelled one: "21." after "20."."""
        item = self.item
        whole = item is not None and item.form == "label" and not self.mode and not item.text.rstrip().endswith(":")
        return whole and self.plain is not None and follows(self.plain, mark)

    def _dotted_on(self, unit: Unit, mark: Marker) -> bool:
        item = self.item
        if item is None or self.paragraph is None or (self.last is not None and "." in self.last.value):
            return False
        whole = self.mode or item.number or END_OF_SENTENCE.search(item.text)
        answers = self.layout.cue("replied").match(unit.text) or self.layout.cue("label_response").match(unit.text)
        return bool(whole) and not answers and (follows(self.paragraph, mark) or mark.value == f"{self.paragraph.value}.1")

    def _heading(self, at: int, unit: Unit) -> bool:
        if not self._titled(unit) or len(unit.whole.text) > LONG_HEADING:
            return False
        text = unit.whole.text
        if self._label(at, unit) or self._answering(at, unit):
            return True
        if self.item is not None and self.layout.cue("status_trailing").fullmatch(text.strip(". ")):
            self.item.status = text
            self.item.comment.append(unit)
            return True
        if (unit.marker and self._listed(at, unit)) or self._lettered(at, unit) or self._headed(at, unit):
            return True
        if self._titled_list(at, unit):
            return True
        kind = kind_of(text, self.layout)
        if self.region == "response" and kind == "recommendations" and self._retold(at):
            return True
        if kind == "response" and ((self.again and self.mode) or self._between(at)):
            return True
        if kind == "other" and self._leading(at, unit):
            return True
        if self._addressed(unit):
            return True
        if kind == "other" and self._counted_through(at):
            self._close()
            self.topics = True
            return True
        if kind == "other" and self._names_whom(at):
            self._close()
            self.near = unit.page
            return True
        self._close()
        self.topics = False
        kind = "recommendations" if kind == "conclusions" and self._commanding(at) else kind
        self.loose, kind = kind == "loose", "recommendations" if kind == "loose" else kind
        if kind == "recommendations" and not self.loose:
            self.opened.append(unit)
        level = unit.whole.level or 99
        answers = kind == "response" and self.layout.cue("heading_section_response").search(text)
        self.shared = [c for c in self.section if not c.answer and unit.page - c.passage.last_page <= 1] if answers else []
        self.section = [] if kind in {"recommendations", "other"} and level <= self.region_level else self.section
        if kind in {"other", "response"} and self.region in {"recommendations", "conclusions"} and level > self.region_level:
            self.deep = True
            return True
        self.region, self.region_level, self.deep, self.led, self.near, self.steps = kind, level, False, False, unit.page, []
        if self.past_level is not None and level <= self.past_level:
            self.past_level = None
        if kind == "prior" and ANNEX.match(text):
            self.past_level = level
        self.prior = kind == "prior" or self.past_level is not None
        self.single = SINGLE.fullmatch(text.strip()) is not None
        self.whom = text if kind == "recommendations" and TO_WHOM.search(text) else ""
        self.findings = FINDINGS.search(text) is not None
        self.became = unit if self.prior and self.layout.cue("heading_status").search(text) else None
        return True

    def _commanding(self, at: int) -> bool:
        """Whether a section of conclusions and recommendations has many items like "102.1." that nearly all begin with a verb."""
        level = self.units[at].whole.level or 99
        under = takewhile(lambda unit: not unit.heading or (unit.whole.level or 99) > level, self.units[at + 1 :])
        items = [unit for unit in under if unit.marker and unit.marker.kind is Kind.NUMBER and "." in unit.marker.value]
        begun = sum(unit.text.split(" ", 1)[0].lower() in openers() for unit in items)
        return len(items) >= MANY and begun >= NEARLY_ALL * len(items)

    def _counted_through(self, at: int) -> bool:
        """Whether the numbers of a section of recommendations go on under a heading, or begin under it: it is one of its topics."""
        if self.region not in SERIAL or self.deep:
            return False
        mark = next((unit.marker for unit in self.units[at + 1 : at + PARTS] if unit.marker and unit.marker.kind is Kind.NUMBER), None)
        if mark is None:
            return False
        return follows(self.serial, mark) if self.serial else ordinal(mark) == 1 and self.units[at - 1].heading

    def _names_whom(self, at: int) -> bool:
        """Whether a heading among recommendations is the name of the body of which the words under it say that it should."""
        under, name = self.units[at + 1 : at + 2], ARTICLE.sub("", self.units[at].whole.text.rstrip(":")).lower()
        if self.region not in SERIAL or self.deep or not under or under[0].heading or len(name.split()) > NAMED:
            return False
        asks = self.layout.cue("should").search(under[0].text) or self.layout.cue("recommends").search(under[0].text)
        return asks is not None and name in under[0].text.lower()

    def _addressed(self, unit: Unit) -> bool:
        """A line that turns the list to its addressee: "To the Ferry Commission:"."""
        if self.region not in {"recommendations", "conclusions", "prior"} or not self.layout.cue("addressed").fullmatch(unit.whole.text):
            return False
        self._close()
        self.group += 1
        self.lead, self.lead_unit, self.announced = Lead(passage=unit.whole, strong=True), unit, unit.whole.text
        return True

    def _titled_list(self, at: int, unit: Unit) -> bool:
        """A numbered heading among recommendations over its lettered parts: "2. Remembering" over "(a) A memorial be built"."""
        mark, under = begun(unit.whole.text), self.units[at + 1].marker if at + 1 < len(self.units) else None
        announced = self.lead is not None and self.lead.strong and self.first is None
        if mark is None or mark.kind is not Kind.NUMBER or under is None or self.mode or self.units[at + 1].heading:
            return False
        if not unit.heading and (self.top is None or not follows(self.top, mark) or len(unit.whole.text) > LONG_HEADING):
            return False
        lettered = under.kind in {Kind.LETTER, Kind.ROMAN} and ordinal(under) == 1
        if not lettered or self.loose or not (announced or self.region == "recommendations") or not self._parts_ask(at):
            return False
        self._close()
        self.group += 1
        self._open("label", at, piece_of(unit.whole, mark.length), number=mark.value, strong=True)
        self.hanging, self.top = 0, mark
        return True

    def _parts_ask(self, at: int) -> bool:
        """Whether most of the marked units right after a heading ask for something."""
        parts = list(takewhile(lambda unit: not unit.heading, self.units[at + 1 : at + PARTS]))
        marked = [
            unit for unit in parts if unit.marker is not None and unit.marker.kind is not Kind.BULLET and len(unit.text.split()) > FEW
        ]
        return 2 * sum(self._asks(unit) or ASKED.search(unit.text) is not None for unit in marked) > len(marked) > 0

    def _lettered(self, at: int, unit: Unit) -> bool:
        """A part that is set like a heading among parts that are not: "b) providing advice; and"."""
        mark = begun(unit.whole.text)
        if mark is None or mark.kind is Kind.BULLET or not self.steps or unit.page > self.near + 1 or self.mode:
            return False
        strong = bool(self.item and self.item.strong)
        return any(follows(step, alike(mark, step)) for step, _number, _parent in self.steps) and self._parted(
            at, replace(unit, marker=mark), mark, strong=strong
        )

    def _headed(self, at: int, unit: Unit) -> bool:
        """A heading that is itself an item of the list that the words before it announced: "1. Publish the fees"."""
        mark = None if unit.marker else begun(unit.whole.text)
        if self._next_of_list(unit, mark):
            return self._listed(at, replace(unit, marker=mark))
        if self.lead_unit is None or (self.first is not None and not self.first.heading):
            return False
        if mark is None:
            return self._commanded(at, unit)
        item = replace(unit, marker=mark)
        asks = item.text.split(" ", 1)[0].lower() in openers() or self.layout.cue("should").search(item.text)
        return bool(asks) and self._listed(at, item)

    def _next_of_list(self, unit: Unit, mark: Marker | None) -> bool:
        """Whether a short line is the next item of an open list that begins with a verb, set like the items before it."""
        if mark is None or self.last is None or self.first is None or self.mode or not follows(self.last, mark):
            return False
        asks = unit.whole.text[mark.length :].strip().split(" ", 1)[0].lower() in openers()
        return asks and abs(unit.left - self.first.left) <= NEAR

    def _commanded(self, at: int, unit: Unit) -> bool:
        """The same without a number, straight under the words that announce it or set like the item before."""
        alike = self.first.whole.level == unit.whole.level if self.first else self.units[at - 1] is self.lead_unit
        if self.lead is None or not self.lead.strong or not alike or not commands(unit):
            return False
        self.first, self.mode = self.first or unit, ""
        self._open("list", at, unit.whole, number=None, strong=True)
        self.hanging = 0
        return True

    def _titled(self, unit: Unit) -> bool:
        """Set like a heading, or the one word "Recommendation" on a line of its own."""
        head = unit.whole.role is Role.CELL and (self.region == "prior" or (unit.whole.row == 0 and bool(unit.whole.column)))
        alone = not head and len(unit.whole.text.split()) <= ALONE and unit.whole.text[:1].isupper()
        return unit.heading or (alone and kind_of(unit.whole.text, self.layout) == "recommendations" and not unit.whole.text.endswith("."))
