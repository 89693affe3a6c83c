"""How offices write their reports, as data: which words open a recommendation, a response, a section that is neither.

A layout is a TOML file in this folder (docs/layouts.md says how to write one). `shipped` loads them, `choose` picks the one
whose signs a document shows most; where none scores, the generic one reads. Every layout adds its cues to the generic ones.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from inspectorate.reading.document import Document, Passage

GENERIC = "generic"
ENOUGH = 3
"""Points below which no layout is sure enough to be preferred to the generic one."""
TITLE_PAGES, TITLE_LEVELS, TITLES = 2, 3, 4
"""A title stands among the first large headings of the first pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A pattern that speaks for a layout: `points` once it is found in the place that `where` names."""

    pattern: str
    points: int
    where: str = "text"  # text | title | heading | start | furniture


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The cues of one kind of layout: by name, regular expressions that ignore case and of which any may match."""

    name: str
    version: int = 1
    signs: tuple[Sign, ...] = ()
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def cue(self, name: str) -> "Cue":
        """All cues of a name; it matches nothing where the layout has none."""
        return _compiled(self.cues.get(name, ()))


@dataclass(frozen=True, slots=True)
class Cue:
    """Several patterns as one: the first that matches counts, with its own groups."""

    patterns: tuple[re.Pattern[str], ...]

    def search(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern that is found anywhere."""
        return next((found for pattern in self.patterns if (found := pattern.search(text))), None)

    def match(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern with which the text begins."""
        return next((found for pattern in self.patterns if (found := pattern.match(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern that is all of the text."""
        return next((found for pattern in self.patterns if (found := pattern.fullmatch(text))), None)

    def removed(self, text: str) -> str:
        """The text without what the patterns match."""
        for pattern in self.patterns:
            text = pattern.sub("", text)
        return text


@lru_cache(maxsize=512)
def _compiled(patterns: tuple[str, ...]) -> Cue:
    return Cue(tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


@lru_cache(maxsize=1)
def shipped() -> tuple[Layout, ...]:
    """The layouts that come with the program, the generic one first."""
    texts = {item.name: item.read_text("utf-8") for item in files(__package__).iterdir() if item.name.endswith(".toml")}
    generic = parse(texts.pop(f"{GENERIC}.toml"), None)
    return (generic, *(parse(texts[name], generic) for name in sorted(texts)))


def parse(text: str, generic: Layout | None) -> Layout:
    """One layout from its TOML; its cues join the generic ones unless `replace` names them. Raises ValueError naming what is wrong."""
    data = tomllib.loads(text)
    replaced = set(data.get("replace", ()))
    base = {name: patterns for name, patterns in (generic.cues if generic else {}).items() if name not in replaced}
    own = {name: tuple(patterns) for name, patterns in data.get("cues", {}).items()}
    for name, patterns in own.items():
        _check(data["name"], name, patterns)
    cues = {name: (*own.get(name, ()), *base.get(name, ())) for name in {*base, *own}}
    return Layout(name=data["name"], version=data["version"], signs=tuple(Sign(**sign) for sign in data.get("signs", ())), cues=cues)


def _check(layout: str, name: str, patterns: Sequence[str]) -> None:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"layout {layout}, cue {name}: {pattern!r} is not a regular expression: {error}") from error


def choose(document: Document, layouts: Sequence[Layout]) -> Layout:
    """The layout whose signs the document shows most, by points; the first (generic) one where none has enough."""
    headings = [passage for passage in document.passages if passage.level is not None]
    texts = {
        "text": document.text,
        "title": "\n".join(passage.text for passage in [heading for heading in headings if _titles(heading)][:TITLES]),
        "heading": "\n".join(passage.text for passage in headings),
        "start": "\n".join(passage.text for passage in document.passages if passage.page <= 3),
        "furniture": "\n".join(passage.text for passage in document.furniture),
    }
    scored = [(score(layout, texts), -number, layout) for number, layout in enumerate(layouts)]
    best = max(scored, key=lambda row: row[:2])
    return best[2] if best[0] >= ENOUGH else layouts[0]


def _titles(heading: Passage) -> bool:
    """Whether a heading may be the title: a large one on the first page, or one of the largest on the next."""
    level = heading.level or TITLE_LEVELS + 1
    return level <= TITLE_LEVELS if heading.page == 1 else heading.page <= TITLE_PAGES and level == 1


def score(layout: Layout, texts: Mapping[str, str]) -> int:
    """The points of the signs that are found."""
    return sum(sign.points for sign in layout.signs if re.search(sign.pattern, texts[sign.where], re.IGNORECASE | re.MULTILINE))
