"""Words are what their author meant, however the file spells them."""

from inspectorate.reading.characters import runs
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.tokens import clean, row
from tests.reading.pages.conftest import blocks
from tests.reading.pages.draw import Sheet


def glyph(text: str, left: float = 0, width: float | None = None, **more) -> Glyphs:
    """A word on the base line 100, 6 points a letter."""
    right = left + (6 * len(text) if width is None else width)
    return Glyphs(
        **{
            "text": text,
            "left": left,
            "top": 90,
            "right": right,
            "bottom": 103,
            "base": 100,
            "size": 12,
            "bold": False,
            "italic": False,
            "turn": 0,
            "mode": 0,
            "first": 0,
            "last": 0,
            **more,
        }
    )


def said(*texts: str) -> list[str]:
    """The words after cleaning."""
    return [word.text for word in clean([glyph(text) for text in texts])]


def test_ligatures_are_undone():
    assert said("e\ufb03cient", "\ufb01nding", "\ufb02oor") == ["efficient", "finding", "floor"]


def test_bullets_of_symbol_fonts_are_bullets():
    assert said("\uf0b7", "\uf0a7") == ["•", "▪"]


def test_quotes_that_come_as_odd_letters_are_quotes():
    assert said("ìfailedî", "agencyís", "control") == ["“failed”", "agency’s", "control"]


def test_a_foreign_word_with_such_a_letter_is_kept():
    assert said("lunedì", "Martínez", "García") == ["lunedì", "Martínez", "García"]


def test_what_is_left_empty_goes():
    assert said("\x07", "word") == ["word"]


def test_a_word_drawn_twice_is_one_bold_word():
    found = row([glyph("Finding", 72), glyph("Finding", 72.4), glyph("one", 120)])
    assert [(word.text, word.bold) for word in found] == [("Finding", True), ("one", False)]


def test_the_same_word_twice_in_a_sentence_stays_twice():
    assert [word.text for word in row([glyph("had", 72), glyph("had", 96)])] == ["had", "had"]


def test_letters_set_wide_are_words():
    letters = [glyph(letter, 72 + 10 * number) for number, letter in enumerate("AUDIT")]
    letters += [glyph(letter, 140 + 10 * number) for number, letter in enumerate("REPORT")]
    assert [word.text for word in row(letters)] == ["AUDIT", "REPORT"]


def test_a_hard_space_parts_words(read):
    assert [word.text for word in read(Sheet().words(72, 200, "two\u00a0words")).words] == ["two", "words"]


def test_a_hyphen_at_which_two_lines_were_joined_parts_them_again():
    assert runs("imple\x02mentation") == [("imple-", 0, 5), ("mentation", 6, 14)]


def test_a_soft_hyphen_in_the_midst_of_a_line_is_a_hyphen():
    assert runs("agreed\u00adupon") == [("agreed-upon", 0, 10)]


def test_bold_and_italic_are_seen_and_sizes_kept(read):
    page = read(Sheet().words(72, 200, "heavy", font="B", size=14).words(72, 240, "slanted", font="I"))
    assert [(word.text, word.bold, word.italic, word.size) for word in page.words] == [
        ("heavy", True, False, 1400),
        ("slanted", False, True, 1100),
    ]


def test_a_hyphen_at_the_end_of_a_line_stays_with_the_first_half(read):
    page = read(Sheet().words(72, 200, "the imple-").words(72, 213, "mentation of it"))
    assert [word.text for word in page.words] == ["the", "imple-", "mentation", "of", "it"]
    assert blocks(page) == ["the imple- mentation of it"]


def test_a_word_drawn_in_two_pieces_is_one_word(read):
    end = read(Sheet().words(72, 200, "Depar")).words[0].box[2] / 100
    page = read(Sheet().words(72, 200, "Depar").words(end, 200, "tment of Docks"))
    assert [word.text for word in page.words] == ["Department", "of", "Docks"]


def test_the_box_of_a_note_holds_its_raised_number_and_the_words_drawn_to_it(read):
    sheet = Sheet()
    sheet.content.append("BT /F 5 Tf 1 0 0 1 72 96 Tm (31) Tj /F 9 Tf 1 0 0 1 77.6 92 Tm (HA-04-38.) Tj ET")
    word = read(sheet).words[0]
    assert word.text == "31HA-04-38."
    assert word.box[3] > 100 * (792 - 92), "below the base line of the larger letters"
