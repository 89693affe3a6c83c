"""The public addresses: what each answers, to whom, with which headers; what is not public answers as if it never was."""

import json
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.urls import get_resolver, reverse

from inspectorate.access.permissions import VISITOR, Permission
from inspectorate.library import answers, busy, indexing, queries
from inspectorate.library.models import PublicDocument, PublicReport
from inspectorate.library.services import publish, withdraw
from tests.library.made import NOW, accept, accept_listed, librarian
from tests.library.test_views_rendering import refuse
from tests.look.judge import faults

PATH = "/r/dhs-oig/oig-21-34/"
NO_HASH = "0" * 64


@pytest.fixture
def library(office_data, tmp_path):
    """Two public reports, one of them with its document; one that is not public."""
    accept_listed("Misconduct on Social Media,OIG-21-34,2021-04-13,CRCL,2021,We found that little was known.,")
    one = accept(tmp_path, b"%PDF-1.7 a small document")
    two = accept(tmp_path, b"two", title="Ferry Permits Were Issued Twice", number="OIG-21-35")
    with indexing.deferred():
        for report in (one.report, two.report):
            publish(librarian(), report, now=NOW)
    accept(tmp_path, b"hidden", title="Unpublished Findings on Nobody", number="OIG-99-9", recommendations=())
    return one.report


@pytest.fixture
def visit(library, monkeypatch):
    """Open a page as a visitor; whatever comes back is judged, and rendering it asks the database nothing."""
    rendered = answers.render

    def render(*words, **options):
        with connection.execute_wrapper(refuse):
            return rendered(*words, **options)

    monkeypatch.setattr(answers, "render", render)

    def opened(url, status=200, **headers):
        response = Client().get(url, headers=headers)
        assert response.status_code == status, response.content[:300]
        if status not in (301, 302, 304, 416) and response["Content-Type"].startswith("text/html"):
            assert faults(response.content.decode()) == []
            assert "style-src 'self'" in response["Content-Security-Policy"]
        return response

    return opened


ADDRESSES = {
    "/": "Reports and what came of them",
    "/reports/": "All reports: 2 found",
    "/reports/?q=misconduct": "Reports for “misconduct”: 1 found",
    "/reports/?agency=cbp&kind=audit&year=2021&size=25": "Audits about U.S. Customs and Border Protection from fiscal year 2021: 2 found",
    "/reports/?q=zebra": "Reports for “zebra”: 0 found",
    "/agencies/": "Agencies",
    "/agencies/crcl/": "Office for Civil Rights and Civil Liberties",
    "/about/": "About this library",
    PATH: "Misconduct on Social Media",
    PATH + "v1/": "Misconduct on Social Media",
    PATH + "rec/2": "Recommendation 2, OIG-21-34",
    PATH + "v1/p1": "Page 1, Misconduct on Social Media",
    PATH + "v1/p1?at=title": "Page 1, Misconduct on Social Media",
    PATH + "v1/p2?q=recruits": "Page 2, Misconduct on Social Media",
    PATH + "v1/p2?q=recruits&agency=cbp&hit=1": "Page 2, Misconduct on Social Media",
    PATH + "v1/listing": "What the listing says, Misconduct on Social Media",
    "/n/OIG-77-77": "No report OIG-77-77",
}


@pytest.mark.parametrize("url", ADDRESSES)
def test_an_address_answers_with_its_page(visit, url):
    page = visit(url).content.decode()
    assert f"<title>{ADDRESSES[url]} · " in " ".join(page.split()).replace("<title> ", "<title>")
    assert "Unpublished Findings" not in page


@pytest.mark.parametrize("url", [
    "/nothing", "/r/dhs-oig/oig-99-9/", "/r/dhs-oig/oig-21-34/v7/", PATH + "rec/9", PATH + "v1/p99", "/agencies/nobody/",
    "/r/nobody/", "/r/dhs/", "/r/dhs-oig/~2/", "/r/",
    f"/d/{NO_HASH}", f"/d/{NO_HASH}/p1", PATH + "v01/", PATH.upper(),
])  # fmt: skip
def test_what_was_never_published_was_never_there(visit, url):
    assert "No page stands at this address" in visit(url, 404).content.decode()


@pytest.mark.parametrize("url", [
    "/?x=1", PATH + "?page=2", PATH + "v1/p1?w=3", PATH + "v1/listing?q=a&hit=none", PATH + "v1/p1?q=a&hit=0", "/agencies/crcl/?page=0",
])  # fmt: skip
def test_an_address_that_asks_something_unknown_is_refused_with_a_way_on(visit, url):
    page = visit(url, 400).content.decode()
    assert "This address asks for something unknown" in page
    assert f'<a href="{url.split("?")[0]}">The same page without it</a>' in page


@pytest.mark.parametrize(("asked", "told", "rest"), [
    ("q=%00ferry&agency=cbp", "“q” has a sign in it that no text has (U+0000).", "q=ferry&amp;agency=cbp"),
    ("q=" + 1400 * "ferry+" + "&sort=newest", "“q” is 8,399 letters long; a search reads 500.", f"q={82 * 'ferry+'}ferry&amp;sort=newest"),
    ("q=ferry&colour=red", "“colour” is no name that a search knows; it knows q, sort, page, size, issuer,", "q=ferry"),
    ("year=21&kind=audit", "“year” can&#x27;t be “21”; it takes a year such as 2021.", "kind=audit"),
    ("q=ferry&size=11", "“size” can&#x27;t be “11”; it takes one of 10, 25, 50, 100.", "q=ferry"),
    ("q=ferry&page=0", "“page” can&#x27;t be “0”; it takes a number from 1 to 1000.", "q=ferry"),
    ("q=ferry&sort=age", "“sort” can&#x27;t be “age”; it takes one of match, newest, oldest.", "q=ferry"),
    ("q=ferry&recommendations=some", "“recommendations” can&#x27;t be “some”; it takes yes or no.", "q=ferry"),
])  # fmt: skip
def test_a_search_that_cannot_be_answered_says_why_and_keeps_the_rest(visit, asked, told, rest):
    for path in ("/reports/", "/reports.csv"):
        page = visit(f"{path}?{asked}", 400).content.decode()
        assert told in page
        assert f'<a href="{path}?{rest}">Search with the rest</a>' in page
        assert "ferry" not in rest or 'value="ferry' in page


@pytest.mark.parametrize(("url", "to", "status"), [
    (PATH + "p1", PATH + "v1/p1", 302),
    (PATH + "p1?at=title", PATH + "v1/p1?at=title", 302),
    (PATH + "v1/page?n=2", PATH + "v1/p2", 302),
    ("/n/oig 21 34", PATH, 302),
    ("/reports/?q=oig%2021%2034", PATH, 302),
    (PATH[:-1], PATH, 301),
    ("/r/dhs-oig/", "/reports/?issuer=dhs-oig", 302),
])  # fmt: skip
def test_a_short_way_leads_to_the_lasting_address(visit, url, to, status):
    assert visit(url, status)["Location"] == to


def test_an_office_without_public_reports_has_no_address(visit, tmp_path, library):
    accept(
        tmp_path,
        b"another office",
        title="Night Patrols Were Not Recorded",
        number="A-1",
        office="Harbor Authority Office of Inspector General",
    )
    nobody, unpublished = (visit(f"/r/{code}/", 404) for code in ("nobody", "harbor-authority-oig"))
    assert nobody.content.replace(b"nobody", b"harbor-authority-oig") == unpublished.content
    for entry in PublicReport.objects.all():
        withdraw(librarian(), entry.id, reason="Taken down.", now=NOW)
    visit("/r/dhs-oig/", 404)


def test_the_search_is_not_for_search_engines_and_a_report_is(visit):
    assert visit("/reports/?q=misconduct")["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in visit(PATH)


def test_a_whole_result_can_be_had_as_a_file_named_after_the_question(visit):
    response = visit("/reports.csv?q=misconduct&agency=cbp")
    assert response["Content-Disposition"] == ('attachment; filename="reports-about-u-s-customs-and-border-protection-for-misconduct.csv"')
    header, row, rest = b"".join(response.streaming_content).decode().split("\r\n")
    assert header.startswith("\ufeffaddress,number,title,issued,")
    assert row.startswith("http://testserver/r/dhs-oig/oig-21-34/,OIG-21-34,Misconduct on Social Media,2021-04-12,day,2021,")
    assert rest == ""
    lines = b"".join(visit("/reports.jsonl").streaming_content).decode().splitlines()
    assert {json.loads(line)["number"] for line in lines} == {"OIG-21-34", "OIG-21-35"}


def test_suggestions_are_public_and_lead_somewhere(visit):
    found = visit("/reports/suggestions?q=misc").json()["suggestions"]
    assert [(one["kind"], one["text"], one["url"]) for one in found] == [
        ("search for", "misconduct", "/reports/?q=misconduct"),
        ("report", "Misconduct on Social Media", PATH),
    ]
    assert [one["url"] for one in visit("/reports/suggestions?q=customs").json()["suggestions"]][-1] == "/agencies/cbp/"
    assert visit("/reports/suggestions?q=unpub").json() == {"suggestions": []}
    assert visit("/reports/suggestions").json() == {"suggestions": []}


def test_a_page_is_asked_again_each_time_and_answers_when_nothing_changed(visit):
    first = visit(PATH)
    assert "no-cache" in first["Cache-Control"]
    assert visit(PATH, 304, if_none_match=first["ETag"]).content == b""


@pytest.mark.parametrize("url", ["/", PATH, "/reports/", "/health", "/about/"])
def test_a_page_is_only_for_reading(visit, url):
    assert Client(enforce_csrf_checks=True).post(url).status_code == 405
    assert Client().head(url).status_code == 200
    assert Client().head(url).content == b""


def document_of(report):
    return PublicDocument.objects.get(report=report).sha256


def test_a_document_is_shown_in_the_browser_under_its_number(visit, library):
    response = visit(f"/d/{document_of(library)}")
    assert b"".join(response.streaming_content) == b"%PDF-1.7 a small document"
    assert response["Content-Disposition"] == 'inline; filename="OIG-21-34.pdf"'
    assert (response["Content-Type"], response["Content-Length"], response["Accept-Ranges"]) == ("application/pdf", "25", "bytes")


def test_a_stretch_of_a_document_can_be_had(visit, library):
    url = f"/d/{document_of(library)}"
    part = visit(url, 206, range="bytes=5-7")
    assert b"".join(part.streaming_content) == b"1.7"
    assert part["Content-Range"] == "bytes 5-7/25"
    assert visit(url, 416, range="bytes=99-")["Content-Range"] == "bytes */25"
    whole = visit(url, 200, range="bytes=5-7", if_range='"another"')
    assert len(b"".join(whole.streaming_content)) == 25


def test_a_document_that_is_known_is_not_sent_again(visit, library):
    url = f"/d/{document_of(library)}"
    assert visit(url, 304, if_none_match=f'"{document_of(library)}"').content == b""
    assert Client().head(url)["Content-Length"] == "25"


def test_slow_readers_of_documents_leave_the_pages_to_everyone_else(visit, library, monkeypatch):
    monkeypatch.setattr(busy, "files", busy.Lane(1))
    url = f"/d/{document_of(library)}"
    slow = visit(url)
    next(slow.streaming_content)
    assert visit(url, 503)["Retry-After"] == "5"
    visit(PATH)
    slow.close()
    assert len(b"".join(visit(url).streaming_content)) == 25


def test_a_picture_waits_its_turn_and_none_is_kept_of_the_refusal(visit, monkeypatch):
    monkeypatch.setattr(busy, "pictures", busy.Lane(1))
    with busy.pictures.taken():
        assert visit(PATH + "v1/p1.png", 503)["Cache-Control"] == "no-store"
    visit(PATH + "v1/p1.png", 404)


def test_pages_always_find_a_thread_free():
    assert busy.files.most + busy.pictures.most < busy.THREADS


def test_what_is_no_pdf_is_saved_and_never_opened_under_our_address(visit, library, monkeypatch):
    file = replace(queries.document(VISITOR, document_of(library)), media="text/html")
    monkeypatch.setattr(queries, "document", lambda _actor, _sha256: file)
    response = visit(f"/d/{document_of(library)}")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")


def test_a_picture_is_made_in_few_widths_only(visit):
    assert "Not understood: “w”" in visit(PATH + "v1/p1.png?w=17", 400).content.decode()


def test_a_page_that_can_not_be_drawn_has_no_picture_and_its_page_stands(visit):
    visit(PATH + "v1/p1.png", 404)
    assert "Text of this page" in visit(PATH + "v1/p1").content.decode()


def test_a_report_taken_down_says_why_on_each_of_its_addresses(visit, library):
    sha256 = document_of(library)
    withdraw(librarian(), library, reason="It named a person by mistake.", now=NOW)
    for url in (
        PATH,
        PATH + "v1/",
        PATH + "v1/p1",
        PATH + "rec/1",
        PATH + "v1/listing",
        f"/d/{sha256}",
        f"/d/{sha256}/p1",
        PATH + "v1/p1.png",
    ):
        page = visit(url, 410).content.decode()
        assert "It named a person by mistake." in page
        assert "Misconduct on Social Media" not in page
    assert "Misconduct" not in visit("/reports/").content.decode()


def test_a_picture_or_document_leaves_caches_within_minutes(visit, library):
    assert visit(f"/d/{document_of(library)}")["Cache-Control"] == "public, max-age=600"


def routes(patterns, before=""):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, before + str(pattern.pattern))
        else:
            yield before + str(pattern.pattern), pattern.callback


def test_every_route_names_its_permission():
    found = dict(routes(get_resolver().url_patterns))
    assert len(found) > 15
    assert {route: getattr(view, "permission", None) for route, view in found.items()} == dict.fromkeys(found, Permission.READ_PUBLIC)


def test_the_menu_names_only_what_exists(visit):
    for name in ("library:reports", "library:agencies", "library:about", "home"):
        visit(reverse(name))
