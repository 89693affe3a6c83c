"""A backup that is restored elsewhere is the same office: every page, every entry, its keys."""

import json
import shutil

import pytest

from inspectorate.journal import blobs, services
from inspectorate.library.services import publish
from inspectorate.site.start import prepare
from tests.databases import Office, at
from tests.library.made import NOW, accept, accept_listed, librarian
from tests.public.walk import everything, held


@pytest.fixture
def filled(each_office, tmp_path):
    """An office with a public report and one that is not, and files that nothing names."""
    accept_listed("Misconduct on Social Media,OIG-21-34,2021-04-13,CRCL,2021,We found that little was known.,")
    publish(librarian(), accept(tmp_path, b"one").report, now=NOW)
    accept(tmp_path, b"hidden", title="Unpublished Findings on Nobody", number="OIG-99-9")
    blobs.put(b"an orphan", public=False)
    (each_office.data / "profile").mkdir(exist_ok=True)
    (each_office.data / "profile" / "note.txt").write_text("ours")
    return each_office


@pytest.fixture
def elsewhere(request, filled, tmp_path):
    """Another place on the same kind of database: an empty folder, an empty database."""
    if filled.engine == "sqlite":
        yield Office("sqlite", tmp_path / "elsewhere")
        return
    server = request.getfixturevalue("postgres_server")
    yield Office("postgresql", tmp_path / "elsewhere", server.create("elsewhere"))
    server.drop("elsewhere")


def heads(logs=("office", "public")):
    return {log: (services.head(log), services.root(log)) for log in logs}


def test_every_page_of_the_restored_office_is_the_same(filled, elsewhere, tmp_path):
    done = filled.run("backup", str(tmp_path / "kept"), "--as", "Lea Brandt")
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    before, roots, documents = everything(held()), heads(), held()
    restored = elsewhere.run("restore", str(tmp_path / "kept"), "--json")
    assert restored.returncode == 0, restored.stderr
    assert json.loads(restored.stdout)["verdict"]["intact"]
    with at(elsewhere):
        prepare()
        after = everything(documents)
        assert [url for url in before if before[url] != after[url]] == []
        assert heads() == roots
        assert len(list(blobs.stored(public=False))) == len({*blobs.stored(public=False)}) > 2
        accept(tmp_path, b"two", number="OIG-21-36", title="Ferry Permits Were Issued Twice")  # it goes on under the same key
    assert elsewhere.run("journal", "verify").returncode == 0
    for name in ("secret", "keys/public.key", "keys/office.key", "profile/note.txt"):
        assert (elsewhere.data / name).read_bytes() == (filled.data / name).read_bytes()


def test_neither_overwrites_anything(filled, elsewhere, tmp_path):
    (tmp_path / "kept").mkdir()
    refused = filled.run("backup", str(tmp_path / "kept"))
    assert (refused.returncode, list((tmp_path / "kept").iterdir())) == (1, [])
    assert "exists already" in refused.stderr
    assert filled.run("backup", str(tmp_path / "again")).returncode == 0
    elsewhere.data.mkdir()
    (elsewhere.data / "something").write_text("mine")
    refused = elsewhere.run("restore", str(tmp_path / "again"))
    assert (refused.returncode, [file.name for file in elsewhere.data.iterdir()]) == (1, ["something"])
    assert "is not empty" in refused.stderr


def test_a_backup_that_was_changed_is_not_restored(office_data, tmp_path):
    accept(tmp_path, b"one")
    kept, target = tmp_path / "kept", Office("sqlite", tmp_path / "elsewhere")
    assert office_data.run("backup", str(kept)).returncode == 0
    file = next((kept / "data" / "private").glob("*/*"))
    file.write_bytes(file.read_bytes() + b"!")
    refused = target.run("restore", str(kept))
    assert (refused.returncode, target.data.exists()) == (1, False)
    assert f"The file {file.name} in the backup was changed" in refused.stderr
    shutil.rmtree(kept)
    assert target.run("restore", str(kept)).returncode == 3
