"""Expressions that go through a text only where it has what they need (needs.py); what they find is what `re` finds. Pure."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from sys import maxsize

from inspectorate.reading.text.needs import begins, folded, needs

FEW = 8


@dataclass(frozen=True, slots=True)
class Sought:
    """An expression with the calls of `re.Pattern` that it is asked by; `runs` are its needs, `find` is its search.

    `few` are its needs for a look at how a text begins: that is soon done, so many runs would take longer.
    """

    expression: re.Pattern[str]
    runs: tuple[str, ...]
    few: tuple[str, ...]
    find: Callable[[str, int, int], re.Match[str] | None]

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match between two offsets."""
        return None if self.runs and lacks(folded(text), self.runs) else self.find(text, start, end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at an offset."""
        return None if self.few and lacks(folded(text), self.few) else self.expression.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is all of the text."""
        return None if self.few and lacks(folded(text), self.few) else self.expression.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterable[re.Match[str]]:
        """Every match between two offsets in its order."""
        return () if self.runs and lacks(folded(text), self.runs) else self.expression.finditer(text, start, end)

    def sub(self, by: str, text: str) -> str:
        """The text with each match replaced."""
        return text if self.runs and lacks(folded(text), self.runs) else self.expression.sub(by, text)


def sought(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> Sought:
    """The expression of a pattern; case is ignored where nothing else is said."""
    expression = re.compile(pattern, flags)
    runs = needs(expression)
    return Sought(expression, runs, runs if len(runs) <= FEW else (), expression.match if begins(expression) else expression.search)


def lacks(low: str, runs: tuple[str, ...]) -> bool:
    """Whether a folded text has none of the runs."""
    for run in runs:  # noqa: SIM110 — a generator would take as long as the search that it saves
        if run in low:
            return False
    return True
