"""Signed notes and checkpoints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.proof.checkpoints import Checkpoint
from inspectorate.proof.notes import NotANote, Note, PrivateKey, PublicKey, Signature

KEY = PrivateKey("office.example/public", bytes(range(32)))
CHECKPOINT = Checkpoint("office.example/public", 12, bytes(range(32)))


def test_a_checkpoint_is_written_as_the_format_says():
    first, second, third, gap, signature, end = str(CHECKPOINT.signed(KEY)).split("\n")
    assert (first, second, third) == ("office.example/public", "12", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
    assert (gap, end) == ("", "")
    assert signature.startswith("\u2014 office.example/public ")
    assert KEY.public.text == "office.example/public+" + KEY.public.id.hex() + "+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"


def test_what_is_signed_is_read_back_and_its_signer_known():
    note = Note.parse(str(CHECKPOINT.signed(KEY)))
    assert Checkpoint.of(note) == CHECKPOINT
    assert note.signer([KEY.public]) == KEY.public
    assert note.signer([PrivateKey.made("office.example/public").public]) is None
    assert PublicKey.parse(KEY.public.text) == KEY.public
    assert PrivateKey.parse(KEY.text) == KEY


def test_cosignatures_of_witnesses_are_kept_and_passed_over():
    note = CHECKPOINT.signed(KEY)
    witness = PrivateKey.made("witness.example/w1")
    cosigned = Note(note.text, (*witness.sign(note.text).signatures, *note.signatures))
    assert Note.parse(str(cosigned)) == cosigned
    assert cosigned.signer([KEY.public]) == KEY.public


def test_a_false_line_in_the_name_of_a_known_key_makes_the_note_void():
    note = CHECKPOINT.signed(KEY)
    false = Signature(KEY.name, KEY.public.id, bytes(64))
    assert Note(note.text, (*note.signatures, false)).signer([KEY.public]) is None


@given(st.data())
def test_any_letter_changed_in_a_signed_checkpoint_shows(data):
    written = str(CHECKPOINT.signed(KEY))
    at = data.draw(st.integers(0, len(written) - 1))
    letter = data.draw(st.characters(codec="ascii").filter(lambda one: one != written[at]))
    forged = written[:at] + letter + written[at + 1 :]
    try:
        assert Note.parse(forged).signer([KEY.public]) is None
    except NotANote:
        return


@pytest.mark.parametrize(
    "text",
    ["", "a\n", "a\n\nb\n", "\n\n\u2014 a b\n", "a\n1\nAA==\n\n\u2014 a AAAAAAAA\n", "a\n01\n" + "A" * 43 + "=\n\n\u2014 a AAAAAAAA\n"],
)
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(NotANote):
        Checkpoint.of(Note.parse(text))


@pytest.mark.parametrize("text", ["", "a+b", "a b+00000000+AAAA", KEY.public.text[:-4], KEY.public.text.replace("public", "office", 1)])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(NotANote):
        PublicKey.parse(text)


def test_a_damaged_private_key_is_refused_without_being_repeated():
    with pytest.raises(NotANote) as refused:
        PrivateKey.parse(KEY.text[:-10])
    assert KEY.text[-20:-10] not in str(refused.value)
    assert "seed" not in repr(KEY)


def test_a_key_has_a_name_that_fits_in_a_line():
    with pytest.raises(NotANote):
        PrivateKey.made("two words")
