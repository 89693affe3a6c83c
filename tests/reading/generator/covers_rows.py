"""Openings written as rows, a line of print each: the forms of `coverforms.toml`, about made-up matters.

A row is "top size style | words": points from the page's top, size in points, and of the style "b" for bold, "c" centred, "r" at
the right, "h" a running foot. "¶" and "§" stand for a paragraph each; the first "§" of a form is the first of its summary.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from inspectorate.reading.values import Page, Role
from tests.reading.facts.making import WIDTH, page, prose, said
from tests.reading.facts.making import Said as Block
from tests.reading.generator.coverparts import Truth, text, wrap
from tests.reading.generator.covers import Opening
from tests.reading.generator.coverwords import Said

FIRST = "The Harbor Agency spends 38 million each year on the upkeep of its lamps, and residents name them among what matters most to them."
OTHER = "Work orders cover about a fifth of the crews’ time, and the numbers of those who keep the lamps have changed little since 2009."


@dataclass(frozen=True, kw_only=True)
class Form:
    """One office's way of opening a report: its pages, and what is right of each fact; words in braces are filled in."""

    name: str
    pages: list[list[str]]
    office: list[str]
    number: list[str]
    shape: str
    date: str = "iso"
    title: tuple[str, ...] = ("{title}",)
    summary: bool = True


FORMS = tuple(Form(**row) for row in tomllib.loads(Path(__file__).with_name("coverforms.toml").read_text(encoding="utf-8"))["form"])


def filled(form: Form, dice: Random, it: Said) -> tuple[list[Page], Truth]:
    """The form about one report, with its truth."""
    year, serial = it.day.year, dice.randrange(10, 99)
    number = form.shape.format(y=year, yy=year % 100, y1=year % 100 + 1, s=serial, b=serial + 1000)
    words = {
        "s": serial, "title": it.title, "TITLE": it.title.upper(), "n": number, "long": it.day.long, "LONG": it.day.long.upper(),
        "day": it.day.day_first, "month": it.day.monthly, "MONTH": it.day.monthly.upper(), "y": year, "y1": year % 100 + 1,
    }  # fmt: skip
    pages = [page(at, *(_block(row, words) for row in rows)) for at, rows in enumerate(form.pages, start=1)]
    truth: Truth = {
        "title": tuple(one.format(**words) for one in form.title),
        "number": tuple(one.format(**words) for one in form.number) or (None,),
        "issued_on": ({"iso": it.day.iso, "month": it.day.iso_month, "year": str(year)}[form.date],),
        "office": tuple(form.office),
        "summary": (FIRST if form.summary else None,),
    }
    return [*pages, *text(first=len(pages) + 1, count=3)], truth


def _block(row: str, words: dict[str, object]) -> Block:
    place, said_ = row.split(" | ", 1)
    top, size, style = place.split()
    points = 100 * int(size)
    if said_[0] in "¶§":
        return prose(100 * int(top), FIRST if said_[0] == "§" else OTHER, size=points)
    lines = wrap(said_.format(**words), max(12, 52000 // (55 * int(size))))
    wide = max(points // 2 * len(one) for one in lines)
    left = max(3000, (WIDTH - wide) // 2) if "c" in style else 34000 if "r" in style else 7200
    return said(*lines, top=100 * int(top), size=points, bold="b" in style, left=left, role=Role.FOOT if "h" in style else Role.BODY)


def rows(seed: int, rounds: int) -> Iterator[Opening]:
    """Each form so many times, always about another report."""
    dice = Random(seed)
    for _round in range(rounds):
        for form in FORMS:
            pages, truth = filled(form, dice, Said.by(dice))
            yield Opening(form.name, tuple(pages), truth)
