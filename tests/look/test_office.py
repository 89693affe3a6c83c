"""The operator on every page, the state of the site, and pages for what goes wrong."""

import pytest
from django.db import DatabaseError, connection
from django.http import Http404
from django.test import Client, RequestFactory

from inspectorate.look.office import Office
from inspectorate.site import errors
from tests.look.judge import faults


@pytest.fixture
def front(office_data, settings):
    """The front page of an installation that is set up like this."""

    def opened(**given):
        for name, value in given.items():
            setattr(settings, name, value)
        return Client().get("/").content.decode()

    return opened


def test_the_operator_stands_at_the_head_of_every_page(front):
    assert "<span>Harbor Authority Office of Inspector General</span>" in front(
        OPERATOR_NAME="Harbor Authority Office of Inspector General"
    )


def test_a_colour_becomes_a_stylesheet_of_its_own(front):
    assert '<link rel="stylesheet" href="/accent.css">' in front(OPERATOR_COLOUR="#8b0a03")
    answer = Client().get("/accent.css")
    assert answer["Content-Type"] == "text/css"
    assert b"--accent:#8b0a03" in answer.content


def test_without_colour_and_seal_there_is_neither(front):
    page = front(OPERATOR_COLOUR="", OPERATOR_SEAL=None)
    assert "accent.css" not in page
    assert "seal" not in page
    assert (Client().get("/accent.css").status_code, Client().get("/seal").status_code) == (404, 404)


def test_a_seal_is_shown_beside_the_name(front, tmp_path):
    seal = tmp_path / "seal.svg"
    seal.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    assert 'src="/seal" alt=""' in front(OPERATOR_SEAL=seal)
    answer = Client().get("/seal")
    assert answer["Content-Type"] == "image/svg+xml"
    assert b"".join(answer.streaming_content) == seal.read_bytes()


@pytest.mark.parametrize(("contact", "url"), [
    ("library@harbor.example", "mailto:library@harbor.example"),
    ("https://harbor.example/ask", "https://harbor.example/ask"),
    ("javascript:alert(1)", ""),
    ("Room 4", ""),
])  # fmt: skip
def test_a_contact_can_be_pressed_where_it_is_an_address(contact, url):
    assert Office(name="", address="", home_url="/", about_url="/", search_url="/", contact=contact).contact_url == url


def test_a_healthy_site_says_so(office_data):
    answer = Client().get("/health")
    assert (answer.status_code, answer.json()["status"], answer["Cache-Control"]) == (200, "fine", "no-store")


def test_a_site_whose_database_is_silent_names_it(office_data):
    def silent(*_words):
        raise DatabaseError("a secret path")

    with connection.execute_wrapper(silent):
        answer = Client().get("/health")
    assert (answer.status_code, answer.json()["checks"]["database"]) == (503, "the database does not answer")
    assert b"secret" not in answer.content


@pytest.mark.parametrize(("answer", "status", "title"), [
    (lambda request: errors.bad_request(request, ValueError("<secret>")), 400, "This request could not be read"),
    (lambda request: errors.forbidden(request, ValueError("<secret>")), 403, "Not open to everyone"),
    (lambda request: errors.missing(request, Http404("<secret>")), 404, "No page stands at this address"),
    (errors.broken, 500, "The page could not be made"),
])  # fmt: skip
def test_what_goes_wrong_has_a_page_like_all_others(answer, status, title, settings):
    response = answer(RequestFactory().get("/somewhere"))
    page = response.content.decode()
    assert response.status_code == status
    assert title in page
    assert "secret" not in page
    assert faults(page) == []


def test_when_even_that_page_fails_there_are_plain_words(monkeypatch):
    def fail(*_words):
        raise OSError

    monkeypatch.setattr(errors.answers, "error", fail)
    response = errors.broken(RequestFactory().get("/"))
    assert response.status_code == 500
    assert response.content.decode().startswith("The fault is ours")


def test_django_itself_finds_our_pages(office_data):
    assert b"No page stands at this address" in Client().get("/no/such/page").content
