"""What the page of a result says besides its hits: the ways on where nothing is found, what was not searched, neighbours, likeness."""

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.library import indexing, queries
from inspectorate.library.queries import searching
from inspectorate.library.question import Question
from inspectorate.library.services import publish
from inspectorate.search.values import Piece, Snippet
from tests.library.made import NOW, accept, accept_listed, librarian

FERRY = ("Audit of the ferry timetable and its delays.",)


@pytest.fixture
def library(office_data, tmp_path):
    """Three reports with documents (two of CBP, one of ICE) and one from a listing alone."""
    made = [
        accept(tmp_path, b"one", title="Ferry Timetables Were Late", number="OIG-1-1", on="2021-03-01", recommendations=FERRY).report,
        accept(tmp_path, b"two", title="Ferry Timetables Were Late Again", number="OIG-1-2", on="2020-03-01", recommendations=FERRY).report,
        accept(
            tmp_path, b"three", title="Customs Seals Were Broken", number="OIG-1-3", on="2019-03-01",
            agencies=("U.S. Immigration and Customs Enforcement",), recommendations=("Buy better seals.",),
        ).report,
        *(row.report for row in accept_listed("Pilot Licences,OIG-9-9,2018-01-01,CRCL,2018,Ferry pilots.,")),
    ]  # fmt: skip
    with indexing.deferred():
        for report in made:
            publish(librarian(), report, now=NOW)
    return made


def asked(words="", *narrowed, **more):
    question = Question(words=words, **more)
    for facet, value in narrowed:
        question = question.narrow(facet, value)
    return queries.search(VISITOR, question)


def test_where_nothing_is_found_the_page_counts_what_asking_less_would_find(library):
    page = asked("seals", ("agency", "cbp"), ("year", "2021"))
    assert page.hits == ()
    assert [(way.text, way.count, way.url) for way in page.ways] == [
        ("without any narrowing", 1, "/reports/?q=seals"),
        ("without the words", 1, "/reports/?agency=cbp&year=2021"),
    ]
    one = asked("seals", ("agency", "cbp"))
    assert [(way.text.split(" “")[0], way.count) for way in one.ways] == [("without", 1), ("without the words", 2)]


def test_a_page_beyond_the_last_leads_to_the_first(library):
    page = asked("ferry", page=9)
    assert page.hits == ()
    assert page.pager.of == 3


def test_reports_without_searchable_text_are_said(library):
    assert asked("timetable").unsearched == "1 report here has no searchable text: its document is not held or could not be read."
    assert asked("timetable", ("agency", "cbp")).unsearched == ""


def test_a_mended_spelling_is_said_and_its_links_light_what_was_found(library):
    page = asked("timetabel")
    assert page.notes[0].text.startswith("No report has “timetabel” as it is typed. These are the reports for “timetable”")
    assert page.query == "timetabel"
    assert all("q=timetable" in hit.url for line in page.hits for hit in line.hits)


def test_names_in_the_words_narrow_by_code_and_by_name(library):
    assert {line.number for line in asked("agency:cbp year:2020..2021 ferry").hits} == {"OIG-1-1", "OIG-1-2"}
    assert [line.number for line in asked('agency:"immigration and customs"').hits] == ["OIG-1-3"]
    assert [line.number for line in asked("kind:audit title:seals").hits] == ["OIG-1-3"]


def test_a_page_knows_its_neighbours_in_the_result_and_the_way_back(library):
    question = Question(words="recommend", sort="newest")
    lines = queries.search(VISITOR, question).hits
    assert [line.number for line in lines] == ["OIG-1-1", "OIG-1-2", "OIG-1-3"]
    view = queries.page(VISITOR, lines[1].url, 1, 2, asked=question, rank=2)
    place = view.hits.result
    assert (place.rank, place.of, place.url) == (2, 3, "/reports/?q=recommend&sort=newest")
    assert (place.previous.url, place.next.url) == (lines[0].hits[0].url, lines[2].hits[0].url)
    assert (place.previous.text, place.next.text) == (lines[0].title, lines[2].title)


def test_a_rank_where_the_report_stands_no_longer_leads_back_only(library):
    lines = asked("recommend", sort="newest").hits
    place = queries.page(VISITOR, lines[0].url, 1, 2, asked=Question(words="recommend", sort="newest"), rank=3).hits.result
    assert (place.rank, place.previous, place.next, place.of) == (0, None, None, 3)


def test_a_report_names_those_with_like_words(library):
    first = asked("number:OIG-1-1").hits[0]
    page = queries.report(VISITOR, first.url)
    assert [other.number for other in page.related] == ["OIG-1-2"]
    assert queries.report(VISITOR, asked("number:OIG-1-3").hits[0].url).related == ()


def test_a_file_holds_the_whole_result_in_its_order_however_it_is_fetched(library, monkeypatch):
    monkeypatch.setattr(searching, "CHUNK", 2)
    found = queries.result_file(VISITOR, Question(sort="oldest", page=3, size=25))
    assert found.sentence == "All reports"
    assert [line.number for line in found.lines] == ["OIG-9-9", "OIG-1-3", "OIG-1-2", "OIG-1-1"]


def test_language_is_a_facet(library):
    facets = {facet.key: facet for facet in asked().facets}
    assert [(option.value, option.text, option.count) for option in facets["language"].options] == [("en", "English", 3)]
    assert facets["language"].unstated == 1


def test_a_passage_that_begins_with_dots_of_its_own_gets_no_second_ones():
    inner = Snippet(pieces=(Piece("… of the "), Piece("seals", True), Piece(" ...")), begins=False, ends=False)
    assert [piece.text for piece in searching.pieces(inner)] == ["… of the ", "seals", " ..."]
    plain = Snippet(pieces=(Piece("of the "), Piece("seals", True)), begins=False, ends=False)
    assert [piece.text for piece in searching.pieces(plain)] == ["… ", "of the ", "seals", " …"]
