"""A stranger's report: an HTML file that carries its truth, printed by Chromium; what it tells is the annotated form."""

import hashlib
import io
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from playwright.sync_api import Browser

from sample.scan import scanned

HERE = Path(__file__).parent / "reports"
READ = """() => ({
  truth: JSON.parse(document.getElementById("truth").textContent),
  scan: document.getElementById("scan")?.textContent ?? "",
  texts: Array.from(document.querySelectorAll("[data-rec]"), part => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll("[data-not]").forEach(node => node.remove());
    return [part.dataset.rec, copy.textContent];
  }),
})"""
"""What the truth, the scanned part and the marked words of a report are, asked of the open page."""
PRINTED = {"prefer_css_page_size": True, "print_background": True, "tagged": False}
DPI, SKEW, SPECKS = 200, 0.2, 150


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed report and what an attentive reader finds in it, in the annotated form."""

    name: str
    pdf: bytes
    gold: dict[str, Any]


def paper(file: Path, browser: Browser) -> Paper:
    """The report in an HTML file as PDF with its truth.

    Raises ValueError, naming the file, when a recommendation has no marked words or its words are not on the pages.
    """
    page = browser.new_page()
    try:
        page.goto(file.resolve().as_uri())
        told = page.evaluate(READ)
        pdf = _undated(page.pdf(**PRINTED))
    finally:
        page.close()
    words = _words(pdf)
    gold = _gold(file.stem, told, words)
    if told["scan"]:
        pdf = _with_scan(pdf, _pages_of(told["scan"], words, file.stem)[-1])
    gold["document"]["sha256"] = hashlib.sha256(pdf).hexdigest()
    return Paper(file.stem, pdf, gold)


def _gold(name: str, told: dict[str, Any], words: list[str]) -> dict[str, Any]:
    """The annotated form of what the report tells of itself. `words` are the letters of each page."""
    truth, texts = told["truth"], dict[str, str]()
    for key, text in told["texts"]:
        texts[key] = f"{texts.get(key, '')} {text}"
    if spare := set(texts) ^ {entry["id"] for entry in truth["recommendations"]}:
        raise ValueError(f"{name}: marked words and entries do not agree about {', '.join(sorted(spare))}")
    return {
        "schema": "inspectorate.reading/1",
        "document": {"file": f"reports/{name.split('--')[0]}/{name}.pdf", "pages": len(words)},
        "facts": {
            key: None if value is None else _fact(truth["facts"], key, value) for key, value in truth["facts"].items() if key in KEPT
        },
        "recommendations": [_entry(name, entry, " ".join(texts[entry["id"]].split()), words) for entry in truth["recommendations"]],
    }


KEPT = ("title", "number", "issued_on", "office", "summary")


def _fact(facts: dict[str, Any], key: str, value: str) -> dict[str, Any]:
    precision = {"precision": ("year", "month", "day")[value.count("-")]} if key == "issued_on" else {}
    return {"value": value, **precision, "also": facts.get("also", {}).get(key, [])}


def _entry(name: str, entry: dict[str, Any], text: str, words: list[str]) -> dict[str, Any]:
    due = entry.get("target_date")
    kept = {key: entry[key] for key in ("parent", "origin", "optional", "also") if entry.get(key)}
    return {
        "number": entry.get("number"),
        "text": text,
        "spans": [{"page": page, "quote": text[:60]} for page in _pages_of(text, words, name)],
        "addressees": entry.get("addressees", []),
        "response": {"position": entry.get("position", "not stated")},
        "target_date": due and {"value": due, "precision": ("year", "month", "day")[due.count("-")]},
        **kept,
    }


def _pages_of(text: str, words: list[str], name: str) -> list[int]:
    """The pages that have the first letters of a text; digits may be the mark of a footnote. Where it begins at a page's end, that page."""
    start = _letters(text)[:40]
    if found := [number for number, page in enumerate(words, 1) if start in page]:
        return found
    before = "".join(words).find(start)
    if before < 0:
        raise ValueError(f"{name}: not found on its pages: {text[:60]}")
    return [next(number for number in range(1, len(words) + 1) if before < sum(map(len, words[:number])))]


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).lower()


def _words(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_letters(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def _undated(pdf: bytes) -> bytes:
    """The same file without the time of printing: the same report gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        for name in ("/CreationDate", "/ModDate"):
            if name in whole.docinfo:
                del whole.docinfo[name]
        out = io.BytesIO()
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def _with_scan(pdf: bytes, first: int) -> bytes:
    """The report with the pages from `first` (1-based) on as pictures, as a letter that was put behind it."""
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        letter = pikepdf.new()
        letter.pages.extend(whole.pages[first - 1 :])
        behind = io.BytesIO()
        letter.save(behind)
        pictures = scanned(behind.getvalue(), dpi=DPI, skew=SKEW, specks=SPECKS, seed=first, made=date(2020, 1, 1))
        del whole.pages[first - 1 :]
        with pikepdf.open(io.BytesIO(pictures)) as scan:
            whole.pages.extend(scan.pages)
            out = io.BytesIO()
            whole.save(out, deterministic_id=True)
    return out.getvalue()
