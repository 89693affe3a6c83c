"""How made-up openings are put on their pages: lines in their place, the office with its parent, pages of text, the truth."""

from collections.abc import Callable
from random import Random

from inspectorate.reading.values import Page, Role
from tests.reading.facts.making import WIDTH, said, text_page
from tests.reading.facts.making import Said as Block
from tests.reading.generator.coverwords import Said

Truth = dict[str, tuple[str | None, ...]]
Made = tuple[list[Page], Truth]
Design = Callable[[Random, Said], Made]
SERIES = ("Audit Report", "Performance Audit", "Final Report", "Evaluation Report", "Special Report", "A Report to the Legislature")


def wrap(text: str, most: int) -> tuple[str, ...]:
    """The text in lines of at most so many letters."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + len(word) < most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def put(text: str, top: int, size: int = 1200, at: str = "centre", bold: bool = False, most: int = 34) -> Block:
    """Text as lines of at most so many letters, at the left, the centre or the right."""
    lines = wrap(text, most)
    wide = max(int(0.5 * size * len(line)) for line in lines)
    left = {"left": 7200, "centre": max(3000, (WIDTH - wide) // 2), "right": max(3000, WIDTH - 6000 - wide)}[at]
    return said(*lines, top=top, size=size, bold=bold, left=left)


def truth_of(it: Said, date: str | None, number: bool = True, title: tuple[str | None, ...] = (), office: tuple[str, ...] = ()) -> Truth:
    return {
        "title": title or (it.title,),
        "number": (it.number,) if number else (None,),
        "issued_on": (date,),
        "office": office or it.office.right,
    }


def office(it: Said, dice: Random, top: int, size: int = 1400, at: str = "centre") -> list[Block]:
    """The office with its parent above or below."""
    if not it.office.parent:
        return [put(it.office.own, top, size, at, most=70)]
    lines = [it.office.own, it.office.parent]
    dice.shuffle(lines)
    return [put(line, top + int(1.3 * size) * n, size, at, most=70) for n, line in enumerate(lines)]


def text(*heads: str, count: int = 4, first: int = 2) -> list[Page]:
    """Pages of text with the words of each head in turn at their foot."""
    feet = [said(head, top=76500, size=900, role=Role.FOOT) for head in heads]
    return [text_page(first + n, *feet) for n in range(count)]
