"""The folder layout with a `report.json` beside each document."""

import json
from pathlib import Path

import pytest

from inspectorate.reading.listings.folder import is_folder_layout, read_folder
from inspectorate.reading.listings.values import Listing, Meaning

REPORT = {
    "agency": "pilots", "agency_name": "Pilot Service", "inspector": "harbor", "published_on": "2020-05-01", "report_id": "HA-20-1",
    "title": "Buoys", "type": "audit", "url": "https://ha.example/HA-20-1.pdf", "year": 2020, "pdf": {"page_count": 4, "title": "x.doc"},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for place in ("harbor/2020/HA-20-1", "harbor/2021/HA-21-1"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "report.json").write_text(json.dumps({**REPORT, "report_id": place[-7:]}))
    (tmp_path / "harbor/2020/HA-20-1/report.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "harbor/2020/HA-20-1/report.txt").write_text("Report Number: WRONG")
    return tmp_path


def test_each_report_json_is_a_row_with_the_document_beside_it(folder):
    found = read_folder(folder)
    assert [(row.text(Meaning.NUMBER), row.place, row.file) for row in found.rows] == [
        ("HA-20-1", "harbor/2020/HA-20-1/report.json", "harbor/2020/HA-20-1/report.pdf"),
        ("HA-21-1", "harbor/2021/HA-21-1/report.json", ""),
    ]
    assert not found.problems


def test_the_words_of_that_layout_have_its_own_meanings(folder):
    row = read_folder(folder).rows[0]
    assert (row.text(Meaning.AGENCY), row.text(Meaning.AGENCY_CODE), row.text(Meaning.ISSUER)) == ("Pilot Service", "pilots", "harbor")
    assert str(row.first(Meaning.POSTED_ON).date) == "2020-05-01"
    assert row.first(Meaning.ISSUED_ON) is None
    assert [link.address for link in row.documents] == ["https://ha.example/HA-20-1.pdf"]
    assert row.text(Meaning.TITLE) == "Buoys"


def test_a_broken_row_is_named_by_its_place_and_the_others_are_kept(folder):
    (folder / "harbor/2021/HA-21-1/report.json").write_text("{broken")
    found = read_folder(folder)
    assert len(found.rows) == 1
    assert found.problems[0].reason.startswith("harbor/2021/HA-21-1/report.json was not read (")


def test_a_row_file_beyond_the_limit_is_named(folder, monkeypatch):
    monkeypatch.setattr("inspectorate.reading.listings.folder.MAX_ROW_BYTES", 50)
    assert "larger than" in read_folder(folder).problems[0].reason


def test_a_date_that_the_collector_estimated_is_not_used(folder):
    (folder / "harbor/2021/HA-21-1/report.json").write_text(json.dumps({**REPORT, "estimated_date": True}))
    found = read_folder(folder)
    assert found.rows[1].first(Meaning.POSTED_ON) is None
    assert "estimated" in found.problems[0].reason


def test_links_out_of_the_folder_are_not_followed(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "report.json").write_text(json.dumps(REPORT))
    (outside / "secret.pdf").write_bytes(b"%PDF")
    (folder / "link").symlink_to(outside)
    (folder / "harbor/2021/HA-21-1/report.pdf").symlink_to(outside / "secret.pdf")
    found = read_folder(folder)
    assert [row.file for row in found.rows] == ["harbor/2020/HA-20-1/report.pdf", ""]


def test_a_file_type_that_names_a_way_out_is_not_followed(folder):
    (folder / "harbor/2021/HA-21-1/report.json").write_text(json.dumps({**REPORT, "file_type": "/../../x"}))
    assert read_folder(folder).rows[1].file == ""


def test_a_folder_of_documents_alone_is_no_listing(tmp_path):
    assert not is_folder_layout(tmp_path)
    refused = read_folder(tmp_path)
    assert not isinstance(refused, Listing)
    assert "inspectorate ingest" in refused.advice
