"""Tables that are paragraphs with a label or a mark beside them: "Recommendation | The Board should …", "a | count the boats". Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from sys import maxsize

from inspectorate.reading.document import Passage, Piece
from inspectorate.reading.layouts import Layout
from inspectorate.reading.values import Role

MARK = re.compile(r"[a-z]|\d{1,2}|[ivx]{1,4}")
"""What counts an item beside it, without a point."""
CODE = re.compile(r"[A-Z]{1,2}\d{1,3}|\d{1,2}\.\d{1,2}")
"""The number of a paragraph in a column of its own: "S6"."""
FEW = 4
"""Words from which a cell says something."""
LEVEL = 200
"""1/100 pt by which the first lines of a number and of its paragraph may differ."""
ANSWERS = ("label_response", "label_comment", "label_date", "label_status")
Cells = list[Passage]


def ledgers(passages: Sequence[Passage], layout: Layout) -> Iterator[Passage]:
    """All passages in order; the rows of such tables as paragraphs that begin with their label, no cells any more."""
    for key, group in groupby(passages, key=lambda passage: (passage.page, passage.table)):
        cells = list(group)
        rows = _rows(cells) if key[1] is not None else []
        if any(_asks(row, layout) for row in rows):
            yield from (cell for row in rows for cell in _paragraphs(row, layout))
        elif len(rows) > 1 and all(_counted(row) for row in rows):
            yield from (cell for row in rows for cell in _beside(row[0], row[1:], ". "))
        else:
            yield from cells


def _rows(cells: Cells) -> list[Cells]:
    """The cells row by row; a row in which several labels stand each at the height of a paragraph beside it is as many."""
    found: list[Cells] = []
    for _row, group in groupby(cells, key=lambda cell: cell.row):
        row = list(group)
        first, rest = [cell for cell in row if cell.column == row[0].column], _other(row)
        level = all(any(abs(one.box[1] - other.box[1]) <= LEVEL for other in rest) for one in first)
        found += _parted(first, rest) if level and len(first) > 1 else [row]
    return found


def _parted(first: Cells, rest: Cells) -> Iterator[Cells]:
    """Each label with what stands from its height down to that of the next."""
    tops = [one.box[1] - LEVEL for one in first]
    for place, one in enumerate(first):
        under = tops[place + 1] if place + 1 < len(tops) else maxsize
        yield [one, *(other for other in rest if tops[place] <= other.box[1] < under)]


def _asks(row: Cells, layout: Layout) -> bool:
    """Whether a row is a label beside, or a number beside a label before, words that ask for something."""
    return _label(row, layout) == "label_recommendation"


def _label(row: Cells, layout: Layout) -> str | None:
    """The cue of which the first cell of two is the label; None where it is none or nothing stands beside it."""
    head, beside = f"{row[0].text.rstrip(' .:')}:", " ".join(cell.text for cell in _other(row))
    if len({cell.column for cell in row}) != 2:
        return None
    words = beside.split()
    if CODE.fullmatch(row[0].text) and layout.cue("label_recommendation").match(beside) and ":" in beside:
        return "label_recommendation"
    found = layout.cue("label_recommendation").match(head)
    if found and found.end() == len(head):
        return "label_recommendation" if len(words) >= FEW and _demands(beside, layout) else None
    named = ((name, layout.cue(name).match(head)) for name in ANSWERS)
    return next((name for name, found in named if found and found.end() == len(head)), None)


def _demands(text: str, layout: Layout) -> bool:
    return bool(layout.cue("should").search(text) or layout.cue("recommends").search(text)) or (text[:1].isupper() and text.endswith("."))


def _paragraphs(row: Cells, layout: Layout) -> Iterator[Passage]:
    if _label(row, layout) is None:
        yield from row
        return
    beside = _other(row)
    yield from (cell for cell in row[1:] if cell not in beside)  # what stands below the label: where the reasons are
    yield from _beside(row[0], beside, " " if row[0].text.endswith((".", ":")) or CODE.fullmatch(row[0].text) else ": ")


def _other(row: Cells) -> Cells:
    """The cells of a row in other columns than its first."""
    return [cell for cell in row if cell.column != row[0].column]


def _counted(row: Cells) -> bool:
    """Whether a bare mark stands beside words."""
    beside = _other(row)
    return (
        len(beside) == len(row) - 1
        and bool(beside)
        and MARK.fullmatch(row[0].text) is not None
        and len({c.column for c in row}) == 2
        and _said(beside)
    )


def _said(cells: Sequence[Passage]) -> bool:
    return len(cells[0].text.split()) >= FEW


def _beside(head: Passage, rest: Sequence[Passage], between: str) -> Iterator[Passage]:
    """The first cell's words put before those of the next, and what stands below these."""
    yield replace(headed(head, rest[0], between), role=Role.BODY)
    yield from (replace(cell, role=Role.BODY) for cell in rest[1:])


def headed(head: Passage, passage: Passage, between: str) -> Passage:
    """A passage with the words of another before it, set as the first is."""
    start = len(head.text) + len(between)
    moved = tuple([Piece(begin + start, end + start, place, word) for begin, end, place, word in passage.pieces])
    return replace(passage, text=head.text + between + passage.text, pieces=head.pieces + moved, box=head.box)
