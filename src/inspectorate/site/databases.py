"""Which database: SQLite in the data folder, safe for one machine, or PostgreSQL by its address."""

from pathlib import Path
from typing import Any

import dj_database_url

from inspectorate.core.words import _
from inspectorate.site.environment import Misconfigured

SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
"""FULL: what is acknowledged survives a power cut, at a third of the speed. Secure delete: words that go leave the file too."""


def database(url: str, data: Path) -> dict[str, Any]:
    """Django's DATABASES entry for an address; empty: SQLite in the data folder. Raises Misconfigured, never repeating a password."""
    if not url:
        return _sqlite(data / "inspectorate.sqlite3")
    try:
        parsed: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except (ValueError, KeyError, dj_database_url.ParseError) as inner:
        raise Misconfigured(_("DATABASE_URL cannot be read. Write postgresql://user:password@host/name or sqlite:////path.")) from inner
    engine = parsed["ENGINE"].rpartition(".")[2]
    if engine == "sqlite3":
        return _sqlite(Path(parsed["NAME"]))
    if engine != "postgresql":
        raise Misconfigured(_("DATABASE_URL names {engine}; SQLite and PostgreSQL are supported.").format(engine=engine))
    return parsed


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        # writers queue at BEGIN instead of failing at their first write with "database is locked"
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS},
    }
