"""The offices, agencies and areas that the installation knows by code. Reads TOML once; pure afterwards."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from inspectorate.core.text import normalise
from inspectorate.library.rules.numbers import path_key

HOME = Path(__file__).resolve().parent.parent / "profiles"
CODE_LENGTH = 60


class BadProfile(ValueError):
    """A table that contradicts itself; the message names file, row and what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """When a fiscal year begins (month 1 to 12) and where that is written."""

    starts: int
    authority: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A body with a code: an issuing office, an agency or an area. `known`: a table names it."""

    code: str
    name: str
    short: str = ""
    parent: str = ""
    year: Year | None = None
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Bodies of one kind, found by code or any spelling."""

    by_code: Mapping[str, Office]
    by_spelling: Mapping[str, Office] = field(repr=False)

    def find(self, name: str) -> Office | None:
        """The body of that code or spelling, None where the table has none."""
        return self.by_spelling.get(_spelling(name))

    def named(self, name: str) -> Office:
        """The body of that name; one that no table knows gets a code made of its letters and digits."""
        return self.find(name) or Office(code=_code(name), name=" ".join(name.split()), known=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All that an installation knows of names and codes."""

    issuers: Table
    agencies: Table
    areas: Table


def load(extra: Path | None = None) -> Profile:
    """The profile that comes with the house, with the tables of the folder `extra` added (its rows win). Raises BadProfile."""
    folders = [HOME, *([extra] if extra else [])]
    return Profile(
        issuers=_table(folders, "issuers", "issuer"), agencies=_table(folders, "agencies", "agency"), areas=_table(folders, "areas", "area")
    )


@cache
def standard() -> Profile:
    """The profile that comes with the house."""
    return load()


def _table(folders: Iterable[Path], file: str, key: str) -> Table:
    by_code: dict[str, Office] = {}
    by_spelling: dict[str, Office] = {}
    for path in (folder / f"{file}.toml" for folder in folders):
        if not path.exists():
            continue
        mine: dict[str, str] = {}
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get(key, []):
            office = _office(path, row)
            by_code[office.code] = office
            for name in {_spelling(name) for name in (office.code, office.name, office.short, *row.get("spellings", ())) if name}:
                if mine.setdefault(name, office.code) != office.code:
                    raise BadProfile(f"{path.name}, {office.code}: {name!r} is a spelling of {mine[name]} too. Keep it with one of them.")
                by_spelling[name] = office
    return Table(by_code=by_code, by_spelling=by_spelling)


def _office(path: Path, row: Mapping[str, Any]) -> Office:
    code = row.get("code", "")
    if not code or path_key(code) != code or not row.get("name"):
        raise BadProfile(
            f"{path.name}: {code or row.get('name')!r} needs a name and a code of lower-case letters, digits and single dashes."
        )
    year = Year(**row["year"]) if "year" in row else None
    if year and not 1 <= year.starts <= 12:
        raise BadProfile(f"{path.name}, {code}: a fiscal year starts in a month from 1 to 12, not {year.starts}.")
    return Office(code=code, name=row["name"], short=row.get("short", ""), parent=row.get("parent", ""), year=year)


def _code(name: str) -> str:
    """A code made of a name; of its hash where it has no Latin letter."""
    return path_key(name)[:CODE_LENGTH].strip("-") or f"x-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _spelling(name: str) -> str:
    return normalise(name).replace("&", "and").replace(".", "").replace(",", "").removeprefix("the ").strip()
