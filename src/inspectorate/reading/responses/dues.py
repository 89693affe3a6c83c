"""The target date of one recommendation: from its table, from the answer, or from its own words where nobody answered. Pure."""

import re
from dataclasses import replace

from inspectorate.core.dates import PartialDate
from inspectorate.reading.confidence import confidence
from inspectorate.reading.document import Passage
from inspectorate.reading.facts.dates import Order
from inspectorate.reading.responses.answers import Answers
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell
from inspectorate.reading.responses.datefields import field, says_none
from inspectorate.reading.responses.evidence import Evidence, made
from inspectorate.reading.responses.targetdates import Due, all_dates, due_dates, promised
from inspectorate.reading.values import Fact

MEASURE, HELD = "target date", "held"
YEAR = re.compile(r"(?:Q[1-4],? |FY ?|CY ?)?(?P<year>20\d{2})")
ELSEWHERE = re.compile(
    r"\b(?:see|refer to|(?:included|described|provided|outlined|set out) in)\b[^.;]{0,60}\b(?:action plans?|appendix|attachment|attached)\b"
    r"|\bby the (?:target |due |completion |implementation )?date (?:shown|given|below|above|stated|indicated)\b"
    r"|\bby the (?:target|due) date\b|\bend of the (?:current |next )?(?:fiscal|school|academic) year\b(?! \d)",
    re.IGNORECASE,
)
"""An answer whose date stands in another place, or is known to its writer only."""
LATELY = 12
"""Months before the letter."""
BARE = 30
"""Letters of an answer that holds a position and no more: what is to be done is told below."""
LIKELY_YEARS = 5
"""A date further from the letter that holds it is a misread figure."""


def target_date(asked: Asked, found: Evidence, answers: Answers, row: Passage | None = None, *, refused: bool = False) -> Fact | None:
    """By when it is to be done, withheld where a page that may say so could not be made out; None where nothing says it.

    `row` is its cell in a table's column of dates. `refused`: the answer refuses it, and what it promises is something else.
    """
    cell = found.plan or answers.columns.get(asked.number or "")
    if cell is not None:
        return _of_column(cell, answers)
    dated = _row_date(row, answers.order)
    if dated and _plausible(PartialDate.parse(dated.value), answers.written):
        return dated
    told = _labelled(found, answers)
    if told is not None or any(says_none(passage.text) for passage in found.own):
        return told
    if found.below and not refused:
        return _of_column(found.below, answers)
    told = None if refused else _promised(found, answers)
    if told is not None:
        return told
    bare = bool(found.own) and all(len(passage.text) <= BARE for passage in found.own)
    if bare and not refused and found.near:
        return _of_cell(found.near, ("near",))
    if found.action and found.action.date and _plausible(found.action.date, answers.written):
        return _of_cell(found.action, ("action",))
    return _asked(asked, found, answers)


def _of_column(cell: Cell, answers: Answers) -> Fact | None:
    """What stands in its row of a column of dates; withheld where it is no date, or one that OCR may have misread."""
    if cell.nothing:
        return None
    if cell.date is None or not _plausible(cell.date, answers.written) or (cell.made and not _near(cell.date, answers.written)):
        return Fact(value=cell.text, spans=cell.spans, confidence=0, withheld=True, evidence=("cell", HELD))
    return _of_cell(cell, ("cell", *(("made",) if cell.made else ())))


def _labelled(found: Evidence, answers: Answers) -> Fact | None:
    """The date behind a label in the answer, a past one too."""
    for passage in (*found.own, *found.named):
        due = field(passage.text, due_dates(passage.text, letter_year=_year(answers), order=answers.order))
        if due is not None and _plausible(due.date, answers.written):
            return _fact(due, passage, _source(passage, found))
    return None


def _promised(found: Evidence, answers: Answers) -> Fact | None:
    """The last date that the nearest words about this one promise."""
    nearest = [[found.inline], found.told, [found.letter], found.named, *([one] for one in (*found.topical, *found.following))]
    for passages in nearest:
        dues = [(due, one) for one in passages if one is not None and (due := _promise(one, found, answers)) is not None]
        if dues:
            due, passage = max(dues, key=lambda one: (one[0].said or one[0].date.month is not None, one[0].until))
            return _fact(due, passage, _source(passage, found))
    return None


def _promise(passage: Passage, found: Evidence, answers: Answers) -> Due | None:
    """What a passage promises; a row of a plan that answers others is none of its own."""
    if answers.plans and passage.table is not None and found.plan is None:
        return None
    theirs = passage is found.letter or any(passage is one for one in (*found.topical, *found.following))
    return promised(passage.text, written=_written(passage, found, answers), lately=not theirs, order=answers.order)


def _asked(asked: Asked, found: Evidence, answers: Answers) -> Fact | None:
    """The deadline in its own words, where nobody answered it; withheld where an answer that may hold another was not made out."""
    due = promised(asked.passage.text, first=True, order=answers.order)
    if due and found.plan is None and answers.plans:
        return _fact(due, asked.passage, "asked")
    if answers.answered and (
        any(ELSEWHERE.search(passage.text) for passage in found.own)
        or answers.unread
        or (answers.undated and not found.inline and not found.letter and not found.named)
        or ((answers.columns or answers.plans) and asked.number)
    ):
        return Fact(value="", confidence=0, withheld=True, evidence=("unread", HELD))
    if found.near and not due and not found.own:
        return replace(_of_cell(found.near, ("near", HELD)), withheld=True, confidence=0)
    if answers.answered and (found.own or found.named or found.general):
        return None
    return _fact(due, asked.passage, "asked") if due else None


def _year(answers: Answers) -> int | None:
    return answers.written.year if answers.written else None


def _written(passage: Passage, found: Evidence, answers: Answers) -> PartialDate | None:
    """When the words were written: a letter promises what lies ahead of it, be it before the report came out."""
    dated = answers.letter.dated if passage is found.letter else None
    near = dated is not None and answers.written is not None and answers.written.year - dated.year <= 1
    return dated if near else answers.written


def _row_date(passage: Passage | None, order: Order) -> Fact | None:
    """The date in a table's column of dates, a past one too; the first of several that are due one after the other."""
    if passage and (year := YEAR.fullmatch(passage.text.strip())):
        return Fact(
            value=year["year"], precision="year", spans=passage.spans(), confidence=confidence(MEASURE, ("row",)), evidence=("row",)
        )
    due = next(iter(all_dates(passage.text, order)), None) if passage else None
    return _fact(due, passage, "row") if due and passage else None


def _plausible(date: PartialDate, written: PartialDate | None) -> bool:
    """A misread figure gives a date far from the letter that it stands in."""
    return written is None or abs(date.year - written.year) <= LIKELY_YEARS


def _near(date: PartialDate, written: PartialDate | None) -> bool:
    """Whether what OCR read lies not long before the letter: a plan names what was done lately, or what is to be done."""
    return written is None or date.year * 12 + (date.month or 12) >= written.year * 12 + (written.month or 1) - LATELY


def _source(passage: Passage, found: Evidence) -> str:
    """The name of where a promise stands."""
    beside = passage is found.inline or any(passage is one for one in (*found.told, *found.alone))
    return "beside" if beside else "letter" if passage is found.letter else "topical"


def _of_cell(cell: Cell, names: tuple[str, ...]) -> Fact:
    precision = cell.date.precision if cell.date else None
    return Fact(value=str(cell.date), precision=precision, spans=cell.spans, confidence=confidence(MEASURE, names), evidence=names)


def _fact(due: Due, passage: Passage, source: str) -> Fact:
    pieces = (piece for piece in passage.pieces if piece.start < due.end and piece.end > due.start)
    unsure = due.either or any(piece.place.page.words[piece.word].unsure for piece in pieces)
    names = (source, *(("ocr",) if made(passage) else ()), *((HELD,) if unsure else ()))
    return Fact(
        value=str(due.date),
        precision=due.date.precision,
        spans=passage.spans(due.start, due.end),
        confidence=0 if unsure else confidence(MEASURE, names),
        withheld=unsure,
        evidence=names,
    )
