"""A real Chromium, and what it is asked of every page."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
VIEWS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "narrow": {"viewport": {"width": 320, "height": 640}, "forced_colors": "active"},
}
RULES = "axe.run({runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})"


def why_not() -> str:
    """Why no browser can be driven here; "" when one can."""
    if not shutil.which("chromium"):
        return "Chromium is not installed (Debian package chromium)"
    return "" if AXE.is_file() else "axe-core is not installed (make setup)"


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium, without a screen."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET.split())
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, url: str, **view: Any) -> Iterator[tuple[Page, list[str]]]:
    """A page in a context of its own, and what went wrong with it so far: foreign requests, console errors, failed scripts."""
    home = "/".join(url.split("/")[:3])
    wrong: list[str] = []
    context = browser.new_context(**view)
    page = context.new_page()
    page.on("request", lambda asked: wrong.append(f"asks {asked.url}") if not asked.url.startswith((home, "data:")) else None)
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    try:
        page.goto(url)
        yield page, wrong
    finally:
        context.close()


def violations(page: Page) -> list[str]:
    """What axe finds. Never with script off: axe needs timers and would hang for ever."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(RULES)["violations"]
    return [f"{one['id']}: {node['target']} {node.get('failureSummary', '')[:200]}" for one in found for node in one["nodes"]]
