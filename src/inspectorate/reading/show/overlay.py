"""One page as a picture with the words lit that something was read from; each lit place is a link to what was read there."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from inspectorate.core.spans import Box
from inspectorate.core.words import _
from inspectorate.reading.show.items import Item
from inspectorate.reading.show.markup import Element, element, joined
from inspectorate.reading.values import Block, Page, Role

MARGIN = 100
"""How far a rectangle reaches over its words: 1 pt."""


def anchor(item: int, span: int) -> str:
    """The id of the lit place of span `span` of item `item`."""
    return f"s{item}-{span}"


def page_section(page: Page, items: tuple[Item, ...], picture: str | None, failure: str, levels: Mapping[int, int]) -> Element:
    """The page with its heading, its picture (a data URI; None with the reason in `failure`) and its words.

    `levels` holds the level of each heading printed on the page, by its first word.
    """
    state = " · ".join(filter(None, (str(page.state), page.reason, page.engine)))
    title = element("h2", _("Page {n}").format(n=page.number), " ", element("span", state, class_="state"))
    note = element("p", failure, class_="failure") if picture is None else None
    return element("section", title, note, _sheet(page, items, picture), _words(page, levels), id=f"p{page.number}", class_="page")


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


def _words(page: Page, levels: Mapping[int, int]) -> Element | None:
    """The page's words block by block in the order in which they are read, to open where the order is in doubt."""
    if not page.words:
        return None
    lines = [element("p", element("span", _role(page, block, levels), class_="role"), " ", _block(page, block)) for block in _run(page)]
    return element("details", element("summary", _("Words of page {n} in reading order").format(n=page.number)), *lines)


def _role(page: Page, block: Block, levels: Mapping[int, int]) -> str:
    """What the block is: a heading with its level, else its role."""
    level = levels.get(page.lines[block.first].first) if block.first < len(page.lines) else None
    return str(block.role) if level is None else _("heading {level}").format(level=level)


def _run(page: Page) -> Iterator[Block]:
    """Blocks, the cells of one row of a table joined to one."""
    for (table, row), blocks in groupby(page.blocks, key=lambda block: (block.table, block.row)):
        several = list(blocks)
        if table is None:
            yield from several
        else:
            yield Block(first=several[0].first, last=several[-1].last, role=Role.CELL, table=table, row=row)


def _block(page: Page, block: Block) -> Element:
    cut = page.lines[block.first : block.last]
    words = [" ".join(word.text for word in page.words[line.first : line.last]) for line in cut]
    return joined(" ".join(words))
