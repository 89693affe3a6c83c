"""The room's tables: TOML files beside the code, read once, their patterns compiled."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from inspectorate.reading.text.sought import Sought, sought

HERE = Path(__file__).resolve().parent


@cache
def table(name: str) -> dict[str, Any]:
    """The table of this name. Raises FileNotFoundError or TOMLDecodeError: a table is part of the program."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def whole(patterns: list[str]) -> Sought:
    """One expression that matches a text which any of the patterns matches as a whole, case ignored."""
    return sought("(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + r")\Z")


def within(patterns: list[str]) -> Sought:
    """One expression that finds any of the patterns as whole words, case ignored."""
    return sought(r"(?<!\w)(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + r")(?!\w)")


def curly(text: str) -> str:
    """The text with the apostrophes of the tables, letter for letter as long as before; TOML's literal strings have no straight one."""
    return text.replace("'", "\u2019").replace("\u00a0", " ")
