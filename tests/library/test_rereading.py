"""A newer reader's findings are shown first and count only once a person says so; nothing public changes by itself."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from inspectorate.journal import projections
from inspectorate.journal import services as journal
from inspectorate.library import indexing
from inspectorate.library import record as records
from inspectorate.library.errors import Refused
from inspectorate.library.models import Acceptance, HeldDocument, Mark, PublicVersion
from inspectorate.library.rereading import shown
from inspectorate.library.rereading.compare import changes, places_only
from inspectorate.library.rereading.page import page
from inspectorate.library.rereading.values import DIFFERS, SAME, UNREADABLE, Difference
from inspectorate.library.services import Newer, answer, publish, state, take_over, waiting
from inspectorate.library.services.stored import keep_reading
from inspectorate.reading.values import Fact, Flag
from tests.library.made import NOW, accept, librarian, reading

LATER = NOW + timedelta(days=30)


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def record(report):
    return records.of_json(json.loads(PublicVersion.objects.get(report=report, number=1).record))


def elsewhere(made):
    """The reading with its recommendations at no place that any other has."""
    return replace(made, recommendations=tuple(replace(item, spans=()) for item in made.recommendations))


def taken(data, because="the reader was repaired", how=lambda made: made, **facts):
    """Read the document otherwise and take that over."""
    held = Acceptance.objects.get(document=reading(data).sha256)
    pages, read = keep_reading(how(reading(data, reader="newer", **facts)))
    newer = Newer(document=held.document, before=held.body["reading"], pages=pages, reading=read)
    return take_over(librarian(), newer, because, now=LATER)


def told(old, new):
    return [(change.what, change.of, change.part, change.how) for change in changes(old, new)]


def test_the_same_words_are_no_difference_wherever_they_stand():
    old = reading(b"one")
    moved = replace(old, facts=replace(old.facts, title=replace(old.facts.title, confidence=700)), reader="newer")
    assert changes(old, moved) == ()
    assert places_only(old, moved)
    assert not places_only(old, replace(old, reader="newer"))


def test_a_changed_title_is_shown_word_by_word_with_its_page():
    old, new = reading(b"one", title="Misconduct on Social Media"), reading(b"one", title="Misconduct in Social Media")
    change = changes(old, new)[0]
    assert (change.what, change.of, change.how, change.after.pages) == ("fact", "title", "changed", (1,))
    assert [(piece.how, piece.words) for piece in change.pieces] == [
        ("kept", "Misconduct"),
        ("gone", "on"),
        ("added", "in"),
        ("kept", "Social Media"),
    ]
    assert "fact title: changed (p. 1): Misconduct [-on-] {+in+} Social Media" in shown.block(differing(change))


def differing(*found, state=DIFFERS, **more):
    return Difference(report="r", document="d", name="OIG-21-34", state=state, changes=found, **more)


def test_a_value_that_is_withheld_now_is_a_difference_though_its_words_stay():
    old = reading(b"one")
    new = replace(old, facts=replace(old.facts, title=replace(old.facts.title, withheld=True)))
    assert shown.block(differing(*changes(old, new))).endswith("Misconduct on Social Media → Misconduct on Social Media (withheld)")


def test_recommendations_that_come_go_or_change_are_told_by_their_number():
    old = reading(b"one", recommendations=("Train all new recruits.", "Apply the policies uniformly.", "Report each year."))
    new = reading(b"one", recommendations=("Train all new recruits and staff.", "Apply the policies uniformly."))
    assert [line for line in told(old, new) if line[0] == "recommendation"] == [
        ("recommendation", "1", "text", "changed"),
        ("recommendation", "3", "", "gone"),
    ]
    assert ("recommendation", "3", "", "added") in told(new, old)


def test_position_date_and_addressees_of_a_recommendation_are_compared():
    old = reading(b"one")
    first = old.recommendations[0]
    otherwise = replace(
        first, addressees=("the Secretary",), response=replace(first.response, position="non-concur"),
        target_date=Fact(value="2027-01-31", precision="day"), status=Fact(value="Open"),
    )  # fmt: skip
    assert told(old, replace(old, recommendations=(otherwise, old.recommendations[1]))) == [
        ("recommendation", "1", "addressees", "changed"),
        ("recommendation", "1", "position", "changed"),
        ("recommendation", "1", "target date", "added"),
        ("recommendation", "1", "status", "added"),
    ]


def test_a_recommendation_whose_text_was_cut_short_before_is_the_same_one_by_its_place():
    old = reading(b"one", recommendations=("Train.", "Apply the policies uniformly."))
    new = reading(b"one", recommendations=("Train all recruits before they are sent to the border.", "Apply the policies uniformly."))
    assert ("recommendation", "1", "text", "changed") in told(old, new)


def test_flags_that_come_and_go_are_told():
    flag = Flag(kind="count", message="The report announces three; two were read.", about=("recommendations",))
    assert told(reading(b"one"), reading(b"one", flags=(flag,))) == [("flag", "count", "", "added")]


def test_reports_are_counted_once_by_the_worst_of_their_documents():
    found = [differing(), differing(state=SAME), differing(state=UNREADABLE)]
    assert shown.states(found)[UNREADABLE] == 1
    assert sum(shown.states(found).values()) == 1


def test_the_page_shows_what_went_and_came_and_runs_nothing_of_a_document():
    change = changes(reading(b"one"), reading(b"one", title="<script>alert(1)</script> Media"))[0]
    html = page([differing(change)])
    assert "<del>Misconduct on Social</del> <ins>&lt;script&gt;alert(1)&lt;/script&gt;</ins> Media" in html
    assert "<script" not in html


def test_taking_over_is_recorded_with_who_and_why_and_publishes_nothing(each_office, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    public, before = journal.head("public"), journal.head("office")
    assert taken(b"one", title="Misuse of Social Media")
    assert (journal.head("public"), record(report).fact("title").text) == (public, "Misconduct on Social Media")
    read, accepted = list(journal.entries("office"))[before:]
    assert (read.kind, accepted.kind, accepted.body["how"]) == ("document.read", "report.accepted", "reread")
    assert accepted.actor == librarian()
    assert journal.part(accepted, "given")["because"] == "the reader was repaired"
    assert HeldDocument.objects.get().reading == accepted.body["reading"]


def test_publishing_afterwards_is_a_correction_under_the_same_addresses(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    ids = [(one.id, one.n) for one in record(report).recommendations]
    taken(b"one", title="Misuse of Social Media", recommendations=("Train all the new recruits.", "Apply the policies uniformly."))
    done = publish(librarian(), report, now=LATER)
    assert [(made.version, made.act) for made in done.made] == [(1, "corrected")]
    assert record(report).fact("title").text == "Misuse of Social Media"
    assert [(one.id, one.n) for one in record(report).recommendations] == ids
    assert record(report).recommendations[0].text == "Train all the new recruits."


def test_a_public_recommendation_that_the_newer_reader_lost_is_a_question_first(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    taken(b"one", recommendations=("Train all new recruits.",))
    (wait,) = waiting(report)
    assert wait.code == "recommendations"
    assert publish(librarian(), report, now=LATER).made == ()
    answer(librarian(), report, [wait.key], "It was a heading.", now=LATER)
    assert publish(librarian(), report, now=LATER).made[0].act == "corrected"
    taken(b"one", recommendations=("Report each year to the Congress.",), how=elsewhere)
    assert [again.key != wait.key for again in waiting(report)] == [True]


def test_what_was_never_public_asks_nothing_of_recommendations_that_come_or_go(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    taken(b"one", recommendations=("Report each year to the Congress.",))
    assert waiting(report) == ()


def test_a_question_of_an_earlier_reading_stays_open(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    other = reading(b"two", recommendations=("Report each year to the Congress.",), words="a revised edition of the same report")
    accept(tmp_path, b"two", report=report, recommendations=("Report each year to the Congress.",), words="revised")
    asked = waiting(report)
    assert [wait.code for wait in asked] == ["recommendations"]
    held = Acceptance.objects.get(document=other.sha256)
    pages, read = keep_reading(replace(other, reader="newer"))
    assert take_over(librarian(), Newer(document=held.document, before=held.body["reading"], pages=pages, reading=read), "newer", now=LATER)
    assert waiting(report) == asked


def test_what_a_person_stated_or_answered_wins_over_the_newer_reading(office_data, tmp_path):
    flag = Flag(kind="count", message="The report announces three; two were read.", about=("recommendations",))
    report = accept(tmp_path, b"one", flags=(flag,)).report
    answer(librarian(), report, [waiting(report)[0].key], "One was withdrawn.", now=NOW)
    state(librarian(), report, {"title": "Misconduct in Social Media"}, "The cover has it so.", now=NOW)
    publish(librarian(), report, now=NOW)
    taken(b"one", title="Something Else Altogether", flags=(flag,))
    assert publish(librarian(), report, now=LATER).waits == ()
    title = record(report).fact("title")
    assert [value.text for value in title.values] == ["Misconduct in Social Media", "Something Else Altogether"]
    assert (title.values[0].checked, title.values[0].sources[0].kind) == ("person", "person")


def test_a_reading_that_was_compared_with_another_one_than_counts_now_is_not_taken_over(office_data, tmp_path):
    accept(tmp_path, b"one")
    held = Acceptance.objects.get()
    old = held.body["reading"]
    assert taken(b"one", title="Misuse of Social Media")
    head = journal.head("office")
    pages, read = keep_reading(reading(b"one", title="A Third Title"))
    assert not take_over(librarian(), Newer(document=held.document, before=old, pages=pages, reading=read), "again", now=LATER)
    assert journal.head("office") == head


def test_nothing_is_taken_over_without_a_reason(office_data, tmp_path):
    accept(tmp_path, b"one")
    with pytest.raises(Refused, match="--because"):
        taken(b"one", because=" ")


def test_a_report_is_found_by_what_the_newer_reading_has(office_data, tmp_path):
    accept(tmp_path, b"one")
    assert taken(b"one", number="OIG-21-43")
    assert list(Mark.objects.filter(kind="numbers", issuer="dhs-oig").values_list("value", flat=True)) == ["oig-21-43"]


def test_replay_of_a_reread_report_gives_the_same_tables(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    taken(b"one", title="Misuse of Social Media", recommendations=("Train all new recruits.",))

    def tables():
        return [sorted(map(str, model.objects.values_list())) for p in projections.registered() for model in p.models]

    before = tables()
    projections.rebuild(projections.registered())
    assert tables() == before
