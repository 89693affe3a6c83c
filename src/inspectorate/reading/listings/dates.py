"""Dates, years and amounts as listings print them, as far as they are printed. Pure: no clock, no locale."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from inspectorate.core.dates import PartialDate
from inspectorate.reading.listings.labels import months

Order = Literal["mdy", "dmy"]
"""Which comes first in 03/04/2021: the month or the day."""

_TIME = r"(?:[T ,]+\d{1,2}:\d{2}\S*(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?)?"
_YEAR = r"(?P<year>(?:1[6-9]|2\d)\d{2})"
_ISO = re.compile(rf"{_YEAR}(?:[-/](?P<month>\d{{1,2}})(?:[-/](?P<day>\d{{1,2}}))?)?{_TIME}")
_DOTS = re.compile(rf"(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\. ?{_YEAR}{_TIME}")
_STROKES = re.compile(rf"(?P<one>\d{{1,2}})[/-](?P<two>\d{{1,2}})[/-](?:{_YEAR}|(?P<short>\d{{2}})){_TIME}")
_WEEKDAY = r"(?:[^\W\d]{2,12}, )?"
_NAMED = (
    re.compile(rf"{_WEEKDAY}(?P<name>[^\W\d]{{3,12}})\.? (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? )?,?{_YEAR}{_TIME}"),
    re.compile(rf"{_WEEKDAY}(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:de )?)?(?P<name>[^\W\d]{{3,12}})\.?,? (?:de )?{_YEAR}{_TIME}"),
    re.compile(rf"(?P<day>\d{{1,2}})-(?P<name>[^\W\d]{{3,12}})-(?:{_YEAR}|(?P<short>\d{{2}}))"),
)
_FISCAL = re.compile(r"(?:fiscal year|fy|f\.y\.)? ?'?(?P<year>\d{4})|(?:fiscal year|fy|f\.y\.) ?'?(?P<short>\d{2})", re.IGNORECASE)
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})*|\d{1,9}")
_MONEY = re.compile(
    r"(?:US|U\.S\.)?[$€£]? ?(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,9})?) ?(?P<scale>thousand|million|billion)?",
    re.IGNORECASE,
)
_SCALES = {"thousand": 3, "million": 6, "billion": 9}
_CENTURY_TURNS = 69  # POSIX: two digits from 69 are 19xx, below it 20xx


@dataclass(frozen=True, slots=True)
class Parsed:
    """A date as far as the words say; `unsure` when day and month could be either, so that only the year is given."""

    date: PartialDate | None
    unsure: bool = False


def parse_date(words: str, order: Order | None = None) -> Parsed:
    """The date that the words print: ISO, with a month's name, with dots (day first) or strokes (as `order` says)."""
    text = " ".join(words[:80].split())
    strokes = _STROKES.fullmatch(text)
    if strokes:
        return _stroked(strokes, order)
    found = _ISO.fullmatch(text) or _DOTS.fullmatch(text)
    if found:
        return Parsed(_date(found["year"], found["month"], found["day"]))
    return Parsed(next(filter(None, (_named(form.fullmatch(text)) for form in _NAMED)), None))


def order_of(words: Iterable[str]) -> Order | None:
    """Which order a listing's own dates prove: one of them has a day over 12. None: none does, or they disagree."""
    proved: set[Order] = set()
    for found in filter(None, (_STROKES.fullmatch(" ".join(text[:80].split())) for text in words)):
        one, two = int(found["one"]), int(found["two"])
        if one <= 12 < two <= 31:
            proved.add("mdy")
        elif two <= 12 < one <= 31:
            proved.add("dmy")
    return proved.pop() if len(proved) == 1 else None


def parse_year(words: str) -> int | None:
    """The year in `2021`, `FY 2021` or `FY21`; spans of two years are not guessed at."""
    found = _FISCAL.fullmatch(" ".join(words[:40].split()))
    return _year(found) if found else None


def parse_count(words: str) -> int | None:
    """A whole number as printed."""
    text = words.strip()[:20]
    return int(text.replace(",", "")) if _COUNT.fullmatch(text) else None


def parse_amount(words: str) -> str | None:
    """Money as printed, in units with two decimals: `$1.2 million` is "1200000.00"."""
    found = _MONEY.fullmatch(" ".join(words[:60].split()))
    if not found:
        return None
    amount = Decimal(found["amount"].replace(",", "")).scaleb(_SCALES.get((found["scale"] or "").lower(), 0))
    return f"{amount:.2f}"


def _stroked(found: re.Match[str], order: Order | None) -> Parsed:
    one, two, year = int(found["one"]), int(found["two"]), _year(found)
    order = order_of((found[0],)) or (order if one != two else "mdy")
    if order is None and max(one, two) <= 12:
        return Parsed(PartialDate(year), unsure=True)
    month, day = (two, one) if order == "dmy" else (one, two)
    return Parsed(_date(year, month, day))


def _named(found: re.Match[str] | None) -> PartialDate | None:
    month = months().get(found["name"].lower()) if found else None
    return _date(_year(found), month, found["day"]) if found and month else None


def _year(found: re.Match[str]) -> int:
    short = found.groupdict().get("short")
    if not short:
        return int(found["year"])
    return int(short) + (1900 if int(short) >= _CENTURY_TURNS else 2000)


def _date(year: str | int, month: str | int | None, day: str | int | None) -> PartialDate | None:
    with suppress(ValueError):
        return PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    return None
