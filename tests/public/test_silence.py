"""No public byte depends on what is not public; what was taken down is told by nothing."""

import secrets
import zipfile
from contextlib import contextmanager
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import ClassVar
from unittest.mock import patch

import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path

from inspectorate import look
from inspectorate.journal import keys
from inspectorate.journal import services as journal
from inspectorate.library import indexing, pictures
from inspectorate.library.services import Given, accept_row, publish, refuse, withdraw
from inspectorate.library.services.receiving import receive_listing
from inspectorate.library.services.shelf import Shelf
from inspectorate.proof.notes import PrivateKey
from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.values import Unreadable
from inspectorate.site import urls
from inspectorate.site.version import version
from tests.library.made import LISTING, NOW, accept, cites, librarian
from tests.library.papers import paper
from tests.library.test_cited import TABLE as FIGURES
from tests.public.walk import addresses, answer, everything, held, named, site

SEAL = Path(look.__file__).parent / "static" / "look" / "icon.svg"
PUBLIC_ROW = "Misconduct on Social Media,OIG-21-34,2021-04-13,CRCL,2021,We found that little was known.,"
HIDDEN_ROWS = ("Unpublished Findings on Nobody,OIG-99-9,2021-05-01,ICE,2021,Zanzibar was found.,", "Nothing Held,OIG-99-8,,CBP,2021,,")


@contextmanager
def known(seed):
    """Ids, salts and keys that depend on this name and nothing else."""
    numbers = count()

    def drawn(length=32):
        return b"".join(sha256(f"{seed} {next(numbers)}".encode()).digest() for _ in range(-(-length // 32)))[:length]

    made = classmethod(lambda _cls, name: PrivateKey(name, sha256(name.encode()).digest()))
    with (
        patch.object(secrets, "token_bytes", drawn),
        patch.object(secrets, "token_hex", lambda length=32: drawn(length).hex()),
        patch.object(PrivateKey, "made", made),
    ):
        yield


def begin():
    """The keys, and with them the names of the logs, and the person who acts."""
    with known("keys"):
        keys.signing("public", "test/public")
        keys.signing("office", "test/office")
        librarian()


def listed(when, *rows):
    """A listing comes in; each row's ids depend on what it says alone, not on the rows before it."""
    if rows:
        content = LISTING + "\n".join(rows).encode()
        listing, given, shelf = read_listing("reports.csv", content), Given(issuer="DHS OIG", name="reports.csv"), Shelf()
        with known(f"{when} listing"):
            kept = receive_listing(librarian(), listing, content, now=NOW)
        for words, row in zip(rows, listing.rows, strict=True):
            with known(f"{when} {words}"):
                accept_row(librarian(), listing, row, kept, given, shelf, now=NOW)


def hide(folder, *rows):
    """What the office holds and never published: documents, a refused file, rows of the listing."""
    with known("hidden"):
        accept(
            folder,
            b"hidden",
            title="Unpublished Findings on Nobody",
            number="OIG-99-9",
            words="zanzibar",
            citations=(cites("OIG-21-34", "zanzibar"),),
        )
        accept(folder, b"same number", title="Another Matter Under A Number That Is Taken", number="OIG-21-35", words="zanzibar")
        (folder / "broken.pdf").write_bytes(b"%PDF-1.7 zanzibar")
        broken = Unreadable(file="broken.pdf", sha256=None, reason="damaged", advice="")
        refuse(librarian(), folder / "broken.pdf", broken, Given(issuer="DHS OIG", name="broken.pdf"), now=NOW)
    listed("hidden", *rows)


def show(folder, data, *rows):
    """What the office publishes."""
    listed("shown", *rows)
    with known("public"), indexing.deferred():
        one = accept(folder, data, name="one.pdf", tables=(FIGURES,)).report
    with known("published"), indexing.deferred():
        two = accept(folder, b"two", title="Ferry Permits Were Issued Twice", number="OIG-21-36").report
        for report in (one, two):
            publish(librarian(), report, now=NOW)
    assert journal.head("public") == 2
    return one


def exported(folder, name):
    file = folder / name
    journal.export(file, logs=["public"])
    return file.read_bytes()


def differing(before, after):
    return [url for url in before if before[url] != after[url]]


@pytest.fixture
def data(tmp_path):
    """A document whose pages have pictures."""
    return paper(tmp_path / "made.pdf").read_bytes()


@pytest.fixture
def hashes(data):
    """Hashes of what is and of what is not public, the same for every installation."""
    return {sha256(one).hexdigest() for one in (b"hidden", b"same number", b"two", b"%PDF-1.7 zanzibar", data)}


def test_no_answer_and_no_export_changes_when_something_unpublished_comes_in(office_data, tmp_path, data, hashes):
    begin()
    show(tmp_path, data, PUBLIC_ROW)
    server, standing = site(), version()
    before, export = everything(hashes, server), exported(tmp_path, "before.zip")
    hide(tmp_path, PUBLIC_ROW, *HIDDEN_ROWS)
    assert len(held()) > 4
    assert version() == standing
    assert differing(before, everything(hashes, server)) == []
    assert differing(before, everything(hashes)) == []
    assert exported(tmp_path, "after.zip") == export
    assert {status for status, _headers, _body in before.values()} >= {200, 302, 404}


def test_nobody_can_tell_that_something_unpublished_came_first(new_office, tmp_path, data, hashes):
    found = []
    for hidden in (False, True):
        with new_office() as office:
            begin()
            if hidden:
                hide(tmp_path, *HIDDEN_ROWS)
                show(tmp_path, data, *HIDDEN_ROWS, PUBLIC_ROW)
            else:
                show(tmp_path, data, PUBLIC_ROW)
            found.append((everything(hashes), exported(office.data, "public.zip")))
    (before, export), (after, second) = found
    assert differing(before, after) == []
    assert export == second


WORD, STRANGER = "quetzal", "vjxkqzb"
"""A word of the report that goes, and one that nobody ever wrote; as many letters, so that a page of one can be read as the other's."""


def asking(word):
    """Every address at which a visitor may type a word."""
    under = ["/reports/", "/reports.csv", "/reports.jsonl", "/reports/suggestions", "/r/dhs-oig/oig-21-34/v1/p1"]
    typed = [f"{one}?q={word}{more}" for one in under for more in ("", "&agency=cbp")]
    return [*typed, f"/reports/?q={word}+OR+ferry", f"/reports/?q=title:{word}*", f"/n/{word}", f"/{word}"]


def echoed(body):
    """The body with the stranger's word in place of ours, in each of the cases in which a page may repeat it."""
    for form in (str.lower, str.capitalize, str.upper):
        body = body.replace(form(WORD).encode(), form(STRANGER).encode())
    return body


def test_after_a_withdrawal_nothing_tells_a_word_or_shows_a_picture_of_it(office_data, tmp_path, data):
    text = {"title": "Quetzal Permits of the Zanzibar Ferry", "number": "OIG-21-34", "words": "quetzal"}
    report = accept(tmp_path, data, recommendations=("Count every quetzal.",), **text).report
    other = accept(tmp_path, b"two", title="Ferry Permits Were Issued Twice", number="OIG-21-35").report
    with indexing.deferred():
        for one in (report, other):
            publish(librarian(), one, now=NOW)
    server = site()
    shown = everything(held(), server, asking(WORD))
    told = [url for url, (_status, _headers, body) in shown.items() if b"uetzal" in body]
    drawn = {url for url, (status, headers, _body) in shown.items() if status == 200 and headers["Content-Type"] == "image/png"}
    assert len(told) > 12
    assert len(drawn) > 2
    assert pictures.kept.taken
    withdraw(librarian(), report, reason="It named a person by mistake.", now=NOW)
    gone = everything(held(), server, asking(WORD))
    assert not pictures.kept.taken
    assert [
        url for url, (_status, headers, body) in gone.items() if url not in asking(WORD) and b"uetzal" in body + repr(headers).encode()
    ] == []
    strange = everything(set(), server, asking(STRANGER))
    for ours, theirs in zip(asking(WORD), asking(STRANGER), strict=True):
        assert (gone[ours][0], echoed(gone[ours][2])) == (strange[theirs][0], strange[theirs][2]), ours
    assert {gone[url][0] for url in drawn} == {410}
    assert all(data not in body and not body.startswith(b"\x89PNG") for _status, _headers, body in gone.values())
    exported(tmp_path, "public.zip")
    with zipfile.ZipFile(tmp_path / "public.zip") as zipped:
        assert all(b"uetzal" not in zipped.read(name) and zipped.read(name) != data for name in zipped.namelist())
    assert b"It named a person" in gone["/r/dhs-oig/oig-21-34/"][2]
    withdraw(librarian(), other, reason="Taken down.", now=NOW)
    assert not [file for file in (office_data.data / "public").rglob("*") if file.is_file() and file.stat().st_size]
    journal.sweep(now=NOW)


def test_every_route_is_walked_and_answers_at_one_of_its_addresses(office_data, tmp_path, data):
    show(tmp_path, data, PUBLIC_ROW)
    with override_settings(OPERATOR_COLOUR="#005ea2", OPERATOR_SEAL=SEAL):
        found = {}
        for route, url in named(held()):
            found.setdefault(route, set()).add(answer(url, site())[0])
    assert len(found) >= 22
    assert [route for route, statuses in found.items() if not statuses & {200, 302}] == []


@pytest.mark.parametrize(("shape", "missed"), [("secret", ""), ("r/<named:issuer>/secret", ""), ("secret/<named:case>", "case")])
def test_a_route_that_is_new_is_walked_too_or_the_walk_fails(office_data, shape, missed):
    class Routes:
        urlpatterns: ClassVar = [*urls.urlpatterns, path(shape, lambda _request, **_named: HttpResponse("zanzibar"), name="new")]

    with override_settings(ROOT_URLCONF=Routes):
        if missed:
            with pytest.raises(AssertionError, match=f"say in VALUES what .*{missed}"):
                list(addresses(set()))
        else:
            assert [url for url, (_status, _headers, body) in everything(set()).items() if b"zanzibar" in body and "q=" not in url]
