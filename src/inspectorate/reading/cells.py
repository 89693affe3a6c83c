"""One cell of a scanned table: read as it is, or, where that is doubtful, from several renderings of which the best is taken."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageFilter
from rapidfuzz.distance import Levenshtein

from inspectorate.reading.figures import LOOKS, date_in
from inspectorate.reading.seen import Seen
from inspectorate.reading.specks import cleaned
from inspectorate.reading.tesseract import figures as figures_of

CLEAR = 85
"""Of 100: a cell whose words are all so sure is read once."""
CHANCE = 50
"""Of 100: a word that is less sure speaks against a reading."""
MONTHS = re.compile(r"january|february|march|april|may|june|july|august|september|october|november|december", re.IGNORECASE)
CALENDAR = 25
"""Of 100: by how much a word is surer that is the name of a month."""
INK, MARGIN, EDGE = 205, 10, 20
"""What is ink on the cleaned cell; pixels of it kept round the words; and pixels of white put round those."""
AGREE, RIVAL = 2, 2
"""Readings that must have the same figures, or the figures are unsure; and how many times as many as have one figure else."""
WAYS = (("clean", 1.0, 1.5), ("raw", 1.0, 1.2), ("raw", 1.5, 2.6))
MORE_WAYS = (("clean", 1.3, 1.2), ("clean", 1.6, 2.2), ("raw", 1.3, 1.8), ("raw", 2.0, 2.8))
"""Source, enlargement, blur in pixels. The second row is for few words only, of which each figure counts."""
FEW, AROUND = 4, 8
"""Words of a cell that may be a date in figures, and pixels round such a word."""
FEW_LINES = 120
"""Pixels: what is no higher is a line or two."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE, _LETTER = re.compile(r"\d"), re.compile(r"\w")
_LOOSE = re.compile(r"^\W+|\W+$")
Read = Callable[[Image.Image], list[Seen]]


class Rendering(NamedTuple):
    """A picture of the cell's words, with what turns its pixels into those of the page: a factor, then a shift."""

    picture: Image.Image
    factor: float
    left: int
    top: int


def read_cell(picture: Image.Image, box: tuple[int, int, int, int], read: Read, before: Sequence[Seen] = ()) -> list[Seen]:
    """The words in a box of the page's picture; words with figures on which readings do not agree are unsure.

    `before` is what reading the page as a whole found there.
    """
    crop = picture.crop(box)
    first = read(_framed(crop))
    if first and min(word.confidence for word in first) >= CLEAR:
        return [_placed(word, 1.0, box[0], box[1]) for word in first]
    readings = [list(before)] if before else []
    readings.append([_placed(word, 1.0, box[0], box[1]) for word in first])
    readings += [[_placed(word, way.factor, way.left, way.top) for word in read(way.picture)] for way in _renderings(crop, box)]
    figures = Counter(text for reading in readings for text in {_bare(word.text) for word in reading} if _FIGURE.search(text))
    readings.sort(key=_worth, reverse=True)
    agreed = (one for one in readings if len(one) <= FEW and 2 * _worth(one) > _worth(readings[0]) and _agreed(one, figures))
    best = next(agreed, readings[0])
    if _worth(best) <= 0:
        return []
    voted = [_voted(word, readings, figures) for word in best]
    marked = [word._replace(unsure=_unsure(word, figures)) for word in voted]
    lettered = [word for word in marked if _LETTER.search(word.text)]
    if 1 < len(marked) <= FEW and LOOKS.fullmatch("".join(word.text for word in lettered)):
        marked = [_together(lettered)]
    return [_dated(word, picture) if len(marked) <= FEW and LOOKS.fullmatch(word.text) else word for word in marked]


def _together(words: Sequence[Seen]) -> Seen:
    """Pieces of one date as one word."""
    return words[0]._replace(
        text="".join(word.text for word in words),
        left=min(word.left for word in words),
        top=min(word.top for word in words),
        right=max(word.right for word in words),
        bottom=max(word.bottom for word in words),
    )


def _dated(word: Seen, picture: Image.Image) -> Seen:
    """The word as a date in figures where readings of it alone decide on one, else unsure."""
    crop = picture.crop((word.left - AROUND, word.top - AROUND, word.right + AROUND, word.bottom + AROUND))
    date = date_in(crop, cleaned(crop), figures_of)
    return word._replace(text=date or word.text, unsure=date is None)


def _renderings(crop: Image.Image, box: tuple[int, int, int, int]) -> Iterator[Rendering]:
    """Cleaned, smoothed and enlarged in several ways, cut down to the words: tesseract takes noise round them for lines."""
    clean = cleaned(crop)
    rows, columns = np.nonzero(np.asarray(clean.filter(ImageFilter.GaussianBlur(2))) < INK)
    if not rows.size:
        return
    left, top = max(0, int(columns.min()) - MARGIN), max(0, int(rows.min()) - MARGIN)
    inner = (left, top, int(columns.max()) + MARGIN, int(rows.max()) + MARGIN)
    steady = clean.filter(ImageFilter.MedianFilter(3)).filter(ImageFilter.GaussianBlur(1)).crop(inner)
    yield Rendering(_framed(steady), 1.0, box[0] + left, box[1] + top)
    few = inner[3] - inner[1] <= FEW_LINES
    for source, large, blur in (*WAYS, *(MORE_WAYS if few else ())):
        one = (clean if source == "clean" else crop).crop(inner)
        one = one.resize((round(large * one.width), round(large * one.height)), Image.Resampling.BICUBIC)
        yield Rendering(_framed(one.filter(ImageFilter.GaussianBlur(blur))), 1 / large, box[0] + left, box[1] + top)


def _framed(picture: Image.Image) -> Image.Image:
    """White round the words, without which tesseract loses those at the edge."""
    framed = Image.new("L", (picture.width + 2 * EDGE, picture.height + 2 * EDGE), 255)
    framed.paste(picture, (EDGE, EDGE))
    return framed


def _placed(word: Seen, factor: float, left: int, top: int) -> Seen:
    """The word in pixels of the page's picture."""
    return word._replace(
        left=_moved(word.left, factor, left),
        top=_moved(word.top, factor, top),
        right=_moved(word.right, factor, left),
        bottom=_moved(word.bottom, factor, top),
        base=(word.base - EDGE) * factor + top,
        height=round(word.height * factor),
    )


def _moved(side: int, factor: float, start: int) -> int:
    return round((side - EDGE) * factor) + start


def _worth(reading: Sequence[Seen]) -> float:
    """How much a reading makes out, less what it only guesses; the name of a month is seldom a guess."""
    return sum(
        (word.confidence - CHANCE + CALENDAR * (MONTHS.fullmatch(_bare(word.text)) is not None)) * len(word.text) for word in reading
    )


def _bare(text: str) -> str:
    """A word without the marks round it."""
    return _LOOSE.sub("", text)


def _voted(word: Seen, readings: Sequence[Sequence[Seen]], figures: Mapping[str, int]) -> Seen:
    """A word with disputed figures as other readings of the same place have it, where they agree."""
    if not _disputed(_bare(word.text), figures):
        return word
    others = [other for reading in readings for other in reading if _same_place(word, other) and _FIGURE.search(other.text)]
    sure = [other for other in others if not _disputed(_bare(other.text), figures)]
    return max(sure, key=lambda other: (figures[_bare(other.text)], other.confidence), default=word)


def _same_place(one: Seen, other: Seen) -> bool:
    across, down = abs(one.left + one.right - other.left - other.right), abs(one.top + one.bottom - other.top - other.bottom)
    return across < one.right - one.left and down < one.bottom - one.top


def _unsure(word: Seen, figures: Mapping[str, int]) -> bool:
    """Whether nothing may rest on a word: it has figures, and readings differ or this one hardly believes in them."""
    return _disputed(_bare(word.text), figures) or (word.confidence < CHANCE and _FIGURE.search(word.text) is not None)


def _agreed(reading: Sequence[Seen], figures: Mapping[str, int]) -> bool:
    """Whether a reading has figures, where any has, and none that others dispute."""
    mine = [_bare(word.text) for word in reading if _FIGURE.search(word.text)]
    return bool(mine or not figures) and not any(_disputed(text, figures) for text in mine)


def _disputed(text: str, figures: Mapping[str, int]) -> bool:
    """Whether a word with figures stands in too few of the readings, or another nearly like it in about as many."""
    if not _FIGURE.search(text):
        return False
    year = _YEAR.fullmatch(text) is not None
    rivals = (count for other, count in figures.items() if other != text and Levenshtein.distance(other, text) == 1)
    rival = max(rivals, default=0) if not year else max((figures[other] for other in figures if _another_year(other, text)), default=0)
    return figures[text] < AGREE or RIVAL * rival > figures[text]


def _another_year(other: str, text: str) -> bool:
    """Whether a reading shows another year; one that lost a figure shows none."""
    return other != text and _YEAR.fullmatch(other) is not None
