"""Nothing publishes itself; what is clean becomes public by an act, what is not waits with its reasons."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from inspectorate.access.errors import NotAllowed
from inspectorate.access.permissions import VISITOR
from inspectorate.journal import blobs
from inspectorate.journal import services as journal
from inspectorate.library import indexing
from inspectorate.library import record as records
from inspectorate.library.errors import NotHere, Refused
from inspectorate.library.models import Acceptance, Answer, PublicDocument, PublicReport, PublicVersion
from inspectorate.library.services import Given, accept_document, answer, join, publish, waiting, withdraw
from inspectorate.library.services.shelf import Shelf
from inspectorate.reading.gate.values import Leak, Release
from inspectorate.reading.values import Fact, Flag
from tests.library.made import NOW, accept, accept_listed, librarian, reading


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def record(report, version=1):
    return records.of_json(json.loads(PublicVersion.objects.get(report=report, number=version).record))


def kinds(log):
    return [entry.kind for entry in journal.entries(log)]


def test_a_document_that_came_in_is_not_public(office_data, tmp_path):
    accepted = accept(tmp_path, b"one")
    assert kinds("office") == ["actor.named", "document.received", "document.read", "report.opened", "report.accepted"]
    assert journal.head("public") == 0
    assert (accepted.became, PublicReport.objects.count()) == ("report", 0)


def test_publishing_makes_a_report_public_with_its_sources(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    done = publish(librarian(), report, now=NOW)
    assert (done.path, [(m.version, m.act) for m in done.made], done.waits) == ("/r/dhs-oig/oig-21-34/", [(1, "published")], ())
    made = record(report)
    assert made.issuer.code == "dhs-oig"
    assert made.fact("title").values[0].sources[0].quote == "Misconduct on Social Media"
    assert (made.fiscal_year.year, made.fiscal_year.sources[0].kind) == (2021, "rule")
    assert [(r.n, r.number, r.text) for r in made.recommendations] == [
        (1, "1", "Train all new recruits."),
        (2, "2", "Apply the policies uniformly."),
    ]
    assert made.agencies[0].parent == "dhs"
    assert blobs.exists(made.main.document, public=True)
    assert blobs.exists(made.main.pages, public=True)
    row = PublicReport.objects.get()
    assert (row.title, row.order, row.backfile, row.pages) == ("Misconduct on Social Media", "2021-04-12", True, 2)


def test_the_offices_act_names_the_public_entry_and_head(office_data, tmp_path):
    publish(librarian(), accept(tmp_path, b"one").report, now=NOW)
    act = next(journal.entries("office", kinds=["publication.made"]))
    assert act.body["position"] == 1
    assert act.body["head"] == {"size": 1, "root": journal.root("public").hex()}
    entry = next(journal.entries("public"))
    assert entry.cause is None
    assert entry.actor.role == "operator"


def test_publishing_again_changes_nothing(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    heads = journal.head("office"), journal.head("public")
    again = publish(librarian(), report, now=NOW + timedelta(days=1))
    assert (again.made, again.waits) == ((), ())
    assert (journal.head("office"), journal.head("public")) == heads


def accept_as(folder, read):
    path = folder / "a.pdf"
    path.write_bytes(b"a")
    return accept_document(librarian(), path, read, Given(), Shelf(), now=NOW)


@pytest.mark.parametrize(
    ("facts", "flags", "code"),
    [
        ({"title": None}, (), "no title"),
        ({"title": Fact(value="x", withheld=True)}, (), "withheld title"),
        ({"issued_on": Fact(value="2021", withheld=True)}, (), "withheld issued_on"),
        ({"office": None}, (), "no issuer"),
        ({}, (Flag(kind="count", message="six recommendations are said, five were read"),), "flag"),
    ],
)
def test_what_is_not_clean_waits_with_its_reason(office_data, tmp_path, facts, flags, code):
    read = reading(b"a")
    report = accept_as(tmp_path, replace(read, facts=replace(read.facts, **facts), flags=flags)).report
    done = publish(librarian(), report, now=NOW)
    assert [wait.code for wait in done.waits] == [code]
    assert journal.head("public") == 0


def test_a_withheld_value_never_enters_a_record_only_its_field_and_how_many(office_data, tmp_path):
    read = reading(b"a")
    first, second = read.recommendations
    hidden = replace(first, text="SECRET RECOMMENDATION", withheld=True)
    response = replace(second, response=replace(second.response, text="SECRET RESPONSE", withheld=True))
    facts = replace(read.facts, summary=Fact(value="SECRET SUMMARY", withheld=True))
    report = accept_as(tmp_path, replace(read, recommendations=(hidden, response), facts=facts)).report
    assert publish(librarian(), report, now=NOW).waits == ()
    row = PublicVersion.objects.get(report=report)
    assert "SECRET" not in row.record
    assert record(report).withheld == (("recommendations", 1), ("response", 1), ("summary", 1))
    assert [(r.n, r.left_out) for r in record(report).recommendations] == [(1, ("response",))]


def test_a_revised_text_is_a_new_version_and_recommendations_keep_their_path(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    second = accept(tmp_path, b"two", words="revised since", recommendations=("Apply the policies uniformly.", "Train all new recruits."))
    assert (second.report, second.became) == (report, "version")
    done = publish(librarian(), report, now=NOW)
    assert [(m.version, m.act) for m in done.made] == [(2, "published")]
    old, new = record(report, 1).recommendations, record(report, 2).recommendations
    assert [(r.id, r.n) for r in new] == [(old[1].id, 2), (old[0].id, 1)]
    assert PublicReport.objects.get().version == 2


def test_a_new_version_whose_recommendations_do_not_pair_waits(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    accept(tmp_path, b"two", recommendations=("Train all new recruits.", "Sell the building at once."))
    assert [wait.code for wait in publish(librarian(), report, now=NOW).waits] == ["recommendations"]


def test_a_redacted_file_is_an_edition_of_the_version_it_belongs_to(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    redacted = accept(tmp_path, b"two", number="OIG-21-34 (REDACTED)", words="less words")
    assert (redacted.report, redacted.became, redacted.edition) == (report, "edition", "redacted")
    publish(librarian(), report, now=NOW)
    assert [edition.kind for edition in record(report).editions] == ["original", "redacted"]
    assert PublicReport.objects.get().path == "/r/dhs-oig/oig-21-34/"


def test_two_reports_with_one_number_get_paths_of_their_own(office_data, tmp_path):
    one = accept(tmp_path, b"one").report
    two = accept(tmp_path, b"two", title="Annual Financial Statements of the Fund", on="1999-02-01", recommendations=())
    assert two.became == "report"
    paths = [publish(librarian(), report, now=NOW).path for report in (one, two.report)]
    assert paths == ["/r/dhs-oig/oig-21-34/", "/r/dhs-oig/oig-21-34~2/"]


def test_a_report_without_number_has_a_path_of_its_id(office_data, tmp_path):
    report = accept(tmp_path, b"one", number=None).report
    assert publish(librarian(), report, now=NOW).path == f"/r/dhs-oig/x-{report[:8]}/"


def test_a_report_of_a_listing_is_version_1_and_its_first_document_corrects_it(office_data, tmp_path):
    (listed,) = accept_listed("Misconduct on Social Media,OIG-21-34,,CBP,2021,Short.,")
    assert publish(librarian(), listed.report, now=NOW).path == "/r/dhs-oig/oig-21-34/"
    assert record(listed.report).editions == ()
    accepted = accept(tmp_path, b"one")
    assert (accepted.report, accepted.became, accepted.how) == (listed.report, "document", "number")
    done = publish(librarian(), listed.report, now=NOW)
    assert [(m.version, m.act) for m in done.made] == [(1, "corrected")]
    assert len(record(listed.report).editions) == 1


def test_a_conflict_between_listing_and_document_is_kept_with_both_sources(office_data, tmp_path):
    accept(tmp_path, b"one")
    (row,) = accept_listed("Misconduct on Social Media,OIG-21-34,2021-04-13,CBP,2020,,")
    publish(librarian(), row.report, now=NOW)
    made = record(row.report)
    dates = [(v.text, v.sources[0].kind) for v in made.fact("issued_on").values]
    assert dates == [("2021-04-12", "document"), ("2021-04-13", "listing")]
    assert (made.fiscal_year.year, [v.text for v in made.fiscal_year.others]) == (2020, ["2021"])
    assert [s.kind for s in made.agencies[0].printed.sources] == ["document", "listing"]
    assert made.fact("title").values[0].sources[-1].label == "title"


def test_an_empty_label_of_a_listing_is_unknown_not_absent(office_data):
    (row,) = accept_listed("A Title,OIG-1,,CBP,2021,,")
    publish(librarian(), row.report, now=NOW)
    fact = record(row.report).fact("issued_on")
    assert (fact.values, [s.label for s in fact.asked]) == ((), ["date"])


def test_withdrawn_takes_the_record_and_the_files_and_keeps_the_reason(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    document = record(report).main.document
    plan = withdraw(librarian(), report, "Published by mistake.", now=NOW)
    assert (plan.versions, plan.records, len(plan.blobs)) == ((1,), 1, 2)
    row = PublicReport.objects.get()
    assert (row.version, row.title, row.code, row.reason) == (0, "", "withdrawn", "Published by mistake.")
    assert PublicVersion.objects.get().record == ""
    assert PublicDocument.objects.get().gone
    assert not blobs.exists(document, public=True)
    assert blobs.exists(document, public=False)
    assert journal.part(next(journal.entries("public")), "record") is None


def test_one_version_can_go_and_the_other_stays(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    accept(tmp_path, b"two", words="revised since")
    assert len(publish(librarian(), report, now=NOW).made) == 2
    withdraw(librarian(), report, "Old.", now=NOW, versions=[1])
    assert PublicReport.objects.get().version == 2
    assert [v.record != "" for v in PublicVersion.objects.order_by("number")] == [False, True]


def test_what_was_withdrawn_does_not_come_back_by_publishing_again(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    withdraw(librarian(), report, "Wrong.", now=NOW)
    done = publish(librarian(), report, now=NOW)
    assert [wait.code for wait in done.waits] == ["withdrawn"]


@pytest.mark.parametrize(("versions", "reason"), [([2], "x"), ([], " ")])
def test_a_withdrawal_that_says_nothing_or_names_nothing_public_is_refused(office_data, tmp_path, versions, reason):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    with pytest.raises(Refused):
        withdraw(librarian(), report, reason, now=NOW, versions=versions)
    assert journal.head("public") == 1


def test_two_reports_found_to_be_one_become_one_and_the_later_path_leads_on(office_data, tmp_path):
    one = accept(tmp_path, b"one").report
    publish(librarian(), one, now=NOW)
    (row,) = accept_listed("A Wholly Different Name Of It,OIG-99-1,,CBP,2021,,")
    publish(librarian(), row.report, now=NOW + timedelta(minutes=1))
    assert join(librarian(), row.report, one, now=NOW) == (one, row.report)
    gone = PublicReport.objects.get(id=row.report)
    assert (gone.code, gone.successor, gone.version) == ("joined", "/r/dhs-oig/oig-21-34/", 0)
    assert Acceptance.objects.filter(report=one).count() == 2
    assert [m.act for m in publish(librarian(), one, now=NOW).made] == ["corrected"]


def test_joining_answers_the_question_whether_two_reports_are_one(office_data, tmp_path):
    one = accept(tmp_path, b"one").report
    (row,) = accept_listed("Annual Financial Statements of the Fund,OIG-21-34,2021-04-12,CBP,2021,,")
    assert row.maybe == (one,)
    assert [wait.code for wait in publish(librarian(), row.report, now=NOW).waits] == ["other report"]
    assert join(librarian(), one, row.report, now=NOW)[0] == one
    assert publish(librarian(), one, now=NOW).waits == ()


def test_only_who_may_publish_publishes(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    with pytest.raises(NotAllowed):
        publish(VISITOR, report, now=NOW)
    with pytest.raises(NotHere):
        publish(librarian(), "0" * 32, now=NOW)


MARKED = Flag(kind="distribution mark", message="It bears a mark. May it be released?", about=("document",))


def test_a_question_that_a_person_answered_no_longer_holds_the_report_back(office_data, tmp_path):
    report = accept(tmp_path, b"one", flags=(MARKED,)).report
    (wait,) = publish(librarian(), report, now=NOW).waits
    assert (wait.code, wait.key[:5]) == ("mark", "mark-")
    assert answer(librarian(), report, [wait.key], "The redacted edition may go out.", now=NOW) == (wait,)
    assert publish(librarian(), report, now=NOW).waits == ()
    entry = next(entry for entry in journal.entries("office") if entry.kind == "question.answered")
    assert (entry.actor.id, entry.body) == (librarian().id, {"question": "mark", "key": wait.key})
    assert journal.part(entry, "because") == "The redacted edition may go out."


def test_an_answer_holds_for_the_document_in_question_and_for_no_later_one(office_data, tmp_path):
    report = accept(tmp_path, b"one", flags=(MARKED,)).report
    (wait,) = waiting(report)
    answer(librarian(), report, [wait.key], "Cleared.", now=NOW)
    publish(librarian(), report, now=NOW)
    accept(tmp_path, b"two", words="revised since", flags=(MARKED,))
    assert [wait.code for wait in publish(librarian(), report, now=NOW).waits] == ["mark"]


@pytest.mark.parametrize(("key", "because"), [("mark-00000000", "Cleared."), ("", "Cleared."), (None, " ")])
def test_an_answer_to_no_question_or_without_a_reason_is_refused(office_data, tmp_path, key, because):
    report = accept(tmp_path, b"one", flags=(MARKED,)).report
    with pytest.raises(Refused):
        answer(librarian(), report, [waiting(report)[0].key if key is None else key], because, now=NOW)
    assert "question.answered" not in kinds("office")


def test_what_a_yes_cannot_settle_has_no_key(office_data, tmp_path):
    report = accept(tmp_path, b"one", title="").report
    assert [(wait.code, wait.key) for wait in waiting(report)] == [("no title", "")]


def test_what_a_file_gives_away_is_a_question(office_data, tmp_path):
    leak = Leak(way="bookmark", length=12, number=1)
    report = accept(tmp_path, b"one", release=Release(leaks=(leak, leak), unchecked="comments")).report
    assert [wait.sentence for wait in waiting(report)] == [
        "the file gives away what its pages do not show: 24 letters of a bookmark tell what the pages hide",
        "the file could not be looked into: comments",
    ]


def test_a_withdrawn_text_comes_back_as_a_new_version_when_a_person_says_so(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    document = record(report).main.document
    withdraw(librarian(), report, "Wrong.", now=NOW)
    (wait,) = publish(librarian(), report, now=NOW).waits
    answer(librarian(), report, [wait.key], "The court lifted its order.", now=NOW)
    assert [(made.version, made.act) for made in publish(librarian(), report, now=NOW).made] == [(2, "published")]
    assert (PublicReport.objects.get().version, record(report, 2).main.document) == (2, document)
    assert blobs.exists(document, public=True)
    withdraw(librarian(), report, "Wrong again.", now=NOW)
    assert [again.code for again in publish(librarian(), report, now=NOW).waits] == ["withdrawn"]


def test_answers_count_for_the_report_that_another_joined(office_data, tmp_path):
    one = accept(tmp_path, b"one").report
    (row,) = accept_listed("Annual Financial Statements of the Fund,OIG-21-34,2021-04-12,CBP,2021,,")
    (wait,) = waiting(row.report)
    answer(librarian(), row.report, [wait.key], "It is another report.", now=NOW)
    assert publish(librarian(), row.report, now=NOW).waits == ()
    join(librarian(), row.report, one, now=NOW)
    assert Answer.objects.get().report == row.report
