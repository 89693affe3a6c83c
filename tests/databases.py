"""Fresh installations for tests: a data folder and a migrated database each, on SQLite or PostgreSQL.

    def test_…(office_data):            an installation on SQLite; Django already works on it
    def test_…(each_office):            the same, once on SQLite and once on PostgreSQL
    def test_…(new_office):             a function: `with new_office("postgresql") as office: …`; several in one test

An `Office` has `data` (its folder), `url` (its DATABASE_URL) and `environment` (for a process of its own); `office.run("journal",
"verify")` runs a command in one. Nothing has to be cleaned: the database is a copy of a migrated one (a file on SQLite, a TEMPLATE
on PostgreSQL), since the journal's tables refuse to be emptied. Tests that use these fixtures need no `django_db` mark.
PostgreSQL is a server of the tests' own; where it is not installed, tests on it are skipped with that reason.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import override_settings

from inspectorate.site import datafolder
from inspectorate.site.databases import database
from tests import postgres

ENGINES = ("sqlite", "postgresql")
BLOBS = "inspectorate.journal.storage.BlobStorage"


@dataclass(frozen=True)
class Office:
    """One installation. `url` is empty for SQLite in the data folder."""

    engine: str
    data: Path
    url: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a process that works on this installation."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("INSPECTORATE_", "DATABASE_URL", "SECRET_KEY"))}
        return kept | {"INSPECTORATE_DATA": str(self.data), "DATABASE_URL": self.url, "PYTHONWARNINGS": "error"}

    def python(self, *words: str, **options: object) -> subprocess.CompletedProcess[str]:
        """Run Python on this installation, in a process of its own."""
        options = {"env": self.environment} | options
        return subprocess.run([sys.executable, *words], capture_output=True, text=True, timeout=280, **options)

    def run(self, *words: str, **options: object) -> subprocess.CompletedProcess[str]:
        """Run `inspectorate …` on this installation, in a process of its own."""
        return self.python("-m", "inspectorate.cli.main", *words, **options)


NewOffice = Callable[..., AbstractContextManager[Office]]


@contextmanager
def at(office: Office) -> Iterator[Office]:
    """Have Django work on this installation: database, data folder, blobs."""
    stores = {
        name: {"BACKEND": BLOBS, "OPTIONS": {"location": office.data / folder}}
        for name, folder in {"default": "private", "private": "private", "public": "public"}.items()
    }
    stores["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    before = connections.settings["default"], connections["default"]
    with override_settings(DATA=office.data, STORAGES=stores):
        configured = connections.configure_settings({"default": database(office.url, office.data)})
        connections.settings["default"] = configured["default"]
        connections["default"] = connections.create_connection("default")
        try:
            yield office
        finally:
            connections["default"].close()
            connections.settings["default"], connections["default"] = before


@pytest.fixture(scope="session")
def template_file(tmp_path_factory: pytest.TempPathFactory, django_db_blocker) -> Path:
    """A migrated SQLite database to copy."""
    folder = tmp_path_factory.mktemp("template")
    with django_db_blocker.unblock(), at(Office("sqlite", folder)):
        call_command("migrate", interactive=False, verbosity=0)
    return folder / "inspectorate.sqlite3"


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory, django_db_blocker) -> Iterator[postgres.Server]:
    """A PostgreSQL server with a migrated database `office` to copy."""
    if postgres.binaries() is None:
        pytest.skip("PostgreSQL is not installed (no /usr/lib/postgresql/*/bin/initdb)")
    with postgres.running() as server:
        with django_db_blocker.unblock(), at(Office("postgresql", tmp_path_factory.mktemp("template"), server.create("office"))):
            call_command("migrate", interactive=False, verbosity=0)
        yield server


@pytest.fixture
def new_office(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker) -> NewOffice:
    """`with new_office("sqlite" | "postgresql") as office:` – Django works on it within; `data` names a folder that exists already."""

    @contextmanager
    def made(engine: str = "sqlite", data: Path | None = None) -> Iterator[Office]:
        data = data or Path(tempfile.mkdtemp(prefix="office-", dir=tmp_path))
        datafolder.prepare(data, "a secret of the tests, long enough for production")
        with _database(request, engine, data) as url, django_db_blocker.unblock(), at(Office(engine, data, url)) as office:
            yield office

    return made


@contextmanager
def _database(request: pytest.FixtureRequest, engine: str, data: Path) -> Iterator[str]:
    if engine == "sqlite":
        shutil.copy(request.getfixturevalue("template_file"), data / "inspectorate.sqlite3")
        yield ""
        return
    server, name = request.getfixturevalue("postgres_server"), f"office_{uuid4().hex[:12]}"
    url = server.create(name, template="office")
    yield url
    request.addfinalizer(lambda: server.drop(name))


@pytest.fixture
def office_data(new_office: NewOffice) -> Iterator[Office]:
    """A fresh installation on SQLite."""
    with new_office("sqlite") as office:
        yield office


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each database engine in turn."""
    return str(request.param)


@pytest.fixture
def each_office(new_office: NewOffice, engine: str) -> Iterator[Office]:
    """A fresh installation on each engine in turn."""
    with new_office(engine) as office:
        yield office
