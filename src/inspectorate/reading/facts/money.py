"""The amounts of money that a document says something about: questioned, unsupported, to be put to better use. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts.tables import table, within
from inspectorate.reading.values import Money, Role

NEAR, FAR = 850, 650
WINDOW = 140  # letters on either side within its sentence
CELLS = {Role.CELL, Role.FOOTNOTE}
AMOUNT = re.compile(
    r"(?P<sign>US\$|NZ\$|C\$|A\$|[$£€]|\b(?:USD|GBP|EUR) ?|\bR ?(?=\d))\s?"
    r"(?P<number>\d{1,3}(?:[, ]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?)"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|bn|m)\b)?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[a-z\d)”\"][.?!])\s+(?=[A-Z“\"])")


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["name"], within(row["words"])) for row in table("money")["kind"])


@cache
def _finding() -> re.Pattern[str]:
    return within(table("money")["finding"]["words"])


def money(document: Document) -> tuple[Money, ...]:
    """Each amount once a kind, with every place that states it; amounts without a word of a finding are left out."""
    merged: dict[tuple[str, str, str], Money] = {}
    for passage in document.passages:
        if "$" not in passage.text and not AMOUNT.search(passage.text):
            continue
        for one in _in_passage(passage):
            key = (one.kind, one.amount, one.currency)
            before = merged.get(key)
            merged[key] = (
                replace(before, spans=before.spans + one.spans, confidence=max(before.confidence, one.confidence)) if before else one
            )
    return tuple(merged.values())


def _in_passage(passage: Passage) -> Iterator[Money]:
    start = 0
    for sentence in _SENTENCE.split(passage.text):
        start = passage.text.index(sentence, start)
        for found in AMOUNT.finditer(sentence):
            amount = amount_of(found)
            kind, near = _kind(sentence, found)
            if amount is not None and kind:
                spans = passage.spans(start + found.start(), start + found.end())
                currency = table("money")["currency"].get(found["sign"].strip().upper(), "USD")
                yield Money(kind=kind, amount=amount, currency=currency, spans=spans, confidence=NEAR if near else FAR)
        start += len(sentence)


def amount_of(found: re.Match[str]) -> str | None:
    """The match of `AMOUNT` as "1234567.00": units with two decimals; None for nothing at all."""
    number = Decimal(re.sub(r"[, ]", "", found["number"]))
    if found["scale"]:
        number = number.scaleb(table("money")["scale"][found["scale"].lower()])
    return f"{number:.2f}" if number > 0 else None


def _kind(sentence: str, found: re.Match[str]) -> tuple[str | None, bool]:
    """The kind by the nearest word of any, and whether it stands close; None where the sentence finds nothing."""
    at = (found.start() + found.end()) / 2
    nearest: tuple[float, str] | None = None
    for name, pattern in _kinds():
        for word in pattern.finditer(sentence):
            distance = min(abs(word.start() - found.end()), abs(found.start() - word.end()))
            if distance <= WINDOW and (nearest is None or distance < nearest[0]):
                nearest = (distance, name)
    if nearest:
        return nearest[1], nearest[0] < WINDOW / 2
    return ("other", False) if any(abs(word.start() - at) < WINDOW for word in _finding().finditer(sentence)) else (None, False)
