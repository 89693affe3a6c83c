"""An export: one ZIP file that holds logs whole, in text that a person can read and a program can check.

export.json               format, version, the logs with their origins
<log>/entries.jsonl       the canonical bytes of each entry, a line each
<log>/leaves              the leaf hash of each entry in hex, a line each
<log>/parts.jsonl         position, name, salt, value of each part; or "purged_by"
<log>/blobs.jsonl         the hash of each blob that an entry names; or with "purged_by"
<log>/checkpoints.jsonl   the signed notes
<log>/keys                the public keys
blobs/<ab>/<hash>         the bytes
"""

import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from inspectorate.core import canonical
from inspectorate.core.canonical import JSON, NotCanonical
from inspectorate.core.entries import LOG_NAME
from inspectorate.core.going import is_hash
from inspectorate.core.words import _
from inspectorate.proof.book import BROKEN, BlobLine, Book, PartLine, Portion, Unreadable, portions

FORMAT = "inspectorate-export"
VERSION = 1
LONGEST_LINE = 256 * 1024 * 1024
"""In bytes; a line is one entry or one part, and the record of a report of 1,000 pages has some megabytes."""

Progress = Callable[[str, int], None]
"""Called with a log and how many of its entries are written."""


def write(book: Book, out: IO[bytes], *, progress: Progress = lambda log, done: None) -> None:
    """Write a book as an export. Blobs go in as they are, the rest is compressed."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as zipped:
        stored: set[str] = set()
        logs: list[JSON] = [{"log": log, "origin": book.origin(log)} for log in book.logs()]
        _write_lines(zipped, "export.json", [canonical.encode({"format": FORMAT, "version": VERSION, "logs": logs})])
        for log in book.logs():
            _write_log(zipped, book, log, stored, progress)


def _write_log(zipped: zipfile.ZipFile, book: Book, log: str, stored: set[str], progress: Progress) -> None:
    def counted() -> Iterator[bytes]:
        for done, leaf in enumerate(book.leaves(log), 1):
            yield leaf
            progress(log, done)

    _write_lines(zipped, f"{log}/entries.jsonl", counted())
    _write_lines(zipped, f"{log}/leaves", (leaf_hash.hex().encode() for leaf_hash in book.leaf_hashes(log)))
    _write_lines(zipped, f"{log}/parts.jsonl", map(_part_line, book.parts(log)))
    _write_lines(zipped, f"{log}/blobs.jsonl", _with_bytes(zipped, book, log, stored))
    _write_lines(zipped, f"{log}/checkpoints.jsonl", (canonical.encode({"note": note}) for note in book.checkpoints(log)))
    _write_lines(zipped, f"{log}/keys", (key.encode() for key in book.keys(log)))


def _with_bytes(zipped: zipfile.ZipFile, book: Book, log: str, stored: set[str]) -> list[bytes]:
    lines = []
    for blob in book.blobs(log):
        lines.append(
            canonical.encode({"sha256": blob.sha256} if blob.purged_by is None else {"sha256": blob.sha256, "purged_by": blob.purged_by})
        )
        if blob.purged_by is None and blob.sha256 not in stored:
            stored.add(blob.sha256)
            info = zipfile.ZipInfo(f"blobs/{blob.sha256[:2]}/{blob.sha256}")
            with book.blob(log, blob.sha256) as source, zipped.open(info, "w", force_zip64=True) as target:
                shutil.copyfileobj(source, target)
    return lines


def _write_lines(zipped: zipfile.ZipFile, name: str, lines: Iterable[bytes]) -> None:
    info = zipfile.ZipInfo(name)  # without a time of day: equal journals give equal exports
    info.compress_type = zipfile.ZIP_DEFLATED
    with zipped.open(info, "w", force_zip64=True) as out:
        for line in lines:
            out.write(line + b"\n")


def _part_line(part: PartLine) -> bytes:
    place: dict[str, JSON] = {"position": part.position, "name": part.name}
    if part.purged_by is not None:
        return canonical.encode({**place, "purged_by": part.purged_by})
    return canonical.encode({**place, "salt": part.salt.hex(), "value": canonical.decode(part.value)})


class Export:
    """An export file as a book. Whatever stands in it is read as a stranger's. Raises Unreadable, at any time."""

    def __init__(self, path: Path):
        self._path = path
        try:
            self._zip = zipfile.ZipFile(path)
            header = canonical.decode(next(self._lines("export.json"), b""))
            self._logs: dict[str, str] = {log["log"]: log["origin"] for log in header["logs"]}
            known = (header["format"], header["version"]) == (FORMAT, VERSION)
        except (*BROKEN, KeyError, TypeError) as inner:
            raise self._unreadable("export.json", inner) from inner
        if not known or not all(isinstance(log, str) and LOG_NAME.fullmatch(log) for log in self._logs):
            raise self._unreadable("export.json", _("it is not an export of version {version}").format(version=VERSION))

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def logs(self) -> tuple[str, ...]:
        """The logs it holds."""
        return tuple(self._logs)

    def origin(self, log: str) -> str:
        """The name of the log's key."""
        return self._logs[log]

    def keys(self, log: str) -> tuple[str, ...]:
        """The public keys, as text."""
        return tuple(line.decode("utf-8", "replace") for line in self._lines(f"{log}/keys"))

    def leaf_hashes(self, log: str) -> Iterator[bytes]:
        """The list of leaf hashes."""
        name = f"{log}/leaves"
        for line in self._lines(name):
            try:
                yield _hash(line.decode("ascii"))
            except ValueError as inner:
                raise self._unreadable(name, inner) from inner

    def leaves(self, log: str) -> Iterator[bytes]:
        """The bytes of each entry."""
        return self._lines(f"{log}/entries.jsonl")

    def portions(self, log: str) -> Iterator[Portion]:
        """Both, some at a time."""
        return portions(self.leaves(log), self.leaf_hashes(log))

    def parts(self, log: str) -> Iterator[PartLine]:
        """All parts, in the file's order."""
        name = f"{log}/parts.jsonl"
        for value in self._values(name):
            try:
                place = _whole(value["position"]), str(value["name"])
                if "purged_by" in value:
                    yield PartLine(*place, purged_by=_whole(value["purged_by"]))
                else:
                    yield PartLine(*place, salt=_hash(value["salt"]), value=canonical.encode(value["value"]))
            except (KeyError, TypeError, ValueError) as inner:
                raise self._unreadable(name, inner) from inner

    def blobs(self, log: str) -> Iterator[BlobLine]:
        """All blobs, in the file's order."""
        name = f"{log}/blobs.jsonl"
        for value in self._values(name):
            try:
                yield BlobLine(_hash(value["sha256"]).hex(), _whole(value["purged_by"]) if "purged_by" in value else None)
            except (KeyError, TypeError, ValueError) as inner:
                raise self._unreadable(name, inner) from inner

    def blob(self, log: str, digest: str) -> IO[bytes]:
        """The bytes of one. Raises FileNotFoundError."""
        try:
            return self._zip.open(f"blobs/{digest[:2]}/{digest}")
        except KeyError as inner:
            raise FileNotFoundError(digest) from inner
        except BROKEN as inner:
            raise self._unreadable(f"blobs/{digest}", inner) from inner

    def checkpoints(self, log: str) -> Iterator[str]:
        """The signed notes, in the file's order."""
        name = f"{log}/checkpoints.jsonl"
        for value in self._values(name):
            if not isinstance(value, dict) or not isinstance(value.get("note"), str):
                raise self._unreadable(name, _("a line is not a note"))
            yield value["note"]

    def _values(self, name: str) -> Iterator[Any]:
        for line in self._lines(name):
            try:
                yield canonical.decode(line)
            except NotCanonical as inner:
                raise self._unreadable(name, inner) from inner

    def _lines(self, name: str) -> Iterator[bytes]:
        try:
            with self._zip.open(name) as file:
                while line := file.readline(LONGEST_LINE):
                    if not line.endswith(b"\n"):
                        raise self._unreadable(name, _("its last line is cut off, or too long"))
                    yield line[:-1]
        except (*BROKEN, KeyError) as inner:
            raise self._unreadable(name, inner) from inner

    def _unreadable(self, name: str, why: object) -> Unreadable:
        return Unreadable(
            _("{file}, {name}: {why}. Nothing was changed by looking; get the export anew from whoever made it.").format(
                file=self._path, name=name, why=why
            )
        )


def _whole(value: object) -> int:
    if type(value) is not int or value < 1:
        raise ValueError(_("{value!r} is not a position").format(value=value))
    return value


def _hash(value: object) -> bytes:
    if not isinstance(value, str) or not is_hash(value):
        raise ValueError(_("{value!r} is not a hash").format(value=value))
    return bytes.fromhex(value)
