"""All that was read of one document as one flat list, in the order in which a person checks it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from inspectorate.core.spans import Span
from inspectorate.core.words import _, ngettext
from inspectorate.reading.values import Fact, Facts, Flag, Reading, Recommendation, SelfCheck


class Kind(StrEnum):
    """What an item is; also the class of its rectangles on the page."""

    FACT = "fact"
    RECOMMENDATION = "recommendation"
    RESPONSE = "response"
    DATE = "date"
    STATUS = "status"
    MONEY = "money"
    CHECK = "check"
    TABLE = "table"
    CITATION = "citation"
    FLAG = "flag"


KINDS = {
    Kind.FACT: _("facts"),
    Kind.RECOMMENDATION: _("recommendations"),
    Kind.RESPONSE: _("responses"),
    Kind.DATE: _("target dates"),
    Kind.STATUS: _("status and closure"),
    Kind.MONEY: _("money"),
    Kind.CHECK: _("what the report says of itself"),
    Kind.TABLE: _("tables of figures"),
    Kind.CITATION: _("reports cited"),
    Kind.FLAG: _("flags"),
}
"""Each kind and what many of it are called, in the order in which they are listed."""

FACTS = {
    "title": _("Title"),
    "number": _("Report number"),
    "issued_on": _("Issue date"),
    "fiscal_year": _("Fiscal year"),
    "office": _("Office"),
    "agencies": _("Agency"),
    "kind": _("Kind"),
    "type": _("Type"),
    "language": _("Language"),
    "summary": _("Summary"),
}
"""The facts of a report in the order of a fact table."""

HOLDS = {True: _("holds"), False: _("does not hold"), None: _("cannot be decided")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that was read. `key` is the place that flags name; `part` says that it belongs to the item before it.

    `value` is empty where the document does not state it. `confidence` is 0 to 1000, None where there is none to give.
    """

    key: str
    kind: Kind
    label: str
    value: str
    spans: tuple[Span, ...] = ()
    confidence: int | None = None
    withheld: bool = False
    part: bool = False
    flags: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages it stands on, each once, in order."""
        return tuple(sorted({span.page for span in self.spans}))


def items(reading: Reading) -> tuple[Item, ...]:
    """What was read, each with the messages of the flags about it."""
    return (
        *_facts(reading.facts, reading.flags),
        *_recommendations(reading),
        *_money(reading),
        *_checks(reading),
        *_tables(reading),
        *_citations(reading),
        *_flags(reading),
    )


def _about(key: str, flags: tuple[Flag, ...]) -> tuple[str, ...]:
    return tuple(flag.message for flag in flags if key in flag.about)


def _facts(facts: Facts, flags: tuple[Flag, ...]) -> Iterator[Item]:
    for name, label in FACTS.items():
        stated: Fact | tuple[Fact, ...] | None = getattr(facts, name)
        every = stated if isinstance(stated, tuple) else (stated,)
        for fact in every or (None,):
            yield _fact(f"facts/{name}", Kind.FACT, label, fact, flags=_about(f"facts/{name}", flags))


def _fact(key: str, kind: Kind, label: str, fact: Fact | None, *, part: bool = False, flags: tuple[str, ...] = ()) -> Item:
    if fact is None:
        return Item(key=key, kind=kind, label=label, value="", part=part, flags=flags)
    coarse = fact.precision if fact.precision in {"month", "year"} else None
    value = _("{date} (the {precision} only)").format(date=fact.value, precision=coarse) if coarse else fact.value
    item = Item(key=key, kind=kind, label=label, value=value, spans=fact.spans, part=part, flags=flags)
    return replace(item, confidence=fact.confidence, withheld=fact.withheld)


def _recommendations(reading: Reading) -> Iterator[Item]:
    for index, entry in enumerate(reading.recommendations):
        key = f"recommendations/{index}"
        label = _("Recommendation {number}").format(number=entry.number) if entry.number else _("Recommendation")
        label = label if entry.origin == "this report" else _("{label} (of an earlier report)").format(label=label)
        yield Item(
            key=key,
            kind=Kind.RECOMMENDATION,
            label=label,
            value=entry.text,
            spans=entry.spans,
            confidence=entry.confidence,
            withheld=entry.withheld,
            flags=_about(key, reading.flags),
        )
        yield from _parts(entry, key)


def _parts(entry: Recommendation, key: str) -> Iterator[Item]:
    """What belongs to a recommendation; what the document does not state is left out, except the response."""
    if entry.lead_in:
        yield _part(key, "lead_in", Kind.RECOMMENDATION, _("Hangs on"), entry.lead_in.text, entry.lead_in.spans)
    if entry.addressees:
        yield _part(key, "addressees", Kind.RECOMMENDATION, _("To"), "; ".join(entry.addressees), ())
    said = entry.response
    if said is None:
        yield _part(key, "response", Kind.RESPONSE, _("Response"), _("not stated"), ())
    else:
        answer = _part(key, "response", Kind.RESPONSE, _("Response"), said.position, said.spans)
        yield replace(answer, confidence=said.confidence, withheld=said.withheld)
    stated = (
        ("target_date", Kind.DATE, _("Target date"), entry.target_date),
        ("status", Kind.STATUS, _("Status"), entry.status),
        ("closure_condition", Kind.STATUS, _("Open"), entry.closure_condition),
    )
    yield from (_fact(f"{key}/{name}", kind, label, fact, part=True) for name, kind, label, fact in stated if fact)


def _part(key: str, name: str, kind: Kind, label: str, value: str, spans: tuple[Span, ...]) -> Item:
    return Item(key=f"{key}/{name}", kind=kind, label=label, value=value, spans=spans, part=True)


def _money(reading: Reading) -> Iterator[Item]:
    for index, sum_ in enumerate(reading.money):
        value = f"{sum_.amount} {sum_.currency}"
        yield Item(
            key=f"money/{index}", kind=Kind.MONEY, label=sum_.kind.capitalize(), value=value, spans=sum_.spans, confidence=sum_.confidence
        )


def _checks(reading: Reading) -> Iterator[Item]:
    for index, check in enumerate(reading.self_checks):
        yield Item(key=f"self_checks/{index}", kind=Kind.CHECK, label=_verdict(check), value=check.statement, spans=check.spans)


def _verdict(check: SelfCheck) -> str:
    expects = ", ".join(f"{name} {count}" for name, count in check.expects.items())
    return f"{HOLDS[check.holds]} ({expects})"


def _tables(reading: Reading) -> Iterator[Item]:
    """Each table with what must add up in it."""
    for index, table in enumerate(reading.tables):
        spans = tuple(span for row in table.rows for cell in row.cells for span in cell.spans)
        key, name = f"tables/{index}", table.caption or _("without a caption")
        yield Item(key=key, kind=Kind.TABLE, label=_("Table"), value=name, spans=spans, flags=_about(key, reading.flags))
        for place, balance in enumerate(table.balances):
            value = f"{balance.row}, {balance.column}: {balance.printed}" if balance.column else f"{balance.row}: {balance.printed}"
            label = _("Adds up") if balance.holds else _("Does not add up")
            yield Item(key=f"{key}/balances/{place}", kind=Kind.TABLE, label=label, value=value, spans=balance.spans, part=True)


CITED = {
    "report": _("Cites a report"),
    "follow-up": _("Follows up a report"),
    "earlier recommendation": _("Earlier recommendation"),
}
"""What a document says of a report that it names."""


def _citations(reading: Reading) -> Iterator[Item]:
    for index, one in enumerate(reading.citations):
        named = " ".join(filter(None, (one.number, one.title))) or "; ".join(dict.fromkeys(span.quote for span in one.spans))
        item = Item(key=f"citations/{index}", kind=Kind.CITATION, label=CITED.get(one.kind, one.kind), value=named, spans=one.spans)
        yield replace(item, confidence=one.confidence, withheld=one.withheld)


def _flags(reading: Reading) -> Iterator[Item]:
    for index, flag in enumerate(reading.flags):
        yield Item(key=f"flags/{index}", kind=Kind.FLAG, label=flag.kind.capitalize(), value=flag.message, spans=flag.spans)


def counted(reading: Reading) -> str:
    """How much was read, in one line: pages, recommendations, withheld values, flags."""
    withheld = sum(item.withheld for item in items(reading))
    count, entries, flags = len(reading.pages), len(reading.recommendations), len(reading.flags)
    parts = [
        ngettext("{n} page", "{n} pages", count).format(n=count),
        ngettext("{n} recommendation", "{n} recommendations", entries).format(n=entries),
        _("{percent} % sure that these are all").format(percent=reading.standing.confidence // 10) if reading.standing else "",
        ngettext("{n} value withheld", "{n} values withheld", withheld).format(n=withheld) if withheld else "",
        ngettext("{n} flag", "{n} flags", flags).format(n=flags) if flags else "",
    ]
    return " · ".join(part for part in parts if part)
