"""The room's tables: TOML files beside the code, read once, their patterns compiled."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

APOSTROPHE = str.maketrans({"'": "\u2019", "\u00a0": " "})
"""The tables write a curly apostrophe, TOML's literal strings having no room for the straight one."""

HERE = Path(__file__).resolve().parent


@cache
def table(name: str) -> dict[str, Any]:
    """The table of this name. Raises FileNotFoundError or TOMLDecodeError: a table is part of the program."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def whole(patterns: list[str]) -> re.Pattern[str]:
    """One expression that matches a text which any of the patterns matches as a whole, case ignored."""
    return re.compile("(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + r")\Z", re.IGNORECASE)


def within(patterns: list[str]) -> re.Pattern[str]:
    """One expression that finds any of the patterns as whole words, case ignored."""
    return re.compile(r"(?<!\w)(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + r")(?!\w)", re.IGNORECASE)


def curly(text: str) -> str:
    """The text with the apostrophes of the tables, letter for letter as long as before."""
    return text.translate(APOSTROPHE)
