"""Pages as the search index takes them: the words in reading order, and the hyphens that line ends put into them. Pure."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from inspectorate.core.hyphens import dropped, vocabulary
from inspectorate.reading.values import Page
from inspectorate.search.values import PageText


def page_texts(pages: Iterable[Page]) -> tuple[PageText, ...]:
    """All pages of one document; its own words decide which hyphens go."""
    every = tuple(pages)
    known = vocabulary(word.text for page in every for word in page.words)
    return tuple(PageText(page.number, page.text, dropped([word.text for word in page.words], _line_ends(page), known)) for page in every)


def _line_ends(page: Page) -> Iterator[int]:
    """The number of the last word of each line that goes on in the same block."""
    for block in page.blocks:
        lines = page.lines[block.first : block.last]
        yield from (line.last - 1 for line, after in pairwise(lines) if after.first == line.last > line.first)
