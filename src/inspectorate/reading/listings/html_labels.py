"""Which elements of a page are labels, and which hold some. Pure.

An element is a label when its whole words are a spelling that we know, or when the page itself marks it as one: a term
of a list, a row's header, a class that says so.
"""

from inspectorate.reading.listings.dom import Element, classes, is_seen, short_words, tag
from inspectorate.reading.listings.labels import LONGEST, is_label

ITEMS = frozenset({"field__items", "field-items"})
ONE_ITEM = frozenset({"field__item", "field-item"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_MARKS = frozenset({"field__label", "field-label", "views-label", "label", "field-title", "label-above", "label-inline"})
_MAY_LABEL = frozenset({"dt", "th", "td", "div", "span", "p", "strong", "b", "em", "label"}) | HEADINGS - {"h1"}
_NOT_THE_PAGE = frozenset({"nav", "header", "footer", "form", "aside"})
_MOST_CHILDREN = 3


class Labels:
    """The labels of one page, found once: `of` gives an element's label, `holds` whether one lies within it."""

    def __init__(self, root: Element, skip: frozenset[Element]) -> None:
        self.elements = _outside(root, skip)
        self._labels = {element: label for element in self.elements if (label := _label(element))}
        self._holders: set[Element] = set()
        for element in self._labels:
            for above in element.iterancestors():
                if above in self._holders:
                    break
                self._holders.add(above)

    def of(self, element: Element) -> str:
        """The label that the element is, without its colon; "" where it is none."""
        return self._labels.get(element, "")

    def holds(self, element: Element) -> bool:
        """Whether a label lies within the element."""
        return element in self._holders

    def ends(self, element: Element) -> bool:
        """Whether the words of the label before end here."""
        return element in self._labels or element in self._holders or tag(element) in HEADINGS or tag(element) in _NOT_THE_PAGE


def _outside(root: Element, skip: frozenset[Element]) -> list[Element]:
    """All elements in the page's order, but for those of `skip`, of navigation and of forms, and what lies in them."""
    found: list[Element] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if element in skip or not tag(element) or tag(element) in _NOT_THE_PAGE or not is_seen(element):
            continue
        found.append(element)
        stack += reversed(list(element))
    return found


def _label(element: Element) -> str:
    if tag(element) not in _MAY_LABEL or len(element) > _MOST_CHILDREN:
        return ""
    text = short_words(element, LONGEST).rstrip(":").rstrip()
    if not text or (not _is_marked(element) and (not is_label(text) or next(element.iter("a"), None) is not None)):
        return ""
    return text


def _is_marked(element: Element) -> bool:
    beside = element.getnext()
    in_field = "title" in classes(element) and beside is not None and bool(classes(beside) & (ONE_ITEM | ITEMS | {"field"}))
    row_header = tag(element) == "th" and beside is not None and tag(beside) == "td"
    return tag(element) == "dt" or row_header or in_field or bool(classes(element) & _MARKS)
