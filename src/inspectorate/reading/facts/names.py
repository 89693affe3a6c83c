"""Whether a line is the name of an office, and of which sort. Pure; the grammar of names is `names.toml`."""

import re
from enum import IntEnum
from functools import cache

from inspectorate.reading.facts.tables import curly, table, whole, within
from inspectorate.reading.text.sought import Sought

LONGEST_LINE = 200  # letters
LONGEST = 14  # words; a longer line is a sentence
_PREPOSITION = re.compile(r"[,:]? (?:of|for|on|at|in|by|over|with|from|to|into|under|at|about)(?= )", re.IGNORECASE)

_YEARS = re.compile(r"^(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)? (?=[A-Z])")
"""The year before the name of a body that is made anew each year: a grand jury."""
_SIGN = re.compile(r"^(?:[A-Z] ){2,6}(?=[A-Z][A-Za-z]+ )")
"""An office's letters set apart, as signs print them."""


class Sort(IntEnum):
    """How surely a body of this name is the one that issues reports; the smaller the surer."""

    OVERSIGHT = 1
    BODY = 2
    AGENCY = 3


@cache
def _pattern(name: str) -> Sought:
    return whole(table("names")[name]["patterns"])


@cache
def _watches() -> Sought:
    return within(table("names")["watches"]["words"])


@cache
def _institutions() -> Sought:
    return within(table("names")["institutions"]["words"])


def tidy(line: str) -> str:
    """The line without marks around it: stars, bars, a closing comma, an office's sign before it ("O L A Office of …")."""
    return _YEARS.sub("", _SIGN.sub("", curly(line).strip(" *|•·_–—,").strip()))


def sort_of(line: str) -> Sort | None:
    """The sort of office that the line names, or None where it is no office's name."""
    name = tidy(line)
    if 0 < len(name) <= LONGEST_LINE and len(name.split()) <= LONGEST and name[0].isupper() and _pattern("foreign").match(name):
        return Sort.OVERSIGHT
    if (
        not name
        or len(name) > LONGEST_LINE
        or len(name.split()) > LONGEST
        or not name[0].isupper()
        or _lowercase(name)
        or speaks_about(name)
        or _pattern("never").match(name)
    ):
        return None
    sort = next((sort for sort in Sort if _pattern(sort.name.lower()).match(name)), None)
    return Sort.OVERSIGHT if sort is Sort.AGENCY and _watches().search(name) else sort


def is_parent(line: str) -> bool:
    """Whether the line says whose office the one beside it is."""
    name = tidy(line)
    return (
        bool(name)
        and len(name) <= LONGEST_LINE
        and len(name.split()) <= LONGEST
        and not _lowercase(name)
        and not speaks_about(name)
        and bool(_pattern("parent").match(name))
    )


def is_unit(line: str) -> bool:
    """Whether the line names a part of an office only."""
    return bool(_pattern("unit").match(tidy(line)))


def is_institution(name: str) -> bool:
    """Whether a word of the name is one that public bodies are called by: it is no person's."""
    return bool(_institutions().search(curly(name)))


def is_firm(name: str) -> bool:
    """Whether it is a firm of accountants: the issuer where no office of oversight had it work."""
    return bool(_pattern("firm").match(tidy(name)))


def is_generic(name: str) -> bool:
    """Whether the name alone does not say whose office it is: "Office of Inspector General"."""
    own = tidy(name)
    whose = re.match(r"(the )?(office|division|bureau) of (the )?((?!(of|for) )\w+ ){0,3}\w+$", own, re.IGNORECASE)
    return whose is not None or bool(_pattern("anybody").match(own))


def speaks_about(name: str) -> bool:
    """Whether the line only ends with a name: what stands before its first preposition is no body ("Meals in Amarel County")."""
    link = _PREPOSITION.search(name)
    return link is not None and not _pattern("heads").match(name[: link.start()])


def _lowercase(name: str) -> bool:
    """Whether a word of weight begins with a small letter: names do not, sentences do."""
    small = [word for word in name.split() if word[0].islower() and len(word) > 4]
    return bool(small)
