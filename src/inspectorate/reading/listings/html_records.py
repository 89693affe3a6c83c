"""Which labelled fields of a page belong to one report: those in the largest piece of the page that names one only. Pure."""

from collections import Counter
from dataclasses import dataclass, field

from inspectorate.reading.listings.dom import Element, tag
from inspectorate.reading.listings.html_labels import HEADINGS
from inspectorate.reading.listings.html_pairs import Placed
from inspectorate.reading.listings.labels import meaning_of
from inspectorate.reading.listings.raw import Pair
from inspectorate.reading.listings.values import Meaning

SINGLE = (Meaning.NUMBER, Meaning.TITLE, Meaning.SUMMARY, Meaning.ISSUED_ON, Meaning.FISCAL_YEAR, Meaning.DOCUMENT)
"""Meanings that a report has once; the one found most often tells the reports apart."""

_LEAST_MEANINGS = 2  # a single label on a page is a word of its prose


@dataclass(slots=True)
class Record:
    """One report's pairs and the piece of the page that is its own."""

    element: Element
    placed: list[Placed] = field(default_factory=list)

    @property
    def pairs(self) -> list[Pair]:
        """The pairs in the page's order."""
        return [placed.pair for placed in self.placed]

    @property
    def has_title(self) -> bool:
        """Whether a labelled title has words."""
        return any(meaning_of(pair.label) is Meaning.TITLE and pair.words for pair in self.pairs)

    def heading(self) -> Element | None:
        """The first heading of the piece, else the first link before its labels."""
        labels = {placed.element for placed in self.placed}
        first_link = None
        for element in self.element.iter():
            if tag(element) in HEADINGS and element not in labels:
                return element
            if element in labels:
                return first_link
            if tag(element) == "a" and first_link is None:
                first_link = element
        return first_link


def records_of(placed: list[Placed], root: Element) -> list[Record]:
    """The reports of a page in its order; a piece with fewer than two known labels is none."""
    telling = _telling(placed)
    marks = [found.element for found in placed if meaning_of(found.pair.label) is telling]
    records = {mark: Record(mark) for mark in _pieces(list(dict.fromkeys(marks)), root)}
    for found in placed:
        owner = next((above for above in (found.element, *found.element.iterancestors()) if above in records), None)
        if owner is not None:
            records[owner].placed.append(found)
    return [record for record in records.values() if _meanings(record) >= _LEAST_MEANINGS]


def _telling(placed: list[Placed]) -> Meaning | None:
    """The single meaning that stands at most places."""
    places = {(meaning_of(found.pair.label), found.element) for found in placed}
    counts = Counter(meaning for meaning, _ in places if meaning in SINGLE)
    return max(SINGLE, key=lambda meaning: counts[meaning]) if counts else None


def _pieces(marks: list[Element], root: Element) -> list[Element]:
    """For each mark the largest element around it that holds no other mark; the whole page where there is one mark."""
    if len(marks) < 2:
        return [root] if marks else []
    around = Counter(above for mark in marks for above in (mark, *mark.iterancestors()))
    pieces = (next(above for above in reversed((mark, *mark.iterancestors())) if around[above] == 1) for mark in marks)
    return list(dict.fromkeys(pieces))


def _meanings(record: Record) -> int:
    return len({meaning_of(pair.label) for pair in record.pairs} - {Meaning.OTHER})
