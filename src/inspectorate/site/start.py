"""Getting ready: importing this sets Django up; `prepare()` makes the installation usable, the first time and after an upgrade.

A command imports this before any module with models. A setting that cannot be used ends the process with its reason and exit 2.
"""

import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from inspectorate.core.exits import Exit
from inspectorate.core.words import _
from inspectorate.site import datafolder
from inspectorate.site.environment import Misconfigured

LEAST_BYTES = 1_000_000
"""With less room than this a database that fails is taken to fail for it."""


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inspectorate.site.settings")
    try:
        django.setup()
    except Misconfigured as refusal:
        print(refusal, file=sys.stderr)  # noqa: T201 - there is no logging yet, and nobody above to catch it
        raise SystemExit(Exit.USAGE) from None


_set_up()

# models can be imported only now
from inspectorate.journal import projections  # noqa: E402
from inspectorate.journal.services import sweeping  # noqa: E402


def prepare() -> None:
    """Data folder, migrations, stale projections, unfinished purges: what must hold before a command or a server does its work.

    Idempotent, and safe when several processes start at once. Raises Misconfigured for a data folder that cannot be written or
    a database that cannot be reached.
    """
    datafolder.prepare(settings.DATA, settings.SECRET_KEY)
    try:
        with _alone(settings.DATA / ".preparing"):
            _migrate()
            projections.rebuild()
            sweeping.finish_purges()
    except OperationalError as inner:
        raise Misconfigured(_unusable(str(inner).strip())) from inner


def refuse_lost() -> None:
    """Refuse to go on with an empty database in a data folder that was an office's. Raises Misconfigured; called before `prepare`."""
    file = Path(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or file.parent != settings.DATA or (file.is_file() and file.stat().st_size):
        return
    if any((settings.DATA / "keys").glob("*")):
        raise Misconfigured(
            _(
                "The database {file} is not there, though the data folder holds an office's keys and documents. Nothing was started or "
                "changed, since an empty office would be served in its place. Put the file back, or restore a backup into another "
                "folder (inspectorate restore), or take an export in (inspectorate journal replay)."
            ).format(file=file)
        )


def _unusable(reason: str) -> str:
    free = shutil.disk_usage(settings.DATA).free
    if free < LEAST_BYTES:
        return _(
            "The disk that holds the data folder {data} is full ({free} bytes are free), so the database cannot be used ({reason}). "
            "Nothing was started and nothing that was kept is lost; make room and start again."
        ).format(data=settings.DATA, free=free, reason=reason)
    return _("The database cannot be used: {reason}. Nothing was started; see DATABASE_URL.").format(reason=reason)


def _migrate() -> None:
    if connection.vendor == "sqlite":
        Path(connection.settings_dict["NAME"]).touch(mode=0o600)  # its journal files take over these rights
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """One process at a time; the lock goes with the process, however it ends."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
