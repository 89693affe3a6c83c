"""What the page of a result says besides its hits: the ways on where nothing is found, what was not searched, neighbours, likeness."""

from dataclasses import replace

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.library import indexing, queries
from inspectorate.library.queries import matching, searching
from inspectorate.library.question import Question
from inspectorate.library.services import Given, accept_document, publish
from inspectorate.library.services.shelf import Shelf
from inspectorate.reading.values import Recommendation, Response
from inspectorate.search.values import Piece, Snippet
from tests.library.made import NOW, accept, accept_listed, librarian, reading, span
from tests.library.made import page as made_page

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
    question = Question(words="audit OR timetable OR seals", sort="newest")
    lines = queries.search(VISITOR, question).hits
    assert [[hit.page for hit in line.hits] for line in lines] == [[1, 2]] * 3
    assert [line.number for line in lines] == ["OIG-1-1", "OIG-1-2", "OIG-1-3"]
    view = queries.page(VISITOR, lines[1].url, 1, 2, asked=question, rank=2)
    place = view.hits.result
    assert (place.rank, place.of, place.url) == (2, 3, "/reports/?q=audit+OR+timetable+OR+seals&sort=newest")
    assert (place.previous.url, place.next.url) == (lines[0].opened.url, lines[2].opened.url)
    assert lines[0].opened.page == 2
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
    assert [piece.text for piece in matching.pieces(inner)] == ["… of the ", "seals", " ..."]
    plain = Snippet(pieces=(Piece("of the "), Piece("seals", True)), begins=False, ends=False)
    assert [piece.text for piece in matching.pieces(plain)] == ["… ", "of the ", "seals", " …"]


def test_a_hit_shows_its_matching_recommendations_with_the_answer_and_the_pages_of_both(library):
    line = asked("did the agency agree to buy better seals?").hits[0]
    (rec,) = line.recommended
    assert (rec.number, rec.position, rec.page, line.more_recommended) == ("1", "concur", 2, 0)
    assert "".join(piece.text for piece in rec.snippet) == "Buy better seals."
    assert [piece.text for piece in rec.snippet if piece.lit] == ["Buy", "better", "seals"]
    assert rec.url.startswith(f"{line.url}v1/p2?at=rec.1&q=did+the+agency")
    assert rec.url.endswith("&hit=1#lit")
    view = queries.page(VISITOR, line.url, 1, 2, at="rec.1", asked=Question(words="better seals"), rank=1)
    assert view.lit.key == "recommendation"
    assert [box.anchor for box in view.boxes] == ["", "hit-1", "hit-2"]
    assert [step.url for step in view.hits.steps] == ["#hit-1", "#hit-2"]


def test_of_plain_words_only_recommendations_with_all_of_them_are_shown(library):
    (line,) = asked("customs seals").hits
    assert line.recommended == ()
    assert asked("better seals").hits[0].recommended != ()


def test_an_answer_that_was_read_leads_to_its_place(office_data, tmp_path):
    of = made_page(2, "Mend the roof. We concur and will mend it.")
    answer = Response(position="partially concur", text="We concur and will mend it.", spans=(span(of, "We concur"),))
    item = Recommendation(number="4", text="Mend the roof.", spans=(span(of, "Mend the roof."),), response=answer)
    read = replace(reading(b"roof"), recommendations=(item,))
    read = replace(read, pages=(read.pages[0], of))
    path = tmp_path / "roof.pdf"
    path.write_bytes(b"roof")
    publish(librarian(), accept_document(librarian(), path, read, Given(), Shelf(), now=NOW).report, now=NOW)
    (rec,) = asked("roof").hits[0].recommended
    assert (rec.number, rec.position, rec.answer_page) == ("4", "partially concur", 2)
    assert "at=rec.1.response" in rec.answer_url


def test_a_page_with_some_of_the_words_lights_them_and_says_that_the_hits_are_elsewhere(library):
    line = next(line for line in asked("ferry timetable").hits if line.number == "OIG-1-1")
    view = queries.page(VISITOR, line.url, 1, 1, asked=Question(words="timetable delays"), rank=1)
    assert (view.hits.here, view.hits.lit, view.hits.steps) == (0, 1, ())
    assert [piece.text for block in view.blocks for piece in block.pieces if piece.lit] == ["Timetables"]


def test_what_only_a_listing_says_is_lit_there_with_the_way_back(library):
    question = Question(words="did ferry pilots have licences?")
    line = next(line for line in queries.search(VISITOR, question).hits if line.number == "OIG-9-9")
    assert line.listing_url.startswith(f"{line.url}v1/listing?q=did+ferry+pilots")
    view = queries.listing(VISITOR, line.url, 1, asked=question, rank=1)
    lit = {label.label: [piece.text for piece in label.pieces if piece.lit] for label in view.listings[0].fields if label.pieces}
    assert lit == {"title": ["Pilot", "Licences"], "summary": ["Ferry", "pilots"]}
    assert [label.label for label in view.listings[0].labels if label.best] == ["title"]
    assert (view.places, view.result.url) == (4, question.url)
    assert queries.listing(VISITOR, line.url, 1, at="l1.f1").query == ""


def test_where_a_document_is_held_the_pages_lead_on_and_not_the_listing(library):
    (row,) = accept_listed("Ferry Timetables Were Late,OIG-1-1,2021-03-01,CBP,2021,Boats came late.,")
    publish(librarian(), row.report, now=NOW)
    lines = {line.number: line for line in asked("ferry late").hits}
    assert queries.listing(VISITOR, lines["OIG-1-1"].url, queries.report(VISITOR, lines["OIG-1-1"].url).version) is not None
    assert (lines["OIG-1-1"].listing_url, bool(lines["OIG-1-1"].hits)) == ("", True)


def test_the_page_that_answers_best_is_opened_first(library):
    line = asked("audit of the ferry timetable and its delays").hits[0]
    assert line.opened.page == line.best == 2


def test_where_nothing_is_found_the_parts_of_the_query_are_left_out_one_by_one(library):
    page = asked("agency:ice timetable year:2021")
    assert page.hits == ()
    assert [(way.text, way.count, way.url) for way in page.ways] == [
        ("without “agency:ice”", 1, "/reports/?q=timetable+year%3A2021"),
    ]  # fmt: skip


def test_a_spelling_that_more_reports_have_is_offered_and_not_taken(library, tmp_path):
    with indexing.deferred():
        for n in range(6):
            one = accept(tmp_path, b"r%d" % n, title=f"Receive {'abcdef'[n] * 9}", number=f"OIG-4-{n}", recommendations=("Receive boats.",))
            publish(librarian(), one.report, now=NOW)
        publish(librarian(), accept(tmp_path, b"odd", title="Recieve Cranes", number="OIG-5-1", recommendations=()).report, now=NOW)
    page = asked("recieve", ("agency", "cbp"))
    assert [line.number for line in page.hits] == ["OIG-5-1"]
    (note,) = page.notes
    assert (note.text, note.link.url) == ("Did you mean “receive”?", "/reports/?q=receive&agency=cbp")
