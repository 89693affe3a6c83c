"""The statistical tables of two real semiannual reports: every figure in its row and column, and the books balance."""

import tomllib
from pathlib import Path

import pytest

from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Reading, Table

TRUTH = tomllib.loads((Path(__file__).parent / "semiannual.toml").read_text())


@pytest.fixture(scope="module", params=["SAR-33", "SAR-34"])
def report(request: pytest.FixtureRequest, real: Path) -> tuple[str, Reading]:
    with Pool(workers=1) as pool:
        reading = pool.read(real / "inspectors-general" / "amtrak" / "2006" / request.param / "report.pdf")
    assert isinstance(reading, Reading)
    return request.param, reading


def test_every_cell_of_the_statistical_tables_is_right(report: tuple[str, Reading]) -> None:
    name, reading = report
    read = [
        {"page": table.page, "kind": table.kind, "figures": [figures(table, row) for row in range(len(table.rows))]}
        for table in reading.tables
    ]
    assert read == TRUTH[name]


def test_the_tables_balance_and_carry_forward(report: tuple[str, Reading]) -> None:
    _name, reading = report
    balances = [balance for table in reading.tables for balance in table.balances]
    assert len(balances) > 20
    assert [balance for balance in balances if not balance.holds] == []


def test_the_books_say_where_each_figure_stands(report: tuple[str, Reading]) -> None:
    _name, reading = report
    for table in reading.tables:
        for cell in (cell for row in table.rows for cell in row.cells if cell.text):
            assert cell.text.replace(" ", "")[:4] in "".join(span.quote for span in cell.spans).replace(" ", "")
            assert {span.page for span in cell.spans} == {table.page}


def figures(table: Table, row: int) -> list[str]:
    """The figures of a row; of a listing of reports its date and number too."""
    cells = [cell.text for cell in table.rows[row].cells]
    if table.kind != "reports issued":
        return cells[1:]
    return [*(cells[:2] if cells[1] else []), *cells[3:]]
