"""The forms in which answers print a day, a month, a quarter or a year: "Q3 FY24", "Dec-26", "10/30/05", "early 2024". Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date as Day

from inspectorate.core.dates import PartialDate
from inspectorate.reading.facts.dates import Order, months, printed_dates

NTH = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
FISCAL = r"(?:fiscal (?:year )?|financial year |calendar (?:year )?|FFY ?|FY ?|CY ?|SFY ?)"
WHEN = re.compile(
    rf"\b(?:(?P<part>early|late|mid|(?:the )?(?:middle|beginning|start|close|end) of|year-end)[- ](?:in )?(?:the )?{FISCAL}?"
    r"|(?P<season>spring|summer|autumn|fall|winter)(?: of)? "
    rf"|(?P<quarter>{NTH} (?:{FISCAL})?(?:quarter|half)|[QF]?Q[1-4]|[1-4]Q|H[12])(?:,| of| in)? ?(?:the )?{FISCAL}?"
    rf"|(?:by|during|end of|before|until|in(?= [FQ0-9])) (?:the )?{FISCAL}(?:of )?)"
    r"(?P<year>(?:19|20)\d{2})(?:[-–/]\d{2,4})?(?![\d/])",
    re.IGNORECASE,
)
SHORT_YEAR = re.compile(
    rf"\b(?:(?P<quarter>{NTH} quarter(?: of)?|[QF]?Q[1-4]|[1-4]Q),? ?)?(?:FFY|FY|CY|SFY) ?[’']?(?P<y>\d{{2}})(?:[-–/]\d{{2,4}})?(?![\d/])",
    re.IGNORECASE,
)
"""A fiscal year with two figures: "FY25", "Q2 FY 25"."""
LEADS = re.compile(r"\b(?:by|during|end of|before|until|in|target|due|date)\b[: ]*(?:the )?$", re.IGNORECASE)
QUARTER_LAST = re.compile(
    r"\b(?:FY|CY)? ?(?P<year>(?:19|20)\d{2})[ ,-]*(?P<quarter>[QF]?Q[1-4]|[1-4]Q)\b|\bQ(?P<q>[1-4])[’'](?P<y>\d{2})\b", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:by|before|during|until|end of)\s+(?P<year>20\d{2})\b(?![-–/]\d)", re.IGNORECASE)
BARE_YEAR = re.compile(r"(?<!the )(?<![\w/.–-])(?P<year>20\d{2})\b(?![-–/.,]?\d)")
"""A year that only words around it make a plan."""
SLASHED = re.compile(
    r"(?<![\d/.-])(?P<m>0?[1-9]|[12]\d|3[01])(?P<s>[/-])(?:(?P<d>0?[1-9]|[12]\d|3[01])(?P=s))?(?P<y>(?:19|20)\d{2}|\d{2})(?![\d/-])"
)
THIS_YEAR = re.compile(r"\b(?:by )?(?:the )?end of (?:the|this|the current) (?:calendar )?year\b|\bby year[- ]?end\b", re.IGNORECASE)
COMMA = re.compile(r"\b(?P<m>[A-Z][a-z]{2,8})\.?[,;] (?P<y>(?:19|20)\d{2})\b")
SHORT = re.compile(r"(?<![\w-])(?:(?P<d>0?[1-9]|[12]\d|3[01])[- ])?(?P<m>[A-Z][a-z]{2,3})\.?(?:-| ?[’'])(?P<y>\d{2})(?![\w/-])")
"""A month with two figures of the year: "Dec-26", "31-Mar-24"."""
MONTH_ISO = re.compile(r"(?<![\d/-])(?P<y>20\d{2})-(?P<m>0[1-9]|1[0-2])(?![\d/-])")
GLUED = re.compile(r"(?<=[A-Za-z])[-–](?=[A-Z][a-z]{2,8}\.? \d)")
"""A dash between a word and the date that it leads to: "done-January 2011"."""
NOISE = re.compile(r"(?<=\d)([.,])(?:[:;.,'’](?=\s?(?:19|20)\d\d\b)|(?=(?:19|20)\d\d\b))")
"""Marks that OCR makes of the comma between day and year."""
FIGURES = re.compile(r"\d\d")
"""What every other form has."""
CENTURY = 2000
MONTHS = 12
ENDS = {"spring": 6, "summer": 9, "autumn": 12, "fall": 12, "winter": 12, "early": 6, "mid": 8, "middle": 8, "beginning": 4, "start": 4}
"""The month in which what is said so loosely is over."""
NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A date with the offsets of its words.

    `until` is the last day that the words may mean. `said` says that the form by itself speaks of a plan ("by 2025", "Q3 2024");
    `either` that its figures leave open which is the month.
    """

    date: PartialDate
    start: int
    end: int
    until: Day
    said: bool = False
    either: bool = False


def plain(text: str) -> str:
    """The text, letter for letter as long as before, without the marks that hide a date."""
    text = GLUED.sub(" ", text)
    return NOISE.sub(lambda found: "," + " " * (len(found[0]) - 1), text)


def forms(text: str, *, letter_year: int | None = None, order: Order = Order.UNKNOWN, cell: bool = False) -> Iterator[Form]:
    """Every date in any of the forms, in no order; two may share words. In a `cell` for dates "4/06" is one, whatever stands before it."""
    yield from _of_years(text, letter_year)
    if not FIGURES.search(text):
        return
    for printed in printed_dates(text):
        yield _form(printed.date, printed.start, printed.end)
    for found in SLASHED.finditer(text):
        if cell or found["d"] or len(found["y"]) > 2 or _told(text, *found.span()):
            yield from _in_figures(found, order)
    for found in COMMA.finditer(text):
        yield from _of_month(found, int(found["y"]))
    for found in SHORT.finditer(text):
        yield from _of_month(found, CENTURY + int(found["y"]), found["d"])
    for found in MONTH_ISO.finditer(text):
        yield _form(PartialDate(int(found["y"]), int(found["m"])), *found.span())


def _of_years(text: str, letter_year: int | None) -> Iterator[Form]:
    """What is known by its year only."""
    for found in THIS_YEAR.finditer(text) if letter_year else ():
        yield _loose(letter_year or 0, found, None, None)
    if not FIGURES.search(text):
        return
    for found in WHEN.finditer(text):
        loose = _loose(int(found["year"]), found, found["quarter"], found["season"] or found["part"])
        yield replace(loose, said=not found[0].lower().startswith("in "))
    for found in SHORT_YEAR.finditer(text):
        said = bool(found["quarter"]) or bool(LEADS.search(text[max(0, found.start() - 20) : found.start()]))
        yield replace(_loose(CENTURY + int(found["y"]), found, found["quarter"], None), said=said)
    for found in QUARTER_LAST.finditer(text):
        yield _loose(int(found["year"] or 0) or CENTURY + int(found["y"]), found, found["quarter"] or f"Q{found['q']}", None)
    for found in YEAR.finditer(text):
        yield _loose(int(found["year"]), found, None, None)
    for found in BARE_YEAR.finditer(text):
        year = PartialDate(int(found["year"]))
        yield Form(date=year, start=found.start("year"), end=found.end(), until=year.last_day())


def _loose(year: int, found: re.Match[str], quarter: str | None, part: str | None) -> Form:
    fiscal = re.search(r"F|fiscal|financial", found[0])
    month = MONTHS if fiscal or not quarter else 3 * _quarter(quarter)
    words = (part or "").lower().removeprefix("the ").split()
    month = ENDS.get(words[0], month) if words and not fiscal else month
    return Form(date=PartialDate(year), start=found.start(), end=found.end(), until=PartialDate(year, month).last_day(), said=True)


def _quarter(words: str) -> int:
    """1 to 4; the second half of a year ends with its fourth."""
    figure = re.search(r"[1-4]", words)
    number = int(figure[0]) if figure else NUMBERS[words.split()[0].lower()]
    return 2 * min(number, 2) if re.search(r"half|^H", words, re.IGNORECASE) else number


def _of_month(found: re.Match[str], year: int, day: str | None = None) -> Iterator[Form]:
    month = months().get(found["m"].lower())
    try:
        if month:
            yield _form(PartialDate(year, month, int(day) if day else None), *found.span())
    except ValueError:
        return


def _in_figures(found: re.Match[str], order: Order) -> Iterator[Form]:
    """`10/30/05`, `30/10/2005` or `4/2006`; none where no calendar holds it."""
    if found["s"] == "-" and not found["d"]:
        return
    date = slashed(found, order)
    if date is not None:
        first, second = int(found["m"]), int(found["d"] or 0)
        either = order is Order.UNKNOWN and second != 0 and first != second and max(first, second) <= MONTHS
        yield _form(date, *found.span(), either=either)


def _told(text: str, start: int, end: int) -> bool:
    """Whether a month and two figures stand alone, or after a word that leads to a date."""
    before = text[max(0, start - 20) : start]
    return not before.strip(" |(") or bool(
        re.search(r"\b(?:by|before|until|due|date|in|target|completed?|implemented)\b\W{0,3}$", before, re.IGNORECASE)
    )


def slashed(found: re.Match[str], order: Order = Order.UNKNOWN) -> PartialDate | None:
    """A date in figures, month first where nothing speaks against it; None where no calendar holds it."""
    year = int(found["y"]) + (CENTURY if len(found["y"]) == 2 else 0)
    first, second = int(found["m"]), int(found["d"]) if found["d"] else None
    if second is not None and (first > MONTHS or (order is Order.DAY_FIRST and second <= MONTHS)):
        first, second = second, first
    try:
        return PartialDate(year, first, second)
    except ValueError:
        return None


def _form(date: PartialDate, start: int, end: int, *, either: bool = False) -> Form:
    return Form(date=date, start=start, end=end, until=date.last_day(), either=either)
