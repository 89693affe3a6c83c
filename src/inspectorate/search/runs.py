"""A clause as the runs of terms that satisfy it, by one analyser: the one table that finding and lighting both follow. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from inspectorate.search.analysers import PLAIN, Token, tokens
from inspectorate.search.asked import Clause

ANY_ORDER: Final = 3
"""Words of a phrase that may stand in any order where others may stand between them; longer ones keep theirs."""

_PLURAL = re.compile(r"(?<=\w)\(e?s\)")  # "recommendation(s)"
_COMPOUND = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Run:
    """Terms in a row, as an analyser gives them; `prefix`: the last is the beginning of one; `within`: so many others may stand between."""

    tokens: tuple[Token, ...]
    analyser: str = PLAIN
    prefix: bool = False
    within: int = 0

    @property
    def orders(self) -> Iterator[tuple[str, ...]]:
        """The orders in which the terms may stand, where others may stand between them."""
        terms = tuple(token.term for token in self.tokens)
        return iter(dict.fromkeys(permutations(terms))) if len(terms) <= ANY_ORDER else iter((terms,))


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
