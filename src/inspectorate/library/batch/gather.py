"""The documents under some paths: files as given, PDFs in folders, PDFs in zips. Nothing here trusts a name or a size."""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inspectorate.core.words import _, ngettext
from inspectorate.library.batch.zips import ZipLimits, members
from inspectorate.library.rules.names import shown, storable

PDF, ZIP = ".pdf", ".zip"
DEEPEST = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One file to take in: where its bytes are, how it is shown, its own name, the folders it lay in (nearest first).

    `scratch`: the bytes are a copy that goes when it was taken in.
    """

    path: Path
    shown: str
    name: str
    folders: tuple[str, ...] = ()
    scratch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Something that was left out, with the reason and what its owner can do. `missing`: a path that was given is not there."""

    shown: str
    reason: str
    advice: str = ""
    missing: bool = False


def gather(paths: Iterable[Path], scratch: Path, limits: ZipLimits) -> Iterator[Item | Passed]:
    """The documents, folder by folder in the order of names. Copies out of zips are made one by one, as they are asked for."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path, scratch, limits)
        elif not path.is_file():
            yield Passed(shown=shown(str(path)), reason=_("there is no such file"), advice=_("Check the path."), missing=True)
        elif path.suffix.lower() == ZIP:
            yield from _zip(path, shown(str(path)), (storable(path.resolve().parent.name),), scratch, limits)
        else:
            yield _item(path, (storable(path.resolve().parent.name),), scratch)


def count(paths: Iterable[Path]) -> int:
    """How many documents `gather` will find, zips counted as one; for a progress line."""
    return sum(sum(file.suffix.lower() in (PDF, ZIP) for file in _files(path)) if path.is_dir() else 1 for path in paths)


def _folder(root: Path, scratch: Path, limits: ZipLimits) -> Iterator[Item | Passed]:
    others = 0
    for file in _files(root):
        folders = (*(storable(name) for name in reversed(file.relative_to(root).parts[:-1])), storable(root.resolve().name))
        if file.suffix.lower() == PDF:
            yield _item(file, folders, scratch)
        elif file.suffix.lower() == ZIP:
            yield from _zip(file, shown(str(file)), folders, scratch, limits)
        else:
            others += 1
    if others:
        one, many = (
            _("{count} file that is neither PDF nor zip was left alone"),
            _("{count} files that are neither PDF nor zip were left alone"),
        )
        reason = ngettext(one, many, others).format(count=others)
        yield Passed(shown=shown(str(root)), reason=reason, advice=_("Name a file itself to have it tried all the same."))


def _item(file: Path, folders: tuple[str, ...], scratch: Path) -> Item:
    """The file to take in; as a copy where its name is no text, because workers are asked in text."""
    try:
        str(file).encode()
        return Item(path=file, shown=shown(str(file)), name=storable(file.name), folders=folders)
    except UnicodeEncodeError:
        copy = scratch / secrets.token_hex(8) / "document.pdf"
        copy.parent.mkdir(parents=True)
        shutil.copyfile(file, copy)
        return Item(path=copy, shown=shown(str(file)), name=storable(file.name), folders=folders, scratch=True)


def _files(root: Path) -> Iterator[Path]:
    """Regular files below a folder in the order of names; links are not followed, hidden ones not seen.

    The endings of names count last: a report comes before what calls itself its erratum or revision.
    """
    for folder, folders, files in os.walk(root, followlinks=False):
        deep = len(Path(folder).relative_to(root).parts) >= DEEPEST
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files, key=os.path.splitext):
            file = Path(folder, name)
            if not name.startswith(".") and not file.is_symlink() and file.is_file():
                yield file


def _zip(file: Path, place: str, folders: tuple[str, ...], scratch: Path, limits: ZipLimits) -> Iterator[Item | Passed]:
    for member in members(file, scratch, limits):
        name = f"{place}/{member.name}" if member.name else place
        if member.path is None:
            yield Passed(shown=name, reason=member.reason, advice=member.advice)
        else:
            parts = member.name.split("/")
            inside = (*reversed(parts[:-1]), *folders)
            yield Item(path=member.path, shown=name, name=parts[-1], folders=inside, scratch=True)
