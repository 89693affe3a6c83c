"""Both groups of tables are functions of their logs: rebuilt they are the same, and `public` alone makes the same public side elsewhere."""

from contextlib import closing
from datetime import timedelta

import pytest
from django.test import Client

from inspectorate.access import records
from inspectorate.access.permissions import VISITOR
from inspectorate.journal import projections
from inspectorate.journal import services as journal
from inspectorate.library import indexing, models, queries
from inspectorate.library.projections import OFFICE_TABLES, PUBLIC_TABLES
from inspectorate.library.question import Question
from inspectorate.library.services import answer, join, publish, waiting, withdraw
from inspectorate.proof.exports import Export
from inspectorate.reading.values import Flag
from tests.library.made import NOW, accept, accept_listed, cites, librarian


def rows(tables):
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in tables}


def a_year_of_work(folder):
    """Everything that can happen: versions, editions, corrections, withdrawals, a join, an answer, something refused to be public."""
    later = (NOW + timedelta(minutes=n) for n in range(1, 100))
    (listed,) = accept_listed("Misconduct on Social Media,OIG-21-34,2021-04-13,CRCL,2021,Short.,")
    publish(librarian(), listed.report, now=next(later))
    accept(folder, b"one")
    publish(librarian(), listed.report, now=next(later))
    accept(folder, b"one, redacted", number="OIG-21-34 (REDACTED)", words="less")
    accept(folder, b"two", words="revised since")
    publish(librarian(), listed.report, now=next(later))
    withdraw(librarian(), listed.report, "The first version named a witness.", now=next(later), versions=[1])
    other = accept(folder, b"three", title="Annual Financial Statements of the Fund", number="OIG-20-1", recommendations=()).report
    publish(librarian(), other, now=next(later))
    (double,) = accept_listed("Something Called Otherwise,OIG-99-1,,CRCL,2021,,", name="b.csv")
    publish(librarian(), double.report, now=next(later))
    join(librarian(), other, double.report, now=next(later))
    publish(librarian(), other, now=next(later))
    gone = accept(folder, b"four", title="A Report That Went", number="OIG-20-2", recommendations=()).report
    publish(librarian(), gone, now=next(later))
    withdraw(librarian(), gone, "Published by mistake.", now=next(later))
    accept(folder, b"five", title="Never Made Public", number="OIG-20-3", recommendations=())
    citing = accept(folder, b"eight", title="A Report That Cites", number="OIG-20-6", citations=(cites("OIG-21-34"),)).report
    publish(librarian(), citing, now=next(later))
    accept(folder, b"six", title="Never Made Public Either", number="OIG-20-4")
    asked = accept(folder, b"seven", title="Asked About", number="OIG-20-5", flags=(Flag(kind="k", message="Two dates."),)).report
    answer(librarian(), asked, [wait.key for wait in waiting(asked)], "The second is the day of the letter.", now=next(later))


@pytest.fixture(autouse=True)
def without_index(monkeypatch):
    monkeypatch.setattr(indexing._state, "deferred", 1)


def test_rebuilt_tables_are_the_same_row_by_row(each_office, tmp_path):
    a_year_of_work(tmp_path)
    before = rows(models.OFFICE), rows(models.PUBLIC)
    assert all(before[0].values())
    assert all(before[1].values())
    projections.rebuild([OFFICE_TABLES, PUBLIC_TABLES])
    assert (rows(models.OFFICE), rows(models.PUBLIC)) == before


READS = (
    lambda: queries.home(VISITOR),
    lambda: queries.agencies(VISITOR),
    lambda: queries.agency(VISITOR, "crcl"),
    lambda: queries.report(VISITOR, "/r/dhs-oig/oig-21-34/"),
    lambda: queries.report(VISITOR, "/r/dhs-oig/oig-21-34/", 1),
    lambda: queries.report(VISITOR, "/r/dhs-oig/oig-20-2/"),
    lambda: queries.report(VISITOR, "/r/dhs-oig/oig-99-1/"),
    lambda: queries.page(VISITOR, "/r/dhs-oig/oig-21-34/", 2, 2, at="rec.1"),
    lambda: queries.page(VISITOR, "/r/dhs-oig/oig-21-34/", 2, 2, asked=Question(words="recruits"), rank=1),
    lambda: queries.search(VISITOR, Question(words="recruits")),
    lambda: queries.search(VISITOR, Question()),
    lambda: queries.about(VISITOR),
)


ADDRESSES = (
    "/", "/agencies/", "/agencies/crcl/", "/agencies/cbp/", "/reports/", "/reports/?q=recruits", "/reports/?agency=crcl&sort=oldest",
    "/r/dhs-oig/oig-21-34/", "/r/dhs-oig/oig-21-34/v1/", "/r/dhs-oig/oig-21-34/v2/", "/r/dhs-oig/oig-21-34/v2/p2?at=rec.1",
    "/r/dhs-oig/oig-21-34/v2/p2?q=recruits", "/r/dhs-oig/oig-21-34/v2/listing", "/r/dhs-oig/oig-21-34/rec/1", "/r/dhs-oig/oig-20-2/",
    "/r/dhs-oig/oig-99-1/", "/n/oig-21-34", "/about/",
)  # fmt: skip


def served():
    """Every address as the site answers it: status, place it leads to, bytes."""
    client = Client(SERVER_NAME="localhost")
    answers = {address: client.get(address) for address in ADDRESSES}
    return {address: (answer.status_code, answer.headers.get("Location"), answer.content) for address, answer in answers.items()}


@pytest.mark.parametrize(("here", "there"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])
def test_an_export_of_public_alone_makes_the_same_pages_in_the_other_database(new_office, tmp_path, here, there):
    with new_office(here):
        a_year_of_work(tmp_path)
        indexing.catch_up()
        tables, pages, site = rows(models.PUBLIC), [read() for read in READS], served()
        assert {address: answer[0] for address, answer in site.items() if answer[0] != 200} == {
            "/r/dhs-oig/oig-21-34/v1/": 410, "/r/dhs-oig/oig-20-2/": 410, "/r/dhs-oig/oig-99-1/": 301, "/n/oig-21-34": 302,
        }  # fmt: skip
        records.export(librarian(), tmp_path / "public.export", logs=["public"], progress=lambda log, done: None)
    with new_office(there):
        with closing(Export(tmp_path / "public.export")) as export:
            journal.replay(export)
        indexing.catch_up()
        assert rows(models.PUBLIC) == tables
        assert [read() for read in READS] == pages
        assert served() == site
        assert not any(rows(models.OFFICE).values())
