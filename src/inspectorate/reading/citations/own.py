"""The numbers that a document bears itself, so that naming them cites nothing. Pure."""

from collections import Counter, defaultdict
from difflib import SequenceMatcher

from inspectorate.core.reportnumbers import parse, squeezed
from inspectorate.reading.citations.printed import numbers
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.values import Facts, Role, State

EDGE = 0.12  # of a page's height
SHORT = 9  # words of a running head
REPEATED = 3  # pages
ALIKE = 0.7
_CONFUSED = str.maketrans("oilszbg", "0115286")
"""What OCR takes for figures."""


class Own:
    """The document's own numbers: the one that was read, those of its heads and feet, those that head page after page."""

    def __init__(self, document: Document, facts: Facts) -> None:
        """Look once; citations are asked about one by one."""
        read = parse(facts.number.value).keys if facts.number else frozenset()
        self.keys = {squeezed(key) for key in read} | _on_cover(document) | _in_furniture(document) | _repeated(document)
        self.made = {page.number for page in document.pages if page.state in {State.OCR, State.OCR_IN_FILE}}

    def is_own(self, number: str, page: int) -> bool:
        """Whether it is this document's number; on a page that OCR read also where it is nearly so, or is longer at its end."""
        key = squeezed(parse(number).key)
        if key in self.keys or any(own.startswith(key) or key.startswith(own) for own in self.keys if min(len(own), len(key)) >= SHORT):
            return True
        return page in self.made and any(_alike(key, own) for own in self.keys)

    def heads(self, passage: Passage) -> bool:
        """Whether a passage is a running head with a number in it, whatever number: short, at the edge of its page, a label first."""
        if passage.role is Role.FOOTNOTE or len(passage.pieces) > SHORT:
            return False
        found = numbers(passage.text)
        return bool(found) and _at_edge(passage) and _is_head(passage.text, found[0].start)


HEADS = {
    "report number", "report no", "audit number", "audit no", "report", "audit report", "audit report number", "number", "no",
    "oig report", "oig report no", "oig report number", "gao report", "final report",
}  # fmt: skip
"""What stands before the number in a running head."""


def _alike(one: str, other: str) -> bool:
    a, b = one.translate(_CONFUSED), other.translate(_CONFUSED)
    return len(b) >= 5 and SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


def _on_cover(document: Document) -> set[str]:
    """What stands on the first page after "Report No." and nothing else, also where the reading of the number is in doubt."""
    told = ((passage.text, numbers(passage.text)) for passage in document.on(1) if len(passage.pieces) <= SHORT)
    alone = (
        found[0] for text, found in told if len(found) == 1 and found[0].end == len(text.rstrip(".")) and _is_head(text, found[0].start)
    )
    return {squeezed(parse(one.number).key) for one in alone}


def _is_head(text: str, end: int) -> bool:
    return text[:end].strip(" .:#").lower() in HEADS


def _in_furniture(document: Document) -> set[str]:
    counted: Counter[str] = Counter()
    for passage in document.furniture:
        counted.update({squeezed(parse(found.number).key) for found in numbers(passage.text)})
    return {key for key, count in counted.items() if key and count > 1}


def _repeated(document: Document) -> set[str]:
    """Numbers that stand alone, or after a label, at the edge of several pages: a head that nobody marked."""
    pages: defaultdict[str, set[int]] = defaultdict(set)
    for passage in document.passages:
        if len(passage.pieces) <= SHORT and passage.role is not Role.FOOTNOTE and _at_edge(passage):
            for found in numbers(passage.text):
                pages[squeezed(parse(found.number).key)].add(passage.page)
    return {key for key, where in pages.items() if key and len(where) >= REPEATED}


def _at_edge(passage: Passage) -> bool:
    height = passage.pieces[0].place.page.height
    return passage.box[1] < EDGE * height or passage.box[3] > (1 - EDGE) * height
