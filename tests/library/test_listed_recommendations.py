"""A listing's own table of recommendations is public with its marks, and a document that comes later keeps their addresses."""

import hashlib
import json
from dataclasses import replace

import pytest
from django.test import Client

from inspectorate.access.permissions import VISITOR
from inspectorate.library import indexing, queries
from inspectorate.library import record as records
from inspectorate.library.batch.importing import Import
from inspectorate.library.models import PublicRecommendation, PublicReport, PublicVersion
from inspectorate.library.places import places
from inspectorate.library.rules.identity import Printed, met
from inspectorate.library.services import Given, accept_document, accept_row, join, publish
from inspectorate.library.services.receiving import receive_listing
from inspectorate.library.services.shelf import Shelf
from inspectorate.reading.listings.values import Field, Item, Listing, Meaning, Row
from inspectorate.reading.pool import Pool
from tests.library.made import NOW, accept, librarian, reading
from tests.look.judge import faults

PATH = "/r/dhs-oig/oig-21-34/"
TWO = (("1", "Train all new recruits."), ("2", "Apply the policies uniformly."))


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def field(meaning, words, **more):
    return Field(label=meaning.value.removeprefix("rec_").capitalize(), words=words, meaning=meaning, text=words, **more)


def item(number, count, text, *fields):
    return Item(number=count, fields=(field(Meaning.REC_NUMBER, number), field(Meaning.REC_TEXT, text), *fields))


def listed(*items, number="OIG-21-34", name="detail.html", report=None):
    """Take in a listing of one report with these recommendations: (number, text, further fields)."""
    title = "Misconduct on Social Media"
    fields = (field(Meaning.TITLE, title), field(Meaning.NUMBER, number), field(Meaning.ISSUER, "DHS OIG"))
    row = Row(number=1, fields=fields, recommendations=tuple(item(n, at, *rest) for at, (n, *rest) in enumerate(items, 1)))
    listing = Listing(name=name, kind="html", sha256=hashlib.sha256(name.encode()).hexdigest(), rows=(row,))
    kept = receive_listing(librarian(), listing, name.encode(), now=NOW)
    return accept_row(librarian(), listing, row, kept, Given(name=name), Shelf(), now=NOW, report=report)


def public(report):
    assert publish(librarian(), report, now=NOW).waits == ()
    return current()


def current():
    row = PublicReport.objects.get(path=PATH)
    return records.of_json(json.loads(PublicVersion.objects.get(report=row.id, number=row.version).record)).recommendations


def named(found):
    """n, number, text, and the kinds of the sources of each."""
    return [(one.n, one.number, one.text, [source.kind for source in one.sources]) for one in found]


def test_a_listings_recommendations_are_the_reports_while_no_document_is_held(office_data):
    money = field(Meaning.REC_QUESTIONED_COSTS, "$1,200", amount="1200.00")
    more = (money, field(Meaning.REC_DETAILS, "See the plan."), field(Meaning.REC_STATUS, "Open"), field(Meaning.REC_SIGNIFICANT, "Yes"))
    made = public(listed((*TWO[0], *more), TWO[1]).report)
    assert named(made) == [(1, *TWO[0], ["listing"]), (2, *TWO[1], ["listing"])]
    assert [(m.kind, m.amount, m.currency, m.sources[0].quote) for m in made[0].money] == [("questioned", "1200.00", "USD", "$1,200")]
    assert [(one.name, one.value.text) for one in made[0].listed] == [("significant", "Yes"), ("details", "See the plan.")]
    assert (made[0].status.text, made[0].status.sources[0].item) == ("Open", 0)
    assert sorted(PublicRecommendation.objects.values_list("n", flat=True)) == [1, 2]
    assert PublicReport.objects.get().recommendations == 2


def test_its_pages_show_them_and_each_mark_leads_to_the_listings_words(office_data):
    details = field(Meaning.REC_DETAILS, "See the plan of 2021.")
    public(listed(TWO[0], (*TWO[1], details, field(Meaning.REC_BETTER_USE, "$90", amount="90.00"))).report)
    page = Client().get(PATH).content.decode()
    assert faults(page) == []
    assert all(words in page for words in (TWO[0][1], TWO[1][1], "See the plan of 2021.", "$90", "Additional details"))
    alone = Client().get(PATH + "rec/2").content.decode()
    assert faults(alone) == []
    assert "only a listing has this recommendation" in alone
    shown = queries.recommendation(VISITOR, PATH, 2).recommendation
    doors = [*shown.sources, *shown.money[0].sources, *shown.listed[0].value.sources]
    assert [door.kind for door in doors] == ["listing"] * 3
    for door, words in zip(doors, (TWO[1][1], "$90", "See the plan of 2021."), strict=True):
        address, _sign, name = door.url.partition("#")
        there = Client().get(address).content.decode()
        assert faults(there) == []
        assert f'id="{name}"' in there
        assert f"<mark>{words}</mark>" in there


def test_a_document_that_comes_later_keeps_ids_and_addresses_and_both_sources(office_data, tmp_path):
    report = listed(TWO[1], TWO[0]).report
    before = {one.text: (one.id, one.n) for one in public(report)}
    accept(tmp_path, b"one")
    made = public(report)
    assert {one.text: (one.id, one.n) for one in made} == before
    assert [(one.text, [source.kind for source in one.sources]) for one in made] == [
        (TWO[0][1], ["document", "listing"]), (TWO[1][1], ["document", "listing"]),
    ]  # fmt: skip


def test_other_words_under_one_number_are_one_recommendation_and_both_are_shown(office_data, tmp_path):
    report = listed(("1", "Teach everyone who joins what is expected online."), TWO[1]).report
    first = public(report)[0]
    accept(tmp_path, b"one")
    made = public(report)
    assert (made[0].id, made[0].n, made[0].text) == (first.id, 1, TWO[0][1])
    assert [(one.name, one.value.text, one.value.sources[0].kind) for one in made[0].listed] == [("text", first.text, "listing")]
    assert [source.kind for source in made[0].sources] == ["document"]
    assert len(made) == 2
    page = Client().get(PATH).content.decode()
    assert first.text in page
    assert "Text in the listing" in page


def test_a_listing_that_comes_after_its_document_adds_to_it_and_asks_nothing(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    before = [(one.id, one.n) for one in public(report)]
    listed((*TWO[0], field(Meaning.REC_STATUS, "Closed")), ("7", "Buy three boats for the harbor patrol."))
    made = public(report)
    assert [(one.id, one.n) for one in made[:2]] == before
    assert made[0].status.text == "Closed"
    assert named(made)[2] == (3, "7", "Buy three boats for the harbor patrol.", ["listing"])


def test_a_document_without_recommendations_leaves_the_listings(office_data, tmp_path):
    report = listed(*TWO).report
    before = public(report)
    accept(tmp_path, b"one", recommendations=())
    assert [(one.id, one.n, one.text) for one in public(report)] == [(one.id, one.n, one.text) for one in before]


def test_a_withheld_recommendation_is_not_asserted_by_the_document_and_stays_the_listings(office_data, tmp_path):
    report = listed(*TWO).report
    before = public(report)
    read = reading(b"one")
    read = replace(read, recommendations=(replace(read.recommendations[0], withheld=True), read.recommendations[1]))
    (tmp_path / "one.pdf").write_bytes(b"one")
    accept_document(librarian(), tmp_path / "one.pdf", read, Given(), Shelf(), now=NOW)
    made = {one.n: one for one in public(report)}
    assert {n: one.id for n, one in made.items()} == {one.n: one.id for one in before}
    assert [source.kind for source in made[1].sources] == ["listing"]
    assert [source.kind for source in made[2].sources] == ["document", "listing"]


def test_two_listings_of_one_report_say_each_recommendation_once(office_data):
    report = listed(*TWO).report
    before = [(one.id, one.n) for one in public(report)]
    listed(TWO[1], TWO[0], name="other.html")
    made = public(report)
    assert sorted((one.id, one.n) for one in made) == sorted(before)
    assert {len(one.sources) for one in made} == {2}


def test_reports_found_to_be_one_say_each_recommendation_once(office_data, tmp_path):
    one = accept(tmp_path, b"one").report
    other = listed(*TWO, number="OIG-21-99").report
    assert one != other
    join(librarian(), one, other, now=NOW)
    assert len(public(one)) == 2


def test_a_later_text_is_asked_about_as_before_when_a_listing_knows_its_recommendations(office_data, tmp_path):
    report = listed(*TWO).report
    accept(tmp_path, b"one")
    ids = [one.id for one in public(report)]
    accept(tmp_path, b"two", words="Revised.")
    assert [one.id for one in public(report)] == ids


def test_everything_that_a_listing_states_of_a_recommendation_has_a_place(office_data):
    money = field(Meaning.REC_BETTER_USE, "$90", amount="90.00")
    public(listed((*TWO[0], field(Meaning.REC_DETAILS, "More."), money)).report)
    made = records.of_json(json.loads(PublicVersion.objects.get().record))
    assert [(place.at, place.text) for place in places(made) if place.at.startswith("rec.")] == [
        ("rec.1", TWO[0][1]), ("rec.1.listed.1", "More."), ("rec.1.money.1", "90.00 USD"),
    ]  # fmt: skip


def test_a_number_pairs_only_where_it_stands_once_on_both_sides():
    earlier = (Printed(id="a", number="1", text="Buy boats."), Printed(id="b", number="1", text="Sell the quay."))
    assert met(earlier, (Printed(number="1", text="Hire a pilot for every night."),)) == {}
    assert met(earlier[:1], (Printed(number="1.", text="Hire a pilot for every night."),)) == {0: 0}
    assert met(earlier, (Printed(number="9", text="Sell the quays."),)) == {0: 1}


@pytest.mark.real
def test_the_recommendations_of_a_real_detail_page_are_public_by_their_listing(office_data, real):
    with Pool(1) as pool:
        work = Import(actor=librarian(), pool=pool, clock=lambda: NOW, publishes=True)
        (outcome,) = list(work.run(real / "listings" / "oversight.gov_detail_fec_2026_MAIN.html"))
    assert (outcome.published, outcome.waits) == (True, ())
    made = queries.report(VISITOR, outcome.path)
    assert [(one.n, one.number, one.status.text, one.only_listed) for one in made.recommendations] == [
        (n, str(n), "Open", True) for n in (1, 2, 3, 4)
    ]  # fmt: skip
    assert {(m.kind, m.amount, m.currency) for one in made.recommendations for m in one.money} == {
        ("questioned", "0.00", "USD"), ("better use", "0.00", "USD"),
    }  # fmt: skip
    page = Client().get(f"{outcome.path}rec/3")
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
