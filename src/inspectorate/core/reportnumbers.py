"""A report's number: its form in a path, what it is looked up by, and what its ending says of the file. Pure.

The one place that says when two printings of a number are the same: reports, listings and citations all ask it.

`OIG-16-01-D (REDACTED)` has the path key `oig-16-01-d`, is found as `oig-16-01` too, and says "redacted".
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LONGEST = 120  # letters: what is longer is no number
SUFFIXES = Path(__file__).resolve().parent.parent / "profiles" / "numbers.toml"
_PARTS = re.compile(r"\s*(?:\band\b|&|;|,|\s/\s)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A printed number taken apart. `keys` are the forms under which this report is looked for; `edition` is "" where none is said."""

    printed: str
    key: str
    keys: frozenset[str]
    edition: str = ""


@dataclass(frozen=True, slots=True)
class _Suffix:
    ending: re.Pattern[str]
    edition: str
    path: bool


def path_key(number: str) -> str:
    """Lower case, letters and digits kept (without accents), any run of others one dash: `OIG 21–34` is `oig-21-34`.

    "" for one without a Latin letter or digit: addresses are plain ASCII.
    """
    folded = unicodedata.normalize("NFKD", number).lower()
    kept = "".join(char if char.isascii() and char.isalnum() else "" if unicodedata.combining(char) else " " for char in folded)
    return "-".join(kept.split())[:LONGEST].strip("-")


def squeezed(number: str) -> str:
    """The key without dashes: what a number typed in any form comes to (`oig2134`)."""
    return path_key(number).replace("-", "")


def parse(printed: str) -> Number:
    """Take a printed number apart; one without letters and digits has the key ""."""
    rest, said = " ".join(printed[:LONGEST].split()), set()
    while cut := _cut(rest):
        rest = cut[0]
        said.add(cut[1])
    edition = next((suffix.edition for suffix in _suffixes() if suffix.edition in said), "")
    keys = {path_key(rest), *_bases(rest)}
    keys |= {key for part in _several(rest) for key in (path_key(part), *_bases(part))}
    return Number(printed=printed.strip(), key=path_key(rest), keys=frozenset(keys - {""}), edition=edition)


def _cut(number: str) -> tuple[str, str] | None:
    """The number without its last word about the file, and that word's edition."""
    for suffix in _suffixes():
        found = None if suffix.path else suffix.ending.search(number)
        if found and path_key(number[: found.start()]):
            return number[: found.start()], suffix.edition
    return None


def _bases(number: str) -> list[str]:
    cut = [number[: found.start()] for suffix in _suffixes() if suffix.path and (found := suffix.ending.search(number))]
    return [path_key(base) for base in cut]


def _several(number: str) -> list[str]:
    """The numbers in `RO-2013-103 and RO-2014-103`; only parts that hold a digit, and only where there are two or more."""
    parts = [part for part in _PARTS.split(number) if any(char.isdigit() for char in part)]
    return parts if len(parts) > 1 and all(len(squeezed(part)) > 3 for part in parts) else []


@cache
def _suffixes() -> tuple[_Suffix, ...]:
    rows = tomllib.loads(SUFFIXES.read_text(encoding="utf-8"))["suffix"]
    return tuple(_Suffix(re.compile(f"(?:{row['ending']})$", re.IGNORECASE), row["edition"], row["path"]) for row in rows)
