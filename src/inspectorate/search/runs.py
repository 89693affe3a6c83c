"""A clause as the runs of terms that satisfy it, by one analyser: the one table that finding and lighting both follow. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from inspectorate.search.analysers import PLAIN, Token, tokens
from inspectorate.search.asked import Clause

EVERY_PAIR: Final = 5
"""Words of a phrase of which any two must stand near; in longer ones each stands near the next."""

_PLURAL = re.compile(r"(?<=\w)\(e?s\)")  # "recommendation(s)"
_COMPOUND = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Run:
    """Terms in a row, as an analyser gives them; `prefix`: the last is the beginning of one.

    `within`: not in a row, but any two of them with so many other words between them at most (besides those of the run).
    """

    tokens: tuple[Token, ...]
    analyser: str = PLAIN
    prefix: bool = False
    within: int = 0

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The terms that must stand near one another, in either order."""
        terms = [token.term for token in self.tokens]
        return tuple(combinations(terms, 2)) if len(terms) <= EVERY_PAIR else tuple(pairwise(terms))

    @property
    def apart(self) -> int:
        """How many words may stand between two that must stand near."""
        return self.within + len(self.tokens) - 2


@lru_cache(maxsize=4_096)
def runs(clause: Clause, analyser: str) -> tuple[Run, ...]:
    """The runs of which one must stand in a text; none where the clause has no word for that analyser.

    A hyphen may part a word or not ("on-site", "onsite"), as authors and line ends have it. The beginning of a word is
    compared with words as they are spelled; behind other words, with stems, since only those know who stands beside whom.
    """
    text = _PLURAL.sub("", clause.text)
    return tuple(run for spelling in dict.fromkeys((text, _COMPOUND.sub("", text))) for run in _runs(clause, spelling, analyser))


def _runs(clause: Clause, spelling: str, analyser: str) -> Iterator[Run]:
    stems, spelled = tuple(tokens(spelling, analyser)), tuple(tokens(spelling, PLAIN))
    if not clause.prefix:
        if stems:
            yield Run(stems, analyser, within=clause.within if len(stems) > 1 else 0)
    elif len(spelled) == 1:
        yield Run(spelled, prefix=True)
    elif stems and spelled:
        last = stems[-1]
        yield Run((*stems[:-1], Token(spelled[-1].term, last.position, last.start, last.end)), analyser, prefix=True)
