"""What a layout is: signs by which it is known, and cues, the patterns by name that open what a report says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from sys import maxsize

from inspectorate.reading.text.needs import folded, least
from inspectorate.reading.text.sought import Sought, lacks, sought

PLACES = ("text", "title", "heading", "start", "furniture")
"""Where a sign may stand: anywhere, in the title, a heading, on the first three pages, in running heads and feet."""

REACH = 120
"""Letters before the end of a text in which its closing words begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A pattern that speaks for a layout: `points` once it is found in the place that `where` names."""

    pattern: str
    points: int
    where: str = "text"


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The cues of one kind of layout: by name, regular expressions that ignore case and of which any may match."""

    name: str
    version: int = 1
    signs: tuple[Sign, ...] = ()
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def cue(self, name: str) -> "Cue":
        """All cues of a name; it matches nothing where the layout has none."""
        return self._every.get(name) or _compiled(())

    @cached_property
    def _every(self) -> dict[str, "Cue"]:
        """All its cues, each compiled once."""
        return {name: _compiled(patterns) for name, patterns in self.cues.items()}


@dataclass(frozen=True, slots=True)
class Cue:
    """Several patterns as one: the first that matches counts, with its own groups. `runs`: what all of them together need.

    `closing`: all of them end with the text.
    """

    patterns: tuple[Sought, ...]
    runs: tuple[str, ...]
    closing: bool

    def _asked(self, text: str) -> tuple[Sought, ...]:
        """The patterns of which the text has what they need."""
        low = folded(text)
        if self.runs and lacks(low, self.runs):
            return ()
        return tuple([pattern for pattern in self.patterns if not pattern.runs or not lacks(low, pattern.runs)])

    def search(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern that is found anywhere."""
        for pattern in self._asked(text):
            if found := pattern.find(text, 0, maxsize):
                return found
        return None

    def ends(self, text: str) -> bool:
        """Whether a pattern is found, where one that closes with `$` is looked for among the last letters alone."""
        tail = max(0, len(text) - REACH)
        if self.closing and self.runs and lacks(folded(text[tail:]), self.runs):
            return False
        return any(pattern.find(text, tail if pattern.expression.pattern.endswith("$") else 0, maxsize) for pattern in self._asked(text))

    def match(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern with which the text begins."""
        for pattern in self._asked(text):
            if found := pattern.expression.match(text):
                return found
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern that is all of the text."""
        for pattern in self._asked(text):
            if found := pattern.expression.fullmatch(text):
                return found
        return None

    def removed(self, text: str) -> str:
        """The text without what the patterns match."""
        for pattern in self.patterns:
            text = pattern.sub("", text)
        return text


@lru_cache(maxsize=512)
def _compiled(patterns: tuple[str, ...]) -> Cue:
    every = tuple(sought(pattern) for pattern in patterns)
    runs = least([run for pattern in every for run in pattern.runs]) if all(pattern.runs for pattern in every) else ()
    return Cue(every, runs, all(pattern.endswith("$") for pattern in patterns))
