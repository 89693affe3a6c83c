"""A list whose marks stand in a column of their own beside the paragraphs they open: no table. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from inspectorate.reading import blocks
from inspectorate.reading.lines import BULLET, MARKER, NUMBER, Segment, in_rows, join
from inspectorate.reading.runs import Stripe

FEWEST = 2
"""Marks."""
WORDS = 3.2
"""Words of a line of prose, on average."""
_WORN = re.compile(r"[eo»«¢°]")
"""What OCR makes of a bullet; it is set right where it read the mark."""
_FIGURES = re.compile(r"\d+")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def items(pieces: Sequence[Segment], stripes: Sequence[Stripe]) -> list[list[Segment]] | None:
    """The blocks of such a list, each mark in the first line of its item; None where it is none.

    Left stand nothing but marks, bullets all alike or numbers and letters that go up, each on a line of the prose on the right.
    """
    rows = [_mended(row) for row in in_rows(pieces)]
    marks = [row[0] for row in rows if row[0].right <= stripes[0][1]]
    words = [join(row[1:]) for row in rows if row[0] in marks and len(row) > 1]
    others = [join(row) for row in rows if row[0] not in marks]
    if len(stripes) != 2 or len(words) < len(marks) or not _marks([mark.text for mark in marks]) or not _prose([*words, *others]):
        return None
    starts = [0, *(number for number, row in enumerate(rows) if number and row[0] in marks)]
    return [block for first, last in pairwise([*starts, len(rows)]) for block in _item(rows[first:last], rows[first][0] in marks)]


def _mended(row: list[Segment]) -> list[Segment]:
    """The row with its first piece as a bullet, where OCR saw a single letter that bullets look like."""
    first = row[0].words[0]
    if len(row[0].words) > 1 or first.owner != 0 or not _WORN.fullmatch(first.text):
        return row
    return [Segment([first._replace(text="•")]), *row[1:]]


def _item(rows: Sequence[Sequence[Segment]], marked: bool) -> list[list[Segment]]:
    """The paragraphs of one item, cut by its words alone."""
    found = blocks.split([join(row[1:] if marked and number == 0 else row) for number, row in enumerate(rows)])
    if marked:
        found[0][0] = join(rows[0])
    return found


def _marks(texts: Sequence[str]) -> bool:
    """Whether the marks are those of one list, in order."""
    if len(texts) < FEWEST:
        return False
    if len(set(texts)) == 1:
        return BULLET.fullmatch(texts[0]) is not None or _WORN.fullmatch(texts[0]) is not None
    if not all(MARKER.fullmatch(text) or NUMBER.fullmatch(text) for text in texts):
        return False
    bare = [text.strip("().").lower() for text in texts]
    return any(_rising([way(text) for text in bare]) for way in (_numbers, _roman, _letter))


def _rising(values: Sequence[tuple[int, ...]]) -> bool:
    """Whether there are values for all, each higher than the one before."""
    return all(values) and all(before < after for before, after in pairwise(values))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, _FIGURES.findall(text)))


def _roman(text: str) -> tuple[int, ...]:
    """The value of a small Roman number; empty where a letter is none."""
    each = [_ROMAN.get(letter, 0) for letter in text]
    return (sum(-one if one < after else one for one, after in pairwise([*each, 0])),) if all(each) else ()


def _letter(text: str) -> tuple[int, ...]:
    return (ord(text),) if text.isalpha() and len(text) == 1 else ()


def _prose(lines: Sequence[Segment]) -> bool:
    return mean(len(line.words) for line in lines) >= WORDS and not any(blocks.is_contents(line) for line in lines)
