"""What a reader does: from a fact to its page and back, through hits by key, without script, without a mouse."""

import pytest

from tests.browser.browser import VIEWS, opened, violations

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
MARK = "a.source-mark[href*='at=rec.2.response']"


@pytest.mark.parametrize("view", ["desktop", "phone"])
def test_a_mark_opens_the_lit_words_beside_the_fact_and_gives_the_focus_back(chromium, addresses, view):
    with opened(chromium, addresses["report"], **VIEWS[view]) as (page, wrong):
        page.locator(MARK).first.press("Enter")
        lit = page.locator("#panel #lit")
        lit.wait_for()
        assert lit.is_visible()
        box, panel = lit.bounding_box(), page.locator("#panel").bounding_box()
        assert panel["y"] <= box["y"] <= panel["y"] + panel["height"]
        close, wide = page.locator("#panel [data-panel-close]").bounding_box(), page.viewport_size["width"]
        assert close["x"] + close["width"] <= wide
        assert close["width"] < wide / 2
        assert page.evaluate("document.activeElement.id") == "panel-title"
        assert "source of response to recommendation 2" in page.locator("#panel-title").inner_text()
        assert violations(page) == []
        page.keyboard.press("Escape")
        assert not page.locator("#panel").is_visible()
        assert page.evaluate(f'document.activeElement === document.querySelector("{MARK}")')
        assert page.url == addresses["report"]
        assert wrong == []


def test_the_panel_leaves_the_fact_in_sight(chromium, addresses):
    with opened(chromium, addresses["report"], **VIEWS["desktop"]) as (page, _wrong):
        for mark in (page.locator(".margin a.source-mark").first, page.locator(".report__body a.source-mark").first):
            mark.click()
            page.locator("#panel .sheet").wait_for()
            place, panel = mark.bounding_box(), page.locator("#panel").bounding_box()
            assert place["x"] + place["width"] <= panel["x"] or place["x"] >= panel["x"] + panel["width"]
            page.keyboard.press("Escape")


def test_a_mark_of_a_listing_opens_its_label(chromium, addresses):
    with opened(chromium, addresses["report-listed-only"], **VIEWS["desktop"]) as (page, _wrong):
        page.locator(".margin a.source-mark", has_text="listing").first.click()
        page.locator("#panel .listing__label mark").wait_for()
        assert violations(page) == []


def test_arrow_keys_lead_from_hit_to_hit(chromium, addresses):
    with opened(chromium, addresses["page-hits"], **VIEWS["desktop"]) as (page, _wrong):
        with page.expect_navigation():
            page.keyboard.press("ArrowRight")
        assert "/p7?q=" in page.url or "/p6?q=" in page.url
        with page.expect_navigation():
            page.keyboard.press("ArrowLeft")
        assert "/p5?q=" in page.url


def test_arrow_keys_stay_with_the_field_one_is_in(chromium, addresses):
    with opened(chromium, addresses["page-hits"], **VIEWS["desktop"]) as (page, _wrong):
        page.locator("#go-page").focus()
        page.keyboard.press("ArrowRight")
        assert "/p5" in page.url


def test_source_marks_can_be_turned_off_and_stay_off(chromium, addresses):
    with opened(chromium, addresses["report"], **VIEWS["desktop"]) as (page, _wrong):
        marks = page.locator(".report__body .source-mark")
        assert marks.first.is_visible()
        page.locator("#marks-switch").uncheck()
        assert not marks.first.is_visible()
        page.reload()
        assert not marks.first.is_visible()


def test_without_script_a_mark_is_a_link_to_the_lit_words(chromium, addresses):
    with opened(chromium, addresses["report"], java_script_enabled=False, **VIEWS["phone"]) as (page, wrong):
        page.locator(MARK).first.click()
        page.wait_for_url("**/v1/p*at=rec.2.response#lit")
        assert page.locator("rect.light").count() > 0
        assert page.locator(".page-text mark").count() > 0
        assert page.locator("img.sheet__picture").is_visible()
        assert wrong == []


def test_without_script_the_marks_can_be_turned_off_as_well(chromium, addresses):
    with opened(chromium, addresses["report"], java_script_enabled=False, **VIEWS["desktop"]) as (page, _wrong):
        page.locator("#marks-switch").uncheck()
        assert not page.locator(".report__body .source-mark").first.is_visible()


def test_without_script_a_search_is_asked_narrowed_and_followed_to_the_page(chromium, address):
    with opened(chromium, address + "/", java_script_enabled=False, **VIEWS["desktop"]) as (page, _wrong):
        page.locator("#q").fill("shelter claims")
        page.keyboard.press("Enter")
        page.wait_for_url("**/reports/?q=shelter+claims")
        page.locator(".page-chip").first.click()
        page.wait_for_url("**/v1/p*?q=shelter*")
        assert page.locator("rect.light--hit").count() > 0


def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(chromium, addresses):
    with opened(chromium, addresses["report"], **VIEWS["desktop"]) as (page, _wrong):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "usa-skipnav"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        seen = []
        for _step in range(400):
            page.keyboard.press("Tab")
            where = page.evaluate(
                "(e => [e.tagName, e.getAttribute('href') ?? e.id, getComputedStyle(e).outlineStyle])(document.activeElement)"
            )
            if where[0] == "BODY":
                break
            assert where[2] != "none", where
            seen.append(where[1])
        wanted = page.evaluate("[...document.querySelectorAll('main a[href], #marks-switch')].map(e => e.getAttribute('href') ?? e.id)")
        assert set(wanted) <= set(seen)


def test_management_s_words_unfold(chromium, addresses):
    with opened(chromium, addresses["report"], java_script_enabled=False, **VIEWS["phone"]) as (page, _wrong):
        words = page.locator(".recs__words .quoted").first
        assert not words.is_visible()
        page.locator(".recs__words summary").first.click()
        assert words.is_visible()


def test_a_page_number_can_be_typed(chromium, addresses):
    with opened(chromium, addresses["page"], java_script_enabled=False, **VIEWS["desktop"]) as (page, _wrong):
        page.locator("#go-page").fill("3")
        page.locator(".page-steps__go button").click()
        page.wait_for_url("**/v1/p3")
