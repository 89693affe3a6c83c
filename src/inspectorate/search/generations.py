"""An index is built anew beside the one in use and takes its place at once: folders with numbers, and a file that names the one in use.

    folder/current      the name of the generation in use, replaced in one step
    folder/2-7/         the generation in use: form 2, the seventh
    folder/2-8/         the next one, while it is being built; a build that was cut short goes on in it

A reader asks for `current()` before each answer, so it follows a swap without being told. Readers that still have an old
generation open keep their files until they let go of them.
"""

import os
import re
import shutil
from pathlib import Path
from typing import Final

POINTER: Final = "current"
_NAME = re.compile(r"([1-9]\d*)-([1-9]\d*)")


class Generations:
    """The generations of one index in a folder. `form` is raised whenever what an index holds changes: older forms are not read."""

    def __init__(self, folder: Path, form: int) -> None:
        self.folder = folder
        self.form = form

    def current(self) -> Path:
        """The generation in use: what the file names, if it is of this form and there; else the first, which is then in use."""
        number = self._named()
        if number is None:
            self.swap(self._path(1))
            return self._path(1)
        return self._path(number)

    def next(self) -> Path:
        """Where the generation after it is built, or goes on being built."""
        self.current()  # there is one in use from here on, so nobody takes the half-built one for it
        path = self.folder / self._next_name()
        path.mkdir(exist_ok=True)
        return path

    def swap(self, built: Path) -> None:
        """Put a generation in use: whoever asks from now on gets it. A kill leaves the old one in use, or the new one."""
        built.mkdir(parents=True, exist_ok=True)
        fresh = self.folder / f"{POINTER}.{os.getpid()}"
        with fresh.open("w", encoding="ascii") as file:
            file.write(built.name)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.folder / POINTER)
        _synced(self.folder)

    def sweep(self) -> None:
        """Remove every generation but the one in use and the next: what was withdrawn is in none of them any longer."""
        kept = {self.current().name, self._next_name()}
        for path in self.folder.iterdir():
            if path.is_dir() and path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)

    def _next_name(self) -> str:
        return self._path((self._named() or 0) + 1).name

    def _named(self) -> int | None:
        try:
            found = _NAME.fullmatch((self.folder / POINTER).read_text(encoding="ascii"))
        except (OSError, UnicodeDecodeError):
            return None
        number = int(found[2]) if found and int(found[1]) == self.form else None
        return number if number and self._path(number).is_dir() else None

    def _path(self, number: int) -> Path:
        return self.folder / f"{self.form}-{number}"


def _synced(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
