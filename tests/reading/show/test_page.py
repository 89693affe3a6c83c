"""The page of HTML lights what was read, links both ways, and lets nothing of the document act."""

import hashlib
import io
import re
from base64 import b64encode
from dataclasses import replace

import pytest
from lxml import html

from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.show.index import index_page, row
from inspectorate.reading.show.markup import element, text
from inspectorate.reading.show.page import write_page
from inspectorate.reading.show.picture import LARGE, compact
from inspectorate.reading.values import Block, Fact, Flag, Hidden, Line, Reading, Role, Unreadable
from tests.reading.show.made import page, reading

HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\x00\x1b{{policy}}"


def written(of: Reading, picture=lambda number: ("image/png", b"picture %d" % number)) -> html.HtmlElement:
    """The page, parsed."""
    return html.fromstring(source(of, picture))


def source(of: Reading, picture=lambda number: ("image/png", b"picture %d" % number)) -> str:
    """The page as written."""
    out = io.StringIO()
    write_page(out, of, picture)
    return out.getvalue()


def test_each_door_leads_to_lit_words_and_each_lit_place_back_to_its_item():
    made = written(reading())
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {link.removeprefix("#") for link in made.xpath("//a/@href")}
    assert targets <= set(ids)
    spans = [span for item in made.xpath("//li") for span in item.xpath(".//a[@class='door']")]
    assert len(spans) == len(made.xpath("//a[starts-with(@class, 'lit')]")) == 12


def test_a_place_is_lit_where_its_words_stand_and_says_what_it_is():
    (title,) = written(reading()).xpath("//section[@id='p1']//a[starts-with(@class, 'lit fact')][./title[starts-with(., 'Title')]]")
    assert title.xpath("string(title)") == "Title: Berths Were Not Inspected"
    assert {key: title.find("rect").get(key) for key in ("x", "y", "width", "height")} == {
        "x": "7100", "y": "7100", "width": "12700", "height": "1600",
    }  # fmt: skip


def test_each_page_shows_its_picture_from_within_the_file():
    pictures = written(reading()).xpath("//image/@href")
    assert pictures == [f"data:image/png;base64,{b64encode(b'picture %d' % number).decode()}" for number in (1, 2)]
    assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", source(reading()))


def test_a_page_that_cannot_be_drawn_says_why_and_still_shows_where_its_words_are():
    def broken(number: int) -> tuple[str, bytes]:
        raise CannotOpen("The page could not be drawn.", "Open the document itself.")

    made = written(reading(), broken)
    assert made.xpath("//p[@class='failure']/text()") == ["The page could not be drawn. Open the document itself."] * 2
    assert made.xpath("//section[@id='p2']//a[starts-with(@class, 'lit')]/rect")


def test_words_of_a_document_are_text_wherever_they_stand():
    facts = replace(reading().facts, title=Fact(value=HOSTILE), office=Fact(value=HOSTILE))
    flag = Flag(kind=HOSTILE, message=HOSTILE, about=("facts/title",))
    of = replace(reading(), file=HOSTILE, facts=facts, flags=(flag,), pages=(page(1, HOSTILE), page(2, reason=HOSTILE)), layout=HOSTILE)
    made = written(of)
    assert len(made.xpath("//script")) == len(made.xpath("//style")) == 1
    assert not made.xpath("//img | //@onerror")
    assert made.xpath("string(//h1)") == HOSTILE.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")


def test_only_the_style_and_script_of_the_file_may_run():
    page_ = source(reading())
    (policy,) = html.fromstring(page_).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for name in ("style", "script"):
        (inner,) = re.findall(rf"<{name}>(.*?)</{name}>", page_, re.DOTALL)
        assert f"{name}-src 'sha256-{b64encode(hashlib.sha256(inner.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert not html.fromstring(page_).xpath("//@style | //@onclick")


def test_hidden_words_are_marked_by_their_place_and_cause_only():
    covered = Hidden(box=(100, 100, 900, 300), cause="covered", length=17)
    made = written(replace(reading(), pages=(page(1, hidden=(covered,)), page(2))))
    assert made.xpath("//g[@class='hidden']/title/text()") == ["17 letters that nobody can see (covered)"]


def test_what_is_withheld_flagged_or_not_stated_says_so_in_words():
    facts = replace(reading().facts, title=Fact(value="Berths?", confidence=410, withheld=True))
    flag = Flag(kind="title", message="Two titles", about=("facts/title",))
    title, *_rest = written(replace(reading(), facts=facts, flags=(flag,))).xpath("//li")
    assert title.text_content().split() == ["Title", "Berths?", "withheld", "41", "%", "sure", "▲", "Two", "titles"]
    assert written(reading()).xpath("//li[span='Fiscal year']/span[@class='value none']/text()") == ["not stated"]


def test_a_title_that_is_withheld_does_not_head_the_page():
    facts = replace(reading().facts, title=Fact(value="Berths?", withheld=True))
    assert written(replace(reading(), facts=facts)).xpath("string(//h1)") == "a.pdf"


def test_a_page_opens_its_words_in_reading_order():
    assert [line.text_content() for line in written(reading()).xpath("//section[@id='p1']//details/p")] == [
        "running head Berths <b>were</b> not inspected"  # it stands on both pages
    ]


def test_the_index_leads_to_each_document_and_names_what_could_not_be_read():
    failed = Unreadable(file="b&b.pdf", sha256=None, reason="It is encrypted.", advice="Ask for another copy.")
    made = html.fromstring(index_page([row("a 1.html", reading()), row("b.html", failed)]))
    assert made.xpath("//td/a/@href") == ["a%201.html"]
    cells = [" ".join(cell.text_content().split()) for cell in made.xpath("//tbody/tr/td")]
    assert cells[1:7] == ["OIG-24-07", "2024-01", "2", "1", "0", "0"]
    assert cells[7:] == ["b&b.pdf", "not read: It is encrypted. Ask for another copy."]


@pytest.mark.parametrize(
    ("name", "value", "made"), [("class_", "a", '<i class="a"></i>'), ("hidden", True, "<i hidden></i>"), ("title", None, "<i></i>")]
)
def test_an_attribute_is_written_left_out_or_stands_alone(name, value, made):
    assert element("i", **{name: value}).html == made


def test_what_html_forbids_becomes_the_replacement_character():
    assert text("a\x00\x0b\x7f\x9f\uffffb\n\t<").html == "a" + "\ufffd" * 5 + "b\n\t&lt;"


def test_a_scan_is_held_as_jpeg_and_a_page_of_print_as_it_came():
    from PIL import Image

    out = io.BytesIO()
    Image.effect_noise((900, 900), 80).save(out, "PNG")
    kind, data = compact(out.getvalue())
    assert len(out.getvalue()) > LARGE > 0
    assert (kind, data[:2]) == ("image/jpeg", b"\xff\xd8")
    assert compact(b"small") == ("image/png", b"small")


def test_a_heading_among_the_words_of_a_page_says_its_level():
    large = replace(reading().pages[0], words=tuple(word._replace(size=3 * word.size) for word in reading().pages[0].words))
    plain = replace(large, number=2, words=40 * tuple(word._replace(size=word.size // 3) for word in large.words), blocks=(), lines=())
    shown = written(replace(reading(), pages=(large, plain)))
    assert shown.xpath("string(//section[@id='p1']//details/p/span)") == "heading 1"


def test_the_rows_of_a_table_show_their_cells_and_which_is_the_head():
    cells = ("Vessel", "Crew", "Gull", "12", "Tern", "9")
    first = reading().pages[0]
    words = tuple(first.words[0]._replace(text=text, bold=place < 2) for place, text in enumerate(cells))
    lines = tuple(Line(place, place + 1) for place in range(len(cells)))
    blocks = tuple(Block(place, place + 1, Role.CELL, 0, place // 2, place % 2) for place in range(len(cells)))
    made = written(replace(reading(), pages=(replace(first, words=words, lines=lines, blocks=blocks),)))
    assert [line.text_content() for line in made.xpath("//section[@id='p1']//details/p")] == [
        "head row Vessel | Crew", "row Gull | 12", "row Tern | 9",
    ]  # fmt: skip
