"""A folder of files named by the SHA-256 of their bytes: written aside, made durable, then renamed into place."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible

ASIDE = ".aside"
"""The folder of files that are not yet whole; what is left there after a crash is swept."""


@deconstructible
class BlobStorage(FileSystemStorage):
    """Django's storage on a local folder, safe against a crash at any moment. Names are `ab/abcd…`."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The same name: equal names are equal bytes."""
        return name

    def _save(self, name: str, content: File[Any]) -> str:
        target = Path(self.path(name))
        aside = Path(self.location) / ASIDE / secrets.token_hex(8)
        fresh = target.parent not in self._durable or not target.parent.is_dir()
        for folder in (target.parent, aside.parent):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            _write(aside, content)
            aside.replace(target)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        _make_durable(target.parent)
        if fresh:
            _make_durable(target.parent.parent)
            self._durable.add(target.parent)
        return name

    @cached_property
    def _durable(self) -> set[Path]:
        """Folders whose own names survive a power cut: all that stand when this process first stores something, and those it makes."""
        root = Path(self.location)
        standing = set(root.glob("[0-9a-f][0-9a-f]"))
        if standing:
            _make_durable(root)
        return standing

    def names(self) -> Iterator[str]:
        """Every file that is in place."""
        root = Path(self.location)
        for folder in sorted(root.glob("[0-9a-f][0-9a-f]")):
            yield from (f"{folder.name}/{file.name}" for file in sorted(folder.iterdir()))

    def aside(self) -> Iterator[Path]:
        """Files that were never finished, or are being written now."""
        yield from (Path(self.location) / ASIDE).glob("*")


def _write(path: Path, content: File[Any]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        for chunk in content.chunks():
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())


def _make_durable(folder: Path) -> None:
    """A rename survives a power cut only when its folder was synchronised too."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
