"""Totals of money against their parts: in one sentence, in words beside the rest of the report, in the last row of a table. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inspectorate.core.spans import Span
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts import money
from inspectorate.reading.selfchecks.numbers import figure
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.values import SelfCheck, State

OF_WHICH = re.compile(
    r"\b(?:we )?question(?:ed|s)? (?:costs of )?\$(?P<questioned>[\d,]+(?:\.\d\d)?)[^.;]{0,80}?"
    r"\bof which \$(?P<unsupported>[\d,]+(?:\.\d\d)?)"
    r"[^.;]{0,30}?\bunsupported\b",
    re.IGNORECASE,
)
AMOUNT = r"\$(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: (?:million|billion))?"
PARTS = re.compile(
    rf"(?P<total>{AMOUNT})[^$.;]{{0,60}}?"
    rf"(?:\bconsist(?:ing|ed|s) of\b|\bcompris(?:ing|ed|es)\b(?: of)?|\bmade up of\b|\bof which\b|:|[–—])"
    rf"[^$;]{{0,40}}?(?P<parts>{AMOUNT}(?:[^$;]{{1,80}}?{AMOUNT})+)",
    re.IGNORECASE,
)
"""A total before its parts; the parts follow words that say that they are all."""
SCALE = {"million": Decimal(1_000_000), "billion": Decimal(1_000_000_000)}
TOTAL_ROW = re.compile(r"^(?:grand )?totals?\b(?!.*\bsub)", re.IGNORECASE)
NO_PART = re.compile(r"\b(?:sub-?total|total|average|percent|ratio|net|balance|change|difference|variance)\b|%", re.IGNORECASE)
"""Rows that are no part of the total below them."""
MONEY_HEAD = re.compile(
    r"[$£€]|\b(?:amounts?|costs?|dollars?|questioned|unsupported|payments?|expenditures?|savings|value|paid)\b", re.IGNORECASE
)
FEWEST, MOST = 2, 60
"""Rows of a table that is added up."""


def sums(document: Document) -> Iterator[SelfCheck]:
    """Every total of money whose parts are printed, and whether they make it."""
    for passage in document.passages:
        if "$" in passage.text and passage.table is None:
            for start, end in sentences(passage.text):
                yield from _of_which(passage, start, end, document)
                yield from _in_sentence(passage, start, end)
    yield from _in_tables(document)


def _of_which(passage: Passage, start: int, end: int, document: Document) -> Iterator[SelfCheck]:
    """Questioned and unsupported costs in words, held against the amounts that the rest of the report states by kind."""
    found = OF_WHICH.search(passage.text[start:end])
    if found:
        expects = {kind: f"{Decimal(amount.replace(',', '')):.2f}" for kind, amount in found.groupdict().items()}
        stated = {(row.kind, row.amount) for row in money(document) if len(row.spans) > 1 or row.kind not in expects}
        holds = True if all((kind, amount) in stated for kind, amount in expects.items()) else None
        yield SelfCheck(statement=passage.text[start:end], expects=dict(expects), holds=holds, spans=passage.spans(start, end))


def _in_sentence(passage: Passage, start: int, end: int) -> Iterator[SelfCheck]:
    sentence = passage.text[start:end]
    found = PARTS.search(sentence)
    if found is None:
        return
    total, parts = _amount(found["total"]), [_amount(part) for part in re.findall(AMOUNT, found["parts"])]
    made = sum(parts, Decimal())
    holds = True if abs(made - total) <= _slack([found["total"], *re.findall(AMOUNT, found["parts"])]) else None
    yield SelfCheck(statement=sentence, expects={"total": f"{total:.2f}"}, holds=holds, spans=passage.spans(start, end))


def _amount(text: str) -> Decimal:
    value, _space, scale = text.removeprefix("$").partition(" ")
    return Decimal(value.replace(",", "")) * SCALE.get(scale.lower(), Decimal(1))


def _slack(amounts: Sequence[str]) -> Decimal:
    """What rounding to tenths of millions may make of a sum: half a unit of the last printed place of each."""
    parts = [amount.removeprefix("$").partition(" ") for amount in amounts]
    return sum((SCALE[scale.lower()].scaleb(-len(value.partition(".")[2])) / 2 for value, _space, scale in parts if scale), Decimal())


@dataclass(frozen=True, slots=True)
class Column:
    """One column of figures over its total: the cells in printed order, the last is the total's."""

    head: str
    cells: tuple[Passage, ...]


def _in_tables(document: Document) -> Iterator[SelfCheck]:
    tables: dict[tuple[int, int], list[Passage]] = {}
    for passage in document.passages:
        if passage.table is not None:
            tables.setdefault((passage.page, passage.table), []).append(passage)
    states = {page.number: page.state for page in document.pages}
    for (page, _table), cells in tables.items():
        if states[page] is State.TEXT:
            for label, column in _columns(cells):
                yield from _added(label, column)


def _columns(cells: Sequence[Passage]) -> Iterator[tuple[Passage, Column]]:
    """The columns of money of a table whose last row, and no other, is one of totals; each cell of a column but its head is a figure."""
    last = max(cell.row or 0 for cell in cells)
    labels = [cell for cell in cells if not cell.column]
    label = next((cell for cell in labels if cell.row == last and TOTAL_ROW.match(cell.text)), None)
    if label is None or any(NO_PART.search(cell.text) for cell in labels if cell.row != last):
        return
    for at in sorted({cell.column for cell in cells if cell.row == last and cell.column}):
        head, *figures = [cell for cell in cells if cell.column == at]
        whole = figure(head.text) is None and all(figure(cell.text) is not None for cell in figures)
        if whole and FEWEST < len(figures) <= MOST and MONEY_HEAD.search(" ".join((head.text, *(cell.text for cell in figures)))):
            yield label, Column(head.text, tuple(figures))


def _added(label: Passage, column: Column) -> Iterator[SelfCheck]:
    *parts, total = (value for cell in column.cells if (value := figure(cell.text)) is not None)
    printed = column.cells[-1]
    spans: tuple[Span, ...] = (*label.spans(), *printed.spans(), *(span for cell in column.cells[:-1] for span in cell.spans()))
    statement, made = f"{label.text} {printed.text}", sum(parts, Decimal())
    holds = True if made == total else False if "$" in printed.text else None  # without a sign it may be a count, or a rate
    yield SelfCheck(statement=statement, expects={"total": str(total), "parts": str(made)}, holds=holds, spans=spans)
