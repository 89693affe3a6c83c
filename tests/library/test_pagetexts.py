"""Pages as the index takes them."""

from dataclasses import replace
from itertools import pairwise

from inspectorate.library.pagetexts import page_texts
from inspectorate.reading.values import Block, Line
from tests.library.made import page


def lines(text, *ends, blocks=None):
    """A page whose lines end behind these words."""
    made = page(1, text)
    edges = [0, *ends, len(made.words)]
    cut = tuple(Line(first, last) for first, last in pairwise(edges))
    return replace(made, lines=cut, blocks=blocks or (Block(0, len(cut)),))


def whole(*pages):
    for text in page_texts(pages):
        flow = text.text
        for start, end in reversed(text.dropped):
            flow = flow[:start] + flow[end:]
        yield flow


def test_a_word_cut_at_the_end_of_a_line_is_indexed_whole():
    assert list(whole(lines("some par- tial loans", 2))) == ["some partial loans"]


def test_within_a_line_and_between_blocks_hyphens_stay():
    assert list(whole(lines("short- and long", 2))) == ["short- and long"]
    assert list(whole(lines("some par- tial loans", 2, blocks=(Block(0, 1), Block(1, 2))))) == ["some par- tial loans"]


def test_another_page_of_the_document_may_tell_how_a_word_is_written():
    pages = [lines("the well- being of all", 2), lines("well-being and well-being", 1)]
    assert list(whole(*pages)) == ["the well- being of all", "well-being and well-being"]
