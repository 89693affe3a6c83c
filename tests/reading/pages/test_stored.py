"""What is stored comes back as it was, and what comes from elsewhere is believed only when it has the right shape."""

import json
from dataclasses import replace

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.reading.plain import NotPlain, from_plain, to_plain
from inspectorate.reading.stored import (
    dump_pages,
    dump_reading,
    load_page,
    load_pages,
    load_reading,
    page_line,
    page_of,
    pages_hash,
    reading_line,
    reading_of,
    sent,
)  # fmt: skip
from inspectorate.reading.values import Facts, Page, Reading, State, Word
from tests.reading.pages.draw import Sheet
from tests.reading.pages.made import pages, patient, readings


@patient
@given(st.lists(pages(), max_size=3))
def test_stored_pages_come_back_as_they_were(some):
    assert load_pages(dump_pages(some)) == tuple(some)


@patient
@given(st.lists(pages(), min_size=1, max_size=3))
def test_one_page_comes_back_alone(some):
    data = dump_pages(some)
    assert [load_page(data, number) for number in range(1, len(some) + 1)] == some
    assert load_page(data, 0) is load_page(data, len(some) + 1) is None


@patient
@given(readings)
def test_a_stored_reading_comes_back_as_it_was(reading):
    assert load_reading(dump_reading(reading), reading.pages) == reading
    assert reading_of(reading_line(reading), reading.pages) == reading


@patient
@given(readings)
def test_a_reading_without_its_pages_is_plain_and_back(reading):
    alone = replace(reading, pages=())
    assert from_plain(Reading, json.loads(json.dumps(to_plain(alone)))) == alone


@patient
@given(pages(), st.data())
def test_no_damaged_line_is_taken_for_a_page(page, data):
    """Any one byte of a line changed gives another page or NotPlain, never another error."""
    line = bytearray(page_line(page))
    line[data.draw(st.integers(0, len(line) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert isinstance(page_of(bytes(line)), Page)
    except NotPlain:
        return


def test_a_reading_names_the_stored_form_of_its_pages():
    import hashlib

    page = Page(number=1, width=1, height=1, state=State.BLANK)
    reading = Reading(file="a.pdf", sha256="0" * 64, pages=(page,), text="digital", facts=Facts())
    assert pages_hash(dump_reading(reading)) == hashlib.sha256(dump_pages([page])).hexdigest()


def test_stored_pages_hold_whole_numbers_only(read):
    def whole(value):
        assert not isinstance(value, float)
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            whole(item)

    whole(json.loads(page_line(read(Sheet().words(72.5, 200.25, "words")))))


def test_a_pages_text_is_its_words_with_one_space_and_offsets_point_into_it():
    page = Page(number=1, width=1, height=1, state=State.TEXT, words=(Word("one", (0, 0, 1, 1), 100), Word("two", (2, 0, 3, 1), 100)))
    assert page.text[4:7] == "two"


@pytest.mark.parametrize(
    "change",
    [
        {"words": [["a b", 0, 0, 1, 1, 1, 0]]},
        {"words": [["", 0, 0, 1, 1, 1, 0]]},
        {"words": [["a", 0.5, 0, 1, 1, 1, 0]]},
        {"words": [["a", 0, 0, 1, 1, 1, 8]]},
        {"words": [["a\0", 0, 0, 1, 1, 1, 0]]},
        {"words": [["a", True, 0, 1, 1, 1, 0]]},
        {"lines": [[0, 9]]},
        {"lines": [[1, 0]]},
        {"blocks": [[0, 0, "king", None, None, None]]},
        {"state": "fine"},
        {"width": "wide"},
        {"hidden": [[0, 0, 0, 0, "covered", "nine"]]},
    ],
)
def test_a_page_of_the_wrong_shape_is_refused(change):
    plain = json.loads(page_line(Page(number=1, width=1, height=1, state=State.TEXT, words=(Word("a", (0, 0, 1, 1), 1),))))
    with pytest.raises(NotPlain):
        page_of(json.dumps(plain | change).encode())


def test_a_page_that_was_sent_is_stored_as_it_came_and_a_changed_one_anew():
    page = Page(number=1, width=1, height=1, state=State.TEXT, words=(Word('say":', (0, 0, 1, 1), 1), Word(":\\", (0, 0, 1, 1), 1)))
    came = sent(page_line(page))
    assert came == page
    assert page_line(came) is came.line
    assert page_line(replace(came, number=2)) == page_line(replace(page, number=2))


@pytest.mark.parametrize("more", [b'"letters":["a leak"],', b'"words":[["leak",0,0,1,1,1,0]],', b'"state":{"text":"leak"},'])
def test_nothing_that_is_not_checked_is_stored_with_a_page_that_was_sent(more):
    line = page_line(Page(number=1, width=1, height=1, state=State.TEXT, words=(Word("a", (0, 0, 1, 1), 1),)))
    with pytest.raises(NotPlain):
        sent(line.replace(b"{", b"{" + more, 1))


def test_another_schema_is_refused_by_name():
    data = zstandard.compress(b'{"schema":"inspectorate.pages/2"}')
    with pytest.raises(NotPlain, match=r"'inspectorate.pages/2', not 'inspectorate.pages/1'"):
        load_pages(data)


def test_a_file_that_would_unpack_without_end_is_refused():
    endless = zstandard.ZstdCompressor().compressobj(size=1 << 40)
    data = endless.compress(b"{}") + endless.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
    with pytest.raises(NotPlain, match="more than any document"):
        load_pages(data)


@patient
@given(st.lists(pages(), max_size=3))
def test_pages_without_boxes_say_the_same(some):
    for page, whole in zip(load_pages(dump_pages(some), boxes=False), some, strict=True):
        assert (page.text, page.lines, page.blocks, page.state) == (whole.text, whole.lines, whole.blocks, whole.state)
        assert {word.box for word in page.words} <= {(0, 0, 0, 0)}
