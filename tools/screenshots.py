"""Take a picture of every type of page in every view, and the report as printed: `python tools/screenshots.py [OUT]`.

So that a person can look through the whole product in two minutes. Loads the sample office into a folder of its own.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser import browser, office  # noqa: E402  the pages and views are those of the tests


def main(out: Path) -> int:
    """Write the pictures; 1 where no browser is installed."""
    if reason := browser.why_not():
        sys.stderr.write(f"No pictures were taken. {reason}\n")
        return 1
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        office.load(data)
        with office.served(data) as address, browser.chromium() as chromium:
            for name, path in office.addresses(address).items():
                for view, given in browser.VIEWS.items():
                    _take(chromium, address + path, out / f"{name}-{view}.png", given)
                _take(chromium, address + path, out / f"{name}-script-off.png", {"java_script_enabled": False, **browser.VIEWS["desktop"]})
                sys.stderr.write(f"{name}\n")
            _panel(chromium, address + office.addresses(address)["report"], out / "panel-desktop.png")
            _print(chromium, address + office.addresses(address)["report"], out / "report-print.pdf")
    sys.stdout.write(f"{out}: {len(list(out.iterdir()))} pictures\n")
    return 0


def _take(chromium, url, file, view):
    with browser.opened(chromium, url, **view) as (page, _wrong):
        page.screenshot(path=file, full_page=True)


def _panel(chromium, url, file):
    with browser.opened(chromium, url, **browser.VIEWS["desktop"]) as (page, _wrong):
        page.locator("a.source-mark[href*='at=rec.2.response']").first.click()
        page.locator("#panel #lit").wait_for()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=file)


def _print(chromium, url, file):
    with browser.opened(chromium, url) as (page, _wrong):
        page.pdf(path=file, format="Letter")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "screens"))
