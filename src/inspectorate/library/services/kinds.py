"""The kinds of report, the words of listings for them, and the format's type of each: one table, read once."""

import tomllib
from functools import cache

from inspectorate.library.assemble.version import Kinds
from inspectorate.library.profile import HOME


@cache
def kinds() -> Kinds:
    """The table `profiles/kinds.toml`."""
    rows = tomllib.loads((HOME / "kinds.toml").read_text(encoding="utf-8"))["kind"]
    return Kinds(words={word: row["code"] for row in rows for word in row["words"]}, types={row["code"]: row["type"] for row in rows})
