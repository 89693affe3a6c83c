"""The sample office has one of everything that a library of oversight reports meets."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest

from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Reading, Unreadable
from sample.facts import Inconsistent, office, report
from tests.sample.conftest import DAMAGED, FACTS, LISTED_ONLY, SCANNED
from tests.sample.test_render import squeezed, words

Truths = dict[str, Any]
EDITIONS = ("OIG-22-04_Erratum", "OIG-22-04_Revised")


def test_two_offices_issued_two_dozen_reports_in_six_fiscal_years_and_seven_layouts() -> None:
    assert len(set(FACTS) - set(EDITIONS)) + len(LISTED_ONLY) == 25
    assert {report["issuer"] for report in FACTS.values()} == {"dca-oig", "amarel-auditor"}
    assert {report["fiscal_year"] for report in FACTS.values()} >= set(range(2021, 2027))
    assert {report["layout"] for report in FACTS.values()} == {"oig", "margin", "letter", "columns", "tabular", "city", "plain"}


def test_the_reports_are_about_agencies_of_three_levels_and_every_area() -> None:
    of = office().facts
    parents = {agency["code"]: agency.get("parent") for agency in of["agencies"]}
    about = {code for report in FACTS.values() for code in report.get("listed_agencies", report["agencies"])}
    assert len({code for code in about if parents[code] == "DCA"}) >= 5
    assert {code for code in about if parents[code] not in (None, "DCA")} >= {"OBI", "PLO", "TSP", "BL", "DFQ", "PWD"}
    assert {report["area"] for report in FACTS.values()} == set(of["areas"])


def test_every_kind_position_precision_and_many_words_for_status_occur(truths: Truths) -> None:
    entries = [entry for truth in truths.values() for entry in truth["recommendations"]]
    assert {truth["facts"]["kind"]["value"] for truth in truths.values()} >= {
        "audit", "inspection", "evaluation", "review", "investigative summary", "management alert", "semiannual report", "peer review",
        "testimony", "press release", "follow-up",
    }  # fmt: skip
    assert {(entry["response"] or {"position": "not stated"})["position"] for entry in entries} == {
        "concur", "partially concur", "non-concur", "alternative", "neither", "not stated",
    }  # fmt: skip
    assert {entry["target_date"]["precision"] for entry in entries if entry["target_date"]} == {"day", "month", "year"}
    assert {entry["status"]["value"].lower() for entry in entries if entry["status"]} >= {
        "open and resolved", "open and unresolved", "resolved and closed", "open", "closed", "in progress", "not started", "implemented",
    }  # fmt: skip
    assert sum(bool(entry["closure_condition"]) for entry in entries) >= 12


def test_a_scanned_report_is_pictures_without_a_word(office: Path) -> None:
    assert SCANNED == ("OIG-21-14",)
    assert words(office / "OIG-21-14.pdf") == [""] * 2


def test_words_under_a_bar_are_in_the_file_and_nowhere_in_the_reading(office: Path, truths: Truths, outcomes: dict[str, Reading]) -> None:
    hidden = ("Grey Heron", "Vell customs shed")
    assert all(squeezed(words_) in squeezed(words(office / "OIG-24-12.pdf")[1]) for words_ in hidden)
    assert truths["OIG-24-12"]["hidden"] == [{"page": 2, "cause": "covered"}]
    pages = outcomes["OIG-24-12"].pages
    assert [page.number for page in pages if any(word.cause == "covered" for word in page.hidden)] == [2]
    assert not [words_ for words_ in hidden for page in pages if words_.split()[-1] in page.text]


def test_nothing_is_hidden_in_any_other_report(outcomes: dict[str, Reading]) -> None:
    assert [name for name, reading in outcomes.items() if any(page.hidden for page in reading.pages)] == ["OIG-24-12"]


def test_bars_where_words_were_taken_out_are_black_and_empty(office: Path, outcomes: dict[str, Reading]) -> None:
    document = pypdfium2.PdfDocument(office / "I-22-03.pdf")
    try:
        ink = np.asarray(document[0].render(scale=1, grayscale=True).to_pil())
    finally:
        document.close()
    longest = max(len(run) for row in (ink < 10) for run in "".join(map(str, row.astype(int))).split("0"))
    assert longest > 40
    assert "The official, , said" in outcomes["I-22-03"].pages[0].text


def test_the_revised_version_replaces_a_figure_and_says_so() -> None:
    first, revised = json.dumps(FACTS["OIG-22-04"]["body"], default=str), json.dumps(FACTS["OIG-22-04_Revised"]["body"], default=str)
    assert first.count("$318,400") == revised.count("$301,900") > 1
    assert "$318,400" not in revised
    assert "replaces the report that we issued on January 27, 2022" in revised


def test_a_revision_that_replaces_what_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "A.yaml").write_text("number: A\nbody: []\n", "utf-8")
    (tmp_path / "B.yaml").write_text("revises: A\nreplace: [[one, two]]\nnotice: []\n", "utf-8")
    with pytest.raises(Inconsistent, match="“one” is not in A"):
        report(tmp_path / "B.yaml")


def test_the_damaged_file_is_refused_with_advice(office: Path) -> None:
    with Pool(workers=1) as pool:
        outcome = pool.read(office / f"{DAMAGED}.pdf")
    assert isinstance(outcome, Unreadable)
    assert outcome.advice


def tables(name: str) -> list[dict[str, Any]]:
    return [block["table"] for block in FACTS[name]["body"] if "table" in block]


def amounts(row: list[str]) -> list[int]:
    return [int(cell.strip("$").replace(",", "") or 0) for cell in row[1:]]


@pytest.mark.parametrize(("name", "table"), [(name, table) for name in FACTS for table in tables(name) if table.get("totals")])
def test_the_last_row_of_a_table_with_totals_is_the_sum_of_the_others(name: str, table: dict[str, Any]) -> None:
    *rows, last = [amounts([row[0], *(cell or "0" for cell in row[1:])]) for row in table["rows"]]
    blank = [n for n, cell in enumerate(table["rows"][-1][1:]) if not cell]
    assert [sum(column) for n, column in enumerate(zip(*rows, strict=True)) if n not in blank] == [
        v for n, v in enumerate(last) if n not in blank
    ]


def test_the_semiannual_report_balances() -> None:
    recommendations, costs = [table for table in tables("SAR-24-1") if "balances" in table or "rollforward" in table]
    for begin, made, closed, end in (amounts(row) for row in recommendations["rows"]):
        assert begin + made - closed == end
    roll, rows = costs["rollforward"], [amounts(row) for row in costs["rows"]]
    for column in range(3):
        value = [row[column] for row in rows]
        assert value[roll["opening"]] + value[roll["added"]] == value[roll["subtotal"]]
        assert value[roll["subtotal"]] - value[roll["decided"]] == value[roll["closing"]]
        assert column == 0 or sum(value[n] for n in roll["parts"]) == value[roll["decided"]]
