"""What a fact asserts stands in the words that it points to, whatever the document holds."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.core.dates import PartialDate
from inspectorate.core.text import normalise
from inspectorate.reading.facts import facts, flags, money
from inspectorate.reading.facts.money import AMOUNT, amount_of
from inspectorate.reading.values import Fact, Facts, Page
from tests.reading.facts.making import Said, document, page

WORDS = """Audit Report of the Office Inspector General Department Harbour Lights May 2021 No. OIG-21-34 Summary SUBJECT:
    FROM: We found $1,200 million questioned Contents .... 12 Dear (HSA) Filed: Jr. “quoted” ﬁx • Committee on"""
PHRASES = [*WORDS.split(), "\u00ad", "April 12, 2021", "HC 381", "Fiscal Year"]
texts = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=30).map(" ".join)
blocks = st.builds(
    lambda lines, top, size, bold: Said(tuple(lines), top, size, bold),
    st.lists(texts, min_size=1, max_size=3),
    st.integers(0, 78000),
    st.sampled_from([800, 1100, 1400, 2400]),
    st.booleans(),
)
pages = st.lists(st.lists(blocks, max_size=6), min_size=1, max_size=3).map(
    lambda made: [page(n, *some) for n, some in enumerate(made, start=1)]
)


def plain(text: str) -> str:
    return re.sub(r"[^\w]", "", normalise(text))


def stands(fact: Fact) -> bool:
    """Whether the words of the value are within one of its quotes, or all of them together."""
    quotes = [plain(span.quote) for span in fact.spans]
    return plain(fact.value) in "".join(quotes) or any(plain(fact.value) in quote for quote in quotes)


def every(found: Facts) -> list[Fact]:
    single = (
        found.title,
        found.number,
        found.issued_on,
        found.fiscal_year,
        found.office,
        found.kind,
        found.type,
        found.language,
        found.summary,
    )
    return [fact for fact in (*single, *found.agencies) if fact]


@settings(max_examples=150, deadline=None)
@given(pages)
def test_title_number_and_summary_stand_in_the_words_they_point_to(made: list[Page]) -> None:
    found = facts(document(*made))
    for fact in (found.title, found.number, found.summary):
        assert fact is None or stands(fact), (fact.value, [span.quote for span in fact.spans])


@settings(max_examples=150, deadline=None)
@given(pages)
def test_every_fact_is_sure_between_nought_and_a_thousand_and_every_place_is_on_its_page(made: list[Page]) -> None:
    read = document(*made)
    found = facts(read)
    for fact in every(found):
        assert 0 <= fact.confidence <= 1000
        assert all(read.pages[span.page - 1].text[span.start : span.end] == span.quote for span in fact.spans)
    for flag in flags(read, found):
        assert all(place.startswith("facts/") for place in flag.about)


@settings(max_examples=150, deadline=None)
@given(pages)
def test_dates_and_amounts_parse(made: list[Page]) -> None:
    read = document(*made)
    issued = facts(read).issued_on
    if issued:
        assert PartialDate.parse(issued.value).precision == issued.precision
    for one in money(read):
        assert re.fullmatch(r"\d+\.\d\d", one.amount)
        assert one.spans


@given(st.integers(1, 10**12), st.sampled_from(["", ".50"]))
def test_an_amount_printed_with_commas_is_that_amount(units: int, cents: str) -> None:
    found = AMOUNT.fullmatch(f"${units:,}{cents}")
    assert found
    assert amount_of(found) == f"{units}{cents or '.00'}"
