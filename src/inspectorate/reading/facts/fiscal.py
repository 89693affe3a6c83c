"""The fiscal year of the report: as its title prints it, else computed from its date and the office's calendar. Pure.

A computed year carries the spans of the date it rests on and a lower confidence. Where nobody told when the office's
year begins, only a printed one counts.
"""

import re
from dataclasses import replace

from inspectorate.core.dates import PartialDate, fiscal_year
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.offices import fiscal_year_start
from inspectorate.reading.values import Fact

HEAD = 0.4  # of a page's height
PRINTED, COMPUTED, TITLE_ALONE = 920, 800, 650
_YEAR = re.compile(
    r"\b(?:fiscal years?|FYs?)[ -]?(?:(?:ended|ending)[\w ,]{0,20})?\s?(\d{4}|\d{2})\b(?!\s*(?:[-–—]|and|to|through|,)\s*\d)", re.IGNORECASE
)
_NUMBER = re.compile(r"\b(report|audit)( (no|number))?\b[.: ]*\S*\d\S*", re.IGNORECASE)
_PLURAL = re.compile(r"\b(?:fiscal years|FYs)\b", re.IGNORECASE)


def fiscal_year_of(front: Front, title: Fact | None, issued: Fact | None, office: Fact | None) -> Fact | None:
    """The year as four digits, or None.

    A year in the title is mostly the one reported on ("FY 2014 Compliance …", issued in 2015): it counts where it is
    the computed one too, or where none can be computed.
    """
    shown, computed, told = _on_cover(front), _computed(issued, office), _in_title(title)
    if shown or (told and computed and told.value == computed.value):
        return shown or told
    return computed or (replace(told, confidence=TITLE_ALONE) if told else None)


def _in_title(title: Fact | None) -> Fact | None:
    years = {_four(found[1]) for found in _YEAR.finditer(title.value)} if title else set()
    if title is None or len(years) != 1 or _PLURAL.search(title.value):
        return None
    return Fact(value=years.pop(), spans=title.spans, confidence=PRINTED)


def _on_cover(front: Front) -> Fact | None:
    """The year that a line at the head of the first page names, alone or beside the number and the date."""
    first = front.sheets[0] if front.sheets else None
    for row in first.rows if first else ():
        found = _YEAR.search(row.text)
        if first and found and (first.is_cover or first.height_of(row) < HEAD) and not _PLURAL.search(row.text):
            rest = _NUMBER.sub("", row.text[: found.start()] + row.text[found.end() :])
            for date in reversed(list(printed_dates(rest))):
                rest = rest[: date.start] + rest[date.end :]
            if not any(c.isalpha() for c in rest):
                return Fact(value=_four(found[1]), spans=row.spans(*found.span()), confidence=PRINTED)
    return None


def _four(year: str) -> str:
    return year if len(year) == 4 else f"20{year}" if int(year) < 70 else f"19{year}"


def _computed(issued: Fact | None, office: Fact | None) -> Fact | None:
    if issued is None or issued.withheld or office is None or office.withheld:
        return None
    starts = fiscal_year_start(office.value)
    year = fiscal_year(PartialDate.parse(issued.value), starts) if starts else None
    if year is None:
        return None
    return Fact(value=str(year), spans=issued.spans, confidence=min(COMPUTED, issued.confidence, office.confidence))
