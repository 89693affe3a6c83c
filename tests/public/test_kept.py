"""A page from memory is the page that was made, and none outlives what it was made of."""

import gzip
from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.test import override_settings

from inspectorate import look
from inspectorate.library import indexing, pictures
from inspectorate.library.models import PublicReport
from inspectorate.library.services import publish, withdraw
from inspectorate.site.keeping import OVERHEAD
from inspectorate.site.pagecache import PageCache
from inspectorate.site.version import moved, version
from tests.library.made import NOW, accept, accept_listed, librarian
from tests.library.papers import paper
from tests.public.walk import addresses, answer, held, site

PATH = "/r/dhs-oig/oig-21-34/"
ROW = "Misconduct on Social Media,OIG-21-34,2021-04-13,CRCL,2021,We found that little was known.,"


@pytest.fixture
def report(office_data, tmp_path):
    """A public report with a document whose pages have pictures; another that is not public."""
    accept_listed(ROW)
    report = accept(tmp_path, paper(tmp_path / "made.pdf").read_bytes(), name="one.pdf").report
    publish(librarian(), report, now=NOW)
    accept(tmp_path, b"hidden", title="Unpublished Findings on Nobody", number="OIG-99-9")
    pictures.kept.drop()
    return report


class Django:
    """Django itself, counting what it is asked."""

    def __init__(self):
        self.handler, self.asked = WSGIHandler(), []

    def __call__(self, environ, start_response):
        self.asked.append(environ["PATH_INFO"])
        return self.handler(environ, start_response)


@pytest.fixture
def django():
    return Django()


@pytest.fixture
def server(django):
    return PageCache(django, version, 20_000_000, moved)


FONT = "/static/look/fonts/" + next((Path(look.__file__).parent / "static" / "look" / "fonts").rglob("*.woff2")).name


def without(headers, *names):
    return {name: value for name, value in headers.items() if name not in names}


def test_every_page_from_memory_is_byte_for_byte_the_one_that_django_makes(report, server, django):
    kept = 0
    for url in addresses(held()):
        status, headers, body = answer(url, django)
        first = answer(url, server)
        asked = len(django.asked)
        assert first == answer(url, server) == (status, first[1], body), url
        assert without(first[1], "Vary") == headers, url
        if len(django.asked) > asked:
            assert status != 200 or url.startswith(("/d/", "/health", "/reports.")), url
            continue
        kept += 1
        assert first[1].get("Vary", "") == ("" if url.partition("?")[0].endswith(".png") else "Accept-Encoding")
        assert answer(url, server, "HEAD") == (200, first[1], b"")
        small = answer(url, server, HTTP_ACCEPT_ENCODING="br, gzip")
        if small[1].get("Content-Encoding"):
            assert gzip.decompress(small[2]) == body
            assert small[1] == first[1] | {
                "Content-Encoding": "gzip", "ETag": "W/" + headers["ETag"], "Content-Length": str(len(small[2])),
            }  # fmt: skip
        for tag in (headers["ETag"], f'"other", W/{headers["ETag"]}'):
            found, unkept = (answer(url, one, HTTP_IF_NONE_MATCH=tag) for one in (server, django))
            assert (found[0], found[2]) == (unkept[0], unkept[2]) == (304, b"")
            assert without(found[1], "Vary") == without(unkept[1], "Content-Length"), url
        assert answer(url, server, HTTP_IF_NONE_MATCH='"another"') == first
    assert kept > 20


def test_whoever_has_a_page_already_gets_none_even_where_it_must_be_made_first(report, server):
    tag = answer(PATH, site())[1]["ETag"]
    assert answer(PATH, server, HTTP_IF_NONE_MATCH=tag)[0] == 304
    assert len(list(server.plain)) == 1


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip; q=0.0, br", "gzipped"])
def test_a_visitor_who_does_not_take_gzip_gets_none(report, server, accepted):
    assert "Content-Encoding" not in answer("/", server, HTTP_ACCEPT_ENCODING=accepted)[1]
    assert answer("/", server, HTTP_ACCEPT_ENCODING="gzip;q=0.5")[1]["Content-Encoding"] == "gzip"


def test_documents_files_and_errors_are_not_kept_among_the_pages(report, server, django):
    digest = next(iter(held() & {edition for edition in held() if answer(f"/d/{edition}", django)[0] == 200}))
    for url in (f"/d/{digest}", "/reports.csv", "/health", "/nowhere", "/?x=1", PATH + "p1", FONT):
        before = len(django.asked)
        answer(url, server)
        answer(url, server)
        assert len(django.asked) == before + 2, url
    tag = answer(f"/d/{digest}", server)[1]["ETag"]
    assert answer(f"/d/{digest}", server, HTTP_IF_NONE_MATCH=tag)[0] == 304
    assert answer(f"/d/{digest}", server, HTTP_RANGE="bytes=0-9")[0] == 206
    assert list(server.plain) == list(server.asked) == []


def test_a_style_is_sent_small_and_as_it_is(report, server, django):
    plain, small = (answer("/static/look/look.css", server, HTTP_ACCEPT_ENCODING=accepted) for accepted in ("", "gzip"))
    assert plain[2] == answer("/static/look/look.css", django)[2] == gzip.decompress(small[2])
    assert len(small[2]) * 5 < len(plain[2])
    assert answer("/static/look/look.css", server, HTTP_IF_NONE_MATCH=small[1]["ETag"])[0] == 304
    assert answer("/static/look/nothing.css", server)[0] == 404


def test_what_a_host_or_a_method_asks_is_never_answered_from_another(report, server, django):
    assert answer("/", server)[0] == 200
    assert answer("/", server, HTTP_HOST="evil.example")[0] == 400
    assert answer("/", server, "POST")[0] == 405
    assert b"https://testserver" not in answer("/", server, HTTP_HOST="testserver")[2]
    for port in range(9000, 9020):
        answer("/", server, HTTP_HOST=f"localhost:{port}")
    assert len(list(server.plain)) == 2


def test_questions_are_bounded_and_drive_out_no_other_page(report, django):
    server = PageCache(django, version, 400_000, moved)
    answer("/", server)
    for n in range(30):
        answer(f"/reports/?q=word{n}", server)
        answer(f"/n/{n}", server)
        answer(f"/reports/?colour=c{n}", server)
    assert server.asked.taken <= server.asked.room == 100_000
    assert [key[2] for key in server.plain] == ["/"]
    assert all("colour" not in key[3] for key in server.asked)
    assert server.plain.taken > OVERHEAD


def test_without_memory_every_page_is_made(report, django):
    server = PageCache(django, version, 0, moved)
    assert answer("/", server)[0] == answer("/", server)[0] == 200
    assert len(django.asked) == 2


def other(office, *words):
    """What another process does."""
    done = office.run(*words, env=office.environment | {"PYTHONWARNINGS": "error"})
    assert done.returncode == 0, done.stderr


def test_whatever_another_process_changes_is_seen_at_the_next_request(report, office_data, tmp_path, server, django):
    (tmp_path / "rows.csv").write_text("title,number,summary\nHarbors,OIG-21-35,quokkas\n")
    (tmp_path / "again.csv").write_text("title,number,summary\nHarbors and Lakes,OIG-21-35,quokkas\n")
    profile = office_data.data / "profile"
    steps = {
        "publish": lambda: other(office_data, "import", "--as", "L", "--publish", "--issuer", "DHS OIG", str(tmp_path / "rows.csv")),
        "correct": lambda: other(office_data, "import", "--as", "L", "--publish", "--issuer", "DHS OIG", str(tmp_path / "again.csv")),
        "withdraw": lambda: other(office_data, "withdraw", "--as", "L", "--yes", "--reason", "It named a person.", "OIG-21-34"),
        "rebuild": lambda: other(office_data, "search", "rebuild"),
        "profile": lambda: (profile.mkdir(), (profile / "areas.toml").write_text("# none\n")),
        "profile again": lambda: (profile / "areas.toml").write_text("# none at all\n"),
    }
    seen = {}
    for step, act in steps.items():
        before = version()
        answer("/", server)
        asked = len(django.asked)
        answer("/", server)
        assert len(django.asked) == asked
        act()
        assert version() != before, step
        seen[step] = [answer(url, server) for url in ("/", "/reports/?q=quokkas", PATH, PATH + "v1/p1.png")]
        assert len(django.asked) > asked, step
        assert seen[step] == [answer(url, site()) for url in ("/", "/reports/?q=quokkas", PATH, PATH + "v1/p1.png")], step
    assert b"Harbors" in seen["publish"][1][2]
    assert b"Harbors and Lakes" in seen["correct"][1][2] + seen["correct"][0][2]
    assert [status for status, *_rest in seen["correct"]] == [200, 200, 200, 200]
    assert [status for status, *_rest in seen["withdraw"]] == [200, 200, 410, 410]


def test_a_publication_counts_though_the_index_has_not_followed_yet(report, tmp_path, server):
    late = accept(tmp_path, b"two", title="Ferry Permits Were Issued Twice", number="OIG-21-36").report
    before = answer("/", server), version()
    with indexing.deferred():
        publish(librarian(), late, now=NOW)
        assert version() != before[1]
        assert b"Ferry Permits" in answer("/", server)[2]
        standing = version()
    assert version() != standing
    assert b"Ferry Permits" not in before[0][2]


def test_a_page_that_is_overtaken_while_it_is_made_is_not_found_again(report, tmp_path):
    late = accept(tmp_path, b"two", title="Ferry Permits Were Issued Twice", number="OIG-21-36").report
    django = WSGIHandler()

    def overtaken(environ, start_response):
        answered = django(environ, start_response)
        if environ["PATH_INFO"] == "/" and not PublicReport.objects.filter(id=late).exists():
            publish(librarian(), late, now=NOW)
            assert answer("/about/", server)[0] == 200  # another visitor comes after the publication, and before this page is done
        return answered

    server = PageCache(overtaken, version, 20_000_000, moved)
    assert b"Ferry Permits" not in answer("/", server)[2]
    assert b"Ferry Permits" in answer("/", server)[2]


def test_what_the_office_does_unseen_leaves_the_kept_pages(report, tmp_path, server, django):
    before = answer("/", server), version()
    accept(tmp_path, b"more", title="More That Is Not Public", number="OIG-99-10")
    asked = len(django.asked)
    assert (answer("/", server), version()) == before
    assert len(django.asked) == asked


def test_a_picture_is_drawn_once_and_gone_with_its_report(report, monkeypatch):
    from inspectorate.library.queries import documents

    drawn = []
    painted = documents._painted
    monkeypatch.setattr(documents, "_painted", lambda *key: drawn.append(key) or painted(*key))
    first = answer(PATH + "v1/p1.png?w=480", site())
    assert first[2].startswith(b"\x89PNG")
    server = site()
    assert answer(PATH + "v1/p1.png?w=480", server) == first == answer(PATH + "v1/p1.png?w=480", server)
    (kept,) = (server.drawn.get(key) for key in server.drawn)
    assert kept.body is pictures.kept.get(next(iter(pictures.kept)))
    assert len(drawn) == 1
    withdraw(librarian(), report, reason="It named a person.", now=NOW)
    assert answer(PATH + "v1/p1.png?w=480", site())[0] == 410
    assert list(pictures.kept) == []


def test_the_text_for_about_is_read_anew_when_it_changes(report, tmp_path, server):
    told = tmp_path / "about.txt"
    with override_settings(OPERATOR_ABOUT=told):
        assert b"We audit harbors." not in answer("/about/", server)[2]
        told.write_text("We audit harbors.")
        assert b"We audit harbors." in answer("/about/", server)[2]


def test_where_the_database_does_not_answer_nothing_comes_from_memory(report, office_data, server):
    answer("/", server)
    (office_data.data / "inspectorate.sqlite3").rename(office_data.data / "away")
    from django.db import connection

    connection.close()
    (office_data.data / "inspectorate.sqlite3").mkdir()
    assert version() is None
    assert answer("/", server)[0] == 503
