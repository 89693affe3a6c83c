"""The amounts of money that a document says something about: questioned, unsupported, to be put to better use. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import islice

from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.tables import table, within
from inspectorate.reading.text.sought import Sought
from inspectorate.reading.values import Money

NEAR, FAR = 850, 650
WINDOW = 140  # letters on either side within its sentence
MOST = 200  # amounts of one sentence
DIGITS = 18  # a longer number is not money
PROSE = 12  # words of a cell that is text
_SIGN = re.compile(r"[$£€]|\b(?:USD|GBP|EUR|R) ?\d")
AMOUNT = re.compile(
    r"(?P<sign>US\$|NZ\$|C\$|A\$|[$£€]|\b(?:USD|GBP|EUR) ?|\bR ?(?=\d))\s?"
    r"(?P<number>\d{1,3}(?:[, ]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?)"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|bn|m)\b)?",
    re.IGNORECASE,
)
OTHER = "other"
_BACK = re.compile(
    r"\b(that|this|these|those|the|such) (amounts?|sums?|money|costs?|payments?|funds|expenditures?|charges)\b", re.IGNORECASE
)
"""How a sentence points back to the amount of the one before it."""
_SENTENCE = re.compile(r"(?<=[a-z\d)”\"][.?!])\s+(?=[A-Z“\"])")


@cache
def _kinds() -> tuple[tuple[str, Sought], ...]:
    return tuple((row["name"], within(row["words"])) for row in table("money")["kind"])


@cache
def _finding() -> Sought:
    return within(table("money")["finding"]["words"])


def money(document: Document) -> tuple[Money, ...]:
    """Each amount once a kind, with every place that states it; amounts without a word of a finding are left out."""
    merged: dict[tuple[str, str, str], Money] = {}
    for one in _found(document):
        key = (one.kind, one.amount, one.currency)
        before = merged.get(key)
        sure = max(before.confidence, one.confidence) if before else one.confidence
        merged[key] = replace(before, spans=before.spans + one.spans, confidence=sure) if before else one
    named = {(amount, currency) for kind, amount, currency in merged if kind != OTHER}
    return tuple(one for one in merged.values() if one.kind != OTHER or (one.amount, one.currency) not in named)


def _found(document: Document) -> Iterator[Money]:
    headings: dict[tuple[int, int, int], str] = {}
    for passage in document.passages:
        if passage.table is not None and passage.column is not None:
            yield from _in_cell(passage, (passage.page, passage.table, passage.column), headings)
        elif _SIGN.search(passage.text):
            yield from _in_passage(passage)


def _in_cell(passage: Passage, place: tuple[int, int, int], headings: dict[tuple[int, int, int], str]) -> Iterator[Money]:
    """An amount alone in its cell, of the kind that the heading of its column names; a cell with sentences is read as text."""
    kind = next((name for name, pattern in _kinds() if pattern.search(passage.text)), None)
    amount = AMOUNT.fullmatch(passage.text.strip())
    if kind and not any(c.isdigit() for c in passage.text):
        headings[place] = kind
    elif amount and place in headings and (value := amount_of(amount)):
        yield Money(kind=headings[place], amount=value, currency=_currency(amount), spans=passage.spans(), confidence=NEAR)
    elif len(passage.pieces) >= PROSE and _SIGN.search(passage.text):
        yield from _in_passage(passage)


def _currency(found: re.Match[str]) -> str:
    codes: dict[str, str] = table("money")["currency"]
    return codes.get(found["sign"].strip().upper(), "USD")


def _in_passage(passage: Passage) -> Iterator[Money]:
    start = 0
    sentences = _SENTENCE.split(passage.text)
    for sentence, after in zip(sentences, (*sentences[1:], ""), strict=True):
        start = passage.text.index(sentence, start)
        told, last = _said_of_it(after), None
        for found in islice(AMOUNT.finditer(sentence), MOST):
            amount = amount_of(found)
            kind, near = _kind(sentence, found)
            spans = passage.spans(start + found.start(), start + found.end())
            if amount is not None and kind and not (told and kind == OTHER):
                yield Money(kind=kind, amount=amount, currency=_currency(found), spans=spans, confidence=NEAR if near else FAR)
            last = (amount, found, spans) if amount is not None else last
        if told and last and last[0]:
            yield Money(kind=told, amount=last[0], currency=_currency(last[1]), spans=last[2], confidence=FAR)
        start += len(sentence)


def _said_of_it(after: str) -> str | None:
    """The kind that the next sentence gives the amount before it: "We question that amount."; an amount of its own is what it speaks of."""
    if AMOUNT.search(after) or not _BACK.search(after):
        return None
    return next((name for name, pattern in _kinds() if pattern.search(after)), None)


def amount_of(found: re.Match[str]) -> str | None:
    """The match of `AMOUNT` as "1234567.00": units with two decimals; None for nothing at all."""
    digits = re.sub(r"[, ]", "", found["number"])
    if len(digits) > DIGITS:
        return None
    number = Decimal(digits)
    if found["scale"]:
        number = number.scaleb(table("money")["scale"][found["scale"].lower()])
    return f"{number:.2f}" if number > 0 else None


def _kind(sentence: str, found: re.Match[str]) -> tuple[str | None, bool]:
    """The kind by the nearest word of any, and whether it stands close; None where the words around find nothing."""
    begin = max(0, found.start() - WINDOW)
    around, start, end = sentence[begin : found.end() + WINDOW], found.start() - begin, found.end() - begin
    nearest: tuple[int, str] | None = None
    for name, pattern in _kinds():
        for word in pattern.finditer(around):
            distance = min(abs(word.start() - end), abs(start - word.end()))
            if nearest is None or distance < nearest[0]:
                nearest = (distance, name)
    if nearest:
        return nearest[1], nearest[0] < WINDOW / 2
    return (OTHER, False) if _finding().search(around) else (None, False)
