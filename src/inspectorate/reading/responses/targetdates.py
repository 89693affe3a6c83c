"""By when something is to be done: the dates in a sentence that promise or ask for an end, as exactly as printed. Pure."""

import re
from dataclasses import dataclass
from datetime import date as Day

from inspectorate.core.dates import PartialDate
from inspectorate.reading.facts.dates import Order
from inspectorate.reading.responses.dueforms import FIGURES, Form, forms, plain
from inspectorate.reading.text.sentences import sentences

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
WILL = re.compile(
    r"\b(?:will|would|shall|to be|is to|are to"
    r"|plans?|planned|expect(?:s|ed)?|intends?|intended|aims?|scheduled|anticipate[sd]?|slated|targeted|(?:is|are) set|set (?:for|to))\b"
    r"(?:(?!\b(?:since|because|until)\b)[^;.]){0,160}?"
    r"\b(?:in|on|during|for|by|with effect from|as (?:from|of)|effective(?: from)?)\s+(?:the )?(?:end of |beginning of |middle of )?$",
    re.IGNORECASE,
)
"""Words of what is to come, up to a date that says when."""
COMING = re.compile(r"[^.;:]*?(?<!not )\b(?:will|would|shall|plans? to|expects? to|intends? to|is to|are to)\b", re.IGNORECASE)
OPENS = re.compile(r"(?:^|[.;:!?”\"]\s*)(?:in|on|during|by|effective|this)\s+(?:the )?$", re.IGNORECASE)
BEGINS = re.compile(
    r"\b(?:begin(?:s|ning)?|starts?|starting|commenc(?:e|es|ing)|work on|initial|interim|draft|consult(?:s|ation|ing)?)\b[^.;]{0,40}$"
    r"|(?<!\beffect )(?<!\bas )(?<!\beffective )\b(?:from|since|after|à partir (?:de|du)|a partir de)(?: the| la| le)?\s*$"
    r"|\b(?:days|weeks|months|years) (?:of|from|after|following|before)\s*$",
    re.IGNORECASE,
)
"""Where a first step begins is no promise of the end; nor is a day from which another is counted."""
OF_OTHERS = re.compile(
    r"\b(?:federal|statutory|legal|filing|reporting|application|submission|bid) deadlines?\b[^.;]{0,12}$"
    r"|\b(?:granted|given|allowed|gave|has|have) (?:\w+ ){0,2}?(?:deadline|until|extension)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
"""A day that the law or the agency sets somebody else."""
DONE = re.compile(
    r"(?<!\bbe )(?<!\bbeing )\b(?:published|issued|signed|released|adopted|launched|announced|approved|enacted|received|dated|held)"
    r" (?:in|on|by) $|"
    r"\b(?:was|were|been) (?:\w+ly )?(?!expect|schedul|plann|anticipat|estimat|target|suppos)\w+(?:ed|en|done|held)"
    r" (?:in|on|by|as of)?\s*$",
    re.IGNORECASE,
)
"""What was done then is no promise."""
TOLD = re.compile(
    r"\b(?:in|from|of) (?:its|their|our|your) $"
    r"|\b(?:data|figures?|reports?|results?|period|review|audit)\b[^.;]{0,20}\b(?:for|from|of) (?:the )?$"
    r"|\bfrom\b[^.;]{0,40}\bto (?:the )?$"
    r"|\b(?:covering|compared (?:to|with)|as compared|dated|budget for|between)\s+(?:the )?$",
    re.IGNORECASE,
)
"""What names the time of something that is: a letter's day, the period of figures."""
IN = re.compile(r"\b(?:in|during|for) (?:the )?$", re.IGNORECASE)
"""What stands before a time of any kind, past or to come."""
PAGE = re.compile(r"\W*page \d", re.IGNORECASE)
"""What stands behind the date in the head of a letter's further pages."""
OF_PAPER = re.compile(r"\W{0,2}(?:letter|response|reply|memo(?:randum)?|report|e-?mail|meeting|draft)\b", re.IGNORECASE)
"""What a date before it belongs to: "its May 3, 2024, response"."""
FIRST, LAST = 1980, 2060
"""A year outside is a misread figure."""
LATELY = 366
"""Days before the report by which what is told of an answer may have been due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A date with the offsets of its words; `asked` says that words of a deadline stand before it.

    `will`: words of what is to come lead to it. `until`: the last day that it may mean. `said`: the form itself speaks of a plan,
    which a bare year does not. `either`: its figures leave open which is the month.
    """

    date: PartialDate
    start: int
    end: int
    asked: bool
    until: Day
    said: bool = True
    will: bool = False
    either: bool = False


def due_dates(text: str, *, letter_year: int | None = None, order: Order = Order.UNKNOWN, cell: bool = False) -> tuple[Due, ...]:
    """Every date that a text names as an end or a plan, in printed order.

    `letter_year`: what "the end of the year" means; `cell`: the text stands in a column for dates.
    """
    if letter_year is None and not FIGURES.search(text):
        return ()
    read = plain(text)
    found = [form for form in forms(read, letter_year=letter_year, order=order, cell=cell) if FIRST <= form.date.year <= LAST]
    kept: list[Form] = []
    for form in sorted(found, key=lambda form: (form.start, -form.end)):
        if not kept or form.start >= kept[-1].end:
            kept.append(form)
    return tuple(_due(read, form) for form in kept)


def _due(text: str, form: Form) -> Due:
    before = text[max(0, form.start - 200) : form.start]
    near = before[-90:]
    sentence = next((text[a:b] for a, b in sentences(text) if a <= form.start < b), text)
    will = bool(WILL.search(f"{before}in " if form.said else before.rstrip("("))) or _opens(text, form)
    asked = bool(BEFORE.search(near.rstrip(" (:,"))) and not re.search(r"\b(?:dated|issued|since)\s*$", near)
    loose = bool(form.date.month and NEAR.search(sentence)) and not PAST.search(near.rstrip(" ("))
    said = form.said and not TOLD.search(near) and not IN.search(near)
    return Due(
        date=form.date,
        start=form.start,
        end=form.end,
        until=form.until,
        said=form.said,
        will=will,
        either=form.either,
        asked=will or said or (bool(form.date.month) and (asked or loose)),
    )


def _opens(text: str, form: Form) -> bool:
    """Whether a sentence about what is to come opens with the date: "In July the office will …"."""
    after = text[form.end : form.end + 80]
    return bool(OPENS.search(text[: form.start][-30:])) and bool(COMING.match(after))


def all_dates(text: str, order: Order = Order.UNKNOWN) -> tuple[Due, ...]:
    """Every date of a cell in a column for dates, past ones too; a year within words is none."""
    return tuple(due for due in due_dates(text, order=order, cell=True) if due.date.month or due.said)


def promised(
    text: str, *, written: PartialDate | None = None, first: bool = False, lately: bool = False, order: Order = Order.UNKNOWN
) -> Due | None:
    """The date of an answer or a request: of several steps the last, of several due dates asked for the first.

    What lies before the day on which the text was `written` is no promise; `lately`: unless it tells what was promised before that day.
    """
    dated = due_dates(text, letter_year=written.year if written else None, order=order)
    found = [due for due in dated if due.asked and _ahead(due, written, lately=lately) and _ends(text, due)]
    found = [due for due in found if due.date.month or due.said] or found
    if not found:
        return None
    return found[0] if first else max(found, key=lambda due: (due.until, due.start))


def _ends(text: str, due: Due) -> bool:
    """Whether the words around a date speak of this work's end: not of its beginning, somebody else's deadline, a letter's day."""
    before = text[max(0, due.start - 70) : due.start]
    if PAGE.match(text, due.end) or OF_PAPER.match(text, due.end):
        return False
    return not BEGINS.search(before) and not OF_OTHERS.search(before) and not TOLD.search(before) and not DONE.search(before)


def _ahead(due: Due, written: PartialDate | None, *, lately: bool) -> bool:
    """Whether it lies ahead of the day on which the words were written; a report tells late what an answer promised."""
    if written is None:
        return True
    return (written.last_day() - due.until).days < (LATELY if due.will and lately else 0)
