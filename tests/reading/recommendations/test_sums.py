"""Totals of money are held against their parts."""

from decimal import Decimal

import pytest

from inspectorate.reading.selfchecks.numbers import figure
from inspectorate.reading.selfchecks.sums import sums
from inspectorate.reading.values import SelfCheck
from tests.reading.recommendations.paper import report


def totals(text: str) -> list[SelfCheck]:
    return list(sums(report(text)))


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("The port overpaid a total of $1,500, consisting of $1,200 for rope and $300 for paint.", True),
        ("The port overpaid a total of $1,500, consisting of $1,200 for rope and $200 for paint.", None),
        ("Sales came to $14.1 million, comprised of $13.2 million in fares and $0.9 million in freight.", True),
        ("Sales came to $14.1 million, comprised of $13.2 million in fares and $0.6 million in freight.", None),
    ],
)
def test_parts_in_the_sentence_of_a_total_make_it_or_it_cannot_be_told(sentence: str, holds: bool | None) -> None:
    assert [check.holds for check in totals(f"# Findings\n{sentence}")] == [holds]


def test_a_total_whose_parts_are_not_said_to_be_all_is_not_added_up() -> None:
    assert totals("# Findings\nThe port spent $1,500, including $1,200 for rope and $200 for paint.") == []


def table(total: str) -> str:
    rows = ("Port | Questioned Costs | Visits", "North | $1,200 | 3", "South | 300 | 4", "West | (100) | 5", f"Total | {total} | 12")
    return "# Findings\n" + "\n".join(f"| {row}" for row in rows)


@pytest.mark.parametrize(("total", "holds"), [("$1,400", True), ("$1,500", False), ("1,500", None)])
def test_the_last_row_of_a_table_is_held_against_the_rows_above_it(total: str, holds: bool | None) -> None:
    checks = totals(table(total))
    assert [(check.expects["total"], check.expects["parts"], check.holds) for check in checks] == [
        (total.strip("$").replace(",", ""), "1400", holds)
    ]
    assert len(checks[0].spans) == 5


def test_a_table_with_subtotals_or_averages_is_not_added_up() -> None:
    assert totals(table("$1,400").replace("| West", "| Subtotal")) == []


@pytest.mark.parametrize(
    ("cell", "value"), [("$1,234.50", "1234.50"), ("(12)", "-12"), ("-$3", "-3"), ("n/a", None), ("12 %", None), ("1,23", None)]
)
def test_a_cell_holds_one_figure_or_none(cell: str, value: str | None) -> None:
    assert figure(cell) == (None if value is None else Decimal(value))


def test_questioned_and_unsupported_costs_agree_with_what_the_findings_state() -> None:
    said = "We questioned $900, of which $400 was unsupported."
    found = "We questioned costs of $900 for rope.\nReceipts were missing for $400 of unsupported costs."
    assert [check.holds for check in totals(f"# Summary\n{said}\n=====\n# Findings\n{found}")] == [True]
    assert [check.holds for check in totals(f"# Summary\n{said}")] == [None]
