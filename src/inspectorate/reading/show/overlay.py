"""One page as a picture with the words lit that something was read from; each lit place is a link to what was read there."""

from collections.abc import Iterator, Mapping, Set
from itertools import groupby
from typing import NamedTuple

from inspectorate.core.spans import Box
from inspectorate.core.words import _
from inspectorate.reading.show.items import Item
from inspectorate.reading.show.markup import Element, element, joined
from inspectorate.reading.values import Block, Page

MARGIN = 100
"""How far a rectangle reaches over its words: 1 pt."""


def anchor(item: int, span: int) -> str:
    """The id of the lit place of span `span` of item `item`."""
    return f"s{item}-{span}"


class Structure(NamedTuple):
    """What the blocks of a page are in their document: the level of each heading by its first word, and (table, row) of head rows."""

    levels: Mapping[int, int]
    heads: Set[tuple[int, int]] = frozenset()


def page_section(page: Page, items: tuple[Item, ...], picture: str | None, failure: str, structure: Structure) -> Element:
    """The page with its heading, its picture (a data URI; None with the reason in `failure`) and its words."""
    state = " · ".join(filter(None, (str(page.state), page.reason, page.engine)))
    title = element("h2", _("Page {n}").format(n=page.number), " ", element("span", state, class_="state"))
    note = element("p", failure, class_="failure") if picture is None else None
    return element("section", title, note, _sheet(page, items, picture), _words(page, structure), id=f"p{page.number}", class_="page")


def _sheet(page: Page, items: tuple[Item, ...], picture: str | None) -> Element:
    size = {"width": page.width, "height": page.height}
    paper = element("rect", class_="paper", **size)
    image = element("image", href=picture, **size) if picture else None
    places = (
        (item, number, index) for number, item in enumerate(items) for index, span in enumerate(item.spans) if span.page == page.number
    )
    lit = (_lit(*place) for place in sorted(places, key=_area, reverse=True))
    hidden = (_hidden(words.box, words.cause, words.length) for words in page.hidden)
    label = _("Picture of page {n} with what was read on it").format(n=page.number)
    box = f"0 0 {page.width} {page.height}"
    return element("svg", paper, image, *hidden, *lit, viewBox=box, role="group", aria_label=label, class_="sheet")


Place = tuple[Item, int, int]
"""An item, its number in the list and the number of one of its spans."""


def _area(place: Place) -> int:
    """Small places lie on top of large ones, so that each can be pressed."""
    item, _number, index = place
    return sum(max(0, right - left) * max(0, bottom - top) for left, top, right, bottom in item.spans[index].boxes)


def _lit(item: Item, number: int, index: int) -> Element:
    title = element("title", f"{item.label}: {item.value}" if item.value else item.label)
    kind = f"lit {item.kind}" + (" withheld" if item.withheld else "")
    boxes = map(_rectangle, item.spans[index].boxes)
    return element("a", title, *boxes, href=f"#i{number}", id=anchor(number, index), class_=kind)


def _rectangle(box: Box) -> Element:
    left, top, right, bottom = box
    sides = {"x": left - MARGIN, "y": top - MARGIN, "width": max(0, right - left) + 2 * MARGIN, "height": max(0, bottom - top) + 2 * MARGIN}
    return element("rect", rx=150, **sides)


def _hidden(box: Box, cause: str, length: int) -> Element:
    said = _("{n} letters that nobody can see ({cause})").format(n=length, cause=cause)
    return element("g", element("title", said), _rectangle(box), class_="hidden")


def _words(page: Page, structure: Structure) -> Element | None:
    """The page's words block by block in the order in which they are read, to open where the order is in doubt."""
    if not page.words:
        return None
    lines = [element("p", element("span", _role(page, run[0], structure), class_="role"), " ", _said(page, run)) for run in _runs(page)]
    return element("details", element("summary", _("Words of page {n} in reading order").format(n=page.number)), *lines)


def _role(page: Page, block: Block, structure: Structure) -> str:
    """What the block is: a heading with its level, a row of a table or of its head, else its role."""
    if block.table is not None:
        return _("head row") if (block.table, block.row) in structure.heads else _("row")
    level = structure.levels.get(page.lines[block.first].first) if block.first < len(page.lines) else None
    return str(block.role) if level is None else _("heading {level}").format(level=level)


def _runs(page: Page) -> Iterator[list[Block]]:
    """Blocks one by one, but the cells of one row of a table together."""
    for (table, _row), blocks in groupby(page.blocks, key=lambda block: (block.table, block.row)):
        if table is None:
            yield from ([block] for block in blocks)
        else:
            yield list(blocks)


def _said(page: Page, run: list[Block]) -> Element:
    """The words of the blocks, with a bar between the cells of a row."""
    cells = groupby(run, key=lambda block: block.column)
    return joined(" | ".join(" ".join(_block(page, block) for block in blocks) for _column, blocks in cells))


def _block(page: Page, block: Block) -> str:
    cut = page.lines[block.first : block.last]
    return " ".join(word.text for line in cut for word in page.words[line.first : line.last])
