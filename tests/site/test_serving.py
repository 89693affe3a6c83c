"""What a served office goes on with when something is taken from under it, and what keeps it from starting."""

import shutil
import subprocess
from contextlib import suppress

import pytest
from django.db import connection

from inspectorate.core.exits import Exit
from inspectorate.library import indexing
from inspectorate.library.services import publish
from tests.databases import Office
from tests.library.made import NOW, accept, librarian
from tests.site.serving import get, served, when

PATH = "/r/dhs-oig/oig-21-34/"
SEARCH = "/reports/?q=recruits"


@pytest.fixture
def library(office_data, tmp_path):
    """An office with a public report."""
    report = accept(tmp_path, b"%PDF-1.7 a small document").report
    publish(librarian(), report, now=NOW)
    indexing.engine().close()
    return office_data


def remove_all(index):
    """As an administrator does who hears that the index may be deleted."""
    shutil.rmtree(index)


def empty_all(index):
    for child in index.iterdir():
        shutil.rmtree(child) if child.is_dir() else child.unlink()


def empty_the_one_in_use(index):
    for folder in index.glob("*/*"):
        shutil.rmtree(folder)


def spoil(index):
    for file in index.glob("*/*/*"):
        if file.is_file():
            file.write_bytes(b"nothing that reads")


@pytest.mark.parametrize("harm", [remove_all, empty_all, empty_the_one_in_use, spoil])
def test_a_search_index_that_is_taken_away_is_made_anew_while_all_other_pages_go_on(library, harm):
    with served(library) as url:
        assert get(url + SEARCH)[0] == 200
        harm(library.data / "index-public")
        status, headers, body = get(url + SEARCH)
        assert (status, headers["Retry-After"], headers["Cache-Control"]) == (503, "10", "no-store")
        assert b"The search is being made anew" in body
        for other in ("/", PATH, PATH + "v1/", PATH + "v1/p1", "/agencies/", "/about/", "/health"):
            assert get(url + other)[0] == 200, other
        assert b"Misconduct on Social Media" in when(url + SEARCH, 200)[2]
        for asked in ("/reports.csv?q=recruits", "/reports/suggestions?q=misc", PATH + "v1/p2?q=recruits"):
            assert get(url + asked)[0] == 200, asked


def test_every_server_process_lets_go_of_what_another_command_withdrew(library):
    with served(library, "--workers", "2") as url:
        for _ in range(20):
            assert get(url + PATH)[0] == 200
        done = library.run("withdraw", "--as", "Lea", "--yes", "--reason", "It named a person.", "OIG-21-34")
        assert done.returncode == 0, done.stderr
        assert {get(url + PATH)[0] for _ in range(20)} == {410}
        assert {b"Misconduct on Social Media" in get(url + page)[2] for page in ("/", "/reports/") for _ in range(10)} == {False}


def refusal(office: Office, **options: object) -> str:
    """What `serve` says when it does not start."""
    done = office.run("serve", "--port", "0", **options)
    assert (done.returncode, done.stdout) == (Exit.USAGE, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_database_that_is_gone_is_not_replaced_by_an_empty_office(library):
    for file in library.data.glob("inspectorate.sqlite3*"):
        file.rename(library.data / f"away-{file.name}")
    for _ in range(2):
        said = refusal(library)
        assert "inspectorate.sqlite3 is not there" in said
        assert "inspectorate restore" in said
        assert not (library.data / "inspectorate.sqlite3").exists()


def closed(server, office):
    """The office's database lets nobody in, and drops who is there."""
    name = office.url.rpartition("/")[2]
    server.run(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false')
    server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


def opened(server, office):
    server.run(f'ALTER DATABASE "{office.url.rpartition("/")[2]}" WITH ALLOW_CONNECTIONS true')


def test_a_database_that_goes_away_while_serving_is_a_state_of_this_moment(new_office, postgres_server, tmp_path):
    with new_office("postgresql") as office:
        publish(librarian(), accept(tmp_path, b"%PDF-1.7 a small document").report, now=NOW)
        connection.close()
        with served(office) as url:
            assert get(url + PATH)[0] == 200
            closed(postgres_server, office)
            for page in (PATH, PATH + "v1/p1", "/agencies/", "/", SEARCH, "/reports.csv"):
                status, headers, body = get(url + page)
                assert (status, headers["Retry-After"], headers["Cache-Control"]) == (503, "30", "no-store"), page
                assert b"The record can&#x27;t be reached" in body
            assert get(url + "/health")[0] == 503
            opened(postgres_server, office)
            assert b"Misconduct on Social Media" in when(url + PATH, 200)[2]


def test_a_database_file_that_is_taken_away_while_serving_is_no_fault_of_a_page(library):
    with served(library) as url:
        assert get(url + PATH)[0] == 200
        (library.data / "inspectorate.sqlite3").rename(library.data / "away")
        assert {get(url + page)[0] for page in (PATH + "v1/", PATH + "v1/p1", "/agencies/")} == {503}


@pytest.fixture
def mounted(tmp_path):
    """`mounted(source, options)`: a folder on a small or read-only disk, where this machine lets us make one."""
    made = []

    def mount(*words):
        target = tmp_path / f"disk{len(made)}"
        target.mkdir()
        if subprocess.run(["mount", *words, target], capture_output=True).returncode:
            pytest.skip("this user may not mount disks")
        made.append(target)
        return target

    yield mount
    for target in made:
        subprocess.run(["umount", target], check=True)


def test_a_data_folder_that_only_reads_is_refused_with_the_cure(library, mounted):
    disk = mounted("--bind", library.data)
    subprocess.run(["mount", "-o", "remount,ro,bind", disk], check=True)
    said = refusal(Office("sqlite", disk))
    assert f"The data folder {disk} cannot be written (Read-only file system)" in said
    assert "INSPECTORATE_DATA" in said


def fill(file):
    """Write until the disk is full."""
    with file.open("wb", buffering=0) as out, suppress(OSError):
        while True:
            out.write(bytes(1024))


def test_a_full_disk_is_named_as_what_keeps_the_office_from_starting(library, mounted):
    disk = mounted("-t", "tmpfs", "-o", "size=8m", "tmpfs")
    shutil.copytree(library.data, disk / "data", symlinks=True)
    fill(disk / "fill")
    said = refusal(Office("sqlite", disk / "data"))
    assert "full" in said or "No space left" in said
    assert "ake room" in said
    (disk / "fill").unlink()
    with served(Office("sqlite", disk / "data")) as url:
        assert get(url + PATH)[0] == 200


def test_a_new_installation_starts_without_anything(tmp_path):
    office = Office("sqlite", tmp_path / "data")
    office.data.mkdir()
    with served(office) as url:
        assert get(url + "/")[0] == get(url + "/reports/")[0] == 200
