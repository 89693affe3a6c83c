"""Words read off the picture of a page, with places like those of a page's own text.

A page lying on its side is turned first. Ruled tables are read cell by cell, on a page set straight: where cells stand side
by side, tesseract's own search for columns takes rules for letters and runs rows together.
"""

from collections.abc import Sequence
from functools import partial
from statistics import median
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageFilter

from inspectorate.reading.cells import read_cell
from inspectorate.reading.drawings import Drawing
from inspectorate.reading.drawnlines import drawn_lines
from inspectorate.reading.glyphs import UNSURE, Glyphs
from inspectorate.reading.scangrids import CellBox, Ruled, ruled
from inspectorate.reading.seen import Seen
from inspectorate.reading.specks import cleaned
from inspectorate.reading.straight import lean, moved, straightened
from inspectorate.reading.tesseract import DPI, seen, turned

DOUBTFUL = 60
"""Of 100: a page that reads no better may lie on its side or stand on its head, or be full of dirt."""
MADE_OUT, LONG = 70, 4
"""Of 100, and letters: words that only the right way up gives in numbers."""
INK, LEAST, MOST = 140, 0.002, 0.2
"""What is ink, and how much of a page with writing on it is: less is dirt, more is a photograph."""
SAME_SIZE = 0.4
REACH = 1.08
"""Font size over the height of a line with letters that reach up and down."""
_TURN_BACK = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}


class Found(NamedTuple):
    """What the picture of a page holds: its words, the lines drawn on it, and by how many degrees it leans.

    All places are those on the page set straight; `straight.leaning` puts words back.
    """

    words: list[Glyphs]
    lines: list[Drawing]
    lean: float = 0.0


def read(picture: Image.Image) -> Found:
    """The words on a grey picture made at `tesseract.DPI`; those of a page that lies on its side say so."""
    upright, words, turn = _upright(picture)
    if not words:
        return Found([], [])
    degrees = lean(np.asarray(upright))
    straight = straightened(upright, degrees)
    tables = ruled(np.asarray(straight), DPI)
    if not tables:
        return Found(_glyphs(words, upright.width, upright.height, turn), drawn_lines(np.asarray(picture), DPI))
    words = _with_tables(straight, tables, [_straightened(word, degrees, upright) for word in words])
    lines = [line for line in drawn_lines(np.asarray(straight), DPI) if not any(_inside(line, table.outline) for table in tables)]
    lines += [line for table in tables for line in table.rules]
    return Found(
        _glyphs(words, upright.width, upright.height, turn),
        [_drawing_back(line, 72 / DPI * upright.width, 72 / DPI * upright.height, turn) for line in lines],
        degrees,
    )


def _upright(picture: Image.Image) -> tuple[Image.Image, list[Seen], int]:
    """The picture with its writing upright, the words on it, and the quarter turns by which it lay on its side."""
    words = seen(picture)
    if words and not _lies(words) and not _doubtful(words):
        return picture, words, 0
    turn = turned(picture) if words else 0
    if turn:
        picture, words = _turn_back(picture, turn), seen(_turn_back(picture, turn))
    if (words and not _doubtful(words)) or not _written(picture):
        return picture, words, turn
    return _tried(picture, words, turn)


def _written(picture: Image.Image) -> bool:
    return LEAST < float((np.asarray(picture) < INK).mean()) < MOST


def _tried(picture: Image.Image, words: list[Seen], turn: int) -> tuple[Image.Image, list[Seen], int]:
    """A page that is not made out, without its dirt and whichever way up gives most words."""
    clean = cleaned(picture).filter(ImageFilter.GaussianBlur(1))
    part = clean.crop(_middle(clean))
    best = max(range(4), key=lambda more: _made_out(seen(_turn_back(part, more))))
    tried = seen(_turn_back(clean, best))
    if _made_out(tried) <= _made_out(words):
        return picture, words, turn
    return _turn_back(picture, best), tried, (turn + best) % 4


def _middle(picture: Image.Image) -> tuple[int, int, int, int]:
    """The middle half of what is on the picture, along both sides: enough to tell which way up it lies."""
    left, top, right, bottom = picture.point(lambda grey: 255 if grey < INK else 0).getbbox() or (0, 0, picture.width, picture.height)
    across, down = (right - left) // 4, (bottom - top) // 4
    return left + across, top + down, right - across, bottom - down


def _turn_back(picture: Image.Image, turn: int) -> Image.Image:
    return picture.transpose(_TURN_BACK[turn]) if turn else picture


def _made_out(words: Sequence[Seen]) -> int:
    """Letters of the long words that tesseract is sure of."""
    return sum(len(word.text) for word in words if len(word.text) >= LONG and word.text.isalpha() and word.confidence >= MADE_OUT)


def _lies(words: Sequence[Seen]) -> bool:
    long = [word for word in words if len(word.text) >= LONG]
    return 2 * sum(word.bottom - word.top > word.right - word.left for word in long) > len(long)


def _doubtful(words: Sequence[Seen]) -> bool:
    return median(word.confidence for word in words) < DOUBTFUL


def _with_tables(picture: Image.Image, tables: Sequence[Ruled], before: Sequence[Seen]) -> list[Seen]:
    """The words outside the tables, and those of each cell; `before` is what reading the page as a whole found."""
    outside = picture.copy()
    for table in tables:
        outside.paste(255, table.outline)
    words = seen(outside)
    if not words or _doubtful(words):
        clean = seen(cleaned(outside).filter(ImageFilter.GaussianBlur(1)))
        words = max(words, clean, key=_made_out)
    read_block = partial(seen, block=True)
    found = list(words)
    for table in tables:
        for cell in table.cells:
            found += read_cell(picture, cell, read_block, [word for word in before if _stands_in(word, cell)])
    return found


def _straightened(word: Seen, degrees: float, picture: Image.Image) -> Seen:
    """The word where it stands once the picture is set straight."""
    across, down = moved((word.left + word.right) / 2, (word.top + word.bottom) / 2, -degrees, picture.width, picture.height)
    return word._replace(
        left=word.left + across, right=word.right + across, top=word.top + down, bottom=word.bottom + down, base=word.base + down
    )


def _stands_in(word: Seen, cell: CellBox) -> bool:
    across, down = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return cell.left <= across <= cell.right and cell.top <= down <= cell.bottom


def _inside(line: Drawing, outline: CellBox) -> bool:
    left, top, right, bottom = (72 / DPI * side for side in outline)
    return left - 3 <= (line.left + line.right) / 2 <= right + 3 and top - 3 <= (line.top + line.bottom) / 2 <= bottom + 3


def _glyphs(words: Sequence[Seen], width: int, height: int, turn: int) -> list[Glyphs]:
    """In points of the page as displayed, base lines as they would be on a straight page."""
    if not words:
        return []
    slope = median(word.slope for word in words)
    usual = REACH * sorted(word.height for word in words)[3 * len(words) // 4]
    return [_glyph(word, slope, usual, width, height, turn) for word in words]


def _glyph(word: Seen, slope: float, usual: float, width: int, height: int, turn: int) -> Glyphs:
    scale = 72 / DPI
    base = word.base - slope * ((word.left + word.right) / 2 - width / 2)
    size = usual if abs(word.height - usual) < SAME_SIZE * usual else REACH * word.height
    left, top, right, bottom = (scale * side for side in _back((word.left, word.top, word.right, word.bottom), width, height, turn))
    across = base if turn in {0, 3} else height - base
    mode = UNSURE if word.unsure else 0
    return Glyphs(word.text, left, top, right, bottom, across * scale, size * scale, False, False, turn, mode, 0, 0)


def _drawing_back(line: Drawing, width: float, height: float, turn: int) -> Drawing:
    """The line on the page as displayed, from the page turned upright."""
    left, top, right, bottom = _back((line.left, line.top, line.right, line.bottom), width, height, turn)
    return line._replace(left=left, top=top, right=right, bottom=bottom)


def _back(box: tuple[float, float, float, float], width: float, height: float, turn: int) -> tuple[float, float, float, float]:
    """The box on the page as displayed, from the box on the picture that was turned upright."""
    left, top, right, bottom = box
    match turn:
        case 1:
            return height - bottom, left, height - top, right
        case 2:
            return width - right, height - bottom, width - left, height - top
        case 3:
            return top, width - right, bottom, width - left
        case _:
            return box
