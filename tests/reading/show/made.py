"""A small reading to show: two pages, one recommendation with all that can belong to one."""

from dataclasses import replace
from typing import Any

from inspectorate.core.spans import Span
from inspectorate.reading.values import Block, Fact, Facts, Line, Page, Reading, Recommendation, Response, SelfCheck, State, Word


def span(page: int, quote: str) -> Span:
    """A span with one box, 5 points wide a letter."""
    return Span(page=page, quote=quote, boxes=((7200, 7200, 7200 + 500 * len(quote), 8600),), start=0, end=len(quote))


def page(number: int, words: str = "Berths <b>were</b> not inspected", **differing: Any) -> Page:
    """A letter page whose words stand in one line."""
    made = tuple(Word(word, (7200 + 4000 * n, 7200, 11000 + 4000 * n, 8600), 1100) for n, word in enumerate(words.split()))
    whole = Page(number=number, width=61200, height=79200, state=State.TEXT, words=made, lines=(Line(0, len(made)),), blocks=(Block(0, 1),))
    return replace(whole, **differing)


def fact(value: str, *pages: int, **differing: Any) -> Fact:
    """A sure fact that stands on the pages."""
    return Fact(value=value, spans=tuple(span(number, value) for number in pages), **differing)


def reading() -> Reading:
    """What was read of "a.pdf"."""
    facts = Facts(
        title=fact("Berths Were Not Inspected", 1),
        number=fact("OIG-24-07", 1),
        issued_on=fact("2024-01", 1, precision="month"),
        office=fact("Office of Inspector General", 1),
        agencies=(fact("Harbor Safety Administration", 1),),
    )
    entry = Recommendation(
        number="1",
        text="Plan inspections by risk.",
        spans=(span(1, "Plan inspections by risk."), span(2, "Plan inspections by risk.")),
        addressees=("Administrator",),
        response=Response(position="concur", text="Concur.", spans=(span(2, "Concur."),)),
        target_date=fact("2024-06-28", 2, precision="day"),
        status=fact("open and resolved", 2),
        closure_condition=fact("until we receive the plan", 2),
    )
    check = SelfCheck(statement="We made one recommendation.", expects={"recommendations": 1}, holds=True, spans=(span(1, "We made"),))
    return Reading(
        file="a.pdf", sha256="0" * 64, pages=(page(1), page(2)), text="digital", facts=facts, recommendations=(entry,), self_checks=(check,)
    )
