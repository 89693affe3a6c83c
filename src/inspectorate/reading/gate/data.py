"""The tables of marks and codes that pages print, loaded once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from inspectorate.reading.text.sought import Sought, sought

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark that limits distribution: its id, its name in our words, how a line that bears it is known, where it comes from."""

    id: str
    name: str
    pattern: Sought
    authority: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Exemption codes, what stands before one that is only cited, and the words of a redactor."""

    pattern: re.Pattern[str]
    cited: re.Pattern[str]
    labels: frozenset[str]


@cache
def marks() -> tuple[Mark, ...]:
    """The table `marks.toml`."""
    table = _table("marks.toml")
    return tuple(_mark(row, table["beside"]) for row in table["mark"])


@cache
def codes() -> Codes:
    """The table `codes.toml`."""
    table = _table("codes.toml")
    return Codes(
        pattern=re.compile("|".join(row["pattern"] for row in table["exemption"]), re.IGNORECASE),
        cited=re.compile(table["cited"]["before"], re.IGNORECASE),
        labels=frozenset(table["labels"]["words"]),
    )


def _mark(row: dict[str, Any], beside: str) -> Mark:
    pattern = f"^{beside}(?:{row['pattern']}){beside}$" if row.get("whole") else row["pattern"]
    flags = re.NOFLAG if row.get("capitals") else re.IGNORECASE
    return Mark(id=row["id"], name=row["name"], pattern=sought(pattern, flags), authority=row["authority"])


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))
