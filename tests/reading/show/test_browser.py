"""In a real browser the page works by pointer and by keyboard, without script, in the dark and on a phone, and axe finds nothing."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from inspectorate.reading.show.page import write_page
from tests.reading.show.made import reading

AXE = Path(__file__).resolve().parents[3] / "node_modules" / "axe-core" / "axe.min.js"
pytestmark = pytest.mark.browser

Open = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of the small reading in a context of its own; anything it complains of or asks for elsewhere fails the test."""
    picture = BytesIO()
    Image.new("RGB", (1100, 1424), "white").save(picture, "PNG")
    with (tmp_path / "page.html").open("w", encoding="utf-8") as out:
        write_page(out, reading(), lambda number: ("image/png", picture.getvalue()))
    said: list[str] = []
    contexts = []

    def opened(**options: Any) -> Page:
        contexts.append(chromium.new_context(**({"viewport": {"width": 1300, "height": 700}} | options)))
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(("file:", "data:")) else said.append(request.url))
        page.goto((tmp_path / "page.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []


def test_a_door_goes_to_the_lit_words_and_lights_both_sides(visit: Open) -> None:
    page = visit()
    page.locator("#i10 .door", has_text="p. 2").click()
    assert page.locator(".now").evaluate_all("all => all.map(one => one.id)") == ["s10-0", "s10-1", "i10"]
    assert page.locator("#s10-1").evaluate("one => one.getBoundingClientRect().top < innerHeight")
    assert page.locator("#p2").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_lit_words_lead_to_what_was_read_there_the_smallest_first(visit: Open) -> None:
    page = visit()
    page.locator("#p2 .lit.response rect").click()
    assert page.locator(".item.now .value").inner_text() == "concur"
    assert page.url.endswith("#" + str(page.locator(".item.now").get_attribute("id")))


def test_keys_walk_through_what_was_read_and_put_the_light_out(visit: Open) -> None:
    page = visit()
    for _press in range(2):
        page.keyboard.press("j")
    assert page.locator(".item.now .label").inner_text() == "Report number"
    page.keyboard.press("k")
    assert page.locator(".item.now .label").inner_text() == "Title"
    page.keyboard.press("Escape")
    assert page.locator(".now").count() == 0


def test_without_script_the_links_lead_both_ways_and_kinds_can_be_put_out(visit: Open) -> None:
    page = visit(java_script_enabled=False)
    page.locator("#i10 .door", has_text="p. 2").click()
    assert page.url.endswith("#s10-1")
    assert page.locator("#p1 .lit.fact").first.is_visible()
    page.get_by_label("facts").uncheck()
    assert not page.locator("#p1 .lit.fact").first.is_visible()
    assert not page.locator(".keys").is_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_stands_beyond_the_edge(visit: Open, width: int) -> None:
    page = visit(viewport={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 390])
def test_axe_finds_nothing(visit: Open, scheme: str, width: int) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed; make setup installs it")
    page = visit(color_scheme=scheme, viewport={"width": width, "height": 700})
    page.keyboard.press("j")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []
