"""By when something is to be done: the dates in a sentence that promise or ask for an end, as exactly as printed. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.reading.facts.dates import months, printed_dates
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import sought

BEFORE = re.compile(
    r"(?:\b(?:by|before|until|till|no later than|not later than|prior to|due|deadline|target(?:ed)?(?: date)?|expected"
    r"|estimated|anticipated"
    r"|completed? (?:in|on|during|by)|completion(?: date)?|effective|as of|implement(?:ed|ation)?(?: date)?(?: in| on| by)?"
    r"|ready|available"
    r"|fecha prevista|force on|concluded? (?:in|by)|end of|finali[sz]ed (?:in|by)|in place (?:in|by)"
    r"|planned (?:for|by)|ecd|scheduled (?:for|in)"
    r")\b[^.;]{0,45}?)$",
    re.IGNORECASE,
)
NEAR = re.compile(
    r"\b(?:will|expects?|anticipates?|plans?|intends?|complete[ds]?|completion|implement\w*|target|due|deadline|estimated"
    r"|by|no later than|this)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|since|began|dated|issued|received|signed|enacted|on|in|from|met|ended|ending|as of|for the (?:period|year)s?)\s*$",
    re.IGNORECASE,
)
BEGINS = re.compile(
    r"\b(?:begins?|starts?|commences?|work on|initial|interim|draft|consult(?:s|ation|ing)?)\b[^.;]{0,40}$"
    r"|\b(?:from|since|after|à partir (?:de|du)|a partir de)(?: the| la| le)?\s*$",
    re.IGNORECASE,
)
"""Where a first step begins is no promise of the end."""
OF_OTHERS = re.compile(
    r"\b(?:federal|statutory|legal|filing|reporting|application|submission|bid) deadlines?\b[^.;]{0,12}$"
    r"|\b(?:granted|given|allowed|gave|has|have) (?:\w+ ){0,2}?(?:deadline|until|extension)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
"""A day that the law or the agency sets somebody else."""
PAGE = re.compile(r"\W*page \d", re.IGNORECASE)
"""What stands behind the date in the head of a letter's further pages."""
SEASON = sought(
    r"\b(?:(?:early|late|mid|spring|summer|autumn|fall|winter|the end of|end of|year-end"
    r"|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter of"
    r"|(?:by|during|end of|before|until|in(?= [FQ0-9])) (?:the )?(?:fiscal year|calendar(?: year)?|FFY|FY|[QF]?Q[1-4](?: of)?))[- ]*"
    r"(?:of )?(?:the )?(?:calendar (?:year )?|fiscal year |FY ?)?(?P<year>(?:19|20)\d{2})(?:[-–/]\d{2,4})?)"
)
FIELD = sought(r"\b(?:date|fecha)[\w ]{0,20}:\s*(?:[QF]?Q[1-4],? |[1-4]Q,? |FY ?)?(?P<year>20\d{2})\.?$")
YEAR = sought(r"\b(?:by|before|during|until|end of)\s+(?P<year>20\d{2})\b(?![-–/]\d)", re.NOFLAG)
SLASHED = re.compile(r"(?<![\d/])(?P<m>0?[1-9]|1[0-2])/(?:(?P<d>0?[1-9]|[12]\d|3[01])/)?(?P<y>\d{4}|\d{2})(?![\d/])")
THIS_YEAR = sought(r"\b(?:by )?the end of (?:the|this) (?:calendar )?year\b")
COMMA = re.compile(r"\b(?P<m>[A-Z][a-z]{2,8})\.?, (?P<y>(?:19|20)\d{2})\b")
SHORT = re.compile(r"(?<![\w-])(?P<m>[A-Z][a-z]{2,3})\.?(?:-| ?[’'])(?P<y>\d{2})(?![\w/-])")
"""A month with two figures of the year: "Dec-26"."""
CENTURY = 2000
FIRST, LAST = 1980, 2060
"""A year outside is a misread figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A date with the offsets of its words; `asked` says that words of a deadline stand before it."""

    date: PartialDate
    start: int
    end: int
    asked: bool


def due_dates(text: str, *, letter_year: int | None = None) -> tuple[Due, ...]:
    """Every date that a text names as an end or a plan, in printed order. `letter_year`: what "the end of the year" means."""
    found = sorted((due for due in _all(text, letter_year) if FIRST <= due.date.year <= LAST), key=lambda due: (due.start, -due.end))
    kept: list[Due] = []
    for due in found:
        if not kept or due.start >= kept[-1].end:
            kept.append(due)
    return tuple(kept)


def _all(text: str, letter_year: int | None) -> Iterator[Due]:
    for printed in printed_dates(text):
        yield _due(text, printed.date, printed.start, printed.end)
    for found in COMMA.finditer(text):
        month = months().get(found["m"].lower())
        if month:
            yield _due(text, PartialDate(int(found["y"]), month), found.start(), found.end())
    for found in SHORT.finditer(text):
        month = months().get(found["m"].lower())
        if month:
            yield _due(text, PartialDate(CENTURY + int(found["y"]), month), found.start(), found.end())
    for found in SLASHED.finditer(text):
        date = slashed(found)
        if date:
            yield _due(text, date, found.start(), found.end())
    for pattern in (SEASON, YEAR, FIELD):
        for found in pattern.finditer(text):
            yield Due(date=PartialDate(int(found["year"])), start=found.start(), end=found.end(), asked=True)
    for found in THIS_YEAR.finditer(text):
        if letter_year:
            yield Due(date=PartialDate(letter_year), start=found.start(), end=found.end(), asked=True)


def slashed(found: re.Match[str]) -> PartialDate | None:
    """`10/30/05` or `4/06` as a date; None where no calendar holds it."""
    year = int(found["y"]) + (CENTURY if len(found["y"]) == 2 else 0)
    try:
        return PartialDate(year, int(found["m"]), int(found["d"]) if found["d"] else None)
    except ValueError:
        return None


def _due(text: str, date: PartialDate, start: int, end: int) -> Due:
    before = text[max(0, start - 90) : start]
    sentence = next((text[a:b] for a, b in sentences(text) if a <= start < b), text)
    asked = bool(BEFORE.search(before.rstrip(" (:,"))) and not re.search(r"\b(?:dated|issued|since)\s*$", before)
    loose = bool(NEAR.search(sentence)) and not PAST.search(before.rstrip(" ("))
    return Due(date=date, start=start, end=end, asked=asked or loose)


def promised(text: str, *, written: PartialDate | None = None, first: bool = False) -> Due | None:
    """The date of an answer or a request: of several steps the last, of several due dates asked for the first.

    What lies before the day on which the text was `written` is no promise.
    """
    dated = due_dates(text, letter_year=written.year if written else None)
    found = [due for due in dated if due.asked and _ahead(due.date, written) and _ends(text[max(0, due.start - 70) : due.start])]
    found = [due for due in found if not PAGE.match(text, due.end)]
    if not found:
        return None
    return found[0] if first else max(found, key=lambda due: (due.date.last_day(), due.start))


def _ends(before: str) -> bool:
    """Whether the words before a date speak of this work's end, not of its beginning nor of somebody else's deadline."""
    return not BEGINS.search(before) and not OF_OTHERS.search(before)


def _ahead(date: PartialDate, written: PartialDate | None) -> bool:
    return written is None or date.last_day() > written.last_day()
