"""CSV, JSON and JSON Lines by the names of their columns."""

import json

import pytest

from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.listings.stored import as_json, of_json
from inspectorate.reading.listings.values import Listing, Meaning


def listing(data: str | bytes, **options) -> Listing:
    found = read_listing("rows", data.encode() if isinstance(data, str) else data, **options)
    assert isinstance(found, Listing), found
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_by_its_column_names_whatever_parts_them(delimiter):
    lines = [["Report Number", "Title", "Issue Date"], ["HA-1", '"Buoys' + delimiter + ' and ""more"""', "2020-05-04"]]
    found = listing("\n".join(delimiter.join(line) for line in lines))
    (row,) = found.rows
    assert (found.kind, row.text(Meaning.TITLE), str(row.first(Meaning.ISSUED_ON).date)) == (
        "csv",
        f'Buoys{delimiter} and "more"'.replace("\t", ""),
        "2020-05-04",
    )


def test_a_mark_of_byte_order_and_line_breaks_in_cells_are_no_trouble():
    found = listing('\ufeffTitle,Summary,Number\r\nBuoys,"One.\r\n\r\nTwo.",HA-1\r\nCranes,,HA-2\r\n')
    assert [(row.text(Meaning.SUMMARY), row.text(Meaning.NUMBER), row.line) for row in found.rows] == [
        ("One.\n\nTwo.", "HA-1", 2),
        ("", "HA-2", 5),
    ]
    assert not found.problems


def test_a_table_in_utf_16_is_read():
    assert listing("Title\tNumber\nBuoys\tHA-1\n".encode("utf-16")).rows[0].text(Meaning.TITLE) == "Buoys"


def test_a_table_in_an_older_encoding_says_so():
    found = listing("Title,Number\nCafé,HA-1\n".encode("cp1252"))
    assert found.rows[0].text(Meaning.TITLE) == "Café"
    assert found.problems[0].reason == "It is not UTF-8; it was read as cp1252."


def test_an_unknown_column_is_kept_under_its_name_and_named_once():
    found = listing("Title,Number,Colour\nBuoys,HA-1,red\nCranes,HA-2,blue\n")
    assert [(field.label, field.words) for field in found.rows[1].all(Meaning.OTHER)] == [("Colour", "blue")]
    (problem,) = found.problems
    assert str(problem).startswith('"Colour": The label is not known (2 rows have it).')


def test_a_row_with_too_few_or_too_many_cells_is_kept_and_named():
    found = listing("Title,Number,Year\nBuoys\nCranes,HA-2,2020,what,else\n")
    assert [field.words for field in found.rows[0].fields] == ["Buoys", "", ""]
    assert [field.words for field in found.rows[1].all(Meaning.OTHER)] == ["what", "else"]
    assert [(problem.row, problem.line) for problem in found.problems[:1]] == [(1, 2)]
    assert "The row has 5 cells; the first line names 3 columns." in [problem.reason for problem in found.problems]


def test_a_cell_without_end_keeps_the_rows_before_it():
    found = listing('Title,Number\nBuoys,HA-1\nCranes,"' + "x" * 200_000)
    assert [row.text(Meaning.NUMBER) for row in found.rows] == ["HA-1"]
    assert (found.problems[0].row, found.problems[0].line) == (2, 3)
    assert "quotation mark" in found.problems[0].advice


def test_columns_may_be_named_below_a_title_that_says_of_which_day_the_table_is():
    found = listing(
        '"Title: Open recommendations",,\n"Status as of Sep 28, 2026 at 7:05 PM",,\n,,\nTitle,Number,Fiscal Year\nBuoys,HA-1,2020\n'
    )
    assert (len(found.rows), found.rows[0].line, str(found.dated)) == (1, 5, "2026-09-28")


def test_a_table_with_a_row_a_recommendation_becomes_a_row_a_report():
    found = listing(
        "Title,Number,Agency,Recommendation,Status,Note\n"
        "Buoys,HA-1,Pilots,Paint them.,Open,x\nBuoys,HA-1,Port Police,Count them.,Closed,y\nCranes,HA-2,Pilots,Oil them.,Open,z\n"
    )
    assert [(row.text(Meaning.NUMBER), len(row.recommendations)) for row in found.rows] == [("HA-1", 2), ("HA-2", 1)]
    assert [field.text for field in found.rows[0].all(Meaning.AGENCY)] == ["Pilots", "Port Police"]
    second = found.rows[0].recommendations[1]
    assert [(field.meaning.value, field.text) for field in second.fields] == [
        ("rec_addressee", "Port Police"),
        ("rec_text", "Count them."),
        ("rec_status", "Closed"),
        ("other", "y"),
    ]


def test_names_without_rows_are_a_problem_and_no_failure():
    found = listing("Title,Number\n")
    assert (found.rows, len(found.problems)) == ((), 1)


ROW = {
    "title": "Buoys",
    "reportNumber": "HA-1",
    "issue_date": "2020-05",
    "agencies": ["Pilots", "Port Police"],
    "pdf_url": "https://ha.example/a.pdf",
}


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("list", [ROW]),
        ("object with a list", {"count": 1, "reports": [ROW]}),
        ("one object", ROW),
    ],
)
def test_json_is_read_by_its_keys(form, value):
    found = listing(json.dumps(value))
    (row,) = found.rows
    assert (found.kind, row.text(Meaning.NUMBER), str(row.first(Meaning.ISSUED_ON).date)) == ("json", "HA-1", "2020-05")
    assert [field.text for field in row.all(Meaning.AGENCY)] == ["Pilots", "Port Police"]
    assert [link.address for link in row.documents] == ["https://ha.example/a.pdf"]


def test_json_with_a_list_a_column_is_read_row_by_row():
    found = listing(json.dumps({"title": ["Buoys", "Cranes"], "number": ["HA-1", "HA-2"], "fiscal_year": [2020, None]}))
    assert [(row.text(Meaning.TITLE), row.first(Meaning.FISCAL_YEAR).number) for row in found.rows] == [("Buoys", 2020), ("Cranes", None)]


def test_what_the_object_around_the_reports_says_is_the_listings_scope():
    found = listing(json.dumps({"agency": "Pilots", "results": [ROW]}))
    assert found.scoped(Meaning.AGENCY).text == "Pilots"


def test_recommendations_within_a_report_are_its_items():
    found = listing(json.dumps([{**ROW, "recommendations": [{"number": 1, "text": "Paint.", "status": "open"}]}]))
    (item,) = found.rows[0].recommendations
    assert [(field.meaning.value, field.text) for field in item.fields] == [
        ("rec_number", "1"),
        ("rec_text", "Paint."),
        ("rec_status", "open"),
    ]


def test_a_count_of_recommendations_is_a_number():
    assert listing(json.dumps([{**ROW, "recommendations": 6}])).rows[0].first(Meaning.RECOMMENDATION_COUNT).number == 6


def test_a_key_that_stands_twice_keeps_both_values():
    (row,) = listing('[{"title": "Buoys", "number": "HA-1", "number": "HA-2"}]').rows
    assert [field.text for field in row.all(Meaning.NUMBER)] == ["HA-1", "HA-2"]


def test_numbers_keep_their_spelling_however_long_they_are():
    (row,) = listing('[{"title": "Buoys", "number": 0.10, "case_size": ' + "9" * 9000 + "}]").rows
    assert row.text(Meaning.NUMBER) == "0.10"


def test_what_no_journal_can_hold_is_replaced():
    (row,) = listing('[{"title": "Bu\\u0000oys \\ud800", "number": "HA-1"}]').rows
    assert row.first(Meaning.TITLE).words == "Bu\ufffdoys \ufffd"


def test_json_lines_name_a_broken_line_and_keep_the_others():
    lines = [json.dumps(ROW), "{broken", "[1]", json.dumps({**ROW, "title": "Cranes"})]
    found = listing("\n".join(lines))
    assert (found.kind, [(row.text(Meaning.TITLE), row.line) for row in found.rows]) == ("jsonl", [("Buoys", 1), ("Cranes", 4)])
    assert [problem.line for problem in found.problems] == [2, 3]


def test_broken_json_is_refused_with_its_place():
    refused = read_listing("x.json", b'[{"title": "Buoys",')
    assert "line 1 column" in refused.reason
    assert refused.sha256


def test_json_that_nests_without_end_is_refused():
    assert "nests too deep" in read_listing("x.json", b"[" * 200_000).reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "It is empty."),
        (b"  \n ", "It is empty."),
        (b"%PDF-1.7\n", "It is a PDF, not a listing."),
        (b"PK\x03\x04....", "It is a zip archive or an office document, not a listing."),
        (b"Title,Number\0\0\0", "It is no text."),
        (b"Colour,Size\nred,3\n", "No label or column that we know was found in it."),
    ],
)
def test_what_is_no_listing_is_refused_with_reason_and_advice(data, reason):
    refused = read_listing("x", data)
    assert refused.reason == reason
    assert refused.advice


def test_a_file_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr("inspectorate.reading.listings.read.MAX_BYTES", 2**20)
    assert read_listing("x", b"a" * (2**20 + 1)).reason == "It is larger than 1 MB."


def test_rows_beyond_the_limit_are_counted_and_left_out(monkeypatch):
    monkeypatch.setattr("inspectorate.reading.listings.assemble.MAX_ROWS", 2)
    found = listing("Title,Number\n" + "Buoys,HA\n" * 3)
    assert len(found.rows) == 2
    assert found.problems[-1].reason == "The listing has 3 rows; the first 2 were read."


def test_a_field_beyond_the_limit_is_cut_and_named(monkeypatch):
    monkeypatch.setattr("inspectorate.reading.listings.fields.MAX_WORDS", 10)
    found = listing("Title,Number\nA very long title,HA-1\n")
    assert found.rows[0].text(Meaning.TITLE) == "A very lon"
    assert (found.problems[0].label, found.problems[0].row) == ("Title", 1)


def test_a_file_beside_the_listing_is_linked_by_its_name():
    (row,) = listing("Title,Document File,URL\nBuoys,HA-1.pdf,https://ha.example/buoys\n").rows
    assert [link.address for link in row.documents] == ["HA-1.pdf"]
    assert [link.address for link in row.pages] == ["https://ha.example/buoys"]


def test_what_is_kept_is_read_back_equal():
    found = listing(
        json.dumps({"agency": "Pilots", "reports": [{**ROW, "": "x", "recommendations": [{"number": 1, "costs": "1"}]}, {"title": ""}]})
    )
    assert found.problems
    assert of_json(json.loads(json.dumps(as_json(found)))) == found


def test_a_listing_kept_by_another_version_is_refused():
    with pytest.raises(ValueError, match="kept by another version"):
        of_json({"schema": "inspectorate.listing/0"})
