"""A table that balances is taken for one, and a figure that anybody changes is noticed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inspectorate.reading.statistics.balances import amount, checked, flags
from inspectorate.reading.values import Cell, Table, TableRow

MONEY = st.integers(0, 10_000_000)
DECISIONS = (
    "A. No decision at the beginning",
    "B. Issued in the period",
    "Subtotals (A + B)",
    "LESS",
    "C. Decided",
    "(i) agreed to",
    "(ii) not agreed to",
    "D. No decision at the end",
)


def table(kind: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    cells = [TableRow(cells=tuple(Cell(text=text) for text in row)) for row in rows]
    return Table(kind=kind, caption="Table 1", page=1, columns=tuple(Cell(text=text) for text in columns), rows=tuple(cells))


@st.composite
def decisions(draw: st.DrawFn) -> Table:
    """A table of questioned costs that carries forward."""
    opening, issued = draw(MONEY), draw(MONEY)
    agreed = draw(st.integers(0, opening + issued))
    refused = draw(st.integers(0, opening + issued - agreed))
    figures = (opening, issued, opening + issued, None, agreed + refused, agreed, refused, opening + issued - agreed - refused)
    rows = [(label, "" if figure is None else f"${figure:,}") for label, figure in zip(DECISIONS, figures, strict=True)]
    return table("questioned costs", ("", "Questioned Costs"), rows)


@given(decisions())
def test_decisions_that_carry_forward_balance(made: Table) -> None:
    (read,) = checked([made])
    assert len(read.balances) == 3
    assert flags([read]) == ()


@given(decisions(), st.sampled_from([0, 1, 2, 4, 5, 6, 7]), st.integers(1, 999))
def test_any_figure_that_is_changed_is_noticed(made: Table, at: int, more: int) -> None:
    row = made.rows[at]
    figure = amount(row.cells[1])
    assert figure is not None
    forged = replace(row, cells=(row.cells[0], Cell(text=f"${figure + more:,}")))
    (read,) = checked([replace(made, rows=(*made.rows[:at], forged, *made.rows[at + 1 :]))])
    assert flags([read])


@given(st.lists(MONEY, min_size=2, max_size=8), st.integers(-5, 5))
def test_a_total_is_the_sum_of_its_rows(figures: list[int], wrong: int) -> None:
    rows = [(f"Office {at}", f"{figure:,}") for at, figure in enumerate(figures)]
    total = sum(figures) + wrong
    (read,) = checked([table("other", ("Office", "Reports"), [*rows, ("Total", f"{total:,}" if total >= 0 else f"({-total:,})")])])
    assert [balance.holds for balance in read.balances] == [wrong == 0]


def test_what_came_and_went_explains_what_is_left() -> None:
    rows = [
        ("Audits in progress at 10/1/25", "60"),
        ("Cancelled", "2"),
        ("Started", "18"),
        ("Reports issued", "21"),
        ("In progress 3/31/26", "55"),
    ]
    (read,) = checked([table("other", ("", ""), rows)])
    assert [(balance.computed, balance.holds) for balance in read.balances] == [("55", True)]


def test_what_was_issued_is_the_total_of_the_list_of_reports() -> None:
    listing = table("reports issued", ("Number", "Questioned costs"), [("A-1", "$10"), ("A-2", "$32"), ("Total", "$42")])
    costs = table("questioned costs", ("", "Questioned costs"), [("B. Issued in the period", "$41")])
    read = checked([costs, listing])
    assert [(balance.printed, balance.computed) for balance in read[0].balances] == [("41", "42")]


def test_a_dash_is_nothing_and_words_are_no_figure() -> None:
    assert [amount(Cell(text=text)) for text in ("–", "-0-", "($1,200)", "$ 2,716", "18*", "none yet", "")] == [
        0,
        0,
        -1200,
        2716,
        18,
        None,
        None,
    ]
