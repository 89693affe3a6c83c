"""Which words a text must have before an expression can match in it, told by the expression itself. Pure.

A search goes through a text letter by letter; whether a text has one of a few words costs a tenth of that, and nearly
every search of a report finds nothing.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

FEWEST, RARE, SIGNS = 2, 5, 4
"""Letters of a run that is worth asking for, and of one that is seldom met; signs of which any may stand at a place."""
ODD = (("\u017f", "s"), ("\u0131", "i"), ("\u0307", ""))
"""What is small already and yet matches a letter of ASCII where case is ignored; the last is what a dotted capital leaves behind."""
_PARSER, _OPS = import_module("re._parser"), import_module("re._constants")
_REPEATS = {_OPS.MAX_REPEAT, _OPS.MIN_REPEAT, _OPS.POSSESSIVE_REPEAT}
_WIDTHLESS = {_OPS.AT, _OPS.ASSERT_NOT}

Runs = frozenset[str]


def needs(expression: re.Pattern[str]) -> tuple[str, ...]:
    """Runs of letters of which each match has one at least, as `folded` writes them; none where nothing can be told."""
    tree = _PARSER.parse(expression.pattern, expression.flags)
    return least(_best(_asked(tree)))


def least(runs: Iterable[str]) -> tuple[str, ...]:
    """The runs without those that hold another of them; the shortest first, since they are met soonest."""
    every = set(runs)
    return tuple(sorted((run for run in every if not any(other in run for other in every - {run})), key=lambda run: (len(run), run)))


@lru_cache(maxsize=256)
def folded(text: str) -> str:
    """The text for a look at what it has: small, with a letter of ASCII for each that matches one where case is ignored."""
    low = text.lower()
    if not text.isascii():
        for odd, plain in ODD:
            if odd in low:
                low = low.replace(odd, plain)
    return low


def begins(expression: re.Pattern[str]) -> bool:
    """Whether it can match at the very beginning of a text only: a search need not look further."""
    return not expression.flags & re.MULTILINE and _anchored(_PARSER.parse(expression.pattern, expression.flags))


def _anchored(tree: Iterable[tuple[Any, Any]]) -> bool:
    for op, what in tree:
        if op is _OPS.AT:
            if what in {_OPS.AT_BEGINNING, _OPS.AT_BEGINNING_STRING}:
                return True
        elif op is _OPS.SUBPATTERN:
            return not what[1] & re.MULTILINE and _anchored(what[3])
        elif op is _OPS.BRANCH:
            return all(_anchored(branch) for branch in what[1])
        elif op is not _OPS.ASSERT_NOT:
            return False
    return False


def _asked(tree: Iterable[tuple[Any, Any]]) -> list[Runs]:
    """Every set of runs of which a match of the sequence has at least one."""
    found: list[Runs] = []
    run = ""
    for op, what in tree:
        if op is _OPS.LITERAL and _plain(chr(what)):
            run += chr(what).lower()
        elif op not in _WIDTHLESS:
            found += [frozenset({run})]
            run = ""
            found += _inside(op, what)
    return [runs for runs in [*found, frozenset({run})] if _worth(runs)]


def _inside(op: Any, what: Any) -> list[Runs]:
    if op is _OPS.SUBPATTERN:
        return _asked(what[3])
    if op is _OPS.ATOMIC_GROUP:
        return _asked(what)
    if op is _OPS.ASSERT:  # what must stand before may lie outside the part that is looked at
        return _asked(what[1]) if what[0] > 0 else []
    if op is _OPS.IN:
        return [frozenset(chr(sign) for _literal, sign in what)] if len(what) <= SIGNS and all(map(_sign, what)) else []
    if op in _REPEATS and what[0] > 0:
        return _asked(what[2])
    if op is _OPS.BRANCH:
        every = [_best(_asked(branch)) for branch in what[1]]
        return [frozenset().union(*every)] if all(every) else []
    return []


def _plain(letter: str) -> bool:
    """Whether it is folded to what it matches, and matches nothing else."""
    return letter.isascii() or (letter.lower() == letter == letter.upper() and letter not in dict(ODD))


def _sign(member: tuple[Any, Any]) -> bool:
    return member[0] is _OPS.LITERAL and _plain(chr(member[1])) and not chr(member[1]).isalnum()


def _worth(runs: Runs) -> bool:
    """Whether no run is a single letter, or a space, which nearly all texts have."""
    return bool(runs) and all(len(run) >= FEWEST or not (run.isalnum() or run.isspace() or not run) for run in runs)


def _best(asked: Sequence[Runs]) -> Runs:
    """The set that is seldom met and soon looked for: long runs, few of them."""
    return max(asked, key=lambda runs: (min(RARE, *map(len, runs)), -len(runs), min(map(len, runs))), default=frozenset())
