"""How large the letters of a scanned line are, by their ink: a word without high or low letters is lower at one size. Pure.

OCR knows no font. What it calls a word's size is that of most of the page, and a line's box grows with the page's tilt;
the box of each word is what its letters cover.
"""

from collections.abc import Iterable, Sequence
from statistics import median

from inspectorate.reading.values import Page, State, Word

SMALL, DOTTED, HIGH, LOW = 0.45, 0.6, 0.68, 0.21
"""Of a font's size: the height of "x", of "i" and "t", of "H", and how far "g" reaches below the line."""
_HIGH, _DOTTED, _LOW = frozenset("bdfhklß()/[]&%$"), frozenset("it"), frozenset("gjpqyQ,;()[]$")


def by_ink(words: Sequence[Word]) -> int:
    """The font size (1/100 pt) that the boxes of these words tell."""
    return round(median(_size(word) for word in words)) if words else 0


def body_by_ink(pages: Iterable[Page]) -> int:
    """The size in which most letters of the scanned pages are set, 0 where none is scanned."""
    sizes = sorted(
        size
        for page in pages
        if page.state is State.OCR
        for line in page.lines
        if (size := by_ink(page.words[line.first : line.last]))
        for _letter in range(sum(len(word.text) for word in page.words[line.first : line.last]))
    )
    return sizes[len(sizes) // 2] if sizes else 0


def _size(word: Word) -> float:
    letters = set(word.text)
    high = any(c.isupper() or c.isdigit() for c in letters) or bool(letters & _HIGH)
    above = HIGH if high else DOTTED if letters & _DOTTED else SMALL
    return (word.box[3] - word.box[1]) / (above + (LOW if letters & _LOW else 0))
