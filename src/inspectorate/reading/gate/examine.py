"""One look at a file and at what was read of its pages: what leaks, what is worth knowing, how accessible it is. Runs in a worker.

`release` drops the words; `revealed` keeps them, for a person who asks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pikepdf

from inspectorate.core.spans import Box
from inspectorate.core.words import _
from inspectorate.reading.gate.accessibility import accessibility
from inspectorate.reading.gate.exemptions import exemptions
from inspectorate.reading.gate.failing import not_looked_into
from inspectorate.reading.gate.inside import Said, sayings, thumbnails
from inspectorate.reading.gate.judged import judged
from inspectorate.reading.gate.known import Known
from inspectorate.reading.gate.lines import Found, places
from inspectorate.reading.gate.links import links
from inspectorate.reading.gate.opened import Opened
from inspectorate.reading.gate.overlaid import overlaid
from inspectorate.reading.gate.properties import properties
from inspectorate.reading.gate.reveals import Hiding
from inspectorate.reading.gate.revisions import earlier
from inspectorate.reading.gate.uncovered import uncovered
from inspectorate.reading.gate.values import Leak, Release
from inspectorate.reading.gate.ways import PAGE_LEAKS, is_note
from inspectorate.reading.gate.words import seen, tokens
from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.values import Page, Reading, State

PICTURES = {State.OCR, State.OCR_IN_FILE, State.NO_TEXT}
MOST = 10_000
"""Leaks and notes that are kept of one file."""


def release(path: Path, pages: Sequence[Page], known: Known | None = None) -> Release:
    """What stands against releasing the file; `pages` are those that were read of it, `known` what that taught. Raises CannotOpen."""
    known = known or Known()
    with Opened(path, known) as opened:
        found = [one.leak for one in _found(path, opened, pages)][:MOST]
        return Release(
            leaks=tuple(leak for leak in found if not is_note(leak.way)),
            notes=tuple(leak for leak in found if is_note(leak.way)),
            exemptions=exemptions(pages),
            accessibility=accessibility(path, opened.pdf, known.broken),
            unchecked=opened.unchecked,
        )


def looked_into(reading: Reading, path: Path, known: Known | None = None) -> Reading:
    """The reading with what stands against releasing its file; never raises for what the file holds. `known`: what its pages taught."""
    try:
        return replace(reading, release=release(path, reading.pages, known))
    except Exception as error:  # its kind alone: the text of an error may hold words of the file
        return not_looked_into(reading, type(error).__name__)


def revealed(path: Path, pages: Sequence[Page]) -> list[Found]:
    """Every leak and note with its words, in the order of `release`: leaks first. Raises CannotOpen."""
    with Opened(path) as opened:
        found = list(_found(path, opened, pages, worded=True))[:MOST]
    return sorted(found, key=lambda one: is_note(one.leak.way))


def _found(path: Path, opened: Opened, pages: Sequence[Page], *, worded: bool = False) -> Iterator[Found]:
    said = _said(opened.pdf, opened.failed) if opened.pdf is not None else []
    said += earlier(path)
    worded = worded or bool(said)
    hidden = [one for page in pages if page.hidden for one in places(page, opened.letters(page.number) if worded else {})]
    yield from hidden
    for page in pages:
        if page.state in PICTURES:
            yield from (Found(Leak(way="picture under a box", page=page.number, box=box, length=0)) for box in _lifted(opened, page))
    leaked = frozenset(chain.from_iterable(tokens(one.text) for one in hidden if one.leak.way in PAGE_LEAKS))
    yield from judged(said, Hiding(pages, seen(pages), leaked, opened.picture), lambda one: _box(opened, one))


def _said(pdf: pikepdf.Pdf, failed: list[str]) -> list[Said]:
    """All that the file says beside its pages."""
    more = {_("links"): links(pdf), _("fields under something"): overlaid(pdf), _("thumbnails"): thumbnails(pdf)}
    return [*sayings(pdf, failed, more), *properties(pdf, failed)]


def _lifted(opened: Opened, page: Page) -> list[Box]:
    return opened.on(page.number, uncovered) or []


def _box(opened: Opened, said: Said) -> Box | None:
    """The place of an annotation as displayed, in 1/100 pt."""
    corners = said.corners
    if corners is None:
        return None

    def look(sheet: Sheet) -> Box:
        (x1, y1), (x2, y2) = sheet.place(corners[0], corners[1]), sheet.place(corners[2], corners[3])
        sides = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        return round(100 * sides[0]), round(100 * sides[1]), round(100 * sides[2]), round(100 * sides[3])

    return opened.on(said.page, look)
