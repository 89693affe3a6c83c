"""Whether a page is a picture of a page: nothing on it, words only in the picture, or words laid over it. Pure but for the drawing."""

from collections.abc import Sequence

from inspectorate.reading.drawings import Drawing, Kind
from inspectorate.reading.glyphs import Glyphs
from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.picture import band, pixels

LARGE = 0.5
"""Of the page: pictures that cover more may be a scan of it."""
MARGIN = 0.12
"""Of the height: a page number or a stamp stands there."""
FEW = 25
"""Words: more than these are a text, whatever lies under them."""
DARK = 160
SPECKS = 0.0002
"""Of all pixels: fewer dark ones are dirt on an empty page."""
TWICE = 2
"""So many times as many prove that a page is not empty, though a band of it may come out a shade otherwise than in the whole."""
BANDS, BAND = (0.12, 0.45), 0.08
"""Of the height: where the bands begin in which most pages have print, and how high they are."""


def has_large_picture(sheet: Sheet, drawn: Sequence[Drawing]) -> bool:
    """Whether pictures take up most of the page (a scan may come in stripes)."""
    pictures = sum(_inside(drawing, sheet) for drawing in drawn if drawing.kind is Kind.IMAGE)
    return pictures > LARGE * sheet.width * sheet.height


def only_margins(sheet: Sheet, words: Sequence[Glyphs]) -> bool:
    """Whether all words are a page number, a running head or a stamp."""
    edge = MARGIN * sheet.height
    return len(words) <= FEW and all(word.bottom < edge or word.top > sheet.height - edge for word in words)


def is_blank(sheet: Sheet) -> bool:
    """Whether nothing but specks is drawn on the page."""
    if _has_ink(sheet):
        return False
    drawn = pixels(sheet, 1.0, grey=True)
    return float((drawn < DARK).mean()) < SPECKS


def _has_ink(sheet: Sheet) -> bool:
    """Whether a band of the page alone has ink enough: drawing a whole page costs several times what it does."""
    least = TWICE * SPECKS * sheet.width * sheet.height
    return any((band(sheet, top, top + BAND) < DARK).sum() > least for top in BANDS)


def _inside(drawing: Drawing, sheet: Sheet) -> float:
    wide = min(drawing.right, sheet.width) - max(drawing.left, 0.0)
    high = min(drawing.bottom, sheet.height) - max(drawing.top, 0.0)
    return max(0.0, wide) * max(0.0, high)
