"""A report's page names what it cites and what cites it: links to what is published, nothing of what is not."""

import csv
import io

import pytest
from django.test import Client

from inspectorate.access.permissions import VISITOR
from inspectorate.library import indexing, queries
from inspectorate.library.question import Question
from inspectorate.library.services import publish, withdraw
from inspectorate.reading.gate.values import Accessibility, Release
from inspectorate.reading.values import Balance, Cell, Table, TableRow
from tests.library.made import NOW, accept, cites, librarian
from tests.library.test_queries import SEARCHED, statements


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def published(folder, data, **more):
    """A report that is public, and its page's path."""
    accepted = accept(folder, data, **more).report
    return accepted, publish(librarian(), accepted, now=NOW).path


def cited(path):
    return [(one.number, one.url, one.kinds, [source.page for source in one.sources]) for one in queries.report(VISITOR, path).cited]


def citing(path):
    return [(one.url, one.source.url) for one in queries.report(VISITOR, path).cited_by]


def test_both_pages_name_each_other_with_the_page_of_the_citation(office_data, tmp_path):
    _old, old_path = published(tmp_path, b"old", title="Old", number="OIG-18-81")
    _new, new_path = published(
        tmp_path, b"new", title="New", citations=(cites("oig 18–81", kind="follow-up"), cites("GAO-05-927", "Port Plans"))
    )
    assert cited(new_path) == [("oig 18–81", old_path, ("follow-up",), [2]), ("GAO-05-927", "", ("report",), [2])]
    assert citing(old_path) == [(new_path, f"{new_path}v1/p2?at=cited.1#lit")]
    assert citing(new_path) == []


def test_the_place_of_a_citation_is_lit_on_its_page(office_data, tmp_path):
    _new, path = published(tmp_path, b"new", citations=(cites("GAO-05-927", "Port Plans"),))
    page = queries.page(VISITOR, path, 1, 2, at="cited.1", asked=Question())
    assert page.lit.text == "GAO-05-927 Port Plans"
    assert page.boxes


def test_what_is_not_published_or_was_withdrawn_is_no_link_and_cites_nothing(office_data, tmp_path):
    accept(tmp_path, b"old", title="Old", number="OIG-18-81")
    waiting = accept(tmp_path, b"waits", title="Waits", number="OIG-22-1", on="2022-02-02", citations=(cites("OIG-21-34"),))
    new, path = published(tmp_path, b"new", citations=(cites("OIG-18-81"),))
    assert waiting.report != new
    assert (cited(path)[0][1], citing(path)) == ("", [])
    third, third_path = published(tmp_path, b"third", title="Third", number="OIG-22-2", citations=(cites("OIG-21-34"),))
    assert [url for url, _place in citing(path)] == [third_path]
    withdraw(librarian(), third, "It named a witness.", now=NOW)
    assert citing(path) == []


def test_a_number_of_figures_alone_is_only_its_own_offices(office_data, tmp_path):
    _gao, gao = published(tmp_path, b"gao", title="Plans", number="2010-08", office="Government Accountability Office", agencies=())
    _new, path = published(tmp_path, b"new", citations=(cites("2010-08"),))
    assert cited(path)[0][1] == ""
    assert citing(gao) == []


def test_a_number_that_two_reports_bear_leads_to_the_choice(office_data, tmp_path):
    for data, title, on in ((b"a", "One", "2018-01-02"), (b"b", "Another Thing Altogether", "2019-03-04")):
        published(tmp_path, data, title=title, number="OIG-18-81", on=on, recommendations=(f"Do {title} at last.",))
    _new, path = published(tmp_path, b"new", citations=(cites("OIG-18-81"),))
    assert cited(path)[0][1] == "/n/OIG-18-81"


def test_a_report_that_cites_itself_or_nothing_has_no_such_headings(office_data, tmp_path):
    _new, path = published(tmp_path, b"new", citations=())
    said = Client().get(path).content.decode()
    assert "Reports cited here" not in said
    assert "Cited by" not in said


def test_earlier_work_without_a_number_is_named_with_its_pages(office_data, tmp_path):
    _new, path = published(tmp_path, b"new", citations=(cites(None, kind="earlier recommendation"),))
    page = queries.report(VISITOR, path)
    assert (page.cited, [source.page for source in page.unnumbered]) == ((), [2])


def test_the_statements_of_a_page_do_not_grow_with_what_it_cites(office_data, tmp_path):
    _new, path = published(tmp_path, b"new", citations=tuple(cites(f"GAO-05-{n}") for n in range(100, 160)))
    with statements(SEARCHED) as seen:
        queries.report(VISITOR, path)
    assert len(seen) <= 16


TABLE = Table(
    kind="other", caption="Reports and money", page=2, columns=(Cell(text=""), Cell(text="Dollars")),
    rows=(TableRow(cells=(Cell(text="Opened"), Cell(text="-1,200"))), TableRow(cells=(Cell(text="=cmd"), Cell(text="$5")))),
    balances=(Balance(row="Total", column="Dollars", parts=("Opened",), printed="4", computed="5"),),
)  # fmt: skip


def test_a_table_of_figures_is_shown_and_is_a_file(office_data, tmp_path):
    _new, path = published(tmp_path, b"new", tables=(TABLE,))
    (table,) = queries.report(VISITOR, path).tables
    assert [(one.row, one.holds) for one in table.balances] == [("Total", False)]
    said = Client().get(table.csv_url)
    assert said["Content-Type"].startswith("text/csv")
    assert list(csv.reader(io.StringIO(said.content.decode("utf-8-sig")))) == [["", "Dollars"], ["Opened", "-1,200"], ["'=cmd", "$5"]]
    assert Client().get(table.csv_url.replace("/1.csv", "/2.csv")).status_code == 404
    page = Client().get(path).content.decode()
    assert "<caption" in page
    assert "printed 4, its parts make 5" in page


def test_the_page_says_how_accessible_the_file_is_and_publishes_it_all_the_same(office_data, tmp_path):
    access = Accessibility(tagged=False, figures=3, undescribed=2, checked="checker 1", failed=("7.1", "7.2"))
    _new, path = published(tmp_path, b"new", release=Release(accessibility=access))
    said = Client().get(path).content.decode()
    assert "This PDF is not tagged" in said
    assert "2 of 3 figures have no description" in said
    assert "it breaks 2 rules of PDF/UA-1" in said
