"""PDFs out of a zip, one at a time, within limits of count, size, ratio and path: a bomb or a crooked name costs its own entry."""

import lzma
import secrets
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from inspectorate.core.words import _
from inspectorate.library.rules.names import shown

CHUNK = 1 << 20
ENCRYPTED = 0x1

BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError, ValueError, LookupError, OverflowError,
)  # fmt: skip
"""What the standard library raises for a damaged or hostile zip, and each of its decoders for damaged bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipLimits:
    """How many members, how large one and all together (bytes unpacked), and how much larger than packed."""

    members: int = 20_000
    one: int = 500_000_000
    all: int = 20_000_000_000
    ratio: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One PDF of a zip as a copy at `path`, or (None) the reason why there is none."""

    name: str
    path: Path | None = None
    reason: str = ""
    advice: str = ""


def members(file: Path, scratch: Path, limits: ZipLimits) -> Iterator[Member]:
    """The PDFs of a zip in its order. Never raises for what the zip holds."""
    unpack = _("Unpack it yourself and name the files.")
    try:
        with zipfile.ZipFile(file) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if len(infos) > limits.members:
                yield Member(name="", reason=_("it has more than {most} members").format(most=limits.members), advice=unpack)
                return
            total = 0
            for info in infos:
                if not info.filename.lower().endswith(".pdf"):
                    continue
                refusal = _refusal(info, total, limits)
                if refusal:
                    yield Member(name=_shown(info), reason=refusal, advice=unpack)
                    continue
                member = _copy(archive, info, scratch, limits)
                total += member.path.stat().st_size if member.path else 0
                yield member
    except BROKEN as error:
        yield Member(name="", reason=_("it is no zip that can be opened ({error})").format(error=error), advice=_("Make it again."))


def _refusal(info: zipfile.ZipInfo, total: int, limits: ZipLimits) -> str:
    name = PurePosixPath(info.filename.replace("\\", "/"))
    if name.is_absolute() or ".." in name.parts or ":" in info.filename[:2]:
        return _("its name leads out of the zip")
    if info.flag_bits & ENCRYPTED:
        return _("it is encrypted")
    if info.file_size > limits.one:
        return _("it is larger than {most} bytes").format(most=limits.one)
    if total + info.file_size > limits.all:
        return _("the zip holds more than {most} bytes").format(most=limits.all)
    if info.file_size > limits.ratio * max(1, info.compress_size) and info.file_size > CHUNK:
        return _("it is packed more than {most} times over").format(most=limits.ratio)
    return ""


def _copy(archive: zipfile.ZipFile, info: zipfile.ZipInfo, scratch: Path, limits: ZipLimits) -> Member:
    """Copy one member out; what it says of its size is not believed."""
    folder = scratch / secrets.token_hex(8)
    folder.mkdir(parents=True)
    target = folder / "document.pdf"
    try:
        with archive.open(info) as source, target.open("xb") as out:
            while chunk := source.read(CHUNK):
                if out.tell() + len(chunk) > min(limits.one, info.file_size):
                    target.unlink()
                    return Member(name=_shown(info), reason=_("it is larger than it says"), advice=_("Make the zip again."))
                out.write(chunk)
    except BROKEN as error:
        target.unlink(missing_ok=True)
        return Member(name=_shown(info), reason=_("it cannot be unpacked ({error})").format(error=error), advice=_("Make the zip again."))
    return Member(name=_shown(info), path=target)


def _shown(info: zipfile.ZipInfo) -> str:
    """The member's name with one kind of slash."""
    return shown(info.filename.replace("\\", "/"))
