"""One document as a page of HTML in one file: its pages as pictures with what was read lit on them, and the list beside."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TextIO

from inspectorate.core.words import _
from inspectorate.reading.document import Document
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.show.items import KINDS, Item, Kind, counted, items
from inspectorate.reading.show.markup import Element, element, joined
from inspectorate.reading.show.overlay import Structure, anchor, page_section
from inspectorate.reading.show.template import halves
from inspectorate.reading.values import Page, Reading

Picture = Callable[[int], tuple[str, bytes]]
"""Takes a page number; gives the kind (`image/png`) and the bytes of its picture, or raises `errors.CannotOpen`."""


def write_page(out: TextIO, reading: Reading, picture: Picture, back: str | None = None) -> None:
    """Write the page; pictures are asked for one by one as they are written. `back` is the address of the index, if there is one."""
    every = items(reading)
    before, after = halves(title=joined(reading.file), head=_head(reading, back), aside=_list(every))
    out.write(before)
    document = Document.of(reading.pages)
    structure = _structure(document)
    for page in document.pages:
        out.write(page_section(page, every, *_picture(page, picture), structure[page.number]).html + "\n")
    out.write(after)


def _structure(document: Document) -> dict[int, Structure]:
    """What blocks are in the document, by page."""
    levels: dict[int, dict[int, int]] = defaultdict(dict)
    for passage in document.passages:
        if passage.level is not None:
            levels[passage.page][passage.pieces[0].word] = passage.level
    heads: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for page, table, row in document.head_rows:
        heads[page].add((table, row))
    return {page.number: Structure(levels[page.number], heads[page.number]) for page in document.pages}


def _picture(page: Page, picture: Picture) -> tuple[str | None, str]:
    """The picture as a data URI, or why there is none."""
    try:
        kind, data = picture(page.number)
    except CannotOpen as error:
        return None, f"{error.reason} {error.advice}"
    return f"data:{kind};base64,{b64encode(data).decode('ascii')}", ""


def _head(reading: Reading, back: str | None) -> Element:
    title = reading.facts.title
    known = title.value if title and not title.withheld else reading.file
    way = element("p", element("a", _("All documents"), href=back), class_="back") if back else None
    about = f"{reading.file} · {counted(reading)} · {reading.text} · {_('layout')} {reading.layout}"
    return joined(way, element("h1", known), element("p", about, class_="about"), _legend())


def _legend() -> Element:
    """A box for each kind; clearing it takes the kind's rectangles off the pages, by style alone."""
    boxes = (
        element("label", element("input", type="checkbox", checked=True, id=f"show-{kind}"), element("span", class_=f"swatch {kind}"), name)
        for kind, name in KINDS.items()
    )
    return element("fieldset", element("legend", _("Lit on the pages")), *boxes, class_="legend")


def _list(every: tuple[Item, ...]) -> Element:
    """What was read, under a heading a kind; parts follow the recommendation that they belong to."""
    groups: list[Element] = []
    numbered = list(enumerate(every))
    for kind, group in groupby(numbered, key=_group(every)):
        entries = list(group)
        groups += [element("h2", KINDS[kind].capitalize()), element("ol", *(_entry(number, item) for number, item in entries))]
    return joined(*groups)


def _group(every: tuple[Item, ...]) -> Callable[[tuple[int, Item]], Kind]:
    """Parts belong to the group of the item before them."""
    return lambda entry: Kind.RECOMMENDATION if entry[1].part else entry[1].kind


def _entry(number: int, item: Item) -> Element:
    classes = " ".join(filter(None, ("item", str(item.kind), "part" if item.part else "", "withheld" if item.withheld else "")))
    label = element("span", item.label, class_="label")
    value = element("span", item.value, class_="value") if item.value else element("span", _("not stated"), class_="value none")
    flags = [element("p", " ▲ ", message, class_="flagged") for message in item.flags]
    return element("li", label, " ", value, " ", _source(number, item), *flags, id=f"i{number}", class_=classes)


def _source(number: int, item: Item) -> Element:
    """The doors to the lit words, one a place, and how sure we are."""
    doors = [
        element("a", _("p. {n}").format(n=span.page), _whose(item), href=f"#{anchor(number, index)}", class_="door")
        for index, span in enumerate(item.spans)
    ]
    return element("span", *_spaced(doors), *_trust(item), class_="source")


def _whose(item: Item) -> Element:
    """What the door is the source of, for those who hear the page."""
    return element("span", " ", _("source of {label}").format(label=item.label), class_="quiet")


def _spaced(parts: list[Element]) -> Iterator[Element | str]:
    for part in parts:
        yield part
        yield " "


def _trust(item: Item) -> Iterator[Element | str]:
    if item.withheld:
        yield element("strong", _("withheld"), class_="mark")
        yield " "
    if item.confidence is not None:
        yield element("span", _("{percent} % sure").format(percent=item.confidence // 10), class_="sure")
