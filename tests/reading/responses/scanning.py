"""Scans made for tests: a drawn page as a picture, laid askew, turned, and full of dirt."""

from pathlib import Path

import numpy as np
from PIL import Image

from inspectorate.reading import picture
from inspectorate.reading.pages import read_pages
from inspectorate.reading.pdfium import Paper
from inspectorate.reading.values import Page
from tests.reading.pages.draw import Sheet, save

LANDSCAPE = (792, 612)
COLUMNS = (40, 250, 560, 752)
HEADS = ("RECOMMENDATION", "CORRECTIVE ACTION", "IMPLEMENTATION TARGET DATE")
ROWS = (
    (
        ("1) Count the berths in the old harbor", "once a year."),
        ("The Harbor Office will count them with", "the pilots each spring."),
        ("June 2002",),
    ),
    (
        ("2) Keep a list of all mooring lines", "and their owners."),
        ("A register was begun and will be", "finished by the clerk."),
        ("October 15, 2002",),
    ),
    (
        ("3) Inspect the cranes before every", "winter."),
        ("We hired two inspectors for the", "cranes of the eastern quay."),
        ("Already implemented",),
    ),
)


def plan(*, rules: bool) -> Sheet:
    """A table of three recommendations in three columns on a landscape sheet, with rules or without."""
    sheet = Sheet(size=LANDSCAPE).words(40, 60, "AUDIT IMPLEMENTATION PLAN", size=12).words(40, 80, "Date: May 3, 2002", size=11)
    sheet.words(40, 98, "Agency: Harbor Office of the City of Estmere", size=11)
    for x, head in zip(COLUMNS, HEADS, strict=False):
        sheet.words(x + 6, 140, head, size=10)
    tops = [120, 156, 222, 288, 354]
    for top, row in zip(tops[1:], ROWS, strict=False):
        for x, lines in zip(COLUMNS, row, strict=False):
            sheet.lines(x + 6, top + 18, *lines, size=10, leading=14)
    for y in tops if rules else ():
        sheet.rule(COLUMNS[0], y, COLUMNS[-1], y, pen=0.8)
    for x in COLUMNS if rules else ():
        sheet.rule(x, tops[0], x, tops[-1], pen=0.8)
    return sheet


def scanned(folder: Path, sheet: Sheet, *, turn: int = 0, lean: float = 0.0, specks: int = 0, seed: int = 1) -> Page:
    """The page read off its picture: turned so many quarters clockwise, askew by so many degrees, with so many specks."""
    with Paper(save(folder / "plan.pdf", sheet)) as paper, paper.sheet(1) as page:
        image = Image.fromarray(picture.pixels(page, 200 / 72, grey=True))
    image = image.rotate(lean, resample=Image.Resampling.BILINEAR, fillcolor=255)
    grey = np.array(image.point(lambda value: 0 if value < 150 else 255))
    places = np.random.default_rng(seed).integers(0, grey.size, specks)
    grey.ravel()[places] = 0
    grey = np.rot90(grey, -turn)
    high, wide = grey.shape
    size = (float(sheet.size[1]), float(sheet.size[0])) if turn % 2 else sheet.size
    scan = Sheet(size=size).picture(0, 0, *size, wide, high, np.ascontiguousarray(grey).tobytes())
    return next(read_pages(save(folder / "scan.pdf", scan), ocr=True))
