"""The day of issue: on the cover, at the head of the letter or memorandum, after a word like "Filed:". Pure.

A cover often prints the month and the letter behind it the day; where they agree the finer one is taken.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from inspectorate.core.dates import PartialDate
from inspectorate.core.spans import Span
from inspectorate.reading.facts.dates import Order, Printed, agrees, finer, months, printed_dates
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.labels import is_event, label_of
from inspectorate.reading.facts.parts import EVENT_DATE, Part
from inspectorate.reading.facts.printed import FURNITURE
from inspectorate.reading.facts.settled import again, is_read, settled
from inspectorate.reading.facts.tables import table
from inspectorate.reading.values import Fact, Role

SURE, COVER, MEMORANDUM, NUMBERED, REPEATED, LETTER, FURNITURE_WEIGHT, LATER, HAPPENED = 100, 90, 88, 86, 84, 75, 70, 45, 30
KINDS = (
    (92, "word"),
    (91, "said"),
    (90, "cover"),
    (89, "closing"),
    (86, "cover"),
    (FURNITURE_WEIGHT + 1, "letter"),
    (FURNITURE_WEIGHT, "head"),
    (0, "later"),
)
CLOSE = 12  # how little lighter a rival may be
OFTEN = 3
AFTER, SAID, CLOSING = 92, 91, 89
LONGEST = 1500  # letters of a paragraph at the end that may say when the report was released
FIELD = 95
EARLY = 3
STAMP = 2.5  # line heights within which a stamp's words stand around its date
LETTER_SHARE = 0.12  # of a document's pages: a letter behind is somebody's answer
HEAD, UPPER = 0.35, 0.55
EDGE = 0.075  # of a page's height: what stands nearer to its edge is a running head
UNSETTLED, DOUBTFUL, BY_WRITING = 300, 600, 690
"""How sure a date in figures is of which either can be the month: nothing, day first or month first as dates in words are."""
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.’'-]*( (d[eu]l? |la )?[A-ZÀ-Þ][\w.’'-]*){0,3}(, [A-Z][\w.]*)?, ?((den|le|a|à|el|em) )?")
_THIS = re.compile(r"\bthis( \w+)? (report|document|paper|publication|memorandum|review|audit)\b", re.IGNORECASE)
_ITS_OWN = re.compile(
    rf"(^\s*it|{_THIS.pattern}) "
    r"(was|is|has been)( \w+ly)? (published|issued|released|filed)",
    re.IGNORECASE,
)
_PUBLISHER = re.compile(r"\s*(by\b|\.|\Z)")
"""How a sentence goes on that is the publisher's own: "Published May 2019 by the Inspectorate"."""
_ADOPTED = re.compile(r"adopted( on)?\s*:?\s*", re.IGNORECASE)
"""What a board prints before the day, under its members' names at the report's end."""

_YEAR = re.compile(r"(?:^|[|•·] ?)(?:[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2}, )?((?:19|20)\d\d)$")
YEAR = 700
_NUMBER = re.compile(
    r"\b(report|audit)( (no|number))?\b[.: ]*\S*\d\S*|\b(fiscal year|FY)[ -]?\d{2,4}"
    r"|\bsession (of )?\d{4}[-–]\d{2,4}|\b(HC|HL Paper|Cm|Cmnd|CP|NIA|SG)[ /]?\d+",
    re.IGNORECASE,
)
Spans = Callable[[int, int], tuple[Span, ...]]


@dataclass(frozen=True)
class Found:
    """One printing of what may be the day of issue."""

    date: PartialDate
    spans: tuple[Span, ...]
    weight: int
    either: bool = False

    @property
    def kind(self) -> str:
        """The name of where it stands."""
        return next(name for least, name in KINDS if self.weight >= least)


@cache
def _words() -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(rf"\b{row['words']}\Z", re.IGNORECASE), row["weight"]) for row in table("issued")["word"])


@cache
def _not() -> re.Pattern[str]:
    return re.compile(table("issued")["not"]["words"], re.IGNORECASE)


def issued_on(front: Front) -> Fact | None:
    """The date with its precision; None where none is printed that can be it."""
    order, told = front.order
    found = sorted(_often(_not_of_events(front, order)), key=lambda one: -one.weight)
    if not found:
        return (_unsettled(front) if order is Order.UNKNOWN else None) or _year(front)
    best = found[0]
    agreeing = [one for one in found if agrees(one.date, best.date)]
    date = _refined(best, agreeing)
    exact = [one for one in agreeing if one.date == date]
    rivals = [one for one in found if not agrees(one.date, best.date)]
    confidence = min(
        990,
        max(10 * best.weight, 750 if best.weight >= 60 and not rivals else 0)
        + 30 * min(3, len({one.spans[0].page for one in agreeing if one.spans}) - 1),
    )
    if rivals and rivals[0].weight >= best.weight - 3:
        confidence = min(confidence, 600)
    elif rivals and rivals[0].weight >= best.weight - 12:
        confidence -= 80
    if best.either and not told and all(one.either for one in agreeing):
        confidence = min(confidence, BY_WRITING if order is Order.MONTH_FIRST else DOUBTFUL)
    spans = tuple(one.spans[0] for one in (*exact, *(one for one in agreeing if one not in exact)) if one.spans)[:3]
    fact = Fact(value=str(date), spans=spans, confidence=confidence, precision=date.precision, withheld=confidence < 500)
    rival = bool(rivals) and rivals[0].weight >= best.weight - CLOSE
    names = (best.kind, *again(len({one.spans[0].page for one in agreeing if one.spans}) - 1), *(("rival",) if rival else ()))
    either = ("either",) if best.either and not told and all(one.either for one in agreeing) else ()
    late = ("late",) if best.weight != CLOSING and all(one.spans[0].page > 2 * EARLY for one in agreeing if one.spans) else ()
    return settled("issued_on", fact, (*names, *either, *late), by_ocr=all(_by_ocr(one, front) for one in agreeing))


def _year(front: Front) -> Fact | None:
    """The year alone, or behind a place, that is all that a cover prints of a date: "Lausanne, 2023"."""
    cover = front.sheets[0]
    for part in front.on(cover.page.number) if cover.is_cover else ():
        for row in part.run.rows:
            year = _YEAR.search(row.text)
            if year and len(part.run.rows) == 1:
                fact = Fact(value=year[1], spans=row.spans(*year.span(1)), confidence=YEAR, precision="year")
                return settled("issued_on", fact, ("later", "+0"), by_ocr=is_read(row.place.page.state))
    return None


def _not_of_events(front: Front, order: Order) -> list[Found]:
    """What may be the day of issue; another printing of the day that the cover gives to an accident is worth no more than that one."""
    found = list(_found(front, order))
    events = {one.date for one in found if one.weight == HAPPENED}
    return [replace(one, weight=HAPPENED) if one.date in events else one for one in found]


def _by_ocr(one: Found, front: Front) -> bool:
    return all(is_read(front.document.pages[span.page - 1].state) for span in one.spans[:1])


def _unsettled(front: Front) -> Fact | None:
    """A date in figures that can be read in two ways: only its year is certain, and nothing is asserted."""
    found = sorted((one for one in _found(front, Order.MONTH_FIRST) if one.either), key=lambda one: -one.weight)
    if not found or found[0].weight < LETTER:
        return None
    return Fact(value=str(found[0].date.year), spans=found[0].spans, confidence=UNSETTLED, precision="year", withheld=True)


def _often(found: list[Found]) -> Iterator[Found]:
    """A date at the edge of several pages is surer than one at the edge of one."""
    pages = {date: {span.page for one in found if one.date == date for span in one.spans} for date in {one.date for one in found}}
    for one in found:
        yield replace(one, weight=REPEATED) if one.weight == FURNITURE_WEIGHT and len(pages[one.date]) >= OFTEN else one


def _refined(best: Found, agreeing: list[Found]) -> PartialDate:
    """The date of the cover, made exact by the letter behind it; a letter at the end is somebody's answer."""
    date = best.date
    if best.weight > REPEATED:
        for one in agreeing:
            if one.weight >= LETTER and agrees(date, one.date):
                date = finer(date, one.date)
    return date


def _found(front: Front, order: Order) -> Iterator[Found]:
    for part in front.parts:
        if part.run.page not in front.contents:
            yield from _in_part(part, front, order)
    yield from _in_memorandum(front, order)
    yield from _in_fields(front, order)
    for sheet in front.back:
        for row in (row for run in sheet.runs if not run.is_prose for row in run.rows):
            if row.role not in FURNITURE:
                yield from (one for one in _labelled(row.text, row.spans, False, order) if one.weight >= SAID)
    behind = {sheet.page.number for sheet in front.back}
    for passage in front.document.passages if behind else ():
        if passage.page in behind and len(passage.text) <= LONGEST and _THIS.search(passage.text):
            yield from (replace(one, weight=CLOSING) for one in _labelled(passage.text, passage.spans, True, order))
    yield from _in_furniture(front, order)


def _in_part(part: Part, front: Front, order: Order) -> Iterator[Found]:
    for at, row in enumerate(part.run.rows):
        dates = list(printed_dates(row.text, order))
        if not dates:
            continue
        if part.label == EVENT_DATE:
            yield from (Found(date.date, row.spans(date.start, date.end), HAPPENED, date.either) for date in dates)
            continue
        if _stamped(part, at) or _of_another(part, front):
            continue
        if len(dates) == 1 and _ADOPTED.fullmatch(row.text[: dates[0].start]) and not row.text[dates[0].end :].strip(" ."):
            yield Found(dates[0].date, row.spans(dates[0].start, dates[0].end), CLOSING, dates[0].either)
            continue
        told = list(_labelled(row.text, row.spans, part.run.is_prose, order)) or list(_over_line_end(part, at, order))
        yield from (replace(one, weight=min(one.weight, _latest(part, front))) for one in told)
        happened = part.label is None and is_event(_story(part))
        inside = at > 0 and (part.run.is_prose or (not part.sheet.is_cover and label_of(part.run.rows[at - 1].text) is None))
        # `inside`: a sentence that a line's end breaks before its date
        if (
            not told
            and not happened
            and not inside
            and len(dates) == 1
            and not _is_end(row.text, dates[0])
            and not _not().search(_NUMBER.sub("", row.text))
        ):
            yield from _alone(row.text, dates[0], part, front, row.spans)


def _over_line_end(part: Part, at: int, order: Order) -> Iterator[Found]:
    """Dates at a line's beginning whose word of issue ends the line above: "(released" / "24 January 2024)"."""
    row, above = part.run.rows[at], part.run.rows[at - 1].text if at else ""
    shift = len(above) + 1

    def spans(start: int, end: int) -> tuple[Span, ...]:
        return row.spans(start - shift, end - shift) if start >= shift else ()

    joined = _labelled(f"{above} {row.text}", spans, part.run.is_prose, order) if above else ()
    yield from (one for one in joined if one.spans and one.weight >= SAID)


def _of_another(part: Part, front: Front) -> bool:
    """Whether the cell on its left says that the date is another's: "Draft issued", "Response due"."""
    box, height = part.run.rows[0].box, part.run.rows[0].size
    if part.run.rows[0].role is not Role.CELL:
        return False
    left = [one.run for one in front.on(part.run.page) if one.run.box[2] <= box[0] and abs(one.run.box[1] - box[1]) < height]
    nearest = max(left, key=lambda run: run.box[2], default=None)
    return nearest is not None and bool(_not().search(nearest.text))


def _stamped(part: Part, at: int) -> bool:
    """Whether the line is part of a stamp about secrecy or receipt, whose date is its own."""
    row = part.run.rows[at]
    reach = STAMP * (row.box[3] - row.box[1])
    near = (one for one in part.sheet.rows if abs(one.box[1] - row.box[1]) < reach and one.box[0] < row.box[2] and row.box[0] < one.box[2])
    return any(_stamps().search(one.text) for one in near)


@cache
def _stamps() -> re.Pattern[str]:
    return re.compile(table("issued")["stamps"], re.IGNORECASE)


def _latest(part: Part, front: Front) -> int:
    """The most that a word of issue is worth there: far behind the first pages stand other people's letters and their dates."""
    return SURE if part.run.page <= _early(front) else LATER


def _early(front: Front) -> float:
    return max(2 * EARLY, LETTER_SHARE * len(front.document.pages))


def _alone(text: str, date: Printed, part: Part, front: Front, spans: Spans) -> Iterator[Found]:
    """A date that is the line, or nearly: on a cover, at the head of a letter, in a running head beside the report's number."""
    rest = text[: date.start] + text[date.end :]
    beside = _NUMBER.sub("", rest)
    placed = not text[date.end :].strip(" .") and bool(_PLACE.fullmatch(text[: date.start])) and not _tells_of_event(part, front)
    named = _names_paper(rest) and part.run.page <= front.sheets[0].page.number
    if sum(c.isalpha() for c in beside) <= 6 or placed or named:
        weight = _weight(part, front, date, len(beside) < len(rest) and not named)
        yield Found(date.date, spans(date.start, date.end), weight, date.either)


def _names_paper(rest: str) -> bool:
    """Whether what stands beside a date names only the paper: its number, the office or its division, its kind."""
    words = " ".join(word for word in rest.split() if not any(c.isdigit() for c in word))
    return label_of(words.strip(" |•·,–—-")) in {"unit", "office", "kind"}


def _story(part: Part) -> str:
    """What a run tells, without the lines that say what sort of paper it is: "Aviation Occurrence Investigation"."""
    return " ".join(row.text for row in part.run.rows if label_of(row.text) != "kind")


def _is_end(text: str, date: Printed) -> bool:
    """Whether the date ends a stretch of days: "4–15 March 2019"."""
    return bool(_span_of_days().search(text[: date.start]))


@cache
def _span_of_days() -> re.Pattern[str]:
    """A day or a month before a dash or "to": the date after it ends a stretch of days."""
    month = "|".join(map(re.escape, months()))
    return re.compile(
        rf"(\b\d{{1,2}}(st|nd|rd|th)?|\b(?:{month})\.? ?\d{{0,4}},?)\s*([–—-]|\b(to|through|and|al?|au|bis)\b)\s*(l[ea] |el |the )?$",
        re.IGNORECASE,
    )


def _tells_of_event(part: Part, front: Front) -> bool:
    """Whether the page tells of an accident: a place and a day are then where and when it happened."""
    return any(other.label is None and is_event(other.run.text) for other in front.on(part.run.page))


def _weight(part: Part, front: Front, date: Printed, numbered: bool) -> int:
    """What a date alone is worth by where it stands."""
    first = front.sheets[0].page.number
    early = _early(front)
    if numbered and part.sheet.is_cover and part.run.page == first and not part.run.furniture:
        return NUMBERED
    written = part.sheet.is_cover and part.run.page == first and not date.either
    if part.run.furniture or numbered or not (written or EDGE < part.top < 1 - EDGE):
        return FURNITURE_WEIGHT
    if part.sheet.is_cover and part.run.page <= EARLY:
        return COVER if part.run.page == first else COVER - 4
    if part.top < HEAD and part.run.page == first:
        return MEMORANDUM if date.date.day else REPEATED
    if part.top < UPPER and part.run.page <= early and date.date.day:
        return MEMORANDUM if part.run.page == first else LETTER
    return LATER


def _labelled(text: str, spans: Spans, prose: bool, order: Order) -> Iterator[Found]:
    """Dates with a word of issue right before them, that word beginning the line or following what "it" or "this report" did."""
    for date in printed_dates(text, order):
        before = re.split(r"[.;] ", text[: date.start])[-1]
        if _after().match(text, date.end):
            yield Found(date.date, spans(date.start, date.end), AFTER, date.either)
            continue
        for pattern, weight in _words():
            told = pattern.search(before)
            if told:
                lead = before[: told.start()]
                begins = len(lead) <= 3 or lead.rstrip()[-1:] in "|•·:" or date.end >= len(text.rstrip(" .)"))
                own = _ITS_OWN.search(before) or (not lead.strip() and _PUBLISHER.match(text, date.end))
                if own if prose else begins and not _not().search(lead):
                    yield Found(date.date, spans(date.start, date.end), min(weight, SAID) if prose else weight, date.either)
                    break


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*{table('issued')['after']}", re.IGNORECASE)


def _in_memorandum(front: Front, order: Order) -> Iterator[Found]:
    field = front.memorandum.get("date")
    if field:
        for date in printed_dates(field.rows[0].text, order):
            yield Found(date.date, field.rows[0].spans(date.start, date.end), MEMORANDUM, date.either)


def _in_fields(front: Front, order: Order) -> Iterator[Found]:
    """The date of the sheet of facts: "Fecha de emisión:" with its value beside it."""
    value = front.stated.get("date")
    for date in printed_dates(value.text, order) if value else ():
        yield Found(date.date, value.spans() if value else (), FIELD, date.either)


def _in_furniture(front: Front, order: Order) -> Iterator[Found]:
    """The date of the running heads: surer the more pages print it."""
    printed: dict[PartialDate, list[Span]] = {}
    for passage in front.document.furniture[:60]:
        dates = list(printed_dates(passage.text, order))
        if len(dates) == 1 and not _not().search(passage.text) and len(passage.text.split()) <= 20:
            printed.setdefault(dates[0].date, []).extend(passage.spans(dates[0].start, dates[0].end))
    for date, spans in printed.items():
        yield from (Found(date, (span,), FURNITURE_WEIGHT) for span in spans[:OFTEN])
