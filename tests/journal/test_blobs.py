"""Bytes by their hash, private and public apart."""

import hashlib
import os
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from inspectorate.journal import blobs
from inspectorate.journal.storage import BlobStorage


def test_bytes_and_files_are_stored_by_their_hash_and_read_back(office_data, tmp_path):
    file = tmp_path / "report.pdf"
    file.write_bytes(b"%PDF" * 100_000)
    digest = blobs.put(file, public=False)
    assert digest == hashlib.sha256(file.read_bytes()).hexdigest() == blobs.put(file.read_bytes(), public=False)
    assert blobs.read(digest, public=False) == file.read_bytes()
    assert blobs.size(digest, public=False) == 400_000
    assert blobs.path(digest, public=False).read_bytes() == file.read_bytes()
    assert list(blobs.stored(public=False)) == [digest]


def test_what_is_private_is_not_public_until_it_is_published(office_data):
    digest = blobs.put(b"draft", public=False)
    assert not blobs.exists(digest, public=True)
    for ask in (blobs.read, blobs.path, blobs.open, blobs.size):
        with pytest.raises(FileNotFoundError):
            ask(digest, public=True)
    assert blobs.publish(digest) == blobs.publish(digest) == digest
    blobs.delete(digest, public=False)
    assert blobs.read(digest, public=True) == b"draft"
    with pytest.raises(FileNotFoundError):
        blobs.publish("0" * 64)


@pytest.mark.parametrize("name", ["", "../secret", "0" * 63, "A" * 64, "/etc/passwd", "0" * 64 + "/x"])
def test_nothing_but_a_hash_names_a_file(office_data, name):
    with pytest.raises(ValueError, match="SHA-256"):
        blobs.exists(name, public=False)


def test_a_write_that_fails_leaves_nothing(office_data):
    class Broken(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"half"
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk is full"):
        blobs.store(public=False).save(blobs.name_of("0" * 64), Broken(b""))
    assert list(blobs.stored(public=False)) == []
    assert list(blobs.store(public=False).aside()) == []


def test_only_the_owner_can_read_what_is_stored(office_data):
    path = blobs.path(blobs.put(b"draft", public=False), public=False)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_bytes_are_durable_before_their_name_is_and_the_name_before_it_is_told(office_data, monkeypatch):
    """A power cut cannot be had in a test, so the order of what makes a file survive one is watched."""
    done = watched(monkeypatch)
    digest = blobs.put(b"a document", public=False)
    aside = done[0][1]
    assert aside != digest
    assert done == [("synchronised", aside), ("renamed", digest), ("synchronised", digest[:2]), ("synchronised", "private")]


def test_the_name_of_a_folder_is_made_durable_once_though_another_process_made_it(office_data, monkeypatch):
    here = blobs.store(public=False)
    digest = blobs.put(b"a document", public=False)
    blobs.delete(digest, public=False)
    for store, syncs in ((here, 0), (BlobStorage(location=here.location), 1), (here, 0)):
        done = watched(monkeypatch)
        store.save(blobs.name_of(digest), ContentFile(b"a document"))
        assert done.count(("synchronised", "private")) == syncs
        assert done[-1] == ("synchronised", digest[:2])
        store.delete(blobs.name_of(digest))


def watched(monkeypatch):
    """What is made durable and what is renamed from now on, by name, in order."""
    done = []
    fsync, replace = os.fsync, Path.replace

    def synchronised(descriptor):
        done.append(("synchronised", Path(f"/proc/self/fd/{descriptor}").resolve().name))
        fsync(descriptor)

    def renamed(self, target):
        done.append(("renamed", target.name))
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synchronised)
    monkeypatch.setattr(Path, "replace", renamed)
    return done
