"""Which meaning a label has: a table of spellings (`labels.toml`), read once. Pure."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from inspectorate.core.text import normalise
from inspectorate.reading.listings.values import Meaning

Context = Literal["row", "item", "folder"]
"""Whose label it is: a report's, one recommendation's, or a report's in a folder of report.json files."""

LONGEST = 60
"""Letters beyond which a run of words is no label."""

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SIGNS = re.compile(r"[\W_]+")
_WORDS_BEFORE = 3


def key(label: str) -> str:
    """The spelling under which labels are compared: `reportNumber`, `Report Number:` and `report_number` are one."""
    return _SIGNS.sub(" ", normalise(_CAMEL.sub(" ", label[: 4 * LONGEST]))).strip()


def meaning_of(label: str, context: Context = "row") -> Meaning:
    """The label's meaning; `Meaning.OTHER` where no spelling fits."""
    return _found(key(label), context) or Meaning.OTHER


def is_label(words: str) -> bool:
    """Whether these words are a spelling of a label that a report's row may have."""
    return len(words) <= LONGEST and _found(key(words), "row") is not None


def signs(name: str) -> frozenset[str]:
    """A list of `[signs]`, in the spelling of `key`."""
    return frozenset(key(word) for word in _tables()["signs"][name])


def is_sign(label: str, name: str) -> bool:
    """Whether the label stands in that list of `[signs]`."""
    return key(label) in signs(name)


@cache
def months() -> dict[str, int]:
    """Names of months and their beginnings from three letters, each with its number; a beginning of two months is left out."""
    numbers: dict[str, set[int]] = {}
    for names in _tables()["months"].values():
        for number, name in enumerate(names, 1):
            for length in range(3, len(name) + 1):
                numbers.setdefault(name[:length], set()).add(number)
    return {name: next(iter(found)) for name, found in numbers.items() if len(found) == 1}


@cache
def _found(spelling: str, context: Context) -> Meaning | None:
    exact, endings = _spellings(context)
    if spelling in exact:
        return exact[spelling]
    before, _, last = spelling.rpartition(" ")
    if last in endings and 0 < len(before.split()) <= _WORDS_BEFORE:
        return endings[last]
    return _found(spelling, "row") if context == "folder" else None


@cache
def _spellings(context: Context) -> tuple[dict[str, Meaning], dict[str, Meaning]]:
    exact: dict[str, Meaning] = {}
    endings: dict[str, Meaning] = {}
    for name, words in _tables()[context].items():
        for word in words:
            table = endings if word.startswith("* ") else exact
            table[key(word)] = Meaning(name)
    return exact, endings


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("labels.toml").read_text(encoding="utf-8"))
