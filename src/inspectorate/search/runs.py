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
    """Terms in a row; `prefix`: the last is the beginning of one; `within`: so many others may stand between them."""

    tokens: tuple[Token, ...]
    prefix: bool = False
    within: int = 0

    @property
    def orders(self) -> Iterator[tuple[str, ...]]:
        """The orders in which the terms may stand, where others may stand between them."""
        terms = tuple(token.term for token in self.tokens)
        return iter(dict.fromkeys(permutations(terms))) if len(terms) <= ANY_ORDER else iter((terms,))


def runs(clause: Clause, analyser: str) -> tuple[Run, ...]:
    """The runs of which one must stand in a text; none where the clause has no word for that analyser.

    A hyphen may part a word or not ("on-site", "onsite"), as authors and line ends have it. What a word begins with is
    compared with stems, so the stem of the beginning itself counts too ("agencies*" finds "agency").
    """
    text = _PLURAL.sub("", clause.text)
    spellings = dict.fromkeys((text, _COMPOUND.sub("", text)))
    found: list[Run] = []
    for spelling in spellings:
        stems = tuple(tokens(spelling, analyser))
        if stems:
            found.append(Run(stems, within=clause.within if len(stems) > 1 else 0))
        if stems and clause.prefix:
            beginning = tokens(spelling, PLAIN)[-1]
            last = stems[-1]
            found.append(Run((*stems[:-1], Token(beginning.term, last.position, last.start, last.end)), prefix=True))
    return tuple(found)
