"""The signing key of each log: a file in the data folder that only its owner can read, made when the log begins."""

import os
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from inspectorate.core.ids import new_id
from inspectorate.core.words import _
from inspectorate.journal.errors import Damaged
from inspectorate.proof.notes import NotANote, PrivateKey


def signing(log: str, origin: str = "") -> PrivateKey:
    """The key that signs a log's checkpoints, made where there is none. Its name, the log's origin, says nothing but which log.

    Raises Damaged for a key file that cannot be read, or that belongs to a log of another origin than the one asked for.
    """
    file = Path(settings.DATA) / "keys" / f"{log.replace('/', '-')}.key"
    if not file.exists():
        _write(file, PrivateKey.made(origin or f"inspectorate-{new_id()[:12]}/{log}"))
    key = _read(file)
    if origin and key.name != origin:
        raise Damaged(
            _("{file} signs the log {found}, not {origin}. Nothing was changed; move that file away and run this again.").format(
                file=file, found=key.name, origin=origin
            )
        )
    return key


@lru_cache
def _read(file: Path) -> PrivateKey:
    try:
        return PrivateKey.parse(file.read_text("ascii"))
    except (NotANote, UnicodeDecodeError, OSError) as inner:
        raise Damaged(_("{file}: {reason}. Put the file back from a backup.").format(file=file, reason=inner)) from inner


def _write(file: Path, key: PrivateKey) -> None:
    """Make the file whole or not at all; where two writers meet, the first one's stands."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    aside = file.with_name(f".{new_id()}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(key.text + "\n")
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(aside, file)
    except FileExistsError:
        pass
    finally:
        aside.unlink()
