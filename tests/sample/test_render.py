"""The sample office is printed as its facts say, the same every time, with the difficulties that real reports have."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from inspectorate.core.text import normalise
from sample import marks
from sample.facts import HERE, Inconsistent, report
from sample.render import write
from tests.sample.conftest import NUMBERS, SCANNED

HYPHEN = re.compile("\ufffe")
"""What PDFium makes of a hyphen at a line end."""


def words(path: Path) -> list[str]:
    """The text of each page, hyphens at line ends undone."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [normalise(HYPHEN.sub("", page.get_textpage().get_text_range())) for page in document]
    finally:
        document.close()


def _several(fact: Any) -> list[dict[str, Any]]:
    return fact if isinstance(fact, list) else [fact or {}]


def squeezed(text: str) -> str:
    """Letters and digits only: a hyphen at a line end may be a word's own."""
    return re.sub(r"[^\w]", "", normalise(text))


def test_the_same_facts_print_the_same_bytes(office: Path, tmp_path: Path) -> None:
    write(tmp_path)
    assert [path.name for path in sorted(tmp_path.rglob("*.*"))] == [path.name for path in sorted(office.rglob("*.*"))]
    for path in sorted(office.rglob("*.*")):
        assert (tmp_path / path.relative_to(office)).read_bytes() == path.read_bytes(), path.name


def test_a_report_that_the_sample_no_longer_has_goes_and_a_strangers_file_stays(tmp_path: Path) -> None:
    (tmp_path / "truth").mkdir()
    for name in ("OLD-1.pdf", "truth/OLD-1.json", "letter.pdf"):
        (tmp_path / name).write_text("{}", "utf-8")
    write(tmp_path)
    assert not (tmp_path / "OLD-1.pdf").exists()
    assert not (tmp_path / "truth" / "OLD-1.json").exists()
    assert (tmp_path / "letter.pdf").exists()


@pytest.mark.parametrize("number", sorted(set(NUMBERS) - set(SCANNED)))
def test_every_quote_of_the_truth_stands_on_its_page(number: str, office: Path, truths: dict[str, Any]) -> None:
    pages = [squeezed(text) for text in words(office / f"{number}.pdf")]
    truth = truths[number]
    places = [span for fact in truth["facts"].values() for one in _several(fact) for span in one.get("spans", ())]
    for entry in truth["recommendations"]:
        parts = (entry, entry["response"], entry["target_date"], entry["status"], entry["closure_condition"])
        places += [span for part in parts if part for span in part["spans"]]
    places += [span for entry in (*truth["money"], *truth["self_checks"]) for span in entry["spans"]]
    assert len(places) > 3
    astray = [span for span in places if squeezed(span["quote"]) not in pages[span["page"] - 1] + pages[min(span["page"], len(pages) - 1)]]
    assert not astray


@pytest.mark.parametrize("number", NUMBERS)
def test_a_report_is_short(number: str, truths: dict[str, Any], office: Path) -> None:
    assert 1 <= truths[number]["document"]["pages"] == len(words(office / f"{number}.pdf")) <= 14


def test_a_recommendation_runs_over_a_page_and_another_shares_its_page_with_a_footnote(truths: dict[str, Any], office: Path) -> None:
    over, noted = [], []
    for number, truth in truths.items():
        pages = [squeezed(text) for text in words(office / f"{number}.pdf")]
        for entry in truth["recommendations"] if number not in SCANNED else ():
            page = entry["spans"][0]["page"]
            over += [number] if squeezed(entry["text"])[-40:] not in pages[page - 1] and "^[" not in entry["text"] else []
        noted += [number for entry in report(HERE / "reports" / f"{number}.yaml")["recommendations"] if "^[" in entry["text"]]
    assert over
    assert len(set(noted)) >= 2


def test_lines_end_in_hyphens(office: Path) -> None:
    document = pypdfium2.PdfDocument(office / "OIG-24-07.pdf")
    try:
        broken = sum(len(HYPHEN.findall(page.get_textpage().get_text_range())) for page in document)
    finally:
        document.close()
    assert broken >= 5


def test_the_highlights_stand_in_two_columns(office: Path) -> None:
    document = pypdfium2.PdfDocument(office / "OIG-24-07.pdf")
    try:
        page = document[2].get_textpage()
        lefts = {}
        for heading in ("Why We Did This Audit", "What We Found"):
            index, _count = page.search(heading).get_next()
            lefts[heading] = page.get_charbox(index)
    finally:
        document.close()
    (left, bottom, _right, _top), (other_left, other_bottom, _r, _t) = lefts.values()
    assert abs(bottom - other_bottom) < 2
    assert other_left - left > 150


def test_a_fact_that_no_text_prints_is_refused_with_its_report(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = report(HERE / "reports" / "2022-31.yaml")
    facts["recommendations"][0]["target"] = "May 3, 2031"
    with pytest.raises(Inconsistent, match=r"2022-31: “May 3, 2031” \(target/0\) is printed nowhere"):
        marks.marked(facts)


def test_parts_follow_the_recommendation_that_they_are_parts_of(truths: dict[str, Any]) -> None:
    entries = truths["2022-31"]["recommendations"]
    assert [entry["number"] for entry in entries] == ["1", "1.a", "1.b", "1.c", "2", "3", "4"]
    assert all(after["parent"] in (None, before["number"], before["parent"]) for before, after in pairwise(entries))
