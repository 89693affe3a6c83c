"""What every answer says to the browser."""

import pytest
from django.conf import settings


@pytest.fixture
def answer(client, office_data):
    return client.get("/health")


def test_nothing_inline_and_nothing_foreign_is_allowed(answer):
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "img-src", "font-src", "connect-src", "form-action")} == {"'self'"}
    assert {policy[name] for name in ("base-uri", "frame-ancestors", "object-src")} == {"'none'"}
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_the_browser_is_told_to_guess_nothing_and_to_tell_nobody(answer):
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert not answer.cookies


@pytest.mark.parametrize("url", ["/static/look/look.css", "/static/look/icon.svg", "/static/nothing.css", "/nowhere", "/d/" + "0" * 64])
def test_styles_pictures_and_errors_bear_the_policy_too(client, office_data, url):
    response = client.get(url)
    response.close()
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_a_host_that_nobody_configured_gets_no_answer(client, office_data):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_what_the_database_is_told_is_not_logged():
    assert settings.LOGGING["loggers"]["django.db.backends"]["level"] != "DEBUG"


def test_the_policy_reads_alike_in_every_process(answer):
    directives = answer["Content-Security-Policy"].split("; ")
    assert directives == sorted(directives)
