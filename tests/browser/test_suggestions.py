"""The search box suggests while one types, by key and by touch, and stays a plain form without script."""

import pytest

from tests.browser.browser import VIEWS, opened, violations

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def typed(page, words):
    page.locator("input[name=q]").press_sequentially(words)
    page.locator("[role=option]").first.wait_for()


@pytest.mark.parametrize("view", VIEWS)
def test_suggestions_are_accessible_and_fit(chromium, address, view):
    with opened(chromium, f"{address}/", **VIEWS[view]) as (page, wrong):
        typed(page, "misc")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert wrong == []


def test_a_suggestion_is_chosen_with_the_arrow_keys(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["desktop"]) as (page, _wrong):
        typed(page, "misconduct in gr")
        box = page.locator("input[name=q]")
        assert box.get_attribute("aria-expanded") == "true"
        box.press("ArrowDown")
        chosen = page.locator("[role=option][aria-selected=true]")
        assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
        where = chosen.get_attribute("data-url")
        box.press("Enter")
        page.wait_for_url(f"{address}{where}")


def test_escape_closes_the_suggestions_and_enter_searches_what_is_typed(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["desktop"]) as (page, _wrong):
        typed(page, "misc")
        box = page.locator("input[name=q]")
        box.press("Escape")
        assert page.locator("[role=option]").first.is_hidden()
        box.press("Enter")
        page.wait_for_url(f"{address}/reports/?q=misc")


def test_a_suggestion_is_chosen_by_touch(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["phone"]) as (page, _wrong):
        typed(page, "misc")
        option = page.locator("[role=option]").first
        where = option.get_attribute("data-url")
        option.tap()
        page.wait_for_url(f"{address}{where}")


def test_from_the_question_to_the_lit_words_in_three_presses_on_a_phone(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["phone"]) as (page, _wrong):
        page.locator("input[name=q]").fill("training on social media")
        page.locator("form[role=search] button").tap()
        page.locator(".page-chip").first.tap()
        assert page.locator("mark").first.inner_text()
        assert page.get_by_role("navigation", name="Your result").get_by_role("link").first.is_visible()


def test_one_steps_through_the_reports_of_a_result_and_back_to_it(chromium, address):
    with opened(chromium, f"{address}/reports/?q=inspection+OR+audit&size=25", **VIEWS["desktop"]) as (page, _wrong):
        page.locator(".line__where").first.click()
        way = page.get_by_role("navigation", name="Your result")
        first = page.locator("h1").inner_text()
        way.get_by_role("link", name="Next report").click()
        assert page.locator("h1").inner_text() != first
        way.get_by_role("link", name="Previous report").click()
        assert page.locator("h1").inner_text() == first
        way.get_by_role("link", name="report 1 of").click()
        assert page.url == f"{address}/reports/?q=inspection+OR+audit&size=25"


def test_without_script_the_box_is_a_plain_form(chromium, address):
    with opened(chromium, f"{address}/", java_script_enabled=False) as (page, _wrong):
        page.locator("input[name=q]").fill("misconduct")
        page.locator("form[role=search] button").click()
        assert page.url == f"{address}/reports/?q=misconduct"
