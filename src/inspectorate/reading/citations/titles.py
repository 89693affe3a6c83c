"""The stretches of a passage that are set as the title of a work: in italics, or between quotation marks. Pure."""

import re
from collections.abc import Iterator

from inspectorate.reading.citations.printed import Printed
from inspectorate.reading.document import Passage

Run = tuple[int, int]
"""Half-open offsets into a passage's text."""

WORDS = 3
LONGEST = 300  # letters
GAP = 40  # letters between a title and its number: ", Report No. " and the like
_QUOTED = re.compile(r"[“\"]([^“”\"]{12,300}?)[,.]?[”\"]|(?<!\w)[‘']([^‘’']{12,300}?(?:’s [^‘’']{2,200}?)?)[,.]?[’'](?!\w)")
_FILLER = re.compile(
    r"[\s,.;:()“”\"'’‘\[\]-]*(?:(?:the|final|audit|evaluation|inspection|oig|gao|see|report|reports|no|nos|number|product|issued|dated)\b[\s.,:#(]*)*",
    re.IGNORECASE,
)


def titles(passage: Passage) -> tuple[Run, ...]:
    """All of them, in order; a title of one or two words is a word that is stressed."""
    found = sorted({*_quoted(passage.text), *_italic(passage)})
    return tuple((start, end) for start, end in found if len(passage.text[start:end].split()) >= WORDS)


def title_of(one: Printed, text: str, runs: tuple[Run, ...]) -> Run | None:
    """The title that stands right before the number, else right behind it."""
    for start, end in reversed(runs):
        if end <= one.start and one.start - end <= GAP and _FILLER.fullmatch(text, end, one.start):
            return start, end
    behind = (run for run in runs if one.end <= run[0] <= one.end + GAP)
    return next((run for run in behind if re.fullmatch(r"[)\]]?,? ?[“\"‘']?(?:entitled |titled )?[“\"‘']?", text[one.end : run[0]])), None)


def _quoted(text: str) -> Iterator[Run]:
    for found in _QUOTED.finditer(text):
        yield found.span(1) if found[1] else found.span(2)


def _italic(passage: Passage) -> Iterator[Run]:
    """Runs of words in italics; in a passage that is set in italics throughout nothing stands out."""
    slanted = [place.page.words[word].italic for _start, _end, place, word in passage.pieces]
    if not any(slanted) or all(slanted):
        return
    start: int | None = None
    for piece, italic in zip(passage.pieces, slanted, strict=True):
        if italic and start is None:
            start = piece.start
        if not italic and start is not None:
            yield from _trimmed(passage.text, start, piece.start)
            start = None
    if start is not None:
        yield from _trimmed(passage.text, start, len(passage.text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Run]:
    stop = start + len(text[start:end].rstrip(" ,.;:"))
    if stop - start <= LONGEST:
        yield start, stop
