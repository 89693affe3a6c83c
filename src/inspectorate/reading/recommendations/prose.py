"""Recommendations in running prose: the sentences of a paragraph in which the report itself recommends."""

import re

from inspectorate.reading.document import END_OF_SENTENCE
from inspectorate.reading.recommendations.demands import demands, english
from inspectorate.reading.recommendations.leadin import NOTED, Lead
from inspectorate.reading.recommendations.state import State
from inspectorate.reading.responses.unlabelled import BARE, DIRECT
from inspectorate.reading.text.markers import Kind
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit, joined, piece_of

DEEPER = 400
"""1/100 pt by which a paragraph that goes on may differ from the item it hangs under."""
REPLY = re.compile(
    r"(?:this|these) recommendations?\b"
    r"|(?:as|since|in) [^,]{3,80}, (?:we|the (?:\w+ )?(?:government|department|ministry))\b(?! should)"
    r"|(?:we|(?:the |his majesty’s )?(?:[\w’]+ ){0,3}(?:government|department|ministry|minister|agency|council|board|executive))\b"
    r"(?: \w+){0,2}? (?:(?:dis)?agrees?|accepts?|supports?|notes?|recogni[sz]es?|welcomes?|acknowledges?|rejects?|thanks?|has|have"
    r"|will|is|are|remains?|does|do|cannot|shares?|considers?|intends?|understands?|believes?)\b",
    re.IGNORECASE,
)
"""How an answer begins in a document that quotes what it answers."""
REFERENCE = re.compile(
    r"[(\[]?(?:see )?(?:paragraphs?|paras?\.?|pages?|pp?\.|sections?|chapters?) [\d., –-]+(?:(?:to|and) [\d.]+)?[)\]]?\.?", re.IGNORECASE
)
"""A line that only says where the reasons stand."""
OF_ALL = re.compile(r"(?:these|the above|all (?:of )?(?:the|these)) recommendations (?:are|were|have|will|should be)\b", re.IGNORECASE)
"""What is said of all recommendations, below the last."""
LISTING = re.compile(r"(?::|[;,](?: and| or)?)\s*$")
"""The end of words on which more of a list hangs."""
SHUT = {"contents", "not"}
"""Kinds of section in which nothing is recommended."""


class Prose(State):
    """What the walk does with a paragraph."""

    def _prose(self, at: int, unit: Unit) -> bool:
        for candidate in self.shared:
            candidate.section.append(unit)
        if self.region == "response" and self.found and not self.typed and self.layout.cue("about_report").search(unit.text):
            self.heard.append(unit)
        if self._answered_here(unit):
            return True
        if self._block_open():
            if self._argues(unit):
                self.block, self.argued = None, self.layout.name != "response"
                if not self.argued:
                    self.mode = "answer"
                    self._keep(unit)
            elif not REFERENCE.fullmatch(unit.whole.text.strip()):
                self._into_block(at, unit)
            return True
        if self.argued and not self.mode:
            return True
        if (self.italics or self.bolds) and self.item is not None:
            self.mode = "answer"
        if self.item is not None and self.mode and self._next_coded(unit, self.item.number):
            self._close()
        if self.item is not None and self.mode:
            self._keep(unit)
            return True
        if self.item is not None and self._carries_on(unit):
            self.item.passage = joined(self.item.passage, unit.whole)
            return True
        if self.first is not None and self.first.heading:
            self.item = None
            return True
        if self.item is not None and (self.last is None or self.last.kind is Kind.BULLET or self.item.form != "list"):
            self._close()
        self.item = None
        if self.region not in SHUT:
            self._sentences(at, unit, before=None)
        return True

    def _next_coded(self, unit: Unit, number: str | None) -> bool:
        """A paragraph after an answer that recommends and ends in a code of its own: "The Board recommends that … (012/14)"."""
        code = self.layout.cue("trailing_number").search(unit.text)
        return code is not None and code["number"] != number and self.layout.cue("recommends").search(unit.text) is not None

    def _answered_here(self, unit: Unit) -> bool:
        """A paragraph under a recommendation that takes a position on it, after its status: the answer has begun."""
        first = next((unit.text[a:b] for a, b in sentences(unit.text)), "")
        if self.item is not None and not self.mode and self.item.form == "action" and self.layout.cue("action_done").search(unit.text):
            self.mode = "comment"
            self._keep(unit)
            return True
        if self.item is None or self.mode or not (self._after_status(first) or self._replied(first)):
            return False
        self.block, self.mode = None, "answer"
        self._keep(unit)
        return True

    def _after_status(self, first: str) -> bool:
        return bool(self.item and self.item.status and (DIRECT.search(first) or BARE.search(first)))

    def _replied(self, first: str) -> bool:
        """Whether a sentence under a quoted recommendation is the voice of who answers: "The government agrees that …"."""
        quoted = self.layout.name == "response" and self.item is not None and bool(self.item.stem or self.item.parent)
        return quoted and bool(REPLY.match(first))

    def _argues(self, unit: Unit) -> bool:
        """Whether a further paragraph under a label asks for nothing: it gives the reasons."""
        item = self.item
        if (
            item is None
            or not (item.stem or (item.parent and item.form == "list"))
            or not END_OF_SENTENCE.search(item.text)
            or LISTING.search(item.text)
        ):
            return False
        item.cut = not self.layout.cue("demands").search(unit.text)
        return item.cut or OF_ALL.match(unit.text) is not None

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
        if self.layout.cue("leadin_strong").search(text):
            self.announced = text
        end = len(text) if before is None else text.find(before.passage.text)
        spans = [(a, b) for a, b in self._whole(text) if a < end]
        ours = [n for n, (a, b) in enumerate(spans) if self._recommending(text[a:b])]
        inside = self.region == "recommendations" and not self.deep and not self.typed and not self.loose
        open_to = inside or (self.region == "conclusions" and not self.deep and not self.typed and not self.loose)
        told = self.single and bool(self.found) and self.units[self.found[-1].at - 1].heading and self.found[-1].at == at - 1
        advised = (
            open_to and not ours and before is None and not told and (unit.page <= self.near + 1 or not inside) and self._advises(text)
        )
        if advised:
            ours = [0]
        if before is not None and inside:
            ours = [n for n in ours if not self.layout.cue("intro").search(text[slice(*spans[n])])]
        others = self.region == "response" and self.layout.name != "response"
        for place, n in enumerate(ours):
            stop = ours[place + 1] if place + 1 < len(ours) else len(spans)
            last = spans[stop - 1] if inside else spans[n]
            number = self.layout.cue("trailing_number").search(text[spans[n][0] : last[1]])
            part = piece_of(unit.whole, spans[n][0] + unit.offset, last[1] + unit.offset)
            form = "trailing" if number else "sentence"
            self.group += 1
            lead, self.lead = self.lead, None
            self._open(form, at, part, number=number["number"] if number else None, strong=inside or not (advised or others))
            self.found[-1].advised = advised and self.led
            self.lead = lead
            self.hanging = 0
        if before is not None:
            self.item = None

    def _whole(self, text: str) -> list[tuple[int, int]]:
        """The sentences, a number in brackets after the full stop with the one before it."""
        found: list[tuple[int, int]] = []
        for start, end in sentences(text):
            if found and self.layout.cue("trailing_number").fullmatch(text[start:end]):
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found

    def _recommending(self, sentence: str) -> bool:
        if self.layout.cue("trailing_number").search(sentence) and (demands(sentence) or not english(sentence)):
            return True
        said = None if sentence.rstrip().endswith("?") else self.layout.cue("recommends").search(sentence)
        return bool(said) and not self.layout.cue("recommends_not").search(sentence) and not NOTED.sub("", sentence.rstrip()).endswith(":")

    def _advises(self, text: str) -> bool:
        first = text[slice(*sentences(text)[0])] if sentences(text) else text
        hangs = first.rstrip().endswith(":") and first.rstrip() == text.rstrip()
        barred = any(self.layout.cue(name).search(first) for name in ("intro", "boilerplate"))
        return bool(self.layout.cue("should").search(first)) and not hangs and not barred
