"""Readings made up for tests, every one of them possible."""

from itertools import pairwise

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from inspectorate.core.spans import Span
from inspectorate.reading.gate.values import Accessibility, Exemption, Leak, Release
from inspectorate.reading.values import (
    Block,
    Citation,
    Fact,
    Facts,
    Flag,
    Heading,
    Hidden,
    LeadIn,
    Line,
    Money,
    Page,
    Reading,
    Recommendation,
    Response,
    Role,
    SelfCheck,
    State,
    Word,
)  # fmt: skip

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For laws that are proved on a machine that may be busy."""
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"])
words = st.text(LETTERS, min_size=1, max_size=12)
sentences = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
filled = st.text(LETTERS, min_size=1, max_size=20)
sides = st.integers(-10_000_000, 10_000_000)
boxes = st.tuples(sides, sides, sides, sides)
trust = st.integers(0, 1000)


@st.composite
def cuts(draw, count: int) -> list[tuple[int, int]]:
    """Runs that cover 0 to count without a gap."""
    at = sorted({0, count, *draw(st.lists(st.integers(0, count), max_size=4))})
    return list(pairwise(at))


@st.composite
def pages(draw, number: int | None = None) -> Page:
    """A page with its words, lines and blocks."""
    some = tuple(draw(st.lists(st.builds(Word, words, boxes, st.integers(0, 100_000), st.booleans(), st.booleans()), max_size=8)))
    lines = tuple(Line(first, last) for first, last in draw(cuts(len(some))))
    places = st.none() | st.integers(0, 50)
    blocks = tuple(
        Block(first, last, draw(st.sampled_from(Role)), draw(places), draw(places), draw(places)) for first, last in draw(cuts(len(lines)))
    )
    hidden = st.lists(st.builds(Hidden, boxes, st.sampled_from(["covered", "no ink", "outside the page"]), st.integers(0, 99)), max_size=2)
    return Page(
        number=number or draw(st.integers(1, 5000)),
        width=draw(st.integers(0, 10**6)),
        height=draw(st.integers(0, 10**6)),
        rotation=draw(st.sampled_from([0, 90, 180, 270])),
        state=draw(st.sampled_from(State)),
        reason=draw(sentences),
        engine=draw(sentences),
        words=some,
        lines=lines,
        blocks=blocks,
        hidden=tuple(draw(hidden)),
    )


numbers = st.integers(0, 10_000)
places = st.builds(
    Span, page=st.integers(1, 5000), quote=sentences, boxes=st.lists(boxes, max_size=2).map(tuple), start=numbers, end=numbers
)
spans = st.lists(places, max_size=2).map(tuple)
facts = st.builds(Fact, value=sentences, spans=spans, confidence=trust, precision=st.none(), withheld=st.booleans())
dates = st.builds(
    Fact,
    value=st.dates().map(str),
    spans=spans,
    confidence=trust,
    precision=st.sampled_from(["day", "month", "year"]),
    withheld=st.booleans(),
)
types = st.builds(Fact, value=st.sampled_from(["audit", "letter", "other", "semiannual report"]), spans=spans, confidence=trust)
all_facts = st.builds(
    Facts,
    title=st.none() | facts,
    number=st.none() | facts,
    issued_on=st.none() | dates,
    fiscal_year=st.none() | facts,
    office=st.none() | facts,
    agencies=st.lists(facts, max_size=2).map(tuple),
    kind=st.none() | facts,
    type=st.none() | types,
    language=st.none() | facts,
    summary=st.none() | facts,
    outline=st.lists(st.builds(Heading, level=st.integers(1, 6), text=sentences, spans=spans), max_size=2).map(tuple),
)
responses = st.builds(
    Response,
    position=st.sampled_from(["concur", "partially concur", "non-concur", "alternative", "neither", "not stated"]),
    text=sentences,
    spans=spans,
    confidence=trust,
    withheld=st.booleans(),
)
recommendations = st.builds(
    Recommendation,
    number=st.none() | filled,
    text=sentences,
    spans=spans,
    lead_in=st.none() | st.builds(LeadIn, text=sentences, spans=spans),
    addressees=st.lists(sentences, max_size=2).map(tuple),
    parent=st.none() | filled,
    origin=st.sampled_from(["this report", "earlier report"]),
    response=st.none() | responses,
    target_date=st.none() | dates,
    status=st.none() | facts,
    closure_condition=st.none() | facts,
    confidence=trust,
    withheld=st.booleans(),
)
money = st.builds(
    Money,
    kind=st.sampled_from(["questioned", "unsupported", "better use", "disallowed", "recovered", "other"]),
    amount=st.integers(0, 10**12).map(lambda cents: f"{cents // 100}.{cents % 100:02}"),
    currency=st.sampled_from(["USD", "NZD"]),
    spans=spans,
    confidence=trust,
)
checks = st.builds(
    SelfCheck,
    statement=sentences,
    expects=st.dictionaries(st.sampled_from(["recommendations", "concur", "questioned"]), st.integers(0, 99) | sentences, max_size=2),
    scope=st.dictionaries(st.just("addressee"), sentences, max_size=1),
    holds=st.none() | st.booleans(),
    spans=spans,
)
flags = st.builds(Flag, kind=filled, message=filled, about=st.lists(filled, max_size=2).map(tuple), spans=spans)
citations = st.builds(
    Citation,
    kind=st.sampled_from(["report", "follow-up", "earlier recommendation"]),
    number=st.none() | filled,
    key=sentences,
    title=sentences,
    spans=spans,
    confidence=trust,
    withheld=st.booleans(),
)
leaks = st.builds(Leak, way=filled, length=numbers, page=numbers, box=st.none() | boxes, number=numbers)
releases = st.builds(
    Release,
    leaks=st.lists(leaks, max_size=1).map(tuple),
    notes=st.lists(leaks, max_size=1).map(tuple),
    exemptions=st.lists(st.builds(Exemption, code=filled, span=places), max_size=1).map(tuple),
    accessibility=st.none() | st.builds(Accessibility, tagged=st.booleans(), language=sentences, title=st.booleans(), figures=numbers),
    unchecked=sentences,
)
readings = st.builds(
    Reading,
    file=sentences,
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    pages=st.lists(pages(), max_size=2).map(tuple),
    text=st.sampled_from(["digital", "mixed", "ocr"]),
    facts=all_facts,
    recommendations=st.lists(recommendations, max_size=2).map(tuple),
    money=st.lists(money, max_size=1).map(tuple),
    self_checks=st.lists(checks, max_size=1).map(tuple),
    flags=st.lists(flags, max_size=1).map(tuple),
    citations=st.lists(citations, max_size=2).map(tuple),
    release=st.none() | releases,
    layout=sentences,
    reader=sentences,
)
