"""Searching in a terminal, and making the index anew."""

import json

import pytest

from inspectorate.library.services import publish
from inspectorate.search.tantivy_engine import TantivyEngine
from tests.library.made import NOW, accept, librarian

PATH = "/r/dhs-oig/oig-21-34/"


@pytest.fixture
def published(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    publish(librarian(), report, now=NOW)
    return report


def test_a_search_prints_title_facts_address_pages_and_words(published, office_data):
    done = office_data.run("search", "train", "recruits")
    assert done.stdout.splitlines() == [
        "Reports for “train recruits”: 1 report",
        "",
        "Misconduct on Social Media",
        "  OIG-21-34 · 2021-04-12 · U.S. Customs and Border Protection",
        f"  {PATH}",
        "  found on pages 2",
        "  We recommend: Train all new recruits. Apply the policies uniformly.",
        "  recommendation 1 (Concurred): Train all new recruits.",
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_a_search_as_json_has_the_rows_of_the_file_and_the_pages(published, office_data):
    done = office_data.run("search", "--json", 'agency:cbp "new recruits"')
    told = json.loads(done.stdout)
    assert (told["total"], told["sentence"]) == (1, 'Reports for “agency:cbp "new recruits"”')
    assert told["reports"][0]["address"] == PATH
    assert [page["page"] for page in told["reports"][0]["pages"]] == [2]
    (found,) = told["reports"][0]["recommendations_found"]
    assert (found["number"], found["page"], found["response"]) == ("1", 2, "concur")
    assert found["address"].startswith(f"{PATH}v1/p2?at=rec.1&q=agency")


def test_a_number_is_a_search_here_too(published, office_data):
    assert PATH in office_data.run("search", "oig2134").stdout


def test_what_was_not_read_as_meant_is_said_beside_the_result(published, office_data):
    done = office_data.run("search", '"new recruits')
    assert "Misconduct on Social Media" in done.stdout
    assert "read as plain words" in done.stderr


def test_nothing_found_ends_with_1(published, office_data):
    done = office_data.run("search", "zebra")
    assert (done.stdout, done.returncode) == ("Reports for “zebra”: 0 reports\n", 1)


def test_a_limit_that_makes_no_sense_is_refused(published, office_data):
    done = office_data.run("search", "--limit", "0", "zebra")
    assert (done.returncode, done.stderr) == (2, "--limit takes 1 to 100.\n")


def test_the_index_is_made_anew_and_says_so(published, office_data):
    done = office_data.run("search", "rebuild")
    assert (done.stdout, done.returncode) == ("The index holds 1 report, up to position 1 of the public log.\n", 0)
    assert json.loads(office_data.run("search", "--json", "rebuild").stdout) == {"reports": 1, "position": 1}
    assert PATH in office_data.run("search", "recruits").stdout


def test_a_rebuild_beside_another_says_who_is_in_the_way(published, office_data):
    other = TantivyEngine(next((office_data.data / "index-public").glob("2-2"), office_data.data / "index-public" / "2-2"))
    other.begin()
    done = office_data.run("search", "rebuild")
    other.abandon()
    assert done.returncode == 1
    assert "another process has been writing this search index" in done.stderr
