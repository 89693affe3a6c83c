"""A page is drawn to see whether it is blacked out only where something may black it out."""

import pytest

from inspectorate.reading.gate.blackouts import Blackouts
from inspectorate.reading.opening import Book
from inspectorate.reading.values import Page, State, Word
from tests.reading.pages.draw import Sheet, save

BEFORE = Word("keys", (7200, 19000, 9000, 20100), 1100)
PAGE = Page(number=1, width=61200, height=79200, state=State.TEXT, words=(BEFORE,))
WORDS = Sheet().words(72, 200, "keys")


@pytest.fixture
def opened(tmp_path):
    """The blackouts of a page, and how often it was opened to learn of them."""

    def open_(sheet, known=None):
        file, looks = save(tmp_path / "page.pdf", sheet), []

        def look(at):
            looks.append(at)
            with Book(file) as book, book.sheet(1) as page:
                return at(page)

        return Blackouts(look, known), looks

    return open_


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(Sheet().box(100, 185, 300, 204).words(72, 200, "keys"), id="a box"),
        pytest.param(Sheet().rule(100, 195, 300, 195, pen=16).words(72, 200, "keys"), id="a thick line"),
        pytest.param(Sheet().picture(100, 185, 300, 204, 1, 1, b"\0").words(72, 200, "keys"), id="a picture"),
        pytest.param(Sheet().box(0, 0, 612, 792, fill="1 1 1").box(100, 185, 300, 204, fill="0.3 0 0"), id="on a white ground"),
    ],
)
def test_what_is_drawn_behind_a_word_blacks_it_out(opened, sheet):
    blackouts, looks = opened(sheet)
    assert blackouts.between(PAGE, BEFORE, None)
    assert len(looks) == 2


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(WORDS, id="words alone"),
        pytest.param(Sheet().box(72, 300, 300, 320).words(72, 200, "keys"), id="a box further down"),
        pytest.param(Sheet().box(100, 185, 300, 204, fill="0.9 0.9 0.9").words(72, 200, "keys"), id="a pale box"),
    ],
)
def test_a_page_is_not_drawn_where_nothing_dark_can_stand(opened, sheet):
    blackouts, looks = opened(sheet)
    assert not blackouts.between(PAGE, BEFORE, None)
    assert len(looks) == 1


def test_a_page_whose_drawings_are_known_is_not_even_opened(opened):
    blackouts, looks = opened(WORDS, known=[])
    assert not blackouts.between(PAGE, BEFORE, None)
    assert looks == []
