"""Marks that limit distribution, on the cover, in running heads and feet, or across the page: each a question for a person. Pure."""

from collections.abc import Iterator, Sequence

from inspectorate.core.spans import Span
from inspectorate.core.words import _
from inspectorate.reading.document import Place
from inspectorate.reading.gate.data import Mark, marks
from inspectorate.reading.values import Flag, Page, Role

KIND = "distribution mark"
EDGE = 0.1
"""Of the height: marks stand so near to the head or the foot of a page."""
WATERMARK = 3600
"""1/100 pt: letters so large run across the page."""
LONGEST = 14
"""Words: a longer line of a cover is a sentence."""
SHOWN = 5
"""Pages that a question names."""


def flags(pages: Sequence[Page]) -> tuple[Flag, ...]:
    """A question for each kind of mark that the document bears, with all its places."""
    places: dict[str, list[Span]] = {mark.id: [] for mark in marks()}
    for page in pages:
        for mark, span in _on(page):
            places[mark.id].append(span)
    return tuple(_flag(mark, places[mark.id]) for mark in marks() if places[mark.id])


def _flag(mark: Mark, spans: Sequence[Span]) -> Flag:
    numbers = list(dict.fromkeys(span.page for span in spans))
    shown = ", ".join(map(str, numbers[:SHOWN])) + (" …" if len(numbers) > SHOWN else "")
    message = _("It bears a mark that limits its distribution ({mark}, page {pages}). May it be released?").format(
        mark=mark.name, pages=shown
    )  # fmt: skip
    return Flag(kind=KIND, message=message, about=("document",), spans=tuple(spans))


def _on(page: Page) -> Iterator[tuple[Mark, Span]]:
    place = Place(page)
    roles = _roles(page)
    for number, line in enumerate(page.lines):
        words = page.words[line.first : line.last]
        if not words or not _may_bear(page, words[0].box, words[-1].box, words[0].size, roles.get(number, Role.BODY)):
            continue
        if len(words) <= LONGEST:
            text = " ".join(word.text for word in words)
            yield from ((mark, place.span(line.first, line.last)) for mark in marks() if mark.pattern.search(text))


def _may_bear(page: Page, first: tuple[int, ...], last: tuple[int, ...], size: int, role: Role) -> bool:
    edge = EDGE * page.height
    at_edge = max(first[3], last[3]) < edge or min(first[1], last[1]) > page.height - edge
    return page.number == 1 or role in {Role.HEAD, Role.FOOT} or at_edge or size >= WATERMARK


def _roles(page: Page) -> dict[int, Role]:
    return {number: block.role for block in page.blocks for number in range(block.first, block.last)}
