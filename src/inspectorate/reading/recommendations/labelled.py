"""Recommendations and answers that a label opens: "Recommendation 4:", "Agency Response:", "(Recommendation, Paragraph 17)"."""

import re
from dataclasses import replace

from inspectorate.reading.document import END_OF_SENTENCE
from inspectorate.reading.recommendations.ahead import list_follows
from inspectorate.reading.recommendations.demands import demands
from inspectorate.reading.recommendations.leadin import NOTED, lead_in
from inspectorate.reading.recommendations.prose import Prose
from inspectorate.reading.text.markers import Kind, begun
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit, bold_words, italic, joined, piece_of
from inspectorate.reading.text.wording import likeness
from inspectorate.reading.values import Role

FIELD = 90
"""Letters beyond which what begins like a field is a sentence."""
ALIKE = 0.6
"""Likeness from which a labelled paragraph prints the recommendation again rather than answering it."""
UNDER = 2
"""Units under a paragraph in which its answer may begin."""
AGAIN = 0.85
"""Likeness from which words without a label do."""
SHOULD = re.compile(r"\b(?:should|recommends? that)\b:?\s*", re.IGNORECASE)
SHUT = {"contents", "not"}
"""Kinds of section in which nothing is recommended."""


def _tells(words: str, text: str) -> bool:
    """Whether words print a recommendation again, with whom it is for before it."""
    told = SHOULD.split(words, maxsplit=1)[-1]
    return any(likeness(said[: len(text) + 20], text) >= AGAIN for said in (words, told) if said.strip())


class Labelled(Prose):
    """What the walk does with a label."""

    def _label(self, at: int, unit: Unit) -> bool:
        found = self.layout.cue("label_recommendation").match(unit.whole.text)
        if self.region in SHUT or unit.whole.role is Role.CELL:
            return False
        if not found:
            return self._paragraph(at, unit)
        rest, number = unit.whole.text[found.end() :], found.groupdict().get("number")
        if number is None and (not rest.strip() or ":" not in found[0] or (unit.heading and not demands(rest))):
            return False
        if self._answered(at, unit, number, rest):
            return True
        self._close()
        self.group += 1
        over = self.units[at - 1].whole.text.rstrip() if at else ""
        if over.endswith(":") and self.layout.cue("leadin_should").search(over.rstrip(" :")):
            self.announced = over
        self.old = bool(self.layout.cue("label_prior").match(unit.whole.text))
        if rest.strip() and number is None and self._leads(at, replace(unit, whole=piece_of(unit.whole, found.end()), marker=None)):
            return True
        if rest.strip() and not (number is not None and at in self.titles):
            self._open("label", at, piece_of(unit.whole, found.end()), number=number, strong=True)
            self.hanging = 0
        else:
            self._await(at, number)
        return True

    def _paragraph(self, at: int, unit: Unit) -> bool:
        """A numbered paragraph that says what it is: "1.25 Recommendation. The Department should …", "14. Recommendation 2: …"."""
        mark = unit.marker
        if mark is None or mark.kind is Kind.BULLET or unit.heading:
            return False
        if self.layout.cue("label_paragraph_other").match(unit.text):
            self._close()
            return True
        found = self.layout.cue("label_paragraph").match(unit.text)
        if found is None:
            return False
        number = found.groupdict().get("number") or mark.value
        if self._answered(at, unit, number, unit.text[found.end() :]):
            return True
        self._close()
        self.group += 1
        self._open("label", at, piece_of(unit.whole, unit.offset + found.end()), number=number, strong=True)
        self.found[-1].stem = len(self.found[-1].text)
        self.hanging = 0
        return True

    def _leads(self, at: int, unit: Unit) -> bool:
        """The words after a label without a number, where a list hangs on them: "Recommendations: We recommend that the Board:"."""
        lead = (
            lead_in(unit, self.layout, listed=list_follows(self.units, at), inside=True)
            if NOTED.sub("", unit.text.rstrip()).endswith(":")
            else None
        )
        if lead is None:
            return False
        self.lead, self.lead_unit, self.led, self.named = lead, self.units[at], True, True
        return True

    def _await(self, at: int, number: str | None) -> None:
        """A label on a line of its own: everything up to the next label, answer or heading is its text."""
        self.block = (at, number)
        self.item = None

    def _field(self, at: int, unit: Unit) -> bool:
        """A line of an answer: its target date or its status."""
        text = unit.whole.text
        dated, stated = self.layout.cue("label_date").match(text), self.layout.cue("label_status").match(text)
        if self.item is None or not (dated or stated) or len(text) > FIELD:
            return False
        if stated:
            self.item.status = text[stated.end() :].strip()
            self.item.comment.append(unit)
        elif dated and text[dated.end() :].strip():
            self.item.due = piece_of(unit.whole, dated.end())
        else:
            self.item.answer.append(unit)
        return True

    def _quoted(self, at: int, unit: Unit) -> bool:
        """A paragraph that is a quotation by its type: what was asked, in italics, before what is answered."""
        if self._paragraph(at, unit):
            return True
        if at in self.quotes:
            number, begins = self.quotes[at]
            self._close()
            self.group += 1
            self._open("label", at, piece_of(unit.whole, begins), number=number, strong=True)
            self.found[-1].stem = len(self.found[-1].text)
            return True
        if self.bolds and bold_words(unit):
            return self._quoted_bold(at, unit)
        if not self.italics or unit.heading or not italic(unit):
            return False
        if self.item is not None and self.item.form == "label" and not self.mode:
            self.item.passage = joined(self.item.passage, piece_of(unit.whole, unit.offset))
            return True
        self._close()
        self.group += 1
        self._open("label", at, piece_of(unit.whole, unit.offset), number=None, strong=True)
        return True

    def _quoted_bold(self, at: int, unit: Unit) -> bool:
        """The same in bold type, which often keeps its number."""
        mark = unit.marker or begun(unit.whole.text)
        numbered = mark is not None and mark.kind is Kind.NUMBER
        if self.item is not None and not self.mode and not numbered:
            self.item.passage = joined(self.item.passage, piece_of(unit.whole, unit.offset))
            return True
        self._close()
        self.group += 1
        self._open(
            "label", at, piece_of(unit.whole, mark.length if mark else 0), number=mark.value if mark and numbered else None, strong=True
        )
        return True

    def _coded(self, at: int, unit: Unit) -> bool:
        """The code of a safety recommendation, on a line of its own before it or after it."""
        found = self.layout.cue("label_coded").match(unit.whole.text)
        if not found or self.region in SHUT or unit.whole.role is Role.CELL:
            return False
        rest = unit.whole.text[found.end() :].strip()
        if not rest and self.item is not None and self.item.number is None and not self.mode and self.item.passage.last_page == unit.page:
            self.item.number, self.item.form = found["number"], "trailing"
            self._close()
            return True
        self._close()
        self.group += 1
        if rest:
            self._open("label", at, piece_of(unit.whole, found.end()), number=found["number"], strong=True)
        else:
            self._await(at, found["number"])
        return True

    def _action(self, at: int, unit: Unit) -> bool:
        """A corrective action; the line that says what is wrong ends the one before."""
        if self.layout.cue("action_about").match(unit.whole.text):
            self._close()
            return True
        found = self.layout.cue("label_action").match(unit.text)
        if not found:
            return False
        self._close()
        self.group += 1
        rest = piece_of(unit.whole, found.end() + unit.offset)
        self._open("action", at, rest, number=self._code(rest.text) or self._code_above(at), strong=True)
        return True

    def _code(self, text: str) -> str | None:
        found = self.layout.cue("action_number").search(text)
        return found["number"] if found else None

    def _code_above(self, at: int) -> str | None:
        """The code in the line that says what is wrong, between the action before and this one."""
        for unit in reversed(self.units[:at]):
            if self.layout.cue("label_action").match(unit.text):
                return None
            if self.layout.cue("action_about").match(unit.whole.text):
                return self._code(unit.whole.text)
        return None

    def _reported(self, at: int, unit: Unit) -> bool:
        """Reported speech, as accident investigators print it: "On 30 June the Commission recommended to X that he …"."""
        code = self.layout.cue("reported_number").match(unit.whole.text)
        start, number = (code.end(), code["number"]) if code else (unit.offset, None)
        text = unit.whole.text[start:]
        if self.region in SHUT or unit.heading or not self.layout.cue("reported").match(text):
            return False
        self._close()
        self.group += 1
        self.announced = text
        ended = END_OF_SENTENCE.search(text) and not NOTED.sub("", text.rstrip()).endswith(":")
        if ended or self.layout.cue("trailing_number").search(text):
            self._open("reported", at, piece_of(unit.whole, start), number=number, strong=True)
            self.hanging = 0
        else:
            self._await(at, number)
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
        before = self.units[at - 1] if at else None
        typed = self.layout.cue("typed_recommendation").search(unit.text)
        if typed and not typed.start() and before is not None and not before.heading:  # the type alone, on a line of its own
            unit = replace(before, whole=joined(before.whole, unit.whole))
        number = unit.marker.value if unit.marker else None
        self._open("typed", at, piece_of(unit.whole, unit.offset), number=number, strong=True)
        self._close()
        return True

    def _answering(self, at: int, unit: Unit) -> bool:
        text = unit.whole.text
        comment = bool(self.layout.cue("label_comment").match(text))
        answer = None if comment else self.layout.cue("label_response").match(text) or self.layout.cue("replied").match(unit.text)
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
        if self.region == "response" and self._retells(at, rest):
            return True
        if at in self.titles and self.region != "response":
            return False
        known = next((c for c in self.found if number and c.number == number and c.form != "sentence" and c.strong), None)
        if known is None or (rest.strip() and likeness(rest[: len(known.text) + 20], known.text) >= ALIKE):
            return False
        first = next((rest[a:b] for a, b in sentences(rest)), "")
        if self.region != "response" and (not rest.strip() or self.layout.cue("should").search(first)):
            return False
        self._resume(number or "")
        self.mode = "answer"
        if rest.strip():
            self._keep(unit)
        return True

    def _accepted(self, at: int, unit: Unit) -> bool:
        """A numbered paragraph that asks, with "accepted recommendation 3" right under it, where no heading announces any."""
        said = self.layout.cue("accepts_number").search(unit.whole.text)
        if said and self.item is not None and self.item.number == said["number"] and self.item.form == "label" and not self.mode:
            self.mode = "answer"
            self._keep(unit)
            return True
        mark = unit.marker
        if mark is None or mark.kind is not Kind.NUMBER or self.region in {*SHUT, "prior", "response"} or not demands(unit.text):
            return False
        under = (self.layout.cue("accepts_number").search(one.whole.text) for one in self.units[at + 1 : at + 1 + UNDER])
        if not any(found and found["number"] == mark.value for found in under):
            return False
        self._close()
        self.group += 1
        self._open("label", at, piece_of(unit.whole, unit.offset), number=mark.value, strong=True)
        self.hanging = 0
        return True

    def _retells(self, at: int, rest: str) -> bool:
        """A label in an answer to items that print no number: it tells one of them again, or what will be done about it."""
        told = rest.strip() or next((unit.text for unit in self.units[at + 1 : at + 2] if not unit.heading), "")
        before = [c for c in self.found if c.strong and c.form == "list" and c.number is None]
        if not before:
            return False
        same = next((c for c in before if likeness(told[: len(c.text) + 20], c.text) >= ALIKE), None)
        if same is None and self.layout.cue("recommends").search(told):
            return False
        self.block = None
        self.item, self.mode = same, "answer" if same else ""
        return True

    def _retold(self, at: int) -> bool:
        """A heading "Recommendation" in an answer, with the words of one below it: what follows answers that one."""
        below = next((unit.text for unit in self.units[at + 1 : at + 2] if not unit.heading), "")
        same = next((c for c in reversed(self.found) if c.strong and _tells(below, c.text)), None)
        if same is None:
            return False
        self._close()
        self.item, self.mode, self.again = same, "answer", True
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
