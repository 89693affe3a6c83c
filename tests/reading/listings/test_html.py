"""Listing pages and reports' own pages in HTML, in several themes."""

import pytest

from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.listings.values import Listing, Meaning


def listing(html: str) -> Listing:
    found = read_listing("page.html", html.encode())
    assert isinstance(found, Listing), found
    return found


THEMES = {
    "dl": """<h1>Cranes</h1><dl><dt>Report Number</dt><dd>HA-22-01</dd><dt>Issue Date</dt><dd>May 3, 2022</dd>
        <dt>Agency</dt><dd>Pilots</dd><dd>Port Police</dd></dl>""",
    "table with a header a row": """<h1>Cranes</h1><table><tr><th scope="row">Report Number</th><td>HA-22-01</td></tr>
        <tr><th scope="row">Issue Date</th><td>May 3, 2022</td></tr><tr><th>Agency</th><td><div class="field__items">
        <div class="field__item">Pilots</div><div class="field__item">Port Police</div></div></td></tr></table>""",
    "Drupal": """<h1>Cranes</h1><article><div class="field field--name-x"><div class="field__label">Report Number</div>
        <div class="field__item">HA-22-01</div></div><div class="field"><div class="field__label">Issue Date</div>
        <div class="field__item"><time datetime="2022-05-03T12:00:00Z">05/03/2022</time></div></div>
        <div class="field"><div class="field__label">Agency</div><div class="field__items"><div class="field__item">Pilots</div>
        <div class="field__item">Port Police</div></div></div></article>""",
    "Drupal without labels": """<h1>Cranes</h1><div class="field field--name-field-report-number">HA-22-01</div>
        <div class="field field--name-field-issue-date">May 3, 2022</div>
        <div class="field field--name-field-agency"><span>Pilots</span></div>
        <div class="field field--name-field-agency">Port Police</div>""",
    "strong": """<h1>Cranes</h1><p><strong>Report Number:</strong> HA-22-01<br><b>Issue Date:</b> May 3, 2022</p>
        <p><strong>Agency:</strong> Pilots</p><p><strong>Agency:</strong> Port Police</p>""",
    "blocks beside each other": """<h1>Cranes</h1><div><div>Report Number</div><div>HA-22-01</div></div>
        <div><span>Issue Date</span> <span>May 3, 2022</span></div><dl><dt>Agency</dt><dd>Pilots</dd><dd>Port Police</dd></dl>""",
}


@pytest.mark.parametrize("theme", THEMES)
def test_labelled_fields_are_found_whatever_the_theme(theme):
    (row,) = listing(THEMES[theme]).rows
    assert (row.text(Meaning.TITLE), row.text(Meaning.NUMBER)) == ("Cranes", "HA-22-01")
    assert str(row.first(Meaning.ISSUED_ON).date) == "2022-05-03"
    assert [field.text for field in row.all(Meaning.AGENCY)] == ["Pilots", "Port Police"]


LIST = """<html><head><link rel="canonical" href="https://ha.example/reports/pilots"></head><body>
<nav><ul><li>Topics</li><li>About</li></ul></nav><h1>Pilot Service</h1><ul>
<li><h3><a href="/files/HA-22-01.pdf">Cranes</a></h3>
  <div class="views-field"><span class="views-label">Executive Summary</span><div class="field-content"><p>One.</p><p>Two.</p></div></div>
  <div class="views-field"><span class="views-label">Report Number: </span><span class="field-content">HA-22-01</span></div>
  <div class="views-field"><span class="views-label">Issue Date: </span></div>
  <div class="views-field"><span class="views-label">Fiscal Year: </span><span class="field-content">2022</span></div></li>
<li><h3><a href="/reports/wharf">Wharves</a></h3>
  <div class="views-field"><span class="views-label">Report Number: </span><span class="field-content">HA-22-02</span></div>
  <div class="views-field"><span class="views-label">Fiscal Year: </span><span class="field-content">2022</span></div></li>
</ul><footer>Fiscal Year</footer></body></html>"""


def test_a_list_of_reports_gives_a_row_for_each_with_its_own_fields():
    found = listing(LIST)
    assert [(row.text(Meaning.TITLE), row.text(Meaning.NUMBER)) for row in found.rows] == [("Cranes", "HA-22-01"), ("Wharves", "HA-22-02")]
    assert found.rows[0].text(Meaning.SUMMARY) == "One.\n\nTwo."
    assert found.rows[0].first(Meaning.ISSUED_ON).words == ""
    assert found.rows[1].first(Meaning.ISSUED_ON) is None
    assert (found.address, found.scoped(Meaning.AGENCY).words) == ("https://ha.example/reports/pilots", "Pilot Service")


def test_a_link_on_a_title_is_the_document_when_it_ends_like_a_file_and_else_the_reports_page():
    first, second = listing(LIST).rows
    assert [link.address for link in first.documents] == ["/files/HA-22-01.pdf"]
    assert [link.address for link in second.pages] == ["/reports/wharf"]
    assert not first.pages
    assert not second.documents


TABLE = """<table><thead><tr><th>Report Number</th><th>Title</th><th>Issue Date</th><th>Fiscal Year</th></tr></thead><tbody>
<tr><td>HA-23-05</td><td>{title}</td><td></td><td>2023</td></tr>
<tr><td>HA-23-06</td><td><a href="/a/b.pdf">Buoys</a></td><td>06/30/2023</td><td>2023</td></tr></tbody></table>"""


def test_a_table_of_reports_gives_a_row_a_report_and_keeps_an_empty_date_as_unknown():
    first, second = listing(TABLE.format(title="Moorings")).rows
    assert (first.text(Meaning.TITLE), first.first(Meaning.ISSUED_ON).words, first.first(Meaning.FISCAL_YEAR).number) == (
        "Moorings",
        "",
        2023,
    )
    assert str(second.first(Meaning.ISSUED_ON).date) == "2023-06-30"
    assert [link.address for link in second.documents] == ["/a/b.pdf"]


def test_a_summary_that_stands_before_the_title_in_its_cell_is_taken_apart():
    merged = "We found that moorings were rented to nobody for two years.&quot;&gt;Moorings Without Tenants"
    row = listing(TABLE.format(title=merged)).rows[0]
    assert row.text(Meaning.TITLE) == "Moorings Without Tenants"
    assert row.text(Meaning.SUMMARY) == "We found that moorings were rented to nobody for two years."
    assert [field.label for field in row.fields if field.meaning in (Meaning.TITLE, Meaning.SUMMARY)] == ["Title", "Title"]


def test_a_title_with_a_sign_of_its_own_stays_whole():
    title = "Passenger Fees Rose by More Than Permitted (Phase II &gt; Phase III) at the Ferry Terminal"
    assert listing(TABLE.format(title=title)).rows[0].text(Meaning.TITLE).startswith("Passenger Fees")


def test_columns_without_a_header_take_their_labels_from_the_cells():
    html = """<table><tr><td data-label="Report Title">Buoys</td><td headers="view-field-issue-date-table-column">May 2020</td>
        <td class="views-field views-field-field-report-number">HA-20-9</td></tr></table>"""
    (row,) = listing(html).rows
    assert (row.text(Meaning.TITLE), row.text(Meaning.NUMBER)) == ("Buoys", "HA-20-9")
    assert str(row.first(Meaning.ISSUED_ON).date) == "2020-05"


RECOMMENDATIONS = """<h1>Buoys</h1><div class="field"><div class="title">Report Number</div><div class="field__item">HA-20-9</div></div>
<div class="field"><div class="title">Date Issued</div><div class="field__item">May 4, 2020</div></div>
<h2>Closed Recommendations</h2><table><thead><tr><th>Recommendation Number</th><th>Significant Recommendation</th>
<th>Recommended Questioned Costs</th><th>Recommended Funds for Better Use</th><th>Additional Details</th></tr></thead>
<tr><td>1</td><td>Yes</td><td>$1,200</td><td>$0</td><td></td></tr>
<tr><td colspan="5"><div headers="view-body-table-column"><p>Paint every buoy.</p><p>Twice.</p></div></td></tr>
<tr><td>2</td><td>No</td><td>a lot</td><td>$0</td><td>See letter</td></tr><tr><td colspan="5">Count the buoys.</td></tr></table>"""


def test_a_table_of_recommendations_belongs_to_the_report_of_its_page():
    found = listing(RECOMMENDATIONS)
    (row,) = found.rows
    first, second = row.recommendations
    assert (first.first(Meaning.REC_NUMBER).text, first.first(Meaning.REC_TEXT).text) == ("1", "Paint every buoy.\n\nTwice.")
    assert (first.first(Meaning.REC_SIGNIFICANT).text, first.first(Meaning.REC_QUESTIONED_COSTS).amount) == ("Yes", "1200.00")
    assert first.first(Meaning.REC_DETAILS).words == ""
    assert (second.first(Meaning.REC_TEXT).text, second.first(Meaning.REC_DETAILS).text) == ("Count the buoys.", "See letter")
    status = second.first(Meaning.REC_STATUS)
    assert (status.words, status.label) == ("Closed", "Closed Recommendations")


def test_an_amount_that_is_none_is_named_with_its_row_and_label():
    (problem,) = listing(RECOMMENDATIONS).problems
    assert (problem.row, problem.label) == (1, "Recommended Questioned Costs")
    assert "“a lot” was not understood as a sum of money" in problem.reason


def test_recommendations_that_fit_no_single_report_are_named_and_given_to_none():
    page = LIST.replace("</ul><footer>", "</ul>" + RECOMMENDATIONS[RECOMMENDATIONS.index("<h2>") :] + "<footer>")
    found = listing(page)
    assert not any(row.recommendations for row in found.rows)
    assert "A table of 2 recommendations could not be given to one of the 2 reports" in found.problems[0].reason


def test_what_nobody_can_see_on_a_page_is_not_read():
    title = 'Moorings<span class="hidden"> secret</span><span style="display: none"> secret</span><script>secret()</script>'
    assert listing(TABLE.format(title=title)).rows[0].text(Meaning.TITLE) == "Moorings"


def test_a_link_that_runs_a_script_is_no_link():
    title = '<a href="javascript:alert(1)">Moorings</a><a href="data:text/html,x">x</a>'
    row = listing(TABLE.format(title=title)).rows[0]
    assert (row.documents, row.pages, row.first(Meaning.TITLE).links) == ((), (), ())


def test_nothing_outside_the_page_is_opened(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    html = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>' + TABLE.format(title="&x;Moorings")
    assert "the secret" not in listing(html).rows[0].text(Meaning.TITLE)


def test_a_page_that_nests_thousands_deep_is_read_or_refused_but_never_ends_the_program():
    read_listing("deep.html", b"<div>" * 100_000 + TABLE.format(title="Moorings").encode())


def test_a_page_in_an_older_encoding_is_read_as_it_declares():
    html = '<meta charset="iso-8859-1">' + TABLE.format(title="Café ‘Anker’")
    found = read_listing("old.html", html.encode("cp1252"))
    assert found.rows[0].text(Meaning.TITLE) == "Café ‘Anker’"


def test_a_saved_page_names_its_address():
    html = "<!-- saved from url=(0027)https://ha.example/reports?p=2 --><html>" + TABLE.format(title="Moorings") + "</html>"
    assert listing(html).address == "https://ha.example/reports?p=2"


def test_a_page_without_marks_of_its_own_is_read_as_its_text():
    html = "<html><body><pre>Moorings\nReport Number: HA-1\nFiscal Year: 2020\n</pre></body></html>"
    (row,) = listing(html).rows
    assert (row.text(Meaning.TITLE), row.text(Meaning.NUMBER)) == ("Moorings", "HA-1")


def test_a_page_without_a_known_label_is_refused():
    assert not isinstance(read_listing("page.html", b"<html><body><p>Hello</p></body></html>"), Listing)
