"""Labels and their words on a page, whatever the theme: `dl`, `th` beside `td`, a label's block before its field's, `<strong>`. Pure.

One rule finds them all: a label is followed, beside it, by its words, which end at the next label.
"""

from dataclasses import dataclass, field

from inspectorate.reading.listings.dom import Element, classes, exact_date, is_seen, joined, line, links, pieces_of, tag, words
from inspectorate.reading.listings.fields import PARAGRAPHS
from inspectorate.reading.listings.html_labels import ITEMS, ONE_ITEM, Labels
from inspectorate.reading.listings.html_tables import machine_label
from inspectorate.reading.listings.labels import is_label, meaning_of
from inspectorate.reading.listings.raw import Pair

_INLINE = frozenset({"a", "abbr", "b", "br", "code", "em", "i", "img", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"})
_AFTER_LABEL = " \t\r\n:"


@dataclass(slots=True)
class Placed:
    """A pair and the element that is its label (or its field, where no label is shown)."""

    element: Element
    pair: Pair


@dataclass(slots=True)
class _Value:
    pieces: list[str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not any(piece.strip(_AFTER_LABEL) for piece in self.pieces)


def read_pairs(labels: Labels) -> list[Placed]:
    """The pairs of a page in its order."""
    taken: set[Element] = set()
    placed: list[Placed] = []
    for element in labels.elements:
        if element in taken:
            continue
        label, value = _at(element, labels)
        if value is not None:
            placed += [Placed(element, pair) for pair in _pairs(label, value, line(element))]
            taken.update(inner for part in (element, *value.elements) for inner in part.iter())
    return placed


def _at(element: Element, labels: Labels) -> tuple[str, _Value | None]:
    """The label and the words that begin at this element; None where it begins none."""
    label = labels.of(element)
    if label:
        return label, _beside(element, label, labels)
    name = machine_label(element)
    if name and is_label(name) and not labels.holds(element):
        return name, _Value(pieces_of(element), [element])
    return "", None


def _beside(element: Element, label: str, labels: Labels) -> _Value | None:
    """The words after a label up to the next one; None where nothing stands beside it (a word on the page, no label)."""
    value = _Value([(element.tail or "").lstrip(_AFTER_LABEL)])
    runs_on = meaning_of(label) in PARAGRAPHS or tag(element) == "dt"
    for beside in element.itersiblings():
        if labels.ends(beside) or (tag(element) == "dt" and tag(beside) == "dt"):
            break
        if tag(beside) not in _INLINE and not runs_on and not value.is_empty:
            break
        if is_seen(beside):
            value.pieces += pieces_of(beside)
            value.elements.append(beside)
        value.pieces.append(beside.tail or "")
    return value if value.elements or not value.is_empty or _has_neighbour(element, labels) else None


def _has_neighbour(element: Element, labels: Labels) -> bool:
    """Whether labels stand beside this one, so that it is one of them and stands empty."""
    beside = (element.getnext(), element.getprevious())
    return any(near is not None and (labels.of(near) or labels.holds(near)) for near in beside)


def _pairs(label: str, value: _Value, line: int | None) -> list[Pair]:
    """One pair, or one an item where the field holds several."""
    items = [item for element in value.elements for item in _items(element)]
    if len(items) > 1:
        return [Pair(label=label, words=words(item), links=links(item), exact=exact_date(item), line=line) for item in items]
    found = tuple(link for element in value.elements for link in links(element))
    exact = next((stamp for element in value.elements if (stamp := exact_date(element))), "")
    return [Pair(label=label, words=joined(value.pieces), links=found, exact=exact, line=line)]


def _items(element: Element) -> list[Element]:
    within = next((inner for inner in element.iter() if tag(inner) and classes(inner) & ITEMS), None)
    if within is not None:
        return [inner for inner in within if classes(inner) & ONE_ITEM]
    return [element] if tag(element) == "dd" or classes(element) & ONE_ITEM else []
