"""Dates as documents print them: "April 12, 2021", "12 April 2021", "May 2011", "2021-04-12". Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from inspectorate.core.dates import PartialDate
from inspectorate.reading.facts.tables import table

FIRST_YEAR, LAST_YEAR = 1900, 2100
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Printed:
    """A date and the offsets of its words in the text."""

    start: int
    end: int
    date: PartialDate


@cache
def months() -> dict[str, int]:
    """Every spelling of a month in the languages we know, to its number."""
    found: dict[str, int] = {}
    for language in table("languages").values():
        for names in (language["months"].split(), language.get("short", "").split()[:12]):
            found.update({name: number for number, name in enumerate(names, start=1)})
    return found | {"sept": 9}


@cache
def _shape() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/.-])(?:(?P<iso>\d{{4}})-(?P<isom>\d{{2}})-(?P<isod>\d{{2}})"
        rf"|(?P<f1>\d{{1,2}})/(?P<f2>\d{{1,2}})/(?P<fy>\d{{4}})"
        rf"|(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+|of\s+)?)?(?P<m>{month})\b\.?,?\s+(?:de\s+|of\s+)?"
        rf"(?:(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?:\[sic\]\s*)?)?(?P<y>\d{{4}}))(?![\w/-]|\.\d)",
        re.IGNORECASE,
    )


def printed_dates(text: str) -> Iterator[Printed]:
    """The dates of the text in order, as exact as printed; what no calendar holds is left out."""
    for found in _shape().finditer(text):
        if found["fy"]:
            yield from _in_figures(found)
            continue
        year = int(found["iso"] or found["y"])
        month = int(found["isom"]) if found["iso"] else months()[found["m"].lower()]
        day = found["isod"] or found["d"] or found["d2"]
        if FIRST_YEAR <= year <= LAST_YEAR:
            try:
                yield Printed(found.start(), found.end(), PartialDate(year, month, int(day) if day else None))
            except ValueError:
                continue


def _in_figures(found: re.Match[str]) -> Iterator[Printed]:
    """A date in figures where only one of the two can be the month: "9/28/2018", "28/9/2018"; "4/5/2018" says neither."""
    first, second, year = int(found["f1"]), int(found["f2"]), int(found["fy"])
    month, day = (first, second) if first <= MONTHS else (second, first)
    if (first == second or max(first, second) > MONTHS) and FIRST_YEAR <= year <= LAST_YEAR:
        try:
            yield Printed(found.start(), found.end(), PartialDate(year, month, day))
        except ValueError:
            return


def agrees(a: PartialDate, b: PartialDate) -> bool:
    """Whether two dates can be the same day, each as far as it is known."""
    pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day))
    return all(x is None or y is None or x == y for x, y in pairs)


def finer(a: PartialDate, b: PartialDate) -> PartialDate:
    """The more exact of two dates that agree."""
    return max(a, b, key=lambda date: (date.month is not None) + (date.day is not None))
