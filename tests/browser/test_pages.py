"""Every type of page, on a desk, in the dark, on a phone and on the narrowest screen with colours of the reader's own."""

import pypdfium2
import pytest

from tests.browser.browser import VIEWS, opened, violations

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PAGES = (
    "home", "reports", "reports-second", "search", "narrowed", "no-hits", "agencies", "agency", "report", "version",
    "report-listed-only", "report-tables", "report-cited", "recommendation", "page", "page-cited", "page-hits", "listing",
    "chooser-none", "about", "not-there", "refused", "gone",
)  # fmt: skip
REFUSED = ("not-there", "refused", "gone", "chooser-none")
"""Pages that come with a status of 400 and more, which the console reports."""


def test_the_list_of_pages_is_whole(addresses):
    assert tuple(addresses) == PAGES


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_fits_and_asks_nobody_else(chromium, addresses, name, view):
    with opened(chromium, addresses[name], **VIEWS[view]) as (page, wrong):
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert [one for one in wrong if name not in REFUSED or "status of 4" not in one] == []


@pytest.mark.parametrize("name", ["report", "page-hits", "search", "agency"])
def test_a_page_can_be_read_at_400_percent(chromium, addresses, name):
    # 1280 by 1024 pixels at 400 % leave 320 by 256
    with opened(chromium, addresses[name], viewport={"width": 320, "height": 256}) as (page, _wrong):
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_reports_lead_to_what_they_cite_and_back_without_script(chromium, addresses):
    with opened(chromium, addresses["report-tables"], java_script_enabled=False) as (page, _wrong):
        page.locator("[aria-labelledby=cited] a.number", has_text="OIG-24-07").click()
        assert page.url == addresses["report-cited"]
        page.locator("[aria-labelledby=cited-by] .source-mark").first.click()
        assert "Semiannual Report" in page.locator("h1").inner_text()
        assert page.locator("mark", has_text="OIG-24-07").count() >= 1


def test_a_table_of_figures_is_saved_as_a_file(chromium, addresses):
    with opened(chromium, addresses["report-tables"]) as (page, _wrong):
        with page.expect_download() as saved:
            page.locator(".figures a[href$='.csv']").first.click()
        assert saved.value.suggested_filename == "SAR-24-1 1.csv"


def test_a_report_prints_as_a_brief_of_two_pages_with_its_address_in_the_foot(chromium, addresses, tmp_path):
    with opened(chromium, addresses["report"]) as (page, _wrong):
        page.pdf(path=tmp_path / "report.pdf", format="Letter")
    sheets = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    texts = [sheet.get_textpage().get_text_range() for sheet in sheets]
    assert len(texts) == 2
    for text in texts:
        assert "/oig-24-19/v1/ · printed " in text
    assert "Show source marks" not in "".join(texts)
    sheets.close()
