"""The fields of the tantivy index, and a report as its documents: one for the report, one a page, one a recommendation.

A report's own document decides hits, counts and facets; the documents of its pages and recommendations have fields of their
own, so that their number does not change how rare a word is among reports. One more document holds the position.
"""

from collections.abc import Iterator
from typing import Final

import tantivy

from inspectorate.search import numbers
from inspectorate.search.analysers import PLAIN, RAW, STEMMERS, analyser_for, build, respelled
from inspectorate.search.flowing import Flow
from inspectorate.search.values import FACETS, NAMED, NO, TIE_BITS, YES, PageText, Report, tie_of

SCHEMA: Final = 4
"""Raised with every change of fields or analysers: the index of another number is left alone and a new one built."""

WEIGHTS: Final = {"title": 8.0, "recommendations": 2.0, "summary": 3.0, "text": 1.0}
"""A report's text fields and what a word in each is worth."""

PAGE: Final = "page"
RECOMMENDATION: Final = "recommendation"
SAID: Final = "said"
SPELLED: Final = "spelled"
"""The words of reports and pages as they are spelled, without stems: for suggestions, and for what words begin with."""

NOTHING: Final = "\u2205"
"""How the index spells a facet that states nothing."""

MAX_VALUE: Final = 500
"""Letters of a facet's value that count; longer ones are cut."""

STATE: Final = "(state)"

_DAYS = 1 << 22  # 31 December 9999 is day 3,652,059: undated reports come last when the oldest are first


def schema() -> tantivy.Schema:
    """The index's fields."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("report", stored=True, tokenizer_name=RAW, index_option="basic")
    for exact in ("document", "number", SAID):  # document: report | page | recommendation | (state)
        builder.add_text_field(exact, tokenizer_name=RAW, index_option="basic")
    for name in (*WEIGHTS, PAGE, RECOMMENDATION):
        for analyser in STEMMERS:
            builder.add_text_field(field_of(name, analyser), tokenizer_name=analyser)
    for facet in NAMED:
        builder.add_text_field(name_of(facet), tokenizer_name=PLAIN)
    builder.add_text_field(SPELLED, tokenizer_name=PLAIN, index_option="basic")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name=RAW, index_option="basic", fast=True)
    for order in ("newest", "oldest", "tie"):
        builder.add_unsigned_field(order, fast=True)
    for stored in ("position", "place", "dropped"):
        builder.add_unsigned_field(stored, stored=True)
    for stored in ("words", "analyser"):
        builder.add_bytes_field(stored, stored=True)
    return builder.build()


def register(index: tantivy.Index) -> None:
    """Give an opened index its analysers."""
    for name in STEMMERS:
        index.register_tokenizer(name, build(name))


def field_of(name: str, analyser: str) -> str:
    """The field that holds such words of texts read by that analyser."""
    return f"{name}_{analyser}"


def name_of(facet: str) -> str:
    """The field that holds the names in words of a facet's values."""
    return f"{facet}_names"


def said(facet: str, value: str) -> str:
    """How the index spells that a report states a value, whatever its case and signs."""
    return f"{facet}={numbers.key(value)}"


def documents(report: Report) -> Iterator[tantivy.Document]:
    """The report's document and those of its pages and recommendations."""
    yield _report(report)
    for page in report.pages:
        if page.text.strip():
            yield _page(report, page)
    for place, text in enumerate(report.recommendations, 1):
        yield _part(report, RECOMMENDATION, place, text, text)


def state(position: int) -> tantivy.Document:
    """The document that holds the position; it is committed together with what it stands for."""
    made = tantivy.Document()
    made.add_text("report", STATE)
    made.add_text("document", STATE)
    made.add_unsigned("position", position)
    return made


def facet_value(value: str) -> str:
    """A facet's value as the index spells it."""
    return respelled(value, PLAIN)[:MAX_VALUE] or NOTHING


def facet_of(value: str) -> str:
    """A value of the index as the caller knows it."""
    return "" if value == NOTHING else value


def _report(report: Report) -> tantivy.Document:
    made = tantivy.Document()
    made.add_text("report", report.id)
    made.add_text("document", "report")
    for number in {numbers.key(number) for number in report.numbers} - {""}:
        made.add_text("number", number)
    analyser = analyser_for(report.language)
    for name, text in _texts(report):
        made.add_text(field_of(name, analyser), respelled(text, analyser))
        made.add_text(SPELLED, respelled(text, PLAIN))
    for facet in FACETS:
        for value in dict.fromkeys(map(facet_value, report.facets.get(facet, ()) or ("",))):
            made.add_text(facet, value)
    for text in dict.fromkeys(_said(report)):
        made.add_text(SAID, text)
    for facet in NAMED:
        for name in report.names.get(facet, ()):
            made.add_text(name_of(facet), respelled(name, PLAIN))
    for order, key in _orders(report).items():
        made.add_unsigned(order, key)
    return made


def _said(report: Report) -> Iterator[str]:
    for facet, values in report.facets.items():
        yield from (said(facet, value[:MAX_VALUE]) for value in values)
    yield said("searchable", YES if report.searchable else NO)


def _texts(report: Report) -> Iterator[tuple[str, str]]:
    yield "title", report.title
    yield "title", " ".join(report.numbers)
    yield "summary", report.summary
    yield from (("recommendations", text) for text in report.recommendations)
    yield from (("text", Flow.of(page.text, page.dropped).text) for page in report.pages)


def _page(report: Report, page: PageText) -> tantivy.Document:
    flow = Flow.of(page.text, page.dropped).text
    made = _part(report, PAGE, page.number, page.text, flow)
    for start, end in page.dropped:
        made.add_unsigned("dropped", start)
        made.add_unsigned("dropped", end)
    return made


def _part(report: Report, kind: str, place: int, printed: str, flow: str) -> tantivy.Document:
    """A page or a recommendation: its words as printed, kept, and as they flow, searched."""
    made = tantivy.Document()
    analyser = analyser_for(report.language)
    made.add_text("report", report.id)
    made.add_text("document", kind)
    made.add_unsigned("place", place)
    made.add_unsigned("tie", tie_of(report.id))
    made.add_bytes("words", respelled(printed, PLAIN).encode())
    made.add_bytes("analyser", analyser.encode())
    made.add_text(field_of(kind, analyser), respelled(flow, analyser))
    made.add_text(SPELLED, respelled(flow, PLAIN))
    return made


def _orders(report: Report) -> dict[str, int]:
    """Numbers to sort by: the last day that the date may mean, then the tie; no two reports share one."""
    day = report.dated.last_day().toordinal() if report.dated else None
    tie, most = tie_of(report.id), (1 << TIE_BITS) - 1
    return {"newest": (day or 0) << TIE_BITS | (most - tie), "oldest": (day or _DAYS) << TIE_BITS | tie, "tie": tie}
