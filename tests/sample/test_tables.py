"""The tables of the sample office's semiannual report are read cell by cell as they were written."""

from pathlib import Path

import yaml

from inspectorate.reading.values import Reading

TRUTH = Path(__file__).resolve().parents[2] / "sample" / "reports" / "SAR-24-1.yaml"


def written() -> list[dict[str, object]]:
    """The tables as the office wrote them."""
    return [part["table"] for part in yaml.safe_load(TRUTH.read_text())["body"] if "table" in part]


def test_every_cell_stands_in_its_row_and_column(outcomes: dict[str, Reading]) -> None:
    wanted = [(table["caption"], table["columns"], table["rows"]) for table in written()]
    read = [
        (table.caption, [cell.text for cell in table.columns], [[cell.text for cell in row.cells] for row in table.rows])
        for table in outcomes["SAR-24-1"].tables
    ]
    assert read == wanted


def test_all_that_must_add_up_does(outcomes: dict[str, Reading]) -> None:
    assert [len(table.balances) for table in outcomes["SAR-24-1"].tables] == [0, 10, 8]
    assert all(balance.holds for table in outcomes["SAR-24-1"].tables for balance in table.balances)
