"""The target date of one recommendation: from its table, from the answer, or from its own words where nobody answered. Pure."""

import re

from inspectorate.core.dates import PartialDate
from inspectorate.reading.confidence import confidence
from inspectorate.reading.document import Passage
from inspectorate.reading.responses.answers import Answers
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.columns import Cell
from inspectorate.reading.responses.evidence import Evidence, made
from inspectorate.reading.responses.targetdates import Due, due_dates, promised
from inspectorate.reading.values import Fact

MEASURE, HELD = "target date", "held"
YEAR = re.compile(r"(?:Q[1-4],? |FY ?|CY ?)?(?P<year>20\d{2})")
LATELY = 12
"""Months before the letter."""
LIKELY_YEARS = 5
"""A date further from the letter that holds it is a misread figure."""


def target_date(asked: Asked, found: Evidence, answers: Answers, row: Passage | None = None) -> Fact | None:
    """By when it is to be done, withheld where a page that may say so could not be made out; None where nothing says it.

    `row` is its cell in a table's column of dates.
    """
    cell = found.plan or answers.columns.get(asked.number or "")
    if cell and (cell.date is None or not _plausible(cell.date, answers.written) or (cell.made and not _near(cell.date, answers.written))):
        return Fact(value=cell.text, spans=cell.spans, confidence=0, withheld=True, evidence=("cell", HELD))
    if cell and cell.date:
        return _of_cell(cell.date, cell, ("cell", *(("made",) if cell.made else ())))
    dated = _row_date(row)
    if dated and _plausible(PartialDate.parse(dated.value), answers.written):
        return dated
    for passage in (*found.own, *found.following):
        if answers.plans and passage.table is not None and found.plan is None:
            continue
        due = promised(passage.text, written=_written(passage, found, answers))
        if due:
            return _fact(due, passage, _source(passage, found))
    if found.action and found.action.date and _plausible(found.action.date, answers.written):
        return _of_cell(found.action.date, found.action, ("action",))
    due = promised(asked.passage.text, first=True)
    if due and found.plan is None and answers.plans:
        return _fact(due, asked.passage, "asked")
    if answers.answered and (
        answers.unread
        or (answers.undated and not found.inline and not found.letter)
        or ((answers.columns or answers.plans) and asked.number)
    ):
        return Fact(value="", confidence=0, withheld=True, evidence=("unread", HELD))
    if answers.answered:
        return None
    return _fact(due, asked.passage, "asked") if due else None


def _written(passage: Passage, found: Evidence, answers: Answers) -> PartialDate | None:
    """When the words were written: a letter promises what lies ahead of it, be it before the report came out."""
    dated = answers.letter.dated if passage is found.letter else None
    near = dated is not None and answers.written is not None and answers.written.year - dated.year <= 1
    return dated if near else answers.written


def _row_date(passage: Passage | None) -> Fact | None:
    """The date in a table's column of dates, a past one too; the first of several that are due one after the other."""
    if passage and (year := YEAR.fullmatch(passage.text.strip())):
        return Fact(
            value=year["year"], precision="year", spans=passage.spans(), confidence=confidence(MEASURE, ("row",)), evidence=("row",)
        )
    due = next(iter(due_dates(passage.text)), None) if passage else None
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


def _of_cell(date: PartialDate, cell: Cell, names: tuple[str, ...]) -> Fact:
    return Fact(value=str(date), precision=date.precision, spans=cell.spans, confidence=confidence(MEASURE, names), evidence=names)


def _fact(due: Due, passage: Passage, source: str) -> Fact:
    pieces = (piece for piece in passage.pieces if piece.start < due.end and piece.end > due.start)
    unsure = any(piece.place.page.words[piece.word].unsure for piece in pieces)
    names = (source, *(("ocr",) if made(passage) else ()), *((HELD,) if unsure else ()))
    return Fact(
        value=str(due.date),
        precision=due.date.precision,
        spans=passage.spans(due.start, due.end),
        confidence=0 if unsure else confidence(MEASURE, names),
        withheld=unsure,
        evidence=names,
    )
