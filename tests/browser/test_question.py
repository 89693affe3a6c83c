"""Given only a question, a reader reaches the lit words in three presses on a phone: on the sample office and on real documents."""

import re
from shutil import copyfile
from urllib.parse import quote_plus

import pytest

from tests.browser import office
from tests.browser.browser import VIEWS, opened, violations

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

QUESTION = "what did the office recommend about training on social media, and did the agency agree?"
WORDS = "recommend training social media agency agree"
INQUIRY = ("Summer2024-Disorder-Recomm.pdf", "Summer2024-Disorder-Response.pdf")
ANSWERS = "HC 1099"
"""Reports of an inquiry that recommends what the police should do about social media, with the answers in a document of its own (its
number), of which a person is asked whether some of them are answers to what was asked."""


@pytest.fixture(scope="session")
def real_address(real, tmp_path_factory, chromium):
    """The address of an office of real documents: an inquiry's two reports, and a listing whose documents nobody holds."""
    data = tmp_path_factory.mktemp("real-office")
    papers = data / "papers"
    papers.mkdir()
    for name in INQUIRY:
        copyfile(real / "reports" / "uk-inquiries" / name, papers / name)
    run = ("-m", "inspectorate.cli.main")
    office.run(data, *run, "ingest", "--publish", "--as", "Browser", "--workers", "1", "--issuer", "uk-inquiries", str(papers))
    waits = office.run(data, *run, "publish", "--as", "Browser", ANSWERS)
    looked = (word for question in re.findall(r"\[(flag-\w+)\]", waits) for word in ("--answer", question))
    office.run(data, *run, "publish", "--as", "Browser", ANSWERS, *looked, "--because", "Each is an answer.", fine=(0,))
    office.run(data, *run, "import", "--publish", "--as", "Browser", "--issuer", "DHS OIG", str(real / "crcl-listing.txt"))
    with office.served(data) as url:
        yield url


def asked(page, words):
    """Type the words on the front page and press Search: the first press."""
    page.locator("input[name=q]").fill(words)
    page.locator("form[role=search] button").tap()
    page.wait_for_url("**/reports/?q=*")


def in_sight(page):
    """Whether the place that an address names is what the reader sees, once the picture is there."""
    page.wait_for_function("document.querySelector('.sheet__picture')?.complete ?? true")
    page.wait_for_timeout(300)
    box = page.locator("#lit").first.bounding_box()
    return 0 <= box["y"] <= page.viewport_size["height"]


@pytest.mark.parametrize("words", [QUESTION, WORDS])
@pytest.mark.parametrize("script", [True, False])
def test_the_question_leads_to_the_recommendation_lit_in_two_presses(chromium, address, words, script):
    with opened(chromium, f"{address}/", java_script_enabled=script, **VIEWS["phone"]) as (page, wrong):
        asked(page, words)
        hit = page.locator(".line").first
        assert "Misconduct in Group Chats" in hit.locator(".line__title").inner_text()
        assert hit.locator(".line__recs .state").first.inner_text().endswith("Concurred")
        assert "training" in hit.locator(".line__recs mark").all_inner_texts()
        hit.locator(".line__rec a").first.tap()
        page.wait_for_url("**/oig-25-03/v1/p*at=rec.2*#lit")
        assert page.locator("rect.light:not(.light--hit)").count() > 0
        assert "training on the revised Code of Conduct" in " ".join(page.locator(".page-text mark").all_inner_texts())
        assert not script or in_sight(page)
        assert wrong == []


def test_the_answer_of_management_is_lit_as_well(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["phone"]) as (page, _wrong):
        asked(page, QUESTION)
        page.get_by_role("link", name="the answer to recommendation 2").first.tap()
        page.wait_for_url("**at=rec.2.response*#lit")
        assert "Concur" in " ".join(page.locator(".page-text mark").all_inner_texts())


def test_the_words_of_the_question_are_lit_on_the_page_that_answers_best(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["phone"]) as (page, _wrong):
        asked(page, QUESTION)
        page.locator(".line__where").first.tap()
        page.wait_for_url("**/oig-25-03/v1/p*#lit")
        assert {"social", "media"} <= {text.casefold() for text in page.locator(".page-text mark").all_inner_texts()}
        assert in_sight(page)


def test_who_presses_the_title_reaches_the_lit_words_with_the_third_press(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["phone"]) as (page, _wrong):
        asked(page, QUESTION)
        page.locator(".line__title a").first.tap()
        page.wait_for_url("**/oig-25-03/**")
        page.locator("a.source-mark[href*='at=rec.2#lit']").first.tap()
        page.locator("#lit").first.wait_for()
        assert page.locator("rect.light").count() > 0


@pytest.mark.parametrize("view", VIEWS)
def test_a_result_with_recommendations_is_accessible_and_fits(chromium, address, view):
    with opened(chromium, f"{address}/reports/?q={quote_plus(QUESTION)}", **VIEWS[view]) as (page, wrong):
        assert page.locator(".line__recs").count() > 0
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert wrong == []


@pytest.mark.parametrize("view", ["phone", "narrow"])
def test_a_search_that_cannot_be_answered_keeps_the_words_in_the_box(chromium, address, view):
    with opened(chromium, f"{address}/reports/?q=%00ferry+boats&size=7", **VIEWS[view]) as (page, _wrong):
        assert violations(page) == []
        assert page.locator("input[name=q]").input_value() == "ferry boats"
        page.get_by_role("link", name="Search with the rest").click()
        page.wait_for_url("**/reports/?q=ferry+boats")


def test_the_hits_of_a_page_are_gone_to_one_by_one_by_the_keyboard(chromium, address):
    with opened(chromium, f"{address}/", **VIEWS["desktop"]) as (page, _wrong):
        page.locator("input[name=q]").fill("training supervisors")
        page.keyboard.press("Enter")
        page.locator(".line__where").first.press("Enter")
        page.locator("#hits").wait_for()
        step = page.locator(".hits a[href^='#hit-']").nth(1)
        name = step.get_attribute("href").removeprefix("#")
        step.press("Enter")
        assert page.evaluate("document.querySelector(':target').id") == name


def test_on_real_documents_the_question_leads_to_a_recommendation_and_its_answer_lit(chromium, real_address):
    with opened(chromium, f"{real_address}/", **VIEWS["phone"]) as (page, _wrong):
        asked(page, QUESTION)
        hit = page.locator(".line", has=page.locator(".line__rec .page-chip")).first
        assert {"social", "media"} <= {text.casefold() for text in hit.locator("mark").all_inner_texts()}
        assert hit.locator(".line__recs .state").first.inner_text().strip()
        hit.locator(".line__rec a").first.tap()
        page.wait_for_url("**at=rec.*#lit")
        assert page.locator("rect.light").count() > 0
        assert in_sight(page)


def test_on_real_documents_what_only_a_listing_says_is_lit_in_its_words(chromium, real_address):
    with opened(chromium, f"{real_address}/", **VIEWS["phone"]) as (page, wrong):
        asked(page, QUESTION)
        line = page.locator(".line", has=page.locator(".number", has_text="OIG-21-34"))
        assert "training" in line.locator(".line__snippet mark").all_inner_texts()
        line.get_by_role("link", name="Read what the listing says").tap()
        page.wait_for_url("**/oig-21-34/v1/listing?q=*#lit")
        assert {"social", "media", "training"} <= {text.casefold() for text in page.locator("#lit mark").all_inner_texts()}
        assert in_sight(page)
        assert violations(page) == []
        page.get_by_role("navigation", name="Your result").get_by_role("link").first.tap()
        page.wait_for_url("**/reports/?q=*")
        assert wrong == []
