"""What listings say of single recommendations, in tables of their own: beside what the document says, or alone. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from inspectorate.core.ids import StreamId
from inspectorate.core.text import normalise
from inspectorate.library import record
from inspectorate.library.assemble.material import Listed
from inspectorate.library.rules.identity import Printed, met
from inspectorate.reading.listings.values import Field, Item, Meaning, Row

NAMES = {
    Meaning.REC_SIGNIFICANT: "significant", Meaning.REC_DETAILS: "details", Meaning.REC_RESPONSE: "response",
    Meaning.REC_ADDRESSEE: "addressee",
}  # fmt: skip
"""What is shown under a word of its own, whatever the document says."""
PARTS = {Meaning.REC_STATUS: "status", Meaning.REC_TARGET_DATE: "target_date"}
"""What fills a field that the document leaves open, else stands beside it where it differs."""
MONEY = {Meaning.REC_QUESTIONED_COSTS: "questioned", Meaning.REC_BETTER_USE: "better use"}
CURRENCIES = {"US$": "USD", "$": "USD", "£": "GBP", "€": "EUR"}


def printed_items(row: Row) -> tuple[Printed, ...]:
    """The recommendations of a row as they are told apart."""
    return tuple(Printed(number=_text(item, Meaning.REC_NUMBER), text=_text(item, Meaning.REC_TEXT)) for item in row.recommendations)


def with_listed(read: Sequence[record.Recommendation], rows: Sequence[Listed]) -> tuple[record.Recommendation, ...]:
    """Those of the document with what listings say of each, then those that only listings have (`n` is 0). Newest listing first."""
    found = list(read)
    for listing, listed in reversed(list(enumerate(rows))):
        items = printed_items(listed.row)
        places = _places(found, listed.ids, items)
        for n, (id_, item) in enumerate(zip(listed.ids, listed.row.recommendations, strict=False)):
            if not items[n].text:
                continue
            if n not in places:
                found.append(record.Recommendation(id=id_, n=0, text=""))
            at = places.get(n, len(found) - 1)
            found[at] = _told(found[at], item, listing, n)
    return tuple(found)


def _places(found: Sequence[record.Recommendation], ids: Sequence[StreamId], items: Sequence[Printed]) -> dict[int, int]:
    """Which of those found each item is: by id, else (two reports were joined) as when things are taken in."""
    known = {one.id: at for at, one in enumerate(found)}
    same = {n: known[id_] for n, id_ in enumerate(ids) if id_ in known}
    free = [at for at in range(len(found)) if at not in same.values()]
    left = [n for n in range(len(ids)) if n not in same]
    earlier = [Printed(number=found[at].number or "", text=found[at].text) for at in free]
    return same | {left[n]: free[o] for n, o in met(earlier, [items[n] for n in left]).items()}


def _told(one: record.Recommendation, item: Item, listing: int, place: int) -> record.Recommendation:
    """The recommendation with what one item says; what differs from what was known stands beside it."""
    number, text = (_value(item, meaning, listing, place) for meaning in (Meaning.REC_NUMBER, Meaning.REC_TEXT))
    if text and not one.text:
        one = replace(one, text=text.text, sources=text.sources, number=number.text if number else None)
    elif text and _alike(text.text, one.text):
        one = replace(one, sources=one.sources + text.sources)
    elif text:
        one = _beside(one, "text", text)
    if number and one.number and not _alike(number.text, one.number):
        one = _beside(one, "number", number)
    for meaning, name in PARTS.items():
        if said := _value(item, meaning, listing, place):
            one = _part(one, name, said)
    for meaning, name in NAMES.items():
        if said := _value(item, meaning, listing, place):
            one = _beside(one, name, said)
    return replace(one, money=one.money + tuple(_money(item, listing, place)))


def _part(one: record.Recommendation, name: str, said: record.Value) -> record.Recommendation:
    known: record.Value | None = getattr(one, name)
    if known is not None and not _alike(known.text, said.text):
        return _beside(one, name, said)
    now: dict[str, Any] = {name: replace(known, sources=known.sources + said.sources) if known else said}
    return replace(one, **now)


def _beside(one: record.Recommendation, name: str, said: record.Value) -> record.Recommendation:
    """The value under its name; with the sources of both where another listing says the same."""
    for at, stated in enumerate(one.listed):
        if stated.name == name and _alike(stated.value.text, said.text):
            both = replace(stated, value=replace(stated.value, sources=stated.value.sources + said.sources))
            return replace(one, listed=(*one.listed[:at], both, *one.listed[at + 1 :]))
    return replace(one, listed=(*one.listed, record.Stated(name=name, value=said)))


def _money(item: Item, listing: int, place: int) -> Iterator[record.Money]:
    for meaning, kind in MONEY.items():
        field, value = item.first(meaning), _value(item, meaning, listing, place)
        if field and value and field.amount:
            currency = next((code for sign, code in CURRENCIES.items() if sign in field.text), "")
            yield record.Money(kind=kind, amount=field.amount, currency=currency, sources=value.sources)


def _value(item: Item, meaning: Meaning, listing: int, place: int) -> record.Value | None:
    """What stands at that label of an item, with its place in the record's listings; None where nothing does."""
    at = next((n for n, field in enumerate(item.fields) if field.meaning is meaning and field.text), None)
    if at is None:
        return None
    field: Field = item.fields[at]
    source = record.Source(kind="listing", listing=listing, field=at, item=place, label=field.label, quote=field.words)
    date = field.date if meaning is Meaning.REC_TARGET_DATE else None
    return record.Value(text=str(date) if date else field.text, sources=(source,), precision=date.precision if date else None)


def _text(item: Item, meaning: Meaning) -> str:
    field = item.first(meaning)
    return field.text if field else ""


def _alike(one: str, other: str) -> bool:
    return normalise(one).rstrip(".") == normalise(other).rstrip(".")
