"""Dates as documents print them: "April 12, 2021", "12 April 2021", "May 2011", "2021-04-12", "4/12/2021". Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from inspectorate.core.dates import PartialDate
from inspectorate.reading.facts.tables import table

FIRST_YEAR, LAST_YEAR = 1900, 2100
MONTHS, LAST_DAY = 12, 31
YEAR = re.compile(r"\d\d\d\d")  # without such figures a text has no date
ONE_SIDED = 4  # times as many dates of one order as of the other: fewer are of several hands and tell nothing


@dataclass(frozen=True, slots=True)
class Printed:
    """A date and the offsets of its words in the text; `either` says that its figures alone leave open which is the month."""

    start: int
    end: int
    date: PartialDate
    either: bool = False


class Order(StrEnum):
    """Which figure of "4/5/2018" is the month; `UNKNOWN` where the document does not tell."""

    MONTH_FIRST = "month first"
    DAY_FIRST = "day first"
    UNKNOWN = "unknown"


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
        rf"(?<![\w/.-])(?<!\d\d\d–)(?:(?P<iso>\d{{4}})-(?P<isom>\d{{2}})-(?P<isod>\d{{2}})"
        rf"|(?P<f1>\d{{1,2}})/(?P<f2>\d{{1,2}})/(?P<fy>\d{{4}})|(?P<g1>\d{{1,2}})\.\s?(?P<g2>\d{{1,2}})\.\s?(?P<gy>(?:19|20)\d{{2}})"
        rf"|(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?(?:\s+|-)(?:day\s+of\s+|de\s+|of\s+)?)?(?P<m>{month})\b\.?,?(?:\s+|-)(?:del?\s+|of\s+)?"
        rf"(?:(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?:\[sic\]\s*)?)?(?P<y>\d{{4}}))(?![\w/-]|\.\d)",
        re.IGNORECASE,
    )


def printed_dates(text: str, order: Order = Order.UNKNOWN) -> Iterator[Printed]:
    """The dates of the text in order, as exact as printed; what no calendar holds is left out.

    "4/5/2018" is one only where `order` says which of the two is the month.
    """
    for found in _shape().finditer(text) if YEAR.search(text) else ():
        if found["fy"]:
            yield from _in_figures(found, order)
            continue
        year = int(found["iso"] or found["gy"] or found["y"])
        numbered = found["isom"] or found["g2"]  # "4.5.2018" is written where the day comes first
        month = int(numbered) if numbered else months()[found["m"].lower()]
        day = found["isod"] or found["g1"] or found["d"] or found["d2"]
        if FIRST_YEAR <= year <= LAST_YEAR:
            try:
                yield Printed(found.start(), found.end(), PartialDate(year, month, int(day) if day else None))
            except ValueError:
                continue


def _in_figures(found: re.Match[str], order: Order) -> Iterator[Printed]:
    """A date in figures: "9/28/2018" and "28/9/2018" say which is the month, "4/5/2018" needs the document's order."""
    first, second, year = int(found["f1"]), int(found["f2"]), int(found["fy"])
    told = first == second or max(first, second) > MONTHS
    day_first = first > MONTHS if told else order is Order.DAY_FIRST
    month, day = (second, first) if day_first else (first, second)
    if (told or order is not Order.UNKNOWN) and FIRST_YEAR <= year <= LAST_YEAR:
        try:
            yield Printed(found.start(), found.end(), PartialDate(year, month, day), not told)
        except ValueError:
            return


def order_of(texts: Iterable[str]) -> tuple[Order, bool]:
    """The order that a document's own dates show, and whether its dates in figures show it themselves.

    Where none in figures does ("9/28/2018"), the written ones do: who writes "April 5, 2018" puts the month first.
    """
    figures, written = Counter[Order](), Counter[Order]()
    for text in texts:
        for found in _shape().finditer(text) if YEAR.search(text) else ():
            if found["fy"]:
                first, second = int(found["f1"]), int(found["f2"])
                figures[Order.DAY_FIRST] += second <= MONTHS < first <= LAST_DAY
                figures[Order.MONTH_FIRST] += first <= MONTHS < second <= LAST_DAY
            elif found["d"] or found["d2"]:
                written[Order.DAY_FIRST if found["d"] else Order.MONTH_FIRST] += 1
    for counted, told in ((figures, True), (written, False)):
        (best, times), (_other, second_times) = (*counted.most_common(2), (Order.UNKNOWN, 0), (Order.UNKNOWN, 0))[:2]
        if times and times >= ONE_SIDED * second_times:
            return best, told
    return Order.UNKNOWN, False


def agrees(a: PartialDate, b: PartialDate) -> bool:
    """Whether two dates can be the same day, each as far as it is known."""
    pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day))
    return all(x is None or y is None or x == y for x, y in pairs)


def finer(a: PartialDate, b: PartialDate) -> PartialDate:
    """The more exact of two dates that agree."""
    return max(a, b, key=lambda date: (date.month is not None) + (date.day is not None))
