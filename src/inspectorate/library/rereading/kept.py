"""New readings that wait for a person: what is taken over later is what was shown, and a run that was cut short goes on from there.

Pages and readings lie among the private blobs, where the sweep takes those that no entry ever names after a day; beside them
stands only which reading a reader made of which document. No words.
"""

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from inspectorate.core.going import is_hash
from inspectorate.journal import blobs
from inspectorate.reading.layouts import OWN
from inspectorate.reading.read import READER

FOLDER = "rereading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The hashes of the pages and the reading that the present reader made."""

    pages: str
    reading: str


def find(document: str) -> Kept | None:
    """What the present reader made of the document; None where that is not known, or its bytes are gone."""
    try:
        given = json.loads(_place(document).read_bytes())
        kept = Kept(pages=given["pages"], reading=given["reading"])
        if all(is_hash(digest) and blobs.exists(digest, public=False) for digest in (kept.pages, kept.reading)):
            return kept
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return None


def keep(document: str, kept: Kept) -> None:
    """Remember it: whole or not at all, whenever the process ends."""
    place = _place(document)
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_suffix(f".{os.getpid()}")
    aside.write_text(json.dumps(asdict(kept)), "utf-8")
    aside.replace(place)


def forget(document: str) -> None:
    """What was taken over waits no longer."""
    _place(document).unlink(missing_ok=True)


def tidy() -> None:
    """Remove what other readers left."""
    home = settings.DATA / FOLDER
    for folder in home.iterdir() if home.is_dir() else ():
        if folder.name != _reader():
            shutil.rmtree(folder, ignore_errors=True)


def _place(document: str) -> Path:
    return Path(settings.DATA) / FOLDER / _reader() / f"{document}.json"


def _reader() -> str:
    """The present reader with the layouts that the installation gives it: either makes another reading."""
    told = hashlib.sha256(READER.encode())
    for part in filter(None, os.environ.get(OWN, "").split(os.pathsep)):
        path = Path(part).expanduser()
        for file in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
            told.update(file.read_bytes() if file.is_file() else b"")
    return told.hexdigest()[:16]
