"""Dates, years and amounts as listings print them."""

import pytest

from inspectorate.reading.listings.dates import order_of, parse_amount, parse_count, parse_date, parse_year
from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.listings.values import Meaning

DATES = {
    "2021-04-12": "2021-04-12",
    "2021-04-12T12:00:00Z": "2021-04-12",
    "2021/4/2": "2021-04-02",
    "2021-04": "2021-04",
    "2021": "2021",
    "April 12, 2021": "2021-04-12",
    "Apr. 12, 2021": "2021-04-12",
    "Sept 1, 2021": "2021-09-01",
    "Monday, April 12, 2021": "2021-04-12",
    "12 April 2021": "2021-04-12",
    "12th April 2021": "2021-04-12",
    "12-Apr-2021": "2021-04-12",
    "12 de abril de 2021": "2021-04-12",
    "1 août 2021": "2021-08-01",
    "April 2021": "2021-04",
    "04/30/2021": "2021-04-30",
    "30/04/2021": "2021-04-30",
    "04/04/2021": "2021-04-04",
    "04/30/21": "2021-04-30",
    "04/30/98": "1998-04-30",
    "30.4.2021": "2021-04-30",
    "April 12, 2021 at noon": None,
    "February 30, 2021": None,
    "13/13/2021": None,
    "0021-04-12": None,
    "Smarch 1, 2021": None,
    "": None,
}


@pytest.mark.parametrize("words", DATES)
def test_a_date_is_read_as_far_as_it_is_printed(words):
    date = parse_date(words).date
    assert (str(date) if date else None) == DATES[words]


def test_a_day_that_may_be_a_month_gives_only_its_year_and_says_so():
    parsed = parse_date("03/04/2021")
    assert (str(parsed.date), parsed.unsure) == ("2021", True)
    assert str(parse_date("03/04/2021", "mdy").date) == "2021-03-04"
    assert str(parse_date("03/04/2021", "dmy").date) == "2021-04-03"


def test_the_other_dates_of_a_listing_settle_the_order():
    assert order_of(["03/04/2021", "03/14/2021"]) == "mdy"
    assert order_of(["03/04/2021", "14/03/2021"]) == "dmy"
    assert order_of(["14/03/2021", "03/14/2021"]) is None


def test_a_listing_reads_all_its_dates_in_the_order_that_one_of_them_proves():
    found = read_listing("x", b"Title,Issue Date\nBuoys,03/04/2021\nCranes,14/03/2021\n")
    assert [str(row.first(Meaning.ISSUED_ON).date) for row in found.rows] == ["2021-04-03", "2021-03-14"]


def test_a_date_that_may_be_two_days_is_a_problem_unless_someone_says_the_order():
    data = b"Title,Issue Date\nBuoys,03/04/2021\n"
    assert "either of two days" in read_listing("x", data).problems[0].reason
    assert not read_listing("x", data, dates="mdy").problems


@pytest.mark.parametrize(
    ("words", "year"),
    [("2021", 2021), ("FY 2021", 2021), ("FY21", 2021), ("FY98", 1998), ("Fiscal Year 2021", 2021), ("2020-21", None), ("21", None)],
)
def test_a_fiscal_year_is_read_with_or_without_its_letters(words, year):
    assert parse_year(words) == year


@pytest.mark.parametrize(
    ("words", "amount"),
    [("$0", "0.00"), ("$1,234,567", "1234567.00"), ("1234.5", "1234.50"), ("$1.2 Million", "1200000.00"), ("about $5", None), ("", None)],
)
def test_an_amount_is_read_as_printed(words, amount):
    assert parse_amount(words) == amount


def test_a_count_is_a_whole_number():
    assert [parse_count(words) for words in ("12", "1,200", "twelve", "1.5")] == [12, 1200, None, None]
