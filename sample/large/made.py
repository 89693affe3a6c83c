"""One made report after another as plain values, each a function of the seed and its place alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

import numpy as np

from inspectorate.core.dates import PartialDate
from sample.facts import printed
from sample.large.bodies import ANSWERS, KINDS, POSITIONS, agencies, areas
from sample.large.prose import Chance, paragraph, term, topic

OFFICE = "Department of Coastal Affairs, Office of Inspector General"
ISSUER = "dca-oig"
YEARS = range(1998, 2027)
PAGES = 10
"""The mean number of a report's pages."""
PAGE_WORDS = 320
A_PAGE = 5
"""So many recommendations stand on a page."""
PREDICATES = (
    "Did Not Oversee",
    "Needs Better",
    "Can Improve",
    "Should Account for",
    "Spent Too Much on",
    "Does Not Measure",
    "Lacks Records of",
)

Style = Literal["title", "heading", "text"]


class Block(NamedTuple):
    """A line or paragraph of a page and how it is set."""

    style: Style
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """A recommendation with what was answered. `target`: as printed in the field, `2021-03`, or None."""

    number: str
    text: str
    addressee: str
    position: str
    response: str
    target: str | None
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A made report: its facts, and the blocks of its pages in order. `agencies` and `areas`: codes and names, the first weighs most."""

    number: str
    title: str
    issuer: str
    office: str
    kind: str
    issued_on: date
    fiscal_year: int
    agencies: tuple[str, ...]
    agency_names: tuple[str, ...]
    areas: tuple[str, ...]
    summary: str
    recommendations: tuple[Recommended, ...]
    pages: tuple[tuple[Block, ...], ...]
    language: str = "en"

    @property
    def page_texts(self) -> tuple[str, ...]:
        """The words of each page, one space between."""
        return tuple(" ".join(block.text for block in page) for page in self.pages)


def reports(n: int, seed: int = 1, *, first: int = 0) -> Iterator[Made]:
    """`n` reports from the place `first` on, the same for the same seed and place."""
    for place in range(first, first + n):
        yield _report(place, np.random.default_rng([seed, place]))


def _report(place: int, chance: Chance) -> Made:
    about = topic(chance)
    year = YEARS[int(len(YEARS) * chance.random() ** 0.7)]
    issued = date(year - 1, 10, 1) + timedelta(days=int(chance.integers(0, 365)))
    chosen = [agencies()[_falling(chance, len(agencies()))] for _ in range(1 + int(chance.random() < 0.2))]
    name = chosen[0][1]
    title = f"{name} {PREDICATES[int(chance.integers(len(PREDICATES)))]} {term(chance, about, 3).title()}"
    kind = _weighted(chance, KINDS)
    summary = f"The {name} was the subject of this report. {paragraph(chance, about, 70)}"
    number = f"OIG-{year % 100:02d}-{place + 1:06d}"
    lines = (f"{kind.capitalize()} Report", number, printed(issued), f"Fiscal Year {year}")
    cover = (Block("text", OFFICE), Block("title", title), *(Block("text", line) for line in lines))
    front = (Block("heading", "Executive Summary"), Block("text", summary), *_prose(chance, about, PAGE_WORDS - 90))
    length = max(3, min(200, int(chance.lognormal(np.log(PAGES) - 0.18, 0.6))))
    asked = _asked(chance, about, name, min(12, int(chance.poisson(4))), length)
    body = tuple((Block("heading", term(chance, about, 4).capitalize()), *_prose(chance, about, PAGE_WORDS)) for _ in range(length - 3))
    return Made(
        number=number,
        title=title,
        issuer=ISSUER,
        office=OFFICE,
        kind=kind,
        issued_on=issued,
        fiscal_year=year,
        agencies=tuple(dict.fromkeys(code for code, _ in chosen)),
        agency_names=tuple(dict.fromkeys(name for _, name in chosen)),
        areas=(areas()[_falling(chance, len(areas()))],),
        summary=summary,
        recommendations=asked,
        pages=(cover, front, *body, *_last(asked, name)),
    )


def _prose(chance: Chance, about: np.ndarray, count: int) -> tuple[Block, ...]:
    lengths = chance.integers(50, 110, 12).tolist()
    whole: list[Block] = []
    while count > 40:
        size = min(count, lengths[len(whole)])
        whole.append(Block("text", paragraph(chance, about, size)))
        count -= size
    return tuple(whole)


def _asked(chance: Chance, about: np.ndarray, name: str, count: int, page: int) -> tuple[Recommended, ...]:
    found = []
    for n in range(count):
        position = _weighted(chance, POSITIONS)
        dated = position in ("concur", "partially concur", "alternative") and chance.random() < 0.7
        target = f"{2027 + int(chance.integers(3))}-{1 + int(chance.integers(12)):02d}"
        words = paragraph(chance, about, 16).rstrip(".").replace(". ", " ").lower()
        found.append(
            Recommended(
                number=str(n + 1),
                text=f"The Director of the {name} should {words}.",
                addressee=f"Director of the {name}",
                position=position,
                response=f"{ANSWERS[position]}." if ANSWERS[position] else "",
                target=target if dated else None,
                page=page + n // A_PAGE,
            )
        )
    return tuple(found)


def _last(asked: Sequence[Recommended], name: str) -> Iterator[tuple[Block, ...]]:
    """The pages of the recommendations with their answers."""
    if not asked:
        yield (Block("heading", "Conclusion"), Block("text", f"This report makes no recommendations to the {name}."))
    for at in range(0, len(asked), A_PAGE):
        yield (*([] if at else [Block("heading", "Recommendations")]), *_listed(asked[at : at + A_PAGE]))


def _listed(asked: Sequence[Recommended]) -> list[Block]:
    blocks = []
    for entry in asked:
        blocks.append(Block("text", f"Recommendation {entry.number}: {entry.text}"))
        if entry.response:
            blocks.append(Block("text", f"Management Response: {entry.response}"))
        if entry.target:
            blocks.append(Block("text", f"Target date: {printed(str(PartialDate.parse(entry.target)))}"))
    return blocks


def _falling(chance: Chance, count: int) -> int:
    """A place of `count`, early ones more often: as a few agencies have most of the reports."""
    return int(count * chance.random() ** 2.5)


def _weighted(chance: Chance, shares: dict[str, int]) -> str:
    names, ladder = _shares(tuple(shares.items()))
    return names[int(np.searchsorted(ladder, chance.random()))]


@cache
def _shares(shares: tuple[tuple[str, int], ...]) -> tuple[tuple[str, ...], np.ndarray]:
    weights = np.array([weight for _, weight in shares], dtype=float)
    return tuple(name for name, _ in shares), np.cumsum(weights / weights.sum())
