"""The verifier is tried on forgeries: every way to alter a log, at every place."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.core.entries import parse
from inspectorate.core.merkle import leaf_hash
from inspectorate.proof import judge
from inspectorate.proof.book import BlobLine, PartLine
from inspectorate.proof.notes import PrivateKey
from inspectorate.proof.roots import Kept
from tests.proof.logbook import add, entry, made

SIZE = 7
SMALL = made(SIZE)
BIG = made(1500, sign_every=50)


def edited(book, at):
    genuine = parse(book.lines[at])
    book.lines[at] = replace(genuine, body={**genuine.body, "n": 999}).encode()


def deleted(book, at):
    del book.lines[at]


def inserted(book, at):
    book.lines.insert(at, entry(at + 1, stream="f" * 32).encode())


def swapped(book, at):
    other = (at + 1) % len(book.lines)
    book.lines[at], book.lines[other] = book.lines[other], book.lines[at]


def doubled(book, at):
    book.lines.insert(at, book.lines[at])


WAYS = {
    edited: "Entry {n} of office (… was changed after it was recorded.",
    deleted: "Entry {n} of office was removed.",
    inserted: "Line {n} of office (… was added: it was never recorded.",
    swapped: "was moved to line",
    doubled: "Entry {n} of office (… stands there twice",
}


def told(book, **options):
    return [finding.sentence for finding in judge.verify(book, **options).findings]


def test_a_log_that_nobody_altered_is_intact():
    for size in range(6):
        assert told(made(size)) == []
    assert told(BIG) == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("at", range(SIZE))
def test_a_forgery_of_a_small_log_is_found_and_the_entry_named(way, at):
    forged = SMALL.copy()
    way(forged, at)
    sentences = told(forged)
    start, _gap, end = WAYS[way].format(n=at + 1).partition("…")
    assert any(start in sentence and end in sentence for sentence in sentences), sentences


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("at", range(SIZE))
def test_a_forger_who_also_rewrites_the_list_of_hashes_is_found(way, at):
    forged = SMALL.copy()
    way(forged, at)
    forged.hashes = [leaf_hash(line) for line in forged.lines]
    assert told(forged)


def test_where_the_list_of_hashes_is_forged_too_the_checkpoints_still_say_between_which_entries():
    forged = BIG.copy()
    edited(forged, 123)
    forged.hashes = [leaf_hash(line) for line in forged.lines]
    assert told(forged) == ["Of the entries 101 to 150 of office at least one was changed, removed, added or moved."]


def test_a_forged_list_of_hashes_does_not_make_entries_look_altered():
    forged = SMALL.copy()
    forged.hashes[2] = bytes(32)
    assert told(forged) == ["The list of hashes of office was changed; the entries themselves were not."]


@pytest.mark.parametrize("way", WAYS)
def test_a_forgery_anywhere_in_a_long_log_is_found_and_named_alone(way):
    chance = random.Random(4)
    for at in chance.sample(range(len(BIG.lines) - 1), 3):
        forged = BIG.copy()
        way(forged, at)
        verdict = judge.verify(forged)
        named = {finding.entry for finding in verdict.findings if "says that it is number" not in finding.sentence}
        assert named & {at + 1, at + 2}, verdict.sentences()
        assert any(WAYS[way].format(n=at + 1).partition("…")[0] in finding.sentence for finding in verdict.findings)


@pytest.mark.parametrize("kept", range(SIZE))
def test_an_unaltered_log_continues_whatever_checkpoint_was_kept_of_it(kept):
    assert told(SMALL, against=[Kept.parse(SMALL.notes[kept])]) == []


@pytest.mark.parametrize("rest", range(SIZE))
def test_a_log_cut_off_is_found_by_a_checkpoint_that_remained_or_was_kept(rest):
    cut = made_shorter(SMALL, rest)
    sentence = f"office ends at entry {rest}, but a signed checkpoint covers 7 entries: {7 - rest} at the end are missing."
    assert sentence in told(cut)
    cut.notes = cut.notes[:rest]
    assert sentence not in told(cut)
    assert sentence in told(cut, against=[Kept.parse(SMALL.notes[-1])])


def made_shorter(book, rest):
    cut = book.copy()
    for lines in (cut.lines, cut.hashes, cut.part_lines):
        del lines[rest:]
    return cut


def test_another_history_signed_by_the_same_key_is_found_by_a_kept_checkpoint():
    forked = made_shorter(SMALL, 5)
    forked.notes = forked.notes[:5]
    for position in (6, 7, 8):
        add(forked, entry(position, body={"n": 1000 + position}))
        forked.sign()
    assert told(forked) == []
    assert told(forked, against=[Kept.parse(SMALL.notes[4])]) == []
    sentence = "The first 7 entries of office are not those of the kept checkpoint: this is another history of the same log."
    assert sentence in told(forked, against=[Kept.parse(SMALL.notes[-1])])


def test_a_log_signed_anew_by_a_strangers_key_is_found_by_a_kept_checkpoint():
    forged = SMALL.copy()
    edited(forged, 2)
    forged.hashes = [leaf_hash(line) for line in forged.lines]
    forged.key = PrivateKey.made(SMALL.key.name)
    forged.public_keys = [forged.key.public.text]
    forged.notes = []
    forged.sign()
    assert told(forged) == []
    sentences = told(forged, against=[Kept.parse(SMALL.notes[-1])])
    assert any("not signed by a key of this log" in sentence for sentence in sentences)
    assert any("another history" in sentence for sentence in sentences)


def test_a_kept_checkpoint_of_some_other_log_is_said_to_be_one():
    other = made(2)
    other.key = PrivateKey.made("elsewhere.example/office")
    other.sign()
    assert "nothing here is" in told(SMALL, against=[Kept.parse(other.notes[-1])])[0]


def test_entries_that_nothing_signs_are_named():
    unsigned = SMALL.copy()
    unsigned.notes = unsigned.notes[:4]
    assert told(unsigned) == ["No checkpoint signs the entries 5 to 7 of office."]


def test_two_checkpoints_that_contradict_each_other_show_a_fork():
    forked = SMALL.copy()
    forked.notes[3:3] = [altered_note(forked)]
    assert any("the log was forked" in sentence for sentence in told(forked))


def altered_note(book):
    other = book.copy()
    other.hashes = [*other.hashes[:2], bytes(32)]
    other.sign()
    return other.notes[-1]


@pytest.mark.parametrize(
    ("forge", "sentence"),
    [
        (lambda b: b.part_lines.pop(1), "The words words of entry 2 of office are missing, and no line says why."),
        (lambda b: b.part_lines.reverse(), "are missing, and no line says why."),
        (
            lambda b: b.part_lines.insert(2, PartLine(2, "zwords", b"s", b"1")),
            "There are words zwords for entry 2 of office, which never had them.",
        ),
        (
            lambda b: b.part_lines.append(PartLine(9, "words", b"s", b"1")),
            "There are words words for entry 9 of office, which never had them.",
        ),
        (
            lambda b: b.part_lines.__setitem__(1, replace(b.part_lines[1], value=b'{"words":"words of 3"}')),
            "The words words of entry 2 of office were changed.",
        ),
        (
            lambda b: b.part_lines.__setitem__(1, replace(b.part_lines[1], salt=bytes(32))),
            "The words words of entry 2 of office were changed.",
        ),
        (
            lambda b: b.part_lines.__setitem__(1, PartLine(2, "words", purged_by=4)),
            "The words words of entry 2 of office are missing, and entry 4 did not let them go.",
        ),
        (
            lambda b: b.part_lines.__setitem__(0, PartLine(1, "words", purged_by=5)),
            "The words words of entry 1 of office are missing, and entry 5 did not let them go.",
        ),
        (lambda b: b.part_lines.__setitem__(0, made(3).part_lines[0]), "are still there, though entry 4 let them go."),
        (lambda b: b.files.clear(), "which entry 3 of office names, is missing."),
        (lambda b: b.files.update(dict.fromkeys(b.files, b"other")), "which entry 3 of office names, was changed."),
        (lambda b: b.blob_lines.clear(), "which entry 3 of office names, is missing from the list."),
        (lambda b: b.blob_lines.append(BlobLine("0" * 64)), "is listed, but no entry of office names it."),
        (
            lambda b: b.blob_lines.__setitem__(slice(None), [replace(line, purged_by=4) for line in b.blob_lines]),
            "which entry 3 of office names, is missing, and no entry let it go.",
        ),
        (
            lambda b: b.blob_lines.__setitem__(slice(None), [replace(line, purged_by=None) for line in b.blob_lines]),
            "is listed as there, though entry 4 of office let it go.",
        ),
        (lambda b: b.notes.__setitem__(0, "scribble"), "Checkpoint 1 of office cannot be read"),
        (
            lambda b: b.notes.__setitem__(0, b.notes[0].replace("office.example/office\n1", "office.example/office\n2")),
            "is not signed by a key",
        ),
        (lambda b: b.public_keys.__setitem__(0, "scribble"), "A key of office is damaged"),
        (lambda b: b.public_keys.clear(), "is not signed by a key of this log"),
    ],
)
def test_words_files_and_signatures_are_there_unchanged_or_gone_by_an_entry(forge, sentence):
    forged = SMALL.copy()
    forge(forged)
    assert any(sentence in line for line in told(forged)), told(forged)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(WAYS, key=lambda way: way.__name__)), st.integers(0, 99)), min_size=1, max_size=4))
def test_no_mixture_of_forgeries_passes_unless_it_undoes_itself(steps):
    forged = SMALL.copy()
    for way, at in steps:
        if forged.lines:
            way(forged, at % len(forged.lines))
    assert bool(told(forged)) == (forged.lines != SMALL.lines)
