"""Dates as far as they are known."""

from datetime import date

import pytest

from inspectorate.core.dates import PartialDate, fiscal_year


@pytest.mark.parametrize(("text", "precision", "last"), [
    ("2021-04-12", "day", date(2021, 4, 12)),
    ("2021-04", "month", date(2021, 4, 30)),
    ("2020-12", "month", date(2020, 12, 31)),
    ("2020", "year", date(2020, 12, 31)),
])  # fmt: skip
def test_a_date_keeps_the_precision_it_was_printed_with(text, precision, last):
    day = PartialDate.parse(text)
    assert (str(day), day.precision, day.last_day()) == (text, precision, last)


@pytest.mark.parametrize("text", ["2021-31-12", "April 2021", "2021-2", "", "2021-02-30"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


def test_the_federal_year_2021_ends_in_september_2021():
    assert fiscal_year(PartialDate(2020, 10, 1), 10) == 2021
    assert fiscal_year(PartialDate(2021, 9, 30), 10) == 2021
    assert fiscal_year(PartialDate(2021), 10) is None
    assert fiscal_year(PartialDate(2021), 1) == 2021
