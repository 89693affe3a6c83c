"""All that an installation keeps as one folder, written while it serves, and such a folder become an installation again.

backup.json           format, version, when, how many entries of each log, the settings without secrets
inspectorate.sqlite3  the database as it was at one moment; or, from PostgreSQL,
journal.zip           the export of every log, with its files
data/                 keys, secret, and whatever else lies in the data folder; files that entries name by their hash
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from inspectorate.core.ids import new_id
from inspectorate.core.words import _
from inspectorate.journal import blobs
from inspectorate.journal.errors import Damaged, Refused
from inspectorate.journal.models import LogHead
from inspectorate.journal.services.exporting import export
from inspectorate.proof.book import Unreadable

FORMAT, VERSION = "inspectorate-backup", 1
MANIFEST, EXPORT, DATABASE = "backup.json", "journal.zip", "inspectorate.sqlite3"
STORES = ("private", "public")
REBUILT = ("index", "static", ".", DATABASE, *STORES)
"""How names in the data folder begin that are left out: made anew, or kept in a way of their own."""

NAMED = """SELECT DISTINCT log = 'public', sha256 FROM journal_blobuse WHERE purged_by IS NULL"""


def backup(folder: Path, *, now: datetime, told: Mapping[str, str]) -> dict[str, int]:
    """Write a backup to a new folder, whole or not at all; how many entries of each log it holds.

    `told` are settings to note in it. Raises Refused for a folder that exists, Damaged where a file is not there.
    """
    if folder.exists():
        raise Refused(_("{folder} exists already and was left as it is. Name another folder.").format(folder=folder))
    aside = folder.with_name(f".{folder.name}-{new_id()[:8]}")
    aside.mkdir(mode=0o700, parents=True)
    try:
        sizes = _from_sqlite(aside) if connection.vendor == "sqlite" else export(aside / EXPORT)
        _keep(aside / "data")
        about = {"format": FORMAT, "version": VERSION, "made": now.isoformat(), "entries": sizes, "settings": dict(told)}
        (aside / MANIFEST).write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n", "utf-8")
        _make_durable(aside)
        aside.rename(folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sizes


def _from_sqlite(aside: Path) -> dict[str, int]:
    """The database first: every file that it names was stored before it was named."""
    connection.ensure_connection()
    with closing(sqlite3.connect(aside / DATABASE)) as copy:
        connection.connection.backup(copy)
        named = copy.execute(NAMED).fetchall()
        sizes = dict(copy.execute("SELECT log, size FROM journal_loghead ORDER BY log").fetchall())
    (aside / DATABASE).chmod(0o600)
    for public, digest in named:
        target = aside / "data" / STORES[public] / blobs.name_of(digest)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            shutil.copyfile(blobs.path(digest, public=bool(public)), target)
        except FileNotFoundError as inner:
            raise Damaged(
                _(
                    "The file {sha256} is not there; nothing was written. If something was purged just now, run this again; "
                    "else run `inspectorate journal verify`."
                ).format(sha256=digest)
            ) from inner
    return sizes


def _keep(target: Path) -> None:
    """Keys, the secret and what an office put beside them."""
    target.mkdir(exist_ok=True, mode=0o700)
    for item in sorted(Path(settings.DATA).iterdir()):
        if not item.name.startswith(REBUILT):
            shutil.copytree(item, target / item.name) if item.is_dir() else shutil.copy2(item, target / item.name)


def look(folder: Path) -> dict[str, Any]:
    """What a backup says of itself. Raises Unreadable."""
    try:
        about: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
        if (about["format"], about["version"]) == (FORMAT, VERSION):
            return about
    except (OSError, ValueError, KeyError, TypeError) as inner:
        raise Unreadable(
            _("{folder} is no backup, or is damaged ({why}). Nothing was restored.").format(folder=folder, why=inner)
        ) from inner
    raise Unreadable(_("{folder} is a backup of another version. Nothing was restored.").format(folder=folder))


def lay_out(folder: Path) -> Path | None:
    """Put a backup's data folder and database in place, before anything is prepared; the export still to be replayed, if any.

    Raises Refused where the data folder holds something already or the database is another one's kind, Damaged for a file that is
    not what its name says: then nothing was restored.
    """
    look(folder)
    data, replayed = Path(settings.DATA), (folder / EXPORT).is_file()
    if data.exists() and any(data.iterdir()):
        raise Refused(_("{data} is not empty and was left as it is. Name an empty data folder with INSPECTORATE_DATA.").format(data=data))
    if connection.vendor != "sqlite" and not replayed:
        raise Refused(
            _(
                "This backup holds an SQLite database. Nothing was restored; restore it without DATABASE_URL, then move "
                "it with `inspectorate journal export` and `replay`."
            )
        )
    if not replayed and Path(connection.settings_dict["NAME"]) != data / DATABASE:
        raise Refused(_("DATABASE_URL names another file than the data folder's. Nothing was restored; leave DATABASE_URL out."))
    aside = data.with_name(f".{data.name}-{new_id()[:8]}")
    try:
        shutil.copytree(folder / "data", aside)
        for file in _changed(aside):
            raise Damaged(_("The file {name} in the backup was changed. Nothing was restored.").format(name=file.name))
        if not replayed:
            shutil.copy2(folder / DATABASE, aside / DATABASE)
        aside.chmod(0o700)
        _make_durable(aside)
        if data.exists():
            data.rmdir()
        aside.rename(data)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return folder / EXPORT if replayed else None


def _changed(data: Path) -> Iterator[Path]:
    """Stored files whose bytes are not those that their name says."""
    for store in STORES:
        for file in (data / store).glob("[0-9a-f][0-9a-f]/*"):
            with file.open("rb") as source:
                if file_digest(source, "sha256").hexdigest() != file.name:
                    yield file


def recorded() -> dict[str, int]:
    """How many entries each log of this installation has."""
    return dict(LogHead.objects.order_by("log").values_list("log", "size"))


def _make_durable(folder: Path) -> None:
    """On the disk before the last rename says that it is whole."""
    for path in (*folder.rglob("*"), folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
