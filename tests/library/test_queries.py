"""The public reads: every page of a small library, from the public tables alone, in a number of statements that does not grow."""

import re
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection

from inspectorate.access.permissions import VISITOR
from inspectorate.library import indexing, queries, values
from inspectorate.library.models import Acceptance
from inspectorate.library.question import Question
from inspectorate.library.services import join, publish, withdraw
from tests.library.made import NOW, accept, accept_listed, librarian

PATH = "/r/dhs-oig/oig-21-34/"
TABLE = re.compile(r'"(\w+)"')
PUBLIC_TABLES = re.compile(r"library_public\w+")
SEARCHED = re.compile(r"library_public\w+|journal_loghead")
"""What a result asks: the head of the public log, too, which the index may be behind."""
SEARCHES = ("search", "everything", "hits", "file")
OURS = re.compile(r"(library|journal|access)_\w+")


@contextmanager
def statements(allowed=PUBLIC_TABLES):
    """Every table that is asked must be public; gives the list of statements."""
    seen = []

    def judge(execute, sql, params, many, context):
        tables = {name for name in TABLE.findall(sql) if OURS.fullmatch(name)}
        assert all(allowed.fullmatch(table) for table in tables), f"a public read asks {sorted(tables)}"
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(judge):
        yield seen


@pytest.fixture
def library(office_data, tmp_path):
    """One report with a document and a listing's row, and one from a listing alone; a third that is not public."""
    accept_listed(
        "Misconduct on Social Media,OIG-21-34,2021-04-13,CRCL,2021,We found that little was known.,", "Ferry Permits,OIG-18-81,,CRCL,2018,,"
    )
    one = accept(tmp_path, b"one")
    with indexing.deferred():
        for report in (one.report, *(r for r in listed_reports() if r != one.report)):
            publish(librarian(), report, now=NOW)
    accept(tmp_path, b"hidden", title="Unpublished Findings on Nobody", number="OIG-99-9", recommendations=())
    return one.report


def listed_reports():
    return list(Acceptance.objects.filter(what="row").order_by("row").values_list("report", flat=True))


READS = {
    "home": lambda: queries.home(VISITOR),
    "agencies": lambda: queries.agencies(VISITOR),
    "agency": lambda: queries.agency(VISITOR, "crcl"),
    "report": lambda: queries.report(VISITOR, PATH),
    "version": lambda: queries.report(VISITOR, PATH, 1),
    "recommendation": lambda: queries.recommendation(VISITOR, PATH, 2),
    "page": lambda: queries.page(VISITOR, PATH, 1, 1, at="title"),
    "hits": lambda: queries.page(VISITOR, PATH, 1, 2, asked=Question(words="recruits"), rank=1),
    "file": lambda: list(queries.result_file(VISITOR, Question(words="misconduct")).lines),
    "suggestions": lambda: queries.suggestions(VISITOR, "misc"),
    "listing": lambda: queries.listing(VISITOR, PATH, 1, at="l1.f1"),
    "search": lambda: queries.search(VISITOR, Question(words="misconduct")),
    "chooser": lambda: queries.numbered(VISITOR, "nothing of the kind"),
    "everything": lambda: queries.search(VISITOR, Question()),
}


@pytest.mark.parametrize("name", READS)
def test_a_public_page_asks_public_tables_only(library, name):
    with statements(SEARCHED if name in SEARCHES else PUBLIC_TABLES) as seen:
        found = READS[name]()
    assert found is not None
    assert not isinstance(found, values.Moved | values.GonePage)
    assert len(seen) <= 8
    assert "Unpublished Findings" not in repr(found)


def test_the_about_page_asks_the_head_of_the_public_log_besides(library):
    with statements(SEARCHED):
        page = queries.about(VISITOR)
    assert (page.holdings, page.position, page.without_document) == (
        values.Holdings(reports=2, documents=1, pages=2, recommendations=2),
        2,
        1,
    )


@pytest.mark.parametrize("name", ["home", "agency", "everything"])
def test_the_number_of_statements_does_not_grow_with_the_reports(library, tmp_path, name):
    allowed = SEARCHED if name in SEARCHES else PUBLIC_TABLES
    with statements(allowed) as few:
        READS[name]()
    for row in accept_listed(
        *(f"Report On Subject {word},OIG-17-{n},,CRCL,2017,," for n, word in enumerate(["Alpha", "Bravo", "Delta", "Echo", "Golf"]))
    ):
        publish(librarian(), row.report, now=NOW)
    with statements(allowed) as many:
        READS[name]()
    assert len(many) == len(few)


def test_every_fact_of_a_report_leads_to_its_words(library):
    page = queries.report(VISITOR, PATH)
    assert [(s.kind, s.url) for s in page.title.sources] == [
        ("page", f"{PATH}v1/p1?at=title#lit"), ("listing", f"{PATH}v1/listing?at=l1.f1#l1.f1"),
    ]  # fmt: skip
    facts = {fact.key: fact for fact in page.facts}
    assert [s.date.day for s in (*facts["issued_on"].values, *facts["issued_on"].others)] == [12, 13]
    assert facts["document"].first.url.startswith("/d/")
    assert facts["agency"].values[0].url == "/agencies/cbp/"
    assert [r.url for r in page.recommendations] == [f"{PATH}rec/1", f"{PATH}rec/2"]
    view = queries.page(VISITOR, PATH, 1, 1, at="title")
    lit = [piece.text for block in view.blocks for piece in block.pieces if piece.lit]
    assert lit == ["Misconduct on Social Media"]
    assert (view.lit.key, view.lit.chosen, len(view.boxes)) == ("title", True, 1)
    assert [(item.key, item.chosen) for item in view.read_here][:2] == [("title", True), ("number", False)]


def test_a_search_lights_its_words_and_names_their_pages(library):
    page = queries.search(VISITOR, Question(words="recruits"))
    (hit,) = page.hits
    assert [(h.page, h.url, h.count) for h in hit.hits] == [(2, f"{PATH}v1/p2?q=recruits&hit=1#lit", 1)]
    assert (hit.places, hit.some) == (1, False)
    assert [piece.text for piece in hit.hits[0].snippet if piece.lit] == ["recruits"]
    view = queries.page(VISITOR, PATH, 1, 2, asked=Question(words="recruits"), rank=1)
    assert [piece.text.rstrip(".") for block in view.blocks for piece in block.pieces if piece.lit] == ["recruits"]
    assert [box.hit for box in view.boxes] == [True]
    assert (view.hits.here, view.hits.first, view.hits.places, [link.text for link in view.hits.pages]) == (1, 1, 1, ["2"])
    assert view.hits.result == values.ResultPlace(rank=1, of=1, sentence="Reports for “recruits”", url="/reports/?q=recruits")


def test_a_number_typed_in_any_form_goes_straight_to_its_report(library):
    for typed in ("oig 21 34", "OIG-21-34", "OIG2134"):
        assert queries.search(VISITOR, Question(words=typed)) == values.Moved(url=PATH)
        assert queries.numbered(VISITOR, typed) == values.Moved(url=PATH)


def test_facets_count_what_a_choice_would_show(library):
    facets = {facet.key: {option.value: option.count for option in facet.options} for facet in queries.search(VISITOR, Question()).facets}
    assert facets["agency"] == {"crcl": 2, "cbp": 1}
    assert facets["year"] == {"2021": 1, "2018": 1}
    assert facets["response"] == {"concur": 1}
    assert facets["recommendations"] == {"yes": 1}


def test_an_ambiguous_number_leads_to_the_chooser(library, tmp_path):
    other = accept(tmp_path, b"two", title="Annual Financial Statements of the Fund", on="1999-02-01", recommendations=())
    publish(librarian(), other.report, now=NOW)
    page = queries.numbered(VISITOR, "oig-21-34")
    assert [line.url for line in page.reports] == [PATH, "/r/dhs-oig/oig-21-34~2/"]
    assert queries.search(VISITOR, Question(words="oig 21 34")) == values.Moved(url="/n/oig%2021%2034")
    assert [ref.url for ref in queries.report(VISITOR, PATH).same_number] == ["/r/dhs-oig/oig-21-34~2/"]


def test_withdrawn_answers_gone_everywhere_and_leaves_the_index(library):
    document = queries.report(VISITOR, PATH).document.sha256
    withdraw(librarian(), library, "It named a witness.", now=NOW + timedelta(days=1))
    indexing.catch_up()
    gone = [
        queries.report(VISITOR, PATH), queries.report(VISITOR, PATH, 1), queries.page(VISITOR, PATH, 1, 1),
        queries.page(VISITOR, PATH, None, 1),
        queries.listing(VISITOR, PATH, 1), queries.recommendation(VISITOR, PATH, 1), queries.picture(VISITOR, PATH, 1, 1, 480),
        queries.document(VISITOR, document), queries.document_page(VISITOR, document, 1),
    ]  # fmt: skip
    assert {(type(page).__name__, page.reason) for page in gone} == {("GonePage", "It named a witness.")}
    assert [hit.url for hit in queries.search(VISITOR, Question(words="misconduct OR ferry")).hits] == ["/r/dhs-oig/oig-18-81/"]
    assert queries.numbered(VISITOR, "oig 21 34") == values.Moved(url=PATH)
    assert queries.numbered(VISITOR, "oig-21-3").reports == ()
    assert queries.home(VISITOR).holdings.reports == 1


def test_a_report_that_joined_another_leads_to_it_for_ever(library, tmp_path):
    (row,) = accept_listed("A Wholly Different Name Of It,OIG-99-1,,CRCL,2021,,")
    publish(librarian(), row.report, now=NOW + timedelta(minutes=1))
    join(librarian(), library, row.report, now=NOW + timedelta(minutes=2))
    assert queries.report(VISITOR, "/r/dhs-oig/oig-99-1/") == values.Moved(url=PATH, for_ever=True)


def test_a_number_that_came_later_redirects_to_the_path_that_stays(office_data, tmp_path):
    report = accept(tmp_path, b"one", number=None).report
    path = publish(librarian(), report, now=NOW).path
    accept(tmp_path, b"two", words="revised")
    publish(librarian(), report, now=NOW)
    assert queries.report(VISITOR, PATH) == values.Moved(url=path)


@pytest.mark.parametrize(
    "read",
    [
        lambda: queries.report(VISITOR, "/r/dhs-oig/nothing/"),
        lambda: queries.report(VISITOR, PATH, 7),
        lambda: queries.page(VISITOR, PATH, 1, 99),
        lambda: queries.recommendation(VISITOR, PATH, 99),
        lambda: queries.agency(VISITOR, "nobody"),
        lambda: queries.agency(VISITOR, "crcl", 9),
        lambda: queries.document(VISITOR, "0" * 64),
        lambda: queries.document_page(VISITOR, "0" * 64, 1),
        lambda: queries.listing(VISITOR, "/r/x/y/", 1),
    ],
)
def test_where_nothing_stands_nothing_is_answered(library, read):
    assert read() is None
