"""Whatever a black box hides is told by nothing else in the file: each way out is a leak, what looks like one is none."""

import shutil
from itertools import pairwise

import pikepdf
import pytest

from inspectorate.reading.gate.examine import release
from tests.reading.gate.conftest import SECRET, leaks, looked_into, notes
from tests.reading.pages.draw import Sheet, save

ANNOT = {"Type": pikepdf.Name.Annot}


def redacted() -> Sheet:
    """A redaction that was really applied: a box, and no word under it."""
    return Sheet().words(72, 200, "Interview with").box(142, 190, 215, 204).words(220, 200, "on Monday")


def bookmark(title):
    def change(pdf):
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(title, 0))

    return change


def test_a_redaction_that_was_applied_leaks_nothing(check):
    found = check(redacted())
    assert (leaks(found), notes(found)) == ([], [])


def test_a_bookmark_that_goes_on_where_the_page_is_blacked_out_is_a_leak(check):
    found = check(redacted(), change=bookmark(f"Interview with {SECRET} on Monday"))
    assert leaks(found) == [("bookmark", 0, 12)]
    assert found.release.leaks[0].number == 1


def test_a_bookmark_that_tells_what_a_code_stands_for_is_a_leak(check):
    sheet = Sheet().words(72, 200, "Interview with (b)(7)(C) on Monday")
    found = check(sheet, change=bookmark(f"Interview with {SECRET} on Monday"))
    assert leaks(found) == [("bookmark", 0, 12)]
    assert [one.code for one in found.release.exemptions] == ["(b)(7)(C)"]


def test_a_bookmark_that_says_a_covered_word_is_a_leak_beside_the_word(check):
    sheet = Sheet().words(72, 200, f"Interview with {SECRET}").box(141, 188, 215, 205)
    assert leaks(check(sheet, change=bookmark(f"About {SECRET}"))) == [("covered", 1, 12), ("bookmark", 0, 12)]


def test_who_has_not_read_the_pages_finds_the_same(check, tmp_path):
    sheet = Sheet().words(72, 200, f"Interview with {SECRET}").box(141, 188, 215, 205)
    found = check(sheet, change=bookmark(f"About {SECRET}"))
    assert release(tmp_path / "changed.pdf", found.pages) == found.release


@pytest.mark.parametrize("sheet", [redacted(), Sheet().words(72, 200, "Interview with someone on Monday")])
def test_a_bookmark_in_words_of_its_own_is_a_note(check, sheet):
    found = check(sheet, change=bookmark("Appendix Zebra"))
    assert (leaks(found), notes(found)) == ([], [("unseen bookmark", 13)])


@pytest.mark.parametrize("where", ["info", "xmp"])
def test_properties_that_tell_what_the_page_hides_are_a_leak(check, where):
    def change(pdf):
        if where == "info":
            pdf.docinfo["/Title"] = f"Interview with {SECRET} on Monday"
        else:
            with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
                meta["dc:description"] = f"Interview with {SECRET} on Monday"

    assert leaks(check(redacted(), change=change)) == [("property", 0, 12)]


def test_the_name_of_an_author_is_nothing(check):
    def change(pdf):
        pdf.docinfo["/Author"] = "Ada Wren"
        pdf.docinfo["/Producer"] = "Some Writer 9"

    found = check(redacted(), change=change)
    assert (leaks(found), notes(found)) == ([], [])


def described(key, text, kind="/Span"):
    def change(pdf):
        element = pdf.make_indirect(
            pikepdf.Dictionary({"/S": pikepdf.Name(kind), "/Pg": pdf.pages[0].obj, f"/{key}": pikepdf.String(text)})
        )  # fmt: skip
        pdf.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=element)
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)

    return change


def test_an_actual_text_for_what_is_blacked_out_is_a_leak(check):
    assert leaks(check(redacted(), change=described("ActualText", SECRET))) == [("description", 1, 12)]


def test_an_alternative_text_that_goes_on_where_the_page_is_blacked_out_is_a_leak(check):
    found = check(redacted(), change=described("Alt", f"Interview with {SECRET} on Monday", "/Figure"))
    assert leaks(found) == [("description", 1, 12)]


def test_the_description_of_a_picture_is_none(check):
    found = check(Sheet().words(72, 200, "Interview"), change=described("Alt", "A ferry at the quay", "/Figure"))
    assert leaks(found) == []
    assert (found.release.accessibility.figures, found.release.accessibility.undescribed) == (1, 0)


def form(flags, text=SECRET):
    def change(pdf):
        field = pdf.make_indirect(
            pikepdf.Dictionary(
                **ANNOT, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="name", V=text, F=flags, Rect=[72, 500, 200, 520]
            )
        )  # fmt: skip
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[field])
        pdf.pages[0].obj.Annots = pikepdf.Array([field])

    return change


def test_a_form_field_that_is_not_shown_is_a_leak_and_one_that_is_shown_is_none(check):
    assert leaks(check(redacted(), change=form(2))) == [("form field", 0, 12)]
    assert leaks(check(redacted(), change=form(4, "Monday"))) == []


def comment(text):
    def change(pdf):
        note = pikepdf.Dictionary(**ANNOT, Subtype=pikepdf.Name.Text, Rect=[72, 580, 90, 600], Contents=text)
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])

    return change


def test_a_comment_that_says_more_than_the_page_is_a_leak_with_its_place(check):
    found = check(redacted(), change=comment(f"{SECRET}?"))
    assert leaks(found) == [("comment", 1, 12)]
    assert found.release.leaks[0].box == (7200, 19200, 9000, 21200)
    assert leaks(check(redacted(), change=comment("on Monday"))) == []


def attached(name):
    def change(pdf):
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, SECRET.encode(), filename=name)

    return change


def test_an_attachment_is_a_leak_of_so_many_bytes_and_settings_of_a_pdf_maker_are_a_note(check):
    assert leaks(check(redacted(), change=attached("names.txt"))) == [("attachment", 0, 12)]
    found = check(redacted(), change=attached("Press.joboptions"))
    assert (leaks(found), notes(found)) == ([], [("unseen settings", 12)])


def saved_in_place(tmp_path, *sheets):
    """A file of several revisions: each one's page content is added to the end, as saving in place does."""
    path = save(tmp_path / "revisions.pdf", sheets[0])
    for number, (_before, after) in enumerate(pairwise(sheets), start=1):
        later = save(tmp_path / f"later{number}.pdf", after)
        with pikepdf.open(path) as pdf, pikepdf.open(later) as new:
            object_id = pdf.pages[0].obj.Contents.objgen[0]
            size, root = int(pdf.trailer.Size), pdf.trailer.Root.objgen[0]
            content = new.pages[0].obj.Contents.read_bytes()
        data = path.read_bytes()
        start = int(data[data.rindex(b"startxref") :].split()[1])
        at = len(data)
        body = b"%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (object_id, len(content), content)
        table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d /Root %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
            object_id, at, size, root, start, at + len(body),
        )  # fmt: skip
        path.write_bytes(data + body + table)
    return path


def test_words_that_only_an_earlier_revision_shows_are_a_leak(tmp_path, pool):
    before = Sheet().words(72, 200, f"Interview with {SECRET} on Monday")
    found = looked_into(pool, saved_in_place(tmp_path, before, redacted()))
    assert found.pages[0].text == "Interview with on Monday"
    assert leaks(found) == [("earlier revision", 1, 12)]


def test_a_file_that_only_gained_words_in_a_later_revision_leaks_nothing(tmp_path, pool):
    assert leaks(looked_into(pool, saved_in_place(tmp_path, Sheet().words(72, 200, "Interview"), redacted()))) == []


def test_a_linearized_file_has_no_earlier_revision(check):
    assert leaks(check(redacted(), change=lambda pdf: None, linearize=True)) == []


def scan(box=True):
    """A picture of the whole page with strokes, and a drawn box over some of them."""
    grey = bytearray(b"\xff" * (306 * 396))
    for row in range(94, 102):
        for column in range(34, 70):
            grey[row * 306 + column] = 0 if column % 3 else 255
    sheet = Sheet().picture(0, 0, 612, 792, 306, 396, bytes(grey))
    return sheet.box(66, 184, 142, 206) if box else sheet


def test_a_box_drawn_over_a_scan_leaves_the_picture_under_it(check):
    assert leaks(check(scan())) == [("picture under a box", 1, 0)]
    assert leaks(check(scan(box=False))) == []


def test_white_on_white_is_a_note(check):
    found = check(Sheet().words(72, 150, "Public").words(72, 200, SECRET, ink="1 1 1"))
    assert (leaks(found), notes(found)) == ([], [("no ink", 12)])


def test_text_printed_over_a_box_is_no_leak(check):
    found = check(Sheet().box(60, 185, 200, 210).words(72, 200, "Results", ink="1 1 1"))
    assert (leaks(found), notes(found)) == ([], [])


def test_side_by_side_words_under_one_box_are_one_leak(check):
    found = check(Sheet().words(72, 200, f"Mr {SECRET} Junior").box(60, 185, 300, 210))
    assert leaks(found) == [("covered", 1, 20)]


def test_a_file_that_kills_the_worker_while_it_is_looked_into_is_asked_about(tmp_path):
    from tests.reading.pages.test_pool import clumsy

    path = save(tmp_path / "one.pdf", redacted())
    with clumsy("look:die") as pool:
        found = pool.read(path, ocr=False)
    assert found.release is None
    assert [flag.kind for flag in found.flags] == ["file not looked into"]


def test_the_words_are_told_only_to_who_asks(tmp_path, pool):
    path = save(tmp_path / "one.pdf", Sheet().words(72, 200, f"About {SECRET}").box(103, 188, 190, 205))
    shutil.copy(path, tmp_path / "two.pdf")
    assert pool.reveal(tmp_path / "two.pdf", looked_into(pool, path)) == (SECRET,)
