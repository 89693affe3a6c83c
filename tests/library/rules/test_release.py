"""What is clean publishes, what is not waits with its reasons; old reports are backfile."""

from dataclasses import replace
from datetime import date

import pytest

from inspectorate.core.dates import PartialDate
from inspectorate.library.rules import release
from inspectorate.reading.gate.values import Leak, Release
from inspectorate.reading.values import Fact, Facts, Flag, Hidden, Page, Reading, State, Word

TODAY = date(2026, 11, 25)
BOX = (0, 0, 100, 100)
READ = Page(number=1, width=61200, height=79200, state=State.TEXT, words=(Word("Audit", BOX, 1000),))


def reading(pages=(READ,), flags=(), **facts):
    return Reading(file="a.pdf", sha256="0" * 64, pages=pages, text="digital", facts=Facts(**facts), flags=flags)


HELD = Fact(value="x", withheld=True)
COVERED = Page(number=2, width=1, height=1, state=State.TEXT, words=(Word("a", BOX, 900),), hidden=(Hidden(BOX, "covered", 5),))
NO_INK = Page(number=2, width=1, height=1, state=State.TEXT, words=(Word("a", BOX, 900),), hidden=(Hidden(BOX, "no ink", 5),))
EMPTY = Page(number=1, width=1, height=1, state=State.NO_TEXT, reason="engine failed")


@pytest.mark.parametrize(
    ("read", "codes"),
    [
        (reading(title=Fact(value="A"), office=Fact(value="B")), []),
        (reading(title=HELD), ["withheld title"]),
        (reading(issued_on=HELD), ["withheld issued_on"]),
        (reading(office=HELD), ["withheld office"]),
        (reading(summary=HELD), []),
        (reading(pages=(READ, COVERED)), ["covered words"]),
        (reading(pages=(READ, NO_INK)), []),
        (reading(pages=(EMPTY,)), ["unread pages"]),
        (reading(flags=(Flag(kind="k", message="two dates"), Flag(kind="k", message="two dates"))), ["flag"]),
    ],
)
def test_what_a_reading_asks_a_person(read, codes):
    assert [wait.code for wait in release.of_reading(read)] == codes


def test_the_same_question_of_another_document_has_another_key():
    (one,), (other,) = (release.of_reading(replace(reading(pages=(READ, COVERED)), sha256=digit * 64)) for digit in "12")
    assert one.sentence == other.sentence
    assert one.key.startswith("covered-words-")
    assert one.key != other.key


def test_each_way_out_is_a_question_and_notes_are_none():
    leaks = (Leak(way="attachment", length=12, number=1), Leak(way="comment", length=3, page=4), Leak(way="covered", length=5, page=2))
    read = replace(reading(), release=Release(leaks=leaks, notes=(Leak(way="no ink", length=9, page=1),)))
    assert [(wait.code, wait.about) for wait in release.of_reading(read)] == [
        ("leak", "12 bytes are attached to the file"),
        ("leak", "3 letters stand in a comment that is not printed (page 4)"),
    ]


def test_an_office_named_by_a_person_is_not_in_question_when_the_reading_is():
    assert release.of_reading(reading(office=HELD), person_named_issuer=True) == ()


def test_a_reason_is_a_sentence_with_its_place():
    (wait,) = release.of_reading(reading(pages=(READ, COVERED)))
    assert wait.sentence == "words stand under something that covers them: page 2"


@pytest.mark.parametrize(
    ("issued_on", "year", "old"),
    [
        ("2026-11-20", None, False),
        ("2026-08-27", None, False),
        ("2026-08-26", None, True),
        ("2026-08", None, False),
        ("2026-07", None, True),
        ("2026", None, True),
        (None, 2021, True),
        (None, None, False),
    ],
)
def test_what_is_of_an_earlier_time(issued_on, year, old):
    on = PartialDate.parse(issued_on) if issued_on else None
    assert release.backfile(on, year, TODAY, 90) is old
