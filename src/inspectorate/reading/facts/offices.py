"""What is generally known of offices: `offices.toml`, which other rooms of the reading may use too."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inspectorate.reading.facts.tables import curly, whole, within
from inspectorate.reading.text.sought import Sought

TABLE = Path(__file__).resolve().parent.parent / "offices.toml"


@dataclass(frozen=True, kw_only=True)
class Office:
    """One row of the table."""

    name: str
    known_by: Sought
    needs: Sought | None
    compose: bool
    fiscal_year_starts: int | None
    numbers: re.Pattern[str] | None


@cache
def offices() -> tuple[Office, ...]:
    """The offices of the table."""
    return tuple(_office(row) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["office"])


@cache
def _years() -> tuple[tuple[Sought, int], ...]:
    return tuple((within(row["named"]), row["starts"]) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["year"])


def _office(row: dict[str, object]) -> Office:
    known_by, numbers, needs, starts = row["known_by"], row.get("numbers"), row.get("needs"), row.get("fiscal_year_starts")
    return Office(
        name=str(row["name"]),
        known_by=whole(list(known_by)) if isinstance(known_by, list) else whole([]),
        needs=within([needs]) if isinstance(needs, str) else None,
        compose=bool(row.get("compose")),
        fiscal_year_starts=starts if isinstance(starts, int) else None,
        numbers=re.compile("(?:" + "|".join(f"(?:{n})" for n in numbers) + r")\Z") if isinstance(numbers, list) else None,
    )


def known(line: str) -> Office | None:
    """The office that the line names, in whole or in a part."""
    text = curly(line).strip(" *|•·_-–—,")
    return next((office for office in offices() if office.known_by.match(text)), None)


def is_known(line: str) -> bool:
    """Whether the line names an office of the table."""
    return known(line) is not None


def fiscal_year_start(name: str) -> int | None:
    """The month in which the fiscal year of the office of this name begins; None where nobody told."""
    office = known(name) or next((office for office in offices() if office.name == name), None)
    if office and office.fiscal_year_starts:
        return office.fiscal_year_starts
    return next((starts for pattern, starts in _years() if pattern.search(curly(name))), None)
