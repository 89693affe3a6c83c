"""The numbers of reports that a text prints, by their shape and by the words around them. Pure; offsets are the text's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.reading.citations.data import words

TELLING, LABELLED, BRACKETED, TITLED, LISTED, UNNUMBERED = "telling", "labelled", "bracketed", "titled", "listed", "unnumbered"
"""Why a code is taken for a report's number: its shape, a label, brackets after such words, a title beside it, a column's head;
or why words without a number are taken to name earlier work."""
SURE = {TELLING: 960, LABELLED: 950, LISTED: 900, TITLED: 880, BRACKETED: 850, UNNUMBERED: 800}
"""How surely, of 1000."""
FIGURES = 3  # a number of fewer says too little: "Semiannual Report #33"
BEFORE = 40  # letters in which a word stands that makes a code something else


@dataclass(frozen=True, slots=True, order=True)
class Printed:
    """One printing: half-open offsets, the number as printed (white space after a dash taken out), why it is taken for one."""

    start: int
    end: int
    number: str
    why: str


def numbers(text: str, titles: tuple[tuple[int, int], ...] = ()) -> tuple[Printed, ...]:
    """Every printing, in order, no two over each other; `titles` are the stretches that look like titles of works."""
    if _figures(text) < FIGURES:
        return ()
    taken, found = bytearray(len(text)), []
    for one in (*_labelled(text), *_telling(text), *_bracketed(text), *_titled(text, titles)):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            found.append(one)
    return tuple(sorted(found))


def is_code(text: str) -> bool:
    """Whether the text is nothing but a code that a report may bear."""
    return bool(words().code.fullmatch(text)) and _may_be(text, numbered=True)


def _telling(text: str) -> Iterator[Printed]:
    for found in words().telling.finditer(text):
        if not _of_another(text, found.start()):
            yield _printed(found, TELLING)


def _labelled(text: str) -> Iterator[Printed]:
    """After "Report No.", and the rest of a list; after "Audit Report", where no span of years is meant."""
    for found in words().labelled.finditer(text):
        if _may_be(found["number"], numbered=True) and not _of_another(text, found.start()):
            yield _printed(found, LABELLED)
            yield from _rest(text, found.end(), numbered=True)
    for found in words().bare.finditer(text):
        number = found["number"]
        span_of_years = words().not_bare.search(text[max(0, found.start() - BEFORE) : found.start()])
        may_be = _may_be(number, numbered=bool(words().years.fullmatch(number)))
        if may_be and not span_of_years and not _of_another(text, found.start()):
            yield _printed(found, LABELLED)
            yield from _rest(text, found.end(), numbered=False)


def _rest(text: str, at: int, *, numbered: bool) -> Iterator[Printed]:
    """The numbers that go on a list: ", 2009-11 and 2009-14"."""
    while (found := words().next_one.match(text, at)) and _may_be(found["number"], numbered=numbered):
        yield _printed(found, LABELLED)
        at = found.end()


def _bracketed(text: str) -> Iterator[Printed]:
    """A code in brackets behind words that speak of a report."""
    for found in words().bracketed.finditer(text):
        before = text[max(0, found.start() - words().near) : found.start()]
        cut = max(before.rfind(". "), before.rfind("; "), before.rfind(") "))
        told = words().papers.search(before[cut + 1 :])
        if told and _may_be(found["number"]) and not _of_another(text, found.start("number")) and not _of_another(text, found.start()):
            yield _printed(found, BRACKETED)


def _titled(text: str, titles: tuple[tuple[int, int], ...]) -> Iterator[Printed]:
    """A code that stands right behind a title."""
    for _start, end in titles:
        found = words().beside.match(text, end)
        if found and _may_be(found["number"]):
            yield _printed(found, TITLED)


def _printed(found: re.Match[str], why: str) -> Printed:
    number = re.sub(r"(?<=[-–/])\s", "", found["number"]).rstrip(".,;:")
    return Printed(found.start("number"), found.start("number") + len(found["number"].rstrip(".,;:")), number, why)


def _may_be(code: str, *, numbered: bool = False) -> bool:
    """Whether a code may be a report's number; `numbered`: a label says that it is a number, so that 2010-12 is no span of years."""
    if _figures(code) < FIGURES:
        return False
    if numbered:
        return not words().never_numbered.fullmatch(code)
    return not words().never.fullmatch(code) and not words().years.fullmatch(code)


def _of_another(text: str, at: int) -> bool:
    """Whether the words before make a code the number of something else: a grant, a law, a form."""
    return bool(words().others.search(text[max(0, at - BEFORE) : at]))


def _figures(code: str) -> int:
    return sum(map(str.isdigit, code))
