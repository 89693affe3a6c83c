"""How offices write their reports, as data: which words open a recommendation, a response, a section that is neither.

A layout is a TOML file (docs/layouts.md says how to write one). `shipped` loads those in this folder, `installed` also those
that the installation names in INSPECTORATE_LAYOUTS; `choose` picks the one whose signs a document shows most, and where none
scores, the generic one reads. Every layout adds its cues to the generic ones.
"""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.layouts.parsing import LayoutError, parse
from inspectorate.reading.layouts.values import Cue, Layout, Sign
from inspectorate.reading.text.sought import Sought, sought

__all__ = [
    "ENOUGH",
    "GENERIC",
    "OWN",
    "Cue",
    "Layout",
    "LayoutError",
    "Score",
    "Sign",
    "choose",
    "installed",
    "loaded",
    "parse",
    "scores",
    "shipped",
]

GENERIC = "generic"
OWN = "INSPECTORATE_LAYOUTS"
"""Files and folders with an office's own layouts, separated as in PATH."""
ENOUGH = 3
"""Points below which no layout is sure enough to be preferred to the generic one."""
TITLE_PAGES, TITLE_LEVELS, TITLES = 2, 3, 4
"""A title stands among the first large headings of the first pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How much speaks for a layout in one document: the points of the signs found, and which those are."""

    layout: Layout
    found: tuple[Sign, ...]

    @property
    def points(self) -> int:
        """The sum of the points."""
        return sum(sign.points for sign in self.found)


@lru_cache(maxsize=1)
def shipped() -> tuple[Layout, ...]:
    """The layouts that come with the program, the generic one first."""
    texts = {item.name: item.read_text("utf-8") for item in files(__package__).iterdir() if item.name.endswith(".toml")}
    generic = parse(texts.pop(f"{GENERIC}.toml"), None)
    return (generic, *(parse(texts[name], generic) for name in sorted(texts)))


def installed() -> tuple[Layout, ...]:
    """The layouts that come with the program and the installation's own, which win where points are equal. Raises LayoutError."""
    return _installed(os.environ.get(OWN, ""))


@lru_cache(maxsize=8)
def _installed(own: str) -> tuple[Layout, ...]:
    paths = [Path(part).expanduser() for part in own.split(os.pathsep) if part.strip()]
    found = [file for path in paths for file in (sorted(path.glob("*.toml")) if path.is_dir() else [path])]
    generic, *rest = shipped()
    return (generic, *(loaded(file) for file in found), *rest)


def loaded(file: Path) -> Layout:
    """The layout in a file. Raises LayoutError, also where the file cannot be read."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutError(_("{path}: the layout cannot be read: {why}").format(path=file, why=error)) from error
    return parse(text, shipped()[0], source=str(file))


def choose(document: Document, layouts: Sequence[Layout]) -> Layout:
    """The layout whose signs the document shows most, by points; the first (generic) one where none has enough."""
    texts = _texts(document)
    points = [_points(layout, texts) for layout in layouts]
    best = max(range(len(points)), key=lambda place: (points[place], -place))
    return layouts[best] if points[best] >= ENOUGH else layouts[0]


def _points(layout: Layout, texts: Mapping[str, str]) -> int:
    """The points of its signs; 0 as soon as those not yet looked for cannot make them enough."""
    points, left = 0, sum(max(0, sign.points) for sign in layout.signs)
    for sign in layout.signs:
        if points + left < ENOUGH:
            return 0
        left -= max(0, sign.points)
        points += sign.points if _found(sign, texts) else 0
    return points


def scores(document: Document, layouts: Sequence[Layout]) -> tuple[Score, ...]:
    """What speaks for each layout, in their order."""
    texts = _texts(document)
    return tuple(Score(layout=layout, found=tuple(sign for sign in layout.signs if _found(sign, texts))) for layout in layouts)


def _found(sign: Sign, texts: Mapping[str, str]) -> bool:
    return _expression(sign.pattern).search(texts[sign.where]) is not None


@lru_cache(maxsize=512)
def _expression(pattern: str) -> Sought:
    return sought(pattern, re.IGNORECASE | re.MULTILINE)


def _texts(document: Document) -> dict[str, str]:
    headings = [passage for passage in document.passages if passage.level is not None]
    return {
        "text": document.text,
        "title": "\n".join(passage.text for passage in [heading for heading in headings if _titles(heading)][:TITLES]),
        "heading": "\n".join(passage.text for passage in headings),
        "start": "\n".join(passage.text for passage in document.passages if passage.page <= 3),
        "furniture": "\n".join(passage.text for passage in document.furniture),
    }


def _titles(heading: Passage) -> bool:
    """Whether a heading may be the title: a large one on the first page, or one of the largest on the next."""
    level = heading.level or TITLE_LEVELS + 1
    return level <= TITLE_LEVELS if heading.page == 1 else heading.page <= TITLE_PAGES and level == 1
