"""The words that are lit in the text are the words that are lit on the picture."""

from hypothesis import given
from hypothesis import strategies as st

from inspectorate.library import viewer
from inspectorate.library.values import Piece
from inspectorate.reading.values import Block, Line, Page, Role, State, Word


def page(*lines, blocks=None):
    words, ranges = [], []
    for row, line in enumerate(lines):
        first = len(words)
        words += [Word(text, (1000 * n, 2000 * row, 1000 * n + 900, 2000 * row + 1200), 1000) for n, text in enumerate(line.split())]
        ranges.append(Line(first, len(words)))
    return Page(
        number=1, width=61200, height=79200, state=State.TEXT, words=tuple(words), lines=tuple(ranges),
        blocks=blocks or (Block(0, len(ranges)),),
    )  # fmt: skip


def test_a_paragraph_is_cut_where_lighting_begins_and_ends():
    of = page("We determined that", "nothing was kept.")
    start = of.text.index("that")
    assert viewer.blocks(of, [(start, start + len("that nothing"))])[0].pieces == (
        Piece("We determined "), Piece("that nothing", True), Piece(" was kept."),
    )  # fmt: skip


def test_a_run_over_two_lines_is_lit_by_a_box_a_line():
    of = page("We determined that", "nothing was kept.")
    start = of.text.index("that")
    assert viewer.places(of, [(start, start + len("that nothing"))]) == ((2000, 0, 2900, 1200), (0, 2000, 900, 3200))


def test_a_lit_box_has_air_round_its_letters():
    (box,) = viewer.boxes([(1000, 2000, 3000, 3200)], hit=True)
    assert (box.left, box.top, box.width, box.height, box.hit) == (880, 1880, 2240, 1440, True)


def test_cells_of_one_table_become_rows():
    places = [(0, 0), (0, 1), (1, 1)]
    cells = tuple(Block(n, n + 1, Role.CELL, 0, row, column) for n, (row, column) in enumerate(places, start=1))
    blocks = (Block(0, 1), *cells, Block(4, 5, Role.CELL, 1, 0, 0))
    found = viewer.blocks(page("Loans", "Item", "Lent", "83", "Other", blocks=blocks))
    assert found[1].rows == (((Piece("Item"),), (Piece("Lent"),)), ((), (Piece("83"),)))
    assert [bool(block.rows) for block in found] == [False, True, True]


def test_two_blocks_in_one_cell_stand_side_by_side():
    blocks = (Block(0, 1, Role.CELL, 0, 0, 0), Block(1, 2, Role.CELL, 0, 0, 0))
    assert viewer.blocks(page("one", "two", blocks=blocks))[0].rows == (((Piece("one"), Piece(" "), Piece("two")),),)


def test_a_page_without_words_has_no_blocks():
    assert viewer.blocks(page()) == ()


LINES = st.lists(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4)


@given(LINES, st.data())
def test_lighting_never_changes_the_text(lines, data):
    of = page(*lines)
    size = len(of.text)
    runs = [sorted(data.draw(st.tuples(st.integers(0, size), st.integers(0, size)))) for _n in range(3)]
    (block,) = viewer.blocks(of, [(a, b) for a, b in runs])
    assert "".join(piece.text for piece in block.pieces) == of.text
    lit = [n for n in range(size) if any(a <= n < b for a, b in runs)]
    assert sum(len(piece.text) for piece in block.pieces if piece.lit) == len(lit)
