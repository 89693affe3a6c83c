"""Addresses, small pictures of pages and fields under something: what tells what a page hides is a leak, the rest is none."""

import pikepdf
import pytest

from tests.reading.gate.conftest import SECRET, leaks, notes
from tests.reading.gate.test_ways_out import redacted
from tests.reading.pages.draw import Sheet

RECT = [72, 700, 200, 720]
Name, Dictionary, Array = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array


def put(*annots):
    """A change that gives the first page these annotations, the last on top."""

    def change(pdf):
        made = [pdf.make_indirect(Dictionary(Type=Name.Annot, **one)) for one in annots]
        pdf.pages[0].obj.Annots = Array(made)
        pdf.Root.AcroForm = Dictionary(Fields=Array([one for one in made if one.Subtype == Name.Widget]))

    return change


def link(**action):
    return {"Subtype": Name.Link, "Rect": RECT, "A": Dictionary(**action)}


def field(value=SECRET, **more):
    return {"Subtype": Name.Widget, "FT": Name.Tx, "T": "who", "V": value, "Rect": RECT, "F": 4, **more}


def over(rect=RECT, **more):
    return {"Subtype": Name.Square, "Rect": rect, "F": 4, "IC": [0, 0, 0], **more}


def test_an_address_that_goes_on_where_the_page_is_blacked_out_is_a_leak(check):
    found = check(redacted(), change=put(link(S=Name.URI, URI=f"https://office.example/interview-with-{SECRET}-on-monday")))
    assert leaks(found) == [("link", 1, 12)]


def test_an_address_that_says_a_covered_word_is_a_leak_however_it_is_written(check):
    sheet = Sheet().words(72, 200, f"Interview with {SECRET}").box(141, 188, 215, 205)
    escaped = "".join(f"%{ord(letter):02X}" for letter in SECRET)
    assert ("link", 1, 12) in leaks(check(sheet, change=put(link(S=Name.URI, URI=f"mailto:{escaped}@office.example"))))


def test_an_address_in_words_of_its_own_is_nothing(check):
    found = check(redacted(), change=put(link(S=Name.URI, URI="https://office.example/zebra/2024")))
    assert (leaks(found), notes(found)) == ([], [])


@pytest.mark.parametrize("path", ["C:\\Drafts\\zebra.docx", "\\\\server\\zebra\\drafts", "file:///home/zebra/drafts"])
@pytest.mark.parametrize("key", ["uri", "launch"])
def test_a_path_into_a_machine_is_a_note(check, path, key):
    action = {"S": Name.URI, "URI": path} if key == "uri" else {"S": Name.Launch, "F": path}
    found = check(redacted(), change=put(link(**action)))
    assert leaks(found) == []
    assert [way for way, _length in notes(found)] == ["unseen place"]


def test_what_happens_when_the_file_is_opened_is_looked_at_too(check):
    def change(pdf):
        pdf.Root.OpenAction = Dictionary(S=Name.URI, URI=f"https://office.example/interview-with-{SECRET}-on-monday")

    assert leaks(check(redacted(), change=change)) == [("link", 0, 12)]


def thumbnail(pdf):
    pdf.pages[0].obj.Thumb = pikepdf.Stream(pdf, bytes(64), Width=8, Height=8, ColorSpace=Name.DeviceGray, BitsPerComponent=8)


def test_a_small_picture_of_a_page_that_hides_something_is_a_leak(check):
    assert leaks(check(Sheet().words(72, 200, "with (b)(6) on").box(142, 190, 215, 204), change=thumbnail)) == [("thumbnail", 1, 0)]
    covered = Sheet().words(72, 200, f"Interview with {SECRET}").box(141, 188, 215, 205)
    assert ("thumbnail", 1, 0) in leaks(check(covered, change=thumbnail))


def test_a_small_picture_of_an_open_page_is_nothing(check):
    assert leaks(check(Sheet().words(72, 200, "Interview with someone on Monday"), change=thumbnail)) == []


@pytest.mark.parametrize(
    "cover",
    [
        over(),
        over(Subtype=Name.FreeText, C=[1, 1, 1], IC=[]),
        over(Subtype=Name.Redact),
        over(Subtype=Name.Widget, MK=Dictionary(BG=[1]), FT=Name.Btn),
    ],
    ids=["a box", "a note", "a mark for redaction", "another field"],
)
def test_a_field_under_something_is_a_leak(check, cover):
    assert ("covered field", 1, 12) in leaks(check(redacted(), change=put(field(), cover)))


@pytest.mark.parametrize(
    "annots",
    [
        (over(), field()),
        (field(), over(rect=[72, 600, 200, 620])),
        (field(), over(IC=[])),
        (field(), over(F=2)),
    ],
    ids=["drawn before it", "elsewhere", "see-through", "not shown"],
)
def test_a_field_that_can_be_seen_is_none(check, annots):
    assert leaks(check(redacted(), change=put(*annots))) == []


def test_a_link_that_leads_round_in_circles_ends(check):
    def change(pdf):
        action = pdf.make_indirect(Dictionary(S=Name.URI, URI="https://office.example/"))
        action.Next = Array([action])
        put(link(S=Name.URI, URI="https://office.example/", Next=action))(pdf)

    assert leaks(check(redacted(), change=change)) == []
