"""A date in figures on a poor scan: read many times over, and taken only where one date explains what most readings show.

A slash that is hardly printed comes out as a 1, a 4 or a 7, or not at all, and differently each time; a figure does not.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from PIL import Image, ImageFilter

DATE = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:\d{2}|(?:19|20)\d{2})")
LOOKS = re.compile(r"(?!(?:19|20)\d\d\W*$)(?=(?:\D*\d){3})[\dlI|/.,)(STAOfMs]{4,10}")
"""What OCR makes of such a date: mostly figures, in one piece."""
SIZES, WIDER, BLURS, EDGE = (1.0, 1.5, 2.0), (1.0, 1.4, 1.8), (1.4, 2.0), 20
SHARE, RIVAL = 0.4, 2
"""Of the readings, how many the date must explain; and how many times as many as any other date does."""
Text = Callable[[Image.Image], str]


def date_in(crop: Image.Image, clean: Image.Image, read: Text) -> str | None:
    """The date that a picture of one word shows, as some reading has it; None where readings leave more than one open."""
    readings = Counter(text for picture in _renderings(crop, clean) if (text := "".join(read(picture).split())))
    return decided(readings)


def decided(readings: Mapping[str, int]) -> str | None:
    """Of the dates among the readings the one that explains enough of them, and far more than any other."""
    explained = {date: sum(count for text, count in readings.items() if _explains(date, text)) for date in readings if DATE.fullmatch(date)}
    if not explained:
        return None
    best = max(explained, key=lambda date: explained[date])
    next_best = max((count for date, count in explained.items() if date != best), default=0)
    enough = explained[best] >= SHARE * sum(readings.values()) and explained[best] >= RIVAL * next_best
    return best if enough else None


def _explains(date: str, text: str) -> bool:
    return re.fullmatch("[/147lI|]?".join(map(re.escape, date.split("/"))), text) is not None


def _renderings(crop: Image.Image, clean: Image.Image) -> Iterator[Image.Image]:
    """Enlarged, drawn wider and smoothed: faxes have half as many points across as down."""
    for source in (crop, clean):
        for wider in WIDER:
            for size in SIZES:
                for blur in BLURS:
                    large = source.resize((round(source.width * size * wider), round(source.height * size)), Image.Resampling.BICUBIC)
                    framed = Image.new("L", (large.width + 2 * EDGE, large.height + 2 * EDGE), 255)
                    framed.paste(large.filter(ImageFilter.GaussianBlur(blur * size)), (EDGE, EDGE))
                    yield framed
